// Friendships in words, and the three kinds that lines, badges and charts tell apart by shape.
import type { EdgeStory } from "@/convex/model/chatroomViews";

export type BondKind = "friends" | "open" | "strained";

/** Between these, two are still finding out. */
const OPEN_MAX = 7;

export function kindOf(affinity: number): BondKind {
  if (Math.abs(affinity) <= OPEN_MAX) return "open";
  return affinity > 0 ? "friends" : "strained";
}

/** From the closest to the farthest; the first that reaches down to the affinity says it. */
const WORDS = [
  { from: 70, words: "Best of friends" },
  { from: 35, words: "Good friends" },
  { from: OPEN_MAX + 1, words: "Friendly" },
  { from: -OPEN_MAX, words: "Finding out" },
  { from: -34, words: "A little prickly" },
  { from: -69, words: "Of two minds" },
] as const;

export function affinityWords(affinity: number): string {
  return WORDS.find(({ from }) => affinity >= from)?.words ?? "Agree to disagree";
}

/** "+12", "−5", "0": with a real minus sign, which screen readers say. */
export function signed(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${value}` : `−${Math.abs(value)}`;
}

export function talksWords(talks: number): string {
  return talks === 1 ? "1 talk" : `${talks} talks`;
}

export function deltaWords(delta: number): string {
  if (delta === 0) return "no change";
  return delta > 0 ? `${signed(delta)} closer` : `${signed(delta)} apart`;
}

/** The affinity before the first talk that is kept and after each, oldest first: the last one is today's. */
export function courseOf({ base, history }: Pick<EdgeStory, "base" | "history">): readonly number[] {
  const course = [base];
  for (const { delta } of [...history].reverse()) course.push((course.at(-1) ?? 0) + delta);
  return course;
}

/** What the chart shows, for whoever cannot see it. */
export function courseWords(course: readonly number[]): string {
  const [first = 0, last = 0] = [course[0], course.at(-1)];
  return `From ${signed(first)} to ${signed(last)} over the last ${talksWords(course.length - 1)}.`;
}

/** A friendship's name in an address: both ids in the order of its row. */
export function pairKey({ a, b }: { a: string; b: string }): string {
  return `${a}.${b}`;
}

export function readPairKey(key: string | null): { a: string; b: string } | null {
  const [a, b, ...rest] = key?.split(".") ?? [];
  return a !== undefined && a !== "" && b !== undefined && b !== "" && rest.length === 0 ? { a, b } : null;
}
