// Chatlings as their owner sees them.

import { CHATLINGS_LISTED_MAX } from "../../lib/limits";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import * as Species from "./species";
import type { ChatlingView } from "./views";

/** Everybody who lives there, also who meditates. Who is on the road is in `runaways.mine`. */
export async function ownedBy(ctx: QueryCtx, user: Doc<"users">): Promise<ChatlingView[]> {
  const rows = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", user._id))
    .take(CHATLINGS_LISTED_MAX);
  return rows
    .filter((row) => row.status !== "runaway")
    .sort((a, b) => a.obtainedAt - b.obtainedAt)
    .map(viewOf);
}

export function viewOf(chatling: Doc<"chatlings">): ChatlingView {
  const { name, family } = Species.entryOf(chatling.speciesSlug);
  const { nickname, speciesSlug, colour, trait, seed, mood, status } = chatling;
  return {
    chatlingId: chatling._id,
    speciesName: name,
    family,
    nickname,
    speciesSlug,
    colour,
    trait,
    seed,
    mood,
    status,
    team: chatling.team ?? null,
  };
}
