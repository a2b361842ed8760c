// Which topics a week has: pure, so that what a refresh writes and what is served while no refresh has run are the same choice.

import { ACTIVE_TOPICS_MAX, TOPIC_DAYS_MAX } from "../../lib/chatroom-limits";
import { seededRandom } from "../../lib/seeded-random";
import { TOPIC_CATEGORIES, type TopicCategory } from "../../lib/talks";

const DAY_MS = 86_400_000;

type Season = { from: string; to: string };

/** What may be chosen. `activeSince` is missing for one that never was. */
export type Candidate = { slug: string; category: TopicCategory; season?: Season; activeSince?: number };

/** Both days included, in UTC; from > to spans the new year. Without a season it is always in season. */
export function isInSeason(season: Season | undefined, now: number): boolean {
  if (season === undefined) return true;
  const day = new Date(now).toISOString().slice(5, 10);
  const { from, to } = season;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

/** Older than a topic may be, or from a time that has not come, because a clock was set back. */
export function isTooOld(activeSince: number | undefined, now: number): boolean {
  return activeSince === undefined || activeSince > now || now - activeSince > TOPIC_DAYS_MAX * DAY_MS;
}

/** The ISO week, from Monday to Sunday in UTC: "2026-W47". */
export function weekKeyOf(now: number): string {
  const day = new Date(now);
  const weekday = day.getUTCDay() === 0 ? 7 : day.getUTCDay();
  // A week belongs to the year of its Thursday.
  const thursday = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 4 - weekday));
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS;
  const week = Math.floor(dayOfYear / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

/**
 * Seasonal ones whose time it is, all of them; then the rest in turns, each turn for the category that has the fewest so far, and
 * of it the one that rested longest. What never was active rested longest of all; the week decides between equals.
 */
export function chooseWeek(candidates: readonly Candidate[], now: number): Candidate[] {
  const rested = inOrderOfRest(
    candidates.filter(({ season }) => isInSeason(season, now)),
    weekKeyOf(now),
  );
  const chosen = rested.filter(({ season }) => season !== undefined).slice(0, ACTIVE_TOPICS_MAX);
  const queues = queuesOf(rested.filter(({ season }) => season === undefined));
  const counts = new Map(
    TOPIC_CATEGORIES.map((one) => [one, chosen.filter(({ category }) => category === one).length]),
  );
  while (chosen.length < ACTIVE_TOPICS_MAX) {
    const next = takeFromFewest(queues, counts);
    if (next === null) break;
    chosen.push(next);
  }
  return chosen;
}

type Queues = Map<TopicCategory, Candidate[]>;

function takeFromFewest(queues: Queues, counts: Map<TopicCategory, number>): Candidate | null {
  let fewest: TopicCategory | null = null;
  for (const [category, queue] of queues) {
    if (queue.length === 0) continue;
    if (fewest === null || (counts.get(category) ?? 0) < (counts.get(fewest) ?? 0)) fewest = category;
  }
  if (fewest === null) return null;
  counts.set(fewest, (counts.get(fewest) ?? 0) + 1);
  return queues.get(fewest)?.shift() ?? null;
}

/** A category whose turn comes sooner is one whose first topic rested longer. */
function queuesOf(rested: readonly Candidate[]): Queues {
  const queues: Queues = new Map();
  for (const one of rested) queues.set(one.category, [...(queues.get(one.category) ?? []), one]);
  return queues;
}

function inOrderOfRest(candidates: readonly Candidate[], weekKey: string): Candidate[] {
  const dice = (slug: string): number => seededRandom(`${weekKey}:${slug}`).next();
  return candidates
    .map((one) => ({ one, since: one.activeSince ?? 0, tie: dice(one.slug) }))
    .sort((a, b) => a.since - b.since || a.tie - b.tie)
    .map(({ one }) => one);
}
