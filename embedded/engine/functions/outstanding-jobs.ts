// Keeps the number of scheduled functions that are not over within its bound, without looking at them at every call.

import { assert } from "../../../lib/assert";
import type { CatalogTable } from "../catalog/catalog-table";
import { OverLimitError } from "../errors";
import { SCHEDULED_OUTSTANDING_MAX } from "../limits";
import type { Database } from "../transaction/database";
import { DUE_JOBS } from "./system-tables";
import { readTransaction } from "./write-transaction";

export class OutstandingJobs {
  readonly #table: CatalogTable;

  /** Counts them, once. Does not suspend: nothing is committed meanwhile. */
  constructor(
    private readonly database: Database,
    private readonly max = SCHEDULED_OUTSTANDING_MAX,
  ) {
    const table = database.catalog.table("", DUE_JOBS);
    assert(table !== null, "the tables of functions are there before anything is scheduled");
    this.#table = table;
    database.rowCounts.start(table, countRows(database));
  }

  /** `added` are those of a transaction that is not committed yet. */
  assertRoom(added: number): void {
    if (this.database.rowCounts.of(this.#table) + added <= this.max) return;
    throw new OverLimitError(
      "TooManyScheduledFunctions",
      `Too many scheduled functions are outstanding (limit: ${this.max}). ` +
        "Wait until some have run or cancel them, or keep the work in a table and schedule one function that goes through it.",
    );
  }
}

function countRows(database: Database): number {
  return readTransaction(database, (transaction) => {
    const scan = transaction.scan("", { table: DUE_JOBS, index: "by_id", range: [], order: "asc" });
    let count = 0;
    while (scan.next() !== null) count += 1;
    return count;
  });
}
