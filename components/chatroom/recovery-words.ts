// The words of a search: how hard it is, how likely, what it takes, and what stands in its way.
import type { RunawayView } from "@/convex/model/chatroomViews";
import type { Difficulty } from "@/lib/talks";

export const DIFFICULTY_WORDS: Readonly<Record<Difficulty, string>> = {
  easy: "An easy search",
  normal: "A normal search",
  hard: "A hard search",
};

export const LANTERNS = 10;

/** How many of ten lanterns are lit. */
export function litLanterns(chance: number): number {
  return Math.round((Math.min(100, Math.max(0, chance)) * LANTERNS) / 100);
}

export function chanceWords(chance: number): string {
  return `${litLanterns(chance)} of ${LANTERNS} searches like this one find it`;
}

export function attemptWords(attempts: number): string {
  if (attempts === 0) return "Nobody has searched yet";
  return attempts === 1 ? "1 search so far" : `${attempts} searches so far`;
}

export function searchLabel({ freeSearch, cost }: Pick<RunawayView, "freeSearch" | "cost">): string {
  return freeSearch ? "Search, free today" : `Search for ${cost} coins`;
}

/** Why no search is possible now and when one will be; null when one is. */
export function whyNot({ freeSearch, cost }: Pick<RunawayView, "freeSearch" | "cost">, coins: number): string | null {
  if (freeSearch || coins >= cost) return null;
  return `A search takes ${cost} coins and your purse holds ${coins}. The new day brings a free one.`;
}
