// What the cache keeps, what it forgets, and that whoever holds a forgotten result hears of it.
import { expect, test } from "vitest";
import { QUERY_CACHE_IDLE_MAX } from "../limits";
import type { CommitRecord } from "../transaction/commit-record";
import type { Database } from "../transaction/database";
import { toTimestamp } from "../transaction/timestamp";
import type { QueryResult } from "./function-host";
import { QueryCache } from "./query-cache";

const at = toTimestamp(10n);

test("a commit outdates exactly the results whose ranges it touches", () => {
  const { cache, commit } = aCache();
  const [low, high] = [aResult("low"), aResult("high")];
  cache.add("low", low, [{ indexId: 1, start: "a", end: "m" }], false);
  cache.add("high", high, [{ indexId: 1, start: "m", end: null }], false);

  commit({ ts: toTimestamp(20n), keys: [{ indexId: 1, key: "c" }] });

  expect(cache.find("low", toTimestamp(20n))).toBeNull();
  expect(cache.find("high", toTimestamp(20n))).toBe(high);
  expect(cache.isValidAt(low, toTimestamp(19n))).toBe(true);
});

test("a result that is replaced while somebody is about to watch it wakes them", () => {
  const { cache } = aCache();
  const first = aResult("first");
  cache.add("key", first, [], false);
  cache.add("key", aResult("second"), [], false);
  let woken = 0;

  cache.onInvalidated(first, () => (woken += 1));

  expect(woken).toBe(1);
});

test("a watched result stays when it is replaced, and is let go with its last watcher", () => {
  const { cache, commit } = aCache();
  const first = aResult("first");
  cache.add("key", first, [{ indexId: 1, start: "", end: null }], false);
  let woken = 0;
  const stop = cache.onInvalidated(first, () => (woken += 1));
  cache.add("key", aResult("second"), [], false);
  const wokenByReplacement = woken;

  stop();
  commit({ ts: toTimestamp(20n), keys: [{ indexId: 1, key: "c" }] });

  expect([wokenByReplacement, woken]).toEqual([0, 0]);
  expect(cache.isValidAt(first, at)).toBe(true);
  expect(cache.isValidAt(first, toTimestamp(11n))).toBe(false);
});

test("of the results that nobody watches the longest unused go first; watched ones do not count", () => {
  const { cache } = aCache();
  const watched = aResult("watched");
  cache.add("watched", watched, [], false);
  cache.onInvalidated(watched, () => undefined);
  for (let i = 0; i < QUERY_CACHE_IDLE_MAX; i += 1) cache.add(`idle ${i}`, aResult(String(i)), [], false);
  cache.find("idle 0", at);

  cache.add("one more", aResult("one more"), [], false);

  expect(cache.find("watched", at)).toBe(watched);
  expect(cache.find("idle 0", at)).not.toBeNull();
  expect(cache.find("idle 1", at)).toBeNull();
  expect(cache.find("idle 2", at)).not.toBeNull();
});

test("an outdated result is not kept, but is valid where it was computed", () => {
  const { cache } = aCache();
  const result = aResult("late");

  cache.add("key", result, [], true);

  expect(cache.find("key", at)).toBeNull();
  expect(cache.isValidAt(result, at)).toBe(true);
  expect(cache.isValidAt(result, toTimestamp(11n))).toBe(false);
});

function aCache(): { cache: QueryCache; commit: (record: CommitRecord) => void } {
  let listener: (record: CommitRecord) => void = () => undefined;
  const database: Pick<Database, "onCommit"> = {
    onCommit: (added) => {
      listener = added;
      return () => undefined;
    },
  };
  return { cache: new QueryCache(database), commit: (record) => listener(record) };
}

function aResult(value: string): QueryResult {
  return { kind: "success", valueJson: JSON.stringify(value), logLines: [], journal: null, ts: at };
}
