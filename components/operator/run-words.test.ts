// Runs in words: slots, lengths of time, reasons, and how far a run has come.

import { describe, expect, test } from "vitest";
import type { RunView } from "@/convex/model/generationViews";
import { durationWords, errorCounts, expectedUsers, percentOf, reasonsOf, slotWords, stateWords } from "./run-words";

function aRun(overrides: Partial<RunView>): RunView {
  const run = {
    runId: "run",
    slotKey: "2026-11-21T06",
    trigger: "cron",
    forOnePerson: false,
    state: "done",
    counts: { users: 0, made: 0, skipped: 0, failed: 0, runaways: 0 },
    skippedBecause: {},
    pages: 0,
    busyMs: 0,
    dbMs: 0,
    errors: [],
    rollout: 100,
    startedAt: 1_000,
    endedAt: null,
    batches: [],
    ...overrides,
  };
  return run as RunView; // all fields but the brand of the id
}

const counted = (users: number) => ({ users, made: users, skipped: 0, failed: 0, runaways: 0 });

test("a slot is told as a day and an hour, also one that was asked for by hand", () => {
  expect(slotWords("2026-11-21T06")).toBe("21 November 2026, 06:00 UTC");
  expect(slotWords("2026-01-02T18+093012")).toBe("2 January 2026, 18:00 UTC");
  expect(slotWords("no slot")).toBe("no slot");
});

test("X-47: a run that a pause stopped is paused until it is too late for it", () => {
  expect(stateWords({ state: "stopped", endedAt: null })).toBe("Paused");
  expect(stateWords({ state: "stopped", endedAt: 5 })).toBe("Ended early");
});

test("S0-60: lengths of time are told in the unit that fits", () => {
  expect([0, 440, 9_949, 12_000, 59_600, 185_000, 3_725_000].map(durationWords)).toEqual([
    "0.0 s",
    "0.4 s",
    "9.9 s",
    "12 s",
    "1 min 0 s",
    "3 min 5 s",
    "1 h 2 min",
  ]);
});

test("S0-06: reasons come in words, the most frequent first, and a new one as it is called", () => {
  expect(reasonsOf({ idle: 2, too_few: 40, moon: 3 })).toEqual([
    { words: "fewer than two at home", users: 40 },
    { words: "moon", users: 3 },
    { words: "away for too long", users: 2 },
  ]);
});

test("S0-06: failures are counted by code", () => {
  expect(errorCounts(["a", "page_broke", "page_broke"])).toEqual([
    { code: "page_broke", times: 2 },
    { code: "a", times: 1 },
  ]);
});

describe("how far a run has come", () => {
  const before = aRun({ startedAt: 500, counts: counted(200) });

  test("S0-06: goes by what the run before it saw, and never says all before the end", () => {
    const run = aRun({ state: "running", counts: counted(50) });
    const late = aRun({ state: "running", counts: counted(400) });

    expect(percentOf(run, expectedUsers([run, before], run))).toBe(25);
    expect(percentOf(late, expectedUsers([late, before], late))).toBe(99);
  });

  test("S0-06: is unknown when no run before it reached everybody", () => {
    const run = aRun({ state: "running", counts: counted(50) });
    const others = [
      aRun({ startedAt: 400, forOnePerson: true, counts: counted(1) }),
      aRun({ startedAt: 300, state: "stopped", counts: counted(70) }),
      aRun({ startedAt: 2_000, counts: counted(200) }),
    ];

    expect(percentOf(run, expectedUsers([run, ...others], run))).toBeNull();
  });

  test("S0-06: a run for one person is about one", () => {
    const run = aRun({ state: "running", forOnePerson: true });

    expect(expectedUsers([run, before], run)).toBe(1);
  });
});
