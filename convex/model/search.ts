// Search: a person's own lines by their words, written or said in a voice note, in one chat or in all of them; and chats by
// the name of their chatling.
//
// Nobody finds what is not theirs: a search in one chat is asked after the chat was checked, and a search in all of them
// reads only rows that carry the person as owner. Deleted lines and failed answers have no words left to find.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { SEARCH_CHARS_MAX, SEARCH_CHATS_MAX, SEARCH_HITS_MAX, SNIPPET_CHARS_MAX } from "../../lib/chat-limits";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import { hitsIn, snippetOf, wordsOf } from "../../lib/search-words";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { vMessageKind } from "../tables/messages";
import * as Chatlings from "./chatlings";
import * as Seats from "./seats";
import { vChatlingView } from "./views";

const vSearchHit = v.object({
  messageId: v.id("messages"),
  conversationId: v.id("conversations"),
  chatling: vChatlingView,
  mine: v.boolean(),
  kind: vMessageKind,
  snippet: v.string(), // at most SNIPPET_CHARS_MAX characters around the words
  createdAt: v.number(),
});
const vSearchChat = v.object({ conversationId: v.id("conversations"), chatling: vChatlingView });
export const vSearchView = v.object({
  chats: v.array(vSearchChat),
  hits: v.array(vSearchHit), // newest first
  hasMore: v.boolean(), // more lines were found than are shown
});

export type SearchView = Infer<typeof vSearchView>;
export type SearchHit = Infer<typeof vSearchHit>;

type Search = { user: Doc<"users">; words: string };

const NOTHING: SearchView = { chats: [], hits: [], hasMore: false };

/** In one chat, which the caller has checked. */
export async function inConversation(
  ctx: QueryCtx,
  { words, conversation }: Search & { conversation: Doc<"conversations"> },
): Promise<SearchView> {
  const query = tidy(words);
  if (query === "") return NOTHING;
  const [written, heard] = await Promise.all([
    ctx.db
      .query("messages")
      .withSearchIndex("by_words", (q) => q.search("text", query).eq("conversationId", conversation._id))
      .take(SEARCH_HITS_MAX + 1),
    ctx.db
      .query("messages")
      .withSearchIndex("by_transcript", (q) => q.search("transcript", query).eq("conversationId", conversation._id))
      .take(SEARCH_HITS_MAX + 1),
  ]);
  return { ...NOTHING, ...(await hitsOf(ctx, query, [...written, ...heard])) };
}

export async function everywhere(ctx: QueryCtx, { user, words }: Search): Promise<SearchView> {
  const query = tidy(words);
  if (query === "") return NOTHING;
  const [written, heard] = await Promise.all([
    ctx.db
      .query("messages")
      .withSearchIndex("by_words", (q) => q.search("text", query).eq("ownerId", user._id))
      .take(SEARCH_HITS_MAX + 1),
    ctx.db
      .query("messages")
      .withSearchIndex("by_transcript", (q) => q.search("transcript", query).eq("ownerId", user._id))
      .take(SEARCH_HITS_MAX + 1),
  ]);
  return { chats: await chatsNamed(ctx, user, query), ...(await hitsOf(ctx, query, [...written, ...heard])) };
}

/** Signs alone are no search: the index knows words. */
function tidy(words: string): string {
  const query = words.trim().slice(0, SEARCH_CHARS_MAX);
  return wordsOf(query).length === 0 ? "" : query;
}

async function hitsOf(
  ctx: QueryCtx,
  query: string,
  either: readonly Doc<"messages">[],
): Promise<Pick<SearchView, "hits" | "hasMore">> {
  // A voice note with a note of its sender's may be found by both.
  const found = [...new Map(either.map((message) => [message._id, message])).values()];
  const chats = await chatsOf(ctx, found);
  const hits = found.slice(0, SEARCH_HITS_MAX).flatMap((message): SearchHit[] => {
    const chat = chats.get(message.conversationId);
    if (
      chat === undefined ||
      message.author.kind === "system" ||
      message.createdAt <= chat.clearedUpTo ||
      message.deletedAt !== undefined
    )
      return [];
    const { _id: messageId, conversationId, kind, createdAt } = message;
    const snippet = snippetOf(wordsFound(message, query), query, SNIPPET_CHARS_MAX);
    const mine = message.author.kind === "user";
    return [{ messageId, conversationId, chatling: chat.speakerOf(message), mine, kind, snippet, createdAt }];
  });
  return { hits: hits.sort((a, b) => b.createdAt - a.createdAt), hasMore: found.length > SEARCH_HITS_MAX };
}

/** What was written, or, where the words are only in that, what was said in the voice note. */
function wordsFound({ text, transcript }: Doc<"messages">, query: string): string {
  return hitsIn(text, query).length === 0 ? (transcript ?? text) : text;
}

/** `speakerOf`: the chatling who said a line, or the one to whom it was said; in a room that is its first. */
type Chat = { speakerOf: (message: Doc<"messages">) => SearchHit["chatling"]; clearedUpTo: number };

async function chatsOf(
  ctx: QueryCtx,
  messages: readonly Doc<"messages">[],
): Promise<ReadonlyMap<Id<"conversations">, Chat>> {
  const ids = [...new Set(messages.map((message) => message.conversationId))];
  const entries = await Promise.all(
    ids.map(async (id): Promise<[Id<"conversations">, Chat][]> => {
      const conversation = await ctx.db.get("conversations", id);
      const chatlings = conversation === null ? [] : await Seats.chatlingsOf(ctx, conversation);
      const [first] = chatlings;
      if (conversation === null || first === undefined) return [];
      const speakerOf: Chat["speakerOf"] = ({ author }) => {
        const said = author.kind === "chatling" ? author.chatlingId : null;
        return Chatlings.viewOf(chatlings.find(({ _id }) => _id === said) ?? first);
      };
      return [[id, { speakerOf, clearedUpTo: conversation.clearedUpTo ?? 0 }]];
    }),
  );
  return new Map(entries.flat());
}

/** Every chatling is looked at: there are at most CHATLINGS_OWNED_MAX, and a name may be found in its middle. */
async function chatsNamed(ctx: QueryCtx, user: Doc<"users">, query: string): Promise<SearchView["chats"]> {
  const chatlings = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", user._id))
    .take(CHATLINGS_OWNED_MAX);
  const wanted = query.toLowerCase();
  const named = chatlings.filter((chatling) => chatling.nickname.toLowerCase().includes(wanted));
  const chats = await Promise.all(
    named.slice(0, SEARCH_CHATS_MAX).map(async (chatling): Promise<SearchView["chats"]> => {
      const conversation = await ctx.db
        .query("conversations")
        .withIndex("by_owner_chatling", (q) => q.eq("ownerId", user._id).eq("chatlingId", chatling._id))
        .unique();
      return conversation === null ? [] : [{ conversationId: conversation._id, chatling: Chatlings.viewOf(chatling) }];
    }),
  );
  return chats.flat();
}
