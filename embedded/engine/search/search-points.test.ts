// Which documents wake which searches: all that could be found, and few others.

import fc from "fast-check";
import { expect, test } from "vitest";
import { keyAfter } from "../catalog/index-key";
import { SEARCH_POINTS_MAX } from "../limits";
import type { TextDefinition } from "./definitions";
import { pointsOfDocument, rangesOfQuery } from "./search-points";
import { indexedText, TextIndex } from "./text-index";
import { compileTextQuery } from "./text-query";

const DEFINITION: TextDefinition = {
  kind: "text",
  name: "notes.search",
  field: "text",
  filterFields: ["room", "author"],
};

interface Note {
  readonly text: string;
  readonly room: string;
  readonly author: string;
}

function pointsOf(note: Note): string[] {
  const indexed = indexedText(DEFINITION, "id", { ...note, _creationTime: 1 });
  return indexed === null ? [] : pointsOfDocument(indexed);
}

function isWoken(note: Note, text: string, filters: Partial<Note> = {}): boolean {
  const eq = Object.entries(filters).map(([fieldPath, value]) => ({ type: "Eq" as const, fieldPath, value }));
  const query = compileTextQuery(DEFINITION, [{ type: "Search", fieldPath: "text", value: text }, ...eq]);
  const ranges = query === null ? [] : rangesOfQuery(query);
  const points = pointsOf(note);
  return ranges.some(({ start, end }) => points.some((point) => point >= start && point < (end ?? keyAfter(start))));
}

const NOTE: Note = { text: "Red foxes", room: "hill", author: "ann" };

test.each<[boolean, string, Partial<Note>]>([
  [true, "red", {}],
  [true, "red bird", {}],
  [true, "fox", {}],
  [false, "fox bird", {}],
  [true, "blue foxes x", {}],
  [false, "re x", {}],
  [false, "blue", {}],
  [true, "red", { room: "hill" }],
  [false, "red", { room: "lake" }],
  [true, "red", { author: "ann" }],
  [false, "red", { author: "bob" }],
  [false, "", {}],
])("woken: %s, by a search for %j with %j", (expected, text, filters) => {
  expect(isWoken(NOTE, text, filters)).toBe(expected);
});

test("a document with very many terms wakes every search of its index", () => {
  const text = Array.from({ length: SEARCH_POINTS_MAX }, (_, number) => `word${number}`).join(" ");

  expect(pointsOf({ ...NOTE, text })).toHaveLength(1);
  expect(isWoken({ ...NOTE, text }, "blue", { room: "lake" })).toBe(true);
});

const word = fc.constantFrom("a", "ab", "abc", "b", "bc", "é", "éa");
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));
const room = fc.constantFrom("", "a", "ab", "a\0b");
const filters = fc.oneof(
  fc.constant({}),
  fc.record({ room }),
  fc.record({ author: room }),
  fc.record({ room, author: room }),
);

test("whatever a search finds also wakes it", () => {
  fc.assert(
    fc.property(fc.record({ text, room, author: room }), text, filters, (note, searched, asked) => {
      const index = new TextIndex();
      const indexed = indexedText(DEFINITION, "id", { ...note, _creationTime: 1 });
      if (indexed !== null) index.add(indexed, null);
      const eq = Object.entries(asked).map(([fieldPath, value]) => ({ type: "Eq" as const, fieldPath, value }));
      const query = compileTextQuery(DEFINITION, [{ type: "Search", fieldPath: "text", value: searched }, ...eq]);

      const matches = query === null ? [] : index.search(query, 1n, { hidden: new Map(), added: [] });

      expect(matches.length === 0 || isWoken(note, searched, asked)).toBe(true);
    }),
    { seed: 20261121, numRuns: 2_000 },
  );
});
