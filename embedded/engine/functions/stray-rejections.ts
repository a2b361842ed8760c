// A promise that a function dropped and that fails later must not take the process down, as Node would have it: it is the
// function's bug, and it is reported as such. Rejections from anywhere else keep their usual meaning.

import type { Environment } from "../environment";

const SCRIPT_FRAME = /convex:(isolate|node)-\d+\.js/;

export function watchStrayRejections(environment: Environment): () => void {
  const onRejection = (reason: unknown): void => {
    const stack = reason instanceof Error ? (reason.stack ?? "") : "";
    if (SCRIPT_FRAME.test(stack)) {
      environment.log.log("error", "a function dropped a promise that failed", { error: stack });
      return;
    }
    // With other listeners around it is theirs to decide; alone, Node would have ended the process.
    if (process.listenerCount("unhandledRejection") === 1) throw reason;
  };
  process.on("unhandledRejection", onRejection);
  return () => void process.off("unhandledRejection", onRejection);
}
