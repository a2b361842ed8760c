// Joining pages: the live page slides forward and older pages come in front, without a gap and without a double.
import { expect, test } from "vitest";
import { joinAround, joinOlder, refreshSlid, slideLivePage } from "./message-pages";

test("X-48: a line that slid out of the live page is still shown", () => {
  const kept = [aLine(1), aLine(2), aLine(3)];

  const slid = slideLivePage(kept, [aLine(2), aLine(3), aLine(4)], false);

  expect(idsOf(slid)).toEqual(["m1", "m2", "m3", "m4"]);
});

test("a failed answer that was asked for again disappears from inside the live page", () => {
  const kept = [aLine(1), aLine(2), aLine(3)];

  const slid = slideLivePage(kept, [aLine(1), aLine(2), aLine(4)], false);

  expect(idsOf(slid)).toEqual(["m1", "m2", "m4"]);
});

test("when the live page is the whole chat, nothing else is shown", () => {
  const slid = slideLivePage([aLine(1), aLine(2)], [aLine(2)], true);

  expect(idsOf(slid)).toEqual(["m2"]);
});

test("X-48: older pages come in front in reading order, and a line in both is shown once", () => {
  const joined = joinOlder([aLine(3), aLine(2), aLine(1)], [aLine(3), aLine(4)]);

  expect(idsOf(joined)).toEqual(["m1", "m2", "m3", "m4"]);
});

test("X-13: a line that slid out is shown as it is now, and one that was removed since is gone", () => {
  const live = [aLine(4), aLine(5)];
  const recent = [aLine(1), aLine(2), aLine(3), ...live];
  const edited = { ...aLine(2), text: "edited" };

  const refreshed = refreshSlid(recent, live, [edited, aLine(3), aLine(4)]);

  expect(refreshed).toEqual([edited, aLine(3), ...live]);
});

test("X-13: what has not been read again stays as it was", () => {
  const live = [aLine(4), aLine(5)];
  const recent = [aLine(1), aLine(2), aLine(3), ...live];

  expect(refreshSlid(recent, live, [])).toEqual(recent);
  expect(idsOf(refreshSlid(recent, live, [aLine(1)]))).toEqual(["m1", "m2", "m3", "m4", "m5"]);
});

test("S3-15: the lines around one are in reading order", () => {
  const around = joinAround([aLine(3), aLine(2), aLine(1)], [aLine(4), aLine(5)]);

  expect(idsOf(around)).toEqual(["m1", "m2", "m3", "m4", "m5"]);
});

function aLine(at: number) {
  return { messageId: `m${at}`, createdAt: at, text: "" };
}

function idsOf(messages: readonly { messageId: string }[]): string[] {
  return messages.map((message) => message.messageId);
}
