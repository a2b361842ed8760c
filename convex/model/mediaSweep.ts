// What uploads leave behind: those nobody finished, files nobody sent, and rows whose objects are to be removed.

import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Media from "./media";

const HOUR_MS = 3_600_000;

/** An upload that was not finished by then was given up. Longer than its address works. */
const PENDING_MS_MAX = HOUR_MS;

/** A finished file waits this long for its message: the composer may stand open over night. */
const UNSENT_MS_MAX = 24 * HOUR_MS;

/** Rows one step looks at. */
const PAGE = 50;

export type Ended = { mediaId: Id<"media">; keys: string[] };

/** One bounded page. `waiting` says whether objects are to be removed, `more` whether another page waits. */
export async function giveUp(ctx: MutationCtx): Promise<{ waiting: boolean; more: boolean }> {
  const now = Date.now();
  const pending = await ctx.db
    .query("media")
    .withIndex("by_state_created", (q) => q.eq("state", "pending").lt("createdAt", now - PENDING_MS_MAX))
    .take(PAGE);
  const unsent = await ctx.db
    .query("media")
    .withIndex("by_unsent", (q) => q.gt("unsentSince", 0).lt("unsentSince", now - UNSENT_MS_MAX))
    .take(PAGE);
  for (const row of [...pending, ...unsent]) await Media.end(ctx, row, "deleted");
  const waiting = (await firstEnded(ctx, "deleted")) ?? (await firstEnded(ctx, "rejected"));
  return { waiting: waiting !== null, more: pending.length === PAGE || unsent.length === PAGE };
}

/** Rows that are over, with the objects that only they name. */
export async function ended(ctx: QueryCtx): Promise<Ended[]> {
  const rows = [...(await endedRows(ctx, "deleted")), ...(await endedRows(ctx, "rejected"))];
  return await Promise.all(
    rows.map(async (row) => {
      const keys = row.finishKey === undefined ? [row.objectKey] : [row.objectKey, row.finishKey];
      const named = await Promise.all(keys.map((key) => isNamed(ctx, key)));
      return { mediaId: row._id, keys: keys.filter((_, index) => named[index] === false) };
    }),
  );
}

/** Their objects are gone. */
export async function forget(ctx: MutationCtx, mediaIds: readonly Id<"media">[]): Promise<null> {
  for (const mediaId of mediaIds) {
    const row = await ctx.db.get("media", mediaId);
    if (row?.state === "deleted" || row?.state === "rejected") await ctx.db.delete("media", mediaId);
  }
  return null;
}

/** Whether anything that is still shown or said needs the object. */
async function isNamed(ctx: QueryCtx, key: string): Promise<boolean> {
  const named = async (state: "ready" | "pending"): Promise<boolean> =>
    (await ctx.db
      .query("media")
      .withIndex("by_key", (q) => q.eq("objectKey", key).eq("state", state))
      .first()) !== null;
  if ((await named("ready")) || (await named("pending"))) return true;
  const speech = await ctx.db
    .query("ttsCache")
    .withIndex("by_key", (q) => q.eq("objectKey", key))
    .first();
  return speech !== null;
}

async function firstEnded(ctx: QueryCtx, state: "deleted" | "rejected"): Promise<Doc<"media"> | null> {
  return await ctx.db
    .query("media")
    .withIndex("by_state_created", (q) => q.eq("state", state))
    .first();
}

async function endedRows(ctx: QueryCtx, state: "deleted" | "rejected"): Promise<Doc<"media">[]> {
  return await ctx.db
    .query("media")
    .withIndex("by_state_created", (q) => q.eq("state", state))
    .take(PAGE);
}
