// Drafts: kept per conversation, forgotten when empty, bounded, and cleared only by signing out on purpose.
import { expect, test } from "vitest";
import { DRAFT_CHARS_MAX, readDraft, writeDraft } from "./drafts";
import { forgetLocalWriting } from "./forget-local";
import { forgivingTextStore, memoryTextStore, type TextStore } from "./text-store";

test("X-44: each conversation keeps its own draft", () => {
  const store = memoryTextStore();

  writeDraft(store, "garden", "half a thought");
  writeDraft(store, "attic", "another");

  expect(readDraft(store, "garden")).toBe("half a thought");
  expect(readDraft(store, "attic")).toBe("another");
  expect(readDraft(store, "cellar")).toBe("");
});

test("an emptied draft is forgotten", () => {
  const store = memoryTextStore();
  writeDraft(store, "garden", "something");

  writeDraft(store, "garden", "");

  expect(readDraft(store, "garden")).toBe("");
  expect(store.getItem("chatlings.draft.garden")).toBeNull();
});

test("a draft is kept up to its limit and cut one character past it", () => {
  const store = memoryTextStore();

  writeDraft(store, "garden", "a".repeat(DRAFT_CHARS_MAX));
  writeDraft(store, "attic", "a".repeat(DRAFT_CHARS_MAX + 1));

  expect(readDraft(store, "garden")).toHaveLength(DRAFT_CHARS_MAX);
  expect(readDraft(store, "attic")).toHaveLength(DRAFT_CHARS_MAX);
});

test("a browser that blocks its storage still keeps the draft while the page is open", () => {
  const store = forgivingTextStore(aBlockedStore());

  writeDraft(store, "garden", "half a thought");

  expect(readDraft(store, "garden")).toBe("half a thought");
});

test("signing out clears drafts and unsent lines and leaves everything else alone", () => {
  const store = aListableStore({
    "chatlings.draft.a": "x",
    "chatlings.outbox.b": "y",
    "chatlings.hatch": "z",
    other: "w",
  });

  forgetLocalWriting(store);

  expect(store.keys()).toEqual(["chatlings.hatch", "other"]);
});

function aBlockedStore(): TextStore {
  const refuse = () => {
    throw new Error("site data is blocked");
  };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
}

function aListableStore(start: Record<string, string>) {
  const items = new Map(Object.entries(start));
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    removeItem: (key: string) => void items.delete(key),
    keys: () => [...items.keys()],
  };
}
