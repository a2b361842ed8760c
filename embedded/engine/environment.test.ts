// The environment handed to the engine: a clock that a test moves, dice that repeat, a log that can be read.

import { expect, test } from "vitest";
import { systemEnvironment, testEnvironment } from "./environment";

test("a test clock moves only when it is told to, and both of its hands agree", () => {
  const environment = testEnvironment({ now: 1000 });

  environment.advance(0.25);

  expect(environment.now()).toBe(1000.25);
  expect(environment.nanos()).toBe(1_000_250_000n);
});

test("the same seed throws the same dice, another seed others", () => {
  const throws = (seed: number) => {
    const environment = testEnvironment({ seed });
    return [...Array.from({ length: 5 }, () => environment.random()), ...environment.randomBytes(4)];
  };

  expect(throws(7)).toEqual(throws(7));
  expect(throws(7)).not.toEqual(throws(8));
});

test("dice stay in [0, 1) and spread over it", () => {
  const environment = testEnvironment({ seed: 3 });
  const numbers = Array.from({ length: 2000 }, () => environment.random());

  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.filter((number) => number < 0.5).length).toBeGreaterThan(900);
  expect(numbers.filter((number) => number < 0.5).length).toBeLessThan(1100);
});

test("a test log keeps what was said", () => {
  const environment = testEnvironment();

  environment.log.log("error", "storage", "disk full", { bytes: 0 });

  expect(environment.entries).toEqual([
    { level: "error", component: "storage", message: "disk full", details: { bytes: 0 } },
  ]);
});

test("the system's clock runs in milliseconds and nanoseconds since the epoch", () => {
  const environment = systemEnvironment({ log: testEnvironment().log });

  const before = environment.now();
  const nanos = environment.nanos();
  const after = environment.now();

  expect(Number(nanos / 1_000_000n)).toBeGreaterThanOrEqual(Math.floor(before));
  expect(Number(nanos / 1_000_000n)).toBeLessThanOrEqual(Math.ceil(after));
  expect(environment.randomBytes(16)).toHaveLength(16);
});
