// Times in words, at the edges where they change.
import { expect, test } from "vitest";
import { dateWords, dayKey, dayWords, threadTimeWords } from "./format-time";

const NOON = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;

test.each([
  [0, "Today"],
  [1, "Yesterday"],
  [2, "Thursday"],
  [6, "Sunday"],
  [7, "14 November"],
  [400, "17 October 2025"],
])("a line %i days old stands under the right day", (days, words) => {
  expect(dayWords(NOON - days * DAY, NOON, "UTC")).toBe(words);
});

test.each([
  [0, "12:00"],
  [1, "Yesterday"],
  [6, "Sun"],
  [7, "14 Nov"],
  [400, "17 Oct 2025"],
])("a thread %i days old shows a short time", (days, words) => {
  expect(threadTimeWords(NOON - days * DAY, NOON, "UTC")).toBe(words);
});

test("a date says its year, and keeps to the zone it is given", () => {
  const lateEvening = Date.UTC(2026, 11, 31, 23, 30);

  expect(dateWords(lateEvening, "UTC")).toBe("31 December 2026");
  expect(dateWords(lateEvening, "Europe/Berlin")).toBe("1 January 2027");
});

test("a minute before midnight is yesterday a minute after it, in the reader's own zone", () => {
  const before = Date.UTC(2026, 10, 20, 22, 59);
  const after = Date.UTC(2026, 10, 20, 23, 1);

  expect(dayWords(before, after, "Europe/Berlin")).toBe("Yesterday");
  expect(dayWords(before, after, "UTC")).toBe("Today");
  expect(dayKey(after, "Europe/Berlin")).toBe("2026-11-21");
});

test("a clock that runs a little ahead of ours still says today", () => {
  expect(dayWords(NOON + DAY, NOON, "UTC")).toBe("Today");
});
