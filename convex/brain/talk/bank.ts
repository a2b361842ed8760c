// Line templates, read once and kept: which slots they need, and how they sound in a species' mouth. A talk is put together
// a hundred thousand times in a run, so nothing is searched or replaced while one is written.

import type { SpeciesSlug } from "../../../lib/creature";
import { getSpecies } from "../species/catalogue";
import { TALK_VOICES } from "./lines/talkVoices";
import type { Lines } from "./lines/talkVoice";

const SLOTS = ["name", "statement", "quoted", "clause", "said", "old", "team"] as const;
export type Slot = (typeof SLOTS)[number];
export type Slots = Partial<Record<Slot, string>>;

/** `crowd`: only among three or more. `about`: speaks of somebody rather than to them, which is odd when nobody else is there. */
export type Template = {
  parts: readonly (string | { slot: Slot })[];
  slots: readonly Slot[];
  crowd: boolean;
  about: boolean;
  source: string;
};

/** How lines that were not written for a species are bent to fit its voice. */
export type Style = "as written" | "plain" | "loud" | "contracted" | "contracted loud" | "doubling" | "trailing";

const CROWD =
  /\b(all of (you|us)|(we|you|we are|you are|you were|you're|we're) all|you lot|lot of you|any of you|none of us)\b|[,.!?] (everyone|everybody)[,.!]/i;

/** A name with a comma before it or at the start, and a comma or the end behind it: that is how one calls somebody. */
const CALLS = /(?:^|[,.!?…:] |\b(?:oh|o|dear|noble) )\{name\}(?=[,.!?…:]|$)/i;

const kept = new WeakMap<Lines, Map<Style, readonly Template[]>>();

export function bankOf(lines: Lines, style: Style): readonly Template[] {
  const byStyle = kept.get(lines);
  const known = byStyle?.get(style);
  if (known !== undefined) return known;
  const bank = lines.map((line) => templateOf(line, style));
  if (byStyle === undefined) kept.set(lines, new Map([[style, bank]]));
  else byStyle.set(style, bank);
  return bank;
}

/** Null when a slot is not known: a line never shows a hole. `name` is given apart, as it changes from line to line. */
export function fill({ parts, slots }: Template, values: Slots, name?: string): string | null {
  const valueOf = (slot: Slot): string | undefined => (slot === "name" ? name : values[slot]);
  let text = "";
  if (slots.some((slot) => valueOf(slot) === undefined)) return null;
  for (const part of parts) text += typeof part === "string" ? part : valueOf(part.slot);
  return text;
}

export function styleOf(slug: SpeciesSlug): Style {
  const voice = getSpecies(slug)?.voice;
  const { contracts } = TALK_VOICES[slug];
  if (voice === undefined) return "plain";
  if (voice.quirk === "doubling" || voice.quirk === "trailing") return voice.quirk;
  if (contracts) return voice.loud ? "contracted loud" : "contracted";
  return voice.loud ? "loud" : "plain";
}

function templateOf(line: string, style: Style): Template {
  const parts = bent(line, style)
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const slot = SLOTS.find((one) => part === `{${one}}`);
      return slot === undefined ? part : { slot };
    });
  const slots = parts.flatMap((part) => (typeof part === "string" ? [] : [part.slot]));
  const about = slots.includes("name") && !CALLS.test(line);
  return { parts, slots, crowd: CROWD.test(line), about, source: line };
}

function bent(line: string, style: Style): string {
  switch (style) {
    case "as written":
    case "loud":
      return line;
    case "plain":
      return quiet(line);
    case "contracted":
      return quiet(contracted(line));
    case "contracted loud":
      return contracted(line);
    case "doubling":
      return doubled(contracted(line));
    case "trailing":
      return quiet(contracted(line)).replace(/(?<=[a-z])\.(?= |$)/, "…");
  }
}

function quiet(line: string): string {
  return line.replaceAll("!", ".");
}

/** Once in a line, and only where the words read well twice. */
function doubled(line: string): string {
  return line.replace(
    /\b(?:(?:good|nice|lovely|very|warm|small|tiny|big|cold|soft|long)(?=[ ,.!?])(?! (?:morning|night|day|as|to|up|ago|before|for))|(?:happy|wrong|right|yes|no|never|always|best|quick|more|sorry|fast|far)(?=[,.!?]))/i,
    (word) => `${word} ${word.toLowerCase()}`,
  );
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|is|was|were|has|have|had|would|could|should|are) not\b/gi, "$1n't"],
  [/\b(c)annot\b/gi, "$1an't"],
  [/\bwill not\b/g, "won't"],
  [/(?<!\bwho )\bI am(?= [a-z])/g, "I'm"],
  [/\b(I|you|we|they) will(?= [a-z])/gi, "$1'll"],
  [
    // Not where a place is meant: "somebody down there is baking".
    /(?<!\b(?:down|in|out|over|up) )\b(it|that|there|what|who|he|she) is(?= (?!what\b|how\b|where\b|why\b|who\b)[a-z])/gi,
    "$1's",
  ],
  [/\b(you|we|they) are(?= [a-z])/gi, "$1're"],
  [
    /\bI have(?= (been|had|seen|met|never|always|only|already|just|got|lost|found|heard|thought|waited|read)\b)/g,
    "I've",
  ],
  [/\bI would(?= (like|love|have(?= [a-z])|say|never|call|put|rather|still|sign|sit)\b)/g, "I'd"],
  [/\b(l)et us\b/gi, "$1et's"],
];

function contracted(line: string): string {
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(long, short), line);
}
