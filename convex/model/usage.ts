// What brains and voices were asked over some hours and what it cost, added up part by part: a busy day has far more calls than one
// transaction may read.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { internal } from "../_generated/api";
import type { Doc } from "../_generated/dataModel";
import type { ActionCtx, QueryCtx } from "../_generated/server";
import { vPurpose } from "../tables/llmInteractions";
import { vBrain } from "../tables/messages";
import type { Usage, UsageRow } from "./operatorViews";

const HOUR_MS = 3_600_000;

/** Calls in one part. Even the longest texts of so many stay within what a query may read. */
export const PART_CALLS = 200;

/** Parts of one look: it takes a second or two, and says when there were more. */
export const PARTS_MAX = 50;

const vSum = v.object({
  purpose: vPurpose,
  brain: vBrain,
  provider: v.string(),
  model: v.string(),
  calls: v.number(),
  failed: v.number(),
  unitsIn: v.number(),
  unitsOut: v.number(),
  costMicros: v.number(),
  totalMs: v.number(),
});

export const vUsagePart = v.object({
  sums: v.array(vSum),
  oldest: v.union(v.number(), v.null()), // when the first of these calls was; null where there were none
  next: v.union(v.string(), v.null()), // where the next part begins; null after the last
});

type Sum = Infer<typeof vSum>;
type Part = Infer<typeof vUsagePart>;

/** The newest first. */
export async function part(ctx: QueryCtx, since: number, cursor: string | null): Promise<Part> {
  const { page, isDone, continueCursor } = await ctx.db
    .query("llmInteractions")
    .withIndex("by_creation_time", (q) => q.gte("_creationTime", since))
    .order("desc")
    .paginate({ cursor, numItems: PART_CALLS });
  return { sums: added(page.map(sumOf)), oldest: page.at(-1)?.at ?? null, next: isDone ? null : continueCursor };
}

/** Of the last hours, the most frequent first; where there were too many calls, of the newest ones. */
export async function ofLast(ctx: ActionCtx, hours: number): Promise<Usage> {
  const begin = Date.now() - hours * HOUR_MS;
  let [sums, cursor, since]: [Sum[], string | null, number] = [[], null, begin];
  for (let parts = 0; parts < PARTS_MAX; parts += 1) {
    const found: Part = await ctx.runQuery(internal.jobs.usage.part, { since: begin, cursor });
    sums = added([...sums, ...found.sums]);
    if (found.next === null) return { rows: rowsOf(sums), complete: true, since: begin };
    cursor = found.next;
    since = found.oldest ?? since;
  }
  return { rows: rowsOf(sums), complete: false, since };
}

function sumOf(call: Doc<"llmInteractions">): Sum {
  const { purpose, brain, provider, model, usage, costMicros, durationMs, error } = call;
  const about = { purpose, brain, provider, model };
  const units = { unitsIn: usage.in, unitsOut: usage.out };
  return { ...about, calls: 1, failed: error === undefined ? 0 : 1, ...units, costMicros, totalMs: durationMs };
}

/** One sum for each purpose and brain. */
function added(sums: readonly Sum[]): Sum[] {
  const groups = new Map<string, Sum>();
  for (const sum of sums) {
    const key = `${sum.purpose} ${sum.brain} ${sum.provider} ${sum.model}`;
    const before = groups.get(key);
    groups.set(key, before === undefined ? sum : together(before, sum));
  }
  return [...groups.values()];
}

function together(one: Sum, other: Sum): Sum {
  return {
    ...one,
    calls: one.calls + other.calls,
    failed: one.failed + other.failed,
    unitsIn: one.unitsIn + other.unitsIn,
    unitsOut: one.unitsOut + other.unitsOut,
    costMicros: one.costMicros + other.costMicros,
    totalMs: one.totalMs + other.totalMs,
  };
}

function rowsOf(sums: readonly Sum[]): UsageRow[] {
  return sums
    .map(({ totalMs, ...sum }) => ({ ...sum, averageMs: Math.round(totalMs / sum.calls) }))
    .sort((a, b) => b.calls - a.calls);
}
