// One transaction of the engine itself, on its own tables, run again on conflict and waited for until it is on disk.

import { ConflictError } from "../errors";
import { SYSTEM_TRANSACTION_ATTEMPTS_MAX } from "../limits";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";

export async function writeSystem<T>(database: Database, body: (transaction: Transaction) => T): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = database.begin();
    try {
      const result = body(transaction);
      const outcome = database.commit(transaction);
      if (outcome.kind === "committed") {
        await outcome.durable;
        return result;
      }
      if (attempt >= SYSTEM_TRANSACTION_ATTEMPTS_MAX) throw new ConflictError(outcome.table);
    } finally {
      transaction.close();
    }
  }
}

export function readSystem<T>(database: Database, body: (transaction: Transaction) => T): T {
  const transaction = database.begin();
  try {
    return body(transaction);
  } finally {
    transaction.close();
  }
}
