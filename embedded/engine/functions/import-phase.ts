// What module code may do while it is loaded: look at clock, dice and environment variables, all fixed; nothing else.

import { seededRandom, type Environment } from "../environment";
import type { Occupant } from "./seat";

export function importOccupant(environment: Environment): Occupant {
  const nowMs = Math.floor(environment.now());
  const random = seededRandom(nowMs);
  const refuse = (): never => {
    throw new Error("Can't use database at import time");
  };
  return {
    nowMs,
    random,
    randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
    log: () => undefined,
    doom: () => undefined,
    track: (work) => work,
    syscall: refuse,
    asyncSyscall: async () => refuse(),
  };
}
