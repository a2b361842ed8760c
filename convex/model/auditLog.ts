// The record of what operators did on their screen, and how they look things up in it.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { vAuditAction } from "../tables/auditLog";

/** Entries of one look, where nothing else is said, and at most. */
const ENTRIES_LISTED = 20;
const ENTRIES_LISTED_MAX = 200;

type Row = Doc<"auditLog">;
type Deed = Pick<Row, "action" | "targetId" | "detail">;

/** Everything, what the reader did, or what was done to one thing. */
export const vLogFilter = v.union(
  v.object({ kind: v.literal("all") }),
  v.object({ kind: v.literal("mine") }),
  v.object({ kind: v.literal("about"), targetId: v.string() }),
);

export const vLogEntry = v.object({
  entryId: v.id("auditLog"),
  actor: v.string(), // how operators know each other: by e-mail address
  isMine: v.boolean(),
  action: vAuditAction,
  targetId: v.string(),
  detail: v.string(),
  at: v.number(),
});

export type LogFilter = Infer<typeof vLogFilter>;
export type LogEntry = Infer<typeof vLogEntry>;

/** In the transaction of the deed itself: neither is there without the other. */
export async function record(ctx: MutationCtx, actor: Doc<"users">, deed: Deed): Promise<null> {
  await ctx.db.insert("auditLog", { actorId: actor._id, ...deed, at: Date.now() });
  return null;
}

/** Newest first. */
export async function newest(
  ctx: QueryCtx,
  reader: Doc<"users">,
  { filter, count = ENTRIES_LISTED }: { filter: LogFilter; count?: number | undefined },
): Promise<LogEntry[]> {
  const entries = Math.min(Math.max(1, Math.floor(count) || 1), ENTRIES_LISTED_MAX);
  const rows = await rowsOf(ctx, reader, filter).take(entries);
  return await Promise.all(rows.map((row) => entryOf(ctx, reader, row)));
}

function rowsOf(ctx: QueryCtx, reader: Doc<"users">, filter: LogFilter) {
  const log = ctx.db.query("auditLog");
  switch (filter.kind) {
    case "all":
      return log.order("desc");
    case "mine":
      return log.withIndex("by_actor_at", (q) => q.eq("actorId", reader._id)).order("desc");
    case "about":
      return log.withIndex("by_target", (q) => q.eq("targetId", filter.targetId)).order("desc");
  }
}

async function entryOf(ctx: QueryCtx, reader: Doc<"users">, row: Row): Promise<LogEntry> {
  const { _id: entryId, actorId, action, targetId, detail, at } = row;
  const actor = (await ctx.db.get("users", actorId))?.email ?? "somebody who left";
  return { entryId, actor, isMine: actorId === reader._id, action, targetId, detail, at };
}
