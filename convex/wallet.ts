// Public functions about one's own coins and experience.

import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { userMutation, userQuery } from "./functions";
import { vLedgerEntryView, vWalletView } from "./model/chatroomViews";
import * as CheckIn from "./model/checkIn";
import * as Wallets from "./model/wallets";

export const mine = userQuery({
  args: {},
  returns: vWalletView,
  handler: async (ctx) => await CheckIn.view(ctx, ctx.user),
});

/** Once a day; again on the same day answers the same and gives nothing. */
export const checkIn = userMutation({
  args: {},
  returns: vWalletView,
  handler: async (ctx) => await CheckIn.checkIn(ctx, ctx.user),
});

/** Newest first. */
export const history = userQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vLedgerEntryView),
  handler: async (ctx, { paginationOpts }) => await Wallets.history(ctx, ctx.user, paginationOpts),
});
