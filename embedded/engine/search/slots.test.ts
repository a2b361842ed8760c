// Versions of documents in a search index: every snapshot sees its own moment, whatever came since.

import fc from "fast-check";
import { expect, test } from "vitest";
import { Slots } from "./slots";

function visibleAt(slots: Slots<string>, at: bigint): Record<string, string> {
  const seen: Record<string, string> = {};
  for (let slot = 0; slot < slots.end; slot++) {
    const value = slots.visible(slot, at);
    if (value !== null) seen[slots.idOf(slot)] = value;
  }
  return seen;
}

test("a snapshot sees the versions of its moment", () => {
  const slots = new Slots<string>();
  slots.add("old", "1", null);
  slots.add("young", "1", 5n);
  slots.remove("old", 7n);
  slots.add("old", "2", 7n);

  expect([4n, 5n, 7n].map((at) => visibleAt(slots, at))).toEqual([
    { old: "1" },
    { old: "1", young: "1" },
    { old: "2", young: "1" },
  ]);
});

test("what came and went after a moment is told, newest first", () => {
  const slots = new Slots<string>();
  slots.add("a", "a1", null);
  slots.add("b", "b1", 5n);
  slots.remove("a", 6n);

  expect([...slots.changedAfter(4n)]).toEqual([
    { value: "a1", kind: "removed" },
    { value: "b1", kind: "added" },
  ]);
  expect([...slots.changedAfter(6n)]).toEqual([]);
});

const changes = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("write"), id: fc.constantFrom("a", "b", "c") }),
    fc.record({ kind: fc.constant("delete"), id: fc.constantFrom("a", "b", "c") }),
    fc.record({ kind: fc.constantFrom("settle", "compact"), id: fc.constant("") }),
  ),
  { maxLength: 40 },
);

test("after any history every snapshot that is still open sees what a plain copy of that moment holds", () => {
  fc.assert(
    fc.property(changes, (history) => {
      const slots = new Slots<string>();
      const moments: { at: bigint; model: Record<string, string> }[] = [{ at: 0n, model: {} }];
      for (const { kind, id } of history) {
        const last = moments.at(-1) ?? { at: 0n, model: {} };
        if (kind === "compact") slots.compact();
        if (kind === "settle") slots.settle((moments.splice(0, moments.length - 2), moments[0]?.at ?? 0n));
        if (kind !== "write" && kind !== "delete") continue;
        const at = last.at + 1n;
        const { [id]: _gone, ...rest } = last.model;
        slots.remove(id, at);
        if (kind === "write") slots.add(id, `v${at}`, at);
        moments.push({ at, model: kind === "write" ? { ...rest, [id]: `v${at}` } : rest });
      }
      for (const { at, model } of moments) expect(visibleAt(slots, at)).toEqual(model);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test("settled slots are given back", () => {
  const slots = new Slots<string>();
  for (let round = 1; round <= 3_000; round++) {
    slots.remove("a", BigInt(round));
    slots.add("a", String(round), BigInt(round));
  }

  slots.settle(3_000n);
  const wasSparse = slots.isSparse;
  slots.compact();

  expect([wasSparse, slots.end, visibleAt(slots, 3_000n)]).toEqual([true, 1, { a: "3000" }]);
});
