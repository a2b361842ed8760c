// Turns a line template into words: `[a|b]` picks one, `{slot}` takes a known value.
// A line with an unknown slot yields null, so that a reply never shows a hole.
import type { Random } from "../../lib/seeded-random";

export type Slots = Readonly<Record<string, string | undefined>>;

export function fillLine(line: string, slots: Slots, random: Random): string | null {
  const chosen = line.replace(/\[([^\]]*)\]/g, (_found, options: string) => random.pick(options.split("|")));
  let complete = true;
  const filled = chosen.replace(/\{(\w+)\}/g, (_found, slot: string) => {
    const value = slots[slot];
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? capitaliseSentences(filled) : null;
}

/** Could this text have come from this template? Used to find which question was asked last. */
export function linePattern(line: string): RegExp {
  const parts = line.split(/(\[[^\]]*\]|\{\w+\})/).map((part) => {
    if (part.startsWith("[")) return `(?:${part.slice(1, -1).split("|").map(escapePattern).join("|")})`;
    if (part.startsWith("{")) return ".{1,60}?";
    return escapePattern(part);
  });
  return new RegExp(parts.join(""), "i");
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A slot at the start of a sentence brings a small letter with it. */
function capitaliseSentences(text: string): string {
  return text.replace(
    /(^|[.!?] )(\p{Ll})/gu,
    (_found, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
