// Talks as their owner sees them: who took part, what was said, what came of it.

import type { PaginationOptions, PaginationResult } from "convex/server";
import { HISTORY_TALKS } from "../../lib/chatroom-limits";
import type { Mood } from "../../lib/creature";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import * as Chatlings from "./chatlings";
import type { ParticipantView, TalkLineView, TalkView } from "./chatroomViews";
import * as Species from "./species";
import type { ChatlingView } from "./views";

/** My talks, newest first, each with all its lines: a talk is one row. */
export async function history(
  ctx: QueryCtx,
  user: Doc<"users">,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<TalkView>> {
  const page = await ctx.db
    .query("talks")
    .withIndex("by_owner_created", (q) => q.eq("ownerId", user._id))
    .order("desc")
    .paginate({ ...paginationOpts, numItems: Math.min(paginationOpts.numItems, HISTORY_TALKS) });
  return { ...page, page: await viewsOf(ctx, page.page) };
}

export async function latest(ctx: QueryCtx, user: Doc<"users">): Promise<TalkView | null> {
  const talk = await ctx.db
    .query("talks")
    .withIndex("by_owner_created", (q) => q.eq("ownerId", user._id))
    .order("desc")
    .first();
  return talk === null ? null : await viewOf(ctx, talk);
}

export async function unread(ctx: QueryCtx, user: Doc<"users">): Promise<number> {
  const home = await ctx.db
    .query("homes")
    .withIndex("by_owner", (q) => q.eq("ownerId", user._id))
    .unique();
  return home?.unread ?? 0;
}

export async function viewOf(ctx: QueryCtx, talk: Doc<"talks">): Promise<TalkView> {
  return talkView(talk, await chatlingsOf(ctx, [talk]));
}

/** The same few chatlings appear in many talks: each is read once. */
export async function viewsOf(ctx: QueryCtx, talks: readonly Doc<"talks">[]): Promise<TalkView[]> {
  const chatlings = await chatlingsOf(ctx, talks);
  return talks.map((talk) => talkView(talk, chatlings));
}

type ChatlingViews = ReadonlyMap<Id<"chatlings">, ChatlingView>;

async function chatlingsOf(ctx: QueryCtx, talks: readonly Doc<"talks">[]): Promise<ChatlingViews> {
  const ids = [...new Set(talks.flatMap((talk) => talk.participants.map((participant) => participant.chatlingId)))];
  const rows = await Promise.all(ids.map((id) => ctx.db.get("chatlings", id)));
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row._id, Chatlings.viewOf(row)]])));
}

function talkView(talk: Doc<"talks">, chatlings: ChatlingViews): TalkView {
  return {
    talkId: talk._id,
    slot: talk.slot,
    statement: talk.statement,
    category: talk.category,
    participants: talk.participants.map((_, speaker) => participantView(talk, speaker, chatlings)),
    lines: [...talk.lines].sort((a, b) => a.order - b.order).map(lineView),
    outcome: talk.outcome,
    event: talk.event ?? null,
    brain: talk.brain,
    isRead: talk.readAt !== undefined,
    conversationId: talk.steppedInto ?? null,
    createdAt: talk.createdAt,
  };
}

function participantView(talk: Doc<"talks">, speaker: number, chatlings: ChatlingViews): ParticipantView {
  const participant = talk.participants[speaker] as Participant; // the caller walks the same array
  return {
    chatling: chatlings.get(participant.chatlingId) ?? asItWas(participant),
    stance: participant.stance,
    moodBefore: participant.mood,
    moodAfter: moodAfter(talk, speaker),
    ranAway: talk.runaway?.speaker === speaker,
  };
}

type Participant = Doc<"talks">["participants"][number];

/** A talk outlives a chatling whose row is gone: what the talk remembers of it is shown, in no particular colour. */
function asItWas({ chatlingId, nickname, speciesSlug, trait, mood, team }: Participant): ChatlingView {
  const { name, family } = Species.entryOf(speciesSlug);
  const looks = { seed: chatlingId, colour: "slate", status: "runaway" } as const;
  return { chatlingId, nickname, speciesSlug, speciesName: name, family, trait, mood, team: team ?? null, ...looks };
}

function moodAfter(talk: Doc<"talks">, speaker: number): Mood {
  const change = talk.moodChanges.find((one) => one.speaker === speaker);
  return change?.to ?? (talk.participants[speaker] as Participant).mood; // as in participantView
}

function lineView({ order, speaker, text, stance, replyTo }: Doc<"talks">["lines"][number]): TalkLineView {
  return { order, speaker, text, stance, replyTo: replyTo ?? null };
}
