// Why a talk changed somebody's mood, in words: "Pip was the only one against …". Stored with the change, so that it can be told later.

import { unreachable } from "../../../lib/assert";
import type { Mood } from "../../../lib/creature";
import type { Stance } from "../../../lib/talks";
import type { Actor, MoodChange, Outcome } from "./cast";

type Told = {
  cast: readonly Pick<Actor, "nickname" | "mood" | "unhappyCount">[];
  stances: readonly Stance[];
  outcome: Outcome;
  statement: string;
};

/** As every screen calls the moods. */
const FELT: Readonly<Record<Mood, string>> = { happy: "happy", neutral: "calm", unhappy: "unhappy" };

/** One for each change, in their order. */
export function moodTraces(told: Told): string[] {
  return told.outcome.changes.map((change) => traceOf(told, change));
}

function traceOf(told: Told, change: MoodChange): string {
  const subject = quoted(told.statement);
  const name = told.cast[change.speaker]?.nickname ?? "";
  switch (change.rule) {
    case "agreement":
      return `${listed(told.cast.map((actor) => actor.nickname))} were mostly of one mind about ${subject}. ${lift(told, change, name)}`;
    case "minority":
      return `${minority(told, change, name)} ${subject}. ${strike(told, change, name)}`;
    case "tie_agreeableness":
      return `${split(told)} ${subject}. The less agreeable side took it harder, and that was ${name}. ${strike(told, change, name)}`;
    case "tie_seed":
      return `${split(told)} ${subject}. Both sides were as agreeable, and the dice said that ${name} took it harder. ${strike(told, change, name)}`;
    case "conflict_pleased":
    case "greet":
    case "play":
    case "treat":
    case "meditate":
    case "recovery":
    case "chat":
      return `It was about ${subject}.`; // no change of a talk has these rules
    default:
      return unreachable(change.rule);
  }
}

function lift({ cast }: Told, { speaker, to, unhappyAfter }: MoodChange, name: string): string {
  const before = cast[speaker];
  if (before !== undefined && before.mood !== to)
    return `A good talk lifts the mood, so ${name} feels ${FELT[to]} now.`;
  return unhappyAfter === 0 ? `What had hurt ${name} is forgotten.` : `Part of what had hurt ${name} is forgotten.`;
}

function strike({ cast }: Told, { speaker, to, unhappyAfter }: MoodChange, name: string): string {
  const before = cast[speaker];
  if (before === undefined || before.mood !== "unhappy")
    return `One quarrel is one step down: ${name} feels ${FELT[to]} now.`;
  return `${name} was unhappy already: that is quarrel number ${unhappyAfter} in such a mood.`;
}

/** "Pip was the only one against", "Pip and Fern were against" */
function minority({ stances, cast }: Told, { speaker }: MoodChange, name: string): string {
  const stance = stances[speaker] ?? "neutral";
  const side = cast.filter((_, place) => stances[place] === stance).map((actor) => actor.nickname);
  const view = stance === "agree" ? "for" : "against";
  return side.length < 2 ? `${name} was the only one ${view}` : `Only ${listed(side)} were ${view}`;
}

/** "Pip was for it and Fern against it: " */
function split({ stances, cast }: Told): string {
  const names = (stance: Stance): string[] =>
    cast.filter((_, place) => stances[place] === stance).map((actor) => actor.nickname);
  const [yes, no] = [names("agree"), names("disagree")];
  return `${listed(yes)} ${yes.length < 2 ? "was" : "were"} for and ${listed(no)} against`;
}

/** A statement inside a sentence: without its own full stop. */
function quoted(statement: string): string {
  return `“${statement.replace(/\.$/, "")}”`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "nobody";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
