// The words behind a change of mood: who, on which side, and which rule.

import { expect, test } from "vitest";
import type { MoodRule, Stance } from "../../../lib/talks";
import { moodTraces } from "./moodTrace";

const STATEMENT = "Soup is better than cake.";

type Asked = { stances: Stance[]; rule: MoodRule; speaker: number; mood?: "happy" | "neutral" | "unhappy" };

function traceOf({ stances, rule, speaker, mood = "neutral" }: Asked): string | undefined {
  const names = ["Pip", "Fern", "Moss", "Bo", "Nim"];
  const cast = stances.map((_, place) => ({ nickname: names[place] ?? "", mood, unhappyCount: 1 }));
  const to = rule === "agreement" ? "happy" : "unhappy";
  const change = { speaker, to, unhappyAfter: mood === "unhappy" ? 2 : 1, rule } as const;
  const outcome = { outcome: rule === "agreement" ? "agreement" : "conflict", changes: [change] } as const;
  return moodTraces({ cast, stances, outcome: { ...outcome, changes: [...outcome.changes] }, statement: STATEMENT })[0];
}

test("M-1: after an agreement it says that a good talk lifts", () => {
  expect(traceOf({ stances: ["agree", "agree"], rule: "agreement", speaker: 1 })).toBe(
    "Pip and Fern were mostly of one mind about “Soup is better than cake”. A good talk lifts the mood, so Fern feels happy now.",
  );
});

test("M-1: a mood is called what every screen calls it", () => {
  const cast = ["Pip", "Fern"].map((nickname) => ({ nickname, mood: "happy" as const, unhappyCount: 0 }));
  const change = { speaker: 0, to: "neutral", unhappyAfter: 0, rule: "tie_agreeableness" } as const;
  const outcome = { outcome: "conflict" as const, changes: [change] };

  const [told] = moodTraces({ cast, stances: ["agree", "disagree"], outcome, statement: STATEMENT });

  expect(told).toContain("One quarrel is one step down: Pip feels calm now.");
});

test("M-1: one alone on the smaller side was the only one", () => {
  expect(traceOf({ stances: ["agree", "disagree", "agree", "agree"], rule: "minority", speaker: 1 })).toBe(
    "Fern was the only one against “Soup is better than cake”. One quarrel is one step down: Fern feels unhappy now.",
  );
});

test("M-1: of a smaller side of two both are named, and a strike is counted", () => {
  const stances: Stance[] = ["disagree", "disagree", "agree", "disagree", "agree"];
  expect(traceOf({ stances, rule: "minority", speaker: 4, mood: "unhappy" })).toBe(
    "Only Moss and Nim were for “Soup is better than cake”. Nim was unhappy already: that is quarrel number 2 in such a mood.",
  );
});

test("M-1: a tie says which rule decided it", () => {
  const stances: Stance[] = ["agree", "disagree"];

  expect(traceOf({ stances, rule: "tie_agreeableness", speaker: 0 })).toContain(
    "Pip was for and Fern against “Soup is better than cake”. The less agreeable side took it harder, and that was Pip.",
  );
  expect(traceOf({ stances, rule: "tie_seed", speaker: 0 })).toContain("the dice said that Pip took it harder");
});
