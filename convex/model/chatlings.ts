// Chatlings as their owner sees them.

import { CHATLINGS_LISTED_MAX, CHATLINGS_OWNED_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
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

/** Everybody who has a place at home, whoever is on the road included. Who was let go has none: it will not come back. */
export async function withPlace(ctx: QueryCtx, ownerId: Id<"users">): Promise<Doc<"chatlings">[]> {
  const there = await Promise.all(
    (["home", "meditating", "visiting"] as const).map((status) =>
      ctx.db
        .query("chatlings")
        .withIndex("by_owner_status", (q) => q.eq("ownerId", ownerId).eq("status", status))
        .take(CHATLINGS_OWNED_MAX),
    ),
  );
  const cases = await ctx.db
    .query("runaways")
    .withIndex("by_owner_state", (q) => q.eq("ownerId", ownerId).eq("state", "away"))
    .take(CHATLINGS_OWNED_MAX);
  const away = await Promise.all(cases.map(({ chatlingId }) => ctx.db.get("chatlings", chatlingId)));
  return [...there.flat(), ...away.flatMap((row) => row ?? [])];
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
