// Proves which ends of a process are answered with a new start.

import { expect, test } from "vitest";
import type { Service } from "./process";
import { untilEnded } from "./supervise";

test("an engine that ended by itself is started again, up to five times in ten minutes", async () => {
  const { stack, starts } = aStack([128, 128, 134, 128, 128, 128, 128]);

  const ended = await untilEnded(stack, { isStopping: () => false, onRestart: () => undefined, now: () => 0 });

  expect(ended).toEqual(["engine", 128]);
  expect(starts()).toBe(5);
});

test("failures far apart are forgotten, and an engine that stopped on purpose stays so", async () => {
  const { stack, starts } = aStack([128, 128, 128, 128, 128, 128, 128, 0]);
  let minutes = 0;

  const ended = await untilEnded(stack, {
    isStopping: () => false,
    onRestart: () => (minutes += 3),
    now: () => minutes * 60_000,
  });

  expect(ended).toEqual(["engine", 0]);
  expect(starts()).toBe(7);
});

test("nothing is started while the stack is being stopped", async () => {
  const { stack, starts } = aStack([128]);

  const ended = await untilEnded(stack, { isStopping: () => true, onRestart: () => undefined, now: () => 0 });

  expect(ended).toEqual(["engine", 128]);
  expect(starts()).toBe(0);
});

/** A stack whose engines end with these codes, one after the other. */
function aStack(codes: number[]) {
  const next = (): Service => ({ ...web, name: "engine", exited: Promise.resolve(codes.shift() ?? 0) });
  const never = async (): Promise<never> => await new Promise<never>(() => undefined);
  const web: Service = {
    name: "web",
    exited: never(),
    untilLine: never,
    untilMessage: never,
    send: () => undefined,
    stop: never,
    kill: never,
  };
  const services = { engine: next(), web };
  let started = 0;
  const restartEngine = async (): Promise<void> => {
    started += 1;
    services.engine = next();
  };
  return { stack: { services, restartEngine }, starts: () => started };
}
