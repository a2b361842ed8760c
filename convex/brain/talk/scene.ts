// A talk while it is being written: what was said so far, what is used up, and how the next words are found.

import { assert } from "../../../lib/assert";
import { TALK_LINE_CHARS_MAX } from "../../../lib/chatroom-limits";
import type { Random } from "../../../lib/seeded-random";
import { seededRandom } from "../../../lib/seeded-random";
import type { Stance } from "../../../lib/talks";
import { bankOf, fill, styleOf } from "./bank";
import type { Slots, Style, Template } from "./bank";
import type { Actor, ScriptInput, ScriptLine } from "./cast";
import { TALK_VOICES } from "./lines/talkVoices";
import type { Lines, TalkVoice } from "./lines/talkVoice";
import { topicWordsOf } from "./topicWords";

/** What a line was for, so that the next one can answer it. */
export type Purpose =
  | "opening"
  | "claim"
  | "reaction"
  | "question"
  | "odd question"
  | "tease"
  | "aside"
  | "event"
  | "memory"
  | "closing";

export type Spoken = ScriptLine & { purpose: Purpose; claim?: string };

export type Speaker = { place: number; actor: Actor; stance: Stance; voice: TalkVoice; style: Style; loud: boolean };

export type Scene = {
  input: ScriptInput;
  random: Random;
  order: readonly number[];
  speakers: readonly Speaker[];
  lines: Spoken[];
  /** Templates and claims that were used, so that nothing comes twice in one talk. */
  used: Set<string>;
  /** Once in a talk is enough for some things. */
  done: Set<string>;
  topic: Slots;
};

/** Words on their way to becoming a line. */
/** `isHurt`: it is never said loudly. `isAgainst`: it contradicts somebody, so a bare "yes" after it would be taken for theirs. */
export type Draft = {
  pieces: string[];
  named: number | null;
  claim?: string;
  purpose: Purpose;
  isHurt?: boolean;
  isAgainst?: boolean;
};

const LOUD_CHANCE = 0.35;

/** So often one of two who has just called the other by name looks for words without it: there are fewer of those. */
const NAMELESS_CHANCE = 0.5;

const NOTHING_MORE: Slots = {};

export function sceneOf(input: ScriptInput, order: readonly number[]): Scene {
  const { cast, stances, topic, seed } = input;
  const speakers = cast.map((actor, place): Speaker => {
    const style = styleOf(actor.speciesSlug);
    const loud = style === "loud" || style === "contracted loud" || style === "doubling";
    return { place, actor, stance: stances[place] ?? "neutral", voice: TALK_VOICES[actor.speciesSlug], style, loud };
  });
  const random = seededRandom(`${seed}:script`);
  return { input, random, order, speakers, lines: [], used: new Set(), done: new Set(), topic: topicWordsOf(topic) };
}

export function speakerAt(scene: Scene, place: number): Speaker {
  const speaker = scene.speakers[place];
  assert(speaker !== undefined, `nobody stands at place ${place}`);
  return speaker;
}

export function draftOf(purpose: Purpose): Draft {
  return { pieces: [], named: null, purpose };
}

/** By what a name stands for somebody: not where two are called the same. */
export function nameFor(scene: Scene, place: number): string | undefined {
  const name = scene.speakers[place]?.actor.nickname;
  const isShared = scene.speakers.some((other) => other.place !== place && other.actor.nickname === name);
  return isShared ? undefined : name;
}

/** Adds a line of the bank that was not used yet; `to` may be named in it. False where none fits. */
export function add(
  scene: Scene,
  speaker: Speaker,
  draft: Draft,
  lines: Lines,
  to: number | null = null,
  more: Slots = NOTHING_MORE,
): boolean {
  return addFrom(scene, draft, { lines, style: speaker.style, to, more });
}

/** The same for lines in the speaker's own voice, which are never bent. */
export function addOwn(
  scene: Scene,
  draft: Draft,
  lines: Lines,
  to: number | null = null,
  more: Slots = NOTHING_MORE,
): boolean {
  return addFrom(scene, draft, { lines, style: "as written", to, more });
}

type Wanted = { lines: Lines; style: Style; to: number | null; more: Slots };

function addFrom(scene: Scene, draft: Draft, { lines, style, to, more }: Wanted): boolean {
  const bank = bankOf(lines, style);
  if (bank.length === 0) return false;
  const name = to === null || draft.named !== null ? undefined : nameFor(scene, to);
  const slots = more === NOTHING_MORE ? scene.topic : { ...scene.topic, ...more };
  const start = scene.random.below(bank.length);
  const choice = { bank, start, name, slots, to };
  const wishes = scene.speakers.length < 3 ? wishesOfTwo(scene) : [anything];
  return wishes.some((suits) => take(scene, draft, choice, suits));
}

type Choice = { bank: readonly Template[]; start: number; name: string | undefined; slots: Slots; to: number | null };
type Suits = (template: Template) => boolean;

const anything: Suits = () => true;
const toTheFace: Suits = ({ about }) => !about;
const withoutName: Suits = ({ slots }) => !slots.includes("name");

/** Between two, nobody speaks of the other as if they were not there, or calls them by name every time; rather that than nothing. */
function wishesOfTwo({ lines, random }: Scene): readonly Suits[] {
  const hasJustCalled = lines.at(-2)?.replyTo !== undefined; // they take turns: the line before the last is one's own
  return hasJustCalled && random.chance(NAMELESS_CHANCE) ? [withoutName, toTheFace, anything] : [toTheFace, anything];
}

/** The first line from `start` on that was not used, can be filled and fits. */
function take(scene: Scene, draft: Draft, { bank, start, name, slots, to }: Choice, suits: Suits): boolean {
  for (let step = 0; step < bank.length; step += 1) {
    const template = bank[(start + step) % bank.length];
    if (template === undefined || scene.used.has(template.source) || !suits(template)) continue;
    if (template.crowd && scene.speakers.length < 3) continue;
    const text = fill(template, slots, name);
    if (text === null || !fits(draft, text)) continue;
    scene.used.add(template.source);
    draft.pieces.push(text);
    if (template.slots.includes("name")) draft.named = to;
    return true;
  }
  return false;
}

/** One of the reasons of the speaker's side that nobody gave yet. */
export function addClaim(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  const claims = scene.input.topic.claims[speaker.stance];
  const bank = bankOf(claims, speaker.style);
  if (bank.length === 0) return false;
  const start = scene.random.below(bank.length);
  for (let step = 0; step < bank.length; step += 1) {
    const template = bank[(start + step) % bank.length];
    if (template === undefined || scene.used.has(template.source)) continue;
    const text = fill(template, {});
    if (text === null || !fits(draft, text)) continue;
    scene.used.add(template.source);
    draft.pieces.push(text);
    draft.claim = text;
    return true;
  }
  return false;
}

export function hasClaim(scene: Scene, { stance }: Speaker): boolean {
  return scene.input.topic.claims[stance].some((claim) => !scene.used.has(claim));
}

function fits(draft: Draft, text: string): boolean {
  const length = draft.pieces.reduce((sum, piece) => sum + piece.length + 1, text.length);
  return length <= TALK_LINE_CHARS_MAX;
}

export function textOf(draft: Draft): string {
  return draft.pieces.join(" ");
}

/** Says what was drafted. */
export function say(scene: Scene, { place, stance, loud, actor }: Speaker, draft: Draft): void {
  let text = textOf(draft);
  // An opening was compared with those of the last days to the letter, so it stays as it is.
  const isSet = draft.purpose === "opening" || draft.isHurt === true;
  const raised = loud && actor.mood !== "unhappy" && !isSet && scene.random.chance(LOUD_CHANCE);
  if (raised && text.endsWith(".") && !text.endsWith("..")) text = `${text.slice(0, -1)}!`;
  scene.lines.push({
    speaker: place,
    text,
    stance,
    purpose: draft.purpose,
    ...(draft.named === null ? {} : { replyTo: draft.named }),
    ...(draft.claim === undefined ? {} : { claim: draft.claim }),
  });
}

export function hasSpoken(scene: Scene, place: number): boolean {
  return scene.lines.some((line) => line.speaker === place);
}

export function isOpposed(one: Stance, other: Stance): boolean {
  return one !== "neutral" && other !== "neutral" && one !== other;
}
