// One reply of a chatling, from the send that asks for it to the one bubble that shows it.
//
//      Sends.send ──► queued ──claim──► running ──finish──► done     one message, stream row gone
//                       ▲                  │
//                       │                  ├─ release (worker broke) ─┐
//                       │                  └─ sweep (lease ran out) ──┤
//                       └────── attempts left ────────────────────────┤
//                                                                     └─ none left ──► failed   one failed bubble, unit given back
//                                                                                        │
//                                  a new job, queued ◄── retry (the bubble goes) ────────┘
//
// Only the holder of the row's current token may stream or finish, so a worker that lost its lease cannot add a second
// bubble. At most one job per conversation is running; the others wait in the order they were asked.

import { assert } from "../../lib/assert";
import { AppError } from "../../lib/errors";
import type { ErrorCode } from "../../lib/errors";
import { OPEN_REPLIES_MAX } from "../../lib/chat-limits";
import {
  REPLY_ATTEMPTS_MAX,
  REPLY_DEADLINE_MS,
  REPLY_HEARTBEAT_MS,
  REPLY_LEASE_MS,
  REPLY_OUTAGE_MS,
  REPLY_UNCLAIMED_MS,
  SWEEP_JOBS_MAX,
} from "../../lib/limits";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Budgets from "./budgets";
import * as Interactions from "./interactions";
import * as Memories from "./memories";
import * as Messages from "./messages";
import * as Moods from "./moods";
import * as Quotas from "./quotas";
import * as Removals from "./removals";
import { takeToken } from "./rateLimits";
import { requireOpen } from "../access";
import { answerTo, briefOf, type ReplyBrief } from "./replyBriefs";
import * as ReplyMedia from "./replyMedia";
import type { ReplyResult } from "./replyResults";
import * as Safety from "./safety";
import * as Seats from "./seats";
import * as Settings from "./settings";
import * as Turns from "./turns";
import type { ReplyView } from "./views";

type Asked = {
  message: Doc<"messages">;
  userId: Id<"users">;
  allowance: Quotas.Allowance;
  replaces?: Id<"messages">; // the answer that this one takes the place of
} & Turns.Speaker;

/** Writes the job and wakes a worker. A job behind another waits until that one settles. */
export async function queue(ctx: MutationCtx, { message, userId, allowance, ...asked }: Asked): Promise<void> {
  const now = Date.now();
  await ctx.db.insert("jobs", {
    kind: "aiReply",
    conversationId: message.conversationId,
    userId,
    refId: message._id,
    ...asked,
    state: "queued",
    attempts: 0,
    leaseUntil: now + REPLY_UNCLAIMED_MS,
    token: "",
    ...allowance,
    dueAt: now,
    at: now,
  });
  await wake(ctx, message.conversationId);
}

/** Takes the first job in line for one attempt, or answers null when there is nothing to do or somebody is at it. */
export async function claim(
  ctx: MutationCtx,
  conversationId: Id<"conversations">,
  token: string,
): Promise<ReplyBrief | null> {
  const now = Date.now();
  if ((await firstJob(ctx, conversationId, "running")) !== null) return null;
  const job = await firstJob(ctx, conversationId, "queued");
  if (job === null) return null;
  const question = await ctx.db.get("messages", job.refId);
  if (question === null || question.deletedAt !== undefined) {
    await giveBack(ctx, job);
    await settle(ctx, job, { state: "failed", error: "question_deleted" });
    return null;
  }
  const speaks = await speakerOr(ctx, job, question);
  if (!speaks) return null;
  const attempts = job.attempts + 1;
  assert(attempts <= REPLY_ATTEMPTS_MAX, "a job without attempts left is failed, never queued");
  await ctx.db.patch("jobs", job._id, { state: "running", attempts, token, leaseUntil: now + REPLY_LEASE_MS });
  await putStream(ctx, { conversationId, jobId: job._id, token, text: "", since: now });
  return await briefFor(ctx, job._id, token);
}

/** In a room the one who was asked may be gone by now: another answers, or a kind line does. False: there is nothing to tell. */
async function speakerOr(ctx: MutationCtx, job: Doc<"jobs">, question: Doc<"messages">): Promise<boolean> {
  const conversation = await conversationOf(ctx, job);
  if (conversation.kind === "companion") return true;
  const speakerId = await Seats.speakerNow(ctx, conversation, job);
  // Nothing to add to, or words that turned out to call for calm, as those of a voice note may.
  const isSpare =
    job.chimesIn === true && (question.filtered === true || (await answerTo(ctx, job, question)) === null);
  if (speakerId !== null && !isSpare) {
    if (speakerId !== job.speakerId) await ctx.db.patch("jobs", job._id, { speakerId });
    return true;
  }
  if (job.chimesIn !== true && job.replaces === undefined) await Turns.sayNobodyIsThere(ctx, question);
  await giveBack(ctx, job);
  await settle(ctx, job, { state: "failed", error: "chatling_away" });
  return false;
}

type Heard = { mediaId: Id<"media">; transcript: string };

/** Keeps what a voice note says, judges it as any words of the person, and answers with the brief that knows it. */
export async function hear(
  ctx: MutationCtx,
  jobId: Id<"jobs">,
  token: string,
  { mediaId, transcript }: Heard,
): Promise<ReplyBrief | null> {
  const job = await heldJob(ctx, jobId, token);
  if (job === null) return null;
  const user = await ctx.db.get("users", job.userId);
  const question = await ctx.db.get("messages", job.refId);
  if (question?.mediaId === mediaId && question.deletedAt === undefined) {
    const { filtered } = user === null ? { filtered: true } : await Safety.hear(ctx, user, transcript);
    await ctx.db.patch("messages", question._id, { transcript, ...(filtered ? { filtered: true } : {}) });
    if (user !== null) await learnFrom(ctx, user, question._id);
    await ctx.db.patch("media", mediaId, { transcript });
  }
  return await briefFor(ctx, job._id, token);
}

/** What was spoken is learnt as what was written. */
async function learnFrom(ctx: MutationCtx, user: Doc<"users">, messageId: Id<"messages">): Promise<void> {
  const message = await ctx.db.get("messages", messageId);
  const conversation = message === null ? null : await ctx.db.get("conversations", message.conversationId);
  if (message !== null && conversation !== null) await Memories.learn(ctx, { user, conversation, message });
}

async function briefFor(ctx: QueryCtx, jobId: Id<"jobs">, token: string): Promise<ReplyBrief> {
  const job = await ctx.db.get("jobs", jobId);
  assert(job !== null, "a job that is held is there");
  const isPaused = await Settings.isOn(ctx, "providersPaused");
  const providersAllowed = !isPaused && (await Budgets.hasRoom(ctx, job.userId, Date.now()));
  return await briefOf(ctx, job, { token, providersAllowed, deadlineAt: job.dueAt + REPLY_DEADLINE_MS });
}

async function conversationOf(ctx: QueryCtx, job: Doc<"jobs">): Promise<Doc<"conversations">> {
  const conversation = await ctx.db.get("conversations", job.conversationId);
  assert(conversation !== null, "a reply belongs to a conversation");
  return conversation;
}

/** Shows the words so far and keeps the lease alive. False tells the worker that it is not its reply any more. */
export async function stream(ctx: MutationCtx, jobId: Id<"jobs">, token: string, text: string): Promise<boolean> {
  const job = await heldJob(ctx, jobId, token);
  if (job === null) return false;
  const now = Date.now();
  if (job.leaseUntil - now < REPLY_LEASE_MS - REPLY_HEARTBEAT_MS) {
    await ctx.db.patch("jobs", jobId, { leaseUntil: now + REPLY_LEASE_MS });
  }
  const row = await streamOf(ctx, job.conversationId);
  if (row !== null && row.text !== text) await ctx.db.patch("replyStreams", row._id, { text });
  return true;
}

/** Statistics first, then the reply linked to them, then the stream goes: one transaction, so exactly one bubble. */
export async function finish(
  ctx: MutationCtx,
  jobId: Id<"jobs">,
  token: string,
  result: ReplyResult,
): Promise<boolean> {
  const job = await heldJob(ctx, jobId, token);
  if (job === null) return false;
  const conversation = await conversationOf(ctx, job);
  const chatlingId = Seats.speakerIdOf(conversation, job);
  const llmInteractionId = await Interactions.record(ctx, job, result.rungs);
  await Budgets.spend(ctx, job.userId, result.rungs);
  await Safety.countRefused(ctx, job.userId, result.rungs.filter((rung) => rung.error === "filtered").length);
  const { suggestions = [] } = result;
  await Messages.add(ctx, job.conversationId, {
    author: { kind: "chatling", chatlingId },
    ...(await ReplyMedia.contentOf(ctx, { job, conversation, result })),
    state: { kind: "sent" },
    brain: result.brain,
    replyTo: job.refId,
    ...(suggestions.length === 0 ? {} : { suggestions }),
    llmInteractionId,
  });
  await ctx.db.patch("messages", job.refId, { llmInteractionId });
  if (job.replaces !== undefined) await Removals.purge(ctx, job.replaces);
  if (result.moodHint !== undefined) {
    await Moods.shift(ctx, chatlingId, { ...result.moodHint, conversationId: conversation._id });
  }
  await settle(ctx, job, { state: "done" });
  return true;
}

/** The worker broke: another attempt, or a failed bubble when there is none left. */
export async function release(ctx: MutationCtx, jobId: Id<"jobs">, token: string): Promise<void> {
  const job = await heldJob(ctx, jobId, token);
  if (job !== null) await retryOrFail(ctx, job, Date.now());
}

/** Finds replies whose worker died and jobs whose wake-up was lost. Bounded; what is left over waits for the next sweep. */
export async function sweep(ctx: MutationCtx): Promise<void> {
  const now = Date.now();
  for (const job of await overdue(ctx, "running", now)) await retryOrFail(ctx, job, now);
  for (const job of await overdue(ctx, "queued", now)) await nudge(ctx, job, now);
}

/** A new job for a reply that failed. Its bubble goes, a unit is taken as for a send. */
export async function retry(ctx: MutationCtx, user: Doc<"users">, messageId: Id<"messages">): Promise<null> {
  const bubble = await ctx.db.get("messages", messageId);
  // A second click finds the bubble gone: the first one did what was wanted.
  if (bubble === null) return null;
  const conversation = await ctx.db.get("conversations", bubble.conversationId);
  if (conversation === null || conversation.ownerId !== user._id) throw new AppError("not_found");
  if (bubble.createdAt <= (conversation.clearedUpTo ?? 0)) return null; // cleared, and soon removed
  if (bubble.state.kind !== "failed" || bubble.replyTo === undefined) throw new AppError("input_invalid");
  requireOpen(conversation);
  const question = await ctx.db.get("messages", bubble.replyTo);
  if (question === null || question.deletedAt !== undefined) throw new AppError("question_deleted");
  await takeToken(ctx, "retryReply", user._id);
  const allowance = await Quotas.takeForTurn(ctx, { user, conversation, kind: question.kind, refId: question._id });
  await ctx.db.delete("messages", bubble._id);
  await queue(ctx, { message: question, userId: user._id, allowance, ...speakerAgain(conversation, bubble) });
  return null;
}

/** In a room the same chatling is asked again. */
export function speakerAgain(conversation: Doc<"conversations">, { author }: Doc<"messages">): Turns.Speaker {
  return conversation.kind === "room" && author.kind === "chatling" ? { speakerId: author.chatlingId } : {};
}

export async function viewOf(ctx: QueryCtx, conversation: Doc<"conversations">): Promise<ReplyView> {
  const job = await openJob(ctx, conversation._id);
  if (job === null) return { kind: "idle" };
  const replaces = job.replaces ?? null;
  const speakerId = Seats.speakerIdOf(conversation, job);
  const row = await streamOf(ctx, conversation._id);
  if (row !== null && row.text !== "")
    return { kind: "streaming", text: row.text, speakerId, since: row.since, replaces };
  return { kind: "thinking", speakerId, since: job.dueAt, replaces };
}

/** The reply that is made next, or now. Null when nobody waits for one. */
export async function openJob(ctx: QueryCtx, conversationId: Id<"conversations">): Promise<Doc<"jobs"> | null> {
  return (await firstJob(ctx, conversationId, "running")) ?? (await firstJob(ctx, conversationId, "queued"));
}

/**
 * Takes open replies away: those to one message, or all of a conversation. What nobody had begun gives its unit back;
 * an answer that was under way has cost what it cost. A worker notices by its token and stops.
 */
export async function drop(
  ctx: MutationCtx,
  conversationId: Id<"conversations">,
  to: Id<"messages"> | "all",
): Promise<void> {
  for (const job of await openJobs(ctx, conversationId)) {
    if (to !== "all" && job.refId !== to) continue;
    if (job.state === "queued") await giveBack(ctx, job);
    await settle(ctx, job, { state: "failed", error: "question_deleted" });
  }
}

async function retryOrFail(ctx: MutationCtx, job: Doc<"jobs">, now: number): Promise<void> {
  // While nothing ran, no person was kept waiting by this reply: its clock starts anew.
  const dueAt = now - job.leaseUntil > REPLY_OUTAGE_MS ? now : job.dueAt;
  if (job.attempts >= REPLY_ATTEMPTS_MAX || now - dueAt >= REPLY_DEADLINE_MS) {
    await fail(ctx, job, "reply_failed");
    return;
  }
  await ctx.db.patch("jobs", job._id, { state: "queued", token: "", dueAt, leaseUntil: now + REPLY_UNCLAIMED_MS });
  await wake(ctx, job.conversationId);
}

async function nudge(ctx: MutationCtx, job: Doc<"jobs">, now: number): Promise<void> {
  const busy = (await firstJob(ctx, job.conversationId, "running")) !== null;
  const isFirst = (await firstJob(ctx, job.conversationId, "queued"))?._id === job._id;
  // Behind another job: its own time starts when that one settles.
  const dueAt = busy || !isFirst || now - job.leaseUntil > REPLY_OUTAGE_MS ? now : job.dueAt;
  if (now - dueAt >= REPLY_DEADLINE_MS) {
    await fail(ctx, job, "reply_failed");
    return;
  }
  await ctx.db.patch("jobs", job._id, { dueAt, leaseUntil: now + REPLY_UNCLAIMED_MS });
  if (!busy && isFirst) await wake(ctx, job.conversationId);
}

async function fail(ctx: MutationCtx, job: Doc<"jobs">, code: ErrorCode): Promise<void> {
  const conversation = await conversationOf(ctx, job);
  // An answer that was to be replaced stays, and a word that was to be added is not missed: there is nothing to stand in for.
  if (job.replaces === undefined && job.chimesIn !== true) {
    await Messages.add(ctx, job.conversationId, {
      author: { kind: "chatling", chatlingId: Seats.speakerIdOf(conversation, job) },
      text: "",
      state: { kind: "failed", code },
      replyTo: job.refId,
    });
  }
  // `settle` leaves the open states for ever, so this line runs once per job.
  await giveBack(ctx, job);
  await settle(ctx, job, { state: "failed", error: code });
}

/** An answer that is asked for anew is paid for by itself; any other by the message it answers. */
async function giveBack(ctx: MutationCtx, job: Doc<"jobs">): Promise<void> {
  if (job.charged) await Quotas.giveBack(ctx, job.conversationId, job.replaces ?? job.refId);
}

type Ending = { state: "done" } | { state: "failed"; error: ErrorCode };

async function settle(ctx: MutationCtx, job: Doc<"jobs">, ending: Ending): Promise<void> {
  await ctx.db.patch("jobs", job._id, { ...ending, token: "", leaseUntil: 0 });
  const row = await streamOf(ctx, job.conversationId);
  // A job that is dropped while it waits leaves the words of the one before it alone.
  if (row !== null && row.jobId === job._id) await ctx.db.delete("replyStreams", row._id);
  const next = await firstJob(ctx, job.conversationId, "queued");
  if (next === null) return;
  const now = Date.now();
  await ctx.db.patch("jobs", next._id, { dueAt: now, leaseUntil: now + REPLY_UNCLAIMED_MS });
  await wake(ctx, job.conversationId);
}

async function wake(ctx: MutationCtx, conversationId: Id<"conversations">): Promise<void> {
  await ctx.scheduler.runAfter(0, internal.jobs.answer.run, { conversationId });
}

async function heldJob(ctx: QueryCtx, jobId: Id<"jobs">, token: string): Promise<Doc<"jobs"> | null> {
  const job = await ctx.db.get("jobs", jobId);
  return job !== null && job.state === "running" && job.token === token ? job : null;
}

async function firstJob(
  ctx: QueryCtx,
  conversationId: Id<"conversations">,
  state: "queued" | "running",
): Promise<Doc<"jobs"> | null> {
  return await ctx.db
    .query("jobs")
    .withIndex("by_conversation_state", (q) => q.eq("conversationId", conversationId).eq("state", state))
    .first();
}

async function openJobs(ctx: QueryCtx, conversationId: Id<"conversations">): Promise<Doc<"jobs">[]> {
  const [queued, running] = await Promise.all(
    (["queued", "running"] as const).map((state) =>
      ctx.db
        .query("jobs")
        .withIndex("by_conversation_state", (q) => q.eq("conversationId", conversationId).eq("state", state))
        .take(OPEN_REPLIES_MAX),
    ),
  );
  return [...(queued ?? []), ...(running ?? [])];
}

async function overdue(ctx: QueryCtx, state: "queued" | "running", now: number): Promise<Doc<"jobs">[]> {
  return await ctx.db
    .query("jobs")
    .withIndex("by_state_lease", (q) => q.eq("state", state).lt("leaseUntil", now))
    .take(SWEEP_JOBS_MAX);
}

async function streamOf(ctx: QueryCtx, conversationId: Id<"conversations">): Promise<Doc<"replyStreams"> | null> {
  return await ctx.db
    .query("replyStreams")
    .withIndex("by_conversation", (q) => q.eq("conversationId", conversationId))
    .unique();
}

type NewStream = Omit<Doc<"replyStreams">, "_id" | "_creationTime">;

async function putStream(ctx: MutationCtx, row: NewStream): Promise<void> {
  const old = await streamOf(ctx, row.conversationId);
  if (old === null) await ctx.db.insert("replyStreams", row);
  else await ctx.db.replace("replyStreams", old._id, row);
}
