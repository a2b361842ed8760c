// What chatlings remember: learning from what a person says, choosing the cards for a reply, guarding what was told in
// private, and everything the person may do with a card.
//
//      send ──learn──► card ──cardsFor──► brief of this chatling (and of the others, once it is shared)
//                       │
//                       ├─forbiddenFor──► what the other chatlings must not say
//                       └─forget, or the message goes ──► gone, also from what brains read of the chat

import { AppError } from "../../lib/errors";
import { PARTICIPANTS_MAX } from "../../lib/chatroom-limits";
import { MERGE_ROWS_MAX } from "../../lib/limits";
import {
  CARDS_MAX,
  CARDS_TOKENS_MAX,
  EVENT_DAYS,
  FACTS_PER_MESSAGE_MAX,
  FORGET_MESSAGES_MAX,
  MEMORIES_GUARDED_MAX,
  MEMORIES_PER_CHATLING_MAX,
  MEMORIES_SHARED_READ_MAX,
  MEMORY_CHARS_MAX,
} from "../../lib/memory-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { cardTextOf, factsOfCard, importanceOf, isNamed, keptFactsIn, keyOf } from "../brain/keptFacts";
import type { KeptFact } from "../brain/keptFacts";
import { checkInput } from "../safety/filter";
import { leaks } from "../safety/leaks";
import { newest } from "./messages";
import { plainWordsOf } from "./promptLines";
import { takeToken } from "./rateLimits";
import { rememberJoining } from "./joinedTalks";
import * as Seats from "./seats";

const DAY_MS = 86_400_000;
/** Lines before a message that its meaning may hang on: a bare word after "what should I call you?" is a name. */
const LINES_BEFORE = 6;

type Heard = { user: Doc<"users">; conversation: Doc<"conversations">; message: Doc<"messages"> };

export function remembers(user: Doc<"users">): boolean {
  return user.consent?.memory ?? true;
}

/** Keeps what a message tells. Nothing is learnt from words that were filtered, or when memory is switched off. */
export async function learn(ctx: MutationCtx, { user, conversation, message }: Heard): Promise<void> {
  if (message.author.kind !== "user" || message.filtered === true || !remembers(user)) return;
  const text = plainWordsOf(message);
  if (text === "") return;
  const before = (await newest(ctx, conversation._id, LINES_BEFORE + 1))
    .filter((line) => line.createdAt < message.createdAt && line.state.kind === "sent")
    .reverse()
    .map((line) => ({
      author: line.author.kind === "user" ? ("user" as const) : ("chatling" as const),
      text: line.text,
    }));
  const facts = keptFactsIn(text, before).slice(0, FACTS_PER_MESSAGE_MAX);
  // In a room everybody who is there has heard it.
  for (const { _id: chatlingId } of await Seats.presentIn(ctx, conversation)) {
    for (const fact of facts) await keep(ctx, { conversation, chatlingId, message, fact });
    const joined = await rememberJoining(ctx, { conversation, chatlingId, message });
    if (facts.length > 0 || joined) await makeRoom(ctx, chatlingId);
  }
}

type Kept = {
  conversation: Doc<"conversations">;
  chatlingId: Id<"chatlings">;
  message: Doc<"messages">;
  fact: KeptFact;
};

async function keep(ctx: MutationCtx, { conversation, chatlingId, message, fact }: Kept): Promise<void> {
  const { ownerId } = conversation;
  const key = keyOf(fact);
  const known = await ctx.db
    .query("memories")
    .withIndex("by_chatling_key", (q) => q.eq("chatlingId", chatlingId).eq("key", key))
    .first();
  const now = Date.now();
  // "My dog is tired" says less than what is known of the dog; and what the person wrote on a card themselves stays.
  if (known !== null && (known.edited || (!isNamed(fact) && known.value !== fact.value))) {
    await ctx.db.patch("memories", known._id, { lastUsedAt: now });
    return;
  }
  const learnt = {
    text: cardTextOf(fact).slice(0, MEMORY_CHARS_MAX),
    value: fact.value,
    sourceMessageId: message._id,
    importance: importanceOf(fact),
    lastUsedAt: now,
    at: now,
    ...(fact.kind === "event" ? { expiresAt: now + EVENT_DAYS * DAY_MS } : {}),
  };
  if (known !== null) {
    await ctx.db.patch("memories", known._id, learnt);
    return;
  }
  const fresh = { scope: "chatling", pinned: false, edited: false } as const;
  await ctx.db.insert("memories", { chatlingId, ownerId, conversationId: conversation._id, key, ...fresh, ...learnt });
}

/** What is over goes. Over the cap the least important card that is not pinned goes, the one unused for longest first. */
async function makeRoom(ctx: MutationCtx, chatlingId: Id<"chatlings">): Promise<void> {
  const now = Date.now();
  const all = await ofChatling(ctx, chatlingId);
  const over = all.filter((card) => card.expiresAt !== undefined && card.expiresAt <= now);
  for (const card of over) await ctx.db.delete("memories", card._id);
  const cards = all.filter((card) => !over.includes(card));
  const spare = cards
    .filter((card) => !card.pinned)
    .sort((left, right) => left.importance - right.importance || left.lastUsedAt - right.lastUsedAt);
  for (const card of spare.slice(0, Math.max(0, cards.length - MEMORIES_PER_CHATLING_MAX))) {
    await ctx.db.delete("memories", card._id);
  }
}

/** Who is going to speak, and where. */
type Speaking = { conversation: Doc<"conversations">; chatlingId: Id<"chatlings"> };

/** The cards for a reply to these words, best first, under the cap. Only what this chatling may know. */
export async function cardsFor(ctx: QueryCtx, speaking: Speaking, text: string): Promise<string[]> {
  const { conversation } = speaking;
  const owner = await ctx.db.get("users", conversation.ownerId);
  if (owner === null || !remembers(owner)) return [];
  const now = Date.now();
  const cards = (await inScope(ctx, speaking)).filter((card) => card.expiresAt === undefined || card.expiresAt > now);
  const asked = wordsOf(text);
  const ranked = cards
    .map((card) => ({ text: card.text, score: scoreOf(card, asked, now) }))
    .sort((left, right) => right.score - left.score);
  const chosen: string[] = [];
  let tokens = 0;
  for (const card of ranked) {
    const cost = Math.ceil(card.text.length / 4);
    if (chosen.length === CARDS_MAX || chosen.includes(card.text)) continue;
    if (tokens + cost > CARDS_TOKENS_MAX) continue;
    chosen.push(card.text);
    tokens += cost;
  }
  return chosen;
}

/** Pinned cards are nearly always there; then what the words are about, what matters, and what came up lately. */
function scoreOf(card: Doc<"memories">, asked: ReadonlySet<string>, now: number): number {
  const own = wordsOf(`${card.text} ${card.key}`);
  const shared = [...own].filter((word) => asked.has(word)).length;
  const weeks = (now - card.lastUsedAt) / (7 * DAY_MS);
  return (card.pinned ? 20 : 0) + shared * 15 + card.importance + 3 / (1 + weeks);
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/s$/, "")));
}

/**
 * What this chatling was not told and must not say: private cards of the person's other chatlings; in a room also what it
 * was told in private itself, for the others listen. Left out is what may be known here, or what the person has just said here.
 */
export async function forbiddenFor(ctx: QueryCtx, speaking: Speaking): Promise<string[]> {
  const { conversation } = speaking;
  const cards = await ctx.db
    .query("memories")
    .withIndex("by_owner_scope", (q) => q.eq("ownerId", conversation.ownerId).eq("scope", "chatling"))
    .take(MEMORIES_GUARDED_MAX);
  const others = cards.filter((card) => !isOpenTo(card, speaking)).map((card) => card.value);
  if (others.length === 0) return [];
  const known = (await inScope(ctx, speaking)).map((card) => `${card.text} ${card.value}`);
  const said = (await newest(ctx, conversation._id, FORGET_MESSAGES_MAX))
    .filter((message) => message.author.kind === "user")
    .map(plainWordsOf);
  const open = [...known, ...said].map((line) => line.toLowerCase());
  const guarded = others.filter((value) => !open.some((line) => line.includes(value.toLowerCase())));
  return [...new Set(guarded)];
}

async function inScope(ctx: QueryCtx, speaking: Speaking): Promise<Doc<"memories">[]> {
  const { conversation, chatlingId } = speaking;
  const own = (await ofChatling(ctx, chatlingId)).filter((card) => isOpenTo(card, speaking));
  const shared = await ctx.db
    .query("memories")
    .withIndex("by_owner_scope", (q) => q.eq("ownerId", conversation.ownerId).eq("scope", "collection"))
    .take(MEMORIES_SHARED_READ_MAX);
  return [...own, ...shared.filter((card) => card.chatlingId !== chatlingId)];
}

/** Shared with all, told to this one, or in a room: told to everybody in it. */
function isOpenTo(card: Doc<"memories">, { conversation, chatlingId }: Speaking): boolean {
  if (card.scope === "collection") return true;
  return conversation.kind === "companion" ? card.chatlingId === chatlingId : card.conversationId === conversation._id;
}

/** The most important first. One more than the cap, so that a cap that is passed shows. */
export async function ofChatling(ctx: QueryCtx, chatlingId: Id<"chatlings">): Promise<Doc<"memories">[]> {
  return await ctx.db
    .query("memories")
    .withIndex("by_chatling_importance", (q) => q.eq("chatlingId", chatlingId))
    .order("desc")
    .take(MEMORIES_PER_CHATLING_MAX + FACTS_PER_MESSAGE_MAX);
}

type Change = { user: Doc<"users">; memory: Doc<"memories"> };

/** The person's own wording. What they wrote is then what is known, and the old words are not read again. */
export async function edit(ctx: MutationCtx, { user, memory, text }: Change & { text: string }): Promise<null> {
  const said = text.trim().replace(/\s+/g, " ");
  if (said.length === 0) throw new AppError("memory_empty");
  if (said.length > MEMORY_CHARS_MAX) throw new AppError("memory_too_long", { limit: MEMORY_CHARS_MAX });
  if (checkInput(said, user.ageBand).kind !== "fine") throw new AppError("memory_refused");
  await takeToken(ctx, "changeMemory", user._id);
  if (said === memory.text) return null;
  await unlearn(ctx, memory);
  const [fact] = factsOfCard(said);
  await ctx.db.patch("memories", memory._id, {
    text: said,
    ...(fact === undefined ? {} : { value: fact.value, key: keyOf(fact) }),
    edited: true,
    at: Date.now(),
  });
  return null;
}

export async function pin(ctx: MutationCtx, { user, memory, pinned }: Change & { pinned: boolean }): Promise<null> {
  await takeToken(ctx, "changeMemory", user._id);
  await ctx.db.patch("memories", memory._id, { pinned });
  return null;
}

export async function share(
  ctx: MutationCtx,
  { user, memory, scope }: Change & { scope: Doc<"memories">["scope"] },
): Promise<null> {
  await takeToken(ctx, "changeMemory", user._id);
  await ctx.db.patch("memories", memory._id, { scope });
  return null;
}

/** Gone at once, and no brain reads it again in the talk it was told in. */
export async function forget(ctx: MutationCtx, { user, memory }: Change): Promise<null> {
  await takeToken(ctx, "changeMemory", user._id);
  await unlearn(ctx, memory);
  await ctx.db.delete("memories", memory._id);
  return null;
}

/** The lines that tell it stay in the chat for the person to read, and are withheld from every brain. */
async function unlearn(ctx: MutationCtx, memory: Doc<"memories">): Promise<void> {
  const lines = await newest(ctx, memory.conversationId, FORGET_MESSAGES_MAX);
  const telling = lines.filter(
    (line) => line._id === memory.sourceMessageId || leaks(plainWordsOf(line), [capitalised(memory.value)]),
  );
  for (const line of telling) await ctx.db.patch("messages", line._id, { forgotten: true });
  if (memory.sourceMessageId === undefined || telling.some((line) => line._id === memory.sourceMessageId)) return;
  if ((await ctx.db.get("messages", memory.sourceMessageId)) !== null) {
    await ctx.db.patch("messages", memory.sourceMessageId, { forgotten: true });
  }
}

/** A capital makes the leak guard look for the word wherever it stands. */
function capitalised(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** A message that is deleted takes along what was learnt from it. */
export async function forgetSource(ctx: MutationCtx, messageId: Id<"messages">): Promise<void> {
  for (const card of await fromSource(ctx, messageId)) await ctx.db.delete("memories", card._id);
}

/** Everything learnt in one chat. */
export async function forgetConversation(ctx: MutationCtx, conversationId: Id<"conversations">): Promise<void> {
  const cards = await ctx.db
    .query("memories")
    .withIndex("by_conversation", (q) => q.eq("conversationId", conversationId))
    .take((MEMORIES_PER_CHATLING_MAX + FACTS_PER_MESSAGE_MAX) * PARTICIPANTS_MAX);
  for (const card of cards) await ctx.db.delete("memories", card._id);
}

/** A message whose words changed is read anew. What it does not tell any more goes, unless the person wrote that card. */
export async function relearn(ctx: MutationCtx, heard: Heard): Promise<void> {
  const before = await fromSource(ctx, heard.message._id);
  for (const card of before) await ctx.db.patch("memories", card._id, { at: 0 });
  await learn(ctx, heard);
  for (const { _id, edited, at } of before) {
    const card = await ctx.db.get("memories", _id);
    if (card?.at !== 0) continue;
    if (edited) await ctx.db.patch("memories", _id, { at });
    else await ctx.db.delete("memories", _id);
  }
}

type HandOver = { from: Id<"users">; to: Id<"users"> };

/** One page of a guest's cards goes to the account they signed in to. `more` says whether another waits. */
export async function handOver(ctx: MutationCtx, { from, to }: HandOver): Promise<{ more: boolean }> {
  const cards = await ctx.db
    .query("memories")
    .withIndex("by_owner_scope", (q) => q.eq("ownerId", from))
    .take(MERGE_ROWS_MAX);
  for (const card of cards) await ctx.db.patch("memories", card._id, { ownerId: to });
  return { more: cards.length === MERGE_ROWS_MAX };
}

async function fromSource(ctx: QueryCtx, messageId: Id<"messages">): Promise<Doc<"memories">[]> {
  return await ctx.db
    .query("memories")
    .withIndex("by_source", (q) => q.eq("sourceMessageId", messageId))
    .take(MEMORIES_PER_CHATLING_MAX);
}
