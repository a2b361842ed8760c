// What lies in a data folder, and what is wrong with it.

export interface FolderReport {
  readonly documents: number;
  readonly indexRows: number;
  readonly files: number;
  readonly fileBytes: number;
  /** Sentences that name the table, document, index or file; empty when everything is as it was written. */
  readonly problems: readonly string[];
}
