// Times as people say them: "Today", "Yesterday", "Monday", "14 March". The zone is handed in, because the server and the
// browser may stand in different ones and must agree until the page is alive.

/** `undefined` means the browser's own zone. */
export type TimeZone = string | undefined;

const DAY_MS = 86_400_000;

/** A day's name for grouping: equal for two moments on the same calendar day of the zone. */
export function dayKey(at: number, zone: TimeZone): string {
  return formatter("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }, zone).format(at);
}

/** The hour and minute, in the reader's own habit (24 h or am/pm). */
export function clockWords(at: number, zone: TimeZone): string {
  // A named zone is the server's rendering, which has no reader to ask.
  return formatter(zone === undefined ? undefined : "en-GB", { hour: "numeric", minute: "2-digit" }, zone).format(at);
}

/** A line above the first message of a day. */
export function dayWords(at: number, now: number, zone: TimeZone): string {
  const days = daysBetween(at, now, zone);
  if (days <= 0) return "Today";
  if (days === 1) return "Yesterday";
  if (days < 7) return formatter("en", { weekday: "long" }, zone).format(at);
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return formatter(
    "en-GB",
    sameYear ? { day: "numeric", month: "long" } : { day: "numeric", month: "long", year: "numeric" },
    zone,
  ).format(at);
}

/** The short time in a thread row: the clock today, then the day. */
export function threadTimeWords(at: number, now: number, zone: TimeZone): string {
  const days = daysBetween(at, now, zone);
  if (days <= 0) return clockWords(at, zone);
  if (days === 1) return "Yesterday";
  if (days < 7) return formatter("en", { weekday: "short" }, zone).format(at);
  const sameYear = dayKey(at, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return formatter(
    "en-GB",
    sameYear ? { day: "numeric", month: "short" } : { day: "numeric", month: "short", year: "numeric" },
    zone,
  ).format(at);
}

/** A day by its date: "3 March 2027". */
export function dateWords(at: number, zone: TimeZone): string {
  return formatter("en-GB", { day: "numeric", month: "long", year: "numeric" }, zone).format(at);
}

/** Everything, for a tooltip. */
export function fullTimeWords(at: number, zone: TimeZone): string {
  return formatter("en-GB", { dateStyle: "full", timeStyle: "short" }, zone).format(at);
}

function daysBetween(at: number, now: number, zone: TimeZone): number {
  return Math.round((Date.parse(dayKey(now, zone)) - Date.parse(dayKey(at, zone))) / DAY_MS);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs far more than using one, and a long conversation needs hundreds of times.
function formatter(
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
  zone: TimeZone,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options, zone]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, ...(zone === undefined ? {} : { timeZone: zone }) });
  formatters.set(key, made);
  return made;
}
