// Who answers: the primary provider, else the fallback, else the built-in brain, which always can. Every rung that was
// tried is recorded; only the last one speaks.

import { assert } from "../../lib/assert";
import type { BackendEnv, LlmEndpoint } from "../../lib/env";
import type { Logger } from "../../lib/log";
import { isCrisis } from "../brain/crisis";
import { getSpecies } from "../brain/species/catalogue";
import type { Species } from "../brain/species/species";
import { templateReply } from "../brain/templateReply";
import type { ReplyBrief } from "../model/replyBriefs";
import type { ReplyResult, Rung } from "../model/replyResults";
import { cleanPartial, cleanReply, isUsable } from "../model/replyText";
import { COMPANION_PROMPT, companionPrompt, promptIdOf } from "../prompts/companion";
import { complete } from "../providers/llm";

/** Kept free of the deadline for the built-in brain to say its line. */
const TEMPLATE_RESERVE_MS = 4_000;

/** A call with less time than this could not be answered. */
const CALL_MS_MIN = 1_000;

export type Teller = {
  /** Shows the words so far; false when the reply belongs to another worker by now. */
  show: (text: string) => Promise<boolean>;
  env: BackendEnv;
  log: Logger;
};

/** Null when the reply was taken away while it was told. */
export async function climb(brief: ReplyBrief, teller: Teller): Promise<ReplyResult | null> {
  const species = getSpecies(brief.speciesSlug);
  assert(species !== null, `a chatling of an unknown species: ${brief.speciesSlug}`);
  const rungs: Rung[] = [];
  for (const endpoint of endpointsFor(brief, teller.env)) {
    const timeoutMs = Math.min(teller.env.timeoutMs, brief.deadlineAt - Date.now() - TEMPLATE_RESERVE_MS);
    if (timeoutMs < Math.min(CALL_MS_MIN, teller.env.timeoutMs)) break;
    // Also a sign of life before a wait, and it clears what an earlier rung had begun to say.
    if (!(await teller.show(""))) return null;
    const answer = await ask(endpoint, { brief, species, teller, timeoutMs });
    rungs.push(answer.rung);
    if (answer.rung.error === "stopped") return null;
    if (answer.text !== null) return { text: answer.text, brain: endpoint.brain, rungs };
    teller.log.warning("a brain did not answer", { brain: endpoint.brain, error: answer.rung.error ?? "" });
  }
  return await tellFromTemplates(brief, species, { teller, rungs });
}

/** Words about self-harm are answered by the fixed message of the built-in brain, and by nothing that is generated. */
function endpointsFor(brief: ReplyBrief, env: BackendEnv): LlmEndpoint[] {
  return brief.providersAllowed && !isCrisis(brief.text) ? env.endpoints : [];
}

type Asking = { brief: ReplyBrief; species: Species; teller: Teller; timeoutMs: number };

/** `text` is null when this rung failed. */
async function ask(
  endpoint: LlmEndpoint,
  { brief, species, teller, timeoutMs }: Asking,
): Promise<{ text: string | null; rung: Rung }> {
  const startedAt = Date.now();
  const { nickname } = brief.chatling;
  const completion = await complete({
    endpoint,
    messages: companionPrompt({ species, chatling: brief.chatling, history: brief.history, text: brief.text }),
    sampling: teller.env.sampling,
    stop: ["\nUser:", "\nHuman:", `\n${nickname}:`],
    timeoutMs,
    onText: async (text) => await teller.show(cleanPartial(text, nickname)),
  });
  const text = cleanReply(completion.text, nickname);
  const failure = completion.failure ?? (isUsable(text) ? null : "garbage");
  const rung: Rung = {
    promptId: promptIdOf(COMPANION_PROMPT),
    provider: new URL(endpoint.baseUrl).host,
    model: endpoint.model,
    brain: endpoint.brain,
    parameters: { ...teller.env.sampling },
    response: completion.text,
    usage: completion.usage,
    durationMs: Date.now() - startedAt,
    ...(failure === null ? {} : { error: failure }),
  };
  return { text: failure === null ? text : null, rung };
}

type Telling = { teller: Teller; rungs: Rung[] };

async function tellFromTemplates(
  brief: ReplyBrief,
  species: Species,
  { teller, rungs }: Telling,
): Promise<ReplyResult | null> {
  const startedAt = Date.now();
  const { seed, chatling, memory, text, recentLines } = brief;
  const reply = templateReply({ seed, species, chatling, history: memory, text, recentLines });
  if (!(await wordByWord(reply.text, teller))) return null;
  const rung: Rung = {
    promptId: `template@${species.personaVersion}`,
    provider: "builtin",
    model: "template",
    brain: "template",
    parameters: {},
    response: reply.text,
    usage: { in: 0, out: 0 },
    durationMs: Date.now() - startedAt,
  };
  const hint = reply.moodHint === undefined ? {} : { moodHint: reply.moodHint };
  return { text: reply.text, brain: "template", rungs: [...rungs, rung], ...hint };
}

/** Steps that a line is told in, so that a long one takes no longer than a short one by much. */
const STEPS_MAX = 12;

async function wordByWord(text: string, { show, env }: Teller): Promise<boolean> {
  const words = text.split(/(?<=\s)/);
  const stride = Math.max(1, Math.ceil(words.length / STEPS_MAX));
  if (env.replyPaceMs === 0) return await show(text);
  for (let end = stride; end < words.length + stride; end += stride) {
    if (!(await show(words.slice(0, end).join("")))) return false;
    await new Promise((resolve) => setTimeout(resolve, env.replyPaceMs));
  }
  return true;
}
