// Playing a talk again: everything it decided is recomputed from its seed and its inputs, and held against what was stored. An operator
// sees in one word whether the dice, the moods and the lines were what the rules say.

import type { SpeciesSlug } from "../../lib/creature";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import type { Actor, TalkTopic } from "../brain/talk/cast";
import { drawCast, drawTopic, planTalk } from "../brain/talk/planTalk";
import type { TalkPlan } from "../brain/talk/planTalk";
import { writeTalk } from "../brain/talk/templateTalk";
import * as Topics from "./topics";

type Talk = Doc<"talks">;
type Replay = { same: boolean; differences: string[] };

/** Lines of a model cannot be made again; of such a talk everything else is compared. */
export async function replay(ctx: QueryCtx, talk: Talk): Promise<Replay> {
  const pool = talk.inputs.pool ?? (await poolOf(ctx, talk));
  const topic = await Topics.topicOf(ctx, talk.topicSlug);
  if (pool === null || topic === null) return { same: false, differences: [pool === null ? "run" : "topic"] };
  const { seed, inputs } = talk;
  const plan = planTalk({
    seed,
    cast: talk.participants.map(actorOf),
    topic,
    past: inputs.past ?? null,
    openingsLeftOut: inputs.openingsLeftOut,
    homeCount: inputs.homeIds.length,
    ownedSinceMs: inputs.ownedSinceMs,
    rareEventPercent: inputs.rareEventPercent,
    now: talk.createdAt,
  });
  const pairs = comparisons(talk, { pool, topic, plan });
  const differences = pairs.flatMap(([name, stored, again]) => (isSame(stored, again) ? [] : [name]));
  return { same: differences.length === 0, differences };
}

type Again = { pool: readonly string[]; topic: TalkTopic; plan: TalkPlan };

function comparisons(talk: Talk, { pool, topic, plan }: Again): [name: string, stored: unknown, again: unknown][] {
  const { homeIds, topicsLeftOut } = talk.inputs;
  const cast = drawCast(talk.seed, homeIds).map((place) => homeIds[place]);
  return [
    ["participants", talk.participants.map(({ chatlingId }) => chatlingId), cast],
    ["topic", talk.topicSlug, drawTopic(talk.seed, pool, topicsLeftOut)],
    ["statement", talk.statement, topic.statement],
    ["stances", talk.participants.map(({ stance }) => stance), plan.stances],
    ["outcome", talk.outcome, plan.outcome.outcome],
    ["moodChanges", talk.moodChanges, plan.outcome.changes],
    ["bonds", talk.bonds, plan.bonds],
    ["rolls", talk.rolls, plan.departures.rolls],
    ["runaway", talk.runaway?.speaker ?? null, plan.departures.runaway],
    ["event", talk.event ?? null, plan.event],
    ...linesOf(talk, plan),
  ];
}

function linesOf(talk: Talk, plan: TalkPlan): [string, unknown, unknown][] {
  if (talk.brain !== "template") return [];
  return [["lines", talk.lines, writeTalk(plan.script).map((line, order) => ({ order, ...line }))]];
}

async function poolOf(ctx: QueryCtx, { runId }: Talk): Promise<string[] | null> {
  const run = runId === undefined ? null : await ctx.db.get("generationRuns", runId);
  return run?.pool ?? null;
}

function actorOf(participant: Talk["participants"][number]): Actor {
  const { chatlingId, nickname, trait, team, mood, unhappyCount } = participant;
  return {
    chatlingId,
    nickname,
    // What was stored came from the catalogue, which only grows.
    speciesSlug: participant.speciesSlug as SpeciesSlug,
    trait,
    ...(team === undefined ? {} : { team }),
    mood,
    unhappyCount,
  };
}

/** Equal as JSON, whatever the order of keys. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
