// Where the server's drawing of a face is. Its other end is portrait-asked.ts.
import { framesOf, type PortraitFrames, type PortraitLook, type PortraitState } from "./portrait-look";

/** Browsers keep a portrait for a year: whoever changes how one is drawn raises this, and a test says so. */
export const PORTRAIT_EDITION = "1";

export function portraitAddresses(look: PortraitLook, state: PortraitState): PortraitFrames {
  const { family, speciesSlug, colour, mood, seed } = look;
  return framesOf(state, (face) => {
    const asked = new URLSearchParams({ v: PORTRAIT_EDITION, family, species: speciesSlug, colour, mood, face, seed });
    return `/portrait.svg?${asked.toString()}`;
  });
}
