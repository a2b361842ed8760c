// Which of its pictures a chatling shows: the best match of the tags, else any, else none.

import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseAsset } from "./chooseAsset";

const RAIN = { name: "rain", tags: ["rain", "garden"], seenLately: false };
const SNOW = { name: "snow", tags: ["snow", "garden"], seenLately: false };
const TEA = { name: "tea", tags: ["tea", "indoors"], seenLately: false };

test("S4-19: the picture with the most tags in common is chosen", () => {
  expect(chooseAsset([RAIN, SNOW, TEA], ["Garden", "snow"], "seed")?.name).toBe("snow");
});

test("S4-19: without a tag in common any may be chosen, the same one for the same seed", () => {
  const chosen = new Set(
    Array.from({ length: 40 }, (_, seed) => chooseAsset([RAIN, SNOW, TEA], ["moon"], `${seed}`)?.name),
  );

  expect(chosen).toEqual(new Set(["rain", "snow", "tea"]));
  expect(chooseAsset([RAIN, SNOW, TEA], [], "same")).toEqual(chooseAsset([RAIN, SNOW, TEA], [], "same"));
});

test("S4-19: one that was seen lately comes back only when nothing else fits as well", () => {
  const seenRain = { ...RAIN, seenLately: true };

  expect(chooseAsset([seenRain, SNOW], ["garden"], "a")?.name).toBe("snow");
  expect(chooseAsset([seenRain, SNOW], ["rain"], "a")?.name).toBe("rain");
});

test("S4-19: no asset means none is chosen, and any asset means one is", () => {
  const asset = fc.record({ tags: fc.array(fc.string()), seenLately: fc.boolean() });
  fc.assert(
    fc.property(fc.array(asset), fc.array(fc.string()), fc.string(), (assets, wanted, seed) => {
      const chosen = chooseAsset(assets, wanted, seed);

      expect([...assets, ...(assets.length === 0 ? [null] : [])]).toContain(chosen);
    }),
  );
});
