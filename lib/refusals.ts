// What the live client says on the console. It reports each refused write there, also those that the app expects and answers in words
// (a permit that was spent in another tab), and its line does not tell which. So that line is left out, and whatever nobody expects is
// reported here instead, by the error itself.

import { errorCodeOf } from "./errors";

type Say = (...words: unknown[]) => void;
type Sink = { readonly log: Say; readonly warn: Say; readonly error: Say };

const REFUSED_WRITE = /^\[CONVEX [MA]\([\w:./]+\)\] \[Request ID: \w+\] Server Error/;

export function loggerOf(sink: Sink): Sink & { readonly logVerbose: Say } {
  return {
    logVerbose: () => {}, // for people who work on the client itself
    log: (...args) => sink.log(...args),
    warn: (...args) => sink.warn(...args),
    error: (...args) => {
      if (!(typeof args[0] === "string" && REFUSED_WRITE.test(args[0]))) sink.error(...args);
    },
  };
}

/** The same call, with its failure told to the sink unless it is a mistake that has a code. */
export function reportingFailures<F extends (...args: never[]) => Promise<unknown>>(call: F, sink: Sink): F {
  const reporting = async (...args: Parameters<F>): Promise<unknown> => {
    try {
      return await call(...args);
    } catch (error) {
      if (errorCodeOf(error) === "unknown") sink.error(error);
      throw error;
    }
  };
  // The same arguments go in and the same result comes out.
  return reporting as F;
}
