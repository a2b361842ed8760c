// Rare things that may happen in a talk, and the coins they bring. Whether one happens is one roll, which one it is another.

import type { Random } from "../../../lib/seeded-random";
import type { TalkEvent } from "../../../lib/talks";
import type { RareEvent } from "./cast";

/** How often each kind is the one that happens, and what it brings. */
const KINDS: readonly { kind: TalkEvent; weight: number; coins: number }[] = [
  { kind: "lost_button", weight: 30, coins: 10 },
  { kind: "duet", weight: 22, coins: 15 },
  { kind: "snack_parade", weight: 20, coins: 15 },
  { kind: "visitor", weight: 18, coins: 10 }, // somebody of a species its person has not met
  { kind: "shooting_star", weight: 10, coins: 30 },
];

const WEIGHTS_TOTAL = KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** In 100 talks `percent` have an event. Takes the same number of rolls either way. */
export function drawEvent(random: Random, percent: number): RareEvent | null {
  const happens = random.next() * 100 < percent;
  const which = random.below(WEIGHTS_TOTAL);
  return happens ? eventAt(which) : null;
}

function eventAt(roll: number): RareEvent | null {
  let left = roll;
  for (const { kind, weight, coins } of KINDS) {
    if (left < weight) return { kind, coins };
    left -= weight;
  }
  return null;
}
