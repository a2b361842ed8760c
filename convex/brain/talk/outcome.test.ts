// What talks do to moods, rule by rule: the rulings C-08 to C-11.

import { describe, expect, test } from "vitest";
import { MOODS } from "../../../lib/creature";
import type { Mood, SpeciesSlug } from "../../../lib/creature";
import { seededRandom } from "../../../lib/seeded-random";
import { STANCES } from "../../../lib/talks";
import type { Stance } from "../../../lib/talks";
import type { Actor } from "./cast";
import { stepped } from "./moodLadder";
import { outcomeOf } from "./outcome";

const LETTERS: Readonly<Record<string, Stance>> = { y: "agree", n: "disagree", o: "neutral" };

/** "yyn": two are for it, one against. */
function stancesOf(letters: string): Stance[] {
  return letters.split("").map((letter) => LETTERS[letter] ?? "neutral");
}

function anActor(overrides: Partial<Actor> = {}): Actor {
  return {
    chatlingId: "chatling",
    nickname: "Pip",
    speciesSlug: "mossling",
    trait: "curious",
    mood: "neutral",
    unhappyCount: 0,
    ...overrides,
  };
}

function castOf(count: number, overrides: Partial<Actor> = {}): Actor[] {
  return Array.from({ length: count }, () => anActor(overrides));
}

function outcome(letters: string, cast: readonly Actor[] = castOf(letters.length), seed = "seed") {
  return outcomeOf(cast, stancesOf(letters), seededRandom(seed));
}

describe("what is an agreement", () => {
  test.each(["yy", "yo", "oo", "nn", "yyn", "nno", "yno", "yyyn", "yyno", "yoon", "yyyyn", "yyyno", "ooooo"])(
    "S0-17: in %s at least two of three do not oppose each other, so it is one",
    (letters) => {
      expect(outcome(letters).outcome).toBe("agreement");
    },
  );

  test.each(["yn", "yynn", "yyynn", "nnnyy", "yynno"])("S0-18: in %s they do, so it is a conflict", (letters) => {
    expect(outcome(letters).outcome).toBe("conflict");
  });
});

describe("after an agreement", () => {
  test("S0-17: everybody ends happy or neutral, whatever they came with", () => {
    const cast = MOODS.map((mood) => anActor({ mood, unhappyCount: 2 }));

    const { changes } = outcome("yyo", cast);

    const after = cast.map((actor, speaker) => changes.find((one) => one.speaker === speaker)?.to ?? actor.mood);
    expect(after).toEqual(["happy", "happy", "neutral"]);
  });

  test("S0-21: a good talk takes one strike off, never below none, and being happy takes off all", () => {
    const cast = [
      anActor({ mood: "unhappy", unhappyCount: 3 }),
      anActor({ mood: "unhappy", unhappyCount: 0 }),
      anActor({ mood: "neutral", unhappyCount: 3 }),
      anActor({ mood: "happy", unhappyCount: 2 }),
    ];

    const { changes } = outcome("yyyy", cast);

    expect(changes).toEqual([
      { speaker: 0, to: "neutral", unhappyAfter: 2, rule: "agreement" },
      { speaker: 1, to: "neutral", unhappyAfter: 0, rule: "agreement" },
      { speaker: 2, to: "happy", unhappyAfter: 0, rule: "agreement" },
      { speaker: 3, to: "happy", unhappyAfter: 0, rule: "agreement" },
    ]);
  });

  test("nothing is written down for one who is happy and has no strikes", () => {
    expect(outcome("yy", castOf(2, { mood: "happy" })).changes).toEqual([]);
  });
});

describe("after a conflict", () => {
  test("S0-18: the smaller side takes one step down, and nobody else changes", () => {
    const { changes } = outcome("ynyny", castOf(5, { mood: "happy" }));

    expect(changes).toEqual([
      { speaker: 1, to: "neutral", unhappyAfter: 0, rule: "minority" },
      { speaker: 3, to: "neutral", unhappyAfter: 0, rule: "minority" },
    ]);
  });

  test("S0-19: one who was unhappy already stays so and has one strike more", () => {
    const cast = [anActor(), anActor(), anActor(), anActor({ mood: "unhappy", unhappyCount: 2 }), anActor()];

    const { changes } = outcome("yyynn", cast);

    expect(changes).toContainEqual({ speaker: 3, to: "unhappy", unhappyAfter: 3, rule: "minority" });
  });

  test("S0-19: becoming unhappy is no strike yet", () => {
    expect(outcome("yn", castOf(2)).changes).toMatchObject([{ to: "unhappy", unhappyAfter: 0 }]);
  });

  test("S0-18: of two sides as large the less agreeable one gives way, wherever it sits", () => {
    const gentle: Partial<Actor> = { speciesSlug: "dewbell" };
    const prickly: Partial<Actor> = { speciesSlug: "thistlewick" };

    const first = outcome("yn", [anActor(prickly), anActor(gentle)]).changes;
    const second = outcome("yn", [anActor(gentle), anActor(prickly)]).changes;

    expect(first).toMatchObject([{ speaker: 0, rule: "tie_agreeableness" }]);
    expect(second).toMatchObject([{ speaker: 1, rule: "tie_agreeableness" }]);
  });

  test("S0-18: of two sides as large and as agreeable the seed decides, evenly", () => {
    const losers = Array.from({ length: 2_000 }, (_, seed) => outcome("yn", castOf(2), `tie ${seed}`).changes[0]);

    expect(new Set(losers.map((change) => change?.rule))).toEqual(new Set(["tie_seed"]));
    const share = losers.filter((change) => change?.speaker === 0).length / losers.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.04);
  });

  test("agreeableness adds up exactly: two different pairs of the same sum are a tie", () => {
    const kinds: SpeciesSlug[] = ["dewbell", "cobblet", "mossling", "glimmoth"]; // 95 + 65 and 85 + 75

    const { changes } = outcome(
      "yynn",
      kinds.map((speciesSlug) => anActor({ speciesSlug })),
    );

    expect(changes[0]?.rule).toBe("tie_seed");
  });
});

test("S0-21: a mood moves one step at a time and stops at both ends", () => {
  const up = (["unhappy", "neutral", "happy"] as const).map((mood: Mood) => stepped(mood, "up"));
  const down = (["unhappy", "neutral", "happy"] as const).map((mood: Mood) => stepped(mood, "down"));

  expect(up).toEqual(["neutral", "happy", "happy"]);
  expect(down).toEqual(["unhappy", "unhappy", "neutral"]);
});

test("S0-17 S0-18 S0-19 S0-21: the rules hold in 3 000 talks of any cast", () => {
  const random = seededRandom("any cast");
  for (let round = 0; round < 3_000; round += 1) {
    const cast = Array.from({ length: 2 + random.below(4) }, () =>
      anActor({ mood: random.pick(MOODS), unhappyCount: random.below(5) }),
    );
    const stances = cast.map(() => random.pick(STANCES));

    const { outcome: kind, changes } = outcomeOf(cast, stances, random);

    const after = cast.map((actor, speaker) => changes.find((one) => one.speaker === speaker)?.to ?? actor.mood);
    const somebodyIsLow = changes.some(({ speaker, to }) => to === "unhappy" || to !== cast[speaker]?.mood);
    const isAsRuled = kind === "agreement" ? !after.includes("unhappy") : somebodyIsLow;
    expect(isAsRuled, `round ${round}`).toBe(true);
    for (const { speaker, to, unhappyAfter } of changes) {
      const before = cast[speaker];
      expect(Math.abs(MOODS.indexOf(to) - MOODS.indexOf(before?.mood ?? to))).toBeLessThanOrEqual(1);
      expect(unhappyAfter).toBeGreaterThanOrEqual(0);
      expect(unhappyAfter - (before?.unhappyCount ?? 0)).toBeLessThanOrEqual(1);
    }
  }
});
