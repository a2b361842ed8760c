// Codes across every border they have to cross, and the words a person reads.

import { ConvexError } from "convex/values";
import { describe, expect, test } from "vitest";
import { AppError, errorCodeOf, errorDetailsOf, wordsFor, wordsForError } from "./errors";

describe("the code of an error", () => {
  const thrown = new AppError("message_too_long", { limit: 2000, length: 2001 });

  test.each([
    ["as it was thrown", thrown],
    ["as a client gets it", new ConvexError({ code: "message_too_long", details: { limit: 2000, length: 2001 } })],
    [
      "as the sign-in proxy hands it on",
      new Error(`[Request ID: x] Server Error\nUncaught ConvexError: ${JSON.stringify(thrown.data)}`),
    ],
    ["with its data still a string", new ConvexError(JSON.stringify(thrown.data))],
  ])("is found %s", (_, error) => {
    expect(errorCodeOf(error)).toBe("message_too_long");
    expect(errorDetailsOf(error)).toEqual({ limit: 2000, length: 2001 });
  });

  test.each([
    ["some other error", new Error("boom")],
    ["a message with braces", new Error("at {a: 1}")],
    ["a code nobody knows", new ConvexError({ code: "toString" })],
    ["something that is no error", "not_found"],
    ["nothing", null],
  ])("is unknown for %s", (_, error) => {
    expect(errorCodeOf(error)).toBe("unknown");
  });
});

describe("words", () => {
  test("fill in the details", () => {
    expect(wordsFor("message_too_long", { limit: 2000, length: 2001 })).toBe(
      "That is 2001 characters; 2000 fit into one message.",
    );
    expect(wordsFor("rate_limited", { retryAfterMs: 3_200 })).toContain("4 seconds");
  });

  test("S4-37: of an error that is not ours carry nothing of it", () => {
    expect(wordsForError(new Error("upstream 503 at 10.0.0.7"))).toBe(
      "Something went wrong on our side. Please try again.",
    );
  });
});
