// Are the indexes what the documents say? Reads every document and every index row and compares, as if each index were built anew
// beside the old one. Bounded memory, and pauses between pages: it may run on an engine that serves. Reads the store alone, so on a
// running engine it wants a copy that stands still (storage/backup.ts).
//
// storage/backup.ts checks that the rows are the bytes that were written; this checks that they fit together.

import { setImmediate } from "node:timers/promises";
import { CorruptStoreError } from "../errors";
import { VERIFY_PAGE_ROWS, VERIFY_PROBLEMS_MAX } from "../limits";
import { documentPrefix, indexPrefix, KEY_SPACES, prefixRange } from "../storage/layout";
import type { Store, StoreRow } from "../storage/store";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import { tableNumberOf } from "../values/document-id";
import type { KeyBytes } from "../values/key-bytes";
import { readCatalogRows } from "./catalog-rows";
import { buildTable, type CatalogIndex, type CatalogTable } from "./catalog-table";
import { idOfByIdKey, indexKeyOf } from "./index-key";

export type DataVerification =
  | { readonly kind: "intact"; readonly documents: number; readonly indexRows: number }
  /** At most VERIFY_PROBLEMS_MAX sentences, each with the table, index or document it is about. */
  | { readonly kind: "damaged"; readonly problems: readonly string[] };

export async function verifyData(store: Store): Promise<DataVerification> {
  const check = new DataCheck(store);
  try {
    await check.run();
  } catch (error) {
    if (!(error instanceof CorruptStoreError)) throw error;
    check.problems.push(error.message);
  }
  const { problems, documents, indexRows } = check;
  return problems.length === 0 ? { kind: "intact", documents, indexRows } : { kind: "damaged", problems };
}

class DataCheck {
  readonly problems: string[] = [];
  documents = 0;
  indexRows = 0;

  constructor(private readonly store: Store) {}

  async run(): Promise<void> {
    const { tables: rows, droppingIndexIds, droppingTabletIds } = readCatalogRows(this.store);
    const tables = rows.map((row) => buildTable(row, null));
    for (const table of tables) await this.#checkTable(table);
    const indexIds = tables.flatMap((table) => table.secondaryIndexes.map((index) => index.id));
    this.#checkOwners(
      "documents",
      documentPrefix,
      new Set([...tables.map((table) => table.tabletId), ...droppingTabletIds]),
    );
    this.#checkOwners("indexes", indexPrefix, new Set([...indexIds, ...droppingIndexIds]));
  }

  /** When every document has its row, and there are as many rows as documents, no row is wrong. */
  async #checkTable(table: CatalogTable): Promise<void> {
    // One that is still being filled has holes; the next start drops it.
    const indexes = table.secondaryIndexes.filter(({ state }) => state !== "backfilling" && state !== "staging");
    let documents = 0;
    for await (const row of this.#rowsOf(table.byId.storePrefix)) {
      documents += 1;
      this.#checkDocument(table, indexes, row);
    }
    for (const index of indexes) {
      const rows = await this.#countRows(index);
      if (rows !== documents)
        this.#report(`Index ${nameOf(table, index)} has ${rows} rows for ${documents} documents.`);
      this.indexRows += rows;
    }
    this.documents += documents;
  }

  #checkDocument(table: CatalogTable, indexes: readonly CatalogIndex[], { key, value }: StoreRow): void {
    const id = idOfByIdKey(key.slice(table.byId.storePrefix.length));
    const document = parsedObject(value);
    if (document === null || document["_id"] !== id || tableNumberOf(id) !== table.number) {
      this.#report(`Document ${id} of table ${fullName(table)} is not the one that its key says.`);
      return;
    }
    for (const index of indexes) {
      const pointsAt = this.store.get(index.storePrefix + indexKeyOf(index, document));
      if (pointsAt !== id) this.#report(`Index ${nameOf(table, index)} lacks the row of document ${id}.`);
    }
  }

  async #countRows(index: CatalogIndex): Promise<number> {
    let rows = 0;
    for await (const _ of this.#rowsOf(index.storePrefix)) rows += 1;
    return rows;
  }

  async *#rowsOf(prefix: KeyBytes): AsyncGenerator<StoreRow> {
    const { start: first, end } = prefixRange(prefix);
    let start = first;
    for (;;) {
      const page = this.store.read({ start, end }, { reverse: false, limit: VERIFY_PAGE_ROWS });
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      start = `${last.key}\0`;
      await setImmediate();
    }
  }

  /** Rows of a table or an index that the catalog does not know: nobody would ever read or delete them. */
  #checkOwners(space: "documents" | "indexes", prefixOf: (id: number) => KeyBytes, known: ReadonlySet<number>): void {
    const whole = prefixRange(KEY_SPACES[space]);
    const end = whole.end;
    let start = whole.start;
    for (;;) {
      const [first] = this.store.read({ start, end }, { reverse: false, limit: 1 });
      if (first === undefined) return;
      const owner = Buffer.from(first.key.slice(1, 5), "latin1").readUInt32BE();
      if (!known.has(owner)) this.#report(`There are ${space} of number ${owner}, which the catalog does not know.`);
      const next = prefixRange(prefixOf(owner)).end;
      if (next === null) return;
      start = next;
    }
  }

  #report(problem: string): void {
    if (this.problems.length < VERIFY_PROBLEMS_MAX) this.problems.push(problem);
  }
}

function parsedObject(text: string): ConvexJsonObject | null {
  try {
    // Whatever JSON.parse makes is Convex JSON or about to be refused.
    const value = JSON.parse(text) as ConvexJson;
    return isConvexJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

function fullName({ namespace, name }: CatalogTable): string {
  return namespace === "" ? name : `${namespace}/${name}`;
}

function nameOf(table: CatalogTable, index: CatalogIndex): string {
  return `${fullName(table)}.${index.name}`;
}
