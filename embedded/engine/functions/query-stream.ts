// A query as convex/server describes it (a source and a chain of operators), read document by document.

import type { TextFilterJson } from "../search/text-query";
import type { RangeBound } from "../transaction/index-range";
import { EMPTY_SCAN, type IndexScan, type ScanRequest } from "../transaction/index-scan";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import { compileFilter } from "../values/filter";
import type { KeyBytes } from "../values/key-bytes";

interface RangeJson {
  readonly type: RangeBound["type"];
  readonly fieldPath: string;
  readonly value: ConvexJson;
}

export type QuerySource =
  | { readonly type: "FullTableScan"; readonly tableName: string; readonly order: "asc" | "desc" | null }
  | {
      readonly type: "IndexRange";
      readonly indexName: string;
      readonly range: readonly RangeJson[];
      readonly order: "asc" | "desc" | null;
    }
  | { readonly type: "Search"; readonly indexName: string; readonly filters: readonly TextFilterJson[] };

type QueryOperator = { readonly filter: ConvexJson } | { readonly limit: number };

/** The form in which `1.0/queryStream` and `1.0/queryPage` receive it. */
export interface QueryJson {
  readonly source: QuerySource;
  readonly operators: readonly QueryOperator[];
}

type CompiledOperator = { readonly accepts: (document: ConvexJsonObject) => boolean } | { remaining: number };

export interface StreamBounds {
  readonly from?: KeyBytes;
  readonly upTo?: KeyBytes;
}

export class QueryStream {
  readonly #scan: IndexScan;
  readonly #operators: readonly CompiledOperator[];
  /** Documents looked at, whether they passed or not, and their bytes. */
  scanned = 0;
  scannedBytes = 0;

  constructor(transaction: Transaction, namespace: string, query: QueryJson, bounds: StreamBounds = {}) {
    this.#operators = query.operators.map(compileOperator);
    this.#scan = openSource(transaction, namespace, query, bounds);
  }

  next(): StoredDocument | null {
    for (;;) {
      if (this.#isUsedUp()) return null;
      const document = this.#scan.next();
      if (document === null) return null;
      this.scanned += 1;
      if (this.#passes(document)) return document;
    }
  }

  /** One step of the source: null at the end, false when a filter dropped the document. */
  step(): StoredDocument | false | null {
    const document = this.#isUsedUp() ? null : this.#scan.next();
    if (document === null) return null;
    this.scanned += 1;
    this.scannedBytes += document.jsonBytes;
    return this.#passes(document) ? document : false;
  }

  position(): KeyBytes | null {
    return this.#scan.position();
  }

  #isUsedUp(): boolean {
    for (const operator of this.#operators) if ("remaining" in operator && operator.remaining === 0) return true;
    return false;
  }

  #passes(document: StoredDocument): boolean {
    for (const operator of this.#operators) {
      if ("remaining" in operator) operator.remaining -= 1;
      else if (!operator.accepts(document.value())) return false;
    }
    return true;
  }
}

/** Tables that `db.system` may read; the engine's other tables do not exist for functions. */
const READABLE_SYSTEM_TABLES = new Set(["_scheduled_functions", "_storage"]);

export function isReadableTable(table: string): boolean {
  return !table.startsWith("_") || READABLE_SYSTEM_TABLES.has(table);
}

export function sourceTable(source: QuerySource): string {
  return source.type === "FullTableScan" ? source.tableName : source.indexName.slice(0, source.indexName.indexOf("."));
}

function openSource(
  transaction: Transaction,
  namespace: string,
  { source, operators }: QueryJson,
  bounds: StreamBounds,
): IndexScan {
  const table = sourceTable(source);
  if (!isReadableTable(table)) return EMPTY_SCAN;
  if (source.type !== "Search") return transaction.scan(namespace, scanRequest(source, table, operators[0], bounds));
  const index = source.indexName.slice(table.length + 1);
  return transaction.search(namespace, { table, index, filters: source.filters, ...bounds });
}

function scanRequest(
  source: Exclude<QuerySource, { type: "Search" }>,
  table: string,
  first: QueryOperator | undefined,
  bounds: StreamBounds,
): ScanRequest {
  return {
    table,
    index: source.type === "FullTableScan" ? "by_creation_time" : source.indexName.slice(table.length + 1),
    range: source.type === "FullTableScan" ? [] : source.range.map(rangeBound),
    order: source.order ?? "asc",
    ...(first !== undefined && "limit" in first ? { expectedRows: first.limit } : {}),
    ...bounds,
  };
}

function rangeBound(bound: RangeJson): RangeBound {
  const isMissing = isConvexJsonObject(bound.value) && "$undefined" in bound.value;
  return { type: bound.type, fieldPath: bound.fieldPath, value: isMissing ? undefined : bound.value };
}

function compileOperator(operator: QueryOperator): CompiledOperator {
  return "limit" in operator ? { remaining: operator.limit } : { accepts: compileFilter(operator.filter) };
}
