// HTTP routes of the backend: the public keys that sessions are verified with, the chatroom's API, and what Stripe tells about payments.

import { httpRouter } from "convex/server";
import { internal } from "./_generated/api";
import { httpAction } from "./_generated/server";
import { auth } from "./auth";
import { addChatroomRoutes } from "./webApi/chatroom";

const http = httpRouter();

auth.addHttpRoutes(http);
addChatroomRoutes(http);

/** Stripe's events run to a few kilobytes; a body beyond this is not read into an action. */
const NEWS_CHARS_MAX = 200_000;

http.route({
  path: "/stripe/webhook",
  method: "POST",
  handler: httpAction(async (ctx, request) => {
    const body = await request.text();
    if (body.length > NEWS_CHARS_MAX) return new Response(null, { status: 413 });
    const signature = request.headers.get("stripe-signature") ?? "";
    const status = await ctx.runAction(internal.jobs.premium.receiveNews, { body, signature });
    return new Response(null, { status });
  }),
});

export default http;
