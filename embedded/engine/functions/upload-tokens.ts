// The right to upload a file within the next hour, sealed into the address that a function gave to its caller.

import { createHmac, timingSafeEqual } from "node:crypto";
import { AuthError } from "../errors";
import { UPLOAD_URL_MS_MAX } from "../limits";

interface Grant {
  readonly componentPath: string;
  readonly issuedMs: number;
}

export class UploadTokens {
  constructor(private readonly secret: Uint8Array) {}

  issue(componentPath: string, nowMs: number): string {
    const grant: Grant = { componentPath, issuedMs: Math.floor(nowMs) };
    const text = Buffer.from(JSON.stringify(grant)).toString("base64url");
    return `${text}.${this.#seal(text).toString("base64url")}`;
  }

  /** The component whose file it is going to be. */
  componentOf(token: string, nowMs: number): string {
    const [text = "", seal = ""] = token.split(".");
    const expected = this.#seal(text);
    const given = Buffer.from(seal, "base64url");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new AuthError(
        "The upload URL is not one of this deployment. Ask for a new one with storage.generateUploadUrl().",
      );
    }
    // The seal holds, so `issue` wrote it.
    const { componentPath, issuedMs } = JSON.parse(Buffer.from(text, "base64url").toString()) as Grant;
    if (nowMs - issuedMs > UPLOAD_URL_MS_MAX) {
      throw new AuthError("The upload URL has expired. Ask for a new one with storage.generateUploadUrl().");
    }
    return componentPath;
  }

  #seal(text: string): Buffer {
    return createHmac("sha256", this.secret).update(text).digest();
  }
}
