// Which action a piece of running code belongs to. Actions overlap and wait for the outside world, so, unlike queries and
// mutations, they carry their run through every promise.

import { AsyncLocalStorage } from "node:async_hooks";
import type { LogLine } from "./log-hub";

export interface ActionOccupant {
  log(level: LogLine["level"], message: string): void;
  asyncSyscall(op: string, argsJson: string): Promise<string>;
  jsSyscall(op: string, args: Readonly<Record<string, unknown>>): unknown;
  /** A request to the outside world. */
  request<T>(send: () => Promise<T>): Promise<T>;
}

export const actionScope = new AsyncLocalStorage<ActionOccupant>();

export function requireAction(): ActionOccupant {
  const occupant = actionScope.getStore();
  if (occupant === undefined) throw new Error("This action has already finished; nothing may run after it.");
  return occupant;
}
