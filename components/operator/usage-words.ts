// What the bars of the usage chart can show, and what they are about, in words.
import type { UsageRow } from "@/convex/model/operatorViews";
import { count, durationWords } from "./run-words";

/** Millionths of a dollar as dollars; small amounts keep their digits. */
export function costWords(micros: number): string {
  const dollars = micros / 1_000_000;
  if (dollars === 0) return "$0";
  return dollars < 0.01 ? `$${dollars.toFixed(4)}` : `$${dollars.toFixed(2)}`;
}

export const PURPOSES: Readonly<Record<UsageRow["purpose"], string>> = {
  reply: "Replies",
  talk: "Talks",
  topicDraft: "New topics",
  speech: "Speaking",
  transcription: "Listening",
};

/** The service's model, and which rung of the ladder it is; the built-in brain is no service's. */
export function modelWords({ brain, provider, model, purpose }: UsageRow): string {
  if (brain === "template") return "built-in brain";
  const isLadder = purpose !== "speech" && purpose !== "transcription";
  return isLadder ? `${model} at ${provider} (${brain})` : `${model} at ${provider}`;
}

/** How much went in and came out, in what that is counted in. */
export function unitWords({ purpose, unitsIn, unitsOut }: UsageRow): string {
  if (purpose === "speech") return `${count(unitsIn)} characters said`;
  if (purpose === "transcription") return `${durationWords(unitsIn * 1000)} listened to`;
  return `${count(unitsIn)} tokens in, ${count(unitsOut)} out`;
}

/** "863 calls, $0.33 in all" */
export function totalWords(rows: readonly UsageRow[]): string {
  const [calls, micros] = [sumOf(rows, "calls"), sumOf(rows, "costMicros")];
  return `${count(calls)} ${calls === 1 ? "call" : "calls"}, ${costWords(micros)} in all`;
}

function sumOf(rows: readonly UsageRow[], field: "calls" | "costMicros"): number {
  return rows.reduce((sum, row) => sum + row[field], 0);
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

/** The longest bar first. */
export function byMeasure(rows: readonly UsageRow[], measure: MeasureName): UsageRow[] {
  const { value } = MEASURES.find(({ name }) => name === measure) ?? MEASURES[0];
  return rows.toSorted((a, b) => value(b) - value(a));
}

export type MeasureName = (typeof MEASURES)[number]["name"];
