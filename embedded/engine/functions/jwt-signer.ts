// Signs tokens with the deployment's own key, for `ctx.auth.signJwt`: whoever gets one can check it against the public key.

import { createECDH, createHash, createPrivateKey, sign, type KeyObject } from "node:crypto";
import { DeveloperError } from "../errors";
import { SIGNED_JWT_SECONDS_MAX } from "../limits";
import type { ConvexJsonObject } from "../values/convex-json";
import type { Frame } from "./frame";
import { parse } from "./syscall-args";

interface PublicKey {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
  readonly use: "sig";
  readonly alg: "ES256";
  readonly kid: string;
}

const COORDINATE_BYTES = 32;

export class JwtSigner {
  readonly publicKey: PublicKey;
  readonly #privateKey: KeyObject;

  /** `secret` is any 32 bytes. */
  constructor(secret: Uint8Array) {
    const scalar = Buffer.from(secret);
    // Every number below 2^255 is a private key of this curve; not every 32 bytes are.
    scalar[0] = (scalar[0] ?? 0) & 0x7f;
    const curve = createECDH("prime256v1");
    curve.setPrivateKey(scalar);
    const point = curve.getPublicKey();
    const x = point.subarray(1, 1 + COORDINATE_BYTES).toString("base64url");
    const y = point.subarray(1 + COORDINATE_BYTES).toString("base64url");
    const kid = createHash("sha256").update(point).digest("base64url").slice(0, 16);
    this.publicKey = { kty: "EC", crv: "P-256", x, y, use: "sig", alg: "ES256", kid };
    const key = { kty: "EC", crv: "P-256", x, y, d: scalar.toString("base64url") };
    this.#privateKey = createPrivateKey({ key, format: "jwk" });
  }

  sign(claims: ConvexJsonObject): string {
    const head = encoded({ alg: "ES256", typ: "JWT", kid: this.publicKey.kid });
    const signed = `${head}.${encoded(claims)}`;
    const signature = sign("sha256", Buffer.from(signed), { key: this.#privateKey, dsaEncoding: "ieee-p1363" });
    return `${signed}.${signature.toString("base64url")}`;
  }
}

/** The issuer says which component signed, so that none can speak for another. */
export function signJwt(frame: Frame, argsJson: string): string {
  const { claims = {}, expiresInSeconds } = parse<{ claims?: ConvexJsonObject; expiresInSeconds?: unknown }>(argsJson);
  if (typeof expiresInSeconds !== "number" || expiresInSeconds < 1 || expiresInSeconds > SIGNED_JWT_SECONDS_MAX) {
    throw invalid(`\`expiresInSeconds\` must be at least 1 and at most ${SIGNED_JWT_SECONDS_MAX}.`);
  }
  for (const name of Object.keys(claims)) {
    if (/^(iss|iat|exp|nbf)$|^(convex|cvx)/i.test(name)) throw invalid(`The claim \`${name}\` is reserved.`);
  }
  const { deployment, signer } = frame.run.options;
  const cloudUrl = deployment.env["CONVEX_CLOUD_URL"] ?? "";
  const iss = frame.namespace === "" ? cloudUrl : `${cloudUrl}/components/${frame.namespace}`;
  const iat = Math.floor(frame.nowMs / 1000);
  return JSON.stringify(signer.sign({ ...claims, iss, iat, exp: iat + Math.floor(expiresInSeconds) }));
}

function invalid(message: string): DeveloperError {
  return new DeveloperError("InvalidJwtOptions", `Invalid argument for \`auth.signJwt\`: ${message}`);
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
