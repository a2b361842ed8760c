// A component with variables of its own and a component inside.
import { defineComponent } from "convex/server";
import { v } from "convex/values";
import shelf from "../shelf/convex.config";

const notes = defineComponent("notes", {
  env: { LEVEL: v.union(v.literal("loud"), v.literal("quiet")), TONE: v.optional(v.string()) },
});
notes.use(shelf);

export default notes;
