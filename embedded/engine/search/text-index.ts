// An inverted index in memory: from terms to the documents that hold them, ranked by BM25.

import { SEARCH_RESULTS_MAX } from "../limits";
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

export interface TextMatch {
  readonly id: string;
  /** Sorts matches: best first, of equal ones the newest. */
  readonly key: KeyBytes;
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

interface Candidate {
  readonly id: string;
  readonly value: SlotValue;
  score: number;
}

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
    const weights = this.#weights(query, own);
    const totals = this.#totalsAt(at, own);
    const candidates = new Map<string, Candidate>();
    for (const [term, weight] of weights) {
      const holders = this.#holders(term, at, own);
      const rarity = Math.log(1 + (totals.documents - holders.length + 0.5) / (holders.length + 0.5));
      for (const { id, value, count } of holders) {
        if (!query.filters.every(({ position, value: wanted }) => value.filters[position] === wanted)) continue;
        const candidate = candidates.get(id) ?? { id, value, score: 0 };
        candidates.set(id, candidate);
        const norm = K1 * (1 - B + (B * value.length) / totals.averageLength);
        candidate.score += (weight * rarity * count * (K1 + 1)) / (count + norm);
      }
    }
    return ranked([...candidates.values()]);
  }

  /** The terms of the index that the query means. */
  #weights({ exact, prefix }: TextQuery, { added }: OwnTexts): Map<string, number> {
    const weights = new Map<string, number>();
    const addPrefixed = (term: string): void => {
      if (term !== prefix) weights.set(term, PREFIX_WEIGHT);
    };
    for (const [term] of this.#postings.entries(prefix)) {
      if (!term.startsWith(prefix)) break;
      addPrefixed(term);
    }
    for (const { counts } of added) {
      for (const term of counts.keys()) if (term.startsWith(prefix)) addPrefixed(term);
    }
    for (const term of [...exact, prefix]) weights.set(term, 1);
    return weights;
  }

  #holders(term: string, at: bigint, own: OwnTexts): { id: string; value: SlotValue; count: number }[] {
    const holders: { id: string; value: SlotValue; count: number }[] = [];
    for (const posting of this.#postings.get(term) ?? []) {
      const slot = Math.floor(posting / COUNT_RANGE);
      const value = this.#slots.visible(slot, at);
      if (value === null) continue;
      const id = this.#slots.idOf(slot);
      if (!own.hidden.has(id)) holders.push({ id, value, count: posting % COUNT_RANGE });
    }
    for (const { id, counts, ...value } of own.added) {
      const count = counts.get(term);
      if (count !== undefined) holders.push({ id, value, count });
    }
    return holders;
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

function ranked(candidates: readonly Candidate[]): TextMatch[] {
  // In single precision, as in Convex: what differs by less than that is equal, and the newest comes first.
  const rows = candidates.map(({ id, value, score }) => ({
    id,
    score: Math.fround(score),
    creationTime: value.creationTime,
  }));
  rows.sort((a, b) => b.score - a.score || b.creationTime - a.creationTime || (a.id < b.id ? -1 : 1));
  return rows
    .slice(0, SEARCH_RESULTS_MAX)
    .map(({ id, score, creationTime }) => ({ id, key: encodeKey([-score, -creationTime, id]) }));
}
