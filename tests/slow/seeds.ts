// Seeds for long hunts: new ones every time, or the one that a failure has printed.

import { randomInt } from "node:crypto";

const SEED_MAX = 2 ** 31;

export function freshSeeds(count: number): number[] {
  const wanted = process.env["CHATLINGS_SEED"];
  return wanted === undefined ? Array.from({ length: count }, () => randomInt(SEED_MAX)) : [Number(wanted)];
}
