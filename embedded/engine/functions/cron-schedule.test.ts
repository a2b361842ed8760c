// When crons run: Vixie's rules, in UTC.
import { describe, expect, test } from "vitest";
import type { CronSchedule } from "./analysis";
import { nextRunAfter, scheduleProblem } from "./cron-schedule";

const at = (text: string): number => Date.parse(text);
const next = (schedule: CronSchedule, after: string, minute = 7): string =>
  new Date(nextRunAfter(schedule, at(after), minute)).toISOString();
const cron = (text: string): CronSchedule => ({ type: "cron", cron: text });

describe("five fields", () => {
  test.each([
    ["* * * * *", "2026-03-01T10:00:00Z", "2026-03-01T10:01:00.000Z"],
    ["* * * * *", "2026-03-01T10:00:59.999Z", "2026-03-01T10:01:00.000Z"],
    ["15 9 * * 1-5", "2026-03-06T09:15:00Z", "2026-03-09T09:15:00.000Z"],
    ["*/20 8-10 * * *", "2026-03-01T10:40:00Z", "2026-03-02T08:00:00.000Z"],
    ["5/20 * * * *", "2026-03-01T10:06:00Z", "2026-03-01T10:25:00.000Z"],
    ["0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
    ["0 12 * jan,Jul sun", "2026-02-01T00:00:00Z", "2026-07-05T12:00:00.000Z"],
    ["0 0 * * 7", "2026-03-02T00:00:00Z", "2026-03-08T00:00:00.000Z"],
    ["0 0 31 * *", "2026-04-01T00:00:00Z", "2026-05-31T00:00:00.000Z"],
    ["@daily", "2026-12-31T23:59:00Z", "2027-01-01T00:00:00.000Z"],
  ])("%s after %s is %s", (text, after, expected) => {
    expect(next(cron(text), after)).toBe(expected);
  });

  test("a restricted day of the month and a restricted weekday mean either of them", () => {
    const friday = next(cron("0 0 13 * 5"), "2026-03-01T00:00:00Z");
    const thirteenth = next(cron("0 0 13 * 5"), "2026-04-10T00:00:00Z");

    expect(friday).toBe("2026-03-06T00:00:00.000Z");
    expect(thirteenth).toBe("2026-04-13T00:00:00.000Z");
  });
});

describe("shorthands of crons.ts", () => {
  test.each<[CronSchedule, string]>([
    [{ type: "interval", minutes: 5 }, "2026-03-01T10:15:30.000Z"],
    [{ type: "hourly", minuteUTC: 30 }, "2026-03-01T10:30:00.000Z"],
    [{ type: "hourly" }, "2026-03-01T11:07:00.000Z"],
    [{ type: "daily", hourUTC: 3, minuteUTC: 0 }, "2026-03-02T03:00:00.000Z"],
    [{ type: "weekly", dayOfWeek: "tuesday", hourUTC: 1, minuteUTC: 2 }, "2026-03-03T01:02:00.000Z"],
    [{ type: "monthly", day: 31, hourUTC: 0, minuteUTC: 0 }, "2026-03-31T00:00:00.000Z"],
  ])("%j", (schedule, expected) => {
    expect(next(schedule, "2026-03-01T10:10:30Z")).toBe(expected);
  });
});

test.each([
  "* * * *",
  "60 * * * *",
  "* 24 * * *",
  "* * 0 * *",
  "* * * 13 *",
  "*/0 * * * *",
  "5-1 * * * *",
  "x * * * *",
  "0 0 31 2 *",
])("%s is refused when it is pushed", (text) => {
  expect(scheduleProblem(cron(text))).toEqual(expect.any(String));
});
