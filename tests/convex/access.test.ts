// Who may call what: every public function against everybody. A function that is not in the table fails the first test,
// so nothing becomes public without a decision.

import { getFunctionName } from "convex/server";
import type { FunctionReference } from "convex/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Proof } from "../../convex/model/permits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import type { Caller } from "../backend/platform";
import { aClientId, aGuest, aHatchChoice, aHome, anAccount, aPermit, aProof, say } from "../builders";
import type { Home } from "../builders";
import {
  adminOnly,
  CALLERS,
  everybody,
  noSuchTopic,
  notAway,
  ownerElseNull,
  ownerOnly,
  signedIn,
} from "../caller-outcomes";
import type { CallerName, Outcomes } from "../caller-outcomes";
import { codeOf } from "../error-codes";
import { oneMoreTalk } from "../talking-homes";
import { anOwnTopic } from "../topics";

type Kind = "query" | "mutation" | "action";
type Row = { kind: Kind; reference: FunctionReference<Kind>; args: (home: Home) => object; outcomes: Outcomes };

const page = { paginationOpts: { numItems: 5, cursor: null } };

const TABLE: Record<string, Row> = {
  "auth:signIn": row("action", api.auth.signIn, () => ({ provider: "anonymous", params: {} }), everybody),
  "auth:signInOrThrow": row("action", api.auth.signInOrThrow, () => ({ provider: "anonymous", params: {} }), everybody),
  "auth:signOut": row("action", api.auth.signOut, () => ({}), everybody),
  "species:catalogue": row("query", api.species.catalogue, () => ({}), everybody),
  // A stranger is told that there is nobody; a session that ended says so, so that the screen can ask to sign in again.
  "users:viewer": row("query", api.users.viewer, () => ({}), {
    ...everybody,
    stranger: "null",
    signedOut: "session_expired",
  }),
  "users:updateProfile": row("mutation", api.users.updateProfile, () => ({ displayName: "Somebody" }), signedIn),
  "users:choose": row("mutation", api.users.choose, () => ({ memory: true }), signedIn),
  "users:tellAge": row("mutation", api.users.tellAge, () => ({ year: 1990, month: 5 }), signedIn),
  "memories:list": row("query", api.memories.list, ({ chatlingId }) => ({ chatlingId }), ownerElseNull),
  "memories:edit": row("mutation", api.memories.edit, () => ({ memoryId, text: "Has a dog called Bo." }), ownerOnly),
  "memories:pin": row("mutation", api.memories.pin, () => ({ memoryId, pinned: true }), ownerOnly),
  "memories:share": row("mutation", api.memories.share, () => ({ memoryId, scope: "collection" }), ownerOnly),
  "memories:forget": row("mutation", api.memories.forget, () => ({ memoryId }), ownerOnly),
  "chatlings:mine": row("query", api.chatlings.mine, () => ({}), signedIn),
  "chatlings:get": row("query", api.chatlings.get, ({ chatlingId }) => ({ chatlingId }), ownerElseNull),
  "chatlings:hatch": row("mutation", api.chatlings.hatch, () => aHatchChoice(), signedIn),
  "chatlings:joinTeam": row(
    "mutation",
    api.chatlings.joinTeam,
    ({ chatlingId }) => ({ chatlingId, team: "acorns" }),
    ownerOnly,
  ),
  "collection:shelf": row("query", api.collection.shelf, () => ({}), signedIn),
  "homes:visit": row("mutation", api.homes.visit, () => ({}), signedIn),
  "generation:start": row("mutation", api.generation.start, () => ({}), adminOnly),
  "generation:runs": row("query", api.generation.runs, () => ({}), adminOnly),
  "generation:stuck": row("query", api.generation.stuck, () => ({}), adminOnly),
  "generation:controls": row("query", api.generation.controls, () => ({}), adminOnly),
  "generation:pause": row("mutation", api.generation.pause, () => ({ on: false }), adminOnly),
  "generation:setDial": row("mutation", api.generation.setDial, () => ({ name: "idleDays", value: 7 }), adminOnly),
  "operatorDesk:topics": row("query", api.operatorDesk.topics, () => ({ shelf: "week" }), adminOnly),
  "operatorDesk:approveTopic": row("mutation", api.operatorDesk.approveTopic, () => ({ slug: "none" }), noSuchTopic),
  "operatorDesk:refuseTopic": row("mutation", api.operatorDesk.refuseTopic, () => ({ slug: "none" }), noSuchTopic),
  "operatorDesk:retireTopic": row("mutation", api.operatorDesk.retireTopic, () => ({ slug: "none" }), noSuchTopic),
  "operatorDesk:addTopic": row("mutation", api.operatorDesk.addTopic, () => anOwnTopic(), adminOnly),
  "operatorDesk:usage": row("action", api.operatorDesk.usage, () => ({}), adminOnly),
  "operatorDesk:log": row("query", api.operatorDesk.log, () => ({ filter: { kind: "all" } }), adminOnly),
  "relationships:map": row("query", api.relationships.map, () => ({}), signedIn),
  // Null as well for those who never talked, the owner's included: see relationships.test.ts.
  "relationships:edge": row("query", api.relationships.edge, ({ chatlingId }) => ({ a: chatlingId, b: chatlingId }), {
    ...ownerElseNull,
    owner: "null",
  }),
  "conversations:list": row("query", api.conversations.list, () => page, signedIn),
  "conversations:open": row(
    "query",
    api.conversations.open,
    ({ conversationId }) => ({ conversationId }),
    ownerElseNull,
  ),
  "conversations:start": row("mutation", api.conversations.start, ({ chatlingId }) => ({ chatlingId }), ownerOnly),
  "conversations:markRead": row(
    "mutation",
    api.conversations.markRead,
    ({ conversationId }) => ({ conversationId }),
    ownerOnly,
  ),
  "permits:challenge": row("mutation", api.permits.challenge, () => ({}), signedIn),
  // Anybody may try; a proof made for somebody else, and used, is refused by its own code (see permits.test.ts).
  "permits:issue": row("action", api.permits.issue, () => ({ scope: "chat_send", proof: spentProof }), {
    ...signedIn,
    guest: "check_failed",
    other: "check_failed",
    owner: "check_spent",
    moderator: "check_failed",
    admin: "check_failed",
  }),
  "media:signChatUpload": row(
    "action",
    api.media.signChatUpload,
    ({ conversationId }) => ({ conversationId, kind: "image", contentType: "image/png", size: 100 }),
    { ...ownerOnly, owner: "storage_unavailable" }, // there is none in this test; who may is decided before
  ),
  "media:finalizeChatUpload": row("action", api.media.finalizeChatUpload, () => ({ mediaId: upload, kind: "image" }), {
    ...ownerOnly,
    owner: "storage_unavailable",
  }),
  "media:signViewBatch": row("action", api.media.signViewBatch, () => ({ mediaIds: [upload] }), signedIn),
  "premium:mine": row("query", api.premium.mine, () => ({}), signedIn),
  // A permit is its owner's; a code is anybody's who has it.
  "premium:redeem": row("mutation", api.premium.redeem, () => ({ code: "no code", permitId: redeemPermitId }), {
    ...signedIn,
    guest: "permit_invalid",
    other: "permit_invalid",
    moderator: "permit_invalid",
    admin: "permit_invalid",
  }),
  "premium:checkout": row("action", api.premium.checkout, () => ({}), {
    ...signedIn,
    guest: "checkout_unavailable",
    other: "checkout_unavailable",
    owner: "checkout_unavailable", // nothing is sold in this test
    moderator: "checkout_unavailable",
    admin: "checkout_unavailable",
  }),
  "messages:send": row(
    "mutation",
    api.messages.send,
    ({ conversationId }) => ({ conversationId, text: "hello", clientId: aClientId(), permitId }),
    ownerOnly,
  ),
  "messages:sendMedia": row(
    "mutation",
    api.messages.sendMedia,
    ({ conversationId }) => ({ conversationId, mediaId: upload, caption: "", clientId: aClientId(), permitId }),
    { ...ownerOnly, owner: "upload_missing" }, // nothing was uploaded in this test
  ),
  "media:cancelUpload": row("mutation", api.media.cancelUpload, () => ({ mediaId: upload }), ownerOnly),
  "messages:older": row("query", api.messages.older, ({ conversationId }) => ({ conversationId, ...page }), ownerOnly),
  "messages:newer": row(
    "query",
    api.messages.newer,
    ({ conversationId }) => ({ conversationId, after: 0, ...page }),
    ownerOnly,
  ),
  "messages:search": row(
    "query",
    api.messages.search,
    ({ conversationId }) => ({ conversationId, words: "hello" }),
    ownerOnly,
  ),
  "messages:edit": row("mutation", api.messages.edit, () => ({ messageId: talk.question, text: "hi" }), ownerOnly),
  "messages:react": row(
    "mutation",
    api.messages.react,
    () => ({ messageId: talk.answer, kind: "heart", on: true }),
    ownerOnly,
  ),
  "messages:regenerate": row("mutation", api.messages.regenerate, () => ({ messageId: talk.answer }), ownerOnly),
  "messages:remove": row("mutation", api.messages.remove, () => ({ messageId: talk.question }), ownerOnly),
  "conversations:clearable": row(
    "query",
    api.conversations.clearable,
    () => ({ conversationId: talk.conversationId }),
    ownerElseNull,
  ),
  "conversations:clear": row(
    "mutation",
    api.conversations.clear,
    () => ({ conversationId: talk.conversationId, forgetMemories: false }),
    ownerOnly,
  ),
  "talks:list": row("query", api.talks.list, () => page, signedIn),
  "talks:get": row("query", api.talks.get, () => ({ talkId: ownTalkId }), ownerElseNull),
  "talks:latest": row("query", api.talks.latest, () => ({}), ownerElseNull),
  "talks:markRead": row("mutation", api.talks.markRead, () => ({ talkId: ownTalkId }), ownerOnly),
  "talks:next": row("query", api.talks.next, () => ({}), signedIn),
  "talks:unread": row("query", api.talks.unread, () => ({}), signedIn),
  "rooms:stepIn": row("mutation", api.rooms.stepIn, () => ({ talkId: ownTalkId }), ownerOnly),
  "rooms:ofTalk": row("query", api.rooms.ofTalk, () => ({ talkId: ownTalkId }), ownerElseNull),
  "rooms:comeBack": row("mutation", api.rooms.comeBack, () => ({ conversationId: ownRoomId }), ownerOnly),
  "rooms:leave": row("mutation", api.rooms.leave, () => ({ conversationId: ownRoomId }), ownerOnly),
  "notifications:list": row("query", api.notifications.list, () => page, signedIn),
  "notifications:unread": row("query", api.notifications.unread, () => ({}), signedIn),
  "notifications:settings": row("query", api.notifications.settings, () => ({}), signedIn),
  "notifications:saveSettings": row("mutation", api.notifications.saveSettings, () => ({ digest: true }), signedIn),
  "notifications:markAllRead": row("mutation", api.notifications.markAllRead, () => ({}), signedIn),
  "notifications:markRead": row("mutation", api.notifications.markRead, () => ({ notificationId }), ownerOnly),
  "notifications:markUnread": row("mutation", api.notifications.markUnread, () => ({ notificationId }), ownerOnly),
  "notifications:dismiss": row("mutation", api.notifications.dismiss, () => ({ notificationId }), ownerOnly),
  "wallet:mine": row("query", api.wallet.mine, () => ({}), signedIn),
  "wallet:checkIn": row("mutation", api.wallet.checkIn, () => ({}), signedIn),
  "wallet:history": row("query", api.wallet.history, () => page, signedIn),
  "moods:dashboard": row("query", api.moods.dashboard, () => ({}), signedIn),
  "moods:why": row("query", api.moods.why, ({ chatlingId }) => ({ chatlingId }), ownerElseNull),
  "care:give": row("mutation", api.care.give, ({ chatlingId }) => ({ chatlingId, kind: "greet" }), ownerOnly),
  "care:meditate": row("mutation", api.care.meditate, ({ chatlingId }) => ({ chatlingId }), ownerOnly),
  "care:wake": row("mutation", api.care.wake, ({ chatlingId }) => ({ chatlingId }), ownerOnly),
  "runaways:mine": row("query", api.runaways.mine, () => ({}), signedIn),
  "runaways:search": row(
    "mutation",
    api.runaways.search,
    ({ chatlingId }) => ({ chatlingId, pay: "free", clientId: aClientId() }),
    notAway,
  ),
  "runaways:letGo": row("mutation", api.runaways.letGo, ({ chatlingId }) => ({ chatlingId }), notAway),
  "runaways:makePoster": row("mutation", api.runaways.makePoster, ({ chatlingId }) => ({ chatlingId }), notAway),
  // A poster is for whoever has its link; this one hangs nowhere.
  "runaways:poster": row("query", api.runaways.poster, () => ({ code: "no code" }), {
    ...ownerElseNull,
    owner: "null",
  }),
  "runaways:help": row("mutation", api.runaways.help, () => ({ code: "no code" }), {
    ...ownerOnly,
    owner: "not_found",
  }),
  "messages:retry": row("mutation", api.messages.retry, () => ({ messageId: failedBubble }), ownerOnly),
};

let backend: Backend;
let home: Home;
let failedBubble: string;
/** Another chat of the owner, with lines that may be changed and cleared. */
let talk: { conversationId: string; question: string; answer: string };
/** What the chatlings of the owner said to each other. */
let ownTalkId: string;
/** The room one of their talks goes on in. */
let ownRoomId: string;
let upload: string;
let permitId: string;
let memoryId: string;
let notificationId: string;
let redeemPermitId: string;
let spentProof: Proof;
let callers: Record<CallerName, Caller>;

beforeAll(async () => {
  backend = await openBackend();
  home = await aHome(backend);
  failedBubble = await aFailedBubble();
  memoryId = await aMemory();
  notificationId = await aNote();
  talk = await aTalk();
  await backend.internal(internal.jobs.topics.check, {});
  ownTalkId = await oneMoreTalk(backend, home);
  ({ conversationId: ownRoomId } = await home.person.mutation(api.rooms.stepIn, {
    talkId: await oneMoreTalk(backend, home),
  }));
  upload = await anUpload();
  redeemPermitId = await aPermit(home.person, "redeem_code");
  spentProof = await aProof(home.person);
  ({ permitId } = await home.person.action(api.permits.issue, { scope: "chat_send", proof: spentProof }));
  const signedOut = await aGuest(backend);
  await signedOut.action(api.auth.signOut, {});
  callers = {
    stranger: backend.stranger,
    guest: await aGuest(backend),
    other: await anAccount(backend, "other@example.org"),
    owner: home.person,
    moderator: await withRole("moderator"),
    admin: await withRole("admin"),
    signedOut,
  };
});
afterAll(async () => await backend.close());

test("S4-36: every public function is in the table, and the table names no other", () => {
  const modules = import.meta.glob<Record<string, { isPublic?: true }>>(
    ["../../convex/**/*.ts", "!../../convex/**/*.test.ts", "!../../convex/**/*.d.ts"],
    { eager: true },
  );

  const found = Object.entries(modules).flatMap(([file, exports]) =>
    Object.entries(exports).flatMap(([name, one]) =>
      one?.isPublic === true ? [`${file.replace("../../convex/", "").replace(/\.ts$/, "")}:${name}`] : [],
    ),
  );

  expect(found.sort()).toEqual(Object.keys(TABLE).sort());
  for (const [name, { reference }] of Object.entries(TABLE)) expect(getFunctionName(reference)).toBe(name);
});

// The owner comes last: what they change or remove must not change what the others meet.
const ORDER: CallerName[] = [...CALLERS.filter((name) => name !== "owner"), "owner"];

describe.each(Object.entries(TABLE))("S4-36 S3-22: %s", (_, { kind, reference, args, outcomes }) => {
  test.each(ORDER)("called by %s", async (name) => {
    const outcome = await outcomeOf(callers[name], { kind, reference, args });

    expect(outcome).toBe(outcomes[name]);
  });
});

function row(kind: Kind, reference: FunctionReference<Kind>, args: Row["args"], outcomes: Outcomes): Row {
  return { kind, reference, args, outcomes };
}

type Call = Pick<Row, "kind" | "reference" | "args">;

async function outcomeOf(caller: Caller, { kind, reference, args }: Call): Promise<string> {
  // Signing in and out both end the caller's session, which the other rows still call with: a new one is spent instead.
  const endsSession = getFunctionName(reference).startsWith("auth:") && caller !== backend.stranger;
  const target = endsSession ? await aGuest(backend) : caller;
  // The table ties each reference to its kind and its arguments; a wrong pair would be refused by the function itself.
  const door = target[kind] as (reference: unknown, args: unknown) => Promise<unknown>;
  let answer: unknown;
  const code = await codeOf(
    door(reference, args(home)).then((value) => {
      answer = value;
    }),
  );
  if (code !== "no error") return code;
  return answer === null && kind === "query" ? "null" : "ok";
}

async function withRole(role: "moderator" | "admin"): Promise<Caller> {
  const person = await anAccount(backend, `${role}@example.org`);
  await backend.internal(internal.operator.setRole, { email: `${role}@example.org`, role });
  return person;
}

async function aTalk(): Promise<typeof talk> {
  const other = await aHome(backend, home.person);
  const question = await say(other, "hello");
  await backend.finishScheduled();
  const answer = (await backend.rows("messages")).find((message) => message.replyTo === question);
  if (answer === undefined) throw new Error("the question is answered");
  return { conversationId: other.conversationId, question, answer: answer._id };
}

/** A reply whose three workers all broke. */
async function aFailedBubble(): Promise<string> {
  const { conversationId } = home;
  await say(home, "hello");
  for (const token of ["one", "two", "three"]) {
    const brief = await backend.internal(internal.jobs.replies.claim, { conversationId, token });
    if (brief === null) throw new Error("the reply can be claimed");
    await backend.internal(internal.jobs.replies.release, { jobId: brief.jobId, token });
  }
  await backend.finishScheduled();
  const failed = (await backend.rows("messages")).find((message) => message.state.kind === "failed");
  if (failed === undefined) throw new Error("there is a failed bubble");
  return failed._id;
}

/** Signed, and not sent. */
async function anUpload(): Promise<string> {
  const [owner] = await backend.rows("conversations");
  if (owner === undefined) throw new Error("there is a conversation");
  const { mediaId } = await backend.internal(internal.jobs.mediaRows.begin, {
    userId: owner.ownerId,
    conversationId: owner._id,
    kind: "image",
    contentType: "image/png",
    size: 100,
    name: "an-upload",
  });
  return mediaId;
}

async function aMemory(): Promise<string> {
  await say(home, "My dog is called Biscuit");
  const cards = await home.person.query(api.memories.list, { chatlingId: home.chatlingId });
  const card = cards?.[0];
  if (card === undefined) throw new Error("a fact that was told is remembered");
  return card.memoryId;
}

async function aNote(): Promise<string> {
  const me = await home.person.query(api.users.viewer, {});
  await backend.internal(internal.operator.announce, {
    to: me?.userId ?? "",
    title: "A note",
    message: "For the owner.",
  });
  const [note] = await backend.rows("notifications");
  if (note === undefined) throw new Error("a note was left");
  return note._id;
}
