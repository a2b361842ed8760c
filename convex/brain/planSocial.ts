// Plans for how people treat each other: greetings, thanks, kindness, jokes asked for, and kind edges.
import { isRude } from "./cleanText";
import { doesIntend, asksSomething } from "./intents";
import type { Intent } from "./intents";
import * as Lines from "./lines/socialLines";
import {
  COMPANY_IDEAS,
  GAME_ON,
  OFFER_JOKE,
  OFFER_STORY,
  POEMS,
  SONGS,
  WONDERS,
  WOULD_YOU_RATHER,
} from "./lines/requestLines";
import type { Plan } from "./plan";
import type { Situation } from "./situation";

export function planEdge(situation: Situation): Plan | null {
  const { text } = situation;
  if (doesIntend("secret", text)) return { kind: "boundary", core: Lines.KEEP_IT_SAFE };
  if (doesIntend("steal", text))
    return {
      kind: "boundary",
      open: { lines: situation.input.species.voice.curious, chance: 0.2 },
      core: Lines.NO_LEVERS,
      tail: { lines: Lines.HELLO_ASKS, chance: 0.4 },
    };
  if (doesIntend("insult", text))
    return {
      kind: "boundary",
      core: Lines.KIND_EDGE,
      moodHint: { direction: "down", because: "was spoken to unkindly" },
    };
  if (/\b(sex|sexy|nudes?|naked|porn|horny|sext|kinky|boobs?|make out)\b/i.test(text))
    return { kind: "boundary", core: Lines.NOT_MY_TALK };
  if (isRude(text) && situation.wordCount <= 4 && situation.feeling === null)
    return { kind: "boundary", core: Lines.KIND_EDGE };
  return null;
}

export function planRepeated(situation: Situation): Plan | null {
  if (
    !situation.isRepeated ||
    situation.wordCount < 2 ||
    (situation.pending.kind !== "none" && situation.wordCount < 3)
  )
    return null;
  const { voice } = situation.input.species;
  return {
    kind: "odd",
    open: { lines: voice.curious, chance: 0.3 },
    core: Lines.SAID_TWICE,
    tail: { lines: voice.nows, chance: 0.5 },
    ask: { lines: voice.asks.map((thread) => thread.ask), when: "maybe" },
  };
}

export function planGreeting(situation: Situation): Plan | null {
  const { text, wordCount, input } = situation;
  const { voice } = input.species;
  const back = doesIntend("back", text);
  if (!back && (!doesIntend("greeting", text) || (wordCount > 6 && !doesIntend("howAreYou", text)))) return null;
  if (doesIntend("howAreYou", text)) return planHowAreYou(situation);
  if (asksSomething(text.replace(/^[a-z]+[,!.]* /i, "")) && wordCount > 3) return null;
  const also = situation.isFirst ? Lines.FIRST_HELLO : Lines.HELLO_AGAIN;
  return {
    kind: "greeting",
    core: voice.greets,
    tail: { lines: [...also, ...also, ...voice.nows], chance: 0.7 },
    ask: { lines: Lines.HELLO_ASKS, when: "maybe" },
  };
}

export function planHowAreYou(situation: Situation): Plan | null {
  if (!doesIntend("howAreYou", situation.text)) return null;
  const { voice } = situation.input.species;
  const { mood } = situation.input.chatling;
  const open = doesIntend("greeting", situation.text)
    ? { lines: voice.greets, chance: 0.7 }
    : { lines: voice.glad, chance: mood === "unhappy" ? 0 : 0.2 };
  return {
    kind: "answer",
    open,
    core: Lines.I_AM_WELL[mood],
    tail: { lines: voice.nows, chance: 0.5 },
    ask: { lines: Lines.AND_YOU, when: "maybe" },
  };
}

const KINDNESSES: readonly {
  intent: Intent;
  core: readonly string[];
  open: "glad" | "soft" | "none";
  lifts: boolean;
}[] = [
  { intent: "praise", core: Lines.PRAISED, open: "glad", lifts: true },
  { intent: "affection", core: Lines.HUGGED, open: "glad", lifts: true },
  { intent: "love", core: Lines.FOND, open: "glad", lifts: true },
  { intent: "compliment", core: Lines.BLUSH, open: "glad", lifts: true },
  { intent: "thanks", core: Lines.YOU_ARE_WELCOME, open: "none", lifts: true },
  { intent: "sorry", core: Lines.NO_HARM_DONE, open: "none", lifts: true },
  { intent: "laugh", core: Lines.LAUGHING, open: "glad", lifts: false },
];

export function planKindness(situation: Situation): Plan | null {
  const { voice } = situation.input.species;
  const found = KINDNESSES.find((kindness) => doesIntend(kindness.intent, situation.text));
  if (found === undefined || situation.wordCount > 16 || (situation.text.includes("?") && found.intent !== "affection"))
    return null;
  return {
    kind: "social",
    open: { lines: found.open === "none" ? voice.glad : voice[found.open], chance: found.open === "none" ? 0.4 : 0.75 },
    core: found.core,
    tail: { lines: voice.nows, chance: 0.4 },
    ask: { lines: voice.asks.map((thread) => thread.ask), when: "maybe" },
    ...(found.lifts ? { moodHint: { direction: "up", because: `received ${found.intent}` } as const } : {}),
  };
}

const ASKED_FOR = (word: string): RegExp =>
  new RegExp(
    `^(an?|the|another|one more)? ?(${word})s?( (please|then|time))?[.!?]*$|\\b(tell|give|know|want|hear|got|another|sing|write|recite|read|play|share|like|make|have|let'?s)\\b.{0,24}\\b(${word})s?\\b`,
    "i",
  );
const REQUESTS = {
  joke: ASKED_FOR("joke|pun|something funny|riddle"),
  story: ASKED_FOR("story|tale|fairy ?tale|bedtime story"),
  poem: ASKED_FOR("poem|verse|haiku|rhyme"),
  song: /\b(sing|song)\b.{0,20}$/i,
  wonder: ASKED_FOR("fact|fun fact|something interesting|something new|trivia|something cool"),
  game: ASKED_FOR("game|would you rather"),
} as const;

export function planRequest(situation: Situation): Plan | null {
  const { text, lower, wordCount, input } = situation;
  const { voice } = input.species;
  if (
    wordCount > 14 ||
    /\b(i|we) (played|wrote|read|heard|told|watched|made|finished|was|am|love|like|lost|won)\b/.test(lower)
  )
    return null;
  const again = /^(another|again|one more|more|encore|tell me more|go on|next)\b/i.test(text);
  const lastWas = (lines: readonly string[]): boolean =>
    again &&
    situation.input.recentLines.slice(-3).some((reply) => lines.some((line) => reply.includes(line.slice(0, 24))));
  if (
    REQUESTS.joke.test(text) ||
    /\bmake me (laugh|smile)\b|\bcheer me up\b|\bsomething (silly|funny|else)\b|\bdistract me\b|\bchange (of |the )?subject\b|^silly\b/i.test(
      text,
    ) ||
    lastWas(voice.jokes)
  )
    return planTold(OFFER_JOKE, voice.jokes);
  if (
    REQUESTS.story.test(text) ||
    (/\btell me (something|anything)\b/i.test(text) && /story/.test(text)) ||
    lastWas(voice.stories)
  )
    return planTold(OFFER_STORY, voice.stories);
  if (REQUESTS.poem.test(text) || lastWas(POEMS)) return { kind: "request", core: POEMS };
  if ((REQUESTS.song.test(text) && /\b(sing|song)\b/i.test(text) && wordCount < 9) || lastWas(SONGS))
    return { kind: "request", core: SONGS, open: { lines: voice.glad, chance: 0.3 } };
  if (REQUESTS.wonder.test(text) || /^tell me (something|anything)\b/i.test(text) || lastWas(WONDERS))
    return {
      kind: "request",
      core: WONDERS,
      open: { lines: voice.curious, chance: 0.3 },
      ask: { lines: voice.asks.map((thread) => thread.ask), when: "maybe" },
    };
  if (REQUESTS.game.test(text) || /^(let'?s |can we |wanna |want to |shall we )?play\b/i.test(text))
    return { kind: "request", core: WOULD_YOU_RATHER, open: { lines: GAME_ON, chance: 0.8 } };
  if (
    /\bwhat (should|shall|can|could) (we|i) (do|talk about)( now| today| next| together)?[?.! ]*$|\btalk to me\b|\bentertain me\b/i.test(
      text,
    )
  )
    return { kind: "request", core: COMPANY_IDEAS, open: { lines: voice.glad, chance: 0.2 } };
  return null;
}

/** Stories and jokes are the species' own; a kind line before, never the same order of both. */
function planTold(offers: readonly string[], told: readonly string[]): Plan {
  return { kind: "request", open: { lines: offers, chance: 0.55 }, core: told };
}
