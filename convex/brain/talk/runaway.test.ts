// Who leaves after a conflict: the odds, who is rolled for, and the rules that keep it fair.

import { expect, test } from "vitest";
import { RUNAWAY_GRACE_DAYS } from "../../../lib/chatroom-limits";
import { DAY_MS } from "../../../lib/days";
import { seededRandom } from "../../../lib/seeded-random";
import type { Random } from "../../../lib/seeded-random";
import { rollRunaways } from "./runaway";
import type { Conflict } from "./runaway";

const TALKS = 10_000;

function aConflict(overrides: Partial<Conflict> = {}): Conflict {
  return {
    cast: [{ unhappyCount: 2 }, { unhappyCount: 0 }],
    changes: [{ speaker: 0, unhappyAfter: 3 }],
    homeCount: 5,
    ownedSinceMs: 0,
    now: 100 * DAY_MS,
    random: seededRandom("a conflict"),
    ...overrides,
  };
}

/** Dice that fall as told. */
function fixed(...rolls: readonly number[]): Random {
  const left = [...rolls];
  return { ...seededRandom("unused"), below: () => (left.shift() ?? 100) - 1 };
}

/** In 100 talks, so many end with somebody leaving. */
function percentLeaving(conflict: (seed: number) => Partial<Conflict>): number {
  let left = 0;
  for (let talk = 0; talk < TALKS; talk += 1) {
    const { runaway } = rollRunaways(aConflict({ random: seededRandom(`talk ${talk}`), ...conflict(talk) }));
    if (runaway !== null) left += 1;
  }
  return (left * 100) / TALKS;
}

test("S0-20: of 10,000 chatlings that end a conflict with three strikes, ten in a hundred leave, give or take two", () => {
  const percent = percentLeaving(() => ({}));

  expect(percent).toBeGreaterThan(8);
  expect(percent).toBeLessThan(12);
});

test("S0-20: more strikes do not make it likelier", () => {
  const percent = percentLeaving(() => ({ changes: [{ speaker: 0, unhappyAfter: 9 }] }));

  expect(percent).toBeGreaterThan(8);
  expect(percent).toBeLessThan(12);
});

test.each([
  [10, 0],
  [11, null],
  [1, 0],
  [100, null],
])("S0-20: a roll of %i: who leaves is %j", (roll, runaway) => {
  const departures = rollRunaways(aConflict({ random: fixed(roll) }));

  expect(departures).toEqual({ rolls: [{ speaker: 0, roll }], runaway, warned: [] });
});

test("S0-20: below three strikes nothing is rolled at all", () => {
  const conflict = aConflict({
    changes: [{ speaker: 0, unhappyAfter: 2 }],
    cast: [{ unhappyCount: 2 }, { unhappyCount: 1 }],
  });

  expect(rollRunaways({ ...conflict, random: fixed(1, 1) })).toEqual({ rolls: [], runaway: null, warned: [] });
});

test("S0-20: whoever ends a conflict with three strikes is rolled for, also when this talk did nothing to it", () => {
  const conflict = aConflict({ cast: [{ unhappyCount: 0 }, { unhappyCount: 4 }], changes: [] });

  expect(rollRunaways({ ...conflict, random: fixed(50) }).rolls).toEqual([{ speaker: 1, roll: 50 }]);
});

test("X-29: of several whose dice say so one leaves, the first of the cast, and every roll is kept", () => {
  const cast = [{ unhappyCount: 3 }, { unhappyCount: 5 }, { unhappyCount: 3 }];

  const departures = rollRunaways(aConflict({ cast, changes: [], random: fixed(40, 3, 1) }));

  expect(departures.runaway).toBe(1);
  expect(departures.rolls.map(({ roll }) => roll)).toEqual([40, 3, 1]);
});

test("X-29: the last one at home never leaves, whatever the dice say", () => {
  expect(rollRunaways(aConflict({ homeCount: 1, random: fixed(1) })).runaway).toBeNull();
  expect(rollRunaways(aConflict({ homeCount: 2, random: fixed(1) })).runaway).toBe(0);
});

test("X-29: nobody leaves in the first week of an account, to the millisecond", () => {
  const since = 5 * DAY_MS;
  const end = since + RUNAWAY_GRACE_DAYS * DAY_MS;

  const inTheWeek = rollRunaways(aConflict({ ownedSinceMs: since, now: end - 1, random: fixed(1) }));
  const afterIt = rollRunaways(aConflict({ ownedSinceMs: since, now: end, random: fixed(1) }));

  expect(inTheWeek).toMatchObject({ runaway: null, rolls: [{ speaker: 0, roll: 1 }] });
  expect(afterIt.runaway).toBe(0);
});

test("X-29: a warning comes with the second strike, once, and not again at the third", () => {
  const second = aConflict({
    cast: [{ unhappyCount: 1 }, { unhappyCount: 2 }],
    changes: [{ speaker: 0, unhappyAfter: 2 }],
  });

  expect(rollRunaways(second).warned).toEqual([0]);
  expect(rollRunaways(aConflict()).warned).toEqual([]);
});

test("S0-20: the same seed rolls the same", () => {
  const again = (): unknown => rollRunaways(aConflict({ random: seededRandom("again") }));

  expect(again()).toEqual(again());
});
