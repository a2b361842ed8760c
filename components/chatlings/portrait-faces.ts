// Which drawn parts make a chatling: the silhouette of each species, and the face of a mood, a thought and
// a blink. Kept as data beside the drawing code, so that a new species is one line here.
import type { Family, Mood, SpeciesSlug } from "@/lib/creature";

/** A species keeps one silhouette; only face, pattern and colour differ between two chatlings of it. */
export const SILHOUETTES: Readonly<Record<SpeciesSlug, Readonly<Record<string, string>>>> = {
  mossling: { plantVariant: "bush", potVariant: "round" },
  radikin: { plantVariant: "seedling", potVariant: "bag" },
  dewbell: { plantVariant: "tulip", potVariant: "bowl" },
  thistlewick: { plantVariant: "ball", potVariant: "tub" },
  pufftail: { topVariant: "earsDroop", bodyVariant: "blob" },
  nibbin: { topVariant: "earsRound", bodyVariant: "dome" },
  glimmoth: { topVariant: "antennae", bodyVariant: "bell" },
  splashkin: { topVariant: "fin", bodyVariant: "squat" },
  potkin: { topVariant: "loop", bodyVariant: "pear" },
  cobblet: { topVariant: "tuft", bodyVariant: "boulder" },
  kilnling: { topVariant: "spikes", bodyVariant: "gumdrop" },
  driftle: { faceVariant: "bean" },
  tockling: { faceVariant: "circle" },
  cometkin: { faceVariant: "pebble" },
};

interface EyeSet {
  readonly open: string;
  readonly low: string;
  readonly thinking: string;
  readonly blink: string;
}

export interface FamilyFaces {
  /** The part whose colour is the chatling's own. */
  readonly bodyColourOption: string;
  readonly eyes: readonly EyeSet[];
  readonly mouths: Readonly<Record<Mood, readonly string[]>>;
  readonly talking: string;
}

export const FACES: Readonly<Record<Family, FamilyFaces>> = {
  critter: {
    bodyColourOption: "bodyColor",
    eyes: [
      { open: "round", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "bigPupils", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "dots", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "wide", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "mono", low: "monoSleepy", thinking: "mono", blink: "monoSleepy" },
    ],
    mouths: {
      happy: ["smile", "grin", "laugh", "catMouth", "tooth"],
      neutral: ["tinySmile", "line", "dot", "smirk"],
      unhappy: ["frown", "sad", "wavy"],
    },
    talking: "open",
  },
  clay: {
    bodyColourOption: "bodyColor",
    eyes: [
      { open: "googly", low: "down", thinking: "up", blink: "happy" },
      { open: "even", low: "down", thinking: "up", blink: "happy" },
      { open: "big", low: "down", thinking: "up", blink: "happy" },
      { open: "dots", low: "down", thinking: "up", blink: "happy" },
    ],
    mouths: {
      happy: ["smileBig", "smile", "grin", "laugh", "smileTongue", "cat"],
      neutral: ["line", "uu", "dot", "smirk"],
      unhappy: ["frown", "pout", "wavy"],
    },
    talking: "open",
  },
  sprout: {
    bodyColourOption: "potColor",
    eyes: [
      { open: "round", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "bigPupils", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "dots", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
      { open: "wide", low: "sleepy", thinking: "sideeye", blink: "closedLine" },
    ],
    mouths: {
      happy: ["smile", "grin", "catMouth", "tongue"],
      neutral: ["tinySmile", "line"],
      unhappy: ["frown", "wavy"],
    },
    talking: "open",
  },
  wisp: {
    bodyColourOption: "faceColor",
    eyes: [
      { open: "pupils", low: "lookDown", thinking: "lookUp", blink: "closed" },
      { open: "bigPupils", low: "lookDown", thinking: "lookUp", blink: "closed" },
      { open: "sparkle", low: "lookDown", thinking: "lookUp", blink: "closed" },
      { open: "tallPupils", low: "lookDown", thinking: "lookUp", blink: "closed" },
    ],
    mouths: {
      happy: ["smile", "wide", "bigSmile", "smileOpen", "cat"],
      neutral: ["line", "smirk"],
      unhappy: ["frown", "wavy"],
    },
    talking: "open",
  },
};
