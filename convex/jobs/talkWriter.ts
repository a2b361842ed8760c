// A whole talk by a model: the primary provider, else the fallback, one call each. Null means that the built-in brain writes, which always
// can. Every rung that was tried is handed back for the record; what a provider says is used only when the whole script is in order.

import type { LlmEndpoint, Sampling } from "../../lib/env";
import type { ScriptInput, ScriptLine } from "../brain/talk/cast";
import { readScript } from "../brain/talk/checkScript";
import type { Rung } from "../model/replyResults";
import { promptIdOf } from "../prompts/companion";
import { TALK_PROMPT, talkPrompt } from "../prompts/talk";
import { complete } from "../providers/llm";

/** `timeoutMs` is for each call. */
export type WriterEnv = { endpoints: readonly LlmEndpoint[]; sampling: Sampling; timeoutMs: number };

export type Written = { script: { brain: LlmEndpoint["brain"]; lines: ScriptLine[] } | null; rungs: Rung[] };

/** Never throws. The last rung is the one that wrote the script, where there is one. */
export async function writeByModel(input: ScriptInput, env: WriterEnv): Promise<Written> {
  const rungs: Rung[] = [];
  for (const endpoint of env.endpoints) {
    const { lines, rung } = await ask(endpoint, input, env);
    rungs.push(rung);
    if (lines !== null) return { script: { brain: endpoint.brain, lines }, rungs };
  }
  return { script: null, rungs };
}

async function ask(
  endpoint: LlmEndpoint,
  input: ScriptInput,
  { sampling, timeoutMs }: WriterEnv,
): Promise<{ lines: ScriptLine[] | null; rung: Rung }> {
  const startedAt = Date.now();
  const messages = talkPrompt(input);
  const completion = await complete({ endpoint, messages, sampling, stop: [], timeoutMs, onText: async () => true });
  const checked = completion.failure === null ? readScript(completion.text, input) : null;
  const error = completion.failure ?? (checked?.kind === "fault" ? checked.fault : null);
  const rung: Rung = {
    promptId: promptIdOf(TALK_PROMPT),
    provider: new URL(endpoint.baseUrl).host,
    model: endpoint.model,
    brain: endpoint.brain,
    parameters: { ...sampling },
    response: completion.text,
    usage: completion.usage,
    durationMs: Date.now() - startedAt,
    ...(error === null ? {} : { error }),
  };
  return { lines: checked?.kind === "script" ? checked.lines : null, rung };
}
