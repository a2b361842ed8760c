// What a transaction has used of Convex's bounds, as `ctx.meta.getTransactionMetrics()` tells it.

import { FILE_BYTES_PER_MUTATION_MAX, FILES_PER_MUTATION_MAX } from "../limits";
import type { Frame } from "./frame";

interface Metric {
  readonly used: number;
  readonly remaining: number;
}

/** What remains is what remains for the function that asks, whose caller may have left it less. */
export function transactionMetrics({ run, transaction }: Frame): Readonly<Record<string, Metric>> {
  const usage = transaction.usage();
  const bounds = transaction.usageBounds();
  const metric = (used: number, max: number): Metric => ({ used, remaining: Math.max(0, max - used) });
  return {
    bytesRead: metric(usage.bytesRead, bounds.bytesRead.upTo),
    bytesWritten: metric(usage.bytesWritten, bounds.bytesWritten.upTo),
    databaseQueries: metric(usage.indexRanges, bounds.indexRanges.upTo),
    documentsRead: metric(usage.documentsRead, bounds.documentsRead.upTo),
    documentsWritten: metric(usage.documentsWritten, bounds.documentsWritten.upTo),
    functionsScheduled: metric(run.scheduledCount, run.scheduledBound.upTo),
    scheduledFunctionArgsBytes: metric(run.scheduledArgsBytes, run.scheduledArgsBound.upTo),
    filesWritten: metric(run.filesWritten.files, FILES_PER_MUTATION_MAX),
    fileWriteBytes: metric(run.filesWritten.bytes, FILE_BYTES_PER_MUTATION_MAX),
    filesRead: metric(run.filesRead.files, FILES_PER_MUTATION_MAX),
    fileReadBytes: metric(run.filesRead.bytes, FILE_BYTES_PER_MUTATION_MAX),
  };
}
