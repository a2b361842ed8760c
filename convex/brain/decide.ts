// What the built-in brain sends beside its words: a picture or a film that was asked for or that fits, its voice when somebody wants to
// hear it, and short answers to offer. Pure and seeded, as everything here.
import { seededRandom } from "../../lib/seeded-random";
import type { Random } from "../../lib/seeded-random";
import { dictatedWords } from "./dictation";
import { CAPTIONS, NOTHING_TO_SHOW, RECEIVED } from "./lines/showingLines";
import { SUGGESTIONS } from "./lines/suggestionLines";
import type { Species } from "./species/species";
import type { ReplyKind, TemplateReply } from "./templateReply";

/** What may be sent: the tags of the pictures and films there are (none: nothing may be shown), and whether it may speak. */
export type Offers = { image: readonly string[]; video: readonly string[]; audio: boolean };

export type DecideInput = {
  seed: string;
  species: Species;
  text: string;
  /** How the person said it. */
  heardAs: "text" | "image" | "video" | "audio";
  reply: TemplateReply;
  lastLine: string | null;
  offers: Offers;
};

export type TemplateDecision = {
  kind: "text" | "image" | "video" | "audio";
  /** What is said, with the picture where there is one. */
  text: string;
  /** What is said instead when there turns out to be no picture after all. */
  plainText: string;
  tags: string[];
  suggestions: string[];
};

/** How often a picture comes along unasked, when there is one of what was talked about. */
const UNASKED_CHANCE = 0.12;

/** Nothing is added to these: care, edges, and goodbyes stay what they are. */
const ALONE: readonly ReplyKind[] = ["crisis", "aftercare", "boundary", "farewell", "feeling"];

export function decide(input: DecideInput): TemplateDecision {
  const { reply } = input;
  const random = seededRandom(`decide:${input.seed}|${input.text}`);
  const suggestions = suggestionsFor(input, random);
  const plain = { kind: "text", text: reply.text, plainText: reply.text, tags: [], suggestions } as const;
  if (reply.kind === "crisis" || reply.kind === "aftercare" || reply.kind === "boundary") return { ...plain, tags: [] };
  if (input.heardAs !== "text" && input.text.trim() === "") {
    const text = random.pick(RECEIVED[input.heardAs]);
    const kind = input.heardAs === "audio" && input.offers.audio ? "audio" : "text";
    return { kind, text, plainText: text, tags: [], suggestions: [] };
  }
  const asked = askedToSee(input.text);
  if (asked !== null) return showing(input, asked, random, suggestions);
  if (asksToHear(input.text) || input.heardAs === "audio") return speaking(input, random, suggestions);
  const fitting = wordsOf(input.text).filter((word) => input.offers.image.includes(word));
  if (fitting.length > 0 && !ALONE.includes(reply.kind) && random.chance(UNASKED_CHANCE)) {
    return captioned(input, { kind: "image", tags: fitting }, random, suggestions);
  }
  return { ...plain, tags: [] };
}

/** Which kind is asked for in so many words, or null. */
export function askedToSee(text: string): "image" | "video" | null {
  const asks =
    /\b(show me|send (me )?|can i see|could i see|let me see|want to see|wanna see|got any|have you (got )?(any |a )?|any|take|another|one more)\b/i;
  if (/\b(video|film|clip|movie)s?\b/i.test(text) && asks.test(text)) return "video";
  if (/\b(picture|photo|pic|image|selfie|drawing|snapshot|postcard)s?\b/i.test(text) && asks.test(text)) return "image";
  if (/^(a |another |one more )?(picture|photo|pic|selfie)( please)?[.!?]*$/i.test(text.trim())) return "image";
  const isShown =
    /\bshow me (your|the|how|where|what|yourself|something|around)\b|\bwhat do you look like\b|\b(can|could|may) i see you\b/i;
  return isShown.test(text) ? "image" : null;
}

export function asksToHear(text: string): boolean {
  return (
    /\b(say|read|tell|sing|speak|talk)\b.{0,40}\b(out loud|aloud|with your voice|in your (own )?voice)\b/i.test(text) ||
    /\b(hear|listen to) (your|that) voice\b|\blet me hear (you|it|that)\b|\bwant to hear (you|it|that)\b|\bcan i hear (you|it|that)\b/i.test(
      text,
    ) ||
    /\b(send|record|leave) (me )?a? ?(voice|audio) ?(note|message|memo|clip)?\b|\bvoice (note|message|memo)( please)?[.!?]*$/i.test(
      text,
    ) ||
    /^(out loud|aloud)( please)?[.!?]*$/i.test(text.trim())
  );
}

/** "Say it out loud" means what was said last, not an answer to these words. */
function asksToRepeat(text: string): boolean {
  return (
    /\b(say|read|tell me) (it|that|this|this one|that one)( again)?\b/i.test(text) || /^(out loud|aloud)\b/i.test(text)
  );
}

function showing(input: DecideInput, kind: "image" | "video", random: Random, suggestions: string[]): TemplateDecision {
  const other = kind === "image" ? "video" : "image";
  const has = input.offers[kind].length > 0 ? kind : input.offers[other].length > 0 ? other : null;
  if (has === null) {
    const text = `${random.pick(NOTHING_TO_SHOW)} ${random.pick(input.species.voice.nows)}`;
    return { kind: "text", text, plainText: text, tags: [], suggestions };
  }
  const tags = wordsOf(input.text).filter((word) => input.offers[has].includes(word));
  return captioned(input, { kind: has, tags }, random, suggestions);
}

type Shown = { kind: "image" | "video"; tags: string[] };

function captioned(input: DecideInput, shown: Shown, random: Random, suggestions: string[]): TemplateDecision {
  const caption = random.pick(CAPTIONS[shown.kind]);
  const text = input.species.voice.loud ? caption : caption.replaceAll("!", ".");
  return { ...shown, text, plainText: input.reply.text, suggestions };
}

function speaking(input: DecideInput, random: Random, suggestions: string[]): TemplateDecision {
  const { offers, reply, text, lastLine, heardAs } = input;
  const kind = offers.audio ? "audio" : "text";
  const named = dictatedWords(text, heardAs);
  if (named !== null) {
    const next = suggestionsFor({ ...input, reply: { kind: "talk", text: named } }, random);
    return { kind, text: named, plainText: named, tags: [], suggestions: next };
  }
  const said = lastLine !== null && asksToRepeat(text) ? lastLine : reply.text;
  return { kind, text: said, plainText: said, tags: [], suggestions };
}

/** Only what could be granted is offered. */
function suggestionsFor({ reply, offers }: DecideInput, random: Random): string[] {
  const offered = reply.text.trim().endsWith("?") ? SUGGESTIONS[reply.kind].asked : SUGGESTIONS[reply.kind].told;
  const lines = offered.filter((line) => {
    if (asksToHear(line)) return offers.audio;
    return askedToSee(line) === null || offers.image.length > 0;
  });
  const chosen: string[] = [];
  for (const left = [...lines]; left.length > 0 && chosen.length < 3; ) {
    chosen.push(...left.splice(random.below(left.length), 1));
  }
  return chosen;
}

/** Lower case, and each also without a plural's s. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return [...new Set(words.flatMap((word) => [word, word.replace(/s$/, "")]))];
}
