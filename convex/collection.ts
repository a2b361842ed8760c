// Public functions about one's own collection.

import { v } from "convex/values";
import { userQuery } from "./functions";
import { vShelfPlace } from "./model/chatroomViews";
import * as Shelf from "./model/shelf";

/** Every species that may be met, by family and rarity. */
export const shelf = userQuery({
  args: {},
  returns: v.array(vShelfPlace),
  handler: async (ctx) => await Shelf.placesOf(ctx, ctx.user),
});
