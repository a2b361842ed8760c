// Any history: what a search finds in a snapshot, with own writes, is what reading the whole table in the same snapshot finds.

import fc from "fast-check";
import { expect, test } from "vitest";
import { countTerms } from "../search/tokens";
import { aDatabase, activateSchema, aSchema, inTransaction, take } from "../testing/a-database";
import type { Database, HeldSnapshot } from "./database";
import type { StoredDocument } from "./stored-document";
import type { Transaction } from "./transaction";

const SCHEMA = aSchema({
  notes: { searchIndexes: [{ indexDescriptor: "search", searchField: "text", filterFields: ["room"] }] },
});

interface Write {
  readonly kind: "insert" | "patch" | "delete";
  readonly pick: number;
  readonly text: string;
  readonly room: string;
}

type Step = Write | { readonly kind: "hold" } | { readonly kind: "release" };

const text = fc.array(fc.constantFrom("egg", "eggs", "spoon", "cup"), { maxLength: 3 }).map((words) => words.join(" "));
const room = fc.constantFrom("hill", "lake");
const write = fc.record({
  kind: fc.constantFrom("insert" as const, "patch" as const, "delete" as const),
  pick: fc.nat(20),
  text,
  room,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: write },
  fc.constantFrom<Step>({ kind: "hold" }, { kind: "release" }),
);

function apply(tx: Transaction, { kind, pick, ...fields }: Write): void {
  const notes = take(tx, { table: "notes" });
  const chosen = notes[pick % Math.max(1, notes.length)];
  if (kind === "insert" || chosen === undefined) tx.insert("", "notes", fields);
  else if (kind === "patch") tx.patch("", chosen.id, fields);
  else tx.delete("", chosen.id);
}

function found(tx: Transaction, searched: string, filter: string | null): string[] {
  const eq = filter === null ? [] : [{ type: "Eq" as const, fieldPath: "room", value: filter }];
  const filters = [{ type: "Search" as const, fieldPath: "text", value: searched }, ...eq];
  const scan = tx.search("", { table: "notes", index: "search", filters });
  const ids: string[] = [];
  for (let next = scan.next(); next !== null; next = scan.next()) ids.push(next.id);
  return ids.toSorted();
}

function expected(tx: Transaction, searched: string, filter: string | null): string[] {
  const asked = [...countTerms(searched).counts.keys()];
  const last = searched.split(" ").at(-1) ?? "";
  const fits = (document: StoredDocument): boolean => {
    const { text: own, room: ownRoom } = document.value();
    const terms = typeof own === "string" ? [...countTerms(own).counts.keys()] : [];
    const isFound = terms.some((term) => asked.includes(term) || term.startsWith(last));
    return isFound && (filter === null || ownRoom === filter);
  };
  return take(tx, { table: "notes" })
    .filter(fits)
    .map(({ id }) => id)
    .toSorted();
}

const SEARCHES = [
  ["egg", null],
  ["egg", "hill"],
  ["spoon egg", "lake"],
  ["eggs c", null],
] as const;

/** What searches find and what they should, in one snapshot. */
function results(
  database: Database,
  held: HeldSnapshot | null,
  own: readonly Write[],
): { found: string[][]; expected: string[][] } {
  const tx = database.begin(held === null ? {} : { at: held.ts });
  try {
    for (const change of own) apply(tx, change);
    return {
      found: SEARCHES.map(([searched, filter]) => found(tx, searched, filter)),
      expected: SEARCHES.map(([searched, filter]) => expected(tx, searched, filter)),
    };
  } finally {
    tx.close();
  }
}

test("a search finds in every snapshot what reading the whole table finds, own writes included", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.array(write, { maxLength: 3 }), async (history, own) => {
      const { database } = await aDatabase();
      await activateSchema(database, SCHEMA);
      const held: HeldSnapshot[] = [];
      for (const change of history) {
        if (change.kind === "hold") held.push(database.holdSnapshot());
        else if (change.kind === "release") held.shift()?.release();
        else await inTransaction(database, (tx) => apply(tx, change));
      }

      const all = [null, ...held].map((snapshot) => results(database, snapshot, own));
      for (const snapshot of held) snapshot.release();
      all.push(results(database, null, []));
      await database.close();

      expect(all.map((each) => each.found)).toEqual(all.map((each) => each.expected));
    }),
    { seed: 20261121, numRuns: 150 },
  );
});
