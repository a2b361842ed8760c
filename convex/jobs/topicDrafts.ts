// Asks a model for new topics where one is configured: the primary provider, else the fallback, else nobody. What comes is read
// strictly and waits as a draft until an operator has approved it; what is not fit leaves a record of the call and nothing else.

import { v } from "convex/values";
import type { BackendEnv, LlmEndpoint } from "../../lib/env";
import { createLogger } from "../../lib/log";
import { TOPIC_DRAFT_TOKENS_MAX, TOPIC_DRAFTS_AT_ONCE_MAX } from "../../lib/topic-limits";
import { internal } from "../_generated/api";
import { internalAction } from "../_generated/server";
import { readDraft, type TopicDraft } from "../brain/talk/topicDraft";
import { backendEnv } from "../model/config";
import type { Rung } from "../model/replyResults";
import type { DraftBrief } from "../model/topicDrafts";
import { promptIdOf } from "../prompts/companion";
import { TOPIC_DRAFT_PROMPT, topicDraftPrompt } from "../prompts/topicDrafts";
import { complete } from "../providers/llm";
import { TOPIC_TEXTS } from "../topics/catalogue";

/** A topic is as long as several replies, so a call may take as many times as long as one. */
const PATIENCE = 2;

/** Answers the slugs of the drafts that were kept. Ends with the first that came to nothing: the next would hardly fare better. */
export const write = internalAction({
  args: { drafts: v.number(), onlyIfUsed: v.optional(v.boolean()) },
  returns: v.array(v.string()),
  handler: async (ctx, { drafts, onlyIfUsed = false }): Promise<string[]> => {
    const env = backendEnv();
    const slugs: string[] = [];
    if (env.endpoints.length === 0) return slugs;
    for (let asked = 0; asked < Math.min(drafts, TOPIC_DRAFTS_AT_ONCE_MAX); asked += 1) {
      // Anew each time: the draft before this one is a topic not to repeat.
      const asking = { now: Date.now(), onlyIfUsed };
      const brief: DraftBrief | null = await ctx.runQuery(internal.jobs.topics.draftBrief, asking);
      if (brief === null) break;
      const written = await climb(brief, env);
      const kept = { category: brief.category, ...written };
      const slug: string | null = await ctx.runMutation(internal.jobs.topics.keepDraft, kept);
      if (slug === null) break;
      slugs.push(slug);
    }
    return slugs;
  },
});

type Written = { draft: TopicDraft | null; rungs: Rung[] };

async function climb(brief: DraftBrief, env: BackendEnv): Promise<Written> {
  const log = createLogger("topics", env.logThreshold);
  const rungs: Rung[] = [];
  for (const endpoint of env.endpoints) {
    const { draft, rung } = await ask(endpoint, brief, env);
    rungs.push(rung);
    if (draft !== null) return { draft, rungs };
    log.warning("no draft of a topic", { brain: endpoint.brain, error: rung.error ?? "" });
  }
  return { draft: null, rungs };
}

async function ask(
  endpoint: LlmEndpoint,
  { category, statements }: DraftBrief,
  { sampling, timeoutMs }: BackendEnv,
): Promise<{ draft: TopicDraft | null; rung: Rung }> {
  const startedAt = Date.now();
  const parameters = { ...sampling, max_tokens: TOPIC_DRAFT_TOKENS_MAX };
  const example = TOPIC_TEXTS.find((topic) => topic.category === category) ?? null;
  const completion = await complete({
    endpoint,
    messages: topicDraftPrompt(category, statements, example),
    sampling: parameters,
    stop: [],
    timeoutMs: timeoutMs * PATIENCE,
    onText: async () => true,
  });
  const read = readDraft(completion.text, statements);
  const error = completion.failure ?? (read.kind === "fault" ? read.fault : null);
  const rung: Rung = {
    promptId: promptIdOf(TOPIC_DRAFT_PROMPT),
    provider: new URL(endpoint.baseUrl).host,
    model: endpoint.model,
    brain: endpoint.brain,
    parameters,
    response: completion.text,
    usage: completion.usage,
    durationMs: Date.now() - startedAt,
    ...(error === null ? {} : { error }),
  };
  return { draft: error === null && read.kind === "draft" ? read.draft : null, rung };
}
