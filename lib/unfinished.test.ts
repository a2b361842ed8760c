// Edits and quotes in progress survive in the browser's store, and rubbish in it counts as nothing.
import { expect, test } from "vitest";
import { memoryTextStore } from "./text-store";
import { asQuote, editKey, parseEdit, parseQuote, type Quote, quoteKey, writeUnfinished } from "./unfinished";

const QUOTE: Quote = { messageId: "m1", mine: false, kind: "text", text: "hello", deleted: false, createdAt: 7 };

test("X-44: an edit in progress is kept with its words, per conversation, until it is finished", () => {
  const store = memoryTextStore();

  writeUnfinished(store, editKey("chat-1"), { messageId: "m1", text: "hello wrld" });
  const kept = parseEdit(store.getItem(editKey("chat-1")));
  writeUnfinished(store, editKey("chat-1"), null);

  expect(kept).toEqual({ messageId: "m1", text: "hello wrld" });
  expect(parseEdit(store.getItem(editKey("chat-2")))).toBeNull();
  expect(store.getItem(editKey("chat-1"))).toBeNull();
});

test("X-44: a quote in progress is kept whole", () => {
  const store = memoryTextStore();

  writeUnfinished(store, quoteKey("chat-1"), QUOTE);

  expect(parseQuote(store.getItem(quoteKey("chat-1")))).toEqual(QUOTE);
});

test.each([null, "", "{", "7", "[]", "{}", '{"messageId":"m1"}', '{"messageId":7,"text":"x"}'])(
  "X-44: %s in the store is neither an edit nor a quote",
  (json) => {
    expect(parseEdit(json)).toBeNull();
    expect(parseQuote(json)).toBeNull();
  },
);

test("X-44: a quote of an unknown kind, or with a part of the wrong type, is none", () => {
  expect(asQuote({ ...QUOTE, kind: "hologram" })).toBeNull();
  expect(asQuote({ ...QUOTE, createdAt: "7" })).toBeNull();
  expect(asQuote({ ...QUOTE, more: 1 })).toEqual(QUOTE);
});
