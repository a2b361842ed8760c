// What is left of a model's words before they are shown, whole and while they still grow.

import { describe, expect, test } from "vitest";
import { cleanPartial, cleanReply, isUsable } from "./replyText";

describe("a whole reply", () => {
  test.each([
    ["Pip: hello", "hello"],
    ["pip : hello", "hello"],
    ["[Pip]: hello", "hello"],
    ["**Pip**: hello", "hello"],
    ["Pip: Pip: hello", "hello"],
    ["AI: hello", "hello"],
    ["hello\nUser: hi\nPip: ho", "hello"],
    ["hello\n\nHuman: hi", "hello"],
    ["User: hi", ""],
    ["Pip likes: moss", "Pip likes: moss"],
    ["Pipette: a tool", "Pipette: a tool"],
    ["My rule: be kind", "My rule: be kind"],
    ["a\u0000b\u202Ec", "abc"],
    ["one\n\n\n\ntwo", "one\n\ntwo"],
  ])("X-09: %j becomes %j", (said, shown) => {
    expect(cleanReply(said, "Pip")).toBe(shown);
  });

  test("X-09: a name that looks like a pattern is only a name", () => {
    expect(cleanReply("J.R.: hello", "J.R.")).toBe("hello");
    expect(cleanReply("JxRx: hello", "J.R.")).toBe("JxRx: hello");
  });

  test.each([
    ["words", "word ".repeat(500)],
    ["one endless word", "x".repeat(3_000)],
    ["emoji", "🦊".repeat(1_500)],
  ])("X-09: %s are cut at 2000 characters, and no character is cut in half", (_, said) => {
    const shown = cleanReply(said, "Pip");

    expect(shown.length).toBeLessThanOrEqual(2000);
    expect(shown.length).toBeGreaterThan(1900);
    expect(shown).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});

describe("a reply that still grows", () => {
  test.each([
    "Pip: I like\nmoss and rain",
    "**Pip:** yes\nUser: no",
    "I am here\nPip: still here\nHuman: go",
    "Hello there",
  ])("X-01: %j never shows what the whole text would take back", (said) => {
    const whole = cleanReply(said, "Pip");

    for (let length = 1; length <= said.length; length += 1) {
      expect(whole.startsWith(cleanPartial(said.slice(0, length), "Pip"))).toBe(true);
    }
  });
});

describe("usable", () => {
  test.each(["Hello.", "🦊", "مرحبا", "ふふ", "Oh — yes!", "42"])("%j says something", (text) => {
    expect(isUsable(text)).toBe(true);
  });

  test.each([
    "",
    "   ",
    "...",
    "#### ~~~~ ||||",
    "<html><body>502</body></html>",
    '{"error":{"message":"x"}}',
    "abc\uFFFD",
  ])("%j does not", (text) => {
    expect(isUsable(text)).toBe(false);
  });
});
