// Whose turn it is. Queries and mutations of one script run strictly one after another, so their globals (clock, dice, console,
// syscalls) find the run they belong to by looking at one place, with no cost per promise. See docs/decisions/0008.

import type { LogLine } from "./log-hub";

export interface Occupant {
  /** Milliseconds since the epoch, the same for the whole run. */
  readonly nowMs: number;
  random(): number;
  randomBytes(length: number): Uint8Array;
  log(level: LogLine["level"], message: string): void;
  /** The run fails with this error, whatever the function does with it. */
  doom(error: Error): void;
  /** Work that ends outside of the microtask queue (crypto); the turn lasts until it is done. */
  track<T>(work: Promise<T>): Promise<T>;
  syscall(op: string, argsJson: string): string;
  asyncSyscall(op: string, argsJson: string): Promise<string>;
}

export class Seat {
  current: Occupant | null = null;

  /** Code that goes on after its function has ended meets this error. */
  require(): Occupant {
    if (this.current === null) throw new Error("This function has already finished; nothing may run after it.");
    return this.current;
  }
}
