// What care does to a mood, and how a chatling takes it. Pure.
//
//   greet     unhappy -> neutral                      strikes as they are
//   play      up one step                             strikes as they are
//   treat     unhappy -> neutral                      one strike less
//   meditate  up one step, when it wakes by itself    strikes as they are
//
// Whoever becomes happy has no strikes left, as after a good talk.

import { assert, unreachable } from "../../lib/assert";
import type { Mood } from "../../lib/creature";
import { seededRandom } from "../../lib/seeded-random";
import type { CareKind } from "../../lib/talks";
import { fillLine } from "./fillLine";
import type { Species } from "./species/species";
import { stepped } from "./talk/moodLadder";

type Feeling = { mood: Mood; unhappyCount: number };

/** Never down, never more than one step. */
export function feelsAfter(kind: CareKind, { mood, unhappyCount }: Feeling): Feeling {
  const after = moodAfter(kind, mood);
  const strikes = kind === "treat" ? Math.max(0, unhappyCount - 1) : unhappyCount;
  return { mood: after, unhappyCount: after === "happy" ? 0 : strikes };
}

function moodAfter(kind: CareKind, mood: Mood): Mood {
  switch (kind) {
    case "play":
    case "meditate":
      return stepped(mood, "up");
    case "greet":
    case "treat":
      return mood === "unhappy" ? "neutral" : mood;
    default:
      return unreachable(kind);
  }
}

type Cared = { kind: CareKind; nickname: string; species: Species; seed: string };

/** How it takes it, in its own voice. */
export function careWords({ kind, nickname, species, seed }: Cared): string {
  const random = seededRandom(`care:${seed}`);
  const { voice } = species;
  const slots = { ...voice.lexicon, self: nickname };
  const said = kind === "greet" ? random.pick(voice.greets) : random.pick(voice.glad);
  const scene = fillLine(random.pick(SCENES[kind]), slots, random);
  const answer = fillLine(said, slots, random);
  assert(scene !== null && answer !== null, "a line of care has a slot that nobody fills");
  return `${scene} “${answer}”`;
}

const SCENES: Readonly<Record<CareKind, readonly string[]>> = {
  greet: [
    "{self} looks up and [wiggles|beams|does a small hop].",
    "{self} has been listening for your step.",
    "{self} waves with whatever is nearest.",
  ],
  play: [
    "You play hide and seek. {self} hides in the same place three times and is surprised every time.",
    "You race a leaf down the gutter. {self} cheers for the leaf.",
    "You build a tower. {self} adds the last piece, and takes a bow.",
    "You take turns at {pastime}. {self} is better at it.",
  ],
  treat: [
    "You bring {treat}. {self} shares the smell of it with everybody and the rest with nobody.",
    "{self} turns {treat} round three times before it is gone.",
    "You hold out {treat}. {self} makes a very small speech.",
  ],
  meditate: [
    "{self} [settles|folds itself together|breathes out] and looks inward, where it is roomy.",
    "{self} closes its eyes and becomes very round.",
  ],
};
