// Which friendships get a line on the map. Thirty who have all talked would be four hundred lines, and nobody could read one of them.
import type { Tie } from "./friendship-layout";

/** Lines that a map shows and can still be read: all among seven. */
export const LINES_MAX = 21;

export interface Looking {
  /** Whose friendships are looked at; null for everybody's. */
  readonly at: string | null;
  /** Is shown in any case: its story is open. */
  readonly isOpen: (tie: Tie) => boolean;
}

/** Of one chatling all, of everybody the strongest, and of each at least one. In the order they came, whichever way. */
export function tellingTies<T extends Tie>(ties: readonly T[], { at, isOpen }: Looking): readonly T[] {
  const telling = at === null ? strongest(ties) : new Set(ties.filter((tie) => isOf(tie, at)));
  return ties.filter((tie) => telling.has(tie) || isOpen(tie));
}

export function isOf({ a, b }: Tie, chatlingId: string): boolean {
  return a === chatlingId || b === chatlingId;
}

function strongest<T extends Tie>(ties: readonly T[]): ReadonlySet<T> {
  const strongestFirst = [...ties].sort((one, other) => Math.abs(other.affinity) - Math.abs(one.affinity));
  const shown = new Set<T>();
  const met = new Set<string>();
  for (const tie of strongestFirst) {
    if (met.has(tie.a) && met.has(tie.b)) continue;
    shown.add(tie);
    met.add(tie.a).add(tie.b);
  }
  for (const tie of strongestFirst) {
    if (shown.size >= LINES_MAX) break;
    shown.add(tie);
  }
  return shown;
}
