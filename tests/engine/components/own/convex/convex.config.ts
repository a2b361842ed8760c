// One component mounted twice, once below an address of its own.
import { defineApp } from "convex/server";
import { v } from "convex/values";
import notes from "./notes/convex.config";

const app = defineApp({ env: { TONE: v.optional(v.string()) } });
app.use(notes, { httpPrefix: "/notes/", env: { LEVEL: "loud", TONE: app.env.TONE } });
app.use(notes, { name: "otherNotes", env: { LEVEL: "quiet" } });

export default app;
