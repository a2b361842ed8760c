// Places at which the process may end without warning and nothing may be lost. Tests end it there (tests/engine/crash); in ordinary
// use nobody listens, and a point costs one look at an absent field.

export const CRASH_POINTS = [
  /** A group of commits is about to be written. */
  "store.beforeGroup",
  /** Some of its rows are handed to the disk, others are not. */
  "store.insideGroup",
  /** All are, but not flushed. */
  "store.groupWritten",
  /** They are on disk, and nobody knows yet. */
  "store.groupFlushed",
  /** The commit has its time and is in no memory and on no disk. */
  "commit.validated",
  /** It is in memory and on its way to the disk. */
  "commit.handedOver",
  /** It is on disk; listeners and waiters have not been told. */
  "commit.durable",
  /** They have been told. */
  "commit.published",
  /** A table, an index or a schema has changed in memory. */
  "catalog.changed",
  /** The next documents for a new index or a new schema are being read. */
  "catalog.backfillStep",
  /** A function has run and has not committed. */
  "mutation.ran",
  /** It has committed in memory. */
  "mutation.committed",
  /** It is on disk and not answered. */
  "mutation.durable",
  /** The bytes of a file are whole, but under the name of an unfinished one. */
  "files.flushed",
  /** The bytes have their name, and no row knows them. */
  "files.named",
  /** The row is gone, and the bytes are not. */
  "files.beforeRemoval",
  /** A cron that is due has become a job. */
  "scheduler.cronStarted",
  /** A scheduled mutation and the end of its job are on disk. */
  "scheduler.mutationDone",
  /** A scheduled action is marked as started, and has not. */
  "scheduler.actionClaimed",
  /** It has run, and is not marked as finished. */
  "scheduler.actionRan",
  /** Code and schema of a push are checked and nothing has switched. */
  "push.checked",
  /** They have switched in memory. */
  "push.switched",
  /** The switch is on disk; the new functions do not run yet. */
  "push.durable",
  /** Some rows of an import are on disk where nobody sees them. */
  "import.stepWritten",
  /** All are; the tables have not changed places. */
  "import.filled",
  /** They have, on disk; what they replaced is still being put away, and nobody knows yet. */
  "import.swapped",
  /** A part of an archive is written. */
  "export.stepWritten",
] as const;

export type CrashPoint = (typeof CRASH_POINTS)[number];
