// Whom a run reaches, how operators write cohorts and dials, and when a page is somebody's.

import { describe, expect, test } from "vitest";
import { PAGE_LEASE_MS, PAGE_MODEL_LEASE_MS } from "../../lib/chatroom-limits";
import type { Doc, Id } from "../_generated/dataModel";
import { cohortsIn, reasonToSkip } from "./generation";
import type { RunRules } from "./generation";
import { isHeld } from "./generationPages";
import { dialProblem } from "./settings";

const NOW = Date.UTC(2026, 2, 14, 6, 11);

function aUser(overrides: Partial<Doc<"users">> = {}): Doc<"users"> {
  return {
    _id: "user" as Id<"users">, // never looked up
    _creationTime: NOW,
    isAnonymous: true,
    role: "user",
    ageBand: "unknown",
    cohort: 40,
    lastSeenDay: "2026-03-13",
    createdAt: Date.UTC(2026, 0, 1),
    ...overrides,
  };
}

const RULES: RunRules = {
  onlyOne: false,
  rollout: 100,
  pausedCohorts: new Set(),
  seenSince: "2026-03-07",
  hasTopics: true,
};

describe("whom a run reaches", () => {
  test("S0-60: a share of users by their cohort, the edge not included", () => {
    expect(reasonToSkip(aUser({ cohort: 39 }), { ...RULES, rollout: 40 })).toBeNull();
    expect(reasonToSkip(aUser({ cohort: 40 }), { ...RULES, rollout: 40 })).toBe("rollout");
  });

  test("X-47: nobody of a cohort that is paused", () => {
    expect(reasonToSkip(aUser(), { ...RULES, pausedCohorts: new Set([40]) })).toBe("cohort");
  });

  test("X-35: whoever was here since the day, or came to be since", () => {
    expect(reasonToSkip(aUser({ lastSeenDay: "2026-03-07" }), RULES)).toBeNull();
    expect(reasonToSkip(aUser({ lastSeenDay: "2026-03-06" }), RULES)).toBe("idle");
    const { lastSeenDay: _, ...never } = aUser();
    expect(reasonToSkip(never, RULES)).toBe("idle");
    expect(reasonToSkip({ ...never, createdAt: NOW }, RULES)).toBeNull();
  });

  test("nobody who is switched off, has moved elsewhere or is no more", () => {
    expect(reasonToSkip(aUser({ disabledAt: NOW }), RULES)).toBe("gone");
    expect(reasonToSkip(aUser({ mergedInto: "account" as Id<"users"> }), RULES)).toBe("gone");
    expect(reasonToSkip(null, { ...RULES, onlyOne: true })).toBe("gone");
  });

  test("S0-13: nobody while there are no topics", () => {
    expect(reasonToSkip(aUser(), { ...RULES, hasTopics: false })).toBe("no_topics");
  });

  test("S0-43: the one an operator named, whatever their cohort and however long they were away", () => {
    const rules = { ...RULES, onlyOne: true, rollout: 0, pausedCohorts: new Set([40]) };
    expect(reasonToSkip(aUser({ lastSeenDay: "2025-01-01" }), rules)).toBeNull();
  });
});

test("X-47: cohorts are numbers and ranges, and what cannot be read is left out", () => {
  expect([...cohortsIn("3, 10-12,x,")]).toEqual([3, 10, 11, 12]);
  expect([...cohortsIn("")]).toEqual([]);
});

describe("a dial takes", () => {
  test.each([
    ["generationHours", "6, 18"],
    ["generationHours", "0,23"],
    ["pausedCohorts", ""],
    ["rolloutPercent", 0],
    ["rareEventPercent", 100],
    ["idleDays", 7],
  ] as const)("%s %s", (name, value) => {
    expect(dialProblem(name, value)).toBeNull();
  });

  test.each([
    ["generationHours", "24"],
    ["generationHours", ""],
    ["generationHours", 6],
    ["pausedCohorts", "all"],
    ["rolloutPercent", 101],
    ["rolloutPercent", Number.NaN],
    ["idleDays", -1],
  ] as const)("never %s %s", (name, value) => {
    expect(dialProblem(name, value)).not.toBeNull();
  });
});

describe("a page is somebody's", () => {
  const held = (leaseUntil: number) => isHeld({ leaseUntil } as Doc<"generationBatches">, NOW); // the only field it reads

  test("until its lease runs out", () => {
    expect(held(NOW + PAGE_LEASE_MS)).toBe(true);
    expect(held(NOW)).toBe(false);
  });

  test("not when a clock that was set back since gave it away far ahead", () => {
    expect(held(NOW + PAGE_MODEL_LEASE_MS)).toBe(true);
    expect(held(NOW + 3_600_000)).toBe(false);
  });
});
