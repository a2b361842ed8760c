// What a topic must be like, whoever wrote it: complete, short enough for a phone, fit for everybody, and not there already.

import {
  CLAIM_CHARS_MAX,
  CLAIM_CHARS_MIN,
  CLAIMS_MAX,
  CLAIMS_MIN,
  SLUG_CHARS_MAX,
  STATEMENT_CHARS_MAX,
  STATEMENT_CHARS_MIN,
} from "../../../lib/topic-limits";
import { STANCES } from "../../../lib/talks";
import { checkInput, checkOutput } from "../../safety/filter";
import type { Claims, TopicText } from "./cast";

/** statement, claims: their form. season: no day of a year. unsafe: the filter stops it. known: said already, here or in another topic. */
export type TopicFault = "statement" | "claims" | "season" | "unsafe" | "known";

type Said = Pick<TopicText, "statement" | "claims">;
type Season = TopicText["season"];

/** Share of words in common from which on two statements say the same. */
const SAME_WORDS_SHARE = 0.6;

/** Words that say nothing about what a statement is about. */
const SMALL_WORDS = new Set(
  "a an and are as at be by every for has have in is it its just of on one only or should than that the to with".split(
    " ",
  ),
);

/** `known` are the statements that exist. The first fault, or null. */
export function faultOf(
  { statement, claims, season }: Said & { season?: Season },
  known: readonly string[],
): TopicFault | null {
  const texts = [statement, ...claimsOf(claims)];
  if (!isStatement(statement) || !slugOf(statement).includes("-")) return "statement";
  if (!areEnough(claims) || !claimsOf(claims).every(isClaim)) return "claims";
  if (season !== undefined && !(isDay(season.from) && isDay(season.to))) return "season";
  if (!texts.every(isFitForAll)) return "unsafe";
  if (new Set(texts.map(bare)).size < texts.length || known.some((one) => isAlike(one, statement))) return "known";
  return null;
}

export function claimsOf(claims: Claims): string[] {
  return STANCES.flatMap((stance) => claims[stance]);
}

/** It stands as a title and within a line: begins with a capital, ends without a stop, holds no quotation marks. */
export function isStatement(text: string): boolean {
  const isLong = text.length >= STATEMENT_CHARS_MIN && text.length <= STATEMENT_CHARS_MAX;
  return isLong && isPlain(text) && /^[A-Z][^".!?]*[^\s".,;:!?]$/.test(text);
}

/** A whole sentence, or a few. */
export function isClaim(text: string): boolean {
  const isLong = text.length >= CLAIM_CHARS_MIN && text.length <= CLAIM_CHARS_MAX;
  return isLong && isPlain(text) && /^[A-Z][^"]*[.!?]$/.test(text);
}

/** Held to the strictest reader, both as something that is said and as something that is sent. */
export function isFitForAll(text: string): boolean {
  return checkInput(text, "u13").kind === "fine" && checkOutput(text, "u13", []).kind === "fine";
}

/** A leap year's: the 29th of February is a day on which a season may begin or end. */
export function isDay(day: string): boolean {
  if (!/^\d\d-\d\d$/.test(day)) return false;
  const at = new Date(`2024-${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === day;
}

/** "Soup is just a warm drink" → "soup-is-just-a-warm-drink", cut at a word. */
export function slugOf(statement: string): string {
  const words =
    statement
      .toLowerCase()
      .replace(/'/g, "")
      .match(/[a-z]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > SLUG_CHARS_MAX) break;
    slug = longer;
  }
  return slug;
}

/** Whether two statements are about the same and say the same of it. */
export function isAlike(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return bare(one) === bare(other) || shared / Math.max(1, mine.size + theirs.size - shared) >= SAME_WORDS_SHARE;
}

/** What any keyboard and font has: no line breaks, no double spaces, no marks of formatting. */
function isPlain(text: string): boolean {
  return (
    text === text.trim() && /^[\x20-\x7e\u00c0-\u00ff]*$/.test(text) && !/ {2}|[<>{}[\]|\\*_#`]|https?:/.test(text)
  );
}

function areEnough(claims: Claims): boolean {
  return STANCES.every((stance) => claims[stance].length >= CLAIMS_MIN[stance] && claims[stance].length <= CLAIMS_MAX);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function wordsOf(text: string): Set<string> {
  return new Set(
    bare(text)
      .split(" ")
      .filter((word) => !SMALL_WORDS.has(word)),
  );
}
