// The map stays readable, however many friendships there are.
import { expect, test } from "vitest";
import { LINES_MAX, tellingTies } from "./telling-ties";

const nothingOpen = { at: null, isOpen: () => false };

function everyTie(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `c${index}`);
  return ids.flatMap((a, first) =>
    ids.slice(first + 1).map((b, offset) => ({ a, b, affinity: ((first * 31 + offset * 17) % 201) - 100 })),
  );
}

test.each([2, 3, 7])("M-12: all friendships among %i have a line", (count) => {
  const ties = everyTie(count);

  expect(tellingTies(ties, nothingOpen)).toEqual(ties);
});

test("M-12: among thirty the strongest have a line, everybody has one, and there are few enough to read", () => {
  const ties = everyTie(30);

  const shown = tellingTies(ties, nothingOpen);

  const strongest = Math.max(...ties.map(({ affinity }) => Math.abs(affinity)));
  expect(shown.length).toBeLessThanOrEqual(Math.max(LINES_MAX, 30));
  expect(new Set(shown.flatMap(({ a, b }) => [a, b])).size).toBe(30);
  expect(shown.some(({ affinity }) => Math.abs(affinity) === strongest)).toBe(true);
});

test("M-12: of one chatling every friendship has a line, and so has the one whose story is open", () => {
  const ties = everyTie(30);
  const far = ties.find(({ a, b }) => a === "c20" && b === "c21");

  const shown = tellingTies(ties, { at: "c3", isOpen: (tie) => tie === far });

  expect(shown.filter(({ a, b }) => a === "c3" || b === "c3")).toHaveLength(29);
  expect(shown).toContain(far);
  expect(shown).toHaveLength(30);
});
