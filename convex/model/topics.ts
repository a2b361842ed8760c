// What chatlings may talk about this week. The texts of curated topics are in the code and their rows say what is active; a topic
// that a model or an operator wrote is whole in its row.
//
//   draft ──approve──► approved ◄──each week──► active
//     └──refuse──► retired ◄──retire── (any)        retired is for good
//
// Nothing has to be set up: until a refresh has written rows, or when one is late, readers are served what it would choose.

import { ACTIVE_TOPICS_MAX } from "../../lib/chatroom-limits";
import { AppError } from "../../lib/errors";
import { TOPIC_ROWS_MAX } from "../../lib/topic-limits";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import type { TalkTopic, TopicText } from "../brain/talk/cast";
import { TOPIC_TEXTS, topicText } from "../topics/catalogue";
import { type Candidate, chooseWeek, isInSeason, isTooOld, weekKeyOf } from "./topicWeek";

type Row = Doc<"topics">;
type PooledTopic = Pick<TalkTopic, "slug" | "category">;

/** The topics that may be drawn at this moment, in the order of their slugs. Empty only when operators retired everything. */
export async function pool(ctx: QueryCtx, now: number): Promise<PooledTopic[]> {
  const active = (await inState(ctx, "active", ACTIVE_TOPICS_MAX)).filter(hasText);
  const isDue = active.length === 0 || active.some(({ activeSince }) => isTooOld(activeSince, now));
  const served = isDue
    ? chooseWeek(await candidates(ctx), now)
    : active.filter(({ season }) => isInSeason(season, now));
  return served.map(({ slug, category }) => ({ slug, category })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** With its claims, whatever state it is in by now: a talk that began with it can be finished, and an old one replayed. */
export async function topicOf(ctx: QueryCtx, slug: string): Promise<TalkTopic | null> {
  const written = topicText(slug);
  if (written !== null) return written;
  const row = await bySlug(ctx, slug);
  if (row?.claims === undefined || row.state === "draft") return null;
  const { statement, category, claims } = row;
  return { slug, statement, category, claims };
}

/** Writes this week's choice, whatever was active before. Answers how many topics are active now. */
export async function refresh(ctx: MutationCtx, now: number): Promise<number> {
  await seed(ctx, now);
  const all = await candidates(ctx);
  const chosen = new Set(chooseWeek(all, now).map(({ slug }) => slug));
  const weekKey = weekKeyOf(now);
  for (const { row } of all) {
    if (row === null) continue;
    if (chosen.has(row.slug)) await ctx.db.patch("topics", row._id, { state: "active", activeSince: now, weekKey });
    else if (row.state === "active") await ctx.db.patch("topics", row._id, { state: "approved" });
  }
  return chosen.size;
}

/** For the weekly cron: once a week, however often it is called. */
export async function refreshForWeek(ctx: MutationCtx, now: number): Promise<boolean> {
  const active = await inState(ctx, "active", ACTIVE_TOPICS_MAX);
  const weekKey = weekKeyOf(now);
  if (active.length > 0 && active.every((row) => row.weekKey === weekKey)) return await refreshIfDue(ctx, now);
  await refresh(ctx, now);
  return true;
}

/** For the daily check and for whoever is about to need topics: does nothing while the active ones are the right ones. */
export async function refreshIfDue(ctx: MutationCtx, now: number): Promise<boolean> {
  if (!(await isDue(ctx, now))) return false;
  await refresh(ctx, now);
  return true;
}

/** Nothing is active, something is too old, or a season has begun or ended. */
async function isDue(ctx: QueryCtx, now: number): Promise<boolean> {
  const active = await inState(ctx, "active", ACTIVE_TOPICS_MAX);
  const isRight = (row: Row): boolean => hasText(row) && !isTooOld(row.activeSince, now) && isInSeason(row.season, now);
  if (active.length === 0 || !active.every(isRight)) return true;
  const slugs = new Set(active.map(({ slug }) => slug));
  return chooseWeek(await candidates(ctx), now).some(({ slug, season }) => season !== undefined && !slugs.has(slug));
}

/** Brings the rows of curated topics up to the catalogue: writes what is new or changed, retires what is no longer written. */
async function seed(ctx: MutationCtx, now: number): Promise<void> {
  const rows = await allRows(ctx);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  for (const written of TOPIC_TEXTS) await upsert(ctx, written, { row: bySlug.get(written.slug) ?? null, now });
  const gone = rows.filter((row) => row.source === "curated" && row.state !== "retired" && !hasText(row));
  for (const row of gone) await ctx.db.patch("topics", row._id, { state: "retired" });
}

async function upsert(
  ctx: MutationCtx,
  { slug, statement, category, season }: TopicText,
  { row, now }: { row: Row | null; now: number },
): Promise<void> {
  const content = { statement, category, season };
  if (row === null) {
    await ctx.db.insert("topics", {
      slug,
      statement,
      category,
      ...(season === undefined ? {} : { season }),
      state: "approved",
      source: "curated",
      at: now,
    });
  } else if (!isSame(row, content)) await ctx.db.patch("topics", row._id, content);
}

type Content = Pick<TopicText, "statement" | "category"> & { season: TopicText["season"] | undefined };

function isSame(row: Row, { statement, category, season }: Content): boolean {
  return (
    row.statement === statement &&
    row.category === category &&
    row.season?.from === season?.from &&
    row.season?.to === season?.to
  );
}

/** What a week may be chosen from: rows, and written topics that have no row yet. */
async function candidates(ctx: QueryCtx): Promise<(Candidate & { row: Row | null })[]> {
  const rows = await allRows(ctx);
  const known = new Set(rows.map(({ slug }) => slug));
  const usable = rows.filter((row) => (row.state === "approved" || row.state === "active") && hasText(row));
  return [
    ...usable.map((row) => ({ ...row, row })),
    ...TOPIC_TEXTS.filter(({ slug }) => !known.has(slug)).map((written) => ({ ...written, row: null })),
  ];
}

/** A curated row whose text left the code has nothing to say. */
function hasText(row: Row): boolean {
  return row.claims !== undefined || topicText(row.slug) !== null;
}

/** All of them, retired ones too: there are never more than TOPIC_ROWS_MAX. */
export async function allRows(ctx: QueryCtx): Promise<Row[]> {
  return await ctx.db.query("topics").withIndex("by_slug").take(TOPIC_ROWS_MAX);
}

export async function inState(ctx: QueryCtx, state: Row["state"], rowsMax: number): Promise<Row[]> {
  return await ctx.db
    .query("topics")
    .withIndex("by_state_since", (q) => q.eq("state", state))
    .take(rowsMax);
}

/** Also of a written topic that no refresh has given a row yet. */
export async function requireRow(ctx: MutationCtx, slug: string, now: number): Promise<Row> {
  const written = topicText(slug);
  if (written !== null && (await bySlug(ctx, slug)) === null) await upsert(ctx, written, { row: null, now });
  const row = await bySlug(ctx, slug);
  if (row === null) throw new AppError("not_found");
  return row;
}

export async function bySlug(ctx: QueryCtx, slug: string): Promise<Row | null> {
  return await ctx.db
    .query("topics")
    .withIndex("by_slug", (q) => q.eq("slug", slug))
    .unique();
}
