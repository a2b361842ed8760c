// When the next talks are made: the hours are an operator's dial, in UTC.

import type { QueryCtx } from "../_generated/server";
import * as Settings from "./settings";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Null while no hour is set, or talks are paused. */
export async function at(ctx: QueryCtx, now: number): Promise<number | null> {
  if (await Settings.isOn(ctx, "generationPaused")) return null;
  const { generationHours } = await Settings.dials(ctx);
  return nextHourAt(generationHours, now);
}

/** The first of these hours ("6,18") that begins after `now`. */
export function nextHourAt(hours: string, now: number): number | null {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  const times = hours
    .split(",")
    .map((hour) => hour.trim())
    .filter((hour) => /^\d{1,2}$/.test(hour) && Number(hour) < 24)
    .flatMap((hour) => [midnight + Number(hour) * HOUR_MS, midnight + DAY_MS + Number(hour) * HOUR_MS])
    .filter((time) => time > now);
  return times.length === 0 ? null : Math.min(...times);
}
