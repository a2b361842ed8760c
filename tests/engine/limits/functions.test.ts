// Proves the bounds of one call: arguments, result, log, time, and how many run at once.

import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  ACTION_MS_MAX,
  ACTION_OPERATIONS_PARALLEL_MAX,
  ACTIONS_PARALLEL_MAX,
  ACTIONS_WAITING_MAX,
  FUNCTION_ARGS_BYTES_MAX,
  FUNCTION_RESULT_BYTES_MAX,
  LOG_LINE_CHARS_MAX,
  LOG_LINES_MAX,
  NODE_ACTION_ARGS_BYTES_MAX,
  NODE_ACTION_MS_MAX,
} from "../../../embedded/engine/limits";
import { openFixture, type Fixture } from "../fixture/open-fixture";

const CONVEX_DIR = fileURLToPath(new URL("../fixture/limits/convex", import.meta.url));
/** `[{"text":"…"}]` */
const ARGS_BYTES = 13;
/** `"…"` */
const RESULT_BYTES = 2;

let app: Fixture;

beforeAll(async () => {
  app = await openFixture({ convexDir: CONVEX_DIR });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
afterAll(() => app.host.drain());

describe("arguments and results", () => {
  test("arguments hold 16 MiB, and a byte more is refused with advice", async () => {
    const chars = FUNCTION_ARGS_BYTES_MAX - ARGS_BYTES;

    const edge = await app.query("usage:echo", { text: "x".repeat(chars) });
    const beyond = await app.query("usage:echo", { text: "x".repeat(chars + 1) });

    expect(app.value(edge)).toBe(chars);
    expect(beyond).toMatchObject({
      kind: "failure",
      errorMessage: expect.stringContaining("Arguments for usage:echo are too large"),
    });
    expect(beyond).toMatchObject({ errorMessage: expect.stringContaining("file storage") });
  });

  test("arguments are measured in bytes, not in characters", async () => {
    const chars = Math.floor((FUNCTION_ARGS_BYTES_MAX - ARGS_BYTES) / 2);

    const edge = await app.query("usage:echo", { text: "é".repeat(chars) });
    const beyond = await app.query("usage:echo", { text: "é".repeat(chars + 1) });

    expect([edge.kind, beyond.kind]).toEqual(["success", "failure"]);
  });

  test('a "use node" action takes 5 MiB of arguments, and no more', async () => {
    const chars = NODE_ACTION_ARGS_BYTES_MAX - ARGS_BYTES;

    const edge = await app.action("native:measure", { text: "x".repeat(chars) });
    const beyond = await app.action("native:measure", { text: "x".repeat(chars + 1) });

    expect(app.value(edge)).toBe(chars);
    expect(beyond).toMatchObject({
      kind: "failure",
      errorMessage: expect.stringContaining(`limit: ${NODE_ACTION_ARGS_BYTES_MAX} bytes`),
    });
  });

  test("a result holds 16 MiB, and a byte more is refused with advice", async () => {
    const chars = FUNCTION_RESULT_BYTES_MAX - RESULT_BYTES;
    const times = 2;

    const edge = await app.query("usage:give", { text: "x".repeat(chars / times), times });
    const beyond = await app.query("usage:give", { text: "x".repeat(chars / times + 1), times });

    expect(edge.kind).toBe("success");
    expect(beyond).toMatchObject({
      kind: "failure",
      errorMessage: expect.stringContaining("return value is too large"),
    });
    expect(beyond).toMatchObject({ errorMessage: expect.stringContaining("in pages") });
  });
});

describe("logs", () => {
  test("256 lines are kept; of more, the last one kept says that there were more", async () => {
    const edge = await app.query("usage:logs", { lines: LOG_LINES_MAX - 1, chars: 1 });
    const beyond = await app.query("usage:logs", { lines: LOG_LINES_MAX + 1, chars: 1 });

    expect(edge.logLines).toHaveLength(LOG_LINES_MAX - 1);
    expect(beyond.logLines).toHaveLength(LOG_LINES_MAX);
    expect(beyond.logLines.at(-1)).toContain("Log overflow (maximum 256)");
  });

  test("a line of 32,768 characters is kept whole, and a longer one is cut and says so", async () => {
    const quotes = 2;
    const edge = await app.query("usage:logs", { lines: 1, chars: LOG_LINE_CHARS_MAX - quotes });
    const beyond = await app.query("usage:logs", { lines: 1, chars: LOG_LINE_CHARS_MAX - quotes + 1 });

    expect(edge.logLines[0]).toHaveLength("[LOG] ".length + LOG_LINE_CHARS_MAX);
    expect(edge.logLines[0]?.slice(-10)).toBe("xxxxxxxxx'");
    expect(beyond.logLines[0]?.slice(-30)).toMatch(/x \(truncated due to length\)$/);
    expect(beyond.logLines[0]?.length).toBeLessThanOrEqual("[LOG] ".length + LOG_LINE_CHARS_MAX);
  });
});

describe("actions", () => {
  test.each([
    { path: "usage:waits", milliseconds: ACTION_MS_MAX, seconds: 1800 },
    { path: "native:waits", milliseconds: NODE_ACTION_MS_MAX, seconds: 600 },
  ])("$path may run for $seconds seconds, and is given up then", async ({ path, milliseconds, seconds }) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let ended = false;
    const running = app.action(path).finally(() => (ended = true));

    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    const endedEarly = ended;
    await vi.advanceTimersByTimeAsync(1);

    expect(endedEarly).toBe(false);
    expect(await running).toMatchObject({
      kind: "failure",
      errorMessage: expect.stringContaining(
        `Function execution timed out (maximum duration: ${seconds}s). Split the work`,
      ),
    });
  });

  test("one action waits for 1,000 operations at once, and one more is refused with advice", async () => {
    const edge = await app.action("usage:asksAtOnce", { count: ACTION_OPERATIONS_PARALLEL_MAX });
    const beyond = await app.action("usage:asksAtOnce", { count: ACTION_OPERATIONS_PARALLEL_MAX + 1 });

    expect(app.value(edge)).toBe(ACTION_OPERATIONS_PARALLEL_MAX);
    expect(beyond).toMatchObject({
      kind: "failure",
      errorMessage: expect.stringContaining("(limit: 1000). Await some of them before starting the next ones."),
    });
  });

  test("requests of its own count among them, until they are answered", async () => {
    const sent: (() => void)[] = [];
    vi.stubGlobal("fetch", () => new Promise((resolve) => sent.push(() => resolve(new Response()))));
    const url = "http://outside.test";

    const beyond = await app.action("usage:fetchesAtOnce", { count: ACTION_OPERATIONS_PARALLEL_MAX, url });
    const sentBeyond = sent.length;
    const running = app.action("usage:fetchesAtOnce", { count: ACTION_OPERATIONS_PARALLEL_MAX - 1, url });
    await vi.waitFor(() => expect(sent).toHaveLength(sentBeyond + ACTION_OPERATIONS_PARALLEL_MAX - 1));
    for (const answer of sent) answer();
    const edge = await running;

    expect(beyond).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining("(limit: 1000). Await") });
    expect(app.value(edge)).toBe(ACTION_OPERATIONS_PARALLEL_MAX - 1);
  });

  test("64 actions run at once, the next one waits, and a place that becomes free is taken", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const running = Array.from({ length: ACTIONS_PARALLEL_MAX }, () => app.action("usage:waits"));
    let answer: unknown = null;
    const next = app.action("usage:quick").then((result) => (answer = app.value(result)));

    await vi.advanceTimersByTimeAsync(1);
    const answerWhileFull = answer;
    await vi.advanceTimersByTimeAsync(ACTION_MS_MAX);
    await Promise.all([...running, next]);

    expect(answerWhileFull).toBeNull();
    expect(answer).toBe("ended");
  });

  test("a line of a thousand waiting actions is as long as it gets", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const running = Array.from({ length: ACTIONS_PARALLEL_MAX }, () => app.action("usage:waits"));
    const waiting = Array.from({ length: ACTIONS_WAITING_MAX }, () => app.action("usage:quick"));

    const beyond = await app.action("usage:quick");
    await vi.advanceTimersByTimeAsync(ACTION_MS_MAX);
    const kinds = new Set((await Promise.all(waiting)).map((result) => result.kind));
    await Promise.all(running);

    expect(beyond).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining("Try again later") });
    expect([...kinds]).toEqual(["success"]);
  });
});
