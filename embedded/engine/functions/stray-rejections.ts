// A promise that a function dropped and that fails later must not take the process down, as Node would have it: it is the
// function's bug, and it is reported as such. Rejections from anywhere else keep their usual meaning.

import type { Environment } from "../environment";

const SCRIPT_FRAME = /convex:(isolate|node)-\d+\.js/;

/** One listener for all hosts of the process. */
const watching = new Set<Environment>();

export function watchStrayRejections(environment: Environment): () => void {
  if (watching.size === 0) process.on("unhandledRejection", onRejection);
  watching.add(environment);
  return () => {
    watching.delete(environment);
    if (watching.size === 0) process.off("unhandledRejection", onRejection);
  };
}

function onRejection(reason: unknown): void {
  const stack = reason instanceof Error ? (reason.stack ?? "") : "";
  if (SCRIPT_FRAME.test(stack)) {
    for (const { log } of watching)
      log.log("error", "functions", "a function dropped a promise that failed", { error: stack });
    return;
  }
  // lmdb rejects a promise that it keeps to itself beside those that it hands out; the store has reported the failed commit.
  if (reason instanceof Error && "commitError" in reason) return;
  // With other listeners around it is theirs to decide; alone, Node would have ended the process.
  if (process.listenerCount("unhandledRejection") === 1) throw reason;
}
