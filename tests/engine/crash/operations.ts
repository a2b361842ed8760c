// What a victim is asked to do, drawn from a seed, and what it tells about it.

import type { CrashPoint } from "../../../embedded/engine/crash-points";

export interface VictimOptions {
  readonly dataDir: string;
  readonly seed: number;
  /** Tells operations of one life from those of another in the same data. */
  readonly life: number;
  /** The clock of this life; a crash may be followed by a clock that was set back. */
  readonly clockOffsetMs: number;
  readonly end: VictimEnd;
  /** Pushed in turns, again and again; none: what an earlier life was given is used. */
  readonly codeFiles: readonly string[];
}

export type VictimEnd =
  | { readonly kind: "at"; readonly point: CrashPoint; readonly hit: number }
  /** At whichever point is passed as the hit-th. */
  | { readonly kind: "anywhere"; readonly hit: number }
  /** From outside, this long after its first answer. */
  | { readonly kind: "killed"; readonly afterMs: number };

type Args = { readonly op: string } & Readonly<Record<string, string | number>>;

export interface Operation {
  readonly path: string;
  readonly args: Args;
  /** With it, a client that got no answer asks again after the restart. */
  readonly session: { readonly sessionId: string; readonly requestId: number };
}

export type VictimReport =
  | { readonly kind: "asked"; readonly operation: Operation }
  | { readonly kind: "answered"; readonly operation: Operation; readonly ts: string };

export const ACCOUNTS: readonly string[] = ["a", "b", "c", "d", "e", "f"];
export const FIRST_BALANCE = 100;

export interface Place {
  readonly life: number;
  readonly worker: number;
  readonly number: number;
  /** Operations of this worker that stored a file. */
  readonly filed: string[];
}

export function drawOperation(random: () => number, { life, worker, number, filed }: Place): Operation {
  const op = `${life}/${worker}/${number}`;
  const session = { sessionId: `session ${life} of ${worker}`, requestId: number };
  const chance = random();
  const discarded = chance < 0.1 ? filed.shift() : undefined;
  if (discarded !== undefined) return { path: "ledger:discard", args: { op, of: discarded }, session };
  if (chance < 0.25) return { path: "ledger:store", args: { op }, session };
  // Some jobs are due in the next life only.
  if (chance < 0.5)
    return { path: "ledger:promise", args: { op, delayMs: random() < 0.5 ? 0 : random() * 400 }, session };
  const account = () => ACCOUNTS[Math.floor(random() * ACCOUNTS.length)] ?? "a";
  return {
    path: "ledger:transfer",
    args: { op, from: account(), to: account(), amount: 1 + Math.floor(random() * 5) },
    session,
  };
}
