// What a text search depends on, in the form that conflict checks and subscriptions know: keys of an index and ranges around them.
// A document leaves a key for each of its terms, alone and with each of its filter values; a search reads the keys of its terms, with
// one filter value if it has one. So a search is woken by documents that hold one of its terms and fit its first filter, no others.

import { SEARCH_POINTS_MAX } from "../limits";
import { afterPrefix, type KeyBytes } from "../values/key-bytes";
import type { IndexedText, TextQuery } from "./text-index";

export interface PointRange {
  readonly start: KeyBytes;
  /** Null: only `start` itself. */
  readonly end: KeyBytes | null;
}

const ANY = "\x00";
const FILTERED = "\x01";
/** Left by documents with so many terms that single keys would cost more than waking every search of the index. */
const EVERYTHING = "\x02";

export function pointsOfDocument({ counts, filters }: IndexedText): KeyBytes[] {
  if (counts.size * (1 + filters.length) > SEARCH_POINTS_MAX) return [EVERYTHING];
  const spaces = [ANY, ...filters.map(filteredSpace)];
  const points: KeyBytes[] = [];
  for (const term of counts.keys()) {
    const bytes = termBytes(term);
    for (const space of spaces) points.push(space + bytes);
  }
  return points;
}

export function rangesOfQuery({ exact, prefix, filters }: TextQuery): PointRange[] {
  const [first] = filters;
  const space = first === undefined ? ANY : filteredSpace(first.value, first.position);
  const prefixed = space + termBytes(prefix);
  return [
    { start: EVERYTHING, end: null },
    ...exact.map((term) => ({ start: space + termBytes(term), end: null })),
    { start: prefixed, end: afterPrefix(prefixed) },
  ];
}

/** The encoding of a value says itself where it ends, so terms can follow. */
function filteredSpace(value: KeyBytes, position: number): KeyBytes {
  return FILTERED + String.fromCharCode(position) + value;
}

function termBytes(term: string): KeyBytes {
  return Buffer.from(term).toString("latin1");
}
