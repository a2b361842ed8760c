// The chatroom over HTTP: the same rules as in the app, JSON for every answer, and a description that says what really comes.

import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import { api, internal } from "../../convex/_generated/api";
import { ENDPOINTS, ERRORS_EVERYWHERE, errorShape } from "../../convex/webApi/contract";
import { openApi } from "../../convex/webApi/openapi";
import { HISTORY_TALKS, TALK_ARCHIVE_DAYS } from "../../lib/chatroom-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHatchChoice, aHome, anAccount, GOOD_PASSWORD, personOf } from "../builders";
import type { Person } from "../builders";
import { talkOf } from "../households";

let backend: Backend;

beforeEach(async () => {
  backend = await openBackend();
});

afterEach(async () => await backend.close());

const DAY_MS = 24 * 3_600_000;

type Sent = { method?: string; token?: string; body?: string };

async function send(path: string, { method = "GET", token, body }: Sent = {}): Promise<Response> {
  return await backend.request(path, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
}

async function codeOf(response: Response): Promise<string> {
  return errorShape.parse(await response.json()).error.code;
}

async function answerOf<Shape extends z.ZodType>(shape: Shape, response: Response): Promise<z.infer<Shape>> {
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  return shape.parse(await response.json());
}

/** Somebody with two chatlings and the talk they had as soon as there were two of them. */
async function aPersonWithATalk(): Promise<Person> {
  const person = await anAccount(backend);
  await person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Pip" }));
  await person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Bean" }));
  await backend.finishScheduled();
  return person;
}

/** After days: the session from before may have ended. */
async function signedInAgain(): Promise<Person> {
  const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
  return personOf(backend, await backend.stranger.action(api.auth.signIn, { provider: "password", params }));
}

async function newestOf({ token }: Person): Promise<z.infer<typeof ENDPOINTS.get.answer>> {
  const response = await send("/api/chatroom/conversations", { token });
  const [talk] = (await answerOf(ENDPOINTS.list.answer, response)).conversations;
  if (talk === undefined) throw new Error("two chatlings have talked");
  return talk;
}

describe("the chatroom's HTTP API", () => {
  test("S0-38: conversations come in pages, own only, each with its messages in order", async () => {
    const person = await aPersonWithATalk();
    const other = await aGuest(backend);

    const first = await send("/api/chatroom/conversations?limit=1", { token: person.token });
    const page = await answerOf(ENDPOINTS.list.answer, first);
    const theirs = await answerOf(
      ENDPOINTS.list.answer,
      await send("/api/chatroom/conversations", { token: other.token }),
    );

    expect(first.status).toBe(200);
    expect(page.conversations).toHaveLength(1);
    expect(page.conversations[0]?.messages.map(({ order }) => order)).toEqual(
      page.conversations[0]?.messages.map((_, place) => place),
    );
    expect(theirs.conversations).toEqual([]);
  });

  test("S0-38: the cursor of a page leads to the next one, and the last one has none", async () => {
    const person = await aPersonWithATalk();
    await backend.internal(internal.operator.setRole, { email: "maya@example.org", role: "admin" });
    await send("/api/chatroom/generate", { method: "POST", token: person.token });
    await backend.finishScheduled();

    const first = await answerOf(
      ENDPOINTS.list.answer,
      await send("/api/chatroom/conversations?limit=1", { token: person.token }),
    );
    const path = `/api/chatroom/conversations?limit=5&cursor=${encodeURIComponent(first.nextCursor ?? "")}`;
    const second = await answerOf(ENDPOINTS.list.answer, await send(path, { token: person.token }));

    expect(first.nextCursor).not.toBeNull();
    expect(second.conversations).toHaveLength(1);
    expect(second.conversations[0]?.id).not.toBe(first.conversations[0]?.id);
    expect(second.nextCursor).toBeNull();
  });

  test("S0-38: a page holds as many as were asked for, up to the most that may be asked for", async () => {
    const person = await aPersonWithATalk();
    await backend.internal(internal.jobs.topics.check, {});
    const { userId: ownerId } = (await person.query(api.users.viewer, {})) ?? {};
    if (ownerId === undefined) throw new Error("an account is somebody's");
    for (let more = 0; more < HISTORY_TALKS; more += 1) await talkOf(backend, { person, ownerId, chatlingIds: [] });
    const { token } = await signedInAgain();

    const page = async (limit: number) =>
      await answerOf(ENDPOINTS.list.answer, await send(`/api/chatroom/conversations?limit=${limit}`, { token }));

    expect((await page(3)).conversations).toHaveLength(3);
    expect((await page(HISTORY_TALKS)).conversations).toHaveLength(HISTORY_TALKS);
    const tooMany = await send(`/api/chatroom/conversations?limit=${HISTORY_TALKS + 1}`, { token });
    expect([tooMany.status, await codeOf(tooMany)]).toEqual([400, "input_invalid"]);
  });

  test("S0-39: one conversation has all its messages, and is not found by anybody else", async () => {
    const person = await aPersonWithATalk();
    const other = await aGuest(backend);
    const { id, messages } = await newestOf(person);

    const mine = await send(`/api/chatroom/conversation/${id}`, { token: person.token });
    const theirs = await send(`/api/chatroom/conversation/${id}`, { token: other.token });
    const none = await send("/api/chatroom/conversation/zzz", { token: person.token });

    expect((await answerOf(ENDPOINTS.get.answer, mine)).messages).toEqual(messages);
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect([await codeOf(theirs), await codeOf(none)]).toEqual(["not_found", "not_found"]);
  });

  test("S0-40: marking as read answers success, also the second time", async () => {
    const person = await aPersonWithATalk();
    const { id, read } = await newestOf(person);

    const answers = [1, 2].map(() => send(`/api/chatroom/mark-read/${id}`, { method: "POST", token: person.token }));
    const bodies = await Promise.all((await Promise.all(answers)).map((response) => response.json()));

    expect(read).toBe(false);
    expect(bodies).toEqual([{ success: true }, { success: true }]);
    expect((await newestOf(person)).read).toBe(true);
  });

  test("S0-40 S0-46: an old conversation that went into the archive counts as read, and marking it changes nothing", async () => {
    const { id } = await newestOf(await aPersonWithATalk());
    backend.clock.advance((TALK_ARCHIVE_DAYS + 1) * DAY_MS);
    await backend.internal(internal.jobs.talkArchive.moveOld, {});
    const { token } = await signedInAgain();

    const talk = await answerOf(ENDPOINTS.get.answer, await send(`/api/chatroom/conversation/${id}`, { token }));
    const marked = await send(`/api/chatroom/mark-read/${id}`, { method: "POST", token });

    expect(talk.read).toBe(true);
    expect([marked.status, await marked.json()]).toEqual([200, { success: true }]);
  });

  test("S0-41: with everybody at home the list of runaways is empty", async () => {
    const person = await aPersonWithATalk();

    const response = await send("/api/chatroom/runaways", { token: person.token });

    expect(await answerOf(ENDPOINTS.runaways.answer, response)).toEqual({ runaways: [] });
  });

  test("S0-43: generation is refused to everybody but admins, who get the run", async () => {
    const person = await aPersonWithATalk();
    const generate = async () => await send("/api/chatroom/generate", { method: "POST", token: person.token });

    const refused = await generate();
    await backend.internal(internal.operator.setRole, { email: "maya@example.org", role: "admin" });
    const accepted = await generate();

    expect([refused.status, await codeOf(refused)]).toEqual([403, "forbidden"]);
    expect(accepted.status).toBe(202);
    const { runId } = await answerOf(ENDPOINTS.generate.answer, accepted);
    expect((await backend.rows("generationRuns")).map(({ _id }) => _id)).toContain(runId);
  });

  test("without a session, with a broken one and with one that ended the answer is 401", async () => {
    const person = await aGuest(backend);
    await person.action(api.auth.signOut, {});

    const tokens = [undefined, "not.a.token", person.token];
    const answers = await Promise.all(
      tokens.map((token) => send("/api/chatroom/conversations", token === undefined ? {} : { token })),
    );

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(await Promise.all(answers.map(codeOf))).toEqual(["unauthenticated", "unauthenticated", "session_expired"]);
  });

  test("an account that is switched off is answered 403, wherever it asks", async () => {
    const person = await aPersonWithATalk();
    const { id } = await newestOf(person);
    await person.mutation(api.users.tellAge, { year: new Date(backend.clock.now()).getUTCFullYear() - 5, month: 1 });

    const answers = [
      await send("/api/chatroom/conversations", { token: person.token }),
      await send(`/api/chatroom/conversation/${id}`, { token: person.token }),
      await send("/api/chatroom/runaways", { token: person.token }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(await Promise.all(answers.map(codeOf))).toEqual(Array(3).fill("account_disabled"));
  });

  test.each([
    ["POST", "/api/chatroom/conversations", 405, "GET"],
    ["DELETE", "/api/chatroom/conversation/abc", 405, "GET"],
    ["GET", "/api/chatroom/generate", 405, "POST"],
    ["OPTIONS", "/api/chatroom/recover/abc", 405, "POST"],
    ["PUT", "/api/chatroom/openapi.json", 405, "GET"],
    ["GET", "/api/chatroom/nothing", 404, null],
    ["POST", "/api/chatroom/conversation/", 404, null],
  ])("%s %s is answered %i in JSON like everything else", async (method, path, status, allow) => {
    const response = await send(path, { method });

    expect([response.status, response.headers.get("allow")]).toEqual([status, allow]);
    expect(await codeOf(response)).toBe(status === 405 ? "method_not_allowed" : "not_found");
  });

  test.each([
    ["a limit that is none", "/api/chatroom/conversations?limit=many"],
    ["a limit of 0", "/api/chatroom/conversations?limit=0"],
    ["a cursor nobody gave out", "/api/chatroom/conversations?cursor=xyz"],
    ["a cursor of the archive that nobody gave out", "/api/chatroom/conversations?cursor=archive:xyz"],
  ])("%s is refused with 400", async (_what, path) => {
    const { token } = await aGuest(backend);

    const response = await send(path, { token });

    expect([response.status, await codeOf(response)]).toEqual([400, "input_invalid"]);
  });

  test.each([
    ["no JSON", "{", 400],
    ["a request without its id", "{}", 400],
    ["a way to pay that is none", JSON.stringify({ requestId: "request-1", pay: "gold" }), 400],
    ["a word it does not know", JSON.stringify({ requestId: "request-1", payment: "coins" }), 400],
    ["a body that never ends", "x".repeat(20_000), 413],
  ])("a search with %s is refused", async (_what, body, status) => {
    const { person, chatlingId } = await aHome(backend);

    const response = await send(`/api/chatroom/recover/${chatlingId}`, { method: "POST", token: person.token, body });

    expect(response.status).toBe(status);
  });

  test("S0-43: a run for one person that is asked for with a word misspelt starts for nobody", async () => {
    const person = await aPersonWithATalk();
    await backend.internal(internal.operator.setRole, { email: "maya@example.org", role: "admin" });
    const body = JSON.stringify({ emial: "maya@example.org" });

    const response = await send("/api/chatroom/generate", { method: "POST", token: person.token, body });

    expect([response.status, await codeOf(response)]).toEqual([400, "input_invalid"]);
    expect(await backend.rows("generationRuns")).toEqual([]);
  });

  test("S0-42: searching for a chatling that is at home is refused, and somebody else's is not found", async () => {
    const { person, chatlingId } = await aHome(backend);
    const other = await aGuest(backend);
    const body = JSON.stringify({ requestId: "request-1" });
    const search = async ({ token }: Person) =>
      await send(`/api/chatroom/recover/${chatlingId}`, { method: "POST", token, body });

    const answers = [await search(person), await search(other)];

    expect(answers.map(({ status }) => status)).toEqual([409, 404]);
  });

  test("too fast is 429 and says for how long to wait", async () => {
    const person = await aPersonWithATalk();
    await backend.internal(internal.operator.setRole, { email: "maya@example.org", role: "admin" });
    const generate = async () => await send("/api/chatroom/generate", { method: "POST", token: person.token });

    let answer = await generate();
    for (let again = 0; again < 30 && answer.status === 202; again += 1) {
      backend.clock.advance(1_000);
      answer = await generate();
    }

    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("the description is the one in docs/openapi.json and names every endpoint with its errors", async () => {
    const served = await send("/api/chatroom/openapi.json");

    const document = JSON.parse(readFileSync("docs/openapi.json", "utf8")) as Record<string, unknown>;
    expect(await served.json()).toEqual(document);
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi())));
    const { paths } = document as { paths: Record<string, Record<string, { responses: object }>> };
    for (const { path, method, errors, status } of Object.values(ENDPOINTS)) {
      const described = Object.keys(paths[path]?.[method.toLowerCase()]?.responses ?? {}).map(Number);
      expect(described).toEqual([status, ...ERRORS_EVERYWHERE, ...errors].toSorted((a, b) => a - b));
    }
  });
});
