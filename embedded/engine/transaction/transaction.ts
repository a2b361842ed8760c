// One function's view of the data: a snapshot, its own writes on top of it, and a note of everything it read.

import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";
import type { IndexScan, ScanRequest } from "./index-scan";
import type { ReadSet } from "./read-set";
import type { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";

export interface TransactionUsage {
  readonly documentsRead: number;
  readonly bytesRead: number;
  readonly documentsWritten: number;
  readonly bytesWritten: number;
  readonly indexRanges: number;
}

/** A moment inside a transaction, for nested calls that may fail. */
export type Savepoint = number & { readonly __brand: "Savepoint" };

/** Field values; `{"$undefined": null}` deletes the field. */
export type DocumentPatch = { readonly [field: string]: ConvexJson };

/** `namespace` is the component path; "" is the app. Every transaction must be closed, whatever became of it. */
export interface Transaction {
  readonly beginTs: Timestamp;
  readonly reads: ReadSet;
  /** True until the first write. */
  readonly isReadOnly: boolean;
  get(namespace: string, id: string, options?: { readonly table?: string }): StoredDocument | null;
  insert(namespace: string, table: string, value: ConvexJsonObject): StoredDocument;
  patch(namespace: string, id: string, patch: DocumentPatch): StoredDocument;
  replace(namespace: string, id: string, value: ConvexJsonObject): StoredDocument;
  /** Returns the document as it was. */
  delete(namespace: string, id: string): StoredDocument;
  scan(namespace: string, request: ScanRequest): IndexScan;
  savepoint(): Savepoint;
  rollbackTo(savepoint: Savepoint): void;
  usage(): TransactionUsage;
  close(): void;
}
