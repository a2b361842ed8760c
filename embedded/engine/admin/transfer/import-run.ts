// Writes what an import holds. Tables are filled out of sight, in steps, and take their places all at once at the end; after an error
// or a crash before that nothing has changed. Appending to a table that is there is the exception: it writes into it step by step.

import { stagingNamespace, type TableSwap } from "../../catalog/staged-tables";
import { DeveloperError } from "../../errors";
import { fileNamesOf, forgetFile } from "../../functions/file-rows";
import { STORED_FILES } from "../../functions/system-tables";
import { readTransaction, writeTransaction } from "../../functions/write-transaction";
import { IMPORT_STEP_CHARS, IMPORT_STEP_DOCUMENTS } from "../../limits";
import type { Transaction } from "../../transaction/transaction";
import type { ConvexJsonObject } from "../../values/convex-json";
import type { TransferOptions } from "./exports";
import { importFiles } from "./import-files";
import type { ImportSource } from "./import-contents";
import type { ImportMode, ImportPlan, PlannedTable } from "./import-plan";
import { renumberedReference, withoutEmptyOptionals } from "./import-schema";

export interface ImportRunOptions extends TransferOptions {
  readonly source: ImportSource;
  readonly plan: ImportPlan;
  readonly mode: ImportMode;
  readonly isStopping: () => boolean;
  readonly onProgress: (message: string, isCheckpoint: boolean) => void;
}

export class ImportRun {
  readonly #options: ImportRunOptions;
  /** The schemas that the rows are checked against, to notice when others take their place meanwhile. */
  readonly #schemas: ReadonlyMap<string, unknown>;
  readonly #swaps = new Map<string, { activated: string[]; removed: string[] }>();
  readonly #newFiles: string[] = [];
  #oldFiles: string[] = [];

  constructor(options: ImportRunOptions) {
    this.#options = options;
    const { catalog } = options.database;
    this.#schemas = new Map(catalog.namespaces().map((namespace) => [namespace, catalog.schema(namespace)]));
  }

  /** Returns how many documents were written. */
  async run(): Promise<number> {
    const { database, files, plan, environment } = this.#options;
    try {
      const targets = plan.tables.map((table) => ({ table, namespace: this.#targetOf(table) }));
      if (this.#options.mode === "append") await this.#swap();
      let rows = 0;
      for (const { table, namespace } of targets) rows += await this.#fill(table, namespace);
      environment.crashPoint?.("import.filled");
      await this.#swap();
      environment.crashPoint?.("import.swapped");
      await this.#forget(this.#oldFiles);
      return rows;
    } catch (error) {
      await this.#forget(this.#newFiles).catch(() => undefined);
      throw error;
    } finally {
      await database.catalog.discardStaged();
      await files.settle([...this.#oldFiles, ...this.#newFiles]);
    }
  }

  /** Where the rows of the table go. */
  #targetOf(table: PlannedTable): string {
    const { database, mode } = this.#options;
    const { componentPath, name } = table;
    const existing = database.catalog.table(componentPath, name);
    if (mode === "append" && existing !== null) return componentPath;
    const swap = this.#swapOf(componentPath);
    const isDropped = mode === "replaceAll" && table.source === null && table.number === null;
    if (isDropped && !this.#isDeclared(componentPath, name)) {
      swap.removed.push(name);
      return componentPath;
    }
    database.catalog.stageTable(componentPath, name, table.number);
    swap.activated.push(name);
    if (name === STORED_FILES)
      this.#oldFiles.push(...readTransaction(database, (tx) => fileNamesOf(tx, componentPath)));
    // Appending has nothing to put aside: the new table takes its place while it is empty.
    return mode === "append" ? componentPath : stagingNamespace(componentPath);
  }

  async #fill(table: PlannedTable, namespace: string): Promise<number> {
    const { source, files, database, onProgress } = this.#options;
    const { componentPath, name } = table;
    onProgress(`Importing "${name}"`, false);
    if (name === STORED_FILES) {
      const target = { source, files, database, componentPath, namespace };
      const written = await importFiles(target, table.source, this.#newFiles, () => this.#assertGoingOn());
      onProgress(`Imported "${name}" (${written.toLocaleString("en-US")} files)`, true);
      return 0;
    }
    const schema = database.catalog.schema(componentPath);
    let rows = 0;
    for await (const step of stepsOf(table)) {
      this.#assertGoingOn();
      await writeTransaction(database, (tx) =>
        insertAll(
          tx,
          namespace,
          name,
          step.map((row) => withoutEmptyOptionals(row, name, schema)),
        ),
      );
      this.#options.environment.crashPoint?.("import.stepWritten");
      rows += step.length;
      onProgress(`Importing "${name}" (${rows.toLocaleString("en-US")} documents)`, false);
    }
    if (table.source !== null) onProgress(`Imported "${name}" (${rows.toLocaleString("en-US")} documents)`, true);
    return rows;
  }

  async #swap(): Promise<void> {
    const { catalog } = this.#options.database;
    this.#assertGoingOn();
    for (const [namespace, schema] of this.#schemas) {
      if (catalog.schema(namespace) !== schema)
        throw new DeveloperError(
          "SchemaChanged",
          "The schema was changed while the data was being imported. Import it again.",
        );
    }
    const swaps: TableSwap[] = [...this.#swaps].map(([namespace, { activated, removed }]) => ({
      namespace,
      activated,
      removed,
    }));
    this.#swaps.clear();
    const broken = renumberedReference(catalog, swaps);
    if (broken !== null) throw new DeveloperError("ImportForeignKeyViolation", broken);
    if (swaps.length > 0) await catalog.swapTables(swaps);
  }

  async #forget(names: readonly string[]): Promise<void> {
    for (let start = 0; start < names.length; start += IMPORT_STEP_DOCUMENTS) {
      const step = names.slice(start, start + IMPORT_STEP_DOCUMENTS);
      await writeTransaction(this.#options.database, (tx) => step.forEach((name) => forgetFile(tx, name)));
    }
  }

  #isDeclared(namespace: string, table: string): boolean {
    return (
      this.#options.database.catalog.schema(namespace)?.tables.some(({ tableName }) => tableName === table) ?? false
    );
  }

  #swapOf(namespace: string): { activated: string[]; removed: string[] } {
    const known = this.#swaps.get(namespace) ?? { activated: [], removed: [] };
    this.#swaps.set(namespace, known);
    return known;
  }

  #assertGoingOn(): void {
    if (this.#options.isStopping())
      throw new DeveloperError("ImportFailed", "The engine stopped before the import was complete.");
  }
}

function insertAll(
  transaction: Transaction,
  namespace: string,
  table: string,
  rows: readonly ConvexJsonObject[],
): void {
  for (const row of rows) transaction.insertImported(namespace, table, row);
}

async function* stepsOf({ source }: PlannedTable): AsyncGenerator<ConvexJsonObject[]> {
  if (source === null) return;
  let step: ConvexJsonObject[] = [];
  let chars = 0;
  for await (const row of source.rows()) {
    step.push(row);
    chars += JSON.stringify(row).length;
    if (step.length < IMPORT_STEP_DOCUMENTS && chars < IMPORT_STEP_CHARS) continue;
    yield step;
    step = [];
    chars = 0;
  }
  if (step.length > 0) yield step;
}
