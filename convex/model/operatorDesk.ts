// What admins do on the operator screen: each deed is one that operators have anyway, with a line in the log beside it.

import { AppError } from "../../lib/errors";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { topicText } from "../topics/catalogue";
import * as AuditLog from "./auditLog";
import * as Generation from "./generation";
import type { Controls, DeskTopic, TopicShelf } from "./operatorViews";
import * as Settings from "./settings";
import * as TopicReview from "./topicReview";
import * as Topics from "./topics";

type Admin = Doc<"users">;

export async function startRun(ctx: MutationCtx, admin: Admin, userEmail?: string): Promise<Id<"generationRuns">> {
  const runId = await Generation.startByHand(ctx, userEmail);
  const detail = userEmail === undefined ? "for everybody" : "for one person"; // the run's row knows whom
  await AuditLog.record(ctx, admin, { action: "generation.start", targetId: runId, detail });
  return runId;
}

export async function controls(ctx: QueryCtx): Promise<Controls> {
  return { isPaused: await Settings.isOn(ctx, "generationPaused"), dials: await Settings.dials(ctx) };
}

/** Asked for a second time it changes nothing and leaves no second line. */
export async function pause(ctx: MutationCtx, admin: Admin, on: boolean): Promise<null> {
  const targetId = "generationPaused";
  if ((await Settings.isOn(ctx, targetId)) === on) return null;
  await Settings.turn(ctx, targetId, on, admin._id);
  const action = on ? "generation.pause" : "generation.resume";
  return await AuditLog.record(ctx, admin, { action, targetId, detail: on ? "no run starts" : "runs start again" });
}

export async function setDial(
  ctx: MutationCtx,
  admin: Admin,
  { name, value }: { name: Settings.DialName; value: string | number },
): Promise<null> {
  const problem = Settings.dialProblem(name, value);
  if (problem !== null) throw new AppError("dial_invalid", { problem });
  const before = (await Settings.dials(ctx))[name];
  if (before === value) return null;
  await Settings.setDial(ctx, name, value, admin._id);
  const detail = `from ${shown(before)} to ${shown(value)}`;
  return await AuditLog.record(ctx, admin, { action: "generation.dial", targetId: name, detail });
}

/** This week's are told also where no refresh has written them yet. */
export async function topics(ctx: QueryCtx, shelf: TopicShelf, now: number): Promise<DeskTopic[]> {
  if (shelf === "week") return await week(ctx, now);
  return (await TopicReview.list(ctx, shelf)).map(({ slug, statement, category, source, season, claims }) => ({
    slug,
    statement,
    category,
    source,
    season,
    claims: shelf === "draft" ? claims : null,
  }));
}

async function week(ctx: QueryCtx, now: number): Promise<DeskTopic[]> {
  const pool = await Topics.pool(ctx, now);
  const found = await Promise.all(pool.map(async ({ slug }) => await topicOfWeek(ctx, slug)));
  return found.flatMap((topic) => topic ?? []);
}

async function topicOfWeek(ctx: QueryCtx, slug: string): Promise<DeskTopic | null> {
  const written = topicText(slug);
  const row = written === null ? await Topics.bySlug(ctx, slug) : null;
  const topic = written ?? row;
  if (topic === null) return null;
  const { statement, category, season } = topic;
  return { slug, statement, category, source: row?.source ?? "curated", season: season ?? null, claims: null };
}

export async function approve(ctx: MutationCtx, admin: Admin, slug: string): Promise<null> {
  await TopicReview.approve(ctx, slug, admin._id);
  return await recordTopic(ctx, admin, { action: "topic.approve", slug });
}

export async function refuse(ctx: MutationCtx, admin: Admin, slug: string): Promise<null> {
  await TopicReview.refuse(ctx, slug, admin._id);
  return await recordTopic(ctx, admin, { action: "topic.refuse", slug });
}

export async function retire(ctx: MutationCtx, admin: Admin, slug: string): Promise<null> {
  if ((await Topics.bySlug(ctx, slug))?.state === "retired") return null;
  await TopicReview.retire(ctx, [slug], admin._id, Date.now());
  return await recordTopic(ctx, admin, { action: "topic.retire", slug });
}

type OwnTopic = Parameters<typeof TopicReview.add>[1];

export async function add(ctx: MutationCtx, admin: Admin, topic: OwnTopic): Promise<string> {
  const slug = await TopicReview.add(ctx, topic, admin._id, Date.now());
  await recordTopic(ctx, admin, { action: "topic.add", slug });
  return slug;
}

type TopicDeed = { action: Doc<"auditLog">["action"]; slug: string };

async function recordTopic(ctx: MutationCtx, admin: Admin, { action, slug }: TopicDeed): Promise<null> {
  const detail = (await Topics.bySlug(ctx, slug))?.statement ?? "";
  return await AuditLog.record(ctx, admin, { action, targetId: slug, detail });
}

function shown(value: string | number): string {
  return value === "" ? "none" : String(value);
}
