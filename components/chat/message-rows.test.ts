// The rows of a chat: what belongs together, where a day begins, and what is on its way.
import { expect, test } from "vitest";
import type { Id } from "@/convex/_generated/dataModel";
import type { MessageView } from "@/convex/model/views";
import type { OutboxItem } from "@/lib/outbox";
import { type ChatRow, chatRows } from "./message-rows";

const PIP = "pip" as Id<"chatlings">; // ids are opaque to the rows
const NOON = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test("lines of one author within five minutes are one group, a pause or the other author starts a new one", () => {
  const rows = rowsOf([
    aLine("a", NOON),
    aLine("b", NOON + MINUTE),
    aLine("c", NOON + 7 * MINUTE),
    aLine("d", NOON + 8 * MINUTE, "mine"),
  ]);

  expect(groupsOf(rows)).toEqual([
    ["a", true, false],
    ["b", false, true],
    ["c", true, true],
    ["d", true, true],
  ]);
});

test("a day line stands before the first line of each day, and never between lines of one day", () => {
  const rows = rowsOf([aLine("a", NOON - DAY), aLine("b", NOON), aLine("c", NOON + MINUTE)]);

  expect(keysOf(rows)).toEqual(["beginning", "day:2026-11-20", "a", "day:2026-11-21", "b", "c"]);
});

test("midnight parts a group even when only a minute passed", () => {
  const midnight = Date.UTC(2026, 10, 21);

  const rows = rowsOf([aLine("a", midnight - 1), aLine("b", midnight + 1)]);

  expect(groupsOf(rows)).toEqual([
    ["a", true, true],
    ["b", true, true],
  ]);
});

test("X-48: the beginning of a chat is shown only when nothing older exists", () => {
  const rows = chatRows({
    messages: [aLine("a", NOON)],
    waiting: [],
    reply: { kind: "idle" },
    zone: "UTC",
    hasBeginning: false,
  });

  expect(keysOf(rows)).toEqual(["day:2026-11-21", "a"]);
});

test("X-48: lines put in front change neither the order nor the keys of the rows that were there", () => {
  const recent = [aLine("c", NOON), aLine("d", NOON + MINUTE)];

  const before = keysOf(rowsOf(recent));
  const after = keysOf(rowsOf([aLine("a", NOON - DAY), aLine("b", NOON - MINUTE), ...recent]));

  expect(after.slice(-2)).toEqual(before.slice(-2));
  expect(new Set(after).size).toBe(after.length);
});

test("X-44: a line on its way stands after the stored ones and keeps its key when it is stored", () => {
  const waiting: OutboxItem = { clientId: "mine-1", text: "hello", createdAt: NOON, state: { kind: "waiting" } };

  const sending = rowsOf([aLine("a", NOON - MINUTE)], [waiting]);
  const stored = rowsOf([aLine("a", NOON - MINUTE), { ...aLine("b", NOON, "mine"), clientId: "mine-1" }]);

  expect(keysOf(sending)).toEqual(keysOf(stored));
  expect(sending.at(-1)).toMatchObject({ kind: "line", side: "mine", status: { kind: "waiting" } });
  expect(stored.at(-1)).toMatchObject({ kind: "line", side: "mine", status: { kind: "stored" } });
});

test("X-01: an answer in the making is one row at the end, and an idle chat has none", () => {
  const input = { messages: [aLine("a", NOON, "mine")], waiting: [], zone: "UTC", hasBeginning: true };

  const thinking = chatRows({ ...input, reply: { kind: "thinking", speakerId: PIP, since: NOON, replaces: null } });
  const idle = chatRows({ ...input, reply: { kind: "idle" } });

  expect(thinking.filter((row) => row.kind === "reply")).toHaveLength(1);
  expect(thinking.at(-1)).toMatchObject({ kind: "reply", isFirst: true });
  expect(idle.some((row) => row.kind === "reply")).toBe(false);
});

test("S3-26: an answer that failed offers its message for another try", () => {
  const failed: MessageView = { ...aLine("a", NOON), text: "", state: { kind: "failed", code: "reply_failed" } };

  const rows = rowsOf([failed]);

  expect(rows.at(-1)).toMatchObject({ status: { kind: "failed-reply", messageId: "a" } });
});

test("X-13: the answer that is made anew gives its place to the one in the making, and is back when nothing is made", () => {
  const messages = [aLine("a", NOON, "mine"), aLine("b", NOON + MINUTE)];
  const input = { messages, waiting: [], zone: "UTC", hasBeginning: true };
  const replaces = "b" as Id<"messages">; // ids are opaque to the rows

  const during = chatRows({ ...input, reply: { kind: "thinking", speakerId: PIP, since: NOON, replaces } });
  const after = chatRows({ ...input, reply: { kind: "idle" } });

  expect(keysOf(during)).toEqual(["beginning", "day:2026-11-21", "a", "reply"]);
  expect(keysOf(after)).toEqual(["beginning", "day:2026-11-21", "a", "b"]);
});

test("S3-15: a line on its way shows the line it answers, as the stored one will", () => {
  const quote = { messageId: "a", mine: false, kind: "text", text: "hi", deleted: false, createdAt: NOON } as const;
  const waiting: OutboxItem = { clientId: "c", text: "hello", createdAt: NOON, state: { kind: "waiting" }, quote };

  const rows = rowsOf([aLine("a", NOON - MINUTE)], [waiting]);

  expect(rows.at(-1)).toMatchObject({ kind: "line", quote, message: null });
});

test("X-13: a deleted line keeps its place among the others", () => {
  const rows = rowsOf([
    aLine("a", NOON),
    { ...aLine("b", NOON + MINUTE), text: "", deleted: true },
    aLine("c", NOON + 2 * MINUTE),
  ]);

  expect(groupsOf(rows).map(([key]) => key)).toEqual(["a", "b", "c"]);
});

function rowsOf(messages: MessageView[], waiting: OutboxItem[] = []): ChatRow[] {
  return chatRows({ messages, waiting, reply: { kind: "idle" }, zone: "UTC", hasBeginning: true });
}

function aLine(id: string, createdAt: number, by: "mine" | "theirs" = "theirs"): MessageView {
  return {
    messageId: id as Id<"messages">, // ids are opaque to the rows
    author: by === "mine" ? { kind: "user", mine: true } : { kind: "chatling", chatlingId: "pip" as Id<"chatlings"> }, // opaque too
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

function keysOf(rows: readonly ChatRow[]): string[] {
  return rows.map((row) => row.key);
}

function groupsOf(rows: readonly ChatRow[]): [key: string, isFirst: boolean, isLast: boolean][] {
  return rows.flatMap((row) => (row.kind === "line" ? [[row.key, row.isFirst, row.isLast]] : []));
}
