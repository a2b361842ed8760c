// One talk from an action: planned, written by a model where one may be asked, and stored by one transaction. Without a model the
// transaction does all of it.

import { internal } from "../_generated/api";
import type { ActionCtx } from "../_generated/server";
import type { SpeciesSlug } from "../../lib/creature";
import { backendEnv } from "../model/config";
import type { Rung } from "../model/replyResults";
import type { Generated, Script, ScriptBrief, TalkOrder } from "../model/talkScripts";
import type { ScriptInput } from "../brain/talk/cast";
import type { BusyMeter } from "./busyMeter";
import { writeByModel } from "./talkWriter";

export type Maker = { modelWrites: boolean; meter: BusyMeter };

/** Throws what the transaction throws. A model that fails costs its words only. */
export async function makeTalk(ctx: ActionCtx, order: TalkOrder, { modelWrites, meter }: Maker): Promise<Generated> {
  const written = modelWrites ? await wordsFor(ctx, order, meter) : {};
  return await meter.during(async () => await ctx.runMutation(internal.jobs.generation.make, { order, ...written }));
}

type Words = { script?: Script; rungs?: Rung[] };

async function wordsFor(ctx: ActionCtx, order: TalkOrder, meter: BusyMeter): Promise<Words> {
  const asked = await meter.during(async () => await ctx.runQuery(internal.jobs.generation.plan, { order }));
  if (asked === null) return {};
  const { script, rungs } = await writeByModel(inputOf(asked.input), backendEnv());
  return script === null ? { rungs } : { script: { planKey: asked.planKey, ...script }, rungs };
}

function inputOf(brief: ScriptBrief): ScriptInput {
  // Chatlings hatch from the catalogue, and it only grows.
  const cast = brief.cast.map((actor) => ({ ...actor, speciesSlug: actor.speciesSlug as SpeciesSlug }));
  return { ...brief, cast };
}
