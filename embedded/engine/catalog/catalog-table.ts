// One table and its indexes, as the catalog describes them.

import type { KeyBytes } from "../values/key-bytes";

/** A backfilling index is maintained by every write but cannot be read yet. */
export type IndexState = "backfilling" | "ready" | "staged";

export interface CatalogIndex {
  /** Unique in the database, never used again. */
  readonly id: number;
  readonly name: string;
  /** As declared: without the `_creationTime` and `_id` that every index ends with. */
  readonly fields: readonly string[];
  readonly state: IndexState;
  /** What the keys of its rows start with in the store. */
  readonly storePrefix: KeyBytes;
}

export interface CatalogTable {
  readonly namespace: string;
  readonly name: string;
  /** Part of its document ids; unique in its namespace. */
  readonly number: number;
  /** Unique in the database, never used again. */
  readonly tabletId: number;
  readonly byId: CatalogIndex;
  readonly byCreationTime: CatalogIndex;
  /** All that writes must maintain, `byId` and `byCreationTime` included. */
  readonly indexes: readonly CatalogIndex[];
}
