// Names of tables and indexes, and what they stand for on disk.

import type { PreparedSchema } from "./prepared-schema";
import type { CatalogTable } from "./catalog-table";
import type { SchemaJson } from "./schema-json";

export class Catalog {
  table(namespace: string, name: string): CatalogTable | null {
    throw new Error("not written yet");
  }

  tableByNumber(namespace: string, tableNumber: number): CatalogTable | null {
    throw new Error("not written yet");
  }

  /** Creates the table when it is missing; durable together with the next commit. */
  ensureTable(namespace: string, name: string): CatalogTable {
    throw new Error("not written yet");
  }

  /** In the order of their names, system tables (`_…`) included. */
  tables(namespace: string): CatalogTable[] {
    throw new Error("not written yet");
  }

  namespaces(): string[] {
    throw new Error("not written yet");
  }

  /** The active schema, or null. */
  schema(namespace: string): SchemaJson | null {
    throw new Error("not written yet");
  }

  /** Compares only; nothing is changed before `run`. */
  prepareSchema(namespace: string, schema: SchemaJson | null): PreparedSchema {
    throw new Error("not written yet");
  }

  /** Switches atomically to a completed schema; resolves once durable. Throws when a write since then broke it. */
  activate(prepared: PreparedSchema): Promise<void> {
    throw new Error("not written yet");
  }
}
