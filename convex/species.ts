// The public catalogue: what may hatch. Strangers read it too, because hatching comes before signing in.

import { v } from "convex/values";
import { publicQuery } from "./functions";
import * as Species from "./model/species";
import { vSpeciesView } from "./model/views";

export const catalogue = publicQuery({
  args: {},
  returns: v.array(vSpeciesView),
  handler: async (ctx) => await Species.catalogue(ctx),
});
