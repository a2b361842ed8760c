// Making talks: one person's talk of one slot, whole, in one transaction. What it is was decided by its plan; here it comes true.

import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { agreedOf } from "../brain/talk/bonds";
import { moodTraces } from "../brain/talk/moodTrace";
import { openingHash } from "../brain/talk/openingHash";
import { planKeyOf } from "../brain/talk/planTalk";
import { writeTalk } from "../brain/talk/templateTalk";
import * as Budgets from "./budgets";
import * as Homes from "./homes";
import * as Interactions from "./interactions";
import * as Moods from "./moods";
import * as Relationships from "./relationships";
import type { Rung } from "./replyResults";
import * as TalkEvents from "./talkEvents";
import { actorOf, planFor } from "./talkPlans";
import type { Planned } from "./talkPlans";
import type { Generated, Script, ScriptBrief, TalkOrder } from "./talkScripts";

/**
 * Asked again for the same person and slot, it finds the talk that is there. A script is used if it was written for the plan as it
 * is now: when somebody left or fell asleep in the meantime, the built-in brain writes.
 */
export async function generate(ctx: MutationCtx, order: TalkOrder, script?: Script): Promise<Generated> {
  const now = Date.now();
  const planned = await planFor(ctx, order, now);
  if (planned.kind === "skipped") return planned;
  if (planned.kind === "exists") return again(planned.talk, order);
  const talkId = await store(ctx, order, planned, { script, now });
  return { kind: "made", talkId, ranAway: planned.plan.departures.runaway !== null };
}

/** What was asked of models is written down and paid for, whatever became of the talk. */
export async function countCalls(ctx: MutationCtx, ownerId: Id<"users">, rungs: readonly Rung[]): Promise<void> {
  await Interactions.recordTalk(ctx, ownerId, rungs);
  await Budgets.spend(ctx, ownerId, rungs);
}

/** For a model that is to write the words; `planKey` tells later whether they still fit. Null: no talk to make, or no money for it. */
export async function plan(ctx: QueryCtx, order: TalkOrder): Promise<{ planKey: string; input: ScriptBrief } | null> {
  const now = Date.now();
  if (!(await Budgets.hasRoom(ctx, order.ownerId, now))) return null;
  const planned = await planFor(ctx, order, now);
  if (planned.kind !== "planned") return null;
  const { script } = planned.plan;
  const { lost, topic, cast, stances, openingsLeftOut, ...rest } = script;
  const { slug, statement, category } = topic;
  const { agree, disagree, neutral } = topic.claims;
  const input = {
    ...rest,
    ...(lost === undefined ? {} : { lost: [...lost] }),
    topic: { slug, statement, category, claims: { agree: [...agree], disagree: [...disagree], neutral: [...neutral] } },
    cast: [...cast],
    stances: [...stances],
    openingsLeftOut: [...openingsLeftOut],
  };
  return { planKey: planKeyOf(script), input };
}

/** A page that is worked on again counts what its first attempt made as made. */
function again(talk: Doc<"talks">, { runId }: TalkOrder): Generated {
  if (runId === undefined || talk.runId !== runId) return { kind: "skipped", reason: "already" };
  return { kind: "made", talkId: talk._id, ranAway: talk.runaway !== undefined };
}

type Telling = { script: Script | undefined; now: number };

async function store(
  ctx: MutationCtx,
  order: TalkOrder,
  planned: Planned,
  { script, now }: Telling,
): Promise<Id<"talks">> {
  const { seed, cast, topic, plan } = planned;
  const { stances, outcome, departures, bonds, event } = plan;
  const written = script !== undefined && script.planKey === planKeyOf(plan.script) ? script : null;
  const lines = written?.lines ?? writeTalk(plan.script);
  const { ownerId, slot } = order;
  const talkId = await ctx.db.insert("talks", {
    ownerId,
    slot,
    ...(order.runId === undefined ? {} : { runId: order.runId }),
    topicSlug: topic.slug,
    statement: topic.statement,
    category: topic.category,
    participants: cast.map((row, speaker) => ({
      ...actorOf(row),
      chatlingId: row._id,
      stance: stances[speaker] ?? "neutral",
    })),
    lines: lines.map((line, place) => ({ order: place, ...line })),
    outcome: outcome.outcome,
    moodChanges: outcome.changes,
    bonds,
    ...(departures.runaway === null ? {} : { runaway: { speaker: departures.runaway } }),
    rolls: departures.rolls,
    ...(event === null ? {} : { event }),
    brain: written?.brain ?? "template",
    seed,
    inputs: planned.inputs,
    createdAt: now,
  });
  const opening = openingHash(lines[0]?.text ?? "");
  await Homes.remember(ctx, planned.home, { ownerId, slot, topic: topic.slug, opening, isRare: event !== null, now });
  const traces = moodTraces({ cast, stances, outcome, statement: topic.statement });
  await Moods.applyTalk(ctx, cast, { talkId, changes: outcome.changes, traces, seed, now });
  const change = { ownerId, talkId, bonds, agreedOf: agreedOf(stances), statement: topic.statement, now };
  await Relationships.apply(ctx, planned.loaded, change);
  await TalkEvents.follow(ctx, { ownerId, talkId, planned, traces, now });
  return talkId;
}
