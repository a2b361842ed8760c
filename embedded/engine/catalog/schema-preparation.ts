// One schema from "prepared" to "complete" or "failed": fills its new indexes and checks the documents that are already there.
//
//   prepared --run--> running --> complete --Catalog.activate--> activated
//                        |            |
//                        +--> failed <+   a document does not fit, or a write since then does not
//                        +--> discarded   another schema took its place

import { DeveloperError } from "../errors";
import { compileValidator, type CompiledValidator } from "../values/validate";
import { walkTable } from "./backfill";
import type { Catalog } from "./catalog";
import type { DocumentView } from "./catalog-host";
import type { CatalogIndex, CatalogTable } from "./catalog-table";
import type { IndexDiff, PreparedSchema, SchemaProgress, SchemaRunResult } from "./prepared-schema";
import type { SchemaPlan } from "./schema-change";
import type { SchemaJson } from "./schema-json";

type Failure = { readonly error: string; readonly table: string | null };
type State = { kind: "prepared" | "running" | "complete" | "activated" | "discarded" } | ({ kind: "failed" } & Failure);

export class SchemaPreparation implements PreparedSchema {
  readonly indexDiff: IndexDiff;
  /** Indexes that this preparation put into the catalog as "backfilling". */
  readonly builtIndexIds = new Set<number>();
  #state: State = { kind: "prepared" };
  #indexesComplete = 0;
  #isValidated = false;
  readonly #validators = new Map<string, CompiledValidator>();

  constructor(
    readonly catalog: Catalog,
    readonly namespace: string,
    readonly schema: SchemaJson | null,
    readonly plan: SchemaPlan,
  ) {
    this.indexDiff = plan.indexDiff;
  }

  progress(): SchemaProgress {
    return {
      schemaValidationComplete: this.#isValidated,
      indexesComplete: this.#indexesComplete,
      indexesTotal: this.plan.indexesToBuild.length,
    };
  }

  async run(): Promise<SchemaRunResult> {
    if (this.#state.kind !== "prepared") throw new DeveloperError("SchemaAlreadyRun", "A prepared schema runs once.");
    this.#state = { kind: "running" };
    this.#compileValidators();
    const indexIds = this.catalog.startPreparation(this);
    for (const id of indexIds) this.builtIndexIds.add(id);
    for (const table of this.catalog.current.tables(this.namespace)) {
      if (!(await this.#walk(table))) break;
    }
    return await this.#finish();
  }

  async discard(): Promise<void> {
    if (this.#state.kind === "activated") return;
    if (this.#state.kind !== "failed") this.#state = { kind: "discarded" };
    await this.catalog.endPreparation(this);
  }

  /** Called for every document that a commit writes while this schema is on its way. */
  noteWrite(table: string, document: DocumentView): void {
    if (this.#state.kind !== "running" && this.#state.kind !== "complete") return;
    const error = this.#errorOf(table, document);
    if (error === null) return;
    this.#fail({ error: `New document in table "${table}" does not match the schema: ${error}`, table });
  }

  /** Throws unless `run` ended well and every write since then fits. */
  assertComplete(): void {
    if (this.#state.kind === "complete") return;
    if (this.#state.kind === "failed") throw new DeveloperError("SchemaFailed", this.#state.error);
    throw new DeveloperError("RaceDetected", "The schema is not ready, or another one took its place.");
  }

  markActivated(): void {
    this.#state = { kind: "activated" };
  }

  async #walk(table: CatalogTable): Promise<boolean> {
    const indexes = table.secondaryIndexes.filter((index: CatalogIndex) => this.builtIndexIds.has(index.id));
    const mustCheck = this.plan.tablesToCheck.includes(table.name);
    const search = this.catalog.host.search.startFill(table, this.schema);
    if (indexes.length === 0 && !mustCheck && search === null) return true;
    const isWhole = await walkTable({
      host: this.catalog.host,
      store: this.catalog.store,
      table,
      indexes,
      visit: (document) => {
        search?.visit(document);
        return !mustCheck || this.#visit(table.name, document);
      },
      isCancelled: () => this.#state.kind !== "running",
    });
    if (isWhole) search?.complete();
    if (isWhole) this.#indexesComplete += indexes.length;
    return isWhole;
  }

  #visit(table: string, document: DocumentView): boolean {
    const error = this.#errorOf(table, document);
    if (error === null) return true;
    this.#fail({
      error: `Document with ID "${document.id}" in table "${table}" does not match the schema: ${error}`,
      table,
    });
    return false;
  }

  #errorOf(table: string, document: DocumentView): string | null {
    const validator = this.#validators.get(table);
    if (validator === undefined) return null;
    const { _id, _creationTime, ...fields } = document.value();
    return validator(fields);
  }

  async #finish(): Promise<SchemaRunResult> {
    const state = this.#state;
    if (state.kind === "failed") {
      await this.catalog.endPreparation(this);
      return { failed: { error: state.error, table: state.table } };
    }
    if (state.kind !== "running")
      return { failed: { error: "Another schema took the place of this one.", table: null } };
    this.#isValidated = true;
    // Tables that did not exist when the plan was made have nothing to fill.
    this.#indexesComplete = this.plan.indexesToBuild.length;
    this.#state = { kind: "complete" };
    return "complete";
  }

  #fail(failure: Failure): void {
    this.#state = { kind: "failed", ...failure };
  }

  #compileValidators(): void {
    if (this.schema === null || !this.schema.schemaValidation) return;
    // Asked at the time of the check: a table may be created while this schema is on its way.
    const names = {
      numberOf: (name: string) => this.catalog.table(this.namespace, name)?.number ?? null,
      nameOf: (tableNumber: number) => this.catalog.tableByNumber(this.namespace, tableNumber)?.name ?? null,
    };
    for (const table of this.schema.tables) {
      if (table.documentType !== null)
        this.#validators.set(table.tableName, compileValidator(table.documentType, names));
    }
  }
}
