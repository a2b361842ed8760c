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

/** The same without suspending before the commit, for `Database.together`. Resolves once it is on disk. */
export function commitSystem(database: Database, body: (transaction: Transaction) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = database.begin();
    try {
      body(transaction);
      const outcome = database.commit(transaction);
      if (outcome.kind === "committed") return outcome.durable;
      // Nobody else can come between, but the first document of a table creates it, which is a conflict with having looked for it.
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
