// Who speaks when: how often each one does, that everybody comes in early, that nobody speaks twice in a row, and whose words are the last.

import { LINES_EACH_MAX, LINES_EACH_MIN } from "../../../lib/chatroom-limits";
import type { Random } from "../../../lib/seeded-random";

/** How likely each number of lines is, from LINES_EACH_MIN on: on average a little more than three. */
const LINES_WEIGHTS = [3, 4, 4] as const;

/** Somebody who has not spoken yet is so much more likely to be next than somebody with one line left. */
const NEWCOMER_WEIGHT = 4;

/** Orders tried before one is taken in which somebody goes on speaking. */
const TRIES_MAX = 12;

/** `last` are the places that say the last two lines, in this order. */
export function turnOrder(count: number, last: readonly [number, number], random: Random): number[] {
  if (count === 2) return alternating(last, linesFor(random) + linesFor(random));
  let order: number[] = [];
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    order = oneOrder(count, last, random);
    if (order.every((speaker, index) => speaker !== order[index - 1])) return order;
  }
  return order;
}

function linesFor(random: Random): number {
  let roll = random.below(LINES_WEIGHTS.reduce((total, weight) => total + weight, 0));
  for (const [more, weight] of LINES_WEIGHTS.entries()) {
    if (roll < weight) return Math.min(LINES_EACH_MIN + more, LINES_EACH_MAX);
    roll -= weight;
  }
  return LINES_EACH_MIN;
}

function alternating([before, last]: readonly [number, number], total: number): number[] {
  return Array.from({ length: total }, (_none, index) => ((total - index) % 2 === 1 ? last : before));
}

function oneOrder(count: number, last: readonly [number, number], random: Random): number[] {
  const left = Array.from({ length: count }, (_none, place) => linesFor(random) - (last.includes(place) ? 1 : 0));
  const full = [...left];
  const order: number[] = [];
  const total = left.reduce((sum, one) => sum + one, 0);
  for (let index = 0; index < total; index += 1) {
    const previous = order.at(-1);
    const next = index === total - 1 ? last[0] : -1;
    const weights = left.map((lines, place) => {
      if (lines === 0 || place === previous || place === next) return 0;
      return lines === full[place] ? NEWCOMER_WEIGHT : lines;
    });
    const speaker = weighted(weights, random) ?? left.findIndex((lines) => lines > 0);
    left[speaker] = (left[speaker] ?? 0) - 1;
    order.push(speaker);
  }
  return [...order, ...last];
}

/** Null when nothing weighs anything. */
export function weighted(weights: readonly number[], random: Random): number | null {
  let roll = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    if (weight > 0 && roll < weight) return place;
    roll -= weight;
  }
  return null;
}
