// Which words of a line are marked, and which part of a long line is shown.
import { expect, test } from "vitest";
import { hitsIn, markedParts, snippetOf, wordsOf } from "./search-words";

test("X-15: words are runs of letters and digits of any script, in lower case, with their accents", () => {
  expect(wordsOf("  The Café, No. 7!  ")).toEqual(["the", "café", "no", "7"]);
  expect(wordsOf("שלום, עולם")).toEqual(["שלום", "עולם"]);
  expect(wordsOf("?!…")).toEqual([]);
});

test("X-15: whole words are marked, and beginnings of the last word that was typed", () => {
  const marked = markedParts("Umbrellas: a purple Umbrella, not purplish", "purple umbr")
    .filter((part) => part.isHit)
    .map((part) => part.text);

  expect(marked).toEqual(["Umbrellas", "purple", "Umbrella"]);
});

test("X-15: the parts of a line are the line, whatever is marked in it", () => {
  const text = "a <b>bold</b> 🦊 claim, claim";

  const parts = markedParts(text, "claim");

  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(hitsIn(text, "")).toEqual([]);
});

test("X-15: a short line is shown whole, a long one around the first word found", () => {
  const long = `${"plum ".repeat(60)}marmalade ${"pear ".repeat(60)}`;

  const snippet = snippetOf(long, "marmalade", 60);

  expect(snippetOf("one\n two", "two", 60)).toBe("one two");
  expect(snippet).toContain("marmalade");
  expect(snippet.length).toBeLessThanOrEqual(60);
  expect(snippet.startsWith("…")).toBe(true);
  expect(snippet.endsWith("…")).toBe(true);
});

test("X-15: a word found at the very end of a long line is shown with what stands before it", () => {
  const snippet = snippetOf(`${"plum ".repeat(60)}marmalade`, "marmalade", 60);

  expect(snippet.endsWith("marmalade")).toBe(true);
  expect(snippet.length).toBeLessThanOrEqual(60);
});

test("X-15: half a character is never shown", () => {
  const snippet = snippetOf("🦊".repeat(200), "fox", 61);

  expect(snippet.isWellFormed()).toBe(true);
  expect(snippet.length).toBeLessThanOrEqual(61);
});
