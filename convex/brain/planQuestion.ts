// Plans for questions: about itself, about what it remembers, and about a world that it does not pretend to know.
import { cleanPhrase } from "./cleanText";
import { asksSomething } from "./intents";
import * as Lines from "./lines/questionLines";
import { phrasesIn } from "./phrases";
import type { Plan } from "./plan";
import type { Situation } from "./situation";

export function planMemoryQuestion(situation: Situation): Plan | null {
  const { text, slots, memory } = situation;
  if (/\b(what'?s|what is|whats|remember|know|say|guess) my name\b|\bwho am i\b|\bdo you know who i am\b/i.test(text)) {
    return memory.name === null
      ? { kind: "answer", core: Lines.NAME_UNKNOWN }
      : { kind: "answer", core: Lines.NAME_RECALLED };
  }
  const asks =
    /\b(do|did|can|what do|what did) you (still )?(remember|know|recall)\b.*\b(me|my|i|about)\b|\bwhat('?s| is| are| was) my (dog|cat|pet|favou?rite|job|hobby|sister|brother)\w*\b|\bwhat do i (like|love|do)\b|\bwhere do i live\b/i;
  return asks.test(text) && slots["facts"] !== undefined ? { kind: "answer", core: Lines.ALL_RECALLED } : null;
}

export function planAboutSelf(situation: Situation): Plan | null {
  const { text, input, wordCount } = situation;
  const { voice } = input.species;
  if (wordCount > 18) return null;
  if (
    /\b(tell me|talk|say something|more) (a bit |more |something )?about (you|yourself|your life)\b|\bintroduce yourself\b|\bdescribe yourself\b|\bwhat are you like\b/i.test(
      text,
    )
  ) {
    return {
      kind: "answer",
      core: voice.about,
      tail: { lines: voice.nows, chance: 0.6 },
      ask: { lines: Lines.ASK_BACK.slice(0, 1), when: "maybe" },
    };
  }
  const found = Lines.SELF_QUESTIONS.find((question) => question.asked.test(text));
  if (found === undefined) return null;
  const plain =
    found.name === "real" ||
    found.name === "memory" ||
    found.name === "can" ||
    found.name === "missing" ||
    found.name === "maker" ||
    found.name === "likesMe";
  const core =
    found.name === "doing"
      ? [...found.say, ...voice.nows, ...voice.nows]
      : found.name === "species" || found.name === "yourName"
        ? [...found.say, ...voice.about]
        : found.say;
  return {
    kind: "answer",
    core,
    ...(plain
      ? {}
      : {
          open: { lines: voice.curious, chance: 0.3 },
          tail: { lines: found.name === "doing" ? voice.nows : voice.about, chance: 0.45 },
          ask: { lines: ["And you?", "What about you?", "And what about you?"], when: "maybe" },
        }),
  };
}

export function planSum(situation: Situation): Plan | null {
  const found =
    /(-?\d{1,6}(?:\.\d{1,4})?)\s*(\+|-|\*|x|×|÷|\/|plus|minus|times|divided by)\s*(-?\d{1,6}(?:\.\d{1,4})?)\s*[=?.]*$/i.exec(
      situation.text,
    );
  const sum = found === null ? null : workOut(Number(found[1]), found[2] ?? "", Number(found[3]));
  if (sum === null) return null;
  return {
    kind: "answer",
    open: { lines: situation.input.species.voice.curious, chance: 0.2 },
    core: Lines.SUM_DONE.map((line) => line.replaceAll("{sum}", sum)),
  };
}

function workOut(left: number, sign: string, right: number): string | null {
  const result = /\+|plus/i.test(sign)
    ? left + right
    : /^-$|minus/i.test(sign)
      ? left - right
      : /\*|x|×|times/i.test(sign)
        ? left * right
        : left / right;
  return Number.isFinite(result) ? String(Math.round(result * 1000) / 1000) : null;
}

export function planQuestion(situation: Situation): Plan | null {
  const { text, lower, input, slots } = situation;
  if (!asksSomething(text)) return null;
  const { voice } = input.species;
  const back = { lines: Lines.ASK_BACK, when: "maybe" } as const;
  const open = (chance: number): NonNullable<Plan["open"]> => ({ lines: voice.curious, chance });
  if (/\b(what time|what day|what date|which day|what year|today'?s date|what month)\b/.test(lower))
    return { kind: "answer", core: Lines.NO_CLOCK };
  if (
    /\b(will it|is it (going to|gonna)?) ?(rain|snow|be (hot|cold|sunny)|raining|snowing|sunny|cold|hot)|\bweather\b/.test(
      lower,
    )
  )
    return { kind: "answer", core: Lines.NO_WINDOW };
  if (situation.taste !== null && /\b(you|your|think|opinion|thoughts)\b/.test(lower))
    return { kind: "answer", core: situation.taste.taste.say, tail: { lines: voice.about, chance: 0.2 }, ask: back };
  const pick = eitherOr(situation);
  if (pick !== null)
    return { kind: "answer", core: Lines.EITHER_OR.map((line) => line.replaceAll("{pick}", pick)), ask: back };
  if (
    /\b(should|shall) i\b|\bwhat (would|should) i\b|\bany (advice|tips)\b|\bwhat would you do( if you were me| in my place)?\s*\?*$/.test(
      lower,
    )
  )
    return { kind: "answer", open: { lines: voice.soft, chance: 0.4 }, core: Lines.SHOULD_I };
  if (/\bhow (do|can|could|would) (i|you|we)\b/.test(lower))
    return { kind: "answer", open: open(0.5), core: Lines.DO_NOT_KNOW, ask: back };
  if (/\b(will|am|can|could|did|do|was|would) i\b|\bi'?ll\b|\bi will\b/.test(lower))
    return {
      kind: "answer",
      open: { lines: voice.soft, chance: 0.4 },
      core: Lines.ON_YOUR_SIDE,
      ask: { lines: Lines.WHAT_WORRIES, when: "maybe" },
    };
  if (/^(so|and|but|well)?,? ?what (do|did) you think( of it| about it| of that| about that)?\s*\?*$/.test(lower))
    return { kind: "answer", open: open(0.4), core: Lines.I_THINK, ask: back };
  if (/\b(have you|did you|do you) ever\b|^have you\b/.test(lower))
    return {
      kind: "answer",
      open: open(0.55),
      core: Lines.EVER,
      tail: { lines: voice.nows, chance: 0.3 },
      ask: { lines: ["Have you?", "And have you?", "Did you ever?"], when: "maybe" },
    };
  if (
    /\b(do|would|did|are) you (really |also |even )?(like|love|enjoy|prefer|hate|want|into|a fan)\b|\bwhat do you think\b|\byour (opinion|thoughts)\b|\bhow do you feel about\b|\bthoughts on\b/.test(
      lower,
    )
  ) {
    return slots["it"] === undefined
      ? { kind: "answer", open: open(0.6), core: Lines.NO_ANSWER_YET, ask: back }
      : { kind: "answer", open: open(0.55), core: Lines.LIKES_IT, ask: back };
  }
  return planPlainQuestion(lower, open, voice);
}

/** What is left by its first word: can you, why, a fact, yes or no. */
function planPlainQuestion(
  lower: string,
  open: (chance: number) => NonNullable<Plan["open"]>,
  voice: Situation["input"]["species"]["voice"],
): Plan {
  const back = { lines: Lines.ASK_BACK, when: "maybe" } as const;
  if (/\b(can|could|will|would) (you|u)\b/.test(lower))
    return { kind: "answer", open: open(0.5), core: Lines.CAN_YOU, tail: { lines: voice.nows, chance: 0.3 } };
  if (/\bwhy\b|\bhow come\b/.test(lower)) return { kind: "answer", open: open(0.6), core: Lines.WHY_GUESS, ask: back };
  if (
    /\b(who|where|when|which|how (many|much|far|long|old|big|do|does|did)|what('?s| is| are| was| were| does| do| did)|define|explain)\b/.test(
      lower,
    ) &&
    !/\byou\b/.test(lower)
  )
    return { kind: "answer", open: open(0.55), core: Lines.DO_NOT_KNOW, ask: back };
  if (
    /^(\w+,? )?(is|are|was|were|do|does|did|will|has|have|am|isn'?t|aren'?t|don'?t|doesn'?t|can|could|would)\b/.test(
      lower,
    )
  )
    return { kind: "answer", open: open(0.6), core: Lines.YES_NO, ask: back };
  return { kind: "answer", open: open(0.6), core: Lines.NO_ANSWER_YET, ask: back };
}

/** "Cats or dogs?" gets one of the two, a liked one first, and otherwise by the dice. */
function eitherOr(situation: Situation): string | null {
  const found = /([\p{L}' ]{2,40}?)\s+or\s+([\p{L}' ]{2,30})\s*\?/iu.exec(situation.text);
  if (found === null) return null;
  const left = sideOf(found[1] ?? "", true);
  const right = sideOf(found[2] ?? "", false);
  if (left === null || right === null || /^(not|no|something|what)$/i.test(right)) return null;
  const likes = situation.input.species.voice.likes.flatMap((taste) => [taste.word, ...(taste.also ?? [])]);
  if (likes.includes(left.toLowerCase())) return left;
  if (likes.includes(right.toLowerCase())) return right;
  return situation.random.pick([left, right]);
}

function sideOf(words: string, isLeft: boolean): string | null {
  const said = isLeft
    ? (phrasesIn(words).at(-1) ?? words.trim().split(" ").slice(-1).join(" "))
    : words.trim().split(" ").slice(0, 3).join(" ");
  return cleanPhrase(said.replace(/^(your|that|the|a|an|more) /i, ""));
}
