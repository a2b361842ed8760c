// How often rare events happen, and which.

import { expect, test } from "vitest";
import { seededRandom } from "../../../lib/seeded-random";
import { TALK_EVENTS } from "../../../lib/talks";
import type { RareEvent } from "./cast";
import { drawEvent } from "./rareEvents";

const TALKS = 20_000;

function eventsAt(percent: number): RareEvent[] {
  return Array.from({ length: TALKS }, (_, talk) => drawEvent(seededRandom(`talk-${talk}:event`), percent)).filter(
    (event) => event !== null,
  );
}

// Three standard deviations of so many throws.
test.each([1, 4, 25, 60])("S0-54: at %i percent so many talks in a hundred have a rare event", (percent) => {
  const share = percent / 100;
  const spread = 3 * Math.sqrt(TALKS * share * (1 - share));

  const { length } = eventsAt(percent);

  expect(Math.abs(length - TALKS * share)).toBeLessThan(spread);
});

test("S0-54: at 0 percent none happens and at 100 percent one always does", () => {
  expect(eventsAt(0)).toEqual([]);
  expect(eventsAt(100)).toHaveLength(TALKS);
});

test("S0-54: every kind happens, each brings coins, and one kind always brings the same", () => {
  const events = eventsAt(100);

  for (const kind of TALK_EVENTS) {
    const coins = new Set(events.filter((event) => event.kind === kind).map((event) => event.coins));
    expect(coins.size, kind).toBe(1);
    expect(Math.min(...coins), kind).toBeGreaterThan(0);
  }
});

test("S0-54: the same seed gives the same event, and a greater chance keeps the events there were", () => {
  const few = drawEvent(seededRandom("a talk"), 100);

  expect(drawEvent(seededRandom("a talk"), 100)).toEqual(few);
  for (let talk = 0; talk < 500; talk += 1) {
    const rare = drawEvent(seededRandom(`talk-${talk}`), 10);
    if (rare !== null) expect(drawEvent(seededRandom(`talk-${talk}`), 50)).toEqual(rare);
  }
});
