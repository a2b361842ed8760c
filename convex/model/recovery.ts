// Searching for a runaway. One transaction: what it costs, the roll, and what comes of it.

import { assert } from "../../lib/assert";
import { AppError } from "../../lib/errors";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import { RECOVERY_COST } from "../../lib/talks";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { chanceOf, harder, rollSearch, searchWords } from "../brain/recovery";
import * as Chatlings from "./chatlings";
import type { RunawayView, SearchResult } from "./chatroomViews";
import { requireClientId } from "./clientIds";
import * as Homes from "./homes";
import * as Moods from "./moods";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";
import * as Postcards from "./postcards";
import { takeToken } from "./rateLimits";
import * as Runaways from "./runaways";
import { timeOfDay } from "./today";
import * as Wallets from "./wallets";

type Asked = { chatling: Doc<"chatlings">; pay: "free" | "coins"; clientId: string };

/** Everybody of this person's who is away, the newest first. */
export async function away(ctx: QueryCtx, user: Doc<"users">): Promise<RunawayView[]> {
  const rows = await ctx.db
    .query("runaways")
    .withIndex("by_owner_state", (q) => q.eq("ownerId", user._id).eq("state", "away"))
    .order("desc")
    .take(CHATLINGS_OWNED_MAX);
  const freeSearch = Wallets.hasFreeSearch(await Wallets.find(ctx, user._id), await timeOfDay(ctx));
  return await Promise.all(rows.map((row) => viewOf(ctx, row, freeSearch)));
}

/**
 * The same clientId is the same search, and answers the same. A search that finds brings the chatling home with all that it was;
 * one that does not makes the next one harder. Without funds nothing changes.
 */
export async function search(
  ctx: MutationCtx,
  user: Doc<"users">,
  { chatling, pay, clientId }: Asked,
): Promise<SearchResult> {
  requireClientId(clientId);
  const already = await ctx.db
    .query("recoveryAttempts")
    .withIndex("by_owner_client", (q) => q.eq("ownerId", user._id).eq("clientId", clientId))
    .unique();
  if (already !== null) {
    const searched = await ctx.db.get("runaways", already.runawayId);
    if (searched?.chatlingId !== chatling._id) throw new AppError("input_invalid"); // the key of another search
    return resultOf(already, chatling.nickname);
  }
  const runaway = await Runaways.requireAway(ctx, chatling);
  await takeToken(ctx, "searchRunaway", user._id);
  const { difficulty } = runaway;
  const cost = await takePrice(ctx, user, { runaway, pay, clientId });
  const seed = crypto.randomUUID();
  const found = rollSearch({ difficulty, helped: runaway.helpedBy !== undefined, seed });
  const attemptId = await ctx.db.insert("recoveryAttempts", {
    runawayId: runaway._id,
    ownerId: user._id,
    clientId,
    difficulty,
    ...found,
    seed,
    cost,
    at: Date.now(),
  });
  const attempt = await ctx.db.get("recoveryAttempts", attemptId);
  assert(attempt !== null, "a search just stored can be read");
  await settle(ctx, { runaway, chatling, attempt });
  return resultOf(attempt, chatling.nickname);
}

type Paying = { runaway: Doc<"runaways">; pay: "free" | "coins"; clientId: string };

/** Takes the free search of the day or the coins; answers how many coins. */
async function takePrice(ctx: MutationCtx, user: Doc<"users">, { runaway, pay, clientId }: Paying): Promise<number> {
  if (pay === "free") {
    if (!(await Wallets.takeFreeSearch(ctx, user._id, Date.now()))) throw new AppError("search_used");
    return 0;
  }
  const coins = RECOVERY_COST[runaway.difficulty];
  await Wallets.pay(ctx, user._id, { reason: "search", coins, idemKey: `search:${clientId}`, refId: runaway._id });
  return coins;
}

type Settling = { runaway: Doc<"runaways">; chatling: Doc<"chatlings">; attempt: Doc<"recoveryAttempts"> };

async function settle(ctx: MutationCtx, { runaway, chatling, attempt }: Settling): Promise<void> {
  const tried = { attempts: runaway.attempts + 1, lastAttemptAt: attempt.at };
  if (!attempt.success) {
    await ctx.db.patch("runaways", runaway._id, { ...tried, difficulty: harder(runaway.difficulty) });
    return;
  }
  await ctx.db.patch("runaways", runaway._id, tried);
  await Runaways.close(ctx, runaway, "recovered");
  await ctx.db.patch("chatlings", chatling._id, { status: "home" });
  await Moods.change(ctx, chatling, {
    to: "neutral",
    unhappyAfter: 0,
    cause: "recovery",
    rule: "recovery",
    trace: `${chatling.nickname} was found and came home: calm again, and every strike forgotten.`,
    seed: attempt.seed,
    now: attempt.at,
  });
  await Notifications.notify(ctx, {
    userId: runaway.ownerId,
    chatlingId: chatling._id,
    type: "recovered",
    href: "/chatlings",
    ...NoteWords.recovered(chatling.nickname),
  });
  // Whoever was left alone has somebody to talk to again, and need not wait for the next slot.
  await Homes.catchUp(ctx, runaway.ownerId, attempt.at);
}

function resultOf(attempt: Doc<"recoveryAttempts">, nickname: string): SearchResult {
  const { success, roll, chance, cost, seed, difficulty: before } = attempt;
  return {
    success,
    message: searchWords(nickname, { success, roll, chance, before, seed }),
    roll,
    chance,
    cost,
    difficulty: success ? before : harder(before),
  };
}

async function viewOf(ctx: QueryCtx, runaway: Doc<"runaways">, freeSearch: boolean): Promise<RunawayView> {
  const [chatling, cards] = await Promise.all([chatlingOf(ctx, runaway.chatlingId), Postcards.of(ctx, runaway._id)]);
  const { difficulty, attempts, ranAt, cause, helpCode, helpedBy } = runaway;
  const helped = helpedBy !== undefined;
  return {
    runawayId: runaway._id,
    chatling: Chatlings.viewOf(chatling),
    difficulty,
    chance: chanceOf({ difficulty, helped }),
    cost: RECOVERY_COST[difficulty],
    freeSearch,
    attempts,
    ranAt,
    cause,
    postcards: cards.map(({ number, text, place, at }) => ({ number, text, place, at })),
    helpCode: helpCode ?? null,
    helped,
  };
}

async function chatlingOf(ctx: QueryCtx, chatlingId: Id<"chatlings">): Promise<Doc<"chatlings">> {
  const chatling = await ctx.db.get("chatlings", chatlingId);
  assert(chatling !== null, "a case file belongs to a chatling");
  return chatling;
}
