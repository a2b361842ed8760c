// Routes of a component, as it knows them: whoever mounts it decides below which address.
import { httpRouter } from "convex/server";
import { internal } from "./_generated/api";
import { httpAction } from "./_generated/server";

const http = httpRouter();

http.route({
  path: "/add",
  method: "POST",
  handler: httpAction(async (ctx, request) => {
    await ctx.runMutation(internal.notes.addQuietly, { text: await request.text() });
    return Response.json({
      url: request.url,
      site: process.env["CONVEX_SITE_URL"],
      identity: await ctx.auth.getUserIdentity(),
    });
  }),
});

http.route({
  pathPrefix: "/any/",
  method: "GET",
  handler: httpAction(async () => new Response("any of the component")),
});

export default http;
