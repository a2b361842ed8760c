// Random talk on many sockets, right and wrong: versions chain, right answers come in order, a wrong word ends its own socket at most,
// and what was counted was asked for. The last tests show that the judge can fail.

import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import { LocalFunctionHost } from "../../../embedded/engine/functions/create-function-host";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { openFixture } from "../sync/kit";
import { problemsOf, talkAndJudge, type Talk } from "./protocol-talk";
import { SEEDS } from "./seeds";

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => await engine.stop());

test.each(SEEDS)("seed %i: random talk on six sockets breaks nothing but the socket it is on", async (seed) => {
  const problems = await talkAndJudge(engine.url, seed);

  expect(problems).toEqual([]);
  expect(engine.logged.filter(({ level }) => level === "error")).toEqual([]);
});

test("an engine that runs every mutation twice is found out", async () => {
  // The method as it is, called with the object it belongs to below.
  const mutation = Reflect.get(LocalFunctionHost.prototype, "mutation");
  vi.spyOn(LocalFunctionHost.prototype, "mutation").mockImplementation(async function (
    this: LocalFunctionHost,
    request,
  ) {
    const { session: _session, onCommitted: _onCommitted, ...again } = request;
    await mutation.call(this, again);
    return await mutation.call(this, request);
  });

  const problems = await talkAndJudge(engine.url, 77, true);

  expect(problems).toEqual([expect.stringMatching(/^\d+ mutations were sent, \d+ were counted$/)]);
});

test.each([
  ["a broken chain of versions", { chainError: "expected 1, got 2" }, "versions do not chain"],
  ["a crash of the socket", { closeCode: 1011, saidOnlyRightThings: false }, "was closed with 1011"],
  ["a socket closed for nothing", { closeCode: 1002 }, "was closed for nothing"],
  ["an answer that never came", { answered: 2 }, "sent 3 mutations and was told of 2"],
  ["an answer to a write that is lost", { answered: 4, sent: 4 }, "4 mutations were answered, 3 were counted"],
])("%s is found", (_what, change, problem) => {
  const good: Talk = { answered: 3, sent: 3, chainError: null, closeCode: null, saidOnlyRightThings: true };

  expect(problemsOf([good], 3)).toEqual([]);
  expect(problemsOf([{ ...good, ...change }], 3)).toEqual([expect.stringContaining(problem)]);
});
