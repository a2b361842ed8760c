// What the cases about scheduled functions do: schedule one under the name "job", and cancel it.

import type { Op, Row } from "./fixture/ops";

export const HOUR_MS = 3600_000;

export const schedule = (fn: string, args: Row = {}, delayMs = 0): Op => ({
  do: "schedule",
  delayMs,
  fn,
  args,
  as: "job",
});
export const leaves = (k = "left", delayMs = 0): Op => schedule("jobs:leaves", { k }, delayMs);
export const cancel: Op = { do: "cancel", id: "$job" };
