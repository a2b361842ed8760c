// Commit timestamps as the wire carries them: the eight little-endian bytes in base64.

import { ProtocolError } from "../errors";
import type { Timestamp } from "./timestamp";

// One commit is announced to every socket, so the newest encoding is asked for again and again.
let lastTs: bigint | null = null;
let lastEncoded = "";

export function encodeTimestamp(ts: bigint): string {
  if (ts === lastTs) return lastEncoded;
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigUInt64LE(ts);
  lastTs = ts;
  lastEncoded = bytes.toString("base64");
  return lastEncoded;
}

export function decodeTimestamp(encoded: string): Timestamp {
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== 8) throw new ProtocolError("BadMessage", "Received a timestamp that is not 8 bytes.");
  // Whatever a client claims is only compared, never used as a snapshot without a range check.
  return bytes.readBigUInt64LE() as Timestamp;
}
