// The log of commits that some snapshot has not seen.

import { expect, test } from "vitest";
import { toTimestamp } from "./timestamp";
import { WriteLog } from "./write-log";

const at = (ts: number) => toTimestamp(BigInt(ts));

test("the log gives what came after a moment, newest first, and forgets from the front", () => {
  const log = new WriteLog();
  for (const ts of [1, 2, 3, 4, 5]) log.append({ ts: at(ts), keys: [] });
  const taken = [log.takeThrough(at(3)), log.takeThrough(at(3)), log.takeThrough(at(3)), log.takeThrough(at(3))];

  log.append({ ts: at(6), keys: [] });

  expect(taken.map((record) => record?.ts ?? null)).toEqual([at(1), at(2), at(3), null]);
  expect([...log.since(at(4))].map((record) => record.ts)).toEqual([at(6), at(5)]);
  expect([...log.since(at(0))].map((record) => record.ts)).toEqual([at(6), at(5), at(4)]);
});
