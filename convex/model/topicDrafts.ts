// Topics that a model writes: whether one may be asked for, and what becomes of what it wrote. A draft is seen by operators only.

import { TOPIC_CATEGORIES, type TopicCategory } from "../../lib/talks";
import { OWN_TOPICS_MAX, TOPIC_DRAFTS_MAX } from "../../lib/topic-limits";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import type { TopicDraft } from "../brain/talk/topicDraft";
import { faultOf, slugOf } from "../brain/talk/topicForm";
import { TOPIC_TEXTS, topicText } from "../topics/catalogue";
import * as Budgets from "./budgets";
import * as Interactions from "./interactions";
import type { Rung } from "./replyResults";
import * as Settings from "./settings";
import * as Topics from "./topics";

export type DraftBrief = { category: TopicCategory; statements: string[] };

const DAY_MS = 86_400_000;

/** An installation in which nobody talked for so long needs no new topics. */
const UNUSED_DAYS = 7;

/** What to ask for: of the category that has the fewest topics. Null while providers are paused, over the budget, or when enough wait. */
export async function brief(ctx: QueryCtx, now: number): Promise<DraftBrief | null> {
  if (await Settings.isOn(ctx, "providersPaused")) return null;
  if (!(await Budgets.hasOwnRoom(ctx, now))) return null;
  const rows = await Topics.allRows(ctx);
  if (rows.filter(({ state }) => state === "draft").length >= TOPIC_DRAFTS_MAX || !hasPlace(rows)) return null;
  return { category: fewest(rows), statements: statementsIn(rows) };
}

/** Whether chatlings talk here: nobody should pay for topics that nobody hears. */
export async function isUsed(ctx: QueryCtx, now: number): Promise<boolean> {
  const newest = await ctx.db.query("talks").order("desc").first();
  return newest !== null && newest._creationTime > now - UNUSED_DAYS * DAY_MS;
}

/** Records the calls, and keeps what came of them unless it is there by now. Answers the slug of the draft. */
export async function keep(
  ctx: MutationCtx,
  { category, draft, rungs }: { category: TopicCategory; draft: TopicDraft | null; rungs: readonly Rung[] },
): Promise<string | null> {
  await Interactions.recordOwn(ctx, "topicDraft", rungs);
  await Budgets.spendOwn(ctx, rungs);
  if (draft === null) return null;
  const rows = await Topics.allRows(ctx);
  if (!hasPlace(rows) || faultOf(draft, statementsIn(rows)) !== null) return null;
  const slug = freeSlug(rows, draft.statement);
  if (slug === null) return null;
  await ctx.db.insert("topics", { slug, category, ...draft, state: "draft", source: "model", at: Date.now() });
  return slug;
}

/** Everything that was ever a topic, refused drafts too: nobody wants to refuse the same one again. */
export function statementsIn(rows: readonly Doc<"topics">[]): string[] {
  const curated = TOPIC_TEXTS.map(({ statement }) => statement);
  return [...curated, ...rows.filter(({ source }) => source !== "curated").map(({ statement }) => statement)];
}

/** Whether one more topic that is not in the code may be kept. */
export function hasPlace(rows: readonly Doc<"topics">[]): boolean {
  return rows.filter(({ source }) => source !== "curated").length < OWN_TOPICS_MAX;
}

/** Null when the slug is taken: then the statement begins like another one. */
export function freeSlug(rows: readonly Doc<"topics">[], statement: string): string | null {
  const slug = slugOf(statement);
  return topicText(slug) !== null || rows.some((row) => row.slug === slug) ? null : slug;
}

function fewest(rows: readonly Doc<"topics">[]): TopicCategory {
  const counts = new Map<TopicCategory, number>(TOPIC_CATEGORIES.map((one) => [one, 0]));
  const own = rows.filter(({ source, state }) => source !== "curated" && state !== "retired");
  for (const { category } of [...TOPIC_TEXTS, ...own]) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].reduce((least, one) => (one[1] < least[1] ? one : least))[0];
}
