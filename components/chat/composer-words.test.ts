// What the composer and the live log say.
import { expect, test } from "vitest";
import type { Id } from "@/convex/_generated/dataModel";
import type { MessageView } from "@/convex/model/views";
import { announcementsSince } from "./announcements";
import { messageLength } from "./message-length";

test("S2-08: 2000 characters may go and 2001 may not, not counting the space around them", () => {
  expect(messageLength("a".repeat(2000))).toEqual({ kind: "near", words: "0 characters left" });
  expect(messageLength(`  ${"a".repeat(2000)}\n`).kind).toBe("near");
  expect(messageLength("a".repeat(2001))).toEqual({
    kind: "over",
    words: "1 character too many: 2000 fit into one message.",
  });
});

test("the counter stays away until it matters", () => {
  expect(messageLength("a".repeat(1799)).kind).toBe("fine");
  expect(messageLength("a".repeat(1800)).kind).toBe("near");
});

test("nothing but space is empty", () => {
  expect(messageLength(" \n\t ")).toEqual({ kind: "empty" });
});

test("X-43: a screen reader hears each new line of the chatling once and whole, and never its own or older ones", () => {
  const messages = [aLine("old", 1), aLine("own", 2, true), aLine("new", 3)];

  const spoken = announcementsSince(messages, 1, () => "Pip");

  expect(spoken).toEqual([{ key: "new", text: "Pip: text of new" }]);
});

test("X-43: a picture is said by what it is, and a deleted line is not said at all", () => {
  const picture: MessageView = { ...aLine("picture", 2), kind: "image", text: "the beach" };
  const deleted: MessageView = { ...aLine("deleted", 3), text: "", deleted: true };

  const spoken = announcementsSince([picture, deleted], 1, () => "Pip");

  expect(spoken.map((line) => line.text)).toEqual(["Pip: Picture: the beach"]);
});

test.each([
  ["text", "Pip: text of new"],
  ["image", "Pip: Picture: a leaf · text of new"],
  ["video", "Pip: Video, 2 seconds: a leaf · text of new"],
  ["audio", "Pip: Voice message, 2 seconds: a leaf · hello · text of new"],
] as const)("M-14: a new message of kind %s is heard by whoever cannot see it", (kind, words) => {
  const durationSec = kind === "image" ? null : 2;
  const transcript = kind === "audio" ? "hello" : null;
  const file = { contentType: "a/b", width: null, height: null, peaks: [], alt: "a leaf", durationSec, transcript };
  const media = kind === "text" ? null : { ...file, kind, mediaId: "m" as Id<"media"> }; // opaque here
  const message: MessageView = { ...aLine("new", 3), kind, media };

  expect(announcementsSince([message], 1, () => "Pip")[0]?.text).toBe(words);
});

test("S3-26 X-43: a failed answer is said in words", () => {
  const failed: MessageView = { ...aLine("new", 3), text: "", state: { kind: "failed", code: "reply_failed" } };

  const spoken = announcementsSince([failed], 1, () => "Pip");

  expect(spoken[0]?.text).toBe("The answer of Pip did not come through.");
});

function aLine(id: string, createdAt: number, isMine = false): MessageView {
  return {
    messageId: id as Id<"messages">, // ids are opaque here
    author: isMine ? { kind: "user", mine: true } : { kind: "chatling", chatlingId: "pip" as Id<"chatlings"> }, // opaque too
    kind: "text",
    text: `text of ${id}`,
    state: { kind: "sent" },
    brain: null,
    clientId: null,
    media: null,
    quote: null,
    reactions: [],
    editedAt: null,
    deleted: false,
    createdAt,
  };
}
