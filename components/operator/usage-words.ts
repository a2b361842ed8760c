// What the bars of the usage chart can show, and amounts in words.
import type { UsageRow } from "@/convex/model/operatorViews";
import { count, durationWords } from "./run-words";

/** Millionths of a dollar as dollars; small amounts keep their digits. */
export function costWords(micros: number): string {
  const dollars = micros / 1_000_000;
  if (dollars === 0) return "$0";
  return dollars < 0.01 ? `$${dollars.toFixed(4)}` : `$${dollars.toFixed(2)}`;
}

/** Of the longest bar, in percent; what is there at all can be seen. */
export function shareOf(value: number, all: readonly number[]): number {
  const longest = Math.max(...all, 0);
  if (longest === 0 || value === 0) return 0;
  return Math.max(1, Math.round((100 * value) / longest));
}

export const MEASURES = [
  {
    name: "calls",
    label: "Calls",
    value: (row: UsageRow) => row.calls,
    words: (row: UsageRow) => `${count(row.calls)} calls`,
  },
  {
    name: "cost",
    label: "Cost",
    value: (row: UsageRow) => row.costMicros,
    words: (row: UsageRow) => costWords(row.costMicros),
  },
  {
    name: "time",
    label: "Time",
    value: (row: UsageRow) => row.averageMs,
    words: (row: UsageRow) => `${durationWords(row.averageMs)} each`,
  },
] as const;

export type MeasureName = (typeof MEASURES)[number]["name"];
