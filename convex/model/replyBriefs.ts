// Everything a brain needs for one reply, gathered in the transaction that claims the job, so that the worker reads
// nothing more and a replay of the same rows gives the same brief.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { assert } from "../../lib/assert";
import { CONTEXT_MESSAGES, PAGE_MESSAGES, RECENT_LINES } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { isCrisis } from "../safety/crisis";
import { vMood, vTrait } from "../tables/chatlings";
import { vMessageKind } from "../tables/messages";
import { vAgeBand } from "../tables/users";
import * as Memories from "./memories";
import { newest } from "./messages";
import { plainWordsOf, promptLineOf, quoteLineOf, WITHHELD_LINE } from "./promptLines";
import * as ReplyMedia from "./replyMedia";

/** Turns after words about self-harm in which no provider is asked. */
const AFTERCARE_TURNS = 6;

const vAuthorKind = v.union(v.literal("user"), v.literal("chatling"));
export const vTurn = v.object({ author: vAuthorKind, text: v.string() });
export const vToldTurn = v.object({ author: vAuthorKind, kind: vMessageKind, text: v.string() });

export const vReplyBrief = v.object({
  jobId: v.id("jobs"),
  token: v.string(),
  userId: v.id("users"),
  conversationId: v.id("conversations"),
  deadlineAt: v.number(),
  providersAllowed: v.boolean(),
  seed: v.string(),
  speciesSlug: v.string(),
  chatling: v.object({ nickname: v.string(), trait: vTrait, mood: vMood }),
  history: v.array(vToldTurn), // what a provider is shown, oldest first, without the message to answer
  memory: v.array(vTurn), // a longer stretch in plain words, for the brain that costs nothing
  cards: v.array(v.string()), // what this chatling remembers and may use now
  forbidden: v.array(v.string()), // what it must not know
  ageBand: vAgeBand,
  text: v.string(), // the message to answer, as a provider is told of it
  words: v.string(), // and in plain words
  quote: v.optional(vTurn), // the line it is said about, in plain words
  heardAs: vMessageKind,
  unheard: v.optional(v.id("media")), // the voice note in it that nobody has written down
  recentLines: v.array(v.string()),
  // Tags of the pictures and films that may be shown, and whether it may speak. Nothing where the allowance is used up.
  offers: v.object({ image: v.array(v.string()), video: v.array(v.string()), audio: v.boolean() }),
});

export type Turn = Infer<typeof vTurn>;
export type ToldTurn = Infer<typeof vToldTurn>;
export type ReplyBrief = Infer<typeof vReplyBrief>;

/** `providersAllowed`: by budget and by the operator; the job and the message have a say too. */
type Terms = { token: string; providersAllowed: boolean; deadlineAt: number };

export async function briefOf(ctx: QueryCtx, job: Doc<"jobs">, terms: Terms): Promise<ReplyBrief> {
  const question = await ctx.db.get("messages", job.refId);
  const conversation = await ctx.db.get("conversations", job.conversationId);
  assert(question !== null && conversation !== null, "a job answers a message of a conversation");
  const chatling = await ctx.db.get("chatlings", conversation.chatlingId);
  const user = await ctx.db.get("users", job.userId);
  assert(chatling !== null && user !== null, "a companion conversation has its chatling and its person");
  const { nickname, trait, mood } = chatling;
  const newestFirst = await newest(ctx, conversation._id, PAGE_MESSAGES);
  const past = pastOf(newestFirst, question, job.replaces).reverse();
  // The answer that is to be replaced is no history, but it was said: the new one has to be another.
  const replaced = newestFirst.find((message) => message._id === job.replaces);
  const memory = past.filter(isRecalled).map(turnOf);
  const words = plainWordsOf(question);
  const quoted = await quotedBy(ctx, conversation, question);
  const isOpen = job.providersAllowed && question.filtered !== true && !isNearCrisis(words, memory);
  return {
    ...terms,
    providersAllowed: terms.providersAllowed && isOpen,
    jobId: job._id,
    userId: job.userId,
    conversationId: conversation._id,
    seed: [chatling.seed, question._id, ...(job.replaces === undefined ? [] : [job.replaces])].join(":"),
    speciesSlug: chatling.speciesSlug,
    chatling: { nickname, trait, mood },
    history: past.slice(-CONTEXT_MESSAGES).map(toldTurnOf),
    memory,
    cards: await Memories.cardsFor(ctx, conversation, words),
    forbidden: await Memories.forbiddenFor(ctx, conversation),
    ageBand: user.ageBand,
    text: (quoted === null ? "" : `${quoteLineOf(quoted)}\n`) + promptLineOf(question),
    words,
    ...(quoted === null ? {} : { quote: quoted }),
    heardAs: question.kind,
    ...(isUnheard(question) ? { unheard: question.mediaId } : {}),
    recentLines: [...past, ...(replaced === undefined ? [] : [replaced])]
      .filter((message) => message.author.kind === "chatling")
      .slice(-RECENT_LINES)
      .map(plainWordsOf),
    offers: isOpen ? await ReplyMedia.offersFor(ctx, { user, conversation, chatling }) : ReplyMedia.NO_OFFERS,
  };
}

/** Words about self-harm are answered by fixed words, and for a few turns after them nothing is generated either. */
function isNearCrisis(words: string, memory: readonly Turn[]): boolean {
  const lately = memory.slice(-AFTERCARE_TURNS).filter((turn) => turn.author === "user");
  return [words, ...lately.map((turn) => turn.text)].some(isCrisis);
}

function isUnheard({ kind, mediaId, transcript }: Doc<"messages">): boolean {
  return kind === "audio" && mediaId !== undefined && transcript === undefined;
}

/**
 * What was said before the question: no failed or deleted bubbles, nothing that the person asked to forget, and none of the person's later messages, which wait for
 * answers of their own. Replies that came in between do count.
 */
function pastOf(
  newestFirst: Doc<"messages">[],
  question: Doc<"messages">,
  replaced: Id<"messages"> | undefined,
): Doc<"messages">[] {
  return newestFirst.filter((message) => {
    if (message._id === replaced) return false;
    if (message._id === question._id || message.state.kind === "failed" || message.deletedAt !== undefined)
      return false;
    if (message.forgotten === true) return false;
    return message.author.kind !== "user" || message.createdAt < question.createdAt;
  });
}

/** Filtered words are recalled by nobody; words about self-harm only to keep the next turns gentle. */
function isRecalled(message: Doc<"messages">): boolean {
  return message.filtered !== true || isCrisis(plainWordsOf(message));
}

/** The line the person points at, or null: also for one that is gone, that no brain may read, or that holds nothing in words. */
async function quotedBy(
  ctx: QueryCtx,
  conversation: Doc<"conversations">,
  { replyTo }: Doc<"messages">,
): Promise<Turn | null> {
  const line = replyTo === undefined ? null : await ctx.db.get("messages", replyTo);
  if (line === null || line.conversationId !== conversation._id) return null;
  const isClosed = line.filtered === true || line.forgotten === true || line.deletedAt !== undefined;
  if (isClosed || line.createdAt <= (conversation.clearedUpTo ?? 0)) return null;
  const turn = turnOf(line);
  return turn.text === "" ? null : turn;
}

function turnOf(message: Doc<"messages">): Turn {
  return { author: authorOf(message), text: plainWordsOf(message) };
}

function toldTurnOf(message: Doc<"messages">): ToldTurn {
  const { kind } = message;
  const author = authorOf(message);
  if (author === "chatling") return { author, kind, text: message.text };
  return { author, kind, text: message.filtered === true ? WITHHELD_LINE : promptLineOf(message) };
}

function authorOf(message: Doc<"messages">): Turn["author"] {
  return message.author.kind === "user" ? "user" : "chatling";
}
