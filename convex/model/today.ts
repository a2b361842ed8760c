// The time for a view that changes with the day. Queries are only asked again when a row they read has changed, so the day is a row.

import { dayOf } from "../../lib/days";
import type { MutationCtx, QueryCtx } from "../_generated/server";

/** The time as it is; whoever asks is asked again when the next day begins. */
export async function timeOfDay(ctx: QueryCtx): Promise<number> {
  await ctx.db.query("today").first();
  return Date.now();
}

/** Writes only when a day has begun. */
export async function turn(ctx: MutationCtx): Promise<void> {
  const day = dayOf(Date.now());
  const row = await ctx.db.query("today").first();
  if (row === null) await ctx.db.insert("today", { day });
  else if (row.day !== day) await ctx.db.patch("today", row._id, { day });
}
