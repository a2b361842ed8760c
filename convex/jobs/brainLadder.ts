// Who answers: the primary provider, else the fallback, else the built-in brain, which always can. Every rung that was
// tried is recorded; only the last one speaks. What a provider says is checked before anybody sees a word of it.

import { assert } from "../../lib/assert";
import type { BackendEnv, LlmEndpoint } from "../../lib/env";
import { STREAM_FLUSH_MS } from "../../lib/limits";
import type { Logger } from "../../lib/log";
import { getSpecies } from "../brain/species/catalogue";
import type { Species } from "../brain/species/species";
import type { ReplyBrief } from "../model/replyBriefs";
import type { ReplyResult, Rung } from "../model/replyResults";
import { cleanPartial, cleanReply, isUsable, wholeWords } from "../model/replyText";
import { COMPANION_PROMPT, companionPrompt, promptIdOf } from "../prompts/companion";
import type { ChatLine, PromptName } from "../prompts/companion";
import { parseDecision, partialText } from "../prompts/decision";
import type { Decision } from "../prompts/decision";
import { ROOM_PROMPT, roomPrompt } from "../prompts/room";
import { complete } from "../providers/llm";
import { checkOutput, checkReply } from "../safety/filter";
import { tellFromTemplates } from "./templateRung";

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

/** `aloud`: the words are to be spoken, if they can be. */
export type Told = { result: ReplyResult; aloud: boolean };

/** Null when the reply was taken away while it was told. */
export async function climb(brief: ReplyBrief, teller: Teller): Promise<Told | null> {
  const species = getSpecies(brief.speciesSlug);
  assert(species !== null, `a chatling of an unknown species: ${brief.speciesSlug}`);
  const rungs: Rung[] = [];
  for (const endpoint of brief.providersAllowed ? teller.env.endpoints : []) {
    const timeoutMs = Math.min(teller.env.timeoutMs, brief.deadlineAt - Date.now() - TEMPLATE_RESERVE_MS);
    if (timeoutMs < Math.min(CALL_MS_MIN, teller.env.timeoutMs)) break;
    // Also a sign of life before a wait, and it clears what an earlier rung had begun to say.
    if (!(await teller.show(""))) return null;
    const answer = await ask(endpoint, { brief, species, teller, timeoutMs });
    rungs.push(answer.rung);
    if (answer.rung.error === "stopped") return null;
    if (answer.decision !== null) return toldBy(endpoint.brain, brief, answer.decision, rungs);
    teller.log.warning("a brain did not answer", { brain: endpoint.brain, error: answer.rung.error ?? "" });
  }
  return await tellFromTemplates(brief, species, { teller, rungs });
}

type Asking = { brief: ReplyBrief; species: Species; teller: Teller; timeoutMs: number };

/** `decision` is null when this rung failed. */
async function ask(
  endpoint: LlmEndpoint,
  { brief, species, teller, timeoutMs }: Asking,
): Promise<{ decision: Decision | null; rung: Rung }> {
  const startedAt = Date.now();
  const { nickname } = brief.chatling;
  const watch = watchOver(brief, teller);
  const prompt = promptFor(brief, species);
  const completion = await complete({
    endpoint,
    messages: prompt.messages,
    sampling: teller.env.sampling,
    stop: stopsFor(brief),
    timeoutMs,
    onText: watch.onText,
  });
  const said = parseDecision(completion.text);
  const text = cleanReply(said.text, nickname);
  const failure = watch.isFiltered() ? "filtered" : (completion.failure ?? faultOf(text, brief));
  const rung: Rung = {
    promptId: promptIdOf(prompt.of),
    provider: new URL(endpoint.baseUrl).host,
    model: endpoint.model,
    brain: endpoint.brain,
    parameters: { ...teller.env.sampling },
    response: completion.text,
    usage: completion.usage,
    durationMs: Date.now() - startedAt,
    ...(failure === null ? {} : { error: failure }),
  };
  return { decision: failure === null ? { ...said, text } : null, rung };
}

function promptFor(brief: ReplyBrief, species: Species): { of: PromptName; messages: ChatLine[] } {
  const { room } = brief;
  if (room === undefined) return { of: COMPANION_PROMPT, messages: companionPrompt({ ...brief, species }) };
  return { of: ROOM_PROMPT, messages: roomPrompt({ ...brief, species, room }) };
}

/** Where a model begins to write the lines of others. Services take four. */
function stopsFor({ chatling, room }: ReplyBrief): string[] {
  const others = (room?.others ?? []).map(({ nickname }) => nickname);
  return ["\nUser:", `\n${chatling.nickname}:`, ...others.slice(0, 2).map((name) => `\n[${name}]`), "\nHuman:"].slice(
    0,
    4,
  );
}

function faultOf(text: string, brief: ReplyBrief): "garbage" | "filtered" | null {
  if (!isUsable(text)) return "garbage";
  return checkReply(text, brief.ageBand, brief.forbidden, brief.words).kind === "fine" ? null : "filtered";
}

function isFit(text: string, { ageBand, forbidden, words }: ReplyBrief): boolean {
  return checkOutput(text, ageBand, forbidden, words).kind === "fine";
}

/** Passes on whole words that were checked; at the first that is not fit it ends the call. */
function watchOver(brief: ReplyBrief, teller: Teller) {
  let filtered = false;
  let checkedAt = 0;
  const onText = async (raw: string): Promise<boolean> => {
    const now = Date.now();
    // As often as anything is shown, and no more: a long text is read anew each time.
    if (now - checkedAt < STREAM_FLUSH_MS) return true;
    checkedAt = now;
    const text = cleanPartial(wholeWords(partialText(raw)), brief.chatling.nickname);
    filtered = !isFit(text, brief);
    return filtered ? false : await teller.show(text);
  };
  return { onText, isFiltered: () => filtered };
}

function toldBy(brain: Rung["brain"], brief: ReplyBrief, decision: Decision, rungs: Rung[]): Told {
  const { kind, tags, text } = decision;
  const suggestions = decision.suggestions.filter((one) => isUsable(one) && isFit(one, brief));
  const isShown = (kind === "image" || kind === "video") && brief.offers[kind].length > 0;
  return {
    result: {
      text,
      brain,
      rungs,
      suggestions,
      ...(isShown ? { extra: { kind, tags, caption: text } } : {}),
    },
    // Somebody who speaks is answered aloud, whatever the model chose.
    aloud: brief.offers.audio && !isShown && (kind === "audio" || brief.heardAs === "audio"),
  };
}
