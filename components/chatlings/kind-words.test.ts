// Every kind has a sentence that reads well.
import { expect, test } from "vitest";
import { kindWords } from "./kind-words";

test("X-26: a kind is told with its rarity, and of what is common nothing is said", () => {
  const words = (["common", "uncommon", "rare", "legendary"] as const).map((rarity) =>
    kindWords({ rarity, speciesName: "Dewbell", trait: "gentle" }),
  );

  expect(words).toEqual([
    "A Dewbell with a gentle nature",
    "An uncommon Dewbell with a gentle nature",
    "A rare Dewbell with a gentle nature",
    "A legendary Dewbell with a gentle nature",
  ]);
});
