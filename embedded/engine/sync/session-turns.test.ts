// Sessions that are woken together have their turn together, later than whoever woke them, and nobody waits for one that has to wait.

import { expect, test } from "vitest";
import { SessionTurns, type WakeableSession } from "./session-turns";

function aSession(name: string, told: string[], isReady: () => boolean): WakeableSession {
  return {
    advanceAtOnce: () => {
      if (isReady()) told.push(name);
      return isReady();
    },
    advanceInTime: () => void told.push(`${name} in time`),
  };
}

function loopTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test("those who are woken are told in order, and not before who woke them has gone on", async () => {
  const turns = new SessionTurns();
  const told: string[] = [];

  for (const name of ["a", "b", "c"]) turns.add(aSession(name, told, () => true));
  told.push("the writer");
  await loopTurn();

  expect(told).toEqual(["the writer", "a", "b", "c"]);
});

test("one that has to wait does so by itself, and what it found at once serves the next", async () => {
  const turns = new SessionTurns();
  const told: string[] = [];
  let isAnswered = false;
  const first = aSession("first", told, () => isAnswered);

  turns.add({ ...first, advanceInTime: () => void Promise.resolve().then(() => (isAnswered = true)) });
  turns.add(aSession("second", told, () => isAnswered));
  await loopTurn();
  await loopTurn();

  expect(told).toEqual(["second"]);
});

test("a session that is woken during its turn has another one", async () => {
  const turns = new SessionTurns();
  const told: string[] = [];
  const again = aSession("again", told, () => true);

  turns.add({
    ...again,
    advanceAtOnce: () => {
      if (told.length === 0) turns.add(again);
      return again.advanceAtOnce();
    },
  });
  await loopTurn();
  await loopTurn();

  expect(told).toEqual(["again", "again"]);
});
