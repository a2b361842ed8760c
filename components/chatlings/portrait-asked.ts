// What the address of a portrait asks for: the server's end of portrait-address.ts.
import { COLOURS, FAMILIES, MOODS } from "@/lib/creature";
import { PORTRAIT_FACES, type PortraitFace, type PortraitLook } from "./portrait-look";

/** Seeds and species are longer nowhere. */
const WORD_CHARS_MAX = 100;

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
