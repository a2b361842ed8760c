// How often rare events happen, and which.

import { expect, test } from "vitest";
import { seededRandom } from "../../../lib/seeded-random";
import { TALK_EVENTS } from "../../../lib/talks";
import type { RareEvent } from "./cast";
import { drawEvent } from "./rareEvents";

const TALKS = 20_000;

/** Those of many talks that had one. */
function eventsByTalk(percent: number): Map<number, RareEvent> {
  const found = new Map<number, RareEvent>();
  for (let talk = 0; talk < TALKS; talk += 1) {
    const event = drawEvent(seededRandom(`talk-${talk}:event`), percent);
    if (event !== null) found.set(talk, event);
  }
  return found;
}

const eventsAt = (percent: number): RareEvent[] => [...eventsByTalk(percent).values()];

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

  const coins = TALK_EVENTS.map((kind) => [
    ...new Set(events.filter((event) => event.kind === kind).map((event) => event.coins)),
  ]);
  expect(coins).toEqual(TALK_EVENTS.map(() => [expect.any(Number)]));
  expect(Math.min(...coins.flat())).toBeGreaterThan(0);
});

test("S0-54: the same seed gives the same event, and a greater chance keeps the events there were", () => {
  const few = drawEvent(seededRandom("a talk"), 100);

  expect(drawEvent(seededRandom("a talk"), 100)).toEqual(few);
  const rare = eventsByTalk(4);
  const frequent = eventsByTalk(50);
  expect(rare.size).toBeGreaterThan(0);
  for (const [talk, event] of rare) expect(frequent.get(talk)).toEqual(event);
});
