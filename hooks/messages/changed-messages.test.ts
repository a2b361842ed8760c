// How lines look before the backend has answered: as they will when it has.
import { expect, test } from "vitest";
import type { Id } from "@/convex/_generated/dataModel";
import type { MessageView } from "@/convex/model/views";
import { asDeleted, changeIn, withReaction, withText } from "./changed-messages";

test("X-13: a reaction joins those that are there, in their order, and goes without a trace", () => {
  const laughed = { ...aLine("a"), reactions: [{ kind: "laugh" as const, count: 2, mine: false }] };

  const loved = withReaction("heart", true)(laughed);
  const joined = withReaction("laugh", true)(loved);
  const left = withReaction("heart", false)(joined);

  expect(joined.reactions).toEqual([
    { kind: "heart", count: 1, mine: true },
    { kind: "laugh", count: 3, mine: true },
  ]);
  expect(left.reactions).toEqual([{ kind: "laugh", count: 3, mine: true }]);
});

test("X-13: a reaction that is as it should be already changes nothing", () => {
  const line = aLine("a");

  expect(withReaction("heart", false)(line)).toBe(line);
  expect(withReaction("heart", true)(withReaction("heart", true)(line)).reactions).toHaveLength(1);
});

test("X-13: an edit shows its words and its time; the same words are no edit", () => {
  const line = aLine("a");

  expect(withText("new", 9)(line)).toMatchObject({ text: "new", editedAt: 9 });
  expect(withText(line.text, 9)(line)).toBe(line);
});

test("X-13: a deletion empties the line and the quotes of it, and touches no other line", () => {
  const [quoted, other, answer] = [aLine("a"), aLine("b"), aLine("c", "a")];

  const changed = changeIn([quoted, other, answer], quoted.messageId, asDeleted);

  expect(changed?.[0]).toMatchObject({ deleted: true, text: "" });
  expect(changed?.[1]).toBe(other);
  expect(changed?.[2]).toMatchObject({ text: "text of c", quote: { deleted: true, text: "" } });
});

test("X-13: a list that does not hold the line is left alone", () => {
  expect(changeIn([aLine("a")], "z" as Id<"messages">, asDeleted)).toBeNull(); // ids are opaque here
});

function aLine(id: string, quotes?: string): MessageView {
  const messageId = id as Id<"messages">; // ids are opaque here
  return {
    messageId,
    author: { kind: "user", mine: true },
    kind: "text",
    text: `text of ${id}`,
    state: { kind: "sent" },
    brain: null,
    clientId: null,
    media: null,
    quote:
      quotes === undefined
        ? null
        : // As above.
          {
            messageId: quotes as Id<"messages">,
            mine: true,
            speaker: null,
            kind: "text",
            text: "x",
            deleted: false,
            createdAt: 1,
          },
    reactions: [],
    editedAt: null,
    deleted: false,
    createdAt: 1,
  };
}
