// What a transaction's writes come to: rows that change, and every index key that a reader of the documents could have met.

import { byIdKey, indexKeyOf } from "../catalog/index-key";
import type { CatalogIndex } from "../catalog/catalog-table";
import type { StoreWrite } from "../storage/store";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import type { KeyBytes } from "../values/key-bytes";
import { int64Json } from "../values/wrapped";
import type { IndexPoint } from "./commit-record";
import { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import type { Row } from "./version-overlay";
import type { PendingWrite } from "./write-set";

export interface RowChange {
  readonly index: CatalogIndex;
  readonly key: KeyBytes;
  readonly before: Row;
  readonly after: Row;
}

export interface CommitPlan {
  readonly writes: readonly PendingWrite[];
  readonly keys: readonly IndexPoint[];
  readonly changes: readonly RowChange[];
}

export function planCommit(pending: Iterable<PendingWrite>, ts: Timestamp): CommitPlan {
  const writes: PendingWrite[] = [];
  const keys: IndexPoint[] = [];
  const changes: RowChange[] = [];
  for (const write of pending) {
    const stamped = stampedWrite(write, ts);
    writes.push(stamped);
    planDocument(stamped, keys, changes);
  }
  return { writes, keys, changes };
}

export function storeWriteOf({ index, key, after }: RowChange): StoreWrite {
  return { key: index.storePrefix + key, value: after instanceof StoredDocument ? after.json : after };
}

function planDocument({ table, id, before, after }: PendingWrite, keys: IndexPoint[], changes: RowChange[]): void {
  const key = byIdKey(id);
  keys.push({ indexId: table.byId.id, key });
  changes.push({ index: table.byId, key, before, after });
  for (const index of table.secondaryIndexes) {
    const oldKey = before === null ? null : indexKeyOf(index, before.value());
    const newKey = after === null ? null : indexKeyOf(index, after.value());
    if (oldKey !== null) keys.push({ indexId: index.id, key: oldKey });
    if (newKey === oldKey) continue;
    if (oldKey !== null) changes.push({ index, key: oldKey, before: id, after: null });
    if (newKey === null) continue;
    keys.push({ indexId: index.id, key: newKey });
    changes.push({ index, key: newKey, before: null, after: id });
  }
}

/** `{"$commitTs": null}` stands for the time of the commit, which is known only now. In a string the quotes would be escaped. */
const COMMIT_TS_JSON = '{"$commitTs":null}';

function stampedWrite(write: PendingWrite, ts: Timestamp): PendingWrite {
  const { after, table, id } = write;
  if (after === null || !after.json.includes(COMMIT_TS_JSON)) return write;
  // An object stays an object: no document is a wrapped value itself.
  return { ...write, after: StoredDocument.of(id, table.name, stamped(after.value(), ts) as ConvexJsonObject) };
}

function stamped(value: ConvexJson, ts: Timestamp): ConvexJson {
  if (Array.isArray(value)) return value.map((element) => stamped(element, ts));
  if (!isConvexJsonObject(value)) return value;
  if (Object.hasOwn(value, "$commitTs")) return int64Json(ts);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, stamped(field, ts)]));
}
