// The note a runaway leaves and the postcards it sends: pure, in the species' voice. The same seed always walks the same road, so that
// a card can hint at the place of the next one.

import { POSTCARDS_MAX } from "../../lib/economy-limits";
import { assert } from "../../lib/assert";
import { ROAD_PLACES } from "../../lib/postcard-places";
import type { PostcardPlace } from "../../lib/postcard-places";
import { seededRandom } from "../../lib/seeded-random";
import type { Random } from "../../lib/seeded-random";
import { fillLine } from "./fillLine";
import type { Slots } from "./fillLine";
import * as Lines from "./lines/postcardLines";
import type { Species } from "./species/species";

export type Postcard = { text: string; place: PostcardPlace };

type Writer = {
  /** Of the case: it decides the road and every word. */
  seed: string;
  species: Species;
  /** What the talk was about that upset it. */
  statement?: string;
};

/** Number 0, left at home. */
export function writeNote({ seed, species, statement }: Writer): Postcard {
  const random = seededRandom(`note:${seed}`);
  const slots = slotsOf(species, statement);
  const clues = statement === undefined ? Lines.NOTE_CLUES_PLAIN : Lines.NOTE_CLUES;
  const sentences = [
    said(Lines.NOTE_OPENINGS, slots, random),
    said(clues, slots, random),
    said(Lines.NOTE_COMFORTS, slots, random),
    said(Lines.NOTE_ENDS, withHint(slots, placeOf(seed, 1), random), random),
  ];
  return { text: sentences.join(" "), place: "nest" };
}

/** Number 1 to POSTCARDS_MAX. */
export function writePostcard({ seed, species, statement }: Writer, number: number): Postcard {
  assert(number >= 1 && number <= POSTCARDS_MAX, "a postcard has a number on its road");
  const random = seededRandom(`postcard:${seed}:${number}`);
  const slots = slotsOf(species, statement);
  const place = placeOf(seed, number);
  const middle = number % 2 === 1 ? thoughtOf(seed, number, statement) : inTurn(Lines.CARD_GREETINGS, seed, number / 2);
  const isLast = number === POSTCARDS_MAX;
  const sentences = [
    said([inTurn(species.voice.greets, seed, number)], slots, random),
    said(Lines.PLACE_SCENES[place], slots, random),
    said([middle], slots, random),
    isLast
      ? random.pick(Lines.LAST_CARD_ENDS)
      : said(Lines.CARD_HINTS, withHint(slots, placeOf(seed, number + 1), random), random),
  ];
  return { text: sentences.join(" "), place };
}

/** The road of this case: as many different places as there can be cards. */
function placeOf(seed: string, number: number): PostcardPlace {
  const random = seededRandom(`road:${seed}`);
  const left = [...ROAD_PLACES];
  let place: PostcardPlace | undefined;
  for (let step = 0; step < number; step += 1) place = left.splice(random.below(left.length), 1)[0];
  assert(place !== undefined, "the road is as long as its cards");
  return place;
}

/** On every other card, the later the softer: the first stage once, the second twice, then the last. */
function thoughtOf(seed: string, number: number, statement: string | undefined): string {
  const turn = (number - 1) / 2;
  if (statement === undefined) return inTurn(Lines.CARD_THOUGHTS_PLAIN, seed, turn);
  const stage = Lines.CARD_THOUGHTS[Math.ceil(turn / 2)] ?? Lines.CARD_THOUGHTS_PLAIN;
  return inTurn(stage, seed, turn);
}

/** One after the other, from a place that the case decides: nothing is said twice before everything was said. */
function inTurn(lines: readonly string[], seed: string, turn: number): string {
  const line = lines[(seededRandom(`turn:${seed}`).below(lines.length) + turn) % lines.length];
  assert(line !== undefined, "there is a line to take");
  return line;
}

function slotsOf(species: Species, statement: string | undefined): Slots {
  return { ...species.voice.lexicon, statement: statement?.replace(/[.!?]$/, "") };
}

function withHint(slots: Slots, place: PostcardPlace, random: Random): Slots {
  return { ...slots, hint: random.pick(Lines.PLACE_HINTS[place]) };
}

/** A line that all of its slots are known for; postcards.test.ts fills every one of them. */
function said(lines: readonly string[], slots: Slots, random: Random): string {
  const line = fillLine(random.pick(lines), slots, random);
  assert(line !== null, "a line of a postcard has a slot that nobody fills");
  return line;
}
