// Commit times across restarts and clocks that go back.

import { expect, test } from "vitest";
import { testEnvironment } from "../environment";
import { openMemoryStore } from "../storage/memory-store";
import { CommitClock } from "./commit-clock";

test("times follow the clock and still grow when it stands or goes back", () => {
  const environment = testEnvironment({ now: 1_000 });
  const clock = new CommitClock(environment, openMemoryStore());
  const times = [clock.next(), clock.next()];
  environment.advance(1);
  times.push(clock.next());
  environment.advance(-500);
  times.push(clock.next());

  expect(times).toEqual([1_000_000_000n, 1_000_000_001n, 1_001_000_000n, 1_001_000_001n]);
});

test("a restart begins after every time that was ever given out", async () => {
  const environment = testEnvironment({ now: 5_000 });
  const store = openMemoryStore();
  const clock = new CommitClock(environment, store);
  let last = clock.next();
  await store.commit(clock.reservation());
  for (let n = 0; n < 10; n++) {
    environment.advance(300);
    last = clock.next();
    await store.commit(clock.reservation());
  }
  environment.setNow(0);

  const restarted = new CommitClock(environment, store);

  expect(restarted.next()).toBeGreaterThan(last);
});

test("the reservation is written once in a while, not with every commit", () => {
  const environment = testEnvironment({ now: 5_000 });
  const clock = new CommitClock(environment, openMemoryStore());

  const writes = Array.from({ length: 20 }, () => {
    environment.advance(100);
    clock.next();
    return clock.reservation().length;
  });

  expect(writes.filter((count) => count > 0)).toHaveLength(2);
});
