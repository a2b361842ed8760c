// Rows and documents as of one moment: the overlay of recent versions first, the store for everything that rests.

import { byIdKey, idOfByIdKey } from "../catalog/index-key";
import type { CatalogIndex, CatalogTable } from "../catalog/catalog-table";
import { CorruptStoreError } from "../errors";
import type { Store, StoreRow } from "../storage/store";
import { afterPrefix, type KeyBytes } from "../values/key-bytes";
import type { DocumentCache } from "./document-cache";
import type { Interval } from "./interval-set";
import { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import type { Row, VersionOverlay } from "./version-overlay";

export interface IndexRow {
  readonly key: KeyBytes;
  /** The document where it was at hand, else its id. */
  readonly row: StoredDocument | string;
}

export interface IndexPage {
  readonly rows: readonly IndexRow[];
  /** The page covers the range from its beginning to this key, inclusive; null when it covers all of it. */
  readonly coveredTo: KeyBytes | null;
}

export class SnapshotReader {
  constructor(
    readonly store: Store,
    readonly overlay: VersionOverlay,
    readonly cache: DocumentCache,
  ) {}

  document(table: CatalogTable, id: string, at: Timestamp): StoredDocument | null {
    const indexId = table.byId.id;
    const key = byIdKey(id);
    const recent = this.overlay.lookup(indexId, key, at);
    // Rows of `by_id` are documents, see Row.
    if (recent !== undefined) return recent as StoredDocument | null;
    // Without a chain nothing has changed since the oldest open snapshot, so the newest state is the one at `at`.
    return this.cache.get(table.tabletId, id) ?? this.#load(table, id, key);
  }

  /** The document that an index row points at. A row without its document is damage, never an ordinary state. */
  documentOf(table: CatalogTable, index: CatalogIndex, { key, row }: IndexRow, at: Timestamp): StoredDocument {
    if (row instanceof StoredDocument) return row;
    const document = this.document(table, row, at);
    if (document === null) {
      const where = `${table.name}.${index.name}`;
      throw new CorruptStoreError(
        `Index ${where} has a row for document ${row}, which does not exist (key of ${key.length} bytes).`,
      );
    }
    return document;
  }

  /** Up to `limit` rows from the beginning of the range in the given order. */
  page(table: CatalogTable, index: CatalogIndex, range: Interval, options: PageOptions): IndexPage {
    const { order, limit, at } = options;
    const isReverse = order === "desc";
    const { storePrefix } = index;
    const end = range.end === null ? afterPrefix(storePrefix) : storePrefix + range.end;
    const stored = this.store.read({ start: storePrefix + range.start, end }, { reverse: isReverse, limit });
    const hasMoreStored = stored.length === limit;
    const resting = stored.map((row) => this.#restingRow(table, index, row));
    if (!this.overlay.hasChanges(index.id)) {
      return { rows: resting, coveredTo: hasMoreStored ? (resting.at(-1)?.key ?? null) : null };
    }
    const recent = isReverse
      ? this.overlay.descending(index.id, range.end, at)
      : this.overlay.ascending(index.id, range.start, at);
    return mergeRows({ resting, hasMoreStored, recent, range, isReverse, limit });
  }

  #restingRow(table: CatalogTable, index: CatalogIndex, { key, value }: StoreRow): IndexRow {
    const indexKey = key.slice(index.storePrefix.length);
    if (index !== table.byId) return { key: indexKey, row: value };
    return { key: indexKey, row: new StoredDocument(idOfByIdKey(indexKey), table.name, value) };
  }

  #load(table: CatalogTable, id: string, key: KeyBytes): StoredDocument | null {
    const json = this.store.get(table.byId.storePrefix + key);
    if (json === undefined) return null;
    const document = new StoredDocument(id, table.name, json);
    this.cache.set(table.tabletId, document);
    return document;
  }
}

export interface PageOptions {
  readonly order: "asc" | "desc";
  readonly limit: number;
  readonly at: Timestamp;
}

interface Merge {
  readonly resting: readonly IndexRow[];
  /** Then nothing is known about rows behind the last resting one. */
  readonly hasMoreStored: boolean;
  readonly recent: Iterator<[KeyBytes, Row]>;
  readonly range: Interval;
  readonly isReverse: boolean;
  readonly limit: number;
}

/** Two sorted streams into one; where both have a key, the recent version is the true one. */
function mergeRows({ resting, hasMoreStored, recent, range, isReverse, limit }: Merge): IndexPage {
  const isBefore = (a: KeyBytes, b: KeyBytes) => (isReverse ? a > b : a < b);
  const isInside = (key: KeyBytes) => (isReverse ? key >= range.start : range.end === null || key < range.end);
  const lastStored = hasMoreStored ? (resting.at(-1)?.key ?? null) : null;
  const isKnown = (key: KeyBytes) => lastStored === null || !isBefore(lastStored, key);
  const rows: IndexRow[] = [];
  let position = 0;
  let next = recent.next();
  const hasRecent = () => next.done !== true && isInside(next.value[0]) && isKnown(next.value[0]);
  while (rows.length < limit) {
    const stored = resting[position];
    if (!hasRecent()) {
      if (stored === undefined) return { rows, coveredTo: lastStored };
      rows.push(stored);
      position++;
      continue;
    }
    // `hasRecent` has just said that there is a value.
    const [key, row] = next.value as [KeyBytes, Row];
    if (stored !== undefined && isBefore(stored.key, key)) {
      rows.push(stored);
      position++;
      continue;
    }
    if (stored?.key === key) position++;
    if (row !== null) rows.push({ key, row });
    next = recent.next();
  }
  return { rows, coveredTo: rows.at(-1)?.key ?? null };
}
