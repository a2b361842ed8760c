// What makes a portrait look as it does, and which of its pictures belong to which state. No drawing in here, so that a page
// which only shows portraits does not carry the code and the styles that draw them.
import type { Colour, Family, Mood } from "@/lib/creature";

export type PortraitState = "idle" | "thinking" | "talking";

export interface PortraitLook {
  readonly seed: string;
  readonly family: Family;
  readonly speciesSlug: string;
  readonly colour: Colour;
  readonly mood: Mood;
}

/** One picture of a face. */
export const PORTRAIT_FACES = ["rest", "think", "blink", "talk"] as const;
export type PortraitFace = (typeof PORTRAIT_FACES)[number];

/** The face at rest, and the second picture that is shown for a moment now and then (a blink, or an open mouth). */
export interface PortraitFrames {
  readonly rest: string;
  readonly flicker: string;
}

/** The two pictures of a state, made by whatever makes one: an address, or a drawing. */
export function framesOf(state: PortraitState, make: (face: PortraitFace) => string): PortraitFrames {
  return { rest: make(state === "thinking" ? "think" : "rest"), flicker: make(state === "talking" ? "talk" : "blink") };
}
