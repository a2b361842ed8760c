// Every species with its voice, in one list. The species table is seeded from here.
import { findSpecies } from "../../../lib/creature";
import { COBBLET } from "./cobblet";
import { COMETKIN } from "./cometkin";
import { DEWBELL } from "./dewbell";
import { DRIFTLE } from "./driftle";
import { GLIMMOTH } from "./glimmoth";
import { KILNLING } from "./kilnling";
import { MOSSLING } from "./mossling";
import { NIBBIN } from "./nibbin";
import { POTKIN } from "./potkin";
import { PUFFTAIL } from "./pufftail";
import { RADIKIN } from "./radikin";
import { SPLASHKIN } from "./splashkin";
import { THISTLEWICK } from "./thistlewick";
import { TOCKLING } from "./tockling";
import type { Species, SpeciesText } from "./species";

const TEXTS: readonly SpeciesText[] = [
  MOSSLING,
  RADIKIN,
  DEWBELL,
  THISTLEWICK,
  PUFFTAIL,
  NIBBIN,
  GLIMMOTH,
  SPLASHKIN,
  POTKIN,
  COBBLET,
  KILNLING,
  DRIFTLE,
  TOCKLING,
  COMETKIN,
];

export const SPECIES_CATALOGUE: readonly Species[] = TEXTS.map(withCatalogueFacts);

export function getSpecies(slug: string): Species | null {
  return SPECIES_CATALOGUE.find((species) => species.slug === slug) ?? null;
}

function withCatalogueFacts(text: SpeciesText): Species {
  const entry = findSpecies(text.slug);
  if (entry === null) throw new Error(`no catalogue entry for ${text.slug}`);
  return {
    ...text,
    name: entry.name,
    family: entry.family,
    rarity: entry.rarity,
    likes: text.voice.likes.map((taste) => taste.word),
    dislikes: text.voice.dislikes.map((taste) => taste.word),
  };
}
