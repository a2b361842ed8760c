// Ranks, prefixes, filters, snapshots and own writes of the inverted index.

import { expect, test } from "vitest";
import { SEARCH_RESULTS_MAX } from "../limits";
import type { TextDefinition } from "./definitions";
import { indexedText, TextIndex, type IndexedText, type OwnTexts } from "./text-index";
import { compileTextQuery } from "./text-query";

const DEFINITION: TextDefinition = { kind: "text", name: "notes.search", field: "text", filterFields: ["room", "a.b"] };
const NOBODYS: OwnTexts = { hidden: new Map(), added: [] };

let clock = 0;
function aText(id: string, text: string, fields: Record<string, string> = {}): IndexedText {
  clock += 1;
  const indexed = indexedText(DEFINITION, id, { text, _creationTime: clock, ...fields });
  if (indexed === null) throw new Error("this document has text");
  return indexed;
}

function anIndex(texts: Record<string, string>): TextIndex {
  const index = new TextIndex();
  for (const [id, text] of Object.entries(texts)) index.add(aText(id, text), null);
  return index;
}

function found(index: TextIndex, text: string, options: { at?: bigint; own?: OwnTexts; room?: string } = {}): string[] {
  const { at = 1_000n, own = NOBODYS, room } = options;
  const eq = room === undefined ? [] : [{ type: "Eq" as const, fieldPath: "room", value: room }];
  const query = compileTextQuery(DEFINITION, [{ type: "Search", fieldPath: "text", value: text }, ...eq]);
  return query === null ? [] : index.search(query, at, own).map(({ id }) => id);
}

test("any of the terms is enough, and more of them rank higher", () => {
  const index = anIndex({ none: "a tree", one: "red fox here", both: "quick red bird" });

  expect(found(index, "quick red")).toEqual(["both", "one"]);
});

test("a rare term counts more than a common one", () => {
  const index = anIndex({ a: "common words", b: "common things", c: "common people", rare: "strange words" });

  expect(found(index, "common strange").at(0)).toBe("rare");
});

test("a term that fills a short text counts more than one that is lost in a long one", () => {
  const index = anIndex({ long: `egg ${"and more words ".repeat(10)}`, short: "egg cup" });

  expect(found(index, "egg")).toEqual(["short", "long"]);
});

test("a term that is repeated counts more", () => {
  const index = anIndex({ once: "egg b c d", twice: "egg egg c d" });

  expect(found(index, "egg")).toEqual(["twice", "once"]);
});

test("only the last term is the beginning of words, and the whole word ranks above it", () => {
  const index = anIndex({ begins: "rainbow", whole: "rain" });

  expect(found(index, "rain")).toEqual(["whole", "begins"]);
  expect(found(index, "rain x")).toEqual(["whole"]);
});

test("of equal ones the newest comes first", () => {
  const index = anIndex({ first: "egg cup", second: "egg cup", third: "egg cup" });

  expect(found(index, "egg")).toEqual(["third", "second", "first"]);
});

test("case does not matter, and a text without a term finds nothing", () => {
  const index = anIndex({ a: "Egg" });

  expect([found(index, "EGG"), found(index, ""), found(index, " !? ")]).toEqual([["a"], [], []]);
});

test("filters keep those that fit, missing fields included, and do not change the ranks", () => {
  const index = new TextIndex();
  index.add(aText("hill", "egg", { room: "hill" }), null);
  index.add(aText("lake", "egg", { room: "lake" }), null);
  index.add(aText("nowhere", "egg"), null);
  const search = { type: "Search" as const, fieldPath: "text", value: "egg" };
  const missing = compileTextQuery(DEFINITION, [
    search,
    { type: "Eq", fieldPath: "room", value: { $undefined: null } },
  ]);

  expect(found(index, "egg", { room: "lake" })).toEqual(["lake"]);
  expect(missing === null ? [] : index.search(missing, 1n, NOBODYS).map(({ id }) => id)).toEqual(["nowhere"]);
});

test("a snapshot finds what was there at its moment, with the ranks of then", () => {
  const index = anIndex({ a: "egg" });
  index.remove("a", 1, 5n);
  index.add(aText("a", "spoon"), 5n);
  index.add(aText("b", "egg"), 6n);

  expect([found(index, "egg", { at: 4n }), found(index, "egg", { at: 5n }), found(index, "egg", { at: 6n })]).toEqual([
    ["a"],
    [],
    ["b"],
  ]);
  expect([found(index, "spoon", { at: 4n }), found(index, "spoon", { at: 5n })]).toEqual([[], ["a"]]);
});

test("own writes hide what they replace and are found like all others", () => {
  const index = anIndex({ a: "egg cup", b: "egg cup", c: "egg cup" });
  const own: OwnTexts = {
    hidden: new Map([
      ["a", 2],
      ["b", 2],
    ]),
    added: [aText("a", "egg"), aText("new", "eggs everywhere here")],
  };

  expect(found(index, "egg", { own })).toEqual(["a", "c", "new"]);
  expect(found(index, "every", { own })).toEqual(["new"]);
});

test("gaps are closed without losing or moving anything", () => {
  const index = anIndex({ stays: "egg" });
  for (let round = 1n; round <= 3_000n; round++) {
    index.remove("busy", 2, round);
    index.add(aText("busy", `egg number${round}`), round);
  }

  index.settle(3_000n);

  expect([
    found(index, "egg", { at: 3_000n }),
    found(index, "number3000", { at: 3_000n }),
    found(index, "number2999 x", { at: 3_000n }),
  ]).toEqual([["stays", "busy"], ["busy"], []]);
});

test("a search leads to 1024 documents at most", () => {
  const index = anIndex(
    Object.fromEntries(Array.from({ length: SEARCH_RESULTS_MAX + 1 }, (_, number) => [`n${number}`, "egg"])),
  );

  expect(found(index, "egg")).toHaveLength(SEARCH_RESULTS_MAX);
});

test("the beginning of a word reaches 64 terms, in their order, the named ones and the filters among them", () => {
  const word = (number: number) => `w${String(number).padStart(3, "0")}`;
  const index = anIndex(Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`n${number}`, word(number)])));
  const own: OwnTexts = { hidden: new Map(), added: [aText("own", "w0000")] };

  const reached = found(index, "w").map((id) => Number(id.slice(1)));
  const withNamed = found(index, "w099 w");

  expect(reached.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 63 }, (_, number) => number));
  expect(withNamed).toHaveLength(63);
  expect(withNamed).toContain("n99");
  expect(found(index, "w", { own })).toContain("own");
  expect(found(index, "w", { own })).not.toContain("n62");
});

test("of very many documents the best are the same as of a full sort", () => {
  const many = 3 * SEARCH_RESULTS_MAX;
  const index = anIndex(
    Object.fromEntries(
      Array.from({ length: many }, (_, number) => [`n${number}`, `egg ${"filler ".repeat(number % 50)}`]),
    ),
  );

  const best = found(index, "egg x").map((id) => Number(id.slice(1)));

  const expected = Array.from({ length: many }, (_, number) => number).toSorted((a, b) => (a % 50) - (b % 50) || b - a);
  expect(best).toEqual(expected.slice(0, SEARCH_RESULTS_MAX));
});
