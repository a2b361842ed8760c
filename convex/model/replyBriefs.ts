// Everything a brain needs for one reply, gathered in the transaction that claims the job, so that the worker reads
// nothing more and a replay of the same rows gives the same brief.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { assert } from "../../lib/assert";
import { CONTEXT_MESSAGES, PAGE_MESSAGES, RECENT_LINES } from "../../lib/limits";
import { ROOM_CONTEXT_MESSAGES } from "../../lib/room-limits";
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
import * as Seats from "./seats";
import * as Species from "./species";

/** Turns after words about self-harm in which no provider is asked. */
export const AFTERCARE_TURNS = 6;

const vAuthorKind = v.union(v.literal("user"), v.literal("chatling"));
/** `by`: the name of another chatling of the room who said it. */
const vBy = v.optional(v.string());
export const vTurn = v.object({ author: vAuthorKind, text: v.string(), by: vBy });
export const vToldTurn = v.object({ author: vAuthorKind, kind: vMessageKind, text: v.string(), by: vBy });

/** Who else is in the room, and what it grew out of. */
const vRoomBrief = v.object({
  others: v.array(v.object({ nickname: v.string(), speciesName: v.string() })),
  statement: v.optional(v.string()),
  chimesOn: v.optional(v.object({ nickname: v.string(), text: v.string() })), // the answer that this one adds a word to
});

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
  room: v.optional(vRoomBrief), // absent in a companion chat
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
  const user = await ctx.db.get("users", job.userId);
  const scene = await sceneOf(ctx, conversation, job);
  assert(user !== null, "a conversation has its person");
  const { speaker } = scene;
  const newestFirst = await newest(ctx, conversation._id, PAGE_MESSAGES);
  const past = pastOf(newestFirst, question, job).reverse();
  // The answer that is to be replaced is no history, but it was said: the new one has to be another.
  const replaced = newestFirst.find((message) => message._id === job.replaces);
  const memory = past.filter((message) => isRecalled(message) && isOfTheirTalk(message, scene)).map(turnOf);
  const words = plainWordsOf(question);
  const quoted = await quotedBy(ctx, question, scene);
  const isOpen = job.providersAllowed && question.filtered !== true && !isNearCrisis(words, memory);
  const speaking = { conversation, chatlingId: speaker._id };
  const room = await roomOf(ctx, job, { scene, question });
  return {
    ...terms,
    providersAllowed: terms.providersAllowed && isOpen,
    jobId: job._id,
    userId: job.userId,
    conversationId: conversation._id,
    seed: [speaker.seed, question._id, ...(job.replaces === undefined ? [] : [job.replaces])].join(":"),
    speciesSlug: speaker.speciesSlug,
    chatling: { nickname: speaker.nickname, trait: speaker.trait, mood: speaker.mood },
    history: past
      .slice(-(room === undefined ? CONTEXT_MESSAGES : ROOM_CONTEXT_MESSAGES))
      .map((one) => toldTurnOf(one, scene)),
    memory,
    cards: await Memories.cardsFor(ctx, speaking, words),
    forbidden: await Memories.forbiddenFor(ctx, speaking),
    ageBand: user.ageBand,
    text: (quoted === null ? "" : `${quoteLineOf(quoted)}\n`) + promptLineOf(question),
    words,
    ...(quoted === null ? {} : { quote: quoted }),
    heardAs: question.kind,
    ...(isUnheard(question) ? { unheard: question.mediaId } : {}),
    recentLines: [...past, ...(replaced === undefined ? [] : [replaced])]
      .filter((message) => isBy(message, speaker._id))
      .slice(-RECENT_LINES)
      .map(plainWordsOf),
    offers:
      isOpen && job.chimesIn !== true
        ? await ReplyMedia.offersFor(ctx, { user, conversation, chatling: speaker })
        : ReplyMedia.NO_OFFERS,
    ...(room === undefined ? {} : { room }),
  };
}

/** Where a reply is told, and among whom. */
type Scene = {
  conversation: Doc<"conversations">;
  speaker: Doc<"chatlings">;
  chatlings: readonly Doc<"chatlings">[];
};

async function sceneOf(ctx: QueryCtx, conversation: Doc<"conversations">, job: Doc<"jobs">): Promise<Scene> {
  const chatlings = await Seats.chatlingsOf(ctx, conversation);
  const speakerId = Seats.speakerIdOf(conversation, job);
  const speaker = chatlings.find(({ _id }) => _id === speakerId);
  assert(speaker !== undefined, "a reply is told by a chatling of its conversation");
  return { conversation, speaker, chatlings };
}

type Told = { scene: Scene; question: Doc<"messages"> };

async function roomOf(
  ctx: QueryCtx,
  job: Doc<"jobs">,
  { scene: { conversation, speaker, chatlings }, question }: Told,
): Promise<ReplyBrief["room"]> {
  if (conversation.kind === "companion") return undefined;
  const statement = conversation.linkedFrom?.statement;
  const before = job.chimesIn === true ? await answerTo(ctx, job, question) : null;
  const by = chatlings.find(({ _id }) => before !== null && isBy(before, _id));
  return {
    others: chatlings
      .filter(({ _id }) => _id !== speaker._id)
      .map(({ nickname, speciesSlug }) => ({ nickname, speciesName: Species.entryOf(speciesSlug).name })),
    ...(statement === undefined ? {} : { statement }),
    ...(before === null || by === undefined ? {} : { chimesOn: { nickname: by.nickname, text: plainWordsOf(before) } }),
  };
}

/** What another chatling has answered to the same words. */
export async function answerTo(
  ctx: QueryCtx,
  { conversationId, speakerId }: Doc<"jobs">,
  question: Doc<"messages">,
): Promise<Doc<"messages"> | null> {
  const lines = await newest(ctx, conversationId, AFTERCARE_TURNS);
  const answer = lines.find(
    ({ replyTo, state, deletedAt, author }) =>
      replyTo === question._id && author.kind === "chatling" && state.kind === "sent" && deletedAt === undefined,
  );
  return answer === undefined || (speakerId !== undefined && isBy(answer, speakerId)) ? null : answer;
}

function isBy({ author }: Doc<"messages">, chatlingId: Id<"chatlings">): boolean {
  return author.kind === "chatling" && author.chatlingId === chatlingId;
}

/**
 * The brain that reads plain words knows two sides: in a room the person's and the speaker's own. What was said before the
 * person came in was said to others, so that it asks nothing of the person.
 */
function isOfTheirTalk(message: Doc<"messages">, { conversation, speaker }: Scene): boolean {
  if (conversation.kind === "companion" || message.author.kind === "user") return true;
  return isBy(message, speaker._id) && message.createdAt >= conversation.createdAt;
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
  { replaces, chimesIn }: Doc<"jobs">,
): Doc<"messages">[] {
  return newestFirst.filter((message) => {
    if (message._id === replaces) return false;
    // It is told apart, as what the word is added to.
    if (chimesIn === true && message.replyTo === question._id) return false;
    if (message._id === question._id || message.state.kind === "failed" || message.deletedAt !== undefined)
      return false;
    if (message.forgotten === true || message.author.kind === "system") return false;
    return message.author.kind !== "user" || message.createdAt < question.createdAt;
  });
}

/** Filtered words are recalled by nobody; words about self-harm only to keep the next turns gentle. */
function isRecalled(message: Doc<"messages">): boolean {
  return message.filtered !== true || isCrisis(plainWordsOf(message));
}

/** The line the person points at, or null: also for one that is gone, that no brain may read, or that holds nothing in words. */
async function quotedBy(ctx: QueryCtx, { replyTo }: Doc<"messages">, scene: Scene): Promise<Turn | null> {
  const { conversation } = scene;
  const line = replyTo === undefined ? null : await ctx.db.get("messages", replyTo);
  if (line === null || line.conversationId !== conversation._id || line.author.kind === "system") return null;
  const isClosed = line.filtered === true || line.forgotten === true || line.deletedAt !== undefined;
  if (isClosed || line.createdAt <= (conversation.clearedUpTo ?? 0)) return null;
  const turn = { ...turnOf(line), ...byOf(line, scene) };
  return turn.text === "" ? null : turn;
}

function turnOf(message: Doc<"messages">): Turn {
  return { author: authorOf(message), text: plainWordsOf(message) };
}

function toldTurnOf(message: Doc<"messages">, scene: Scene): ToldTurn {
  const { kind } = message;
  const author = authorOf(message);
  if (author === "chatling") return { author, kind, text: message.text, ...byOf(message, scene) };
  return { author, kind, text: message.filtered === true ? WITHHELD_LINE : promptLineOf(message) };
}

/** The name of another chatling who said it. One that is not there any more has none. */
function byOf({ author }: Doc<"messages">, { speaker, chatlings }: Scene): { by?: string } {
  if (author.kind !== "chatling" || author.chatlingId === speaker._id) return {};
  return { by: chatlings.find(({ _id }) => _id === author.chatlingId)?.nickname ?? "Somebody" };
}

function authorOf(message: Doc<"messages">): Turn["author"] {
  return message.author.kind === "user" ? "user" : "chatling";
}
