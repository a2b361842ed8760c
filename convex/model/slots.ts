// Slots: the hours of the day that talks are made for. A slot is its hour as text, so that slots sort as they come.

import { GENERATION_MINUTE, RUN_LATE_HOURS_MAX } from "../../lib/chatroom-limits";
import { GENERATION_DEFAULTS } from "./settings";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_HOURS = 24;

/** "6,18" as numbers, without repetitions. What cannot be read is left out; if nothing is left, the usual hours. */
export function hoursIn(text: string): number[] {
  const hours = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => /^\d{1,2}$/.test(part))
    .map(Number)
    .filter((hour) => hour < DAY_HOURS);
  return hours.length === 0 ? hoursIn(GENERATION_DEFAULTS.generationHours) : [...new Set(hours)].sort((a, b) => a - b);
}

/** "2026-11-21T06": the hour of a moment. */
function slotKeyAt(ms: number): string {
  return new Date(ms).toISOString().slice(0, 13);
}

/** The newest slot that has begun. A slot begins at its hour's off-peak minute. */
export function newestSlot(hours: readonly number[], now: number): { key: string; beganAt: number } {
  const latest = hourOf(now - GENERATION_MINUTE * MINUTE_MS);
  for (let back = 0; back < DAY_HOURS; back += 1) {
    const hourMs = latest - back * HOUR_MS;
    if (hours.includes(new Date(hourMs).getUTCHours())) {
      return { key: slotKeyAt(hourMs), beganAt: hourMs + GENERATION_MINUTE * MINUTE_MS };
    }
  }
  throw new RangeError("there is at least one hour a day"); // hoursIn never gives none
}

/** The slot whose run is due, or null. After a time without service a run still starts when it is not too late. */
export function dueSlot(hours: readonly number[], now: number): string | null {
  const { key, beganAt } = newestSlot(hours, now);
  return now - beganAt < RUN_LATE_HOURS_MAX * HOUR_MS ? key : null;
}

/** Asked for by hand: beside the slot of the clock, never instead of it. */
export function manualSlot(hours: readonly number[], now: number): string {
  const [, time = ""] = new Date(now).toISOString().slice(0, 19).split("T");
  return `${newestSlot(hours, now).key}+${time.replaceAll(":", "")}`;
}

function hourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS) * HOUR_MS;
}
