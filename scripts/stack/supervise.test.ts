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

test("the services beside the engine are started again too, and their failures are counted apart", async () => {
  const { stack, starts } = aStack([128, 128, 128, 128, 128], [1, 1, 1, 1, 1, 0]);

  const ended = await untilEnded(stack, { isStopping: () => false, onRestart: () => undefined, now: () => 0 });

  expect(ended).toEqual(["local", 0]);
  expect(starts()).toBe(10);
});

test("each restart is told by its name", async () => {
  const { stack } = aStack([], [1, 0]);
  const told: string[] = [];

  const ended = await untilEnded(stack, {
    isStopping: () => false,
    onRestart: (name) => told.push(name),
    now: () => 0,
  });

  expect(ended).toEqual(["local", 0]);
  expect(told).toEqual(["local"]);
});

/** A stack whose engines and services end with these codes, one after the other; then they go on for ever. */
function aStack(engines: number[], locals: number[] = []) {
  const never = async (): Promise<never> => await new Promise<never>(() => undefined);
  const endless: Service = {
    name: "web",
    exited: never(),
    untilLine: never,
    untilMessage: never,
    send: () => undefined,
    stop: never,
    kill: never,
  };
  const codes = { engine: engines, local: locals };
  const next = (name: "engine" | "local"): Service => {
    const code = codes[name].shift();
    return code === undefined ? endless : { ...endless, name, exited: Promise.resolve(code) };
  };
  const services = { engine: next("engine"), local: next("local"), web: endless };
  let started = 0;
  const restart = async (name: "engine" | "local"): Promise<void> => {
    started += 1;
    services[name] = next(name);
  };
  return { stack: { services, restart }, starts: () => started };
}
