// What the screens and the backend both know about creatures: families, species, colours, traits, moods,
// and the shuffle that proposes a whole chatling before anybody is asked for personal data.
import { CREATURE_NAMES } from "./creature-names";
import { seededRandom } from "./seeded-random";
import type { Random } from "./seeded-random";

export const FAMILIES = ["sprout", "critter", "clay", "wisp"] as const;
export type Family = (typeof FAMILIES)[number];

/** The portrait style of each family, by its file name in the avatar package (all four are CC0). */
export const FAMILY_PORTRAIT_STYLE = {
  sprout: "sprouts",
  critter: "critters",
  clay: "clay",
  wisp: "moods",
} as const satisfies Record<Family, string>;

export const COLOURS = ["leaf", "coral", "honey", "sky", "plum", "rose", "mint", "slate"] as const;
export type Colour = (typeof COLOURS)[number];

export const TRAITS = ["curious", "cheerful", "stubborn", "gentle", "bold", "dreamy"] as const;
export type Trait = (typeof TRAITS)[number];

export const MOODS = ["happy", "neutral", "unhappy"] as const;
export type Mood = (typeof MOODS)[number];

export const RARITIES = ["common", "uncommon", "rare", "legendary"] as const;
export type Rarity = (typeof RARITIES)[number];

/** Every species there is. Voice and persona live with the brain; this is what a shelf or a shuffle needs. */
export const SPECIES = [
  { slug: "mossling", name: "Mossling", family: "sprout", rarity: "common" },
  { slug: "radikin", name: "Radikin", family: "sprout", rarity: "common" },
  { slug: "dewbell", name: "Dewbell", family: "sprout", rarity: "uncommon" },
  { slug: "thistlewick", name: "Thistlewick", family: "sprout", rarity: "rare" },
  { slug: "pufftail", name: "Pufftail", family: "critter", rarity: "common" },
  { slug: "nibbin", name: "Nibbin", family: "critter", rarity: "common" },
  { slug: "glimmoth", name: "Glimmoth", family: "critter", rarity: "uncommon" },
  { slug: "splashkin", name: "Splashkin", family: "critter", rarity: "uncommon" },
  { slug: "potkin", name: "Potkin", family: "clay", rarity: "common" },
  { slug: "cobblet", name: "Cobblet", family: "clay", rarity: "common" },
  { slug: "kilnling", name: "Kilnling", family: "clay", rarity: "rare" },
  { slug: "driftle", name: "Driftle", family: "wisp", rarity: "uncommon" },
  { slug: "tockling", name: "Tockling", family: "wisp", rarity: "rare" },
  { slug: "cometkin", name: "Cometkin", family: "wisp", rarity: "legendary" },
] as const satisfies readonly { slug: string; name: string; family: Family; rarity: Rarity }[];

export type SpeciesEntry = (typeof SPECIES)[number];
export type SpeciesSlug = SpeciesEntry["slug"];

/** How often a shuffle lands on a rarity, in parts of 100. */
export const SHUFFLE_WEIGHT: Record<Rarity, number> = { common: 60, uncommon: 27, rare: 10, legendary: 3 };

/** Kinds of these rarities may be chosen at a hatch; the others come out of an egg of their own. */
export function isFreeToChoose(rarity: Rarity): boolean {
  return rarity === "common" || rarity === "uncommon";
}

export type HatchChoice = {
  speciesSlug: SpeciesSlug;
  colour: Colour;
  trait: Trait;
  nickname: string;
  /** Draws the portrait; stored with the chatling so that it looks the same for ever. */
  seed: string;
};

/** A whole chatling to say yes to. The same seed always proposes the same one. */
export function shuffleHatch(seed: string): HatchChoice {
  const random = seededRandom(`hatch:${seed}`);
  return {
    speciesSlug: drawSpecies(random).slug,
    colour: random.pick(COLOURS),
    trait: random.pick(TRAITS),
    nickname: suggestName(seed),
    seed,
  };
}

/** Somebody's chatlings of one species differ in colour for as long as there are colours: the wanted one, or the next that is free. */
export function freeColour(
  wanted: Colour,
  speciesSlug: string,
  owned: readonly { speciesSlug: string; colour: Colour }[],
): Colour {
  const taken = new Set(owned.filter((one) => one.speciesSlug === speciesSlug).map((one) => one.colour));
  const start = COLOURS.indexOf(wanted);
  const inTurn = [...COLOURS.slice(start), ...COLOURS.slice(0, start)];
  return inTurn.find((colour) => !taken.has(colour)) ?? wanted;
}

export function suggestName(seed: string): string {
  return seededRandom(`name:${seed}`).pick(CREATURE_NAMES);
}

export function findSpecies(slug: string): SpeciesEntry | null {
  return SPECIES.find((entry) => entry.slug === slug) ?? null;
}

function drawSpecies(random: Random): SpeciesEntry {
  let roll = random.below(100);
  for (const rarity of RARITIES) {
    if (roll < SHUFFLE_WEIGHT[rarity]) return random.pick(SPECIES.filter((entry) => entry.rarity === rarity));
    roll -= SHUFFLE_WEIGHT[rarity];
  }
  return SPECIES[0];
}
