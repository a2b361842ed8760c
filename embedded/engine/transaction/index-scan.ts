// One index range read row by row: the snapshot merged with the transaction's own writes, noting exactly what was consumed.

import type { ConvexJson } from "../values/convex-json";
import type { KeyBytes } from "../values/key-bytes";
import type { StoredDocument } from "./stored-document";

export interface RangeBound {
  readonly type: "Eq" | "Gt" | "Gte" | "Lt" | "Lte";
  readonly fieldPath: string;
  /** Undefined is a missing field, which indexes order before everything else. */
  readonly value: ConvexJson | undefined;
}

export interface ScanRequest {
  readonly table: string;
  /** `by_id`, `by_creation_time` or a declared index. */
  readonly index: string;
  readonly range: readonly RangeBound[];
  readonly order: "asc" | "desc";
  /** Resume after this position, exclusive. */
  readonly from?: KeyBytes;
  /** Stop at this position, inclusive. */
  readonly upTo?: KeyBytes;
  /** How many rows the caller will probably take; only a hint for how much to read at once. */
  readonly expectedRows?: number;
}

export interface IndexScan {
  next(): StoredDocument | null;
  /** Where the last returned row stands; null before the first. */
  position(): KeyBytes | null;
}
