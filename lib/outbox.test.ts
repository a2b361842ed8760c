// Unsent lines: nothing is lost across a reload, nothing is sent twice, and rubbish in the storage does no harm.
import { expect, test } from "vitest";
import {
  addToOutbox,
  nextToSend,
  notYetStored,
  OUTBOX_ITEMS_MAX,
  type OutboxItem,
  readOutbox,
  removeFromOutbox,
  setOutboxState,
} from "./outbox";
import { memoryTextStore } from "./text-store";

test("X-44: lines written while offline are there after a reload, oldest first, for their own conversation only", () => {
  const store = memoryTextStore();

  addToOutbox(store, "garden", aLine("one"));
  addToOutbox(store, "garden", aLine("two"));
  addToOutbox(store, "attic", aLine("elsewhere"));

  expect(readOutbox(store, "garden").map((item) => item.clientId)).toEqual(["one", "two"]);
  expect(nextToSend(readOutbox(store, "garden"))?.clientId).toBe("one");
});

test("X-04: the same line added twice waits once", () => {
  const store = memoryTextStore();

  addToOutbox(store, "garden", aLine("one"));
  const items = addToOutbox(store, "garden", aLine("one"));

  expect(items).toHaveLength(1);
});

test("S3-15 X-44: a line that waits keeps the line it answers; a quote that is none of ours is dropped and the words stay", () => {
  const store = memoryTextStore();
  const quote = { messageId: "m1", mine: false, kind: "text", text: "hello", deleted: false, createdAt: 7 } as const;

  addToOutbox(store, "garden", { ...aLine("one"), quote });
  const kept = readOutbox(store, "garden");
  store.setItem("chatlings.outbox.garden", JSON.stringify([{ ...aLine("two"), quote: { messageId: 7 } }]));

  expect(kept[0]?.quote).toEqual(quote);
  expect(readOutbox(store, "garden")).toEqual([aLine("two")]);
});

test("a full outbox refuses the next line instead of dropping an old one", () => {
  const store = memoryTextStore();
  for (let count = 0; count < OUTBOX_ITEMS_MAX; count += 1) addToOutbox(store, "garden", aLine(`line-${count}`));

  const refused = addToOutbox(store, "garden", aLine("one too many"));

  expect(refused).toBeNull();
  expect(readOutbox(store, "garden")).toHaveLength(OUTBOX_ITEMS_MAX);
});

test("a refused line is skipped until its author asks again", () => {
  const store = memoryTextStore();
  addToOutbox(store, "garden", aLine("one"));
  addToOutbox(store, "garden", aLine("two"));

  const refused = setOutboxState(store, "garden", "one", { kind: "refused", code: "rate_limited", details: {} });
  const again = setOutboxState(store, "garden", "one", { kind: "waiting" });

  expect(nextToSend(refused)?.clientId).toBe("two");
  expect(nextToSend(again)?.clientId).toBe("one");
});

test("a line that is stored leaves no trace in the browser", () => {
  const store = memoryTextStore();
  addToOutbox(store, "garden", aLine("one"));

  removeFromOutbox(store, "garden", "one");

  expect(readOutbox(store, "garden")).toEqual([]);
  expect(store.getItem("chatlings.outbox.garden")).toBeNull();
});

test("a line the backend already shows is not shown a second time", () => {
  const items = [aLine("one"), aLine("two")];

  const shown = notYetStored(items, [{ clientId: "one" }, { clientId: null }]);

  expect(shown.map((item) => item.clientId)).toEqual(["two"]);
});

test.each([["not json"], ["42"], ['[1, null, {"clientId": "x"}]'], ['{"clientId": "x"}']])(
  "a storage that holds %s is an empty outbox",
  (rubbish) => {
    const store = memoryTextStore();
    store.setItem("chatlings.outbox.garden", rubbish);

    expect(readOutbox(store, "garden")).toEqual([]);
  },
);

function aLine(clientId: string): OutboxItem {
  return { clientId, text: `text of ${clientId}`, createdAt: 1, state: { kind: "waiting" } };
}
