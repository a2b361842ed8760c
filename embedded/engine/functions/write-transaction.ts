// Small transactions of the engine's own. Writes run again on conflict and are waited for until they are on disk.

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

export function readTransaction<T>(database: Database, body: (transaction: Transaction) => T): T {
  const transaction = database.begin();
  try {
    return body(transaction);
  } finally {
    transaction.close();
  }
}
