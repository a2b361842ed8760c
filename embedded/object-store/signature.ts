// Who signed a request: AWS Signature Version 4, in the address (a presigned URL) or in the Authorization header. The signature is
// made again by the SDK's own signer from what arrived, and compared.

import { timingSafeEqual } from "node:crypto";
import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import { S3Error } from "./s3-errors";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What arrived, as it arrived: `path` is not decoded. */
export interface SignedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Trusted {
  readonly credentials: Credentials;
  readonly region: string;
  readonly now: number;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const SKEW_MS_MAX = 15 * 60_000;
const EXPIRES_SECONDS_MAX = 7 * 24 * 3600;
const CONTENT_HASH = "x-amz-content-sha256";
/** Parts of a presigned address that the signer adds itself. */
const ADDED = new Set(["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders"]);

/** Throws unless the request was signed, whole, in time and by the key that is trusted. */
export async function requireSigned(request: SignedRequest, trusted: Trusted): Promise<void> {
  if (request.query["X-Amz-Signature"] !== undefined) await requirePresigned(request, trusted);
  else if (request.headers["authorization"] !== undefined) await requireHeaderSigned(request, trusted);
  else throw new S3Error("AccessDenied", "Access Denied");
}

async function requirePresigned({ method, path, query, headers }: SignedRequest, trusted: Trusted): Promise<void> {
  const { "X-Amz-Signature": signature = "", ...rest } = query;
  if (rest["X-Amz-Algorithm"] !== ALGORITHM) {
    throw new S3Error("AuthorizationQueryParametersError", "X-Amz-Algorithm only supports AWS4-HMAC-SHA256");
  }
  requireScope(rest["X-Amz-Credential"] ?? "", rest["X-Amz-Date"] ?? "", trusted);
  const signingDate = dateOf(rest["X-Amz-Date"] ?? "");
  const expiresIn = Number(rest["X-Amz-Expires"]);
  if (!Number.isInteger(expiresIn) || expiresIn < 1 || expiresIn > EXPIRES_SECONDS_MAX) {
    throw new S3Error("AuthorizationQueryParametersError", "X-Amz-Expires must be between 1 second and a week");
  }
  if (signingDate.getTime() - trusted.now > SKEW_MS_MAX) throw new S3Error("AccessDenied", "Request is not valid yet");
  if (trusted.now > signingDate.getTime() + expiresIn * 1000) {
    throw new S3Error("AccessDenied", "Request has expired");
  }
  const signed = namesOf(rest["X-Amz-SignedHeaders"] ?? "", headers);
  const hash = rest[CONTENT_HASH] ?? rest["X-Amz-Content-Sha256"] ?? "UNSIGNED-PAYLOAD";
  const made = await signerOf(trusted).presign(
    {
      method,
      protocol: "http:",
      hostname: "unused",
      path,
      query: Object.fromEntries(Object.entries(rest).filter(([name]) => !ADDED.has(name))),
      headers: { ...picked(headers, signed), [CONTENT_HASH]: hash },
    },
    {
      signingDate,
      expiresIn,
      signableHeaders: signed,
      unhoistableHeaders: new Set([...signed, CONTENT_HASH]),
      unsignableHeaders: new Set([CONTENT_HASH]),
    },
  );
  requireSame(signature, String(made.query?.["X-Amz-Signature"] ?? ""));
}

async function requireHeaderSigned({ method, path, query, headers }: SignedRequest, trusted: Trusted): Promise<void> {
  const authorization = headers["authorization"] ?? "";
  const match = /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
    authorization,
  );
  if (match === null) throw new S3Error("AccessDenied", "Access Denied");
  const [, credential = "", signedHeaders = "", signature = ""] = match;
  const date = headers["x-amz-date"] ?? "";
  requireScope(credential, date, trusted);
  const signingDate = dateOf(date);
  if (Math.abs(signingDate.getTime() - trusted.now) > SKEW_MS_MAX) {
    throw new S3Error(
      "RequestTimeTooSkewed",
      "The difference between the request time and the current time is too large.",
    );
  }
  const signed = namesOf(signedHeaders, headers);
  if (headers[CONTENT_HASH] === undefined || !signed.has(CONTENT_HASH)) {
    throw new S3Error("AccessDenied", "x-amz-content-sha256 must be sent and signed");
  }
  const made = await signerOf(trusted).sign(
    { method, protocol: "http:", hostname: "unused", path, query: { ...query }, headers: picked(headers, signed) },
    { signingDate, signableHeaders: signed },
  );
  requireSame(signature, /Signature=([0-9a-f]{64})/.exec(made.headers["authorization"] ?? "")?.[1] ?? "");
}

function signerOf({ credentials, region }: Trusted): SignatureV4 {
  return new SignatureV4({
    credentials,
    region,
    service: "s3",
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
}

/** Key, day, region and service that the signature is for. */
function requireScope(credential: string, date: string, { credentials, region }: Trusted): void {
  const [accessKeyId, ...scope] = credential.split("/");
  if (accessKeyId !== credentials.accessKeyId) {
    throw new S3Error("InvalidAccessKeyId", "The AWS access key Id you provided does not exist in our records.");
  }
  if (scope.join("/") !== `${date.slice(0, 8)}/${region}/s3/aws4_request`) {
    throw new S3Error(
      "AuthorizationQueryParametersError",
      "The credential's scope is not of this day, region and service.",
    );
  }
}

/**
 * `host` is among them, or a signature for one service would open another. So is every order to S3: an address to upload to
 * must not become one that copies.
 */
function namesOf(list: string, headers: SignedRequest["headers"]): Set<string> {
  const names = new Set(list.split(";"));
  const unsigned = Object.keys(headers).find((name) => name.startsWith("x-amz-") && !names.has(name));
  if (!names.has("host") || unsigned !== undefined) {
    throw new S3Error(
      "AccessDenied",
      `There were headers present in the request which were not signed: ${unsigned ?? "host"}`,
    );
  }
  return names;
}

function picked(headers: SignedRequest["headers"], names: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries([...names].flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

function dateOf(text: string): Date {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (match === null) throw new S3Error("AccessDenied", "X-Amz-Date must be in the ISO8601 basic format");
  const [, year, month, day, hour, minute, second] = match;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function requireSame(given: string, made: string): void {
  const [a, b] = [Buffer.from(given), Buffer.from(made)];
  if (a.length !== 64 || a.length !== b.length || !timingSafeEqual(a, b)) {
    throw new S3Error(
      "SignatureDoesNotMatch",
      "The request signature we calculated does not match the signature you provided.",
    );
  }
}
