// Joining pages: the live page slides forward and older pages come in front, without a gap and without a double.
import { expect, test } from "vitest";
import { joinOlder, slideLivePage } from "./message-pages";

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

function aLine(at: number) {
  return { messageId: `m${at}`, createdAt: at };
}

function idsOf(messages: readonly { messageId: string }[]): string[] {
  return messages.map((message) => message.messageId);
}
