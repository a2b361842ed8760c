// An inverted index in memory: from terms to the documents that hold them, ranked by BM25.

import { SEARCH_EXPANDED_TERMS_MAX, SEARCH_RESULTS_MAX } from "../limits";
import { newKeyTree, type KeyTree } from "../storage/key-tree";
import type { ConvexJsonObject } from "../values/convex-json";
import { fieldAtSteps } from "../values/field-path";
import { encodeKey, type KeyBytes } from "../values/key-bytes";
import type { TextDefinition } from "./definitions";
import { Slots } from "./slots";
import { countTerms } from "./tokens";

/** What the index knows of a document. */
export interface IndexedText {
  readonly id: string;
  readonly creationTime: number;
  readonly counts: ReadonlyMap<string, number>;
  /** Terms in all. */
  readonly length: number;
  /** One for each filter field of the definition. */
  readonly filters: readonly KeyBytes[];
}

type SlotValue = Omit<IndexedText, "id" | "counts">;

export interface TextQuery {
  readonly exact: readonly string[];
  /** The last term: also what begins with it. */
  readonly prefix: string;
  /** Position of a filter field and the value it must have. */
  readonly filters: readonly { readonly position: number; readonly value: KeyBytes }[];
}

/** The searcher's own writes on top of the snapshot. */
export interface OwnTexts {
  /** Documents whose version in the snapshot is not the searcher's any more, with the length of that version. */
  readonly hidden: ReadonlyMap<string, number>;
  readonly added: readonly IndexedText[];
}

export class TextMatch {
  constructor(
    readonly id: string,
    readonly score: number,
    readonly creationTime: number,
  ) {}

  /** Sorts matches as they are ranked: best first, of equal ones the newest. */
  get key(): KeyBytes {
    return encodeKey([-this.score, -this.creationTime, this.id]);
  }
}

/** Null for documents without text. */
export function indexedText(definition: TextDefinition, id: string, document: ConvexJsonObject): IndexedText | null {
  const text = fieldAtSteps(document, definition.field.split("."));
  if (typeof text !== "string") return null;
  const { counts, total } = countTerms(text);
  const filters = definition.filterFields.map((field) => encodeKey([fieldAtSteps(document, field.split("."))]));
  const creationTime = Number(document["_creationTime"] ?? 0);
  return { id, creationTime, counts, length: total, filters };
}

/** BM25's usual constants: how soon repetition stops to count, and how much long texts are held back. */
const K1 = 1.2;
const B = 0.75;
/** What a document earns for a term that only begins with the one asked for. */
const PREFIX_WEIGHT = 0.5;
/** A posting is a slot and how often the term occurs there, packed into one small integer. */
const COUNT_RANGE = 64;

const NO_POSTINGS: readonly number[] = [];

export class TextIndex {
  readonly #slots = new Slots<SlotValue>();
  #postings: KeyTree<number[]> = newKeyTree();
  #documents = 0;
  #length = 0;

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  add({ id, counts, ...value }: IndexedText, from: bigint | null): void {
    const slot = this.#slots.add(id, value, from);
    this.#documents += 1;
    this.#length += value.length;
    for (const [term, count] of counts) {
      const posting = slot * COUNT_RANGE + Math.min(count, COUNT_RANGE - 1);
      const postings = this.#postings.get(term);
      if (postings === undefined) this.#postings.set(term, [posting]);
      else postings.push(posting);
    }
  }

  /** `length` is that of the version that goes. */
  remove(id: string, length: number, to: bigint): void {
    if (!this.#slots.has(id)) return;
    this.#slots.remove(id, to);
    this.#documents -= 1;
    this.#length -= length;
  }

  get hasChanges(): boolean {
    return this.#slots.hasChanges;
  }

  settle(horizon: bigint): void {
    this.#slots.settle(horizon);
    if (this.#slots.isSparse) this.#compact();
  }

  /** Best first, at most SEARCH_RESULTS_MAX. */
  search(query: TextQuery, at: bigint, own: OwnTexts): TextMatch[] {
    const { documents, averageLength } = this.#totalsAt(at, own);
    const isWanted = ({ filters }: SlotValue): boolean =>
      query.filters.every(({ position, value }) => filters[position] === value);
    const scores = new Scores(this.#slots.end);
    const ownScores = own.added.map(() => 0);
    for (const [term, weight] of this.#weights(query, own)) {
      const postings = this.#postings.get(term) ?? NO_POSTINGS;
      const holders = this.#countHolders(term, postings, at, own);
      const rarity = weight * Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));
      for (const posting of postings) {
        const slot = Math.floor(posting / COUNT_RANGE);
        const value = this.#seen(slot, at, own);
        if (value === null || !isWanted(value)) continue;
        const earned = rarity * saturated(posting % COUNT_RANGE, value.length / averageLength);
        scores.add(slot, earned);
      }
      for (const [index, text] of own.added.entries()) {
        const count = text.counts.get(term);
        if (count === undefined || !isWanted(text)) continue;
        ownScores[index] = (ownScores[index] ?? 0) + rarity * saturated(count, text.length / averageLength);
      }
    }
    return this.#ranked(scores, own, ownScores);
  }

  /**
   * The terms of the index that the query means, and what they are worth: those it names, and, in their order, those that begin
   * with its last one, until there are as many as Convex looks at.
   */
  #weights({ exact, prefix, filters }: TextQuery, { added }: OwnTexts): Map<string, number> {
    const weights = new Map([...exact, prefix].map((term) => [term, 1]));
    const room = SEARCH_EXPANDED_TERMS_MAX - weights.size - filters.length;
    const expanded = new Set<string>();
    for (const [term] of this.#postings.entries(prefix)) {
      // Some of them may be named already.
      if (!term.startsWith(prefix) || expanded.size > SEARCH_EXPANDED_TERMS_MAX + exact.length) break;
      expanded.add(term);
    }
    for (const { counts } of added) {
      for (const term of counts.keys()) if (term.startsWith(prefix)) expanded.add(term);
    }
    const others = [...expanded].filter((term) => !weights.has(term)).sort();
    for (const term of others.slice(0, Math.max(0, room))) weights.set(term, PREFIX_WEIGHT);
    return weights;
  }

  #countHolders(term: string, postings: readonly number[], at: bigint, own: OwnTexts): number {
    let holders = 0;
    for (const posting of postings) if (this.#seen(Math.floor(posting / COUNT_RANGE), at, own) !== null) holders += 1;
    for (const { counts } of own.added) if (counts.has(term)) holders += 1;
    return holders;
  }

  /** Null for versions that the searcher does not see. */
  #seen(slot: number, at: bigint, { hidden }: OwnTexts): SlotValue | null {
    const value = this.#slots.visible(slot, at);
    return value === null || (hidden.size > 0 && hidden.has(this.#slots.idOf(slot))) ? null : value;
  }

  #ranked(scores: Scores, own: OwnTexts, ownScores: readonly number[]): TextMatch[] {
    // In single precision, as in Convex: what differs by less than that is equal, and the newest comes first.
    const lowest = Math.fround(lowestRanked(scores));
    const matches: TextMatch[] = [];
    for (const slot of scores.slots) {
      const score = Math.fround(scores.of(slot));
      if (score >= lowest)
        matches.push(new TextMatch(this.#slots.idOf(slot), score, this.#slots.valueOf(slot)?.creationTime ?? 0));
    }
    for (const [index, { id, creationTime }] of own.added.entries()) {
      const score = Math.fround(ownScores[index] ?? 0);
      if (score > 0) matches.push(new TextMatch(id, score, creationTime));
    }
    matches.sort((a, b) => b.score - a.score || b.creationTime - a.creationTime || (a.id < b.id ? -1 : 1));
    return matches.slice(0, SEARCH_RESULTS_MAX);
  }

  #totalsAt(at: bigint, { added, hidden }: OwnTexts): { documents: number; averageLength: number } {
    let documents = this.#documents + added.length - hidden.size;
    let length = this.#length;
    for (const text of added) length += text.length;
    for (const hiddenLength of hidden.values()) length -= hiddenLength;
    for (const { value, kind } of this.#slots.changedAfter(at)) {
      documents += kind === "added" ? -1 : 1;
      length += kind === "added" ? -value.length : value.length;
    }
    return { documents, averageLength: documents === 0 ? 1 : Math.max(1, length / documents) };
  }

  #compact(): void {
    const moved = this.#slots.compact();
    const kept: KeyTree<number[]> = newKeyTree();
    for (const [term, postings] of this.#postings.entries()) {
      const remaining: number[] = [];
      for (const posting of postings) {
        const slot = moved[Math.floor(posting / COUNT_RANGE)] ?? -1;
        if (slot >= 0) remaining.push(slot * COUNT_RANGE + (posting % COUNT_RANGE));
      }
      if (remaining.length > 0) kept.set(term, remaining);
    }
    this.#postings = kept;
  }
}

/** What a term earns: more for each time it occurs, but ever less, and less in a text that is longer than others. */
function saturated(count: number, relativeLength: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * relativeLength));
}

/** What a document must have to be among the best, so that the others need not be sorted. */
function lowestRanked(scores: Scores): number {
  if (scores.slots.length <= SEARCH_RESULTS_MAX) return 0;
  return (
    Float64Array.from(scores.slots, (slot) => scores.of(slot))
      .sort()
      .at(-SEARCH_RESULTS_MAX) ?? 0
  );
}

/** Sums by slot. Blocks are made where something was found, so that a search that finds little costs little. */
class Scores {
  static readonly #BLOCK = 1_024;
  readonly slots: number[] = [];
  readonly #blocks: (Float64Array | undefined)[];

  constructor(end: number) {
    this.#blocks = new Array(Math.ceil(end / Scores.#BLOCK));
  }

  add(slot: number, score: number): void {
    const block = (this.#blocks[Math.floor(slot / Scores.#BLOCK)] ??= new Float64Array(Scores.#BLOCK));
    const offset = slot % Scores.#BLOCK;
    const sum = block[offset] ?? 0;
    // Every score is positive, so nothing means that it was not seen yet.
    if (sum === 0) this.slots.push(slot);
    block[offset] = sum + score;
  }

  of(slot: number): number {
    return this.#blocks[Math.floor(slot / Scores.#BLOCK)]?.[slot % Scores.#BLOCK] ?? 0;
  }
}
