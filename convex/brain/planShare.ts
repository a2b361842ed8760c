// Plans for what people tell: answers to the last question, facts, tastes, subjects, long letters, or anything at all.
import { capitalise } from "./cleanText";
import { soundsHard } from "./feelings";
import { doesIntend } from "./intents";
import { FACT_LINES } from "./lines/factLines";
import { GAME_PICKED } from "./lines/requestLines";
import * as Lines from "./lines/socialLines";
import { TRAIT_LINES } from "./lines/traitLines";
import { topicIn } from "./lines/topicLines";
import type { FactKind } from "./facts";
import type { Thread } from "./species/species";
import type { Plan } from "./plan";
import type { Situation } from "./situation";

const TOLD_FIRST: readonly FactKind[] = ["name", "pet", "event", "liked", "disliked", "job", "place", "person"];
const LETTER_CHARS_MIN = 320;
const HOW_ARE_YOU =
  /(how is your day going|how are you|and you|what about you|how are things|what kind of day|how is it over|and yourself|how is it on your side|how is that with you|anything good so far|what did today bring)[^?]*\?$/i;
const MIDDLING =
  /^(i'?m |i am |all |it'?s |just |pretty |kind of |kinda )*(fine|ok(ay)?|not (too |so )?bad|alright|all right|so-so|meh|normal|same|the usual|busy|can'?t complain)\b/i;

export function planAnswered(situation: Situation): Plan | null {
  const { pending, text, wordCount, input } = situation;
  const { voice } = input.species;
  if (pending.kind === "game" && wordCount <= 20)
    return {
      kind: "talk",
      open: { lines: voice.glad, chance: 0.3 },
      core: GAME_PICKED,
      ask: { lines: ["Another? Say game.", ...Lines.HELLO_ASKS.slice(1, 3)], when: "maybe" },
    };
  if (HOW_ARE_YOU.test(situation.lastReply) && wordCount <= 6) {
    const well =
      /^(i'?m |i am |all |it'?s |pretty |quite |really |very |so |feeling |doing |going )*(good|great|well|fantastic|lovely|amazing|wonderful|happy|brilliant|awesome|perfect)\b/i.test(
        text,
      );
    if (well || MIDDLING.test(text))
      return {
        kind: "talk",
        open: { lines: voice.glad, chance: well ? 0.5 : 0 },
        core: well ? Lines.GOOD_TO_HEAR : Lines.FINE_IS_FINE,
        tail: { lines: voice.nows, chance: 0.4 },
        ask: {
          lines: ["What was the best bit so far?", "What have you been up to?", "What is on your mind today?"],
          when: "maybe",
        },
      };
  }
  if (pending.kind === "question" && wordCount <= 3 && doesIntend("unsure", text))
    return { kind: "talk", core: Lines.NEVER_MIND, tail: { lines: voice.nows, chance: 0.6 } };
  if (pending.kind !== "thread" || wordCount > 25) return null;
  if (situation.facts.length > 0 && wordCount > 5) return null;
  if (doesIntend("okay", text) && !doesIntend("yes", text)) return null;
  const { thread } = pending;
  const lines = answerLines(thread, situation);
  const onward = wordCount > 2 && situation.slots["it"] !== undefined ? Lines.ASK_ABOUT_IT : [];
  const topic = topicIn(text);
  return {
    kind: "talk",
    open: { lines: voice.glad, chance: soundsHard(text) ? 0 : 0.3 },
    core: lines,
    tail: { lines: [...voice.nows, ...TRAIT_LINES[input.chatling.trait]], chance: 0.35 },
    ask: { lines: [...onward, ...(topic?.asks.map((item) => item.ask) ?? []), ...callbacks(situation)], when: "maybe" },
  };
}

/** An answer that does not fit the question (a "no" to a "what", neither of an either-or) is let pass, not forced. */
function answerLines(thread: Thread, situation: Situation): readonly string[] {
  const { text, lower, wordCount } = situation;
  const isYesNo = /^(do|did|does|is|are|have|has|would|will|can|any)\b/i.test(thread.ask) || thread.yes !== undefined;
  const [yes, no] = [doesIntend("yes", text), doesIntend("no", text)];
  if (doesIntend("unsure", text) || ((yes || no) && wordCount <= 2 && !isYesNo)) return Lines.NEVER_MIND;
  if (no) return thread.no ?? thread.any;
  if (yes) return thread.yes ?? thread.any;
  const offered = thread.ask.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const fits =
    (!/ or /.test(thread.ask) && (!isYesNo || wordCount <= 2)) ||
    /\b(both|neither|first|second|former|latter|depends|all|none|alone|mine)\b/.test(lower) ||
    offered.some((word) => lower.includes(word));
  if (fits) return thread.any;
  return situation.slots["it"] === undefined ? Lines.HEARD : Lines.ABOUT_IT;
}

export function planFact(situation: Situation): Plan | null {
  const kind = TOLD_FIRST.find((candidate) => situation.facts.some((fact) => fact.kind === candidate));
  if (kind === undefined) return null;
  const { voice } = situation.input.species;
  const lines = FACT_LINES[kind];
  const open =
    kind === "name" && doesIntend("greeting", situation.text)
      ? { lines: voice.greets, chance: 0.7 }
      : { lines: kind === "name" || kind === "liked" || kind === "pet" ? voice.glad : voice.curious, chance: 0.6 };
  const tasted = situation.taste !== null && kind !== "name" && situation.random.chance(0.6);
  return {
    kind: "fact",
    open,
    core: tasted ? (situation.taste?.taste.say ?? lines.say) : lines.say,
    ask: { lines: lines.asks.map((thread) => thread.ask), when: "maybe" },
    ...(kind === "name" ? {} : { tail: { lines: TRAIT_LINES[situation.input.chatling.trait], chance: 0.15 } }),
  };
}

export function planTaste(situation: Situation): Plan | null {
  if (situation.taste === null) return null;
  const { voice } = situation.input.species;
  const asks = topicIn(situation.text)?.asks.map((thread) => thread.ask) ?? [];
  return {
    kind: "topic",
    open: { lines: situation.taste.liked ? voice.glad : voice.curious, chance: 0.3 },
    core: situation.taste.taste.say,
    ask: { lines: [...asks, ...(situation.slots["it"] === undefined ? [] : Lines.ASK_ABOUT_IT)], when: "maybe" },
  };
}

export function planLetter(situation: Situation): Plan | null {
  if (situation.text.length < LETTER_CHARS_MIN) return null;
  const { voice } = situation.input.species;
  return {
    kind: "talk",
    open: { lines: Lines.LONG_LETTER, chance: 1 },
    core: situation.slots["it"] === undefined ? voice.comforts : Lines.LETTER_ECHO,
    ask: { lines: Lines.LETTER_ASKS, when: "always" },
  };
}

export function planTopic(situation: Situation): Plan | null {
  const topic = topicIn(situation.text);
  if (topic === null) return null;
  const { voice } = situation.input.species;
  return {
    kind: "topic",
    open: { lines: voice.curious, chance: 0.65 },
    core: [...topic.say, ...(situation.slots["it"] === undefined ? [] : Lines.ABOUT_IT.slice(0, 4))],
    tail: { lines: [...voice.nows, ...TRAIT_LINES[situation.input.chatling.trait]], chance: 0.25 },
    ask: { lines: topic.asks.map((thread) => thread.ask), when: "maybe" },
  };
}

export function planSmallWord(situation: Situation): Plan | null {
  const { text, wordCount, input } = situation;
  if (
    wordCount > 3 ||
    !(doesIntend("okay", text) || doesIntend("yes", text) || doesIntend("no", text) || doesIntend("unsure", text))
  )
    return null;
  const { voice } = input.species;
  return {
    kind: "talk",
    open: { lines: Lines.SMALL_WORD, chance: 0.45 },
    core: [...voice.nows, ...voice.about],
    ask: { lines: [...voice.asks.map((thread) => thread.ask), ...callbacks(situation)], when: "maybe" },
  };
}

/** Anything else. Says back the thing itself, quietly wonders, and sometimes returns to something told earlier. */
export function planTalk(situation: Situation): Plan {
  const { voice } = situation.input.species;
  const { trait } = situation.input.chatling;
  const knowsIt = situation.slots["it"] !== undefined;
  return {
    kind: "talk",
    open: { lines: voice.curious, chance: 0.7 },
    core: knowsIt ? Lines.ABOUT_IT : Lines.HEARD,
    tail: { lines: [...voice.nows, ...voice.about, ...TRAIT_LINES[trait]], chance: 0.4 },
    ask: {
      lines: knowsIt
        ? [...Lines.ASK_ABOUT_IT, ...callbacks(situation)]
        : [...voice.asks.map((thread) => thread.ask), ...callbacks(situation)],
      when: "maybe",
    },
  };
}

/** Questions that go back to something told a while ago, filled with that very thing. */
function callbacks(situation: Situation): string[] {
  return situation.memory.settled
    .filter((fact) => !situation.facts.some((told) => told.kind === fact.kind))
    .flatMap((fact) =>
      FACT_LINES[fact.kind].later.map((thread) => capitalise(thread.ask.replaceAll(`{${fact.kind}}`, fact.value))),
    );
}
