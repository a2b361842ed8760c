// One turn at a time, in order, whatever the turns do.
import { expect, test } from "vitest";
import { TURNS_AHEAD_MAX } from "../limits";
import { microtasksDrained, Turnstile } from "./turnstile";

test("turns do not overlap and keep their order", async () => {
  const turnstile = new Turnstile();
  const events: string[] = [];
  const turn = (name: string) => async (): Promise<void> => {
    events.push(`${name} in`);
    await microtasksDrained();
    events.push(`${name} out`);
  };

  await Promise.all(["a", "b", "c"].map((name) => turnstile.run(turn(name))));

  expect(events).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

test("a turn that fails tells its caller and lets the next one through", async () => {
  const turnstile = new Turnstile();

  const failing = turnstile.run(() => Promise.reject(new Error("mine")));
  const next = turnstile.run(() => Promise.resolve("fine"));

  await expect(failing).rejects.toThrow("mine");
  await expect(next).resolves.toBe("fine");
});

test("what nobody waits for lets the others go first, and still gets on", async () => {
  const turnstile = new Turnstile();
  const order: string[] = [];
  const turn = (name: string) => async (): Promise<void> => {
    order.push(name);
    await microtasksDrained();
  };
  const patient = ["one", "two", "three"].map((name) => turnstile.run(turn(name), true));
  const others = Array.from({ length: TURNS_AHEAD_MAX + 1 }, () => turnstile.run(turn("person")));

  await Promise.all([...patient, ...others]);

  // The first was alone when it came, so its turn had begun.
  const crowd = Array.from({ length: TURNS_AHEAD_MAX }, () => "person");
  expect(order).toEqual(["one", ...crowd, "two", "person", "three"]);
});

test("timers get their turn between many turns", async () => {
  const turnstile = new Turnstile();
  let fired = false;
  setImmediate(() => (fired = true));
  let turns = 0;

  while (!fired) {
    await turnstile.run(microtasksDrained);
    turns += 1;
  }

  expect(turns).toBeGreaterThan(0);
});

test("drained means that promise chains of any length have ended", async () => {
  let steps = 0;
  const chain = async (): Promise<void> => {
    for (; steps < 1000; steps += 1) await Promise.resolve();
  };

  void chain();
  await microtasksDrained();

  expect(steps).toBe(1000);
});
