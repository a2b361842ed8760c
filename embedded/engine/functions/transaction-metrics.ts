// What a transaction has used of Convex's bounds, as `ctx.meta.getTransactionMetrics()` tells it.

import { SCHEDULED_ARGS_TOTAL_BYTES_MAX, SCHEDULED_PER_TRANSACTION_MAX } from "../limits";
import type { TransactionRun } from "./transaction-run";

const MIB = 1024 * 1024;
const BYTES_READ_MAX = 16 * MIB;
const BYTES_WRITTEN_MAX = 16 * MIB;
const INDEX_RANGES_MAX = 4_096;
const DOCUMENTS_READ_MAX = 32_000;
const DOCUMENTS_WRITTEN_MAX = 16_000;

interface Metric {
  readonly used: number;
  readonly remaining: number;
}

export function transactionMetrics(run: TransactionRun): Readonly<Record<string, Metric>> {
  const usage = run.options.transaction.usage();
  const metric = (used: number, max: number): Metric => ({ used, remaining: Math.max(0, max - used) });
  return {
    bytesRead: metric(usage.bytesRead, BYTES_READ_MAX),
    bytesWritten: metric(usage.bytesWritten, BYTES_WRITTEN_MAX),
    databaseQueries: metric(usage.indexRanges, INDEX_RANGES_MAX),
    documentsRead: metric(usage.documentsRead, DOCUMENTS_READ_MAX),
    documentsWritten: metric(usage.documentsWritten, DOCUMENTS_WRITTEN_MAX),
    functionsScheduled: metric(run.scheduledCount, SCHEDULED_PER_TRANSACTION_MAX),
    scheduledFunctionArgsBytes: metric(run.scheduledArgsBytes, SCHEDULED_ARGS_TOTAL_BYTES_MAX),
  };
}
