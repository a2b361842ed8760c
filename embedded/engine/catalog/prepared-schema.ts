// A schema on its way in: what it changes, and how far the checks and backfills have come.

/** In the form of `start_push`'s answer. */
export interface IndexDiff {
  readonly added_indexes: readonly IndexDiffEntry[];
  readonly removed_indexes: readonly IndexDiffEntry[];
  readonly enabled_indexes: readonly IndexDiffEntry[];
  readonly disabled_indexes: readonly IndexDiffEntry[];
}

export type IndexDiffEntry =
  | { readonly type: "database"; readonly name: string; readonly fields: readonly string[]; readonly staged?: boolean }
  | {
      readonly type: "search";
      readonly name: string;
      readonly searchField: string;
      readonly filterFields: readonly string[];
    }
  | {
      readonly type: "vector";
      readonly name: string;
      readonly vectorField: string;
      readonly dimensions: number;
      readonly filterFields: readonly string[];
    };

export interface SchemaProgress {
  readonly schemaValidationComplete: boolean;
  readonly indexesComplete: number;
  readonly indexesTotal: number;
}

export type SchemaRunResult =
  | "complete"
  | { readonly failed: { readonly error: string; readonly table: string | null } };

export interface PreparedSchema {
  readonly namespace: string;
  readonly indexDiff: IndexDiff;
  progress(): SchemaProgress;
  /** Backfills and checks in bounded steps while writes go on. A failure leaves everything as it was. Runs once. */
  run(): Promise<SchemaRunResult>;
  /** Takes back what `run` built, when it will not be activated. */
  discard(): Promise<void>;
}
