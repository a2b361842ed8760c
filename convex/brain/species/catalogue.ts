// Every species with its voice, in one list. The species table is seeded from here.
import type { Species } from "./species";

export const SPECIES_CATALOGUE: readonly Species[] = [];

export function getSpecies(slug: string): Species | null {
  return SPECIES_CATALOGUE.find((species) => species.slug === slug) ?? null;
}
