// What a search may ask, and Convex's texts for what it may not.

import { expect, test } from "vitest";
import { SEARCH_TERMS_MAX } from "../limits";
import type { TextDefinition } from "./definitions";
import { compileTextQuery, type TextFilterJson } from "./text-query";

const DEFINITION: TextDefinition = { kind: "text", name: "notes.search", field: "text", filterFields: ["room"] };
const search = (value: string): TextFilterJson => ({ type: "Search", fieldPath: "text", value });
const inRoom = (value: string): TextFilterJson => ({ type: "Eq", fieldPath: "room", value });

test("sixteen terms are searched for and what follows is not", () => {
  const words = Array.from({ length: SEARCH_TERMS_MAX + 1 }, (_, number) => `w${number}`);

  const query = compileTextQuery(DEFINITION, [search(words.join(" "))]);

  expect([query?.exact, query?.prefix]).toEqual([words.slice(0, 15), "w15"]);
});

test.each<[string, TextFilterJson[], string]>([
  [
    "no search",
    [inRoom("hill")],
    'does not contain any search filters. You must include a search filter like `q.search("text", searchText)`.',
  ],
  ["two searches", [search("a"), search("b")], 'contains multiple search filters against "text". Only one is allowed.'],
  [
    "another field",
    [{ type: "Search", fieldPath: "title", value: "a" }],
    'contains a search filter against "title", which doesn\'t match the indexed `searchField` "text".',
  ],
  [
    "a filter field that is none",
    [search("a"), { type: "Eq", fieldPath: "author", value: "x" }],
    'contains an equality filter on "author" but that field isn\'t indexed for filtering in `filterFields`.',
  ],
  [
    "nine filters",
    [search("a"), ...Array.from({ length: 9 }, () => inRoom("hill"))],
    "has too many filter conditions. Max: 8 Actual: 9",
  ],
])("%s is refused with Convex's text", (_what, filters, message) => {
  expect(() => compileTextQuery(DEFINITION, filters)).toThrow(`Search query against notes.search ${message}`);
});

test("eight filters are allowed", () => {
  expect(
    compileTextQuery(DEFINITION, [search("a"), ...Array.from({ length: 8 }, () => inRoom("hill"))])?.filters,
  ).toHaveLength(8);
});
