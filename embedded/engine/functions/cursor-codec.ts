// Cursors of pages: where a page ends, sealed, because an index key shows field values the caller may not be allowed to see.
// The same position always gives the same text, so that a page whose documents did not change does not look changed.

import { createCipheriv, createDecipheriv, createHash, createHmac } from "node:crypto";
import { canonicalJson, type ConvexJson } from "../values/convex-json";
import type { KeyBytes } from "../values/key-bytes";
import { SyscallError } from "./error-text";

/** "end" is after everything that is or ever will be in the range. */
export type CursorPosition = { readonly kind: "after"; readonly key: KeyBytes } | { readonly kind: "end" };

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FINGERPRINT_BYTES = 12;

export class CursorCodec {
  readonly #key: Buffer;

  /** Keep the secret across restarts: clients hold cursors for as long as a page is open. */
  constructor(secret: Uint8Array) {
    this.#key = createHash("sha256").update(secret).digest();
  }

  encode(position: CursorPosition, fingerprint: Buffer): string {
    const tail =
      position.kind === "end"
        ? Buffer.from([0])
        : Buffer.concat([Buffer.from([1]), Buffer.from(position.key, "latin1")]);
    const plain = Buffer.concat([fingerprint, tail]);
    const nonce = createHmac("sha256", this.#key).update(plain).digest().subarray(0, NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  }

  /** Throws the error on which the React hook starts its pages again. */
  decode(cursor: string, fingerprint: Buffer): CursorPosition {
    const plain = this.#open(cursor);
    if (plain === null || !plain.subarray(0, FINGERPRINT_BYTES).equals(fingerprint)) {
      throw new SyscallError({
        message: `InvalidCursor: Tried to run a query starting from a cursor, but it looks like this cursor is from a different query.`,
        data: { isConvexSystemError: true, paginationError: "InvalidCursor" },
      });
    }
    const tail = plain.subarray(FINGERPRINT_BYTES);
    return tail[0] === 0 ? { kind: "end" } : { kind: "after", key: tail.subarray(1).toString("latin1") };
  }

  #open(cursor: string): Buffer | null {
    const bytes = Buffer.from(cursor, "base64url");
    if (bytes.length <= NONCE_BYTES + TAG_BYTES + FINGERPRINT_BYTES) return null;
    const decipher = createDecipheriv("aes-256-gcm", this.#key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      // Not sealed by this deployment: the caller's cursor is as good as one of another query.
      return null;
    }
  }
}

/** Two queries with the same fingerprint walk the same keys in the same order. */
export function queryFingerprint(query: ConvexJson, indexFields: readonly string[]): Buffer {
  const text = `${canonicalJson(query)}|${indexFields.join(",")}`;
  return createHash("sha256").update(text).digest().subarray(0, FINGERPRINT_BYTES);
}
