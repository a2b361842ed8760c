// Topics in words for operators: seasons, where one came from, and what is wrong with one that was refused.
import { CLAIM_CHARS_MAX, CLAIMS_MIN, STATEMENT_CHARS_MAX, STATEMENT_CHARS_MIN } from "@/lib/topic-limits";
import type { DeskTopic } from "@/convex/model/operatorViews";

/** "12-01" and "01-06" are "1 December to 6 January". */
export function seasonWords({ from, to }: NonNullable<DeskTopic["season"]>): string {
  return `${dayOfYear(from)} to ${dayOfYear(to)}`;
}

function dayOfYear(day: string): string {
  const words = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });
  return words.format(Date.parse(`2024-${day}T00:00:00Z`)); // a leap year has every day
}

export function sourceWords(source: DeskTopic["source"]): string {
  switch (source) {
    case "curated":
      return "written with Chatlings";
    case "model":
      return "written by a model";
    case "operator":
      return "added by an operator";
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  statement: `The statement has ${STATEMENT_CHARS_MIN} to ${STATEMENT_CHARS_MAX} characters and several words, begins with a capital, and has no stop or quotation marks.`,
  claims: `It takes at least ${CLAIMS_MIN.agree} claims for it, ${CLAIMS_MIN.disagree} against it and ${CLAIMS_MIN.neutral} beside it; each is a whole sentence of at most ${CLAIM_CHARS_MAX} characters, without quotation marks.`,
  season: "A season has a first and a last day, each like 12-24 (month and day).",
  unsafe: "Some of it is not fit for everybody: the filter stops it.",
  known: "That is said already, in another topic or twice in this one.",
  "too many": "There are as many topics as fit. Nothing more can be added.",
};

export function faultWords(fault: string): string {
  return FAULTS[fault] ?? "That topic cannot be used.";
}

/** One claim a line; empty lines are none. */
export function linesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
