// The bounds that a caller sets for one call inside of it, `transactionLimits` of `ctx.runQuery` and `ctx.runMutation`: the call may
// use no more than that, and no more than what is left of the bounds around it.

import { DeveloperError } from "../errors";
import type { Transaction } from "../transaction/transaction";
import type { TransactionRun } from "./transaction-run";

const LIMITS = [
  "bytesRead",
  "bytesWritten",
  "databaseQueries",
  "documentsRead",
  "documentsWritten",
  "functionsScheduled",
  "scheduledFunctionArgsBytes",
] as const;

export type TransactionLimits = Readonly<Partial<Record<(typeof LIMITS)[number], number>>>;

/** The result puts back the bounds of before. `transaction` is the one that the call reads and writes. */
export function narrowLimits(
  run: TransactionRun,
  transaction: Transaction,
  limits: TransactionLimits | undefined,
): () => void {
  if (limits === undefined) return () => undefined;
  assertLimits(limits);
  const { databaseQueries, functionsScheduled, scheduledFunctionArgsBytes, ...usage } = limits;
  const restoreUsage = transaction.narrowUsage({
    ...usage,
    ...(databaseQueries === undefined ? {} : { indexRanges: databaseQueries }),
  });
  const restoreScheduled = run.narrowScheduled(functionsScheduled, scheduledFunctionArgsBytes);
  return () => {
    restoreUsage();
    restoreScheduled();
  };
}

function assertLimits(limits: object): void {
  for (const [name, limit] of Object.entries(limits)) {
    if (!LIMITS.some((known) => known === name))
      throw new DeveloperError("InvalidTransactionLimits", `There is no transaction limit "${name}".`);
    if (typeof limit !== "number" || !(limit >= 0))
      throw new DeveloperError(
        "InvalidTransactionLimits",
        `The transaction limit "${name}" must be a number from 0 on.`,
      );
  }
}
