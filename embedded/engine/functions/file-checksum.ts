// Checksums as senders write them: base64, as in the Digest header, or hex.

import { DeveloperError } from "../errors";

const SHA256_BYTES = 32;

/** Null when there is none. */
export function parseSha256(text: string | null | undefined): Buffer | null {
  if (text === null || text === undefined) return null;
  const bytes = Buffer.from(text, /^[0-9a-fA-F]{64}$/.test(text) ? "hex" : "base64");
  if (bytes.length === SHA256_BYTES) return bytes;
  throw new DeveloperError(
    "InvalidSha256",
    `Invalid sha256: "${text}" is neither base64 nor hex of ${SHA256_BYTES} bytes.`,
  );
}
