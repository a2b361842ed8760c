// Commit time: the one clock by which readers, writers and subscribers agree on what came first.

import type { Environment } from "../environment";

/** Nanoseconds since the epoch. Only grows, also across restarts and clocks that go back. */
export type Timestamp = bigint & { readonly __brand: "Timestamp" };

export const TIMESTAMP_ZERO = toTimestamp(0n);

export function toTimestamp(nanoseconds: bigint): Timestamp {
  // The brand exists only in the type; every bigint that came from a commit or from the wire is one.
  return nanoseconds as Timestamp;
}

/** Later than `previous` in any case, and the clock's time when that is later still. */
export function timestampAfter(previous: Timestamp, environment: Environment): Timestamp {
  const clock = environment.nanos();
  return toTimestamp(clock > previous ? clock : previous + 1n);
}
