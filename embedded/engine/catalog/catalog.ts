// Names of tables and indexes, and what they stand for on disk. Changes take their place in the order of commits.

import { assert } from "../../../lib/assert";
import { DeveloperError } from "../errors";
import { TABLES_PER_NAMESPACE_MAX } from "../limits";
import { indexPrefix } from "../storage/layout";
import type { Store, StoreWrite } from "../storage/store";
import { encodeKey, type KeyBytes } from "../values/key-bytes";
import { deleteIndexRows, walkTable } from "./backfill";
import type { CatalogHost, DocumentView } from "./catalog-host";
import {
  readCatalogRows,
  writeCounters,
  writeDropping,
  writeSchema,
  writeTable,
  type IdCounters,
} from "./catalog-rows";
import { CatalogSnapshot } from "./catalog-snapshot";
import type { CatalogTable, IndexRow, IndexState, TableRow } from "./catalog-table";
import type { PreparedSchema } from "./prepared-schema";
import {
  hasSameDefinition,
  isSystemTableName,
  planSchemaChange,
  wantedIndexes,
  type WantedIndex,
} from "./schema-change";
import type { SchemaJson } from "./schema-json";
import { SchemaPreparation } from "./schema-preparation";
import { assertSchema, assertTableName } from "./schema-rules";

/** Reads of a table that does not exist yet are noted under this id, with `catalogPointOf` as the key. */
export const CATALOG_INDEX_ID = 0;
const SYSTEM_TABLE_NUMBER_MIN = 512;
const USER_TABLE_NUMBER_MIN = 10_001;

export function catalogPointOf(namespace: string, table: string): KeyBytes {
  return encodeKey([namespace, table]);
}

export interface SystemIndex {
  readonly name: string;
  readonly fields: readonly string[];
}

interface CatalogChange {
  readonly tables: readonly TableRow[];
  /** Left out when the schema stays. */
  readonly schema?: { readonly namespace: string; readonly json: SchemaJson | null };
  readonly droppedIndexIds: readonly number[];
}

export class Catalog {
  /** Oldest first; a snapshot of the data reads with the newest that is not later. */
  #history: { readonly from: bigint; readonly snapshot: CatalogSnapshot }[];
  #counters: IdCounters;
  readonly #preparations = new Map<string, SchemaPreparation>();
  readonly #drops = new Set<Promise<void>>();
  #isClosed = false;

  private constructor(
    readonly store: Store,
    readonly host: CatalogHost,
    first: CatalogSnapshot,
    counters: IdCounters,
  ) {
    this.#history = [{ from: 0n, snapshot: first }];
    this.#counters = counters;
  }

  static open(store: Store, host: CatalogHost): Catalog {
    const rows = readCatalogRows(store);
    const catalog = new Catalog(store, host, new CatalogSnapshot(rows.tables, rows.schemas), rows.counters);
    for (const indexId of rows.droppingIndexIds) catalog.#drop(indexId, 0n);
    catalog.#dropUnfinishedIndexes();
    return catalog;
  }

  get current(): CatalogSnapshot {
    const newest = this.#history.at(-1);
    assert(newest !== undefined, "the catalog always has a newest snapshot");
    return newest.snapshot;
  }

  at(ts: bigint): CatalogSnapshot {
    const entry = this.#history.findLast((candidate) => candidate.from <= ts);
    assert(entry !== undefined, "the catalog is kept as long as the snapshots that read with it");
    return entry.snapshot;
  }

  table(namespace: string, name: string): CatalogTable | null {
    return this.current.table(namespace, name);
  }

  tableByNumber(namespace: string, tableNumber: number): CatalogTable | null {
    return this.current.tableByNumber(namespace, tableNumber);
  }

  /** In the order of their names, system tables (`_…`) included. */
  tables(namespace: string): CatalogTable[] {
    return this.current.tables(namespace);
  }

  namespaces(): string[] {
    return this.current.namespaces();
  }

  /** The active schema, or null. */
  schema(namespace: string): SchemaJson | null {
    return this.current.schemas.get(namespace) ?? null;
  }

  /** Creates the table when it is missing. On disk before any commit that uses it, because commits keep their order. */
  ensureTable(namespace: string, name: string): CatalogTable {
    return this.table(namespace, name) ?? this.#createTable(namespace, name, []);
  }

  /** A table of the engine with its own indexes; builds those that an older version of the engine did not have. */
  async ensureSystemTable(namespace: string, name: string, indexes: readonly SystemIndex[]): Promise<CatalogTable> {
    assert(isSystemTableName(name), "names of system tables start with _");
    const wanted = indexes.map((index): WantedIndex => ({ ...index, table: name, isStaged: false }));
    const existing = this.table(namespace, name);
    if (existing === null) return this.#createTable(namespace, name, wanted);
    const missing = wanted.filter((index) => !existing.row.indexes.some((row) => hasSameDefinition(row, index)));
    if (missing.length > 0) await this.#buildSystemIndexes(existing, missing);
    return this.ensureTable(namespace, name);
  }

  /** Compares only; nothing is changed before `run`. Throws when the schema itself is not allowed. */
  prepareSchema(namespace: string, schema: SchemaJson | null): PreparedSchema {
    if (schema !== null) assertSchema(schema);
    return new SchemaPreparation(this, namespace, schema, planSchemaChange(this.current, namespace, schema));
  }

  /** Switches atomically to a completed schema; resolves once that is durable. Throws when a write since `run` broke it. */
  activate(prepared: PreparedSchema): Promise<void> {
    assert(prepared instanceof SchemaPreparation && prepared.catalog === this, "schemas are prepared by this catalog");
    prepared.assertComplete();
    const { namespace, schema } = prepared;
    const tables = this.#activatedTables(prepared);
    const keptIds = new Set(tables.flatMap((row) => row.indexes.map((index) => index.id)));
    const before = this.tables(namespace).filter((table) => !isSystemTableName(table.name));
    const droppedIndexIds = before
      .flatMap((table) => table.row.indexes.map((index) => index.id))
      .filter((id) => !keptIds.has(id));
    this.#preparations.delete(namespace);
    prepared.markActivated();
    return this.#commit({ tables, schema: { namespace, json: schema }, droppedIndexIds });
  }

  /** Puts the indexes that `preparation` is going to fill into the catalog; returns their ids. */
  startPreparation(preparation: SchemaPreparation): number[] {
    const earlier = this.#preparations.get(preparation.namespace);
    if (earlier !== undefined) earlier.discard().catch(storeFailureIsReportedByHost);
    this.#preparations.set(preparation.namespace, preparation);
    return this.#addIndexes(preparation.namespace, preparation.plan.indexesToBuild);
  }

  /** Takes what `preparation` built out of the catalog again. */
  async endPreparation(preparation: SchemaPreparation): Promise<void> {
    const { namespace, builtIndexIds } = preparation;
    if (this.#preparations.get(namespace) === preparation) this.#preparations.delete(namespace);
    const isBuilt = (index: IndexRow) => builtIndexIds.has(index.id);
    const affected = this.tables(namespace).filter((table) => table.row.indexes.some(isBuilt));
    if (affected.length === 0) return;
    const tables = affected.map((table) =>
      withIndexes(
        table.row,
        table.row.indexes.filter((index) => !isBuilt(index)),
      ),
    );
    await this.#commit({ tables, droppedIndexIds: [...builtIndexIds] });
  }

  /** Shows a document that is being committed to the schema that is on its way, if there is one. */
  noteWrite(table: CatalogTable, document: DocumentView): void {
    if (this.#preparations.size > 0) this.#preparations.get(table.namespace)?.noteWrite(table.name, document);
  }

  /** Forgets snapshots that no reader at or after `ts` needs. */
  forgetBefore(ts: bigint): void {
    while (this.#history.length > 1 && (this.#history[1]?.from ?? ts) <= ts) this.#history.shift();
  }

  /** Stops background work. The rows of indexes that are not gone yet are deleted after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#drops);
  }

  #createTable(namespace: string, name: string, indexes: readonly WantedIndex[]): CatalogTable {
    const row = this.#newTableRow(namespace, name, indexes);
    const writes = [writeTable(row), writeCounters(this.#counters)];
    // A failed write is reported by the host, and with it everything that follows.
    this.host.commitCatalog(writes, [catalogPointOf(namespace, name)]);
    return this.current.add(row);
  }

  #newTableRow(namespace: string, name: string, indexes: readonly WantedIndex[]): TableRow {
    assertTableName(name);
    const tables = this.tables(namespace);
    if (tables.length >= TABLES_PER_NAMESPACE_MAX) {
      throw new DeveloperError("TooManyTables", `Too many tables: at most ${TABLES_PER_NAMESPACE_MAX} are allowed.`);
    }
    return {
      namespace,
      name,
      number: nextTableNumber(tables, name),
      tabletId: this.#nextTabletId(),
      byIdIndexId: this.#nextIndexId(),
      byCreationTimeIndexId: this.#nextIndexId(),
      indexes: indexes.map((index) => this.#newIndexRow(index, index.isStaged ? "staged" : "ready")),
    };
  }

  #newIndexRow(index: WantedIndex, state: IndexState): IndexRow {
    return { id: this.#nextIndexId(), name: index.name, fields: index.fields, state };
  }

  /** Tables that do not exist are left out: they get their indexes when they are created. */
  #addIndexes(namespace: string, wanted: readonly WantedIndex[]): number[] {
    const added: number[] = [];
    const tables: TableRow[] = [];
    for (const table of this.tables(namespace)) {
      const rows = wanted
        .filter((index) => index.table === table.name)
        .map((index) => this.#newIndexRow(index, "backfilling"));
      if (rows.length === 0) continue;
      added.push(...rows.map((row) => row.id));
      tables.push(withIndexes(table.row, [...table.row.indexes, ...rows]));
    }
    if (tables.length > 0) void this.#commit({ tables, droppedIndexIds: [] });
    return added;
  }

  async #buildSystemIndexes(table: CatalogTable, missing: readonly WantedIndex[]): Promise<void> {
    const ids = new Set(this.#addIndexes(table.namespace, missing));
    const growing = this.ensureTable(table.namespace, table.name);
    const indexes = growing.secondaryIndexes.filter((index) => ids.has(index.id));
    const isCancelled = () => this.#isClosed;
    const isWhole = await walkTable({
      host: this.host,
      store: this.store,
      table: growing,
      indexes,
      visit: () => true,
      isCancelled,
    });
    if (!isWhole) return;
    const grown = this.ensureTable(table.namespace, table.name).row;
    const ready = grown.indexes.map((index): IndexRow => (ids.has(index.id) ? { ...index, state: "ready" } : index));
    await this.#commit({ tables: [withIndexes(grown, ready)], droppedIndexIds: [] });
  }

  #activatedTables({ namespace, schema, builtIndexIds }: SchemaPreparation): TableRow[] {
    const wanted = wantedIndexes(schema);
    const existing = this.tables(namespace).filter((table) => !isSystemTableName(table.name));
    const names = new Set(existing.map((table) => table.name));
    const missing = (schema?.tables ?? []).filter((table) => !names.has(table.tableName));
    const kept = existing.map((table) => {
      const own = wanted.filter((index) => index.table === table.name);
      return withIndexes(
        table.row,
        own.map((index) => this.#activatedIndex(table, index, builtIndexIds)),
      );
    });
    const created: TableRow[] = [];
    for (const { tableName } of missing) {
      const row = this.#newTableRow(
        namespace,
        tableName,
        wanted.filter((index) => index.table === tableName),
      );
      created.push({ ...row, number: Math.max(row.number, 1 + Math.max(0, ...created.map((other) => other.number))) });
    }
    return [...kept, ...created];
  }

  #activatedIndex(table: CatalogTable, wanted: WantedIndex, builtIndexIds: ReadonlySet<number>): IndexRow {
    const state: IndexState = wanted.isStaged ? "staged" : "ready";
    const isUsable = (row: IndexRow) => row.state !== "backfilling" || builtIndexIds.has(row.id);
    const found = table.row.indexes.find((row) => hasSameDefinition(row, wanted) && isUsable(row));
    if (found !== undefined) return { ...found, state };
    const isEmpty = this.host.latestDocuments(table, null, 1).length === 0;
    if (isEmpty) return this.#newIndexRow(wanted, state);
    throw new DeveloperError(
      "RaceDetected",
      `Table "${table.name}" got its first documents while its indexes were prepared.`,
    );
  }

  #commit(change: CatalogChange): Promise<void> {
    const schemas = new Map(this.current.schemas);
    const writes: StoreWrite[] = [...change.tables.map(writeTable), writeCounters(this.#counters)];
    if (change.schema !== undefined) {
      const { namespace, json } = change.schema;
      if (json === null) schemas.delete(namespace);
      else schemas.set(namespace, json);
      writes.push(writeSchema(namespace, json));
    }
    for (const indexId of change.droppedIndexIds) writes.push(writeDropping(indexId, true));
    const created = change.tables.filter((row) => this.table(row.namespace, row.name) === null);
    const touched = created.map((row) => catalogPointOf(row.namespace, row.name));

    const { ts, durable } = this.host.commitCatalog(writes, touched);

    const rows = new Map([...this.current.rows(), ...change.tables].map((row) => [row.tabletId, row]));
    this.#history.push({ from: ts, snapshot: new CatalogSnapshot(rows.values(), schemas) });
    for (const indexId of change.droppedIndexIds) this.#drop(indexId, ts);
    return durable;
  }

  #drop(indexId: number, since: bigint): void {
    const drop = this.#deleteRows(indexId, since).catch(storeFailureIsReportedByHost);
    this.#drops.add(drop);
    void drop.then(() => this.#drops.delete(drop));
  }

  async #deleteRows(indexId: number, since: bigint): Promise<void> {
    await this.host.whenSnapshotsReach(since);
    const isGone = await deleteIndexRows(this.store, indexPrefix(indexId), () => this.#isClosed);
    if (isGone) await this.store.commit([writeDropping(indexId, false)]);
  }

  /** A preparation lives in memory, so what it was building when the process ended belongs to nobody. */
  #dropUnfinishedIndexes(): void {
    const isUnfinished = (index: IndexRow) => index.state === "backfilling";
    const affected = this.current.rows().filter((row) => row.indexes.some(isUnfinished));
    if (affected.length === 0) return;
    const droppedIndexIds = affected.flatMap((row) => row.indexes.filter(isUnfinished).map((index) => index.id));
    const tables = affected.map((row) =>
      withIndexes(
        row,
        row.indexes.filter((index) => !isUnfinished(index)),
      ),
    );
    void this.#commit({ tables, droppedIndexIds });
  }

  #nextTabletId(): number {
    this.#counters = { ...this.#counters, tabletId: this.#counters.tabletId + 1 };
    return this.#counters.tabletId;
  }

  #nextIndexId(): number {
    this.#counters = { ...this.#counters, indexId: this.#counters.indexId + 1 };
    return this.#counters.indexId;
  }
}

/** Work in the background has nobody to tell. The host tells everybody, and what is unfinished goes on after the restart. */
function storeFailureIsReportedByHost(error: unknown): void {
  assert(error instanceof Error, "stores fail with errors");
}

function withIndexes(row: TableRow, indexes: readonly IndexRow[]): TableRow {
  return { ...row, indexes };
}

function nextTableNumber(tables: readonly CatalogTable[], name: string): number {
  const isSystem = isSystemTableName(name);
  const numbers = tables.filter((table) => isSystemTableName(table.name) === isSystem).map((table) => table.number);
  return 1 + Math.max((isSystem ? SYSTEM_TABLE_NUMBER_MIN : USER_TABLE_NUMBER_MIN) - 1, ...numbers);
}
