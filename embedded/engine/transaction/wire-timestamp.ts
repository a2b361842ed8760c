// Commit timestamps as the wire carries them: the eight little-endian bytes in base64.

import { ProtocolError } from "../errors";
import type { Timestamp } from "./timestamp";

interface Encoded {
  readonly ts: bigint;
  readonly text: string;
}

// One commit is announced to every socket, from the one before: these two are asked for again and again.
let last: Encoded | null = null;
let lastButOne: Encoded | null = null;

export function encodeTimestamp(ts: bigint): string {
  if (last?.ts === ts) return last.text;
  if (lastButOne?.ts === ts) return lastButOne.text;
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigUInt64LE(ts);
  lastButOne = last;
  last = { ts, text: bytes.toString("base64") };
  return last.text;
}

export function decodeTimestamp(encoded: string): Timestamp {
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length !== 8) throw new ProtocolError("BadMessage", "Received a timestamp that is not 8 bytes.");
  // Whatever a client claims is only compared, never used as a snapshot without a range check.
  return bytes.readBigUInt64LE() as Timestamp;
}
