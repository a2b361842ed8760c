// Where the server's drawing of a face is, and what such an address asks for: the two ends of one agreement.
import { COLOURS, FAMILIES, MOODS } from "@/lib/creature";
import { framesOf, PORTRAIT_FACES } from "./portrait-look";
import type { PortraitFace, PortraitFrames, PortraitLook, PortraitState } from "./portrait-look";

/** Browsers keep a portrait for a year: whoever changes how one is drawn raises this, and a test says so. */
export const PORTRAIT_EDITION = "1";
/** Seeds and species are longer nowhere. */
const WORD_CHARS_MAX = 100;

export function portraitAddresses(look: PortraitLook, state: PortraitState): PortraitFrames {
  const { family, speciesSlug, colour, mood, seed } = look;
  return framesOf(state, (face) => {
    const asked = new URLSearchParams({ v: PORTRAIT_EDITION, family, species: speciesSlug, colour, mood, face, seed });
    return `/portrait.svg?${asked.toString()}`;
  });
}

/** Null for what no page of ours asks for. */
export function askedPortrait(asked: URLSearchParams): { look: PortraitLook; face: PortraitFace } | null {
  const family = oneOf(FAMILIES, asked.get("family"));
  const colour = oneOf(COLOURS, asked.get("colour"));
  const mood = oneOf(MOODS, asked.get("mood"));
  const face = oneOf(PORTRAIT_FACES, asked.get("face"));
  const speciesSlug = word(asked.get("species"));
  const seed = word(asked.get("seed"));
  if (family === null || colour === null || mood === null || face === null) return null;
  if (speciesSlug === null || seed === null) return null;
  return { look: { seed, family, speciesSlug, colour, mood }, face };
}

function oneOf<const T extends string>(known: readonly T[], asked: string | null): T | null {
  return known.find((value) => value === asked) ?? null;
}

function word(asked: string | null): string | null {
  return asked === null || asked === "" || asked.length > WORD_CHARS_MAX ? null : asked;
}
