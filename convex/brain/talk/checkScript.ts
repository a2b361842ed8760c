// Whether what a model wrote is a script of this talk: its speakers and no others, as many lines as each may say, the opinions they were
// given, nothing twice, nothing unfit. All of it or nothing: a script is never mended.

import { LINES_EACH_MAX, LINES_EACH_MIN, TALK_LINE_CHARS_MAX } from "../../../lib/chatroom-limits";
import { checkOutput } from "../../safety/filter";
import type { ScriptInput, ScriptLine } from "./cast";
import { openingHash } from "./openingHash";

export type ScriptFault =
  | "no_script" // not JSON, or not of the shape that was asked for
  | "names" // somebody who is not in the cast
  | "counts" // too few or too many lines of somebody
  | "length" // an empty line, or one that does not fit a bubble
  | "stance" // another opinion than was given
  | "repeated" // a line twice, or an opening that this home heard lately
  | "unfit"; // words that a chatling does not say

export type CheckedScript = { kind: "script"; lines: ScriptLine[] } | { kind: "fault"; fault: ScriptFault };

type RawLine = { who: string; stance: string; text: string };

/** How speakers are called in prompts, so that two of one name can be told apart. */
export function speakerLetter(place: number): string {
  return String.fromCharCode("A".charCodeAt(0) + place);
}

/** For the text of an answer. */
export function readScript(answer: string, input: ScriptInput): CheckedScript {
  const raw = rawLines(answer);
  return raw === null ? fault("no_script") : checkScript(raw, input);
}

export function checkScript(raw: readonly RawLine[], input: ScriptInput): CheckedScript {
  const lines: ScriptLine[] = [];
  for (const { who, stance, text: said } of raw) {
    const speaker = placeOf(who, input);
    if (speaker === null) return fault("names");
    const given = input.stances[speaker];
    if (given === undefined || stance !== given) return fault("stance");
    const text = said.replace(/[\p{Cc}\s]+/gu, " ").trim();
    if (text === "" || text.length > TALK_LINE_CHARS_MAX) return fault("length");
    lines.push({ speaker, text, stance: given, ...replyOf(text, speaker, lines, input) });
  }
  return faultOf(lines, input) ?? { kind: "script", lines };
}

function faultOf(lines: readonly ScriptLine[], { cast, openingsLeftOut }: ScriptInput): CheckedScript | null {
  const counts = cast.map((_actor, place) => lines.filter(({ speaker }) => speaker === place).length);
  if (counts.some((count) => count < LINES_EACH_MIN || count > LINES_EACH_MAX)) return fault("counts");
  const texts = lines.map(({ text }) => text.toLowerCase());
  if (new Set(texts).size < texts.length) return fault("repeated");
  if (openingsLeftOut.includes(openingHash(lines[0]?.text ?? ""))) return fault("repeated");
  // Lines are also read one after another: what is harmless in each may not be so together.
  const spoken = [...lines.map(({ text }) => text), lines.map(({ text }) => text).join(" ")];
  if (spoken.some((text) => checkOutput(text, "unknown", []).kind !== "fine")) return fault("unfit");
  return null;
}

/** By letter, or by a name that only one of them has. */
function placeOf(who: string, { cast }: ScriptInput): number | null {
  const byLetter = cast.findIndex((_actor, place) => speakerLetter(place) === who);
  if (byLetter !== -1) return byLetter;
  const named = cast.flatMap(({ nickname }, place) => (nickname.toLowerCase() === who.toLowerCase() ? [place] : []));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Whom it names, rather the one who just spoke: only somebody who has spoken can be answered. */
function replyOf(
  text: string,
  speaker: number,
  before: readonly ScriptLine[],
  { cast }: ScriptInput,
): { replyTo?: number } {
  const spoke = [...new Set(before.map((line) => line.speaker).toReversed())].filter((place) => place !== speaker);
  const replyTo = spoke.find((place) => isNamed(cast[place]?.nickname ?? "", text));
  return replyTo === undefined ? {} : { replyTo };
}

/** As a whole word; names may hold any sign. */
function isNamed(name: string, text: string): boolean {
  if (name === "") return false;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** Null for anything but an object with lines of the right shape, with or without words or fences around it. */
function rawLines(answer: string): RawLine[] | null {
  const start = answer.indexOf("{");
  const end = answer.lastIndexOf("}");
  if (start === -1 || end < start) return null;
  const lines = linesIn(answer.slice(start, end + 1));
  return lines?.every(isRawLine) === true ? lines : null;
}

function linesIn(json: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(json);
    const lines = typeof value === "object" && value !== null && "lines" in value ? value.lines : null;
    return Array.isArray(lines) ? lines : null;
  } catch {
    // A model's JSON may be broken; then there is no script, and somebody else writes.
    return null;
  }
}

function isRawLine(value: unknown): value is RawLine {
  if (typeof value !== "object" || value === null) return false;
  return (["who", "stance", "text"] as const).every(
    (key) => key in value && typeof Reflect.get(value, key) === "string",
  );
}

function fault(kind: ScriptFault): CheckedScript {
  return { kind: "fault", fault: kind };
}
