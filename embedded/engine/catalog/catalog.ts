// Names of tables and indexes, and what they stand for on disk. Changes take their place in the order of commits.

import { assert } from "../../../lib/assert";
import type { Store, StoreWrite } from "../storage/store";
import { encodeKey, type KeyBytes } from "../values/key-bytes";
import { walkTable } from "./backfill";
import type { CatalogHost, DocumentView } from "./catalog-host";
import {
  deleteTable,
  readCatalogRows,
  writeCounters,
  writeDropping,
  writeDroppingTablet,
  writeSchema,
  writeTable,
} from "./catalog-rows";
import { CatalogSnapshot } from "./catalog-snapshot";
import type { CatalogTable, IndexRow, TableRow } from "./catalog-table";
import { IndexDrops, storeFailureIsReportedByHost } from "./index-drops";
import type { PreparedSchema } from "./prepared-schema";
import { RowFactory } from "./row-factory";
import { planActivation, type Activation } from "./schema-activation";
import { hasSameDefinition, isSystemTableName, planSchemaChange, type WantedIndex } from "./schema-change";
import type { SchemaJson } from "./schema-json";
import { SchemaPreparation } from "./schema-preparation";
import { assertSchema } from "./schema-rules";
import { StagedFills } from "./staged-fills";
import { planSwap, stagedRow, targetOfStaging, type TableSwap } from "./staged-tables";
import { fillStagedTables, switchSearchIndexes } from "./search-fill";

/** Reads of a table that does not exist yet are noted under this id, with `catalogPointOf` as the key. */
export const CATALOG_INDEX_ID = 0;

export function catalogPointOf(namespace: string, table: string): KeyBytes {
  return encodeKey([namespace, table]);
}

export interface SystemIndex {
  readonly name: string;
  readonly fields: readonly string[];
}

interface CatalogChange {
  readonly tables: readonly TableRow[];
  /** Left out when the schemas stay. */
  readonly schemas?: readonly { readonly namespace: string; readonly json: SchemaJson | null }[];
  readonly droppedIndexIds: readonly number[];
  /** Tables that go, with their documents and indexes. */
  readonly gone?: readonly TableRow[];
}

export class Catalog {
  /** Oldest first; a snapshot of the data reads with the newest that is not later. */
  #history: { readonly from: bigint; readonly snapshot: CatalogSnapshot }[];
  readonly #preparations = new Map<string, SchemaPreparation>();
  readonly #factory: RowFactory;
  readonly #drops: IndexDrops;
  readonly #stagedFills: StagedFills;
  #isClosed = false;

  private constructor(
    readonly store: Store,
    readonly host: CatalogHost,
    first: CatalogSnapshot,
    factory: RowFactory,
  ) {
    this.#history = [{ from: 0n, snapshot: first }];
    this.#factory = factory;
    this.#drops = new IndexDrops(store, host);
    this.#stagedFills = new StagedFills(this);
  }

  static open(store: Store, host: CatalogHost): Catalog {
    const rows = readCatalogRows(store);
    const catalog = new Catalog(
      store,
      host,
      new CatalogSnapshot(rows.tables, rows.schemas),
      new RowFactory(rows.counters),
    );
    for (const indexId of rows.droppingIndexIds) catalog.#drops.start(indexId, 0n);
    for (const tabletId of rows.droppingTabletIds) catalog.#drops.startTablet(tabletId, 0n);
    catalog.#dropUnfinishedIndexes();
    void catalog.discardStaged();
    catalog.#stagedFills.wake();
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
    return this.activateAll([prepared]);
  }

  /** Those of several namespaces: all of them or, when one throws, none. */
  activateAll(all: Iterable<PreparedSchema>): Promise<void> {
    const planned = [...all].map((prepared) => this.#planned(prepared));
    for (const { preparation } of planned) {
      this.#preparations.delete(preparation.namespace);
      preparation.markActivated();
    }
    return this.#commit({
      tables: planned.flatMap(({ activation }) => activation.tables),
      droppedIndexIds: planned.flatMap(({ activation }) => activation.droppedIndexIds),
      schemas: planned.map(({ preparation }) => ({ namespace: preparation.namespace, json: preparation.schema })),
    });
  }

  #planned(prepared: PreparedSchema): { readonly preparation: SchemaPreparation; readonly activation: Activation } {
    assert(prepared instanceof SchemaPreparation && prepared.catalog === this, "schemas are prepared by this catalog");
    prepared.assertComplete();
    const context = { host: this.host, current: this.current, factory: this.#factory };
    return { preparation: prepared, activation: planActivation(prepared, context) };
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

  /**
   * An empty table that nobody sees before `swapTables`. It has the number of the table it is for, or the one that the ids of an
   * import have.
   */
  stageTable(namespace: string, name: string, number: number | null): CatalogTable {
    const row = stagedRow(this.current, this.#factory, { namespace, name, number });
    this.host.commitCatalog([writeTable(row), writeCounters(this.#factory.counters)], []);
    return this.current.add(row);
  }

  /** Staged tables take their places, and those that were there go, in one step. A schema on its way has to start again. */
  async swapTables(swaps: readonly TableSwap[]): Promise<void> {
    for (const swap of swaps) await fillStagedTables(this, swap);
    const planned = swaps.map((swap) => planSwap(this.current, swap));
    for (const { namespace } of swaps) this.#preparations.get(namespace)?.discard().catch(storeFailureIsReportedByHost);
    await this.#commit({
      tables: planned.flatMap(({ tables }) => tables),
      gone: planned.flatMap(({ gone }) => gone),
      droppedIndexIds: [],
    });
  }

  /** For the fill of staged indexes alone. */
  async finishStaging(table: CatalogTable, indexId: number): Promise<void> {
    const { row } = this.ensureTable(table.namespace, table.name);
    const indexes = row.indexes.map(
      (index): IndexRow => (index.id === indexId ? { ...index, state: "staged" } : index),
    );
    await this.#commit({ tables: [withIndexes(row, indexes)], droppedIndexIds: [] });
  }

  /** What an import left that did not come to its end. */
  async discardStaged(): Promise<void> {
    const gone = this.current.rows().filter((row) => targetOfStaging(row.namespace) !== null);
    if (gone.length > 0) await this.#commit({ tables: [], gone, droppedIndexIds: [] });
  }

  /** Stops background work. The rows of indexes that are not gone yet are deleted after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#drops.close(), this.#stagedFills.close()]);
  }

  #createTable(namespace: string, name: string, indexes: readonly WantedIndex[]): CatalogTable {
    const siblings = this.tables(namespace).map((table) => table.row);
    const row = this.#factory.newTable(namespace, name, siblings, indexes);
    const writes = [writeTable(row), writeCounters(this.#factory.counters)];
    // A failed write is reported by the host, and with it everything that follows.
    this.host.commitCatalog(writes, [catalogPointOf(namespace, name)]);
    return this.current.add(row);
  }

  /** Tables that do not exist are left out: they get their indexes when they are created. */
  #addIndexes(namespace: string, wanted: readonly WantedIndex[]): number[] {
    const added: number[] = [];
    const tables: TableRow[] = [];
    for (const table of this.tables(namespace)) {
      const rows = wanted
        .filter((index) => index.table === table.name)
        .map((index) => this.#factory.newIndex(index, "backfilling"));
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

  #commit(change: CatalogChange): Promise<void> {
    const schemas = new Map(this.current.schemas);
    const gone = change.gone ?? [];
    const droppedIndexIds = [...change.droppedIndexIds, ...gone.flatMap(secondaryIndexIds)];
    const writes: StoreWrite[] = [...change.tables.map(writeTable), writeCounters(this.#factory.counters)];
    for (const row of gone) writes.push(deleteTable(row), writeDroppingTablet(row.tabletId, true));
    for (const { namespace, json } of change.schemas ?? []) {
      if (json === null) schemas.delete(namespace);
      else schemas.set(namespace, json);
      writes.push(writeSchema(namespace, json));
    }
    for (const indexId of droppedIndexIds) writes.push(writeDropping(indexId, true));
    const created = change.tables.filter((row) => this.table(row.namespace, row.name) === null);
    const touched = created.map((row) => catalogPointOf(row.namespace, row.name));

    const { search } = this.host;
    const goneIndexIds = gone.flatMap((row) => [
      row.byIdIndexId,
      ...secondaryIndexIds(row),
      ...search.indexIdsOf(row.tabletId),
    ]);
    const { ts, durable } = this.host.commitCatalog(writes, touched, goneIndexIds);

    const rows = new Map([...this.current.rows(), ...change.tables].map((row) => [row.tabletId, row]));
    for (const { tabletId } of gone) rows.delete(tabletId);
    const snapshot = new CatalogSnapshot(rows.values(), schemas);
    this.#history.push({ from: ts, snapshot });
    for (const schema of change.schemas ?? []) switchSearchIndexes(this.host, snapshot, schema, ts);
    this.#stagedFills.wake();
    for (const indexId of droppedIndexIds) this.#drops.start(indexId, ts);
    for (const { tabletId } of gone) this.#drops.startTablet(tabletId, ts);
    search.retireTables(
      gone.map(({ tabletId }) => tabletId),
      ts,
    );
    return durable;
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
}

/** All but `by_id`, whose rows are the documents. */
function secondaryIndexIds(row: TableRow): number[] {
  return [row.byCreationTimeIndexId, ...row.indexes.map((index) => index.id)];
}

function withIndexes(row: TableRow, indexes: readonly IndexRow[]): TableRow {
  return { ...row, indexes };
}
