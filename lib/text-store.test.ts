// The browser's store as the app uses it: writes are told to whoever shows them, and a refusal does not lose the text.
import { afterEach, expect, test, vi } from "vitest";
import { forgivingTextStore, memoryTextStore, watchedTextStore } from "./text-store";

afterEach(() => vi.unstubAllGlobals());

test("whoever watches is told of each write and of writes in other tabs, until they stop watching", () => {
  const tab = new EventTarget();
  vi.stubGlobal("window", tab);
  const store = watchedTextStore(memoryTextStore());
  let told = 0;
  const stop = store.subscribe(() => {
    told += 1;
  });

  store.setItem("a", "1");
  store.removeItem("a");
  tab.dispatchEvent(new Event("storage"));
  stop();
  store.setItem("a", "2");
  tab.dispatchEvent(new Event("storage"));

  expect(told).toBe(3);
});

test("a text that the storage has no room for is kept in memory, and goes there again when there is room", () => {
  const storage = memoryTextStore();
  let isFull = true;
  const store = forgivingTextStore({
    ...storage,
    setItem: (key, value) => {
      if (isFull) throw new Error("no room");
      storage.setItem(key, value);
    },
  });

  store.setItem("a", "kept");
  const whileFull = store.getItem("a");
  isFull = false;
  store.setItem("a", "stored");

  expect(whileFull).toBe("kept");
  expect(storage.getItem("a")).toBe("stored");
  expect(store.getItem("a")).toBe("stored");
});
