// The HTTP API of the chatroom. Every request runs the same public functions as the app, as the person whose token it carries:
// what a person may not do there, they may not do here.

import type { HttpRouter } from "convex/server";
import { api } from "../_generated/api";
import { httpAction } from "../_generated/server";
import type { ActionCtx } from "../_generated/server";
import { AppError } from "../../lib/errors";
import type { TalkView } from "../model/chatroomViews";
import { answering, jsonAnswer, Refusal } from "./answers";
import { ENDPOINTS, generateBody, pageQuery, searchBody, type Endpoint } from "./contract";
import { openApi } from "./openapi";
import { hasParameter, isAt, jsonOf, parameterOf, prefixOf, queryOf } from "./requests";
import { runawayOf, talkOf } from "./shapes";

type Handler = (ctx: ActionCtx, request: Request) => Promise<unknown>;

const HANDLERS: Record<keyof typeof ENDPOINTS, Handler> = {
  list: async (ctx, request) => {
    const { limit, cursor } = queryOf(pageQuery, request);
    const paginationOpts = { numItems: limit, cursor: cursor ?? null };
    const page = await ctx.runQuery(api.talks.list, { paginationOpts });
    return { conversations: page.page.map(talkOf), nextCursor: page.isDone ? null : page.continueCursor };
  },
  get: async (ctx, request) => talkOf(await requireTalk(ctx, parameterOf(ENDPOINTS.get, request))),
  markRead: async (ctx, request) => {
    const { talkId, isRead } = await requireTalk(ctx, parameterOf(ENDPOINTS.markRead, request));
    if (isRead) return { success: true }; // so is all that went into the archive, which nobody can mark any more
    return await ctx.runMutation(api.talks.markRead, { talkId });
  },
  runaways: async (ctx) => ({ runaways: (await ctx.runQuery(api.runaways.mine, {})).map(runawayOf) }),
  recover: async (ctx, request) => {
    const creatureId = parameterOf(ENDPOINTS.recover, request);
    const { pay, requestId } = await jsonOf(searchBody, request);
    const chatling = await ctx.runQuery(api.chatlings.get, { chatlingId: creatureId });
    if (chatling === null) throw new AppError("not_found");
    const search = { chatlingId: chatling.chatlingId, pay, clientId: requestId };
    const { success, message, difficulty, cost } = await ctx.runMutation(api.runaways.search, search);
    return { success, message, difficulty, cost };
  },
  generate: async (ctx, request) => {
    const { email } = await jsonOf(generateBody, request);
    const { runId } = await ctx.runMutation(api.generation.start, email === undefined ? {} : { userEmail: email });
    return { runId };
  },
};

const ROOT = "/api/chatroom/";
const DESCRIPTION = { method: "GET", path: `${ROOT}openapi.json` } as const;
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Adds every endpoint, and the description of them all at /api/chatroom/openapi.json. */
export function addChatroomRoutes(http: HttpRouter): void {
  for (const name of keysOf(ENDPOINTS)) addRoute(http, ENDPOINTS[name], HANDLERS[name]);
  const description = httpAction(async () => jsonAnswer(200, openApi()));
  http.route({ ...DESCRIPTION, handler: description });
  // Longer paths are matched before this one: what comes here, no endpoint answers.
  const rest = httpAction(async (_ctx, request) => await answering(async () => refuse(request)));
  for (const method of METHODS) http.route({ pathPrefix: ROOT, method, handler: rest });
}

function refuse(request: Request): never {
  const { pathname } = new URL(request.url);
  const there = [DESCRIPTION, ...Object.values(ENDPOINTS)].filter((endpoint) => isAt(endpoint, pathname));
  if (there.length === 0) throw new Refusal(404, "not_found", "There is nothing at this address.");
  const allow = there.map(({ method }) => method).join(", ");
  throw new Refusal(405, "method_not_allowed", `This address answers ${allow}.`, { allow });
}

function addRoute(http: HttpRouter, endpoint: Endpoint, handle: Handler): void {
  const { method, status } = endpoint;
  const handler = httpAction(
    async (ctx, request) => await answering(async () => jsonAnswer(status, await handle(ctx, request))),
  );
  if (hasParameter(endpoint)) http.route({ pathPrefix: prefixOf(endpoint), method, handler });
  else http.route({ path: endpoint.path, method, handler });
}

async function requireTalk(ctx: ActionCtx, talkId: string): Promise<TalkView> {
  const talk = await ctx.runQuery(api.talks.get, { talkId });
  if (talk === null) throw new AppError("not_found");
  return talk;
}

function keysOf<T extends object>(value: T): (keyof T)[] {
  // Object.keys of a literal of ours: its keys are all there are.
  return Object.keys(value) as (keyof T)[];
}
