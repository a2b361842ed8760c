// A small transaction of the engine's own: run again on conflict, and waited for until it is on disk.

import { ConflictError } from "../errors";
import { CONFLICT_RETRIES_MAX } from "../limits";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";

export async function writeTransaction<T>(database: Database, body: (transaction: Transaction) => T): Promise<T> {
  for (let retries = 0; ; retries += 1) {
    const transaction = database.begin();
    try {
      const result = body(transaction);
      const outcome = database.commit(transaction);
      if (outcome.kind === "committed") {
        await outcome.durable;
        return result;
      }
      if (retries >= CONFLICT_RETRIES_MAX) throw new ConflictError(outcome.table);
    } finally {
      transaction.close();
    }
  }
}
