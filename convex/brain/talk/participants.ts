// Who takes part in a talk: how many is drawn first, then who.

import { PARTICIPANT_WEIGHTS, PARTICIPANTS_MIN } from "../../../lib/chatroom-limits";
import type { Random } from "../../../lib/seeded-random";

const WEIGHTS_TOTAL = PARTICIPANT_WEIGHTS.reduce((sum, { weight }) => sum + weight, 0);

/**
 * Places in `home` of those who take part, in the order they sit. Everybody when fewer are home than were drawn, nobody when it
 * would be a talk of one.
 */
export function drawParticipants(random: Random, home: readonly unknown[]): number[] {
  if (home.length < PARTICIPANTS_MIN) return [];
  const count = Math.min(drawCount(random), home.length);
  const places = home.map((_, place) => place);
  // The first steps of a shuffle: each place is swapped with one that was not taken yet.
  for (let taken = 0; taken < count; taken += 1) {
    const other = taken + random.below(places.length - taken);
    const [mine, theirs] = [places[taken] ?? taken, places[other] ?? other];
    places[taken] = theirs;
    places[other] = mine;
  }
  return places.slice(0, count);
}

/** 40 % two, 30 % three, 20 % four, 10 % five. */
export function drawCount(random: Random): number {
  let left = random.below(WEIGHTS_TOTAL);
  for (const { participants, weight } of PARTICIPANT_WEIGHTS) {
    if (left < weight) return participants;
    left -= weight;
  }
  return PARTICIPANTS_MIN;
}
