// What operators decide about topics: drafts approved or refused, any topic retired for good, one of their own added.

import { AppError } from "../../lib/errors";
import type { TopicCategory } from "../../lib/talks";
import { TOPICS_LISTED_MAX } from "../../lib/topic-limits";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { faultOf } from "../brain/talk/topicForm";
import { topicText } from "../topics/catalogue";
import * as TopicDrafts from "./topicDrafts";
import * as Topics from "./topics";

type Row = Doc<"topics">;
type Line = Pick<Row, "slug" | "statement" | "category" | "state" | "source"> & {
  season: NonNullable<Row["season"]> | null;
  weekKey: string | null;
  claims: { agree: string[]; disagree: string[]; neutral: string[] } | null;
};

/** With their claims, so that a draft can be judged. */
export async function list(ctx: QueryCtx, state: Row["state"]): Promise<Line[]> {
  return (await Topics.inState(ctx, state, TOPICS_LISTED_MAX)).map(lineOf);
}

export async function approve(ctx: MutationCtx, slug: string, by: string): Promise<null> {
  return await decide(ctx, { slug, by, state: "approved" });
}

export async function refuse(ctx: MutationCtx, slug: string, by: string): Promise<null> {
  return await decide(ctx, { slug, by, state: "retired" });
}

/** At once and for good: talks that are made from now on are about something else. */
export async function retire(ctx: MutationCtx, slugs: readonly string[], by: string, now: number): Promise<null> {
  for (const slug of slugs) {
    const row = await Topics.requireRow(ctx, slug, now);
    await ctx.db.patch("topics", row._id, { state: "retired", decidedBy: by });
  }
  return null;
}

type OwnTopic = {
  statement: string;
  category: TopicCategory;
  claims: { agree: string[]; disagree: string[]; neutral: string[] };
  season?: { from: string; to: string };
};

/** Held to the same rules as a model's; approved at once, because an operator wrote it. */
export async function add(ctx: MutationCtx, topic: OwnTopic, by: string, now: number): Promise<string> {
  const rows = await Topics.allRows(ctx);
  const fault = faultOf(topic, TopicDrafts.statementsIn(rows));
  if (fault !== null) throw new AppError("topic_unfit", { fault });
  const slug = TopicDrafts.freeSlug(rows, topic.statement);
  if (slug === null) throw new AppError("topic_unfit", { fault: "known" });
  if (!TopicDrafts.hasPlace(rows)) throw new AppError("topic_unfit", { fault: "too many" });
  await ctx.db.insert("topics", { ...topic, slug, state: "approved", source: "operator", decidedBy: by, at: now });
  return slug;
}

type Decision = { slug: string; by: string; state: "approved" | "retired" };

async function decide(ctx: MutationCtx, { slug, by, state }: Decision): Promise<null> {
  const row = await Topics.bySlug(ctx, slug);
  if (row === null) throw new AppError("not_found");
  if (row.state !== "draft") throw new AppError("topic_decided", { state: row.state });
  await ctx.db.patch("topics", row._id, { state, decidedBy: by });
  return null;
}

function lineOf(row: Row): Line {
  const { slug, statement, category, state, source } = row;
  const written = topicText(slug)?.claims ?? row.claims ?? null;
  const claims =
    written === null
      ? null
      : { agree: [...written.agree], disagree: [...written.disagree], neutral: [...written.neutral] };
  return { slug, statement, category, state, source, season: row.season ?? null, weekKey: row.weekKey ?? null, claims };
}
