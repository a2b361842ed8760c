// What the catalog needs from the layer above it, which owns time and the order of commits.

import type { SearchIndexes } from "../search/search-indexes";
import type { StoreWrite } from "../storage/store";
import type { ConvexJsonObject } from "../values/convex-json";
import type { KeyBytes } from "../values/key-bytes";
import type { CatalogTable } from "./catalog-table";

export interface DocumentView {
  readonly id: string;
  value(): ConvexJsonObject;
}

export interface DocumentRow {
  /** Its position in `by_id`. */
  readonly key: KeyBytes;
  readonly document: DocumentView;
}

export interface CatalogHost {
  /**
   * Gives a change of the catalog its place in the order of commits. `touched` are keys of CATALOG_INDEX_ID: who looked for such a
   * table before it existed is in conflict, or is woken. So is who read anything in one of `goneIndexIds`.
   */
  commitCatalog(
    writes: readonly StoreWrite[],
    touched: readonly KeyBytes[],
    goneIndexIds?: readonly number[],
  ): { ts: bigint; durable: Promise<void> };
  /** Documents as of the last commit, durable or not, after the given position. */
  latestDocuments(table: CatalogTable, after: KeyBytes | null, limit: number): DocumentRow[];
  /** Kept in memory above the catalog, which tells it what the schemas want. */
  readonly search: SearchIndexes;
  /** Resolves when no snapshot before `ts` is open or can be opened any more. */
  whenSnapshotsReach(ts: bigint): Promise<void>;
}
