// "Why is Pip sad?": the newest changes of a mood in words, and how everybody at home feels today.

import { RUNAWAY_STRIKES, WARNING_STRIKES } from "../../lib/chatroom-limits";
import { dayOf } from "../../lib/days";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { storyWords } from "../brain/moodWords";
import { careLeft } from "./care";
import * as Chatlings from "./chatlings";
import type { MoodStory, MoodTile } from "./chatroomViews";
import { timeOfDay } from "./today";

/** Changes that one story tells. */
const STORY_EVENTS = 10;

/** Who is there, in the order they came. */
export async function tiles(ctx: QueryCtx, user: Doc<"users">): Promise<MoodTile[]> {
  const there = await Promise.all(
    (["home", "meditating"] as const).map((status) =>
      ctx.db
        .query("chatlings")
        .withIndex("by_owner_status", (q) => q.eq("ownerId", user._id).eq("status", status))
        .take(CHATLINGS_OWNED_MAX),
    ),
  );
  const rows = there.flat().sort((a, b) => a.obtainedAt - b.obtainedAt);
  const today = dayOf(await timeOfDay(ctx));
  return await Promise.all(rows.map((chatling) => tileOf(ctx, chatling, today)));
}

export async function story(ctx: QueryCtx, chatling: Doc<"chatlings">): Promise<MoodStory> {
  const events = await newest(ctx, chatling, STORY_EVENTS);
  return {
    chatling: Chatlings.viewOf(chatling),
    unhappyCount: chatling.unhappyCount,
    events: await Promise.all(events.map((event) => eventOf(ctx, chatling, event))),
  };
}

async function tileOf(ctx: QueryCtx, chatling: Doc<"chatlings">, today: string): Promise<MoodTile> {
  const [latest] = await newest(ctx, chatling, 1);
  return {
    chatling: Chatlings.viewOf(chatling),
    unhappyCount: chatling.unhappyCount,
    warned: chatling.unhappyCount >= WARNING_STRIKES,
    meditatesUntil: chatling.status === "meditating" ? (chatling.statusUntil ?? null) : null,
    careLeft: careLeft(chatling, today),
    team: chatling.team ?? null,
    because: latest?.trace ?? null,
  };
}

async function eventOf(
  ctx: QueryCtx,
  chatling: Doc<"chatlings">,
  event: Doc<"moodEvents">,
): Promise<MoodStory["events"][number]> {
  // A talk that was archived is told without its company.
  const talk = event.talkId === undefined ? null : await ctx.db.get("talks", event.talkId);
  const company = talk?.participants.filter((one) => one.chatlingId !== chatling._id).map((one) => one.nickname) ?? [];
  const { at, from, to, unhappyBefore, unhappyAfter, trace } = event;
  return {
    at,
    from,
    to,
    unhappyBefore,
    unhappyAfter,
    rule: event.rule ?? null,
    words: storyWords({ trace, company, unhappyBefore, unhappyAfter, strikesMax: RUNAWAY_STRIKES }),
    talkId: talk?._id ?? null,
  };
}

async function newest(ctx: QueryCtx, chatling: Doc<"chatlings">, count: number): Promise<Doc<"moodEvents">[]> {
  return await ctx.db
    .query("moodEvents")
    .withIndex("by_chatling_at", (q) => q.eq("chatlingId", chatling._id))
    .order("desc")
    .take(count);
}
