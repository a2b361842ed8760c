// One client session's promises: versions chain, answers come before the data they caused, nothing is lost or told twice.

import { expect, test, vi } from "vitest";

import { AuthError } from "../errors";
import type { Identity } from "../functions/identity";
import { SESSION_HELD_CHARS_MAX } from "../limits";
import { fakeSession } from "../testing/fake-session";
import { encodeTimestamp } from "../transaction/wire-timestamp";

const add = (queryId: number, udfPath: string) => ({ type: "Add", queryId, udfPath, args: [{}] });
const watch = (baseVersion: number, ...modifications: unknown[]) => ({
  type: "ModifyQuerySet",
  baseVersion,
  newVersion: baseVersion + 1,
  modifications,
});
const mutation = (requestId: number, udfPath = "messages:send") => ({
  type: "Mutation",
  requestId,
  udfPath,
  args: [{}],
});
const aUser = (subject: string, expiresAt = Number.POSITIVE_INFINITY): Identity => ({
  kind: "user",
  attributes: { subject },
  expiresAt,
});
const turns = async (count = 10) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test("every transition starts exactly where the last one ended", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();

  send(watch(0, add(0, "a:list")));
  await turns();
  for (let ts = 2n; ts < 12n; ts += 1n) {
    world.commit(ts, "a:list", Number(ts));
    await turns(2);
  }
  send(watch(1, { type: "Remove", queryId: 0 }));
  await turns();

  const transitions = socket.ofType("Transition");
  expect(transitions.length).toBeGreaterThan(5);
  expect(transitions[0]?.startVersion).toEqual({ querySet: 0, identity: 0, ts: encodeTimestamp(0n) });
  for (const [index, transition] of transitions.slice(1).entries()) {
    expect(transition.startVersion).toEqual(transitions[index]?.endVersion);
  }
  expect(transitions.at(-1)?.endVersion.querySet).toBe(2);
});

test("a mutation is answered, and then a transition follows even when nothing changed", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();

  send(mutation(7));
  await vi.waitFor(() => expect(world.mutations).toHaveLength(1));
  world.now = 5n;
  world.mutations[0]?.succeed(5n, "done");
  await turns();

  expect(socket.frames.map((frame) => frame.type)).toEqual(["MutationResponse", "Transition"]);
  expect(socket.ofType("MutationResponse")[0]).toMatchObject({
    requestId: 7,
    success: true,
    result: "done",
    ts: encodeTimestamp(5n),
  });
  expect(socket.ofType("Transition")[0]).toMatchObject({ modifications: [], endVersion: { ts: encodeTimestamp(5n) } });
});

test("the writer's own answer comes before the transition that shows its write", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();
  send(watch(0, add(0, "a:list")));
  await turns();
  send(mutation(1));
  await vi.waitFor(() => expect(world.mutations).toHaveLength(1));
  const before = socket.frames.length;

  // The commit is visible and wakes the query, while the answer of the mutation is still on its way.
  world.mutations[0]?.request.onCommitted?.(world.latestDurable());
  world.commit(9n, "a:list", ["new"]);
  await turns(3);
  world.mutations[0]?.succeed(9n);
  await turns();

  const order = socket.frames.slice(before).map((frame) => frame.type);
  expect(order[0]).toBe("MutationResponse");
  expect(order).toContain("Transition");
});

test("a mutation waits for the commit of the one before, not for its answer", async () => {
  const { world, send, connect } = fakeSession();
  connect();
  send(mutation(1));
  send(mutation(2));
  await turns();
  const atFirst = world.mutations.length;

  world.mutations[0]?.request.onCommitted?.(world.latestDurable());
  await turns();

  expect(atFirst).toBe(1);
  expect(world.mutations.map(({ request }) => request.session?.requestId)).toEqual([1, 2]);
});

test("a commit that touches no watched query is not told", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();
  send(watch(0, add(0, "a:list")));
  await turns();
  const before = socket.frames.length;

  world.commit(3n, "b:list", 1);
  await turns();

  expect(socket.frames).toHaveLength(before);
});

test("a query that runs again with the same result is not told again", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();
  world.commit(2n, "a:list", "same");
  send(watch(0, add(0, "a:list")));
  await turns();
  const before = socket.frames.length;

  world.commit(3n, "a:list", "same");
  await turns();

  expect(world.queries).toHaveLength(2);
  expect(socket.frames).toHaveLength(before);
});

test("a slow reader skips to the latest state", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();
  send(watch(0, add(0, "a:list")));
  await turns();
  const before = socket.ofType("Transition").length;

  socket.block();
  for (let ts = 2n; ts < 50n; ts += 1n) {
    world.commit(ts, "a:list", Number(ts));
    await turns(1);
  }
  socket.unblock();
  await turns();

  const later = socket.ofType("Transition").slice(before);
  expect(later.length).toBeLessThanOrEqual(2);
  expect(later.at(-1)?.modifications).toMatchObject([{ type: "QueryUpdated", value: 49 }]);
});

test("what is committed within one turn of the event loop is told in one transition", async () => {
  const { socket, world, send, connect } = fakeSession();
  connect();
  send(watch(0, add(0, "a:list")));
  await turns();
  const before = socket.ofType("Transition").length;

  for (let ts = 2n; ts < 30n; ts += 1n) {
    world.commit(ts, "a:list", Number(ts));
    await Promise.resolve();
  }
  await turns();

  const told = socket.ofType("Transition").slice(before);
  expect(told.map(({ modifications }) => modifications)).toMatchObject([[{ value: 29 }]]);
});

test("all queries of a transition are read at one moment", async () => {
  const { world, send, connect } = fakeSession();
  connect();
  let release = (): void => undefined;
  world.holdQueries = new Promise((resolve) => (release = resolve));

  send(watch(0, add(0, "a:list"), add(1, "b:list")));
  await vi.waitFor(() => expect(world.queries).toHaveLength(2));
  world.commit(8n, "a:list", "later");
  release();
  await turns();

  const [first, second, third] = world.queries;
  expect(first?.ts).toBe(second?.ts);
  expect(third).toMatchObject({ path: "a:list", ts: 8n });
});

test("a query removed before its first result is told as removed", async () => {
  const { socket, send, connect } = fakeSession();
  connect();

  send(watch(0, add(0, "a:list")));
  send(watch(1, { type: "Remove", queryId: 0 }));
  await turns();

  expect(socket.ofType("Transition").flatMap((transition) => transition.modifications)).toEqual([
    { type: "QueryRemoved", queryId: 0 },
  ]);
});

test("a token changes the identity: the version grows and every query runs again for the new person", async () => {
  const { socket, world, send, connect } = fakeSession({ authenticate: () => Promise.resolve(aUser("mia")) });
  connect();
  send(watch(0, add(0, "a:list")));
  await turns();

  send({ type: "Authenticate", baseVersion: 0, tokenType: "User", value: "token" });
  await turns();

  expect(socket.ofType("Transition").at(-1)).toMatchObject({ endVersion: { identity: 1 }, clientClockSkew: 0 });
  expect(world.queries.map(({ identity }) => identity.kind)).toEqual(["none", "user"]);
});

test("what is sent after a token waits for it and runs under it", async () => {
  let verified: (identity: Identity) => void = () => undefined;
  const { world, send, connect } = fakeSession({ authenticate: () => new Promise((resolve) => (verified = resolve)) });
  connect();
  send({ type: "Authenticate", baseVersion: 0, tokenType: "User", value: "token" });
  send(mutation(0));
  await turns();
  const early = world.mutations.length;

  verified(aUser("mia"));
  await vi.waitFor(() => expect(world.mutations).toHaveLength(1));

  expect(early).toBe(0);
  expect(world.mutations[0]?.request.identity).toMatchObject({ kind: "user" });
});

test("a token that does not hold is told with the version it was built on, and the socket is closed", async () => {
  const { socket, send, connect } = fakeSession({ authenticate: () => Promise.reject(new AuthError("Token expired")) });
  connect();

  send({ type: "Authenticate", baseVersion: 0, tokenType: "User", value: "token" });
  await turns();

  expect(socket.frames).toEqual([
    { type: "AuthError", error: "Token expired", baseVersion: 0, authUpdateAttempted: true },
  ]);
  expect(socket.closed?.code).toBe(1000);
});

test("a token that runs out while connected refuses the next call and the next query run", async () => {
  const open = async () => {
    const client = fakeSession();
    const expiring = fakeSession({
      authenticate: () => Promise.resolve(aUser("mia", client.environment.now() + 1000)),
    });
    expiring.connect();
    expiring.send({ type: "Authenticate", baseVersion: 0, tokenType: "User", value: "token" });
    expiring.send(watch(0, add(0, "a:list")));
    await turns();
    expiring.environment.advance(1001);
    return expiring;
  };
  const caller = await open();
  const watcher = await open();

  caller.send(mutation(0));
  watcher.world.commit(4n, "a:list", "secret");
  await turns();

  for (const { socket, world } of [caller, watcher]) {
    expect(socket.ofType("AuthError")).toEqual([
      { type: "AuthError", error: "The token has expired.", baseVersion: 1, authUpdateAttempted: false },
    ]);
    expect(socket.closed).not.toBeNull();
    expect(world.mutations).toHaveLength(0);
    expect(world.queries).toHaveLength(1);
  }
});

test.each([
  ["a frame that is not JSON", "}{", "not JSON"],
  ["a message before Connect", JSON.stringify(mutation(0)), "Connect"],
])("%s is told as a fatal error and ends the socket", (_, frame, text) => {
  const { socket, session } = fakeSession();

  session.receive(frame);
  session.receive(frame);

  expect(socket.ofType("FatalError")).toHaveLength(1);
  expect(socket.ofType("FatalError")[0]?.error).toContain(text);
  expect(socket.closed?.code).toBe(1002);
});

test.each([
  ["a query set built on another version", [watch(3)], "version 0"],
  ["a query id used twice", [watch(0, add(0, "a:b"), add(0, "a:b"))], "already"],
  ["a removal of an unknown query", [watch(0, { type: "Remove", queryId: 4 })], "not in the query set"],
  ["a second Connect", [{ type: "Connect", sessionId: "b", connectionCount: 1 }], "twice"],
  ["a component's function called by nobody", [{ ...mutation(0), componentPath: "child" }], "admin"],
])("%s is a fatal error", (_, messages, text) => {
  const { socket, send, connect } = fakeSession();
  connect();

  for (const message of messages) send(message);

  expect(socket.ofType("FatalError")[0]?.error).toContain(text);
});

test.each<[string, (client: ReturnType<typeof fakeSession>) => void]>([
  ["mutations that wait for their turn", () => undefined],
  [
    "messages that wait for a token",
    ({ send }) => send({ type: "Authenticate", baseVersion: 0, tokenType: "User", value: "x" }),
  ],
])("%s may weigh as much as the bound and no more, and what was answered weighs nothing", async (_, begin) => {
  const client = fakeSession({ authenticate: () => new Promise(() => undefined) });
  const { send, connect, socket, world } = client;
  const chars = SESSION_HELD_CHARS_MAX / 8;
  const heavy = (requestId: number) => ({ ...mutation(requestId), args: [{ text: "x".repeat(chars - 200) }] });
  connect();
  send(heavy(0));
  await turns();
  world.mutations[0]?.succeed(2n);
  await turns();
  begin(client);

  for (let requestId = 1; requestId <= 8; requestId += 1) send(heavy(requestId));
  const atBound = socket.closed;
  send(heavy(9));

  expect(atBound).toBeNull();
  expect(socket.closed).toEqual({ code: 1013, reason: "TooManyConcurrentRequests" });
});

test("the queries of a client may weigh as much as the bound, also one after the other, and removed ones weigh nothing", () => {
  const { send, connect, socket } = fakeSession();
  const heavy = (queryId: number) => ({
    ...add(queryId, "a:b"),
    args: [{ text: "x".repeat(SESSION_HELD_CHARS_MAX / 4 - 300) }],
  });
  connect();
  for (let queryId = 0; queryId < 4; queryId += 1) send(watch(queryId, heavy(queryId)));
  send(watch(4, { type: "Remove", queryId: 0 }));
  send(watch(5, heavy(5)));
  const atBound = socket.closed;

  send(watch(6, heavy(6)));

  expect(atBound).toBeNull();
  expect(socket.ofType("FatalError")[0]?.error).toContain("characters of arguments");
});

test("a client that has seen later data than there is here is sent away and not served", () => {
  const { socket, send, environment } = fakeSession();

  send({
    type: "Connect",
    sessionId: "a",
    connectionCount: 1,
    maxObservedTimestamp: encodeTimestamp(99n),
    clientTs: 0,
  });

  expect(socket.closed).toMatchObject({ code: 1011 });
  expect(environment.entries.map(({ level }) => level)).toEqual(["error"]);
});

test("a stopping session answers what runs and then asks the client to come back", async () => {
  const { socket, world, session, send, connect } = fakeSession();
  connect();
  send(mutation(0));
  send(mutation(1));
  await turns();

  const stopped = session.stop();
  await turns();
  const closedEarly = socket.closed;
  world.mutations[0]?.succeed(2n);
  await stopped;

  expect(closedEarly).toBeNull();
  expect(socket.ofType("MutationResponse").map(({ requestId }) => requestId)).toEqual([0]);
  expect(world.mutations).toHaveLength(1);
  expect(socket.closed).toEqual({ code: 1001, reason: "EngineStopping" });
});
