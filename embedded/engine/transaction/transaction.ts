// One function's view of the data: a snapshot, its own writes on top of it, and a note of everything it read.

import { assert } from "../../../lib/assert";
import { CATALOG_INDEX_ID, catalogPointOf, type Catalog } from "../catalog/catalog";
import type { CatalogSnapshot } from "../catalog/catalog-snapshot";
import { readableIndex, type CatalogIndex, type CatalogTable } from "../catalog/catalog-table";
import { byIdKey } from "../catalog/index-key";
import { DeveloperError } from "../errors";
import type { ConvexJsonObject } from "../values/convex-json";
import { makeDocumentId, tableNumberOf } from "../values/document-id";
import type { CreationClock } from "./creation-clock";
import {
  assertCreationTime,
  assertDocumentSize,
  assertImportedId,
  assertNewFields,
  fieldsOfPatch,
  fieldsOfReplacement,
  type DocumentPatch,
} from "./document-rules";
import { indexRange } from "./index-range";
import { clippedRange, EMPTY_SCAN, firstBatchRows, RangeScan, type IndexScan, type ScanRequest } from "./index-scan";
import type { InternalIds } from "./internal-ids";
import { textDefinition, vectorDefinition } from "../search/definitions";
import type { SearchIndexes } from "../search/search-indexes";
import type { VectorMatch } from "../search/vector-index";
import { compileVectorQuery, type VectorQueryJson } from "../search/vector-query";
import { ReadSet } from "./read-set";
import { SearchScan, type SearchRequest } from "./search-scan";
import type { SnapshotReader } from "./snapshot-reader";
import { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import { UsageMeter, type TransactionUsage, type UsageBounds } from "./usage-meter";
import { WriteSet } from "./write-set";

/** A moment inside a transaction, for nested calls that may fail. */
export type Savepoint = number & { readonly __brand: "Savepoint" };

export interface TransactionContext {
  readonly catalog: Catalog;
  readonly reader: SnapshotReader;
  readonly search: SearchIndexes;
  readonly internalIds: InternalIds;
  readonly creationClock: CreationClock;
  /** Called once. */
  readonly onClose: () => void;
}

/** `namespace` is the component path; "" is the app. Every transaction must be closed, whatever became of it. */
export class Transaction {
  readonly reads = new ReadSet();
  readonly writes = new WriteSet();
  /** Tables and indexes as of the beginning. */
  readonly tables: CatalogSnapshot;
  readonly #context: TransactionContext;
  #isClosed = false;
  readonly #meter = new UsageMeter(this.reads);

  constructor(
    readonly beginTs: Timestamp,
    context: TransactionContext,
  ) {
    this.#context = context;
    this.tables = context.catalog.at(beginTs);
  }

  /** True while nothing was written, or all of it was rolled back. */
  get isReadOnly(): boolean {
    return this.writes.isEmpty;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Null for ids of no table, of another namespace, and of documents that are not there. */
  get(namespace: string, id: string, options: { readonly table?: string } = {}): StoredDocument | null {
    const table = this.#tableOfId(namespace, id);
    if (table === null) return null;
    if (options.table !== undefined && options.table !== table.name) throw wrongTable(id, options.table, table.name);
    const document = this.#current(table, id);
    if (document !== null) this.#meter.noteRead(document.table, document.jsonBytes);
    return document;
  }

  insert(namespace: string, tableName: string, value: ConvexJsonObject): StoredDocument {
    assertNewFields(tableName, value);
    const table = this.#tableForInsert(namespace, tableName);
    const error = table.check?.(value) ?? null;
    if (error !== null)
      throw schemaMismatch(`New document in table "${table.name}" does not match the schema: ${error}`);
    const { creationClock, internalIds } = this.#context;
    const id = makeDocumentId(table.number, internalIds.next());
    // In this order, in which most documents need no sorting.
    const document = { _creationTime: creationClock.next(), _id: id, ...value };
    return this.#write(table, id, null, document);
  }

  /** A document that was made elsewhere: it keeps the `_id` and the `_creationTime` that it brings along, and gets what it lacks. */
  insertImported(namespace: string, tableName: string, value: ConvexJsonObject): StoredDocument {
    const { _id, _creationTime, ...fields } = value;
    if (_id === undefined && _creationTime === undefined) return this.insert(namespace, tableName, fields);
    assertNewFields(tableName, fields);
    const table = this.#tableForInsert(namespace, tableName);
    const error = table.check?.(fields) ?? null;
    if (error !== null)
      throw schemaMismatch(`New document in table "${table.name}" does not match the schema: ${error}`);
    const { creationClock, internalIds } = this.#context;
    const id = _id === undefined ? makeDocumentId(table.number, internalIds.next()) : assertImportedId(table, _id);
    const creationTime = _creationTime === undefined ? creationClock.next() : assertCreationTime(_creationTime);
    if (this.#current(table, id) !== null)
      throw new DeveloperError("DuplicateId", `Objects in table "${table.name}" have duplicate _id fields`);
    return this.#write(table, id, null, { _creationTime: creationTime, _id: id, ...fields });
  }

  patch(namespace: string, id: string, patch: DocumentPatch): StoredDocument {
    const { table, before } = this.#existing(namespace, id, "Update");
    return this.#update(table, before, fieldsOfPatch(before, patch));
  }

  replace(namespace: string, id: string, value: ConvexJsonObject): StoredDocument {
    const { table, before } = this.#existing(namespace, id, "Replace");
    return this.#update(table, before, fieldsOfReplacement(before, value));
  }

  /** Returns the document as it was. */
  delete(namespace: string, id: string): StoredDocument {
    const { table, before } = this.#existing(namespace, id, "Delete");
    this.#meter.noteWrite(table.name, 0);
    this.writes.put(table, id, before, null);
    return before;
  }

  /** Throws Convex's texts for an unknown index and for conditions that do not fit it. */
  scan(namespace: string, request: ScanRequest): IndexScan {
    this.#assertOpen();
    const table = this.tables.table(namespace, request.table);
    const indexName = `${request.table}.${request.index}`;
    if (table === null) {
      this.reads.addPoint(CATALOG_INDEX_ID, catalogPointOf(namespace, request.table));
      if (INDEXES_OF_ANY_TABLE.has(request.index)) return EMPTY_SCAN;
      throw indexNotFound(indexName);
    }
    const index = requireReadable(table, request.index, indexName);
    const whole = indexRange(index, indexName, request.range);
    const range = whole === null ? null : clippedRange(whole, request);
    if (range === null) return EMPTY_SCAN;
    const recorder = this.reads.addRange(index.id, range, request.order);
    this.#meter.noteRange("range");
    return new RangeScan({
      reader: this.#context.reader,
      at: this.beginTs,
      table,
      index,
      range,
      order: request.order,
      expectedRows: firstBatchRows(request.expectedRows),
      recorder,
      pendingRows: () => this.writes.rowsOf(table, index),
      onRead: (document) => this.#meter.noteRead(document.table, document.jsonBytes),
    });
  }

  /** Documents that a text search finds, best first. Throws Convex's texts for searches that do not fit their index. */
  search(namespace: string, request: SearchRequest): IndexScan {
    this.#assertOpen();
    const definition = textDefinition(this.tables.schemas.get(namespace), request.table, request.index);
    const table = this.tables.table(namespace, request.table);
    assert(table !== null, "tables of an active schema exist");
    const { index, indexId } = this.#context.search.text(table, definition);
    this.#meter.noteSearch();
    return new SearchScan(request, {
      definition,
      index,
      indexId,
      at: this.beginTs,
      reads: this.reads,
      pendingWrites: () => this.writes.in(table),
      documentOf: (id) => this.get(namespace, id),
    });
  }

  /** In the snapshot, without own writes: vectors are searched by actions, which have none. */
  vectorSearch(namespace: string, query: VectorQueryJson): VectorMatch[] {
    this.#assertOpen();
    const [tableName = "", ...index] = query.indexName.split(".");
    const definition = vectorDefinition(this.tables.schemas.get(namespace), tableName, index.join("."));
    const table = this.tables.table(namespace, tableName);
    assert(table !== null, "tables of an active schema exist");
    const compiled = compileVectorQuery(definition, query);
    return this.#context.search.vector(table, definition).search(compiled, this.beginTs);
  }

  savepoint(): Savepoint {
    // The brand only keeps other numbers from being passed to `rollbackTo`.
    return this.writes.mark() as Savepoint;
  }

  /** Takes back the writes since then. What was read stays read: the decision to roll back may rest on it. */
  rollbackTo(savepoint: Savepoint): void {
    this.writes.rollbackTo(savepoint);
  }

  usage(): TransactionUsage {
    return this.#meter.usage();
  }

  /** From now on it may use no more than a function may. */
  boundUsage(): void {
    this.#meter.bound();
  }

  /** From now on it may use no more than this beyond what it has; the result puts back the bounds of before. */
  narrowUsage(limits: Partial<TransactionUsage>): () => void {
    return this.#meter.narrow(limits);
  }

  usageBounds(): UsageBounds {
    return this.#meter.bounds;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#context.onClose();
  }

  #current(table: CatalogTable, id: string): StoredDocument | null {
    this.#assertOpen();
    const written = this.writes.get(table, id);
    if (written !== undefined) return written.after;
    this.reads.addPoint(table.byId.id, byIdKey(id));
    this.#meter.noteRange("point");
    return this.#context.reader.document(table, id, this.beginTs);
  }

  #existing(namespace: string, id: string, verb: string): { table: CatalogTable; before: StoredDocument } {
    const table = this.#tableOfId(namespace, id);
    const before = table === null ? null : this.#current(table, id);
    if (table === null || before === null)
      throw new DeveloperError("NonexistentDocument", `${verb} on nonexistent document ID ${id}`);
    this.#meter.noteRead(table.name, before.jsonBytes);
    return { table, before };
  }

  #update(table: CatalogTable, before: StoredDocument, fields: ConvexJsonObject): StoredDocument {
    const error = table.check?.(fields) ?? null;
    if (error !== null) {
      throw schemaMismatch(
        `Document with ID "${before.id}" in table "${table.name}" does not match the schema: ${error}`,
      );
    }
    const creationTime = before.value()["_creationTime"] ?? null;
    return this.#write(table, before.id, before, { _creationTime: creationTime, _id: before.id, ...fields });
  }

  #write(table: CatalogTable, id: string, before: StoredDocument | null, value: ConvexJsonObject): StoredDocument {
    this.#assertOpen();
    const size = assertDocumentSize(table.name, value);
    this.#meter.noteWrite(table.name, size);
    const document = StoredDocument.of(id, table.name, value);
    this.writes.put(table, id, before, document);
    return document;
  }

  #tableForInsert(namespace: string, name: string): CatalogTable {
    return this.tables.table(namespace, name) ?? this.#context.catalog.ensureTable(namespace, name);
  }

  #tableOfId(namespace: string, id: string): CatalogTable | null {
    const tableNumber = tableNumberOf(id);
    return tableNumber === null ? null : this.tables.tableByNumber(namespace, tableNumber);
  }

  #assertOpen(): void {
    if (this.#isClosed)
      throw new DeveloperError("TransactionClosed", "The transaction has ended: was a database call not awaited?");
  }
}

/** A table that is not there yet has no rows in these; an index that somebody must have declared is missed. */
const INDEXES_OF_ANY_TABLE: ReadonlySet<string> = new Set(["by_id", "by_creation_time"]);

function requireReadable(table: CatalogTable, name: string, fullName: string): CatalogIndex {
  const index = readableIndex(table, name);
  if (index !== null) return index;
  const isBackfilling = table.secondaryIndexes.some((other) => other.name === name && other.state === "backfilling");
  if (isBackfilling) {
    throw new DeveloperError(
      "IndexBackfilling",
      `Index ${fullName} is currently backfilling and not available to query yet.`,
    );
  }
  const isStaged = table.secondaryIndexes.some((other) => other.name === name);
  if (isStaged) {
    throw new DeveloperError(
      "IndexStaged",
      `Index ${fullName} is currently staged and not available to query until it is no longer staged.`,
    );
  }
  throw indexNotFound(fullName);
}

function indexNotFound(fullName: string): DeveloperError {
  return new DeveloperError("IndexNotFound", `Index ${fullName} not found.`);
}

function schemaMismatch(message: string): DeveloperError {
  return new DeveloperError("SchemaEnforcementError", message);
}

function wrongTable(id: string, expected: string, actual: string): DeveloperError {
  return new DeveloperError(
    "InvalidTable",
    `Expected an id of table "${expected}", but "${id}" is an id of table "${actual}".`,
  );
}
