// Vectors in memory, compared one by one with the vector that is asked for. Exact, and quick enough for the tens of thousands of
// documents that one machine's app has; every comparison is one multiplication for each dimension.

import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";
import { fieldAtSteps } from "../values/field-path";
import { encodeKey, type KeyBytes } from "../values/key-bytes";
import type { VectorDefinition } from "./definitions";
import { Slots } from "./slots";

export interface IndexedVector {
  readonly id: string;
  /** Of length 1, or all zeros. */
  readonly direction: Float32Array;
  readonly filters: readonly KeyBytes[];
}

export interface VectorQuery {
  readonly direction: Float32Array;
  readonly limit: number;
  /** Any of them must hold; none means no filter. */
  readonly anyOf: readonly { readonly position: number; readonly value: KeyBytes }[];
}

export interface VectorMatch {
  readonly id: string;
  readonly score: number;
}

/** Null for documents without a vector of exactly these dimensions. */
export function indexedVector(
  definition: VectorDefinition,
  id: string,
  document: ConvexJsonObject,
): IndexedVector | null {
  const vector = fieldAtSteps(document, definition.field.split("."));
  if (!isVector(vector) || vector.length !== definition.dimensions) return null;
  const filters = definition.filterFields.map((field) => encodeKey([fieldAtSteps(document, field.split("."))]));
  return { id, direction: directionOf(vector), filters };
}

export function directionOf(vector: readonly number[]): Float32Array {
  const direction = Float32Array.from(vector);
  const length = Math.sqrt(direction.reduce((sum, part) => sum + part * part, 0));
  return length === 0 ? direction : direction.map((part) => part / length);
}

/** Only plain floats: bigints are not part of vectors, and no direction leads to infinity. */
function isVector(value: ConvexJson | undefined): value is number[] {
  return Array.isArray(value) && value.every((part) => typeof part === "number");
}

export class VectorIndex {
  readonly #slots = new Slots<Omit<IndexedVector, "id">>();

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  add({ id, ...value }: IndexedVector, from: bigint | null): void {
    this.#slots.add(id, value, from);
  }

  remove(id: string, to: bigint): void {
    this.#slots.remove(id, to);
  }

  get hasChanges(): boolean {
    return this.#slots.hasChanges;
  }

  settle(horizon: bigint): void {
    this.#slots.settle(horizon);
    if (this.#slots.isSparse) this.#slots.compact();
  }

  /** The most similar first. */
  search({ direction, limit, anyOf }: VectorQuery, at: bigint): VectorMatch[] {
    const best: VectorMatch[] = [];
    for (let slot = 0; slot < this.#slots.end; slot++) {
      const value = this.#slots.visible(slot, at);
      if (value === null) continue;
      if (anyOf.length > 0 && !anyOf.some(({ position, value: wanted }) => value.filters[position] === wanted))
        continue;
      const score = cosine(direction, value.direction);
      if (best.length < limit || score > (best.at(-1)?.score ?? -Infinity)) {
        insertSorted(best, { id: this.#slots.idOf(slot), score });
        if (best.length > limit) best.pop();
      }
    }
    return best;
  }
}

/** Four sums side by side: one would make every addition wait for the one before. */
function cosine(a: Float32Array, b: Float32Array): number {
  const whole = a.length - (a.length % 4);
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  // Both have the dimensions of the index, so every number is there; asking each time would take longer than multiplying.
  for (let index = 0; index < whole; index += 4) {
    s0 += (a[index] as number) * (b[index] as number);
    s1 += (a[index + 1] as number) * (b[index + 1] as number);
    s2 += (a[index + 2] as number) * (b[index + 2] as number);
    s3 += (a[index + 3] as number) * (b[index + 3] as number);
  }
  for (let index = whole; index < a.length; index++) s0 += (a[index] as number) * (b[index] as number);
  return Math.fround(s0 + s1 + s2 + s3);
}

/** Behind those with the same score: who came first stays first. */
function insertSorted(best: VectorMatch[], match: VectorMatch): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((best[middle]?.score ?? 0) >= match.score) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, match);
}
