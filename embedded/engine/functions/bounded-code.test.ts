// Proves that code which never ends is ended, and that nobody else notices.

import { AsyncLocalStorage } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { runBounded } from "./bounded-code";

/** Each never ends by itself. */
const RUNAWAYS: Readonly<Record<string, () => void>> = {
  "a loop": () => {
    for (;;);
  },
  "a loop that waits for nothing": () => {
    const spin = async (): Promise<void> => {
      for (;;) await Promise.resolve();
    };
    void spin();
  },
  "a loop after a wait": () => {
    void Promise.resolve().then(() => {
      for (;;);
    });
  },
  "a promise that makes the next": () => {
    const again = (): Promise<void> => Promise.resolve().then(again);
    void again();
  },
  "a loop that catches everything": () => {
    for (;;) {
      try {
        for (;;);
      } catch {
        continue;
      } finally {
        for (;;);
      }
    }
  },
  "a regular expression that goes back and forth": () => void /^(a+)+$/.test(`${"a".repeat(50)}b`),
};

describe.each(Object.entries(RUNAWAYS))("%s", (_name, code) => {
  test("is ended in time, and the promises, ticks, timers and contexts of others go on", async () => {
    const others = watchOthers();

    const outcome = await runBounded(code, 50);

    expect(outcome.wasEnded).toBe(true);
    expect(outcome.wallMs).toBeLessThan(5_000);
    await expect(others).resolves.toEqual(["context", "immediate", "nextTick", "promise", "timer"]);
  });
});

test("code that ends, and all it led to, is over when it is told", async () => {
  const steps: string[] = [];
  const code = async (): Promise<void> => {
    steps.push("one");
    await Promise.resolve();
    await Promise.resolve();
    steps.push("two");
  };

  const outcome = await runBounded(() => void code(), 5_000);

  expect(steps).toEqual(["one", "two"]);
  expect(outcome.wasEnded).toBe(false);
});

test("time that the process did not compute does not count as busy", async () => {
  const outcome = await runBounded(() => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 120), 5_000);

  expect(outcome.wallMs).toBeGreaterThan(100);
  expect(outcome.busyMs).toBeLessThan(outcome.wallMs);
});

/** Starts one of everything that waits, right before the code under test; resolves when all have gone on. */
async function watchOthers(): Promise<string[]> {
  const context = new AsyncLocalStorage<string>();
  const seen = await Promise.all([
    Promise.resolve("promise"),
    new Promise<string>((resolve) => process.nextTick(() => void Promise.resolve("nextTick").then(resolve))),
    new Promise<string>((resolve) => setImmediate(() => resolve("immediate"))),
    new Promise<string>((resolve) => setTimeout(() => resolve("timer"), 1)),
    context.run("context", async () => {
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve, 1));
      return context.getStore() ?? "lost";
    }),
  ]);
  return seen.sort();
}
