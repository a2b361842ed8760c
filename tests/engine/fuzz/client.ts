// One random transaction: does its steps on the engine and writes down what it saw and did.

import { unreachable } from "../../../lib/assert";
import type { RangeBound } from "../../../embedded/engine/transaction/index-range";
import type { StoredDocument } from "../../../embedded/engine/transaction/stored-document";
import type { Savepoint, Transaction } from "../../../embedded/engine/transaction/transaction";
import { rowText, type ModelRow, type Observation } from "./model";
import type { Fields, ScanStep, Step } from "./ops";

/** All ids of a run, in the order in which they were first inserted, whether or not that was committed. */
export type KnownIds = string[];

export class Client {
  readonly history: Observation[] = [];
  readonly #savepoints: Savepoint[] = [];

  constructor(
    readonly transaction: Transaction,
    readonly ids: KnownIds,
    /** What reads go through; another transaction than the own one only where a test wants the check to fail. */
    readonly reader: Transaction = transaction,
  ) {}

  do(step: Exclude<Step, { kind: "begin" | "commit" | "abandon" }>): void {
    switch (step.kind) {
      case "get":
        return void this.#get(step.document);
      case "scan":
        return this.#scan(step.scan);
      case "insert":
        return this.#insert(step.fields);
      case "patch":
        return this.#patch(step.document, () => step.fields);
      case "add": {
        const from = this.#get(step.from);
        return this.#patch(step.to, (to) => ({ n: (to.n + (from?.n ?? 1)) % 12 }));
      }
      case "delete":
        return this.#delete(step.document);
      case "churn":
        return this.#churn(step.document, step.changes);
      case "savepoint":
        return this.#savepoint();
      case "rollback":
        return this.#rollback();
      default:
        return unreachable(step);
    }
  }

  #get(document: number): ModelRow | null {
    const id = this.ids[document];
    if (id === undefined) return null;
    const found = this.reader.get("", id);
    const row = found === null ? null : rowOf(found);
    this.history.push({ kind: "get", space: "", id, seen: row === null ? null : rowText(row) });
    return row;
  }

  #scan(step: ScanStep): void {
    const scan = this.reader.scan("", { table: "rows", index: step.index, order: step.order, range: boundsOf(step) });
    const seen: string[] = [];
    while (seen.length < step.limit) {
      const row = scan.next();
      if (row === null) break;
      seen.push(rowText(rowOf(row)));
    }
    this.history.push({ kind: "scan", space: "", scan: step, seen });
  }

  #insert(fields: Fields): void {
    const row = rowOf(this.transaction.insert("", "rows", { ...fields }));
    this.ids.push(row.id);
    this.history.push({ kind: "insert", space: "", row });
  }

  #patch(document: number, change: (row: ModelRow) => Partial<Fields>): void {
    const row = this.#get(document);
    if (row === null || !this.#canWrite(row.id)) return;
    const fields = change(row);
    this.transaction.patch("", row.id, fields);
    this.history.push({ kind: "patch", space: "", id: row.id, fields });
  }

  #delete(document: number): void {
    const row = this.#get(document);
    if (row === null || !this.#canWrite(row.id)) return;
    this.transaction.delete("", row.id);
    this.history.push({ kind: "delete", space: "", id: row.id });
  }

  /** A reader of its own does not see what the transaction itself deleted. */
  #canWrite(id: string): boolean {
    return this.reader === this.transaction || this.transaction.get("", id) !== null;
  }

  #churn(document: number, changes: readonly Partial<Fields>[]): void {
    // One that is there, the named one or one from before it.
    const found = [0, 1, 2, 3, 4].map((back) => document - back).find((candidate) => this.#get(candidate) !== null);
    if (found === undefined) return;
    this.#savepoint();
    for (const fields of changes) this.#patch(found, () => fields);
    this.#rollback();
    this.#get(found);
  }

  #savepoint(): void {
    this.#savepoints.push(this.transaction.savepoint());
    this.history.push({ kind: "savepoint" });
  }

  #rollback(): void {
    const savepoint = this.#savepoints.pop();
    if (savepoint === undefined) return;
    this.transaction.rollbackTo(savepoint);
    this.history.push({ kind: "rollback" });
  }
}

export function rowOf(document: StoredDocument): ModelRow {
  const { group, n, _creationTime } = document.value();
  return {
    id: document.id,
    group: typeof group === "string" ? group : "",
    n: Number(n),
    creationTime: Number(_creationTime),
  };
}

function boundsOf({ index, group, low, high }: ScanStep): RangeBound[] {
  const bounds: RangeBound[] = index === "by_group_n" ? [{ type: "Eq", fieldPath: "group", value: group }] : [];
  if (index === "by_id" || index === "by_creation_time") return bounds;
  if (low !== null) bounds.push({ type: "Gte", fieldPath: "n", value: low });
  if (high !== null) bounds.push({ type: "Lt", fieldPath: "n", value: high });
  return bounds;
}
