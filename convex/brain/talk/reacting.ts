// Words that look back: to the one who just spoke, to what was said, to what everybody sees. Each adds to a draft.

import type { Stance } from "../../../lib/talks";
import { getSpecies } from "../species/catalogue";
import type { SharedPast } from "./cast";
import { EVENT_TALK, PAST_TALK } from "./lines/eventTalk";
import { PICKED_UP_BY_WORD } from "./lines/pickedUp";
import { BOTH_UNSURE, REACTIONS, SHARED_NO, SHARED_NUDGE, SHARED_UNSURE, SHARED_YES } from "./lines/reactions";
import type { Lines } from "./lines/talkVoice";
import { CALLBACKS, TEAM_YES } from "./lines/turns";
import { add, addOwn, isOpposed } from "./scene";
import type { Draft, Scene, Speaker, Spoken } from "./scene";
import { quotedStatement } from "./topicWords";

/** Longer ones are not quoted: the quote would be the whole line. */
const QUOTE_CHARS_MAX = 110;

/** So often two of one team and one mind say so. */
const TEAM_CHANCE = 0.25;

/** So often it is said in its own voice; less often where that has few words, which would come again soon. */
const OWN_CHANCE = 0.76;
const FEW_OWN_CHANCE = 0.45;

/** What it thinks of what the other one thinks. */
export function addLead(scene: Scene, speaker: Speaker, draft: Draft, other: Speaker): boolean {
  const { random } = scene;
  const { voice, stance } = speaker;
  const [own, shared] = leadsOf(voice, stance, other.stance);
  draft.isAgainst = isOpposed(stance, other.stance);
  if (stance === other.stance && stance !== "neutral") {
    const { team } = speaker.actor;
    if (team !== undefined && team === other.actor.team && random.chance(TEAM_CHANCE)) {
      const named = { team: team.charAt(0).toUpperCase() + team.slice(1) };
      if (add(scene, speaker, draft, TEAM_YES, other.place, named)) return true;
    }
    if (random.chance(0.15) && addOwn(scene, draft, gladOf(speaker))) return true;
  }
  if (random.chance(own.length < shared.length / 2 ? FEW_OWN_CHANCE : OWN_CHANCE))
    return addOwn(scene, draft, own, other.place) || add(scene, speaker, draft, shared, other.place);
  return add(scene, speaker, draft, shared, other.place) || addOwn(scene, draft, own, other.place);
}

function leadsOf(voice: Speaker["voice"], own: Speaker["stance"], other: Speaker["stance"]): readonly [Lines, Lines] {
  if (own === "neutral") return [voice.unsure, other === "neutral" ? BOTH_UNSURE : SHARED_UNSURE];
  if (other === "neutral") return [voice.nudge, SHARED_NUDGE];
  return isOpposed(own, other) ? [voice.no, SHARED_NO] : [voice.yes, SHARED_YES];
}

/** Those that say what it is that they are for or against. */
const EXPLICIT: Readonly<Record<Stance, Lines>> = {
  agree: REACTIONS.agree.filter((line) => line.includes("{")),
  disagree: REACTIONS.disagree.filter((line) => line.includes("{")),
  neutral: REACTIONS.neutral.filter((line) => line.includes("{")),
};

/** Its opinion once more, without a reason. */
export function addPosition(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  if (draft.isAgainst === true) return add(scene, speaker, draft, EXPLICIT[speaker.stance]);
  const own = speaker.voice.stand[speaker.stance];
  const shared = REACTIONS[speaker.stance];
  if (scene.random.chance(0.5)) return addOwn(scene, draft, own) || add(scene, speaker, draft, shared);
  return add(scene, speaker, draft, shared) || addOwn(scene, draft, own);
}

/** A word of the line before that this one cannot let pass: something it loves or minds, or something anybody would notice. */
export function addPickedUp(scene: Scene, speaker: Speaker, draft: Draft, previous: Spoken): boolean {
  if (previous.claim === undefined) return false;
  const tastes = tastesOf(speaker);
  for (const word of wordsOf(previous.claim)) {
    const taste = tastes.get(word);
    if (taste !== undefined && addOwn(scene, draft, taste)) return true;
    const anybody = PICKED_UP_BY_WORD.get(word);
    // One remark of a kind is enough for a whole talk.
    if (anybody === undefined || scene.done.has(`picked:${anybody[0] ?? ""}`)) continue;
    scene.done.add(`picked:${anybody[0] ?? ""}`);
    if (add(scene, speaker, draft, anybody, previous.speaker)) return true;
  }
  return false;
}

/** Says again what somebody said earlier, and what it thinks of it. */
export function addCallback(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  const earlier = scene.lines
    .slice(0, -1)
    .filter(({ claim, speaker: by }) => by !== speaker.place && claim !== undefined && claim.length <= QUOTE_CHARS_MAX);
  if (earlier.length === 0) return false;
  const line = scene.random.pick(earlier);
  const lines = line.stance === speaker.stance ? CALLBACKS.same : CALLBACKS.other;
  return add(scene, speaker, draft, lines, line.speaker, { said: `"${line.claim ?? ""}"` });
}

/** The talk that two of them remember. */
export function addMemory(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  const { past } = scene.input;
  if (past === undefined) return false;
  const other = past.a === speaker.place ? past.b : past.a;
  return add(scene, speaker, draft, PAST_TALK[kindOf(past)], other, { old: quotedStatement(past.statement) });
}

/** That their person came in is what both think of first. */
function kindOf({ joined, agreed }: SharedPast): keyof typeof PAST_TALK {
  if (joined === true) return "joined";
  return agreed ? "agreed" : "quarrelled";
}

export function addEvent(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  const { event } = scene.input;
  return event !== undefined && add(scene, speaker, draft, EVENT_TALK[event.kind].says);
}

export function addEventReply(scene: Scene, speaker: Speaker, draft: Draft, previous: Spoken): boolean {
  const { event } = scene.input;
  return event !== undefined && add(scene, speaker, draft, EVENT_TALK[event.kind].replies, previous.speaker);
}

/** Something off the subject: what it is up to, what it is, a joke, a small story. */
export function addRemark(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  const remarks = remarksOf(speaker);
  return addOwn(scene, draft, scene.random.pick(remarks));
}

/** Written for chats: lines with slots or choices are of no use here. */
function plainOnly(lines: readonly string[]): Lines {
  return lines.filter((line) => !/[[{]/.test(line));
}

const gladKept = new Map<string, Lines>();

function gladOf({ actor }: Speaker): Lines {
  return keptIn(gladKept, actor.speciesSlug, () => plainOnly(getSpecies(actor.speciesSlug)?.voice.glad ?? []));
}

const remarksKept = new Map<string, readonly Lines[]>();

/** Lists to pick from: what it is doing now comes up most. */
function remarksOf({ actor }: Speaker): readonly Lines[] {
  return keptIn(remarksKept, actor.speciesSlug, () => {
    const voice = getSpecies(actor.speciesSlug)?.voice;
    const nows = plainOnly(voice?.nows ?? []);
    // Among friends nobody says what they are.
    const about = plainOnly(voice?.about ?? []).filter((line) => !/^I('m| am) a [A-Z]/.test(line));
    return [nows, nows, about, plainOnly(voice?.jokes ?? []), plainOnly(voice?.stories ?? [])];
  });
}

const tastesKept = new Map<string, ReadonlyMap<string, Lines>>();

function tastesOf({ actor }: Speaker): ReadonlyMap<string, Lines> {
  return keptIn(tastesKept, actor.speciesSlug, () => {
    const voice = getSpecies(actor.speciesSlug)?.voice;
    const tastes = [...(voice?.likes ?? []), ...(voice?.dislikes ?? [])];
    return new Map(
      tastes.flatMap(({ word, also, say }) => [word, ...(also ?? [])].map((one) => [one, plainOnly(say)] as const)),
    );
  });
}

function keptIn<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^a-z']+/);
}
