// When the next talks are made: the hours are an operator's dial, in UTC, and a run begins at their off-peak minute.

import { GENERATION_MINUTE } from "../../lib/chatroom-limits";
import { DAY_MS } from "../../lib/days";
import type { QueryCtx } from "../_generated/server";
import * as Settings from "./settings";
import { hoursIn } from "./slots";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Null while talks are paused. */
export async function at(ctx: QueryCtx, now: number): Promise<number | null> {
  if (await Settings.isOn(ctx, "generationPaused")) return null;
  const { generationHours } = await Settings.dials(ctx);
  return nextSlotAt(hoursIn(generationHours), now);
}

/** The first of these hours whose minute lies after `now`. */
export function nextSlotAt(hours: readonly number[], now: number): number {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  const times = [midnight, midnight + DAY_MS]
    .flatMap((day) => hours.map((hour) => day + hour * HOUR_MS + GENERATION_MINUTE * MINUTE_MS))
    .filter((time) => time > now);
  return Math.min(...times);
}
