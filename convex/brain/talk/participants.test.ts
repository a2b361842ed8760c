// Who takes part: how many, and who.

import { expect, test } from "vitest";
import { PARTICIPANT_WEIGHTS } from "../../../lib/chatroom-limits";
import { seededRandom } from "../../../lib/seeded-random";
import { drawCount, drawParticipants } from "./participants";

const DRAWS = 10_000;
const HOME = ["a", "b", "c", "d", "e", "f", "g", "h"];

test("S0-10: over 10 000 draws two, three, four and five take part in 40, 30, 20 and 10 of 100 talks, within two points", () => {
  const random = seededRandom("how many");
  const counts = new Map<number, number>();

  for (let draw = 0; draw < DRAWS; draw += 1) {
    const count = drawCount(random);
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }

  for (const { participants, weight } of PARTICIPANT_WEIGHTS) {
    expect(Math.abs(((counts.get(participants) ?? 0) / DRAWS) * 100 - weight)).toBeLessThanOrEqual(2);
  }
  expect(new Set(counts.keys())).toEqual(new Set([2, 3, 4, 5]));
});

test("S0-11: when fewer are home than were drawn, all of them take part", () => {
  const sizes = new Set<number>();

  for (let seed = 0; seed < 300; seed += 1)
    sizes.add(drawParticipants(seededRandom(`three ${seed}`), ["a", "b", "c"]).length);

  expect(sizes).toEqual(new Set([2, 3]));
});

test("S0-11: nobody takes part in a home of one or none", () => {
  expect(drawParticipants(seededRandom("alone"), ["a"])).toEqual([]);
  expect(drawParticipants(seededRandom("empty"), [])).toEqual([]);
});

test("S0-12: participants are distinct, at home, and everybody's turn comes about as often", () => {
  const seats = HOME.map(() => 0);
  let taken = 0;

  for (let seed = 0; seed < DRAWS; seed += 1) {
    const places = drawParticipants(seededRandom(`who ${seed}`), HOME);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) {
      seats[place] = (seats[place] ?? 0) + 1;
      taken += 1;
    }
  }

  expect(seats).toHaveLength(HOME.length);
  for (const count of seats) expect(Math.abs(count / taken - 1 / HOME.length)).toBeLessThan(0.01);
});

test("S0-12: the same seed draws the same participants", () => {
  const draw = () => drawParticipants(seededRandom("again"), HOME);

  expect(draw()).toEqual(draw());
});
