// Rooms that begin as a talk: somebody steps in, and what the chatlings said becomes the beginning of a conversation with them.
//
//      talk, watched ──stepIn──► room, open ──leave──► room, left: to be read, the talk only watched again
//                                    ▲                          │
//                                    └────────── stepIn ────────┘        one room for one talk, however often
//
// The lines of the talk are copied as messages (the prologue), each with the time it was said at, before the room's own
// `createdAt`: pages, quotes, reactions and search then know them as any other line, and the archive may take the talk.

import { PARTICIPANTS_MAX } from "../../lib/chatroom-limits";
import { AppError } from "../../lib/errors";
import { FREE_QUOTA } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Members from "./members";
import * as Messages from "./messages";
import { takeToken } from "./rateLimits";
import * as Replies from "./replies";

const CAME = "You stepped in.";
const CAME_BACK = "You came back in.";
const WENT = "You left. They have the room to themselves again.";

/** The room of this talk, open. The same one each time. */
export async function stepIn(ctx: MutationCtx, user: Doc<"users">, talk: Doc<"talks">): Promise<Id<"conversations">> {
  const room = talk.steppedInto === undefined ? null : await ctx.db.get("conversations", talk.steppedInto);
  if (room?.kind === "room" && room.active) return room._id;
  if (room?.kind === "room") return await comeBack(ctx, user, room);
  await takeToken(ctx, "stepIn", user._id);
  const conversationId = await begin(ctx, user, talk);
  await ctx.db.patch("talks", talk._id, { steppedInto: conversationId });
  return conversationId;
}

/** Nobody writes here any more, and nobody answers. Done twice it is done once. */
export async function leave(ctx: MutationCtx, user: Doc<"users">, room: Doc<"conversations">): Promise<null> {
  if (room.kind !== "room") throw new AppError("input_invalid");
  if (!room.active) return null;
  await takeToken(ctx, "leaveRoom", user._id);
  await Replies.drop(ctx, room._id, "all");
  await ctx.db.patch("conversations", room._id, { active: false });
  await say(ctx, user, { room, text: WENT });
  return null;
}

type RoomOfTalk = { conversationId: Id<"conversations">; active: boolean };

export async function ofTalk(ctx: QueryCtx, { steppedInto }: Doc<"talks">): Promise<RoomOfTalk | null> {
  const room = steppedInto === undefined ? null : await ctx.db.get("conversations", steppedInto);
  return room?.kind === "room" ? { conversationId: room._id, active: room.active } : null;
}

/** Into a room one has left, also when its talk is in the archive by now. */
export async function comeBack(
  ctx: MutationCtx,
  user: Doc<"users">,
  room: Doc<"conversations">,
): Promise<Id<"conversations">> {
  if (room.kind !== "room") throw new AppError("input_invalid");
  if (room.active) return room._id;
  await takeToken(ctx, "stepIn", user._id);
  await ctx.db.patch("conversations", room._id, { active: true });
  await say(ctx, user, { room, text: CAME_BACK });
  return room._id;
}

async function begin(ctx: MutationCtx, user: Doc<"users">, talk: Doc<"talks">): Promise<Id<"conversations">> {
  const now = Date.now();
  const conversationId = await ctx.db.insert("conversations", {
    kind: "room",
    roomType: "direct",
    name: namesOf(talk.participants.map(({ nickname }) => nickname)),
    active: true,
    linkedFrom: { talkId: talk._id, statement: talk.statement },
    ownerId: user._id,
    freeRemaining: { ...FREE_QUOTA },
    lastMessageAt: now - 1,
    lastMessagePreview: "",
    createdAt: now,
    updatedAt: now,
  });
  const chatlingIds = talk.participants.slice(0, PARTICIPANTS_MAX).map(({ chatlingId }) => chatlingId);
  await Members.seat(ctx, { conversationId, userId: user._id, chatlingIds, at: now });
  await copyLines(ctx, { conversationId, user, talk, before: now });
  const room = await ctx.db.get("conversations", conversationId);
  if (room !== null) await say(ctx, user, { room, text: CAME });
  return conversationId;
}

type Copying = { conversationId: Id<"conversations">; user: Doc<"users">; talk: Doc<"talks">; before: number };

/** In their order, without a gap, a millisecond apart, all of them before the room began. */
async function copyLines(ctx: MutationCtx, { conversationId, user, talk, before }: Copying): Promise<void> {
  const lines = [...talk.lines].sort((a, b) => a.order - b.order);
  const start = Math.min(talk.createdAt, before - lines.length - 1);
  for (const [at, line] of lines.entries()) {
    const chatlingId = talk.participants[line.speaker]?.chatlingId;
    if (chatlingId === undefined) continue;
    await ctx.db.insert("messages", {
      conversationId,
      ownerId: user._id,
      author: { kind: "chatling", chatlingId },
      kind: "text",
      text: line.text,
      state: { kind: "sent" },
      brain: talk.brain,
      createdAt: start + at,
    });
  }
}

type Saying = { room: Doc<"conversations">; text: string };

/** A line of the house, which its reader has caused and therefore read. */
async function say(ctx: MutationCtx, user: Doc<"users">, { room, text }: Saying): Promise<void> {
  const author = { kind: "system" } as const;
  const message = await Messages.add(ctx, room._id, { author, text, state: { kind: "sent" } });
  await Members.readUpTo(ctx, user, message);
}

/** "Pip, Fern and Bo" */
function namesOf(nicknames: readonly string[]): string {
  const last = nicknames.at(-1) ?? "";
  return nicknames.length < 2 ? last : `${nicknames.slice(0, -1).join(", ")} and ${last}`;
}
