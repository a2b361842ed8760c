// When a cron runs next: Vixie's five fields and the shorthands of crons.ts, always in UTC.

import type { CronSchedule } from "./analysis";

/** Allowed values of each field; a set is never empty. */
interface CronFields {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly daysOfMonth: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly daysOfWeek: ReadonlySet<number>;
  /** Vixie's rule: when both kinds of days are restricted, one of them is enough. */
  readonly isEitherDay: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const SHORTHANDS: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};
const MINUTE_MS = 60_000;
/** The rarest day that exists, 29 February on a given weekday, comes once in 28 years, 40 around 2100. */
const YEARS_AHEAD_MAX = 41;

/** `minute` stands in for a schedule that leaves the minute to the backend. Throws when the schedule cannot be read. */
export function nextRunAfter(schedule: CronSchedule, afterMs: number, minute: number): number {
  if (schedule.type === "interval") {
    // The start of the next period; a late run does not make up for the ones it missed.
    return afterMs + intervalMs(schedule);
  }
  return nextMatch(parseCron(cronText(schedule, minute)), afterMs);
}

/** Null when the schedule can be read, else what is wrong with it. */
export function scheduleProblem(schedule: CronSchedule): string | null {
  try {
    nextRunAfter(schedule, 0, 0);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function intervalMs(schedule: Extract<CronSchedule, { type: "interval" }>): number {
  return ((schedule.seconds ?? 0) + 60 * (schedule.minutes ?? 0) + 3600 * (schedule.hours ?? 0)) * 1000;
}

function cronText(schedule: Exclude<CronSchedule, { type: "interval" }>, minute: number): string {
  if (schedule.type === "cron") return schedule.cron;
  const at = schedule.minuteUTC ?? minute;
  switch (schedule.type) {
    case "hourly":
      return `${at} * * * *`;
    case "daily":
      return `${at} ${schedule.hourUTC} * * *`;
    case "weekly":
      return `${at} ${schedule.hourUTC} * * ${schedule.dayOfWeek.slice(0, 3)}`;
    case "monthly":
      return `${at} ${schedule.hourUTC} ${schedule.day} * *`;
  }
}

function parseCron(text: string): CronFields {
  const expanded = SHORTHANDS[text.trim().toLowerCase()] ?? text;
  const [minute, hour, dayOfMonth, month, dayOfWeek, ...rest] = expanded.trim().split(/\s+/);
  if (
    minute === undefined ||
    hour === undefined ||
    dayOfMonth === undefined ||
    month === undefined ||
    dayOfWeek === undefined ||
    rest.length > 0
  ) {
    throw new Error(`Invalid cron expression "${text}": it must have five fields.`);
  }
  const weekdays = parseField(dayOfWeek, 0, 7, WEEKDAYS, 0);
  return {
    minutes: parseField(minute, 0, 59),
    hours: parseField(hour, 0, 23),
    daysOfMonth: parseField(dayOfMonth, 1, 31),
    months: parseField(month, 1, 12, MONTHS, 1),
    daysOfWeek: new Set([...weekdays].map((day) => day % 7)),
    isEitherDay: !dayOfMonth.startsWith("*") && !dayOfWeek.startsWith("*"),
  };
}

/** `*`, numbers, names, ranges `a-b`, steps `/n` and lists of these. */
function parseField(
  text: string,
  min: number,
  max: number,
  names: readonly string[] = [],
  firstName = 0,
): ReadonlySet<number> {
  const values = new Set<number>();
  const read = (part: string): number => {
    const named = names.indexOf(part.toLowerCase());
    const value = named === -1 ? (/^\d+$/.test(part) ? Number(part) : Number.NaN) : named + firstName;
    if (!(value >= min && value <= max))
      throw new Error(`Invalid cron field "${text}": "${part}" is not between ${min} and ${max}.`);
    return value;
  };
  for (const item of text.split(",")) {
    const [range = "", stepText, ...rest] = item.split("/");
    const step = stepText === undefined ? 1 : Number(stepText);
    if (rest.length > 0 || !Number.isInteger(step) || step < 1) throw new Error(`Invalid cron field "${text}".`);
    const [from = "", to] = range === "*" ? [String(min), String(max)] : range.split("-");
    const first = read(from);
    const last = to === undefined ? (stepText === undefined ? first : max) : read(to);
    if (last < first) throw new Error(`Invalid cron field "${text}": the range ${range} ends before it begins.`);
    for (let value = first; value <= last; value += step) values.add(value);
  }
  return values;
}

function nextMatch(fields: CronFields, afterMs: number): number {
  const start = new Date(Math.floor(afterMs / MINUTE_MS) * MINUTE_MS + MINUTE_MS);
  const lastYear = start.getUTCFullYear() + YEARS_AHEAD_MAX;
  let day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate());
  for (let at = new Date(day); at.getUTCFullYear() <= lastYear; at = new Date(day)) {
    if (!fields.months.has(at.getUTCMonth() + 1)) {
      day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
      continue;
    }
    const found = isRightDay(fields, at) ? firstMinuteOfDay(fields, day, start.getTime()) : null;
    if (found !== null) return found;
    day += 24 * 60 * MINUTE_MS;
  }
  throw new Error("This cron expression never matches a date.");
}

function isRightDay(fields: CronFields, at: Date): boolean {
  const dayOfMonth = fields.daysOfMonth.has(at.getUTCDate());
  const dayOfWeek = fields.daysOfWeek.has(at.getUTCDay());
  return fields.isEitherDay ? dayOfMonth || dayOfWeek : dayOfMonth && dayOfWeek;
}

function firstMinuteOfDay(fields: CronFields, dayMs: number, notBeforeMs: number): number | null {
  for (let hour = 0; hour < 24; hour += 1) {
    if (!fields.hours.has(hour)) continue;
    for (let minute = 0; minute < 60; minute += 1) {
      const time = dayMs + (hour * 60 + minute) * MINUTE_MS;
      if (fields.minutes.has(minute) && time >= notBeforeMs) return time;
    }
  }
  return null;
}
