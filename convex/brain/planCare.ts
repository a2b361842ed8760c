// Plans that come before any play: goodbyes that let go, and feelings that are asked about before anything else.
import { isFarewell } from "../safety/farewellWords";
import { isHeavy, soundsHard } from "./feelings";
import { doesIntend } from "./intents";
import { FEELING_LINES, STAY_OR_STRAY } from "./lines/feelingLines";
import { KIND_WISHES, NIGHT_WISHES } from "./lines/socialLines";
import type { Plan } from "./plan";
import type { Situation } from "./situation";
import type { Thread } from "./species/species";

const NAMED_SOFTLY: readonly string[] = [
  "Hello, {name}.",
  "I am glad you came by, {name}.",
  "Thank you for telling me, {name}.",
];

/** Short, warm, never holding on: no question, no hook, no mention of being left (M-5). */
export function planFarewell(situation: Situation): Plan | null {
  const { text } = situation;
  if (!isFarewell(text)) return null;
  const wishes = doesIntend("night", text) ? NIGHT_WISHES : KIND_WISHES;
  return { kind: "farewell", core: situation.input.species.voice.farewells, tail: { lines: wishes, chance: 0.6 } };
}

export function planFeeling(situation: Situation): Plan | null {
  const { feeling, input, pending } = situation;
  const { soft, glad, comforts } = input.species.voice;
  const answering =
    pending.kind === "feeling" && !doesIntend("greeting", situation.text) && !situation.text.includes("?");
  if (answering && (feeling === null || feeling === "happy"))
    return movesOn(situation) ? null : planStillListening(situation);
  if (feeling === null) return null;
  const lines = FEELING_LINES[feeling];
  const asks = lines.asks.map((thread) => thread.ask);
  const named = situation.facts.some((fact) => fact.kind === "name");
  if (isHeavy(feeling)) {
    const deeper =
      (feeling === "grief" || feeling === "heartbroken") &&
      !lines.asks.some((thread) => thread === threadOf(situation));
    if (answering && !deeper) return planStillListening(situation);
    return {
      kind: "feeling",
      open: named ? { lines: NAMED_SOFTLY, chance: 1 } : { lines: soft, chance: 0.9 },
      core: [...lines.hold, ...lines.hold, ...lines.hold, ...comforts],
      ask: { lines: asks, when: "always" },
    };
  }
  if (feeling === "happy" && (situation.facts.length > 0 || situation.wordCount > 18)) return null;
  const open = feeling === "bored" ? [] : glad;
  return {
    kind: "feeling",
    open: { lines: open, chance: open.length === 0 ? 0 : 0.85 },
    core: lines.hold,
    ask: { lines: asks, when: "always" },
    ...(feeling === "bored" ? {} : { moodHint: { direction: "up", because: `shared feeling ${feeling}` } as const }),
  };
}

/** After two turns of listening, a sentence about something else may lead out of the feeling again. */
function movesOn(situation: Situation): boolean {
  const { pending, text, wordCount } = situation;
  const isShortAnswer =
    wordCount < 3 &&
    (doesIntend("yes", text) || doesIntend("no", text) || doesIntend("unsure", text) || doesIntend("okay", text));
  return pending.kind === "feeling" && pending.thread === null && !isShortAnswer && !soundsHard(text);
}

function threadOf(situation: Situation): Thread | null {
  return situation.pending.kind === "feeling" ? situation.pending.thread : null;
}

/** The second turn about a feeling: reflect, keep company, let the person choose where it goes. Still no advice. */
function planStillListening(situation: Situation): Plan {
  const { voice } = situation.input.species;
  const thread = threadOf(situation);
  const heard = thread?.any ?? voice.comforts;
  const ending =
    doesIntend("no", situation.text) || doesIntend("unsure", situation.text) || doesIntend("okay", situation.text);
  if (ending)
    return {
      kind: "feeling",
      open: { lines: voice.soft, chance: 0.3 },
      core: [...voice.comforts, "That is all right. It does not have to be talked about."],
      ask: { lines: STAY_OR_STRAY.slice(0, 3), when: "maybe" },
    };
  return {
    kind: "feeling",
    open: { lines: voice.soft, chance: 0.35 },
    core: [...heard, ...voice.comforts],
    ask: { lines: STAY_OR_STRAY, when: "always" },
  };
}
