// Who leaves after a conflict: one roll for each chatling that ends it with many strikes, and the rules that keep it fair.

import { RUNAWAY_GRACE_DAYS, RUNAWAY_ROLL_MAX, RUNAWAY_STRIKES, WARNING_STRIKES } from "../../../lib/chatroom-limits";
import { DAY_MS } from "../../../lib/days";
import type { Random } from "../../../lib/seeded-random";
import type { Actor, MoodChange } from "./cast";

/** A conflict that was settled. Agreements make nobody leave and have no business here. */
export type Conflict = {
  cast: readonly Pick<Actor, "unhappyCount">[];
  /** Of those whom something happened to; everybody else ends the talk as they came. */
  changes: readonly Pick<MoodChange, "speaker" | "unhappyAfter">[];
  /** Chatlings at home when the talk began, participants included. */
  homeCount: number;
  /** When the owner's account began. */
  ownedSinceMs: number;
  now: number;
  random: Random;
};

export type Departures = {
  /** Every roll that was made, also those that could make nobody leave. */
  rolls: { speaker: number; roll: number }[];
  runaway: number | null;
  /** Who came close to leaving just now. */
  warned: number[];
};

/**
 * One roll of 1 to 100 for each chatling that ends the conflict with RUNAWAY_STRIKES or more. At most one leaves, the first of the
 * cast whose roll says so; never the last one at home, and nobody in its owner's first days. The dice are rolled all the same, so
 * that the same seed gives the same rolls whatever the rules then make of them.
 */
export function rollRunaways({ cast, changes, homeCount, ownedSinceMs, now, random }: Conflict): Departures {
  const strikes = cast.map((actor, speaker) => ({
    speaker,
    before: actor.unhappyCount,
    after: changes.find((change) => change.speaker === speaker)?.unhappyAfter ?? actor.unhappyCount,
  }));
  const rolls = strikes
    .filter(({ after }) => after >= RUNAWAY_STRIKES)
    .map(({ speaker }) => ({ speaker, roll: random.below(100) + 1 }));
  const mayLeave = homeCount > 1 && now - ownedSinceMs >= RUNAWAY_GRACE_DAYS * DAY_MS;
  const leaving = mayLeave ? rolls.find(({ roll }) => roll <= RUNAWAY_ROLL_MAX) : undefined;
  const warned = strikes.filter(({ before, after }) => before < WARNING_STRIKES && after === WARNING_STRIKES);
  return { rolls, runaway: leaving?.speaker ?? null, warned: warned.map(({ speaker }) => speaker) };
}
