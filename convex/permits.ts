// Public functions about permits: what to prove, and the permit for the proof.

import { internal } from "./_generated/api";
import { userAction, userMutation } from "./functions";
import * as Permits from "./model/permits";
import { vPermitScope } from "./tables/permits";

/** A mutation although it stores no answer: a puzzle is made with fresh dice each time, and asking is limited. */
export const challenge = userMutation({
  args: {},
  returns: Permits.vChallengeView,
  handler: async (ctx) => await Permits.challenge(ctx, ctx.user),
});

/** The proof counts once, for the person who asked for it. */
export const issue = userAction({
  args: { scope: vPermitScope, proof: Permits.vProof },
  returns: Permits.vPermitView,
  handler: async (ctx, { scope, proof }): Promise<Permits.PermitView> =>
    await ctx.runAction(internal.jobs.permits.exchange, { userId: ctx.userId, scope, proof }),
});
