// Public functions about care for one's own chatlings.

import { literals } from "convex-helpers/validators";
import { v } from "convex/values";
import { requireOwnChatling } from "./access";
import { userMutation } from "./functions";
import * as Care from "./model/care";
import { vCareResult } from "./model/chatroomViews";

/** Each kind once a day; a second time is refused with care_given and changes nothing. */
export const give = userMutation({
  args: { chatlingId: v.id("chatlings"), kind: literals("greet", "play", "treat") },
  returns: vCareResult,
  handler: async (ctx, { chatlingId, kind }) =>
    await Care.give(ctx, await requireOwnChatling(ctx, ctx.user, chatlingId), kind),
});

export const meditate = userMutation({
  args: { chatlingId: v.id("chatlings") },
  returns: vCareResult,
  handler: async (ctx, { chatlingId }) => await Care.meditate(ctx, await requireOwnChatling(ctx, ctx.user, chatlingId)),
});

export const wake = userMutation({
  args: { chatlingId: v.id("chatlings") },
  returns: v.object({ success: v.literal(true) }),
  handler: async (ctx, { chatlingId }) => {
    await Care.wakeEarly(ctx, await requireOwnChatling(ctx, ctx.user, chatlingId));
    return { success: true as const };
  },
});
