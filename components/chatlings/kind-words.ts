// What somebody is, in a sentence: "An uncommon Dewbell with a gentle nature".
import type { Rarity } from "@/lib/creature";

export interface Kind {
  readonly rarity: Rarity;
  readonly speciesName: string;
  readonly trait: string;
}

export function kindWords({ rarity, speciesName, trait }: Kind): string {
  return `${ARTICLES[rarity]} ${speciesName} with a ${trait} nature`;
}

/** Of what is common nothing is said. */
const ARTICLES: Readonly<Record<Rarity, string>> = {
  common: "A",
  uncommon: "An uncommon",
  rare: "A rare",
  legendary: "A legendary",
};
