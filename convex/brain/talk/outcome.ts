// What a talk does to the moods of those who took part.
//
//   stances (yes/no/open)   largest group in which nobody opposes anybody     at least 2/3?
//   2/0/0, 1/0/1, 0/0/3     all                                               agreement
//   2/1/0, 1/1/1            2 of 3                                            agreement
//   3/1/0, 2/1/1, 1/1/2     3 of 4                                            agreement
//   1/1/0                   1 of 2                                            conflict, a tie
//   2/2/0                   2 of 4                                            conflict, a tie
//   3/2/0                   3 of 5                                            conflict, two are the minority
//   2/2/1                   3 of 5                                            conflict, a tie
//
// Whoever has no opinion opposes nobody, so it counts with either side and loses with none.

import { AGREEMENT_SHARE } from "../../../lib/chatroom-limits";
import type { Random } from "../../../lib/seeded-random";
import type { MoodRule, Stance } from "../../../lib/talks";
import type { Actor, MoodChange, Outcome } from "./cast";
import { SPECIES_CATALOGUE } from "../species/catalogue";
import { stepped } from "./moodLadder";

/** In hundredths: sums of fractions that are equal on paper must be equal here. */
const AGREEABLENESS = new Map<string, number>(
  SPECIES_CATALOGUE.map(({ slug, traits }) => [slug, Math.round(traits.agreeableness * 100)]),
);
/** For a kind that is no longer in the catalogue. */
const EVEN = 50;

type Side = { speakers: number[]; agreeableness: number };

/** Takes the same number of rolls whatever comes of it. */
export function outcomeOf(cast: readonly Actor[], stances: readonly Stance[], random: Random): Outcome {
  const coin = random.chance(0.5);
  const [yes, no] = [sideOf(cast, stances, "agree"), sideOf(cast, stances, "disagree")];
  const open = cast.length - yes.speakers.length - no.speakers.length;
  const largest = Math.max(yes.speakers.length, no.speakers.length) + open;
  if (largest / cast.length >= AGREEMENT_SHARE) return { outcome: "agreement", changes: cast.flatMap(raised) };
  const { side, rule } = minorityOf(yes, no, coin);
  return { outcome: "conflict", changes: side.speakers.flatMap((speaker) => lowered(cast, speaker, rule)) };
}

/** A good talk: one step up and one strike less; whoever is happy has no strikes at all. */
function raised({ mood, unhappyCount }: Actor, speaker: number): MoodChange[] {
  const to = stepped(mood, "up");
  const unhappyAfter = to === "happy" ? 0 : Math.max(0, unhappyCount - 1);
  if (to === mood && unhappyAfter === unhappyCount) return [];
  return [{ speaker, to, unhappyAfter, rule: "agreement" }];
}

/** One step down, or one more strike for one who cannot go lower. */
function lowered(cast: readonly Actor[], speaker: number, rule: MoodRule): MoodChange[] {
  const actor = cast[speaker];
  if (actor === undefined) return [];
  const unhappyAfter = actor.mood === "unhappy" ? actor.unhappyCount + 1 : actor.unhappyCount;
  return [{ speaker, to: stepped(actor.mood, "down"), unhappyAfter, rule }];
}

/** The smaller side gives way. Of two as large, the less agreeable one; of two as agreeable, the one the seed says. */
function minorityOf(yes: Side, no: Side, coin: boolean): { side: Side; rule: MoodRule } {
  if (yes.speakers.length !== no.speakers.length) {
    return { side: yes.speakers.length < no.speakers.length ? yes : no, rule: "minority" };
  }
  if (yes.agreeableness !== no.agreeableness) {
    return { side: yes.agreeableness < no.agreeableness ? yes : no, rule: "tie_agreeableness" };
  }
  return { side: coin ? yes : no, rule: "tie_seed" };
}

function sideOf(cast: readonly Actor[], stances: readonly Stance[], stance: Stance): Side {
  const speakers = cast.flatMap((_, speaker) => (stances[speaker] === stance ? [speaker] : []));
  const slugs = speakers.map((speaker) => cast[speaker]?.speciesSlug ?? "");
  return { speakers, agreeableness: slugs.reduce((sum, slug) => sum + (AGREEABLENESS.get(slug) ?? EVEN), 0) };
}
