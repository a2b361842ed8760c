// The addresses of one tab: one batch for a screen, renewed in time, and one fresh try after a refusal.
import { expect, test } from "vitest";
import { signedUrls, type SignedBatch } from "./signed-urls";

const MINUTE = 60_000;

test("S4-29: everything that appears together is asked for in one batch, and never twice", async () => {
  const { urls, asked, pass } = aTab();

  for (const id of ["a", "b", "c", "b"]) urls.watch(id, ignore);
  await pass(100);
  urls.watch("a", ignore);
  await pass(100);

  expect(asked).toEqual([["a", "b", "c"]]);
  expect(urls.read("b")).toEqual({ kind: "ready", url: "b?1" });
});

test("S4-29: more than one call may hold are asked for in as few calls as it takes", async () => {
  const { urls, asked, pass } = aTab();

  for (let index = 0; index < 101; index += 1) urls.watch(`m${index}`, ignore);
  await pass(100);

  expect(asked.map((ids) => ids.length)).toEqual([100, 1]);
});

test("S4-29: what is still shown is renewed in one batch before it expires, and what is gone from the screen is not", async () => {
  const { urls, asked, pass } = aTab();
  urls.watch("a", ignore);
  const leave = urls.watch("b", ignore);
  await pass(10_000);
  urls.watch("c", ignore);
  await pass(100);
  leave();

  await pass(4 * MINUTE);

  expect(asked).toEqual([["a", "b"], ["c"], ["a", "c"]]);
  expect(urls.read("a")).toEqual({ kind: "ready", url: "a?3" });
});

test("S4-29: one that comes back to the screen after its address expired gets a new one", async () => {
  const { urls, pass } = aTab();
  urls.watch("a", ignore)();
  await pass(10 * MINUTE);

  urls.watch("a", ignore);
  await pass(100);

  expect(urls.read("a")).toEqual({ kind: "ready", url: "a?2" });
});

test("S4-29: a refused address is replaced once, however many elements show it; a fresh one that is refused too is a failure", async () => {
  const { urls, asked, pass } = aTab();
  urls.watch("a", ignore);
  await pass(100);

  urls.refuse("a", "a?1");
  urls.refuse("a", "a?1");
  await pass(2_000);
  const afterOne = urls.read("a");
  urls.refuse("a", "a?2");
  const afterTwo = urls.read("a");
  urls.retry("a");
  await pass(100);

  expect(afterOne).toEqual({ kind: "ready", url: "a?2" });
  expect(afterTwo).toEqual({ kind: "failed" });
  expect(urls.read("a")).toEqual({ kind: "ready", url: "a?3" });
  expect(asked).toHaveLength(3);
});

test("a refused address that comes back as it was is a failure, which can be tried again", async () => {
  const { urls, pass } = aTab((ids) => ({ urls: ids.map((id) => ({ mediaId: id, url: `${id}?same` })), expiresAt: 0 }));
  urls.watch("a", ignore);
  await pass(100);

  urls.refuse("a", "a?same");
  await pass(2_000);
  const refused = urls.read("a");
  urls.retry("a");
  await pass(100);

  expect(refused).toEqual({ kind: "failed" });
  expect(urls.read("a")).toEqual({ kind: "ready", url: "a?same" });
});

test("what the backend leaves out is gone, and a backend that does not answer is asked again before anybody is told", async () => {
  let isDown = true;
  const { urls, pass } = aTab((ids, round) => {
    if (isDown) throw new Error("down");
    return { urls: ids.filter((id) => id !== "b").map((id) => ({ mediaId: id, url: `${id}?${round}` })), expiresAt: 0 };
  });
  urls.watch("a", ignore);
  urls.watch("b", ignore);
  await pass(100);
  const whileDown = urls.read("a");

  isDown = false;
  await pass(5_000);

  expect(whileDown).toEqual({ kind: "asking" });
  expect(urls.read("a").kind).toBe("ready");
  expect(urls.read("b")).toEqual({ kind: "gone" });
});

test("a backend that stays silent ends in a failure that can be tried again", async () => {
  const { urls, asked, pass } = aTab(() => {
    throw new Error("down");
  });
  urls.watch("a", ignore);

  await pass(10 * MINUTE);

  expect(urls.read("a")).toEqual({ kind: "failed" });
  expect(asked).toHaveLength(4);
});

test("a reader's clock that is an hour fast or slow neither asks all the time nor too late", async () => {
  for (const skew of [-60 * MINUTE, 60 * MINUTE]) {
    const { urls, asked, pass, now } = aTab((ids) => ({
      urls: ids.map((id) => ({ mediaId: id, url: `${id}?${asked.length}` })),
      expiresAt: now() + 5 * MINUTE + skew,
    }));
    urls.watch("a", ignore);
    await pass(12 * MINUTE);

    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.length).toBeLessThanOrEqual(13);
  }
});

test("after a sign-out nothing is left, and whoever watches hears of it", async () => {
  let heard = 0;
  const { urls, asked, pass } = aTab();
  urls.watch("a", () => {
    heard += 1;
  });
  await pass(100);

  urls.clear();
  await pass(10 * MINUTE);

  expect(urls.read("a")).toEqual({ kind: "asking" });
  expect(heard).toBe(2);
  expect(asked).toHaveLength(1);
});

function ignore(): void {}

type Sign = (ids: string[], round: number) => SignedBatch<string>;

/** A tab with a clock of its own: `pass` lets time go by, timers and answers included. */
function aTab(sign?: Sign) {
  const asked: string[][] = [];
  const timers: { at: number; run: () => void }[] = [];
  let time = 1_000_000;
  const signOne: Sign =
    sign ??
    ((ids, round) => ({
      urls: ids.map((id) => ({ mediaId: id, url: `${id}?${round}` })),
      expiresAt: time + 5 * MINUTE,
    }));
  const urls = signedUrls<string>({
    now: () => time,
    sign: async (ids) => {
      asked.push(ids);
      return signOne(ids, asked.length);
    },
    later: (run, ms) => {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    const end = time + ms;
    for (;;) {
      await settle();
      const next = timers.filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      timers.splice(timers.indexOf(next), 1);
      time = Math.max(time, next.at);
      next.run();
    }
    time = end;
  };
  return { urls, asked, pass, now: () => time };
}
