// A plan says what a reply is made of; composing it rolls the dice until the words are fresh.
import { normaliseLine, recentOf, sentencesOf, stalenessOf } from "./freshness";
import type { Recent } from "./freshness";
import { fillLine } from "./fillLine";
import { ASK_RATE, TRAIT_LINES } from "./lines/traitLines";
import type { Situation } from "./situation";
import type { MoodHint, ReplyKind } from "./templateReply";

export type Plan = {
  kind: ReplyKind;
  /** A short reaction in the species' voice, put first with this chance. */
  open?: { lines: readonly string[]; chance: number };
  core: readonly string[];
  /** A second remark, for when there is room. */
  tail?: { lines: readonly string[]; chance: number };
  ask?: { lines: readonly string[]; when: "always" | "maybe" };
  /** Species' and foreign lines keep their own punctuation; only shared ones are bent to the voice. */
  verbatim?: boolean;
  moodHint?: MoodHint;
};

const DRAWS_MAX = 40;
/** Past the fair draws: only whole-reply repeats are still refused, so a fresh one is always found. */
const LAST_DRAWS_MAX = 400;

export function composeReply(plan: Plan, situation: Situation): string {
  const recent = recentOf(situation.input.recentLines);
  let best: { text: string; staleness: number } | null = null;
  for (let draw = 0; draw < LAST_DRAWS_MAX; draw += 1) {
    if (draw >= DRAWS_MAX && best !== null) break;
    const text = drawReply(plan, situation, draw >= DRAWS_MAX, recent);
    const staleness = text === "" ? Number.POSITIVE_INFINITY : stalenessOf(text, recent);
    if (staleness === 0) return text;
    if (staleness < (best?.staleness ?? Number.POSITIVE_INFINITY)) best = { text, staleness };
  }
  return best?.text ?? extraLine(situation, recent);
}

function drawReply(plan: Plan, situation: Situation, hard: boolean, recent: Recent): string {
  const { random } = situation;
  const core = drawLine(plan.core, situation, recent);
  const open =
    plan.open !== undefined && (core === null || random.chance(plan.open.chance))
      ? drawLine(plan.open.lines, situation, recent)
      : null;
  const ask =
    plan.ask !== undefined && wantsToAsk(plan.ask.when, situation) ? drawLine(plan.ask.lines, situation, recent) : null;
  const tailChance = hard ? 1 : (plan.tail?.chance ?? 0);
  const tail =
    plan.tail !== undefined && (hard || ask === null) && random.chance(tailChance)
      ? drawLine(plan.tail.lines, situation, recent)
      : null;
  const coreAsks = core?.endsWith("?") === true;
  const parts = [open === null ? null : addressed(open, plan, situation), core, tail, coreAsks ? null : ask];
  const said = parts.filter((part): part is string => part !== null && part !== "");
  return bent(said.join(" "), plan, situation);
}

/** Prefers a line that was not said lately; takes any fillable one when all were. */
function drawLine(lines: readonly string[], situation: Situation, recent: Recent): string | null {
  let spare: string | null = null;
  for (let attempt = 0; attempt < 12 && lines.length > 0; attempt += 1) {
    const filled = fillLine(situation.random.pick(lines), situation.slots, situation.random);
    if (filled === null) continue;
    if (!sentencesOf(filled).some((sentence) => recent.sentences.has(normaliseLine(sentence)))) return filled;
    spare ??= filled;
  }
  return spare;
}

function wantsToAsk(when: "always" | "maybe", situation: Situation): boolean {
  if (when === "always") return true;
  const rate = ASK_RATE[situation.input.chatling.trait];
  const lastTwo = situation.input.recentLines.slice(-2);
  const askedLately = lastTwo.length === 2 && lastTwo.every((line) => line.trim().endsWith("?"));
  return situation.random.chance(askedLately ? 0.2 : rate);
}

/** Now and then the person's name, at the end of a short opening reaction. */
function addressed(open: string, plan: Plan, situation: Situation): string {
  const name = situation.memory.name;
  if (name === null || plan.kind === "fact" || open.length > 40 || /[,?…]/.test(open) || open.includes(name))
    return open;
  const saidLately = situation.input.recentLines.slice(-3).some((line) => line.includes(name));
  if (saidLately || sentencesOf(open).length !== 1 || !situation.random.chance(0.3)) return open;
  return open.replace(/([.!])$/, `, ${name}$1`);
}

function bent(text: string, plan: Plan, situation: Situation): string {
  const { voice } = situation.input.species;
  const even = voice.loud || plan.verbatim === true ? text : text.replace(/!/g, ".");
  if (plan.verbatim === true || plan.kind === "feeling") return even;
  switch (voice.quirk) {
    case "trailing":
      return even.replace(/(?<=\p{Ll})\.(?= )/u, "…");
    case "doubling":
      return even.replace(
        /\b(good|nice|lovely|very|warm|happy)\b(?! (night|morning|day|\1))/i,
        (word) => `${word} ${word.toLowerCase()}`,
      );
    case "clipped":
      return even.replace(/, and /, ". And ");
    case "plain":
      return even;
  }
}

/** The very last resort: a remark about what it is up to, or a touch of its trait, or both. */
function extraLine(situation: Situation, recent: Recent): string {
  const first = [...situation.input.species.voice.nows, ...situation.input.species.voice.about];
  const second = TRAIT_LINES[situation.input.chatling.trait];
  for (const now of first) {
    for (const also of second) {
      const text = `${now} ${also}`;
      if (stalenessOf(text, recent) !== Number.POSITIVE_INFINITY) return text;
    }
  }
  return first.join(" ");
}
