// Who answers a message: in a companion chat its chatling, in a room those whose turn it is and who are there.

import { TURN_LINES_READ } from "../../lib/room-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { takeTurns } from "../brain/room/turns";
import { crisisMessageFor, isCrisis } from "../safety/crisis";
import * as Messages from "./messages";
import { plainWordsOf } from "./promptLines";
import { AFTERCARE_TURNS } from "./replyBriefs";
import * as Seats from "./seats";

const NOBODY_IS_THERE =
  "Nobody is here to answer right now: they are resting or on the road. Your words stay, and cost nothing.";

/** As the job says it; a companion's needs no words. */
export type Speaker = { speakerId?: Id<"chatlings">; chimesIn?: boolean };

type Asking = { conversation: Doc<"conversations">; message: Doc<"messages"> };

/** The one who answers, and perhaps one who adds a word. Nobody, when all of them are away. */
export async function speakersFor(ctx: QueryCtx, { conversation, message }: Asking): Promise<Speaker[]> {
  if (conversation.kind === "companion") return [{}];
  const present = await Seats.presentIn(ctx, conversation);
  const before = (await Messages.newest(ctx, conversation._id, TURN_LINES_READ)).filter(
    (line) => line.createdAt < message.createdAt,
  );
  const said = before.filter((line) => line.author.kind === "user");
  const ids = takeTurns({
    seed: message._id,
    seats: present.map(({ _id, nickname }) => ({ id: _id, nickname })),
    words: plainWordsOf(message),
    quoted: await quotedSpeaker(ctx, message),
    wordsBefore: said[0] === undefined ? "" : plainWordsOf(said[0]),
    spoke: before.flatMap(({ author }) => (author.kind === "chatling" ? [author.chatlingId] : [])),
    alone: message.filtered === true || said.slice(0, AFTERCARE_TURNS).some((line) => isCrisis(plainWordsOf(line))),
  });
  return present
    .filter(({ _id }) => ids.includes(_id))
    .sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id))
    .map(({ _id }, at) => ({ speakerId: _id, ...(at === 0 ? {} : { chimesIn: true }) }));
}

/** Kind words in the place of an answer; for a cry for help the help lines, whoever is away. */
export async function sayNobodyIsThere(ctx: MutationCtx, to: Doc<"messages">): Promise<void> {
  const words = plainWordsOf(to);
  const text = isCrisis(words) ? crisisMessageFor(words) : NOBODY_IS_THERE;
  await Messages.add(ctx, to.conversationId, { author: { kind: "system" }, text, state: { kind: "sent" } });
}

async function quotedSpeaker(ctx: QueryCtx, { replyTo }: Doc<"messages">): Promise<Id<"chatlings"> | null> {
  const quoted = replyTo === undefined ? null : await ctx.db.get("messages", replyTo);
  return quoted?.author.kind === "chatling" ? quoted.author.chatlingId : null;
}
