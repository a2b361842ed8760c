// A hatch can always be shuffled into something whole, kind and repeatable.
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import {
  COLOURS,
  FAMILY_PORTRAIT_STYLE,
  RARITIES,
  SHUFFLE_WEIGHT,
  SPECIES,
  TRAITS,
  findSpecies,
  freeColour,
  shuffleHatch,
  suggestName,
} from "./creature";
import { CREATURE_NAMES } from "./creature-names";
import { seededRandom } from "./seeded-random";

test("X-25: the same seed proposes the same chatling, and a shuffle proposes another", () => {
  const hatched = shuffleHatch("egg-1");

  expect(shuffleHatch("egg-1")).toEqual(hatched);
  expect(shuffleHatch("egg-2")).not.toEqual(hatched);
  expect(hatched.seed).toBe("egg-1");
});

test("X-25: 2,000 shuffles reach every species, colour and trait, and rarity keeps its weights within 3 points", () => {
  const hatches = Array.from({ length: 2_000 }, (_, index) => shuffleHatch(`egg ${index}`));

  expect(new Set(hatches.map((hatch) => hatch.speciesSlug)).size).toBe(SPECIES.length);
  expect(new Set(hatches.map((hatch) => hatch.colour)).size).toBe(COLOURS.length);
  expect(new Set(hatches.map((hatch) => hatch.trait)).size).toBe(TRAITS.length);
  for (const rarity of RARITIES) {
    const share = hatches.filter((hatch) => findSpecies(hatch.speciesSlug)?.rarity === rarity).length / 20;
    expect(Math.abs(share - SHUFFLE_WEIGHT[rarity])).toBeLessThan(3);
  }
});

test("there are at least 200 names, each once, 2 to 12 letters, fit for the nickname field", () => {
  expect(CREATURE_NAMES.length).toBeGreaterThanOrEqual(200);
  expect(new Set(CREATURE_NAMES.map((name) => name.toLowerCase())).size).toBe(CREATURE_NAMES.length);
  expect(CREATURE_NAMES.filter((name) => !/^\p{Lu}\p{Ll}{1,11}$/u.test(name))).toEqual([]);
  expect(CREATURE_NAMES).toContain(suggestName("any"));
});

test("every family has a portrait style that is installed", () => {
  for (const style of Object.values(FAMILY_PORTRAIT_STYLE)) {
    expect(existsSync(new URL(`../node_modules/@dicebear/styles/dist/${style}.min.json`, import.meta.url))).toBe(true);
  }
});

test("seeded dice repeat for a seed, stay in bounds and spread evenly", () => {
  const rolls = (seed: string) => {
    const random = seededRandom(seed);
    return Array.from({ length: 6_000 }, () => random.below(6));
  };

  const counts = [0, 1, 2, 3, 4, 5].map((face) => rolls("dice").filter((roll) => roll === face).length);

  expect(rolls("dice")).toEqual(rolls("dice"));
  expect(rolls("dice")).not.toEqual(rolls("dicf"));
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1_150);
});

test("X-26: a second chatling of a kind gets the wanted colour if it is free, else the next free one, round the circle", () => {
  const mosslings = (...colours: (typeof COLOURS)[number][]) =>
    colours.map((colour) => ({ speciesSlug: "mossling", colour }));

  expect(freeColour("honey", "mossling", mosslings("leaf"))).toBe("honey");
  expect(freeColour("leaf", "mossling", mosslings("leaf", "coral"))).toBe("honey");
  expect(freeColour("slate", "mossling", mosslings("slate"))).toBe("leaf");
  expect(freeColour("leaf", "radikin", mosslings("leaf"))).toBe("leaf");
  expect(freeColour("plum", "mossling", mosslings(...COLOURS))).toBe("plum");
});
