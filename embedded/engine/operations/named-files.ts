// The stored files that a data file names, read from its rows alone, without opening a database on it.

import { readCatalogRows } from "../catalog/catalog-rows";
import { buildTable, type TableRow } from "../catalog/catalog-table";
import { numberField, textField } from "../functions/row-fields";
import { FILE_NAMES, STORED_FILES } from "../functions/system-tables";
import { VERIFY_PAGE_ROWS } from "../limits";
import type { ExpectedFile } from "../storage/checked-bytes";
import { prefixRange } from "../storage/layout";
import type { Store } from "../storage/store";
import type { ConvexJsonObject } from "../values/convex-json";

export interface NamedFile extends ExpectedFile {
  readonly storageId: string;
}

export interface NamedFiles {
  readonly files: readonly NamedFile[];
  /** Ids of rows for which no name is known. */
  readonly nameless: readonly string[];
}

export function namedFiles(store: Store): NamedFiles {
  const { tables } = readCatalogRows(store);
  const names = new Map<string, string>();
  for (const table of tables.filter(({ namespace, name }) => namespace === "" && name === FILE_NAMES)) {
    for (const link of documentsOf(store, table)) names.set(textField(link, "storageId"), textField(link, "name"));
  }
  const files: NamedFile[] = [];
  const nameless: string[] = [];
  for (const table of tables.filter(({ name }) => name === STORED_FILES)) {
    for (const row of documentsOf(store, table)) {
      const storageId = textField(row, "_id");
      const name = names.get(storageId);
      if (name === undefined) nameless.push(storageId);
      else files.push({ storageId, name, size: numberField(row, "size"), sha256: textField(row, "sha256") });
    }
  }
  return { files, nameless };
}

function* documentsOf(store: Store, row: TableRow): Generator<ConvexJsonObject> {
  const range = prefixRange(buildTable(row, null).byId.storePrefix);
  let { start } = range;
  for (;;) {
    const page = store.read({ start, end: range.end }, { reverse: false, limit: VERIFY_PAGE_ROWS });
    // Rows of documents are the text of objects.
    for (const { value } of page) yield JSON.parse(value) as ConvexJsonObject;
    const last = page.at(-1);
    if (last === undefined) return;
    start = `${last.key}\0`;
  }
}
