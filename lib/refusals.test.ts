// Expected refusals stay off the console, and nothing else does.

import { expect, test } from "vitest";
import { AppError } from "./errors";
import { loggerOf, reportingFailures } from "./refusals";

/** A console that keeps what is said, each after its kind. */
function aSink() {
  const said: unknown[][] = [];
  const keep =
    (kind: string) =>
    (...words: unknown[]) =>
      void said.push([kind, ...words]);
  return { said, log: keep("log"), warn: keep("warn"), error: keep("error") };
}

test("S4-31: the client's own line about a refused write is left out, and every other line is passed on", () => {
  const sink = aSink();
  const logger = loggerOf(sink);

  logger.error("[CONVEX M(messages:send)] [Request ID: 0123456789abcdef] Server Error");
  logger.error("[CONVEX Q(messages:page)] [Request ID: 0123456789abcdef] Server Error");
  logger.error("[CONVEX FATAL ERROR] The protocol is broken");
  logger.warn("Attempting reconnect");

  expect(sink.said).toEqual([
    ["error", "[CONVEX Q(messages:page)] [Request ID: 0123456789abcdef] Server Error"],
    ["error", "[CONVEX FATAL ERROR] The protocol is broken"],
    ["warn", "Attempting reconnect"],
  ]);
});

test("a failure without a code is reported, one with a code is only handed on", async () => {
  const sink = aSink();
  const broken = new Error("broken");
  const refused = new AppError("permit_spent");

  await expect(reportingFailures(() => Promise.reject(broken), sink)()).rejects.toBe(broken);
  await expect(reportingFailures(() => Promise.reject(refused), sink)()).rejects.toBe(refused);
  await expect(reportingFailures((word: string) => Promise.resolve(word), sink)("kept")).resolves.toBe("kept");

  expect(sink.said).toEqual([["error", broken]]);
});
