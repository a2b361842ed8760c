// Proves the bounds of what comes in and goes out over HTTP and sockets, and those of environment variables.

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ENVIRONMENT_VARIABLE_NAME_CHARS_MAX,
  ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX,
  ENVIRONMENT_VARIABLES_MAX,
  HTTP_ACTION_BODY_BYTES_MAX,
  HTTP_ACTION_RESPONSE_BYTES_MAX,
  SESSION_MUTATIONS_QUEUED_MAX,
} from "../../../embedded/engine/limits";
import { fakeSession } from "../../../embedded/engine/testing/fake-session";
import { openTestEngine, type TestEngine } from "../../../embedded/engine/testing/open-test-engine";

const CONVEX_DIR = fileURLToPath(new URL("../fixture/limits/convex", import.meta.url));

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine({ convexDir: CONVEX_DIR });
});

afterAll(() => engine.stop());

describe("HTTP actions", () => {
  test("a request brings 20 MiB, and one with a byte more is refused", async () => {
    const send = (bytes: number) => fetch(`${engine.siteUrl}/count`, { method: "POST", body: new Uint8Array(bytes) });

    const edge = await (await send(HTTP_ACTION_BODY_BYTES_MAX)).text();
    const beyond = await send(HTTP_ACTION_BODY_BYTES_MAX + 1);

    expect(edge).toBe(String(HTTP_ACTION_BODY_BYTES_MAX));
    expect(beyond.status).toBe(413);
    expect(await beyond.json()).toEqual({
      code: "RequestTooLarge",
      message: "A request's body may have at most 20971520 bytes.",
    });
  });

  test("an answer holds 20 MiB, and a longer one is cut off, with advice in the log", async () => {
    const ask = async (count: number) =>
      (await (await fetch(`${engine.siteUrl}/bytes?count=${count}`)).arrayBuffer()).byteLength;

    const edge = await ask(HTTP_ACTION_RESPONSE_BYTES_MAX);
    const beyond = ask(HTTP_ACTION_RESPONSE_BYTES_MAX + 1);

    expect(edge).toBe(HTTP_ACTION_RESPONSE_BYTES_MAX);
    await expect(beyond).rejects.toThrow(/terminated|fetch failed/);
    expect(engine.logged.map(({ message }) => message).join()).toContain(
      "Answer in parts, or redirect to a stored file.",
    );
  });
});

describe("environment variables", () => {
  const set = (name: string, value: string) => engine.setEnvironmentVariables([{ name, value }]);

  test("a value holds 8 KiB, and a byte more is refused", async () => {
    const edge = set("EDGE", "x".repeat(ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX));
    const beyond = set("EDGE", "x".repeat(ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX + 1));

    await expect(edge).resolves.toBeUndefined();
    await expect(beyond).rejects.toThrow(
      'Environment variable "EDGE" is too large: at most 8192 bytes are allowed. Split it',
    );
  });

  test("a name has up to 256 characters", async () => {
    const edge = set("N".repeat(ENVIRONMENT_VARIABLE_NAME_CHARS_MAX), "x");
    const beyond = set("N".repeat(ENVIRONMENT_VARIABLE_NAME_CHARS_MAX + 1), "x");

    await expect(edge).resolves.toBeUndefined();
    await expect(beyond).rejects.toThrow(/is invalid: .* at most 256 of them/);
  });

  test("there are up to 1,000 of them, and one more changes nothing", async () => {
    await using own = await openTestEngine();
    const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `V${index}`, value: "x" }));

    const beyond = own.setEnvironmentVariables(many(ENVIRONMENT_VARIABLES_MAX + 1));
    await expect(beyond).rejects.toThrow("at most 1000 environment variables. Remove unused ones");
    const edge = own.setEnvironmentVariables(many(ENVIRONMENT_VARIABLES_MAX));

    await expect(edge).resolves.toBeUndefined();
  });
});

describe("one socket", () => {
  test("1,000 mutations wait for the one that runs, and one more closes the socket with the advice to come again", () => {
    const { connect, send, socket } = fakeSession();
    const mutate = (requestId: number) => send({ type: "Mutation", requestId, udfPath: "a:b", args: [{}] });
    connect();
    mutate(0);

    for (let requestId = 1; requestId <= SESSION_MUTATIONS_QUEUED_MAX; requestId += 1) mutate(requestId);
    const atEdge = socket.closed;
    mutate(SESSION_MUTATIONS_QUEUED_MAX + 1);

    expect(atEdge).toBeNull();
    expect(socket.closed).toEqual({ code: 1013, reason: "TooManyConcurrentMutations" });
  });
});
