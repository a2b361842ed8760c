// A component inside a component.
import { defineComponent } from "convex/server";

export default defineComponent("shelf");
