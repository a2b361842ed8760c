// Switches that operators turn while everything runs. Each is named here, so that a typing error cannot make a new one.

import { literals } from "convex-helpers/validators";
import type { Infer } from "convex/values";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";

/** providersPaused: no provider is asked, every reply comes from the built-in brain. For an outage or a bill that runs away. */
export const vSwitch = literals("providersPaused");

type Switch = Infer<typeof vSwitch>;

/** Off until an operator turns it on. */
export async function isOn(ctx: QueryCtx, key: Switch): Promise<boolean> {
  return (await rowOf(ctx, key))?.value === true;
}

export async function turn(ctx: MutationCtx, key: Switch, value: boolean): Promise<null> {
  const row = await rowOf(ctx, key);
  const change = { value, updatedBy: "operator", at: Date.now() };
  if (row === null) await ctx.db.insert("settings", { key, ...change });
  else await ctx.db.patch("settings", row._id, change);
  return null;
}

async function rowOf(ctx: QueryCtx, key: Switch): Promise<Doc<"settings"> | null> {
  return await ctx.db
    .query("settings")
    .withIndex("by_key", (q) => q.eq("key", key))
    .unique();
}
