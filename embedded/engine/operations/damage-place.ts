// Where a damaged row lies, said by the last good row before it: the damaged one cannot tell its own name.

import { readCatalogRows } from "../catalog/catalog-rows";
import { idOfByIdKey } from "../catalog/index-key";
import { CorruptStoreError } from "../errors";
import { KEY_SPACES } from "../storage/layout";
import type { Store } from "../storage/store";
import type { KeyBytes } from "../values/key-bytes";

const OWNER_BYTES = 4;

/** `after` is good, and somewhere behind it a row is not. */
export function placeOfDamage(store: Store, after: KeyBytes | null): string {
  let good = after;
  try {
    for (;;) {
      const [row] = store.read({ start: good === null ? "" : `${good}\0`, end: null }, { reverse: false, limit: 1 });
      if (row === undefined) break;
      good = row.key;
    }
  } catch (error) {
    if (!(error instanceof CorruptStoreError)) throw error;
  }
  return good === null ? "It is the first row." : `It stands behind ${described(store, good)}.`;
}

function described(store: Store, key: KeyBytes): string {
  const rest = key.slice(1 + OWNER_BYTES);
  const owner = Buffer.from(key.slice(1, 1 + OWNER_BYTES), "latin1");
  if (key.startsWith(KEY_SPACES.documents))
    return `document ${idOfByIdKey(rest)} of table ${tableName(store, owner.readUInt32BE())}`;
  if (key.startsWith(KEY_SPACES.indexes)) return `a row of index ${indexName(store, owner.readUInt32BE())}`;
  return `the row ${JSON.stringify(key)}`;
}

function tableName(store: Store, tabletId: number): string {
  const row = tablesOf(store).find((table) => table.tabletId === tabletId);
  return row === undefined ? `number ${tabletId}` : row.name;
}

function indexName(store: Store, indexId: number): string {
  for (const { name, indexes, byCreationTimeIndexId } of tablesOf(store)) {
    if (byCreationTimeIndexId === indexId) return `${name}.by_creation_time`;
    const index = indexes.find(({ id }) => id === indexId);
    if (index !== undefined) return `${name}.${index.name}`;
  }
  return `number ${indexId}`;
}

/** None when the catalog itself is what is damaged. */
function tablesOf(store: Store): ReturnType<typeof readCatalogRows>["tables"] {
  try {
    return readCatalogRows(store).tables;
  } catch (error) {
    if (error instanceof CorruptStoreError) return [];
    throw error;
  }
}
