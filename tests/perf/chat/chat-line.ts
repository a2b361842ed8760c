// What the lines about the chat have beyond those about the engine: bounds that a person notices, beside the floor that was measured.

import type { Line } from "../engine/line";

export interface ChatSizes {
  /** Guests who send, one after another, and what each of them sends: a permit of a guest is good for five. */
  readonly people: number;
  readonly sendsEach: number;
  /** Rounds of what is measured against something else in turns. */
  readonly rounds: number;
  readonly longConversation: number;
}

export const CHAT_FULL: ChatSizes = { people: 10, sendsEach: 5, rounds: 40, longConversation: 10_000 };

/** To see that everything works; its numbers say little. */
export const CHAT_QUICK: ChatSizes = { people: 1, sendsEach: 2, rounds: 5, longConversation: 300 };

/** The baseline is shown for comparison; the goal is a bound of its own. */
export function within(
  bound: number,
  measured: { readonly name: string; readonly unit: string; readonly value: number; readonly baseline: number },
): Line {
  const { value, baseline, unit } = measured;
  const goal = `<= ${bound.toLocaleString("en-US")} ${unit}`;
  return { ...measured, ratio: value / baseline, goal, met: value <= bound };
}
