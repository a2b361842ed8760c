// What a transaction has used of Convex's bounds, as `ctx.meta.getTransactionMetrics()` tells it.

import {
  BYTES_READ_MAX,
  BYTES_WRITTEN_MAX,
  DOCUMENTS_READ_MAX,
  DOCUMENTS_WRITTEN_MAX,
  FILE_BYTES_PER_MUTATION_MAX,
  FILES_PER_MUTATION_MAX,
  INDEX_RANGES_MAX,
  SCHEDULED_ARGS_TOTAL_BYTES_MAX,
  SCHEDULED_PER_TRANSACTION_MAX,
} from "../limits";
import type { TransactionRun } from "./transaction-run";

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
    filesWritten: metric(run.filesWritten.files, FILES_PER_MUTATION_MAX),
    fileWriteBytes: metric(run.filesWritten.bytes, FILE_BYTES_PER_MUTATION_MAX),
    filesRead: metric(run.filesRead.files, FILES_PER_MUTATION_MAX),
    fileReadBytes: metric(run.filesRead.bytes, FILE_BYTES_PER_MUTATION_MAX),
  };
}
