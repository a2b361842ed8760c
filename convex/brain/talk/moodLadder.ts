// The three moods as a ladder: whatever changes a mood takes one step at a time.

import type { Mood } from "../../../lib/creature";

/** From worst to best. */
const LADDER = ["unhappy", "neutral", "happy"] as const satisfies readonly Mood[];

export function stepped(mood: Mood, direction: "up" | "down"): Mood {
  const index = LADDER.indexOf(mood) + (direction === "up" ? 1 : -1);
  return LADDER[index] ?? mood;
}
