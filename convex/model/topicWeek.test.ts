// The choice of a week: seasons to the day, rest, balance, and the same answer for the same week.

import { describe, expect, test } from "vitest";
import { ACTIVE_TOPICS_MAX } from "../../lib/chatroom-limits";
import { TOPIC_CATEGORIES, type TopicCategory } from "../../lib/talks";
import { type Candidate, chooseWeek, isInSeason, isTooOld, weekKeyOf } from "./topicWeek";

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const MONDAY = Date.UTC(2026, 5, 1, 2, 23);

function aCandidate(slug: string, overrides: Partial<Candidate> = {}): Candidate {
  return { slug, category: "food", ...overrides };
}

function aStock(perCategory: number): Candidate[] {
  return TOPIC_CATEGORIES.flatMap((category) =>
    Array.from({ length: perCategory }, (_, index) => aCandidate(`${category}-${index}`, { category })),
  );
}

function slugsOf(chosen: readonly Candidate[]): string[] {
  return chosen.map(({ slug }) => slug);
}

describe("a season", () => {
  test.each([
    ["2026-06-07T23:59:59.999Z", false],
    ["2026-06-08T00:00:00Z", true],
    ["2026-07-08T23:59:59.999Z", true],
    ["2026-07-09T00:00:00Z", false],
  ])("S0-56: from 8 June to 8 July, both days included: %s is %s", (day, isIn) => {
    expect(isInSeason({ from: "06-08", to: "07-08" }, Date.parse(day))).toBe(isIn);
  });

  test.each([
    ["2026-12-27T23:59:59Z", false],
    ["2026-12-28T00:00:00Z", true],
    ["2027-01-12T23:59:59Z", true],
    ["2027-01-13T00:00:00Z", false],
  ])("S0-56: from 28 December to 12 January, over the new year: %s is %s", (day, isIn) => {
    expect(isInSeason({ from: "12-28", to: "01-12" }, Date.parse(day))).toBe(isIn);
  });
});

describe("the age of a topic", () => {
  test("S0-01: seven days are not too old and a millisecond more is", () => {
    expect(isTooOld(MONDAY, MONDAY + WEEK_MS)).toBe(false);
    expect(isTooOld(MONDAY, MONDAY + WEEK_MS + 1)).toBe(true);
  });

  test("a time that has not come is too old: a clock was set back", () => {
    expect(isTooOld(MONDAY + 1, MONDAY)).toBe(true);
  });
});

describe("the key of a week", () => {
  test.each([
    ["2026-11-21", "2026-W47"],
    ["2026-11-22T23:59:59Z", "2026-W47"], // Sunday
    ["2026-11-23", "2026-W48"], // Monday
    ["2027-01-01", "2026-W53"], // a Friday: the week began in the old year
    ["2024-12-30", "2025-W01"], // a Monday that belongs to the new one
  ])("%s is in %s", (day, key) => {
    expect(weekKeyOf(Date.parse(day))).toBe(key);
  });
});

describe("the choice", () => {
  test("takes as many as may be active, evenly from all categories", () => {
    const chosen = chooseWeek(aStock(9), MONDAY);

    const counts = TOPIC_CATEGORIES.map((one) => chosen.filter(({ category }) => category === one).length);
    expect(chosen).toHaveLength(ACTIVE_TOPICS_MAX);
    expect(Math.max(...counts) - Math.min(...counts)).toBe(1);
  });

  test("takes all there are when there are few", () => {
    const chosen = chooseWeek([aCandidate("one"), aCandidate("two")], MONDAY);

    expect(slugsOf(chosen).sort()).toEqual(["one", "two"]);
  });

  test("takes nothing from nothing", () => {
    expect(chooseWeek([], MONDAY)).toEqual([]);
  });

  test("prefers what was never active, then what rested longest", () => {
    const weeks = [3, 1, 2].map((ago) => aCandidate(`${ago} weeks`, { activeSince: MONDAY - ago * WEEK_MS }));
    const others = aStock(9).filter(({ category }) => category !== "food");

    const chosen = chooseWeek([...weeks, aCandidate("never"), ...others], MONDAY);

    const foods = slugsOf(chosen.filter(({ category }) => category === "food"));
    expect(foods.slice(0, 2)).toEqual(["never", "3 weeks"]);
    expect(foods).not.toContain("1 weeks");
  });

  test("S0-01: within four weeks every topic of the stock has had its turn", () => {
    const stock = aStock(9);
    const had = new Set<string>();

    for (let week = 0; week < 4; week += 1) {
      const now = MONDAY + week * WEEK_MS;
      for (const one of chooseWeek(stock, now)) {
        had.add(one.slug);
        one.activeSince = now;
      }
    }

    expect(had.size).toBe(stock.length);
  });

  test("S0-56: takes every topic whose season it is, and none whose season it is not", () => {
    const june = aCandidate("june", { season: { from: "06-01", to: "06-30" }, activeSince: MONDAY - DAY_MS });
    const july = aCandidate("july", { season: { from: "07-01", to: "07-31" } });

    const chosen = slugsOf(chooseWeek([...aStock(9), june, july], MONDAY));

    expect(chosen).toHaveLength(ACTIVE_TOPICS_MAX);
    expect(chosen).toContain("june");
    expect(chosen).not.toContain("july");
  });

  test("is the same for the same week, whatever the order, and another one in another week", () => {
    const stock = aStock(9);

    const chosen = slugsOf(chooseWeek(stock, MONDAY)).sort();
    const later = slugsOf(chooseWeek([...stock].reverse(), MONDAY + DAY_MS)).sort();
    const nextWeek = slugsOf(chooseWeek(stock, MONDAY + WEEK_MS)).sort();

    expect(later).toEqual(chosen);
    expect(nextWeek).not.toEqual(chosen);
  });

  test("a seasonal topic counts for its category, which then gets one fewer of the others", () => {
    const categoryOf = (chosen: Candidate[], one: TopicCategory) => chosen.filter(({ category }) => category === one);
    const seasonal = [0, 1, 2].map((index) =>
      aCandidate(`s${index}`, { category: "night", season: { from: "05-01", to: "08-31" } }),
    );

    const chosen = chooseWeek([...aStock(9), ...seasonal], MONDAY);

    expect(categoryOf(chosen, "night").length).toBeLessThanOrEqual(categoryOf(chosen, "food").length + 1);
  });
});
