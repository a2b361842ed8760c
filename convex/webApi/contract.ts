// The chatroom's HTTP API as one list: paths, what goes in, what comes out, which errors. Requests are checked against these
// schemas and the OpenAPI file is made of them, so neither can drift from the other.

import { z } from "zod";
import { DIFFICULTIES, STANCES, TALK_EVENTS, TALK_OUTCOMES, TOPIC_CATEGORIES } from "../../lib/talks";
import { MOODS } from "../../lib/creature";
import { HISTORY_TALKS, TALK_ARCHIVE_DAYS } from "../../lib/chatroom-limits";

/** What every endpoint may answer beside its own: no session, an account that is switched off, a fault of ours. */
export const ERRORS_EVERYWHERE = [401, 403, 500] as const;

const time = z.number().int().describe("Milliseconds since 1970, UTC.");
const mood = z.enum(MOODS);

const chatling = z
  .object({ id: z.string(), name: z.string(), species: z.string(), mood: mood.describe("As it is now.") })
  .meta({ id: "Chatling" });

const participant = z
  .object({
    chatling,
    stance: z.enum(STANCES),
    moodBefore: mood,
    moodAfter: mood,
    ranAway: z.boolean().describe("Whether it left at the end of this conversation."),
  })
  .meta({ id: "Participant" });

const line = z
  .object({
    order: z.number().int().describe("From 0, without a gap."),
    speaker: z.number().int().describe("Place of the speaker in `participants`."),
    text: z.string(),
    stance: z.enum(STANCES),
    replyTo: z.number().int().nullable().describe("Place in `participants` of whom the line names."),
  })
  .meta({ id: "Line" });

export const talkShape = z
  .object({
    id: z.string(),
    topic: z.string(),
    category: z.enum(TOPIC_CATEGORIES),
    participants: z.array(participant),
    messages: z.array(line).describe("In the order they were said."),
    outcome: z.enum(TALK_OUTCOMES),
    event: z.object({ kind: z.enum(TALK_EVENTS), coins: z.number().int() }).nullable(),
    read: z.boolean(),
    createdAt: time,
  })
  .meta({ id: "Conversation" });

export const runawayShape = z
  .object({
    chatling,
    difficulty: z.enum(DIFFICULTIES),
    chance: z.number().describe("Of the next search, in percent."),
    cost: z.number().int().describe("Coins of the next search where the free one of the day is used up."),
    freeSearch: z.boolean().describe("Whether the free search of the day is still there."),
    attempts: z.number().int(),
    ranAt: time,
    cause: z.string(),
  })
  .meta({ id: "Runaway" });

const page = z
  .object({ conversations: z.array(talkShape), nextCursor: z.string().nullable().describe("Null on the last page.") })
  .meta({ id: "ConversationPage" });
const runaways = z.object({ runaways: z.array(runawayShape) }).meta({ id: "RunawayList" });
const success = z.object({ success: z.literal(true) }).meta({ id: "Success" });
const search = z
  .object({
    success: z.boolean(),
    message: z.string(),
    difficulty: z.enum(DIFFICULTIES).describe("After the search."),
    cost: z.number().int().describe("Coins that were paid."),
  })
  .meta({ id: "SearchResult" });
const started = z.object({ runId: z.string() }).meta({ id: "GenerationRun" });
export const errorShape = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .meta({ id: "Error" });

export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(HISTORY_TALKS)
    .default(HISTORY_TALKS)
    .describe(`A page of what is older than ${TALK_ARCHIVE_DAYS} days may hold more.`),
  cursor: z.string().min(1).max(2_000).optional().describe("`nextCursor` of the page before."),
});
// Strict, because a word that is misspelt would otherwise mean something else: a run for one person would be one for everybody.
export const searchBody = z
  .strictObject({
    pay: z.enum(["free", "coins"]).default("free").describe("The free search of the day, or coins."),
    requestId: z
      .string()
      .regex(/^[\w-]{8,64}$/)
      .describe("Chosen by you: the same request sent twice is one search, paid once."),
  })
  .meta({ id: "SearchRequest" });
export const generateBody = z
  .strictObject({ email: z.email().optional().describe("One person alone; without it everybody.") })
  .meta({ id: "GenerateRequest" });

export type Endpoint = {
  method: "GET" | "POST";
  /** `{name}` is the one parameter, always at the end. */
  path: string;
  operation: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  status: 200 | 202;
  answer: z.ZodType;
  /** Beside ERRORS_EVERYWHERE. */
  errors: readonly number[];
};

export const ENDPOINTS = {
  list: {
    method: "GET",
    path: "/api/chatroom/conversations",
    operation: "listConversations",
    summary: "Your chatlings' conversations, newest first, each with its messages.",
    query: pageQuery,
    status: 200,
    answer: page,
    errors: [400],
  },
  get: {
    method: "GET",
    path: "/api/chatroom/conversation/{id}",
    operation: "getConversation",
    summary: "One conversation with all its messages.",
    status: 200,
    answer: talkShape,
    errors: [404],
  },
  markRead: {
    method: "POST",
    path: "/api/chatroom/mark-read/{id}",
    operation: "markRead",
    summary: "Marks a conversation as read; doing so again changes nothing.",
    status: 200,
    answer: success,
    errors: [404, 429],
  },
  runaways: {
    method: "GET",
    path: "/api/chatroom/runaways",
    operation: "listRunaways",
    summary: "Your chatlings that ran away, with what a search for each costs and promises.",
    status: 200,
    answer: runaways,
    errors: [],
  },
  recover: {
    method: "POST",
    path: "/api/chatroom/recover/{creatureId}",
    operation: "recover",
    summary: "Searches for a chatling that ran away. A search that does not find it is an answer, not an error.",
    body: searchBody,
    status: 200,
    answer: search,
    errors: [400, 402, 404, 409, 413, 429],
  },
  generate: {
    method: "POST",
    path: "/api/chatroom/generate",
    operation: "generate",
    summary: "Starts a generation run by hand. Admins only; for tests of an installation.",
    body: generateBody,
    status: 202,
    answer: started,
    errors: [400, 404, 409, 413, 429],
  },
} as const satisfies Record<string, Endpoint>;
