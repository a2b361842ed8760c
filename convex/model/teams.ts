// Teams: a person puts a chatling on one, or on none. Team mates get along a little better; nothing else depends on it.

import type { Team } from "../../lib/talks";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { requireOwnChatling } from "../access";
import { takeToken } from "./rateLimits";

type Choice = { chatlingId: Id<"chatlings">; team: Team | null };

/** Choosing the team it is on already is no mistake. */
export async function join(ctx: MutationCtx, user: Doc<"users">, { chatlingId, team }: Choice): Promise<null> {
  const chatling = await requireOwnChatling(ctx, user, chatlingId);
  await takeToken(ctx, "joinTeam", user._id);
  // A patch with undefined takes the field away.
  await ctx.db.patch("chatlings", chatling._id, { team: team ?? undefined });
  return null;
}
