// Order and overlap of one client's mutations.

import { expect, test } from "vitest";

import type { MutationResult } from "../functions/function-host";
import { toTimestamp } from "../transaction/timestamp";
import type { Timestamp } from "../transaction/timestamp";
import { SESSION_MUTATIONS_PIPELINED_MAX } from "../limits";
import { MutationQueue } from "./mutation-queue";

function aQueue() {
  const events: string[] = [];
  const failures: unknown[] = [];
  const queue = new MutationQueue((error) => failures.push(error));
  const add = (name: string) => {
    let commit: (ts: Timestamp) => void = () => undefined;
    let finish: (result: MutationResult) => void = () => undefined;
    let crash: (error: Error) => void = () => undefined;
    queue.push({
      run: (committed) => {
        events.push(`start ${name}`);
        commit = committed;
        return new Promise((resolve, reject) => {
          finish = resolve;
          crash = reject;
        });
      },
      answer: () => events.push(`answer ${name}`),
    });
    return {
      commit: (ts: bigint) => commit(toTimestamp(ts)),
      succeed: (ts: bigint) => finish({ kind: "success", valueJson: "null", logLines: [], ts: toTimestamp(ts) }),
      fail: () => finish({ kind: "failure", errorMessage: "no", logLines: [] }),
      crash: () => crash(new Error("disk")),
    };
  };
  return { queue, add, events, failures };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("the next mutation starts when the one before is committed, not when it is on disk", async () => {
  const { add, events } = aQueue();
  const first = add("a");
  add("b");
  await settled();
  const before = [...events];

  first.commit(1n);
  await settled();

  expect(before).toEqual(["start a"]);
  expect(events).toEqual(["start a", "start b"]);
});

test("a mutation that fails is answered and lets the next one start", async () => {
  const { add, events } = aQueue();
  const first = add("a");
  add("b");

  first.fail();
  await settled();

  expect(events.toSorted()).toEqual(["answer a", "start a", "start b"]);
});

test("answers leave in the order of the requests, even when a later one is known first", async () => {
  const { add, events } = aQueue();
  const first = add("a");
  const second = add("b");
  first.commit(1n);
  await settled();

  second.fail();
  await settled();
  const before = [...events];
  first.succeed(1n);
  await settled();

  expect(before).toEqual(["start a", "start b"]);
  expect(events.slice(2)).toEqual(["answer a", "answer b"]);
});

test("answeredUpTo waits for commits up to its time and for no later ones", async () => {
  const { queue, add } = aQueue();
  const first = add("a");
  first.commit(5n);
  await settled();
  const second = add("b");
  await settled();
  second.commit(9n);

  let isAnswered = false;
  const waiting = queue.answeredUpTo(toTimestamp(5n)).then(() => (isAnswered = true));
  await settled();
  const before = isAnswered;
  first.succeed(5n);
  await waiting;

  expect(before).toBe(false);
  expect(isAnswered).toBe(true);
});

test("no more than the limit is committed and unanswered, and an answer lets one more start", async () => {
  const { add, events } = aQueue();
  const handles = [];
  for (let index = 0; index <= SESSION_MUTATIONS_PIPELINED_MAX; index += 1) handles.push(add(String(index)));
  for (const handle of handles) {
    handle.commit(1n);
    await settled();
  }
  const started = events.length;

  handles[0]?.succeed(1n);
  await settled();

  expect(started).toBe(SESSION_MUTATIONS_PIPELINED_MAX);
  expect(events.at(-1)).toBe(`start ${SESSION_MUTATIONS_PIPELINED_MAX}`);
});

test("a mutation that could not be run at all is reported and the queue goes on", async () => {
  const { add, events, failures } = aQueue();
  const first = add("a");
  add("b");

  first.crash();
  await settled();

  expect(failures).toEqual([new Error("disk")]);
  expect(events).toEqual(["start a", "start b"]);
});

test("a closed queue answers what runs and starts nothing more", async () => {
  const { queue, add, events } = aQueue();
  const first = add("a");
  add("b");

  queue.close();
  add("c");
  first.succeed(1n);
  await queue.drained();

  expect(events).toEqual(["start a", "answer a"]);
});
