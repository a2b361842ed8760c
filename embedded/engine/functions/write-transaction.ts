// Small transactions of the engine's own. Writes run again on conflict and are waited for until they are on disk.

import { ConflictError } from "../errors";
import { SYSTEM_TRANSACTION_ATTEMPTS_MAX } from "../limits";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";

export async function writeTransaction<T>(database: Database, body: (transaction: Transaction) => T): Promise<T> {
  const { result, durable } = commitNow(database, body);
  await durable;
  return result;
}

/** The same without suspending before the commit, for `Database.together`. Resolves once it is on disk. */
export function commitTransaction(database: Database, body: (transaction: Transaction) => void): Promise<void> {
  return commitNow(database, body).durable;
}

export function readTransaction<T>(database: Database, body: (transaction: Transaction) => T): T {
  const transaction = database.begin();
  try {
    return body(transaction);
  } finally {
    transaction.close();
  }
}

function commitNow<T>(
  database: Database,
  body: (transaction: Transaction) => T,
): { result: T; durable: Promise<void> } {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = database.begin();
    try {
      const result = body(transaction);
      const outcome = database.commit(transaction);
      if (outcome.kind === "committed") return { result, durable: outcome.durable };
      // Nobody else can come between, but the first document of a table creates it, which is a conflict with having looked for it.
      if (attempt >= SYSTEM_TRANSACTION_ATTEMPTS_MAX) throw new ConflictError(outcome.table);
    } finally {
      transaction.close();
    }
  }
}
