// Everything between the opening and the end: first words, answers, and the turns that make a talk more than a row of opinions.

import type { Trait } from "../../../lib/creature";
import { CATEGORY_TALK } from "./lines/categoryTalk";
import { ANSWERS, DODGES, FURTHER, SHORT_ANSWERS } from "./lines/reactions";
import { TRAIT_TALK } from "./lines/traitTalk";
import { ASKS, INTO_ASIDES, TEASED, TO_ASIDES, TO_TEASES } from "./lines/turns";
import {
  addCallback,
  addEvent,
  addEventReply,
  addLead,
  addMemory,
  addPickedUp,
  addPosition,
  addRemark,
} from "./reacting";
import { add, addClaim, addOwn, draftOf, hasClaim, hasSpoken, isOpposed, speakerAt } from "./scene";
import type { Draft, Scene, Speaker, Spoken } from "./scene";
import { tasteFor } from "./tastes";
import { weighted } from "./turnOrder";

export type Moment = { scene: Scene; speaker: Speaker; previous: Spoken; before: Speaker; next: Speaker | null };

type Beat = "further" | "relate" | "ask" | "tease" | "pick up" | "callback" | "concede" | "aside" | "subject";

const BEATS: readonly Beat[] = [
  "further",
  "relate",
  "ask",
  "tease",
  "pick up",
  "callback",
  "concede",
  "aside",
  "subject",
];

const WEIGHTS: Readonly<Record<Beat, number>> = {
  further: 3,
  relate: 2.2,
  ask: 2.6,
  tease: 1.7,
  "pick up": 3,
  callback: 1.1,
  concede: 1.2,
  aside: 0.8,
  subject: 0.9,
};

/** What a trait does more or less often. */
const HABITS: Readonly<Record<Trait, Partial<Record<Beat, number>>>> = {
  curious: { ask: 2, "pick up": 1.3, tease: 0.7 },
  cheerful: { tease: 1.3, relate: 1.2, aside: 1.3 },
  stubborn: { further: 1.6, concede: 0.2, callback: 1.3 },
  gentle: { concede: 2, tease: 0.5, relate: 1.2 },
  bold: { tease: 1.8, further: 1.2, concede: 0.7 },
  dreamy: { aside: 3, subject: 1.4, ask: 0.7 },
};

const GLOOM_CHANCE = 0.45;
const TAIL_CHANCE = 0.16;

export function momentOf(scene: Scene, index: number): Moment | null {
  const previous = scene.lines[index - 1];
  if (previous === undefined) return null;
  const next = scene.order[index + 1];
  return {
    scene,
    speaker: speakerAt(scene, scene.order[index] ?? 0),
    previous,
    before: speakerAt(scene, previous.speaker),
    next: next === undefined ? null : speakerAt(scene, next),
  };
}

/** Reacts to whoever spoke and gives its first reason. */
export function firstWords(moment: Moment): Draft {
  const { scene, speaker, previous, before } = moment;
  const draft = draftOf("claim");
  if (!addGloom(scene, speaker, draft)) {
    const replied = previous.purpose === "event" && addEventReply(scene, speaker, draft, previous);
    const pickedUp = !replied && scene.random.chance(0.3) && addPickedUp(scene, speaker, draft, previous);
    if (!replied && !pickedUp && scene.random.chance(0.88)) addLead(scene, speaker, draft, before);
  }
  return withReason(scene, speaker, draft);
}

/** What somebody says who has already spoken and goes on. */
export function middleWords(moment: Moment): Draft {
  return answerTo(moment) ?? turn(moment);
}

/** Whoever has not said yet what it thinks of this subject says that, too. */
export function memoryWords({ scene, speaker }: Moment): Draft | null {
  const draft = draftOf("memory");
  if (!addMemory(scene, speaker, draft)) return null;
  return hasSpoken(scene, speaker.place) ? draft : withReason(scene, speaker, draft);
}

export function eventWords({ scene, speaker }: Moment): Draft | null {
  const draft = draftOf("event");
  return addEvent(scene, speaker, draft) ? draft : null;
}

/** Null when nothing of the line before calls for an answer. */
function answerTo({ scene, speaker, previous, before }: Moment): Draft | null {
  const { random } = scene;
  const draft = draftOf("reaction");
  if (previous.purpose === "event") return addEventReply(scene, speaker, draft, previous) ? draft : null;
  if (previous.purpose === "aside" && random.chance(0.7) && add(scene, speaker, draft, TO_ASIDES, before.place)) {
    if (random.chance(0.4)) addClaim(scene, speaker, draft);
    return draft;
  }
  if (previous.replyTo !== speaker.place) return null;
  if (previous.purpose === "question") return answer(scene, speaker, draft, before);
  if (previous.purpose === "odd question") return dodge(scene, speaker, draft, before);
  if (previous.purpose === "tease" && random.chance(0.8) && add(scene, speaker, draft, TO_TEASES, before.place)) {
    if (random.chance(0.45)) withReason(scene, speaker, draft);
    return draft;
  }
  return null;
}

function answer(scene: Scene, speaker: Speaker, draft: Draft, asker: Speaker): Draft {
  if (!hasClaim(scene, speaker) || scene.random.chance(0.2)) {
    if (add(scene, speaker, draft, SHORT_ANSWERS[speaker.stance], asker.place)) return draft;
  }
  if (scene.random.chance(0.7)) addOwn(scene, draft, speaker.voice.answers, asker.place);
  else add(scene, speaker, draft, ANSWERS, asker.place);
  return withReason(scene, speaker, draft);
}

function dodge(scene: Scene, speaker: Speaker, draft: Draft, asker: Speaker): Draft {
  if (!add(scene, speaker, draft, DODGES, asker.place)) return answer(scene, speaker, draft, asker);
  return scene.random.chance(0.5) ? withReason(scene, speaker, draft) : draft;
}

/** One of the beats, drawn by what suits this one now. The first that has something to say. */
function turn(moment: Moment): Draft {
  const { scene, speaker } = moment;
  const gloomy = draftOf("claim");
  if (addGloom(scene, speaker, gloomy)) return withReason(scene, speaker, gloomy);
  const weights = BEATS.map((beat) =>
    isOpen(beat, moment) ? WEIGHTS[beat] * (HABITS[speaker.actor.trait][beat] ?? 1) : 0,
  );
  for (let tries = 0; tries < BEATS.length; tries += 1) {
    const place = weighted(weights, scene.random);
    const beat = place === null ? undefined : BEATS[place];
    if (place === null || beat === undefined) break;
    const draft = wordsOf(beat, moment);
    if (draft !== null) return draft;
    weights[place] = 0;
  }
  return withReason(scene, speaker, draftOf("claim"));
}

/** Whether a beat can be played at all at this moment. */
function isOpen(beat: Beat, { scene, speaker, previous, next, before }: Moment): boolean {
  switch (beat) {
    case "further":
      return hasClaim(scene, speaker);
    case "ask":
      // Whoever is asked must be there, and must have room for an answer before the end.
      return next !== null && hasSpoken(scene, next.place) && scene.lines.length < scene.order.length - 3;
    case "concede":
      return isOpposed(speaker.stance, before.stance);
    case "callback":
    case "aside":
    case "subject":
      return !scene.done.has(beat);
    case "pick up":
      return previous.claim !== undefined;
    case "tease":
      return previous.purpose !== "tease";
    case "relate":
      return true;
  }
}

function wordsOf(beat: Beat, moment: Moment): Draft | null {
  switch (beat) {
    case "further":
      return further(moment);
    case "relate":
      return relate(moment);
    case "ask":
      return ask(moment);
    case "tease":
      return tease(moment);
    case "pick up":
      return pickUp(moment);
    case "callback":
      return callback(moment);
    case "concede":
      return concede(moment);
    case "aside":
      return aside(moment);
    case "subject":
      return onSubject(moment);
  }
}

function further({ scene, speaker, before }: Moment): Draft {
  const draft = draftOf("claim");
  const roll = scene.random.next();
  if (roll < 0.35) add(scene, speaker, draft, FURTHER);
  else if (roll < 0.8) addLead(scene, speaker, draft, before);
  return withReason(scene, speaker, draft);
}

function relate({ scene, speaker, before }: Moment): Draft | null {
  const draft = draftOf("reaction");
  if (!addLead(scene, speaker, draft, before)) return null;
  if (scene.random.chance(0.6)) addPosition(scene, speaker, draft);
  return withTail(scene, speaker, draft);
}

function ask({ scene, speaker, next }: Moment): Draft | null {
  if (next === null) return null;
  const isOdd = scene.random.chance(0.45);
  const draft = draftOf(isOdd ? "odd question" : "question");
  if (scene.random.chance(0.35)) addClaim(scene, speaker, draft);
  const isOwn = scene.random.chance(0.55);
  const shared = isOdd ? CATEGORY_TALK[scene.input.topic.category].asks : ASKS;
  const own = isOdd ? speaker.voice.wonders : speaker.voice.asks;
  const asked =
    (isOwn && addOwn(scene, draft, own, next.place)) ||
    add(scene, speaker, draft, shared, next.place) ||
    addOwn(scene, draft, own, next.place);
  // Two who are called the same cannot be told apart by a question.
  return asked && draft.named !== null ? draft : null;
}

function tease({ scene, speaker, before }: Moment): Draft | null {
  const draft = draftOf("tease");
  const ofKind = before.actor.speciesSlug !== speaker.actor.speciesSlug && scene.random.chance(0.6);
  const teased =
    (ofKind && add(scene, speaker, draft, TEASED[before.actor.speciesSlug], before.place)) ||
    addOwn(scene, draft, speaker.voice.teases, before.place);
  if (!teased) return null;
  if (scene.random.chance(0.3)) addClaim(scene, speaker, draft);
  return draft;
}

function pickUp({ scene, speaker, previous }: Moment): Draft | null {
  const draft = draftOf("reaction");
  if (!addPickedUp(scene, speaker, draft, previous)) return null;
  if (scene.random.chance(0.5)) withReason(scene, speaker, draft);
  return draft;
}

function callback({ scene, speaker }: Moment): Draft | null {
  const draft = draftOf("reaction");
  if (!addCallback(scene, speaker, draft)) return null;
  scene.done.add("callback");
  return draft;
}

function concede({ scene, speaker, before }: Moment): Draft | null {
  const draft = draftOf("reaction");
  if (!addOwn(scene, draft, speaker.voice.concedes, before.place)) return null;
  draft.isAgainst = true;
  return scene.random.chance(0.6) ? withReason(scene, speaker, draft) : draft;
}

function aside({ scene, speaker }: Moment): Draft | null {
  const draft = draftOf("aside");
  if (scene.random.chance(0.45)) add(scene, speaker, draft, INTO_ASIDES);
  if (!addRemark(scene, speaker, draft)) return null;
  scene.done.add("aside");
  return draft;
}

function onSubject({ scene, speaker }: Moment): Draft | null {
  const { liked, disliked } = CATEGORY_TALK[scene.input.topic.category];
  const taste = tasteFor(speaker.actor.speciesSlug, scene.input.topic.category);
  const draft = draftOf("reaction");
  if (taste === 0 || !add(scene, speaker, draft, taste > 0 ? liked : disliked)) return null;
  scene.done.add("subject");
  return withReason(scene, speaker, draft);
}

/** An unhappy one says so, once, and is brief about the rest. */
function addGloom(scene: Scene, speaker: Speaker, draft: Draft): boolean {
  const key = `gloom:${speaker.place}`;
  if (speaker.actor.mood !== "unhappy" || scene.done.has(key) || !scene.random.chance(GLOOM_CHANCE)) return false;
  scene.done.add(key);
  return addOwn(scene, draft, speaker.voice.gloomy);
}

/** Adds a reason, or where there is none left, where it stands. */
export function withReason(scene: Scene, speaker: Speaker, draft: Draft): Draft {
  if (!addClaim(scene, speaker, draft)) addPosition(scene, speaker, draft);
  return withTail(scene, speaker, draft);
}

function withTail(scene: Scene, speaker: Speaker, draft: Draft): Draft {
  const isLong = draft.pieces.length > 1 && draft.pieces.join(" ").length > 130;
  if (!isLong && speaker.actor.mood !== "unhappy" && speaker.stance !== "neutral" && scene.random.chance(TAIL_CHANCE)) {
    add(scene, speaker, draft, TRAIT_TALK[speaker.actor.trait].tails);
  }
  return draft;
}
