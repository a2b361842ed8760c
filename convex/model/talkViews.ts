// Talks as their owner sees them: who took part, what was said, what came of it.

import type { PaginationOptions, PaginationResult } from "convex/server";
import { HISTORY_TALKS } from "../../lib/chatroom-limits";
import type { Mood } from "../../lib/creature";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { findOwnTalk } from "../access";
import * as Chatlings from "./chatlings";
import type { ParticipantView, TalkLineView, TalkView } from "./chatroomViews";
import * as Homes from "./homes";
import * as Species from "./species";
import * as TalkArchive from "./talkArchive";
import type { ChatlingView } from "./views";

/** Where a history goes on when it has left the hot table: what follows is a cursor of the archive. */
const ARCHIVE = "archive:";

/**
 * My talks, newest first, each with all its lines: a talk is one row. Past the hot table's end the pages come from the archive, which
 * the same scrolling reaches (S0-46).
 */
export async function history(
  ctx: QueryCtx,
  user: Doc<"users">,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<TalkView>> {
  const { cursor } = paginationOpts;
  if (cursor?.startsWith(ARCHIVE) === true) return await archived(ctx, user, cursor.slice(ARCHIVE.length));
  const page = await ctx.db
    .query("talks")
    .withIndex("by_owner_created", (q) => q.eq("ownerId", user._id))
    .order("desc")
    .paginate(hotPage(paginationOpts));
  const views = await viewsOf(ctx, page.page);
  if (!page.isDone) return { ...page, page: views };
  return { page: views, isDone: !(await TalkArchive.has(ctx, user._id)), continueCursor: ARCHIVE };
}

/** A page that ended where the archive begins is read to the table's end; talks that came since are few. */
function hotPage({ endCursor, ...asked }: PaginationOptions): PaginationOptions {
  if (endCursor?.startsWith(ARCHIVE) === true) return { ...asked, numItems: 3 * HISTORY_TALKS };
  const numItems = Math.min(asked.numItems, HISTORY_TALKS);
  return endCursor === undefined ? { ...asked, numItems } : { ...asked, numItems, endCursor };
}

async function archived(ctx: QueryCtx, user: Doc<"users">, cursor: string): Promise<PaginationResult<TalkView>> {
  const part = await TalkArchive.page(ctx, user._id, cursor === "" ? null : cursor);
  const views = await viewsOf(ctx, part.page.map(asRead));
  return { ...part, page: views, continueCursor: ARCHIVE + part.continueCursor };
}

/** One of my talks by an id that may come from an address bar, however old it is. */
export async function find(ctx: QueryCtx, user: Doc<"users">, talkId: string): Promise<TalkView | null> {
  const id = ctx.db.normalizeId("talks", talkId);
  if (id === null) return null;
  const talk = await findOwnTalk(ctx, user, id);
  if (talk !== null) return await viewOf(ctx, talk);
  const old = await TalkArchive.find(ctx, user._id, id);
  return old === null ? null : await viewOf(ctx, asRead(old));
}

/** Nothing in the archive waits to be watched. */
function asRead(talk: Doc<"talks">): Doc<"talks"> {
  return { ...talk, readAt: talk.readAt ?? talk.createdAt };
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
  return (await Homes.find(ctx, user._id))?.unread ?? 0;
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
