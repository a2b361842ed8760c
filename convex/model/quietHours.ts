// When a note may show: a person's quiet hours and the hour of their digest, in their own time zone and across clock changes. Pure.

/** Hours of a day, 0 to 23: quiet from the first up to the second. 22 to 8 spans midnight. */
export type Quiet = { from: number; to: number };

/** For whoever has chosen nothing. */
export const QUIET_DEFAULT: Quiet = { from: 22, to: 8 };

/** The hour of the one note a day. */
export const DIGEST_HOUR = 18;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false; // a RangeError: no such zone
  }
}

export function isQuietChoice({ from, to }: Quiet): boolean {
  return [from, to].every((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 23) && from !== to;
}

/** The first moment from `at` on that is not in the quiet hours; `at` itself when it is not. */
export function afterQuiet(at: number, quiet: Quiet | null, zone: string): number {
  if (quiet === null || !isWithin(wallClock(at, zone).hour, quiet)) return at;
  return nextHour(at, quiet.to, zone);
}

/** When the digest that is being gathered at `at` is shown: at its hour, or when the quiet hours it falls into end. */
export function nextDigest(at: number, quiet: Quiet | null, zone: string): number {
  return afterQuiet(nextHour(at, DIGEST_HOUR, zone), quiet, zone);
}

/** The calendar day of a moment where that person is: "2026-11-21". */
export function localDay(at: number, zone: string): string {
  const { year, month, day } = wallClock(at, zone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isWithin(hour: number, { from, to }: Quiet): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The next time after `at` at which the clocks there show this full hour. */
function nextHour(at: number, hour: number, zone: string): number {
  const today = wallClock(at, zone);
  const candidates = [0, 1, 2].map((days) => instantOf({ ...today, day: today.day + days, hour }, zone));
  return candidates.find((candidate) => candidate > at) ?? at;
}

type WallClock = { year: number; month: number; day: number; hour: number };

/** Of an hour that comes twice when the clocks go back, the first; of one that is skipped, the moment after it. */
function instantOf({ year, month, day, hour }: WallClock, zone: string): number {
  const asUtc = Date.UTC(year, month - 1, day, hour);
  const guesses = [-DAY_MS, DAY_MS].map((side) => asUtc - offsetMs(asUtc + side, zone));
  const right = guesses.filter((guess) => wallClock(guess, zone).hour === hour);
  return right.length === 0 ? Math.max(...guesses) : Math.min(...right);
}

function offsetMs(at: number, zone: string): number {
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const parts = partsOf(minute, zone);
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute) - minute;
}

function wallClock(at: number, zone: string): WallClock {
  const { year, month, day, hour } = partsOf(at, zone);
  return { year, month, day, hour };
}

function partsOf(at: number, zone: string): WallClock & { minute: number } {
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatterOf(zone).formatToParts(at)) {
    if (type in found) found[type as keyof typeof found] = Number(value); // `in` has just found it among the keys
  }
  return found;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs far more than using it, and there are only so many zones. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  formatters.set(zone, made);
  return made;
}
