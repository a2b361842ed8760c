// Which moment is the oldest that somebody reads at.

import { expect, test } from "vitest";
import { OpenSnapshots } from "./open-snapshots";
import { toTimestamp } from "./timestamp";

const at = (ts: number) => toTimestamp(BigInt(ts));

test("the oldest open moment is known whatever order they open and close in", () => {
  const open = new OpenSnapshots();
  const oldest = [open.oldest()];
  for (const ts of [5, 9, 3, 5]) open.open(at(ts));
  oldest.push(open.oldest());

  for (const ts of [3, 5, 5, 9]) {
    open.close(at(ts));
    oldest.push(open.oldest());
  }

  expect(oldest).toEqual([null, at(3), at(5), at(5), at(9), null]);
});
