// Runs in words and numbers for people: when, how long, why somebody was passed over, and how far a run has come.
import type { RunView } from "@/convex/model/generationViews";

type State = Pick<RunView, "state" | "endedAt">;

/** "2026-11-21T06+123456" is "21 November 2026, 06:00 UTC". */
export function slotWords(slotKey: string): string {
  const at = Date.parse(`${slotKey.slice(0, 13)}:00:00Z`);
  if (Number.isNaN(at)) return slotKey;
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return `${day.format(at)}, ${slotKey.slice(11, 13)}:00 UTC`;
}

export function stateWords({ state, endedAt }: State): string {
  switch (state) {
    case "running":
      return "Under way";
    case "done":
      return "Done";
    case "failed":
      return "Failed";
    case "stopped":
      return endedAt === null ? "Paused" : "Ended early";
  }
}

/** "0.4 s", "12 s", "3 min 5 s", "1 h 2 min". */
export function durationWords(ms: number): string {
  if (ms < 9_950) return `${(Math.max(0, ms) / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const REASONS: Readonly<Record<string, string>> = {
  too_few: "fewer than two at home",
  no_topics: "no topic to talk about",
  idle: "away for too long",
  rollout: "outside the share of users",
  cohort: "cohort paused",
  already: "had their talk already",
  gone: "account gone",
};

/** Why users were passed over, most frequent first. */
export function reasonsOf(skippedBecause: Readonly<Record<string, number>>): { words: string; users: number }[] {
  return Object.entries(skippedBecause)
    .map(([reason, users]) => ({ words: REASONS[reason] ?? reason, users }))
    .sort((a, b) => b.users - a.users);
}

/** Codes of failures with how often each came, most frequent first. */
export function errorCounts(errors: readonly string[]): { code: string; times: number }[] {
  return [...new Set(errors)]
    .map((code) => ({ code, times: errors.filter((one) => one === code).length }))
    .sort((a, b) => b.times - a.times);
}

/** What the newest finished run for everybody before this one saw: counting users would cost a look at each. */
export function expectedUsers(runs: readonly RunView[], run: RunView): number | null {
  if (run.forOnePerson) return 1;
  const before = runs.find((one) => one.startedAt < run.startedAt && one.state === "done" && !one.forOnePerson);
  return before === undefined || before.counts.users === 0 ? null : before.counts.users;
}

/** In percent, below 100 while it goes on; null when nobody knows how many there are. */
export function percentOf({ counts }: Pick<RunView, "counts">, expected: number | null): number | null {
  return expected === null ? null : Math.min(99, Math.floor((100 * counts.users) / expected));
}

export function count(value: number): string {
  return value.toLocaleString("en-GB");
}
