// Every search and vector index of the database, kept in memory: filled from documents at the start and when a schema brings a new
// one, and brought up to date by every commit in the moment in which it is published.

import { DeveloperError } from "../errors";
import type { ConvexJsonObject } from "../values/convex-json";
import type { KeyBytes } from "../values/key-bytes";
import type { SchemaJson } from "../catalog/schema-json";
import {
  contentKey,
  definitionsOf,
  type SearchDefinition,
  type TextDefinition,
  type VectorDefinition,
} from "./definitions";
import { pointsOfDocument } from "./search-points";
import { indexedText, TextIndex, type IndexedText } from "./text-index";
import { indexedVector, VectorIndex } from "./vector-index";

interface SearchedTable {
  readonly namespace: string;
  readonly name: string;
  readonly tabletId: number;
}

interface Document {
  readonly id: string;
  value(): ConvexJsonObject;
}

export interface SearchedWrite {
  readonly table: SearchedTable;
  readonly id: string;
  readonly before: Document | null;
  readonly after: Document | null;
}

/** What a commit does to the indexes, worked out before it has its time. */
export interface SearchPlan {
  /** Keys for conflict checks and subscriptions. */
  readonly points: readonly { readonly indexId: number; readonly key: KeyBytes }[];
  readonly apply: (ts: bigint) => void;
}

interface EntryState {
  readonly table: SearchedTable;
  /** False while a fill is on its way. */
  isFilled: boolean;
  /** When the schema stopped to declare it. */
  retiredAt: bigint | null;
}

type TextEntry = EntryState & {
  readonly definition: TextDefinition;
  readonly index: TextIndex;
  readonly indexId: number;
};
type VectorEntry = EntryState & { readonly definition: VectorDefinition; readonly index: VectorIndex };
type Entry = TextEntry | VectorEntry;

const NOTHING: SearchPlan = { points: [], apply: () => undefined };

export class SearchIndexes {
  readonly #byTablet = new Map<number, Map<string, Entry>>();
  /** Of those with versions that some snapshot may need, and of retired ones. */
  readonly #unsettled = new Set<Entry>();
  /** Below every id of the catalog, and only for this process: nothing of this is on disk. */
  #nextIndexId = -1;

  /** Makes sure that each of the table's indexes exists; answers how to fill those that are not complete, or null. */
  startFill(table: SearchedTable, schema: SchemaJson | null | undefined): SearchFill | null {
    const entries = definitionsOf(schema, table.name).map((definition) => this.#ensure(table, definition));
    const open = entries.filter((entry) => !entry.isFilled);
    return open.length === 0 ? null : new SearchFill(open);
  }

  /** The schema is active from `ts` on: what it does not declare goes when no older snapshot is left. */
  retireOthers(namespace: string, schema: SchemaJson | null, ts: bigint): void {
    for (const entries of this.#byTablet.values()) {
      for (const [key, entry] of entries) {
        if (entry.table.namespace !== namespace) continue;
        const isWanted = definitionsOf(schema, entry.table.name).some((definition) => contentKey(definition) === key);
        entry.retiredAt = isWanted ? null : (entry.retiredAt ?? ts);
        if (!isWanted) this.#unsettled.add(entry);
      }
    }
  }

  /** Tables that another one has taken the place of: older snapshots may still search them. */
  retireTables(tabletIds: readonly number[], ts: bigint): void {
    for (const tabletId of tabletIds) {
      for (const entry of this.#byTablet.get(tabletId)?.values() ?? []) {
        entry.retiredAt ??= ts;
        this.#unsettled.add(entry);
      }
    }
  }

  /** What searches of the table are noted under. */
  indexIdsOf(tabletId: number): number[] {
    const entries = [...(this.#byTablet.get(tabletId)?.values() ?? [])];
    return entries.flatMap((entry) => ("indexId" in entry ? [entry.indexId] : []));
  }

  /** Null when no written table has such an index. */
  plan(writes: Iterable<SearchedWrite>): SearchPlan {
    if (this.#byTablet.size === 0) return NOTHING;
    const points: { indexId: number; key: KeyBytes }[] = [];
    const changes: ((ts: bigint) => void)[] = [];
    for (const write of writes) {
      for (const entry of this.#byTablet.get(write.table.tabletId)?.values() ?? []) {
        changes.push("indexId" in entry ? planText(entry, write, points) : planVector(entry, write));
        this.#unsettled.add(entry);
      }
    }
    if (changes.length === 0) return NOTHING;
    return { points, apply: (ts) => changes.forEach((change) => change(ts)) };
  }

  /** No snapshot before `horizon` is left. */
  settle(horizon: bigint): void {
    for (const entry of this.#unsettled) {
      entry.index.settle(horizon);
      if (entry.retiredAt !== null && entry.retiredAt <= horizon) this.#drop(entry);
      else if (!entry.index.hasChanges && entry.retiredAt === null) this.#unsettled.delete(entry);
    }
  }

  text(table: SearchedTable, definition: TextDefinition): { readonly index: TextIndex; readonly indexId: number } {
    const entry = this.#byTablet.get(table.tabletId)?.get(contentKey(definition));
    if (entry !== undefined && "indexId" in entry && entry.isFilled) return entry;
    throw notReady(definition);
  }

  vector(table: SearchedTable, definition: VectorDefinition): VectorIndex {
    const entry = this.#byTablet.get(table.tabletId)?.get(contentKey(definition));
    if (entry !== undefined && !("indexId" in entry) && entry.isFilled) return entry.index;
    throw notReady(definition);
  }

  /** For the message of a conflict. */
  tableOfIndex(indexId: number): string | null {
    for (const entries of this.#byTablet.values()) {
      for (const entry of entries.values())
        if ("indexId" in entry && entry.indexId === indexId) return entry.table.name;
    }
    return null;
  }

  #ensure(table: SearchedTable, definition: SearchDefinition): Entry {
    const entries = this.#byTablet.get(table.tabletId) ?? new Map<string, Entry>();
    this.#byTablet.set(table.tabletId, entries);
    const key = contentKey(definition);
    const existing = entries.get(key);
    if (existing !== undefined) {
      // An earlier schema gave it up, and no snapshot has let go of it yet.
      existing.retiredAt = null;
      return existing;
    }
    const state = { table, isFilled: false, retiredAt: null };
    const entry: Entry =
      definition.kind === "text"
        ? { ...state, definition, index: new TextIndex(), indexId: this.#nextIndexId-- }
        : { ...state, definition, index: new VectorIndex() };
    entries.set(key, entry);
    return entry;
  }

  #drop(entry: Entry): void {
    this.#unsettled.delete(entry);
    const entries = this.#byTablet.get(entry.table.tabletId);
    entries?.delete(contentKey(entry.definition));
    if (entries?.size === 0) this.#byTablet.delete(entry.table.tabletId);
  }
}

/** Brings the documents that are already there into new indexes, while commits bring the others. */
export class SearchFill {
  constructor(private readonly entries: readonly Entry[]) {}

  /** In the document's newest version. Only activated schemas are searched, so it is old enough for every searcher. */
  visit(document: Document): void {
    for (const entry of this.entries) {
      if (entry.index.has(document.id)) continue;
      if ("indexId" in entry) {
        const text = indexedText(entry.definition, document.id, document.value());
        if (text !== null) entry.index.add(text, null);
      } else {
        const vector = indexedVector(entry.definition, document.id, document.value());
        if (vector !== null) entry.index.add(vector, null);
      }
    }
  }

  complete(): void {
    for (const entry of this.entries) entry.isFilled = true;
  }
}

function planText(
  entry: TextEntry,
  { id, before, after }: SearchedWrite,
  points: { indexId: number; key: KeyBytes }[],
) {
  const { definition, index, indexId } = entry;
  const textOf = (document: Document | null): IndexedText | null =>
    document === null ? null : indexedText(definition, id, document.value());
  const [old, fresh] = [textOf(before), textOf(after)];
  for (const text of [old, fresh]) {
    if (text === null) continue;
    for (const key of pointsOfDocument(text)) points.push({ indexId, key });
  }
  return (ts: bigint): void => {
    if (old !== null) index.remove(id, old.length, ts);
    if (fresh !== null) index.add(fresh, ts);
  };
}

function planVector({ definition, index }: VectorEntry, { id, after }: SearchedWrite) {
  const fresh = after === null ? null : indexedVector(definition, id, after.value());
  return (ts: bigint): void => {
    index.remove(id, ts);
    if (fresh !== null) index.add(fresh, ts);
  };
}

function notReady({ name }: SearchDefinition): DeveloperError {
  return new DeveloperError(
    "IndexBackfilling",
    `Index ${name} is currently backfilling and not available to query yet.`,
  );
}
