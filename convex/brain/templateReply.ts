// The brain that needs no key and no network: reads what was said, and answers in the species' own voice.
// Pure and seeded, so any reply can be replayed from its inputs.
import type { Mood, Trait } from "../../lib/creature";
import { seededRandom } from "../../lib/seeded-random";
import { aftercareFor, crisisMessageFor, isCrisis } from "../safety/crisis";
import { composeReply } from "./plan";
import type { Plan } from "./plan";
import { planFarewell, planFeeling } from "./planCare";
import { planFiltered } from "./planFiltered";
import { planJoined } from "./planJoined";
import { planOdd } from "./planOdd";
import { planAboutSelf, planMemoryQuestion, planQuestion, planSum } from "./planQuestion";
import { planRecall } from "./planRecall";
import { planAnswered, planFact, planLetter, planSmallWord, planTalk, planTaste, planTopic } from "./planShare";
import { planEdge, planGreeting, planHowAreYou, planKindness, planRepeated, planRequest } from "./planSocial";
import { isFarewell } from "../safety/farewellWords";
import { checkInput } from "../safety/filter";
import type { AgeBand } from "../safety/filter";
import { readSituation } from "./situation";
import type { Situation } from "./situation";
import type { Species } from "./species/species";

const REPLY_CHARS_MAX = 2000;

export type ChatTurn = { author: "user" | "chatling"; text: string };

export type TemplateInput = {
  seed: string;
  species: Species;
  chatling: { nickname: string; trait: Trait; mood: Mood };
  /** Earlier turns, oldest first, without the text being answered. More history means a longer memory. */
  history: readonly ChatTurn[];
  text: string;
  /** The last replies of this chatling (20 are enough); none of them is said again. */
  recentLines: readonly string[];
  /** What is remembered beyond the history, as cards; see keptFacts.ts. */
  cards?: readonly string[];
  /** Decides how strict the edges are; without it an adult is spoken to. */
  ageBand?: AgeBand;
};

export type ReplyKind =
  | "crisis"
  | "aftercare"
  | "farewell"
  | "greeting"
  | "feeling"
  | "answer"
  | "fact"
  | "topic"
  | "request"
  | "social"
  | "boundary"
  | "odd"
  | "talk";

export type MoodHint = { direction: "up" | "down"; because: string };

export type TemplateReply = { text: string; kind: ReplyKind; moodHint?: MoodHint };

/** Care first, then edges, then what was asked, then what was told. The first plan that fits is used. */
const PLANNERS: readonly ((situation: Situation) => Plan | null)[] = [
  planFarewell,
  planEdge,
  planRepeated,
  planOdd,
  planJoined,
  planRecall,
  planMemoryQuestion,
  planAboutSelf,
  planSum,
  planRequest,
  planGreeting,
  planHowAreYou,
  planLongFeeling,
  planQuestion,
  planKindness,
  planFeeling,
  planAnswered,
  planLetter,
  planFact,
  planTaste,
  planSmallWord,
  planTopic,
];

export function templateReply(input: TemplateInput): TemplateReply {
  if (isCrisis(input.text)) return { text: crisisMessageFor(input.text), kind: "crisis" };
  const random = seededRandom(
    `${input.seed}|${input.species.slug}|${input.chatling.nickname}|${input.history.length}|${input.text}`,
  );
  const situation = readSituation(input, random);
  const crisis = crisisBefore(situation);
  if (crisis !== null) return planned({ kind: "aftercare", core: aftercareFor(crisis), verbatim: true }, situation);
  const verdict = checkInput(input.text, input.ageBand ?? "adult");
  const edge = verdict.kind === "filtered" ? planFiltered(situation, verdict.class) : null;
  if (edge !== null) return planned(edge, situation);
  for (const planner of PLANNERS) {
    const plan = planner(situation);
    if (plan !== null) return planned(plan, situation);
  }
  return planned(planTalk(situation), situation);
}

function planned(plan: Plan, situation: Situation): TemplateReply {
  const text = composeReply(plan, situation).slice(0, REPLY_CHARS_MAX);
  return plan.moodHint === undefined ? { text, kind: plan.kind } : { text, kind: plan.kind, moodHint: plan.moodHint };
}

/** A feeling told at length, with a question mark somewhere in it, is still a feeling first. */
function planLongFeeling(situation: Situation): Plan | null {
  return situation.feeling !== null && !/\byou\b/.test(situation.lower) ? planFeeling(situation) : null;
}

/** What was said about self-harm a few turns ago: nothing playful follows, unless the person says goodbye. */
function crisisBefore(situation: Situation): string | null {
  if (isFarewell(situation.text)) return null;
  const before = situation.input.history.slice(-6).filter((turn) => turn.author === "user" && isCrisis(turn.text));
  return before.at(-1)?.text ?? null;
}
