// All tables and schemas as of one moment. A transaction keeps the one it began with, so that an index that appears, or goes,
// in the middle of it changes nothing for it.

import { compileValidator, type CompiledValidator, type TableNames } from "../values/validate";
import { buildTable, type CatalogTable, type TableRow } from "./catalog-table";
import type { SchemaJson } from "./schema-json";
import { ownerOfRules } from "./staged-tables";

export class CatalogSnapshot {
  readonly #byName = new Map<string, Map<string, CatalogTable>>();
  readonly #byNumber = new Map<string, Map<number, CatalogTable>>();
  readonly #tableOfIndex = new Map<number, CatalogTable>();
  readonly schemas: ReadonlyMap<string, SchemaJson>;

  constructor(rows: Iterable<TableRow>, schemas: ReadonlyMap<string, SchemaJson>) {
    this.schemas = schemas;
    for (const row of rows) this.add(row);
  }

  /** A new table is empty, so adding it in place disturbs nobody who already holds this snapshot. */
  add(row: TableRow): CatalogTable {
    const table = buildTable(row, this.#checkFor(row.namespace, row.name));
    mapIn(this.#byName, row.namespace).set(row.name, table);
    mapIn(this.#byNumber, row.namespace).set(row.number, table);
    this.#tableOfIndex.set(table.byId.id, table);
    for (const index of table.secondaryIndexes) this.#tableOfIndex.set(index.id, table);
    return table;
  }

  table(namespace: string, name: string): CatalogTable | null {
    return this.#byName.get(namespace)?.get(name) ?? null;
  }

  tableByNumber(namespace: string, tableNumber: number): CatalogTable | null {
    return this.#byNumber.get(namespace)?.get(tableNumber) ?? null;
  }

  tableOfIndex(indexId: number): CatalogTable | null {
    return this.#tableOfIndex.get(indexId) ?? null;
  }

  tables(namespace: string): CatalogTable[] {
    const tables = [...(this.#byName.get(namespace)?.values() ?? [])];
    return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  namespaces(): string[] {
    return [...this.#byName.keys()].sort();
  }

  rows(): TableRow[] {
    return [...this.#byName.values()].flatMap((tables) => [...tables.values()].map((table) => table.row));
  }

  /** What `v.id` checks against; asks this snapshot at the time of the check, so tables created later are known. */
  tableNames(namespace: string): TableNames {
    return {
      numberOf: (name) => (this.table(namespace, name) ?? this.table(ownerOfRules(namespace), name))?.number ?? null,
      nameOf: (tableNumber) =>
        (this.tableByNumber(namespace, tableNumber) ?? this.tableByNumber(ownerOfRules(namespace), tableNumber))
          ?.name ?? null,
    };
  }

  #checkFor(namespace: string, name: string): CompiledValidator | null {
    const schema = this.schemas.get(ownerOfRules(namespace));
    if (schema === undefined || !schema.schemaValidation) return null;
    const documentType = schema.tables.find((table) => table.tableName === name)?.documentType ?? null;
    return documentType === null ? null : compileValidator(documentType, this.tableNames(namespace));
  }
}

function mapIn<K, V>(maps: Map<string, Map<K, V>>, namespace: string): Map<K, V> {
  const existing = maps.get(namespace);
  if (existing !== undefined) return existing;
  const created = new Map<K, V>();
  maps.set(namespace, created);
  return created;
}
