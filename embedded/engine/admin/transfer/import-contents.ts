// What an uploaded file holds: tables with their rows, and stored files. Rows are read when somebody walks over them, and may be
// walked over more than once.

import type { ConvexJsonObject } from "../../values/convex-json";

export interface SourceTable {
  readonly componentPath: string;
  /** `_tables` and `_storage` as well. */
  readonly name: string;
  rows(): AsyncIterable<ConvexJsonObject>;
}

export interface SourceFile {
  readonly componentPath: string;
  readonly storageId: string;
  read(): AsyncIterable<Uint8Array>;
}

export interface ImportSource {
  readonly tables: readonly SourceTable[];
  readonly files: readonly SourceFile[];
  close(): Promise<void>;
}
