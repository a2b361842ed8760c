// The sentences of storage/store.ts as tests. One suite; store.test.ts runs it on every implementation.

import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { STORE_KEY_BYTES_MAX } from "../../../embedded/engine/limits";
import type { Store, StoreRow, StoreWrite } from "../../../embedded/engine/storage/store";

const ALL = { start: "", end: null };

export function storeContract(name: string, openStore: () => Promise<Store>): void {
  describe(`${name} store`, () => {
    let store: Store | null = null;
    const open: OpenStore = async (rows = {}) => {
      store = await openStore();
      const writes = Object.entries(rows).map(([key, value]) => ({ key, value }));
      if (writes.length > 0) await store.commit(writes);
      return store;
    };
    afterEach(async () => await store?.close());

    describe("reading", () => {
      readingTests(open);
    });
    describe("values", () => {
      valueTests(open);
    });
    describe("commits", () => {
      commitTests(open);
    });
    describe("long keys", () => {
      longKeyTests(open);
    });
    describe("any history", () => {
      modelTests(open);
    });
  });
}

/** Opens an empty store and fills it; it is closed after the test. */
type OpenStore = (rows?: Record<string, string>) => Promise<Store>;

function readingTests(open: OpenStore): void {
  test("a key that was never written is undefined", async () => {
    const store = await open({ b: "1" });

    expect(store.get("a")).toBe(undefined);
  });

  test("a range holds its start and not its end, ascending and descending", async () => {
    const store = await open({ a: "1", b: "2", c: "3", d: "4" });

    const ascending = store.read({ start: "b", end: "d" }, { reverse: false, limit: 10 });
    const descending = store.read({ start: "b", end: "d" }, { reverse: true, limit: 10 });

    expect(keysOf(ascending)).toEqual(["b", "c"]);
    expect(keysOf(descending)).toEqual(["c", "b"]);
  });

  test("a null end reads to the last key", async () => {
    const store = await open({ a: "1", "\xff": "2", "\xff\xff\xff": "3" });

    const rows = store.read({ start: "b", end: null }, { reverse: false, limit: 10 });

    expect(keysOf(rows)).toEqual(["\xff", "\xff\xff\xff"]);
  });

  test("a limit takes the first rows of the direction, and zero takes none", async () => {
    const store = await open({ a: "1", b: "2", c: "3" });

    const first = store.read(ALL, { reverse: false, limit: 2 });
    const last = store.read(ALL, { reverse: true, limit: 2 });
    const none = store.read(ALL, { reverse: false, limit: 0 });

    expect(keysOf(first)).toEqual(["a", "b"]);
    expect(keysOf(last)).toEqual(["c", "b"]);
    expect(none).toEqual([]);
  });

  test("a range that ends before it starts is empty", async () => {
    const store = await open({ a: "1", b: "2", c: "3" });

    expect(store.read({ start: "c", end: "b" }, { reverse: false, limit: 10 })).toEqual([]);
    expect(store.read({ start: "c", end: "b" }, { reverse: true, limit: 10 })).toEqual([]);
    expect(store.read({ start: "b", end: "b" }, { reverse: true, limit: 10 })).toEqual([]);
  });

  test("keys sort by their bytes, including zero bytes and bytes above 127", async () => {
    const keys = ["\0", "\0\0", "\0\xff", "a", "a\0", "a\x7f", "a\x80", "a\xff", "b", "\x80", "\xff"];
    const store = await open(Object.fromEntries([...keys].reverse().map((key) => [key, "v"])));

    expect(keysOf(store.read(ALL, { reverse: false, limit: 100 }))).toEqual(keys);
    expect(keysOf(store.read(ALL, { reverse: true, limit: 100 }))).toEqual([...keys].reverse());
  });
}

function valueTests(open: OpenStore): void {
  test("text comes back as it was written: empty, NUL, emoji, a megabyte", async () => {
    const texts = ["", "\0", "é", "🥚", '{"a":"\\ud83e"}', "x".repeat(1_000_000)];
    const store = await open();

    await store.commit(texts.map((value, index) => ({ key: `k${index}`, value })));

    expect(texts.map((_text, index) => store.get(`k${index}`))).toEqual(texts);
  });

  test("a later write to a key replaces the earlier one, also inside of one commit", async () => {
    const store = await open({ a: "1" });

    await store.commit([
      { key: "a", value: "2" },
      { key: "a", value: "3" },
      { key: "b", value: "4" },
      { key: "b", value: null },
    ]);

    expect(store.read(ALL, { reverse: false, limit: 10 })).toEqual([{ key: "a", value: "3" }]);
  });

  test("deleting removes the key, and deleting what is not there does nothing", async () => {
    const store = await open({ a: "1", b: "2" });

    await store.commit([
      { key: "a", value: null },
      { key: "never", value: null },
    ]);

    expect(store.read(ALL, { reverse: false, limit: 10 })).toEqual([{ key: "b", value: "2" }]);
  });
}

function commitTests(open: OpenStore): void {
  test("what a resolved commit wrote is visible to get and read at once", async () => {
    const store = await open();
    store.read(ALL, { reverse: false, limit: 1 });

    for (let round = 0; round < 50; round++) {
      await store.commit([{ key: `k${String(round).padStart(2, "0")}`, value: "v" }]);
      expect(store.get(`k${String(round).padStart(2, "0")}`)).toBe("v");
      expect(store.read(ALL, { reverse: false, limit: 100 })).toHaveLength(round + 1);
    }
  });

  test("many commits of one turn take effect in the order of their calls", async () => {
    const store = await open();

    await Promise.all(Array.from({ length: 200 }, (_, round) => store.commit([{ key: "last", value: `${round}` }])));

    expect(store.get("last")).toBe("199");
  });

  test("a reader between turns sees the two rows of a commit both or not at all", async () => {
    const store = await open({ left: "0", right: "0" });
    let pending = true;
    const writing = Promise.all(
      Array.from({ length: 100 }, (_, round) =>
        store.commit([
          { key: "left", value: `${round}` },
          { key: "right", value: `${round}` },
        ]),
      ),
    ).finally(() => (pending = false));

    while (pending) {
      const [left, right] = store.read(ALL, { reverse: false, limit: 2 });
      expect(left?.value).toBe(right?.value);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
  });

  test("an empty commit resolves", async () => {
    const store = await open({ a: "1" });

    await store.commit([]);

    expect(store.get("a")).toBe("1");
  });

  test("closing waits for the commits already handed in and refuses later ones", async () => {
    const store = await open();
    const early = store.commit([{ key: "a", value: "1" }]);

    const closing = store.close();

    await expect(store.commit([{ key: "b", value: "2" }])).rejects.toThrow("The store is closed");
    await expect(early).resolves.toBe(undefined);
    await closing;
    expect(() => store.get("a")).toThrow("The store is closed");
  });
}

function longKeyTests(open: OpenStore): void {
  test("a key of the largest length is stored, and one byte more is refused", async () => {
    const longest = "k".repeat(STORE_KEY_BYTES_MAX);
    const store = await open({ [longest]: "v" });

    const [row] = store.read(ALL, { reverse: false, limit: 1 });

    expect(row?.key === longest).toBe(true);
    await expect(async () => await store.commit([{ key: `${longest}k`, value: "v" }])).rejects.toThrow(
      "fitting length",
    );
    await expect(async () => await store.commit([{ key: "", value: "v" }])).rejects.toThrow("fitting length");
  });

  test("keys that agree in their first 5,000 bytes are told apart and sorted", async () => {
    const shared = "s".repeat(5000);
    const keys = [`${shared}`, `${shared}\0`, `${shared}a`, `${shared}b`, `${shared}bb`, `${shared}\xff`];
    const store = await open(Object.fromEntries([...keys].reverse().map((key, index) => [key, `${index}`])));

    await store.commit([{ key: `${shared}b`, value: null }]);

    const left = keys.filter((key) => key !== `${shared}b`);
    expect(keysOf(store.read(ALL, { reverse: false, limit: 10 })).join() === left.join()).toBe(true);
    expect(keysOf(store.read(ALL, { reverse: true, limit: 2 })).join() === left.slice(-2).reverse().join()).toBe(true);
    expect(store.get(`${shared}b`)).toBe(undefined);
    expect(store.get(`${shared}bb`)).toBe("1");
  });
}

function modelTests(open: OpenStore): void {
  test("any commits and reads agree with a sorted map", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyWrite, { maxLength: 8 }), { maxLength: 6 }),
        fc.array(anyRead),
        async (commits, reads) => {
          const store = await open();
          const model = new Map<string, string>();
          for (const writes of commits) {
            applyTo(model, writes);
            await store.commit(writes);
          }

          for (const read of reads) expect(store.read(read.range, read)).toEqual(readFrom(model, read));
          for (const [key, value] of model) expect(store.get(key)).toBe(value);
          await store.close();
        },
      ),
      { numRuns: 40 },
    );
  });
}

/** Short keys, keys around the length at which LMDB ends, and families of long keys that share their beginning. */
const anyKey = fc
  .tuple(
    fc.constantFrom("", "a", "b", "a".repeat(1899), "a".repeat(1900), "a".repeat(1901), "b".repeat(3000)),
    anyBytes(1, 3),
  )
  .map(([start, end]) => start + end);

const anyWrite: fc.Arbitrary<StoreWrite> = fc.record({ key: anyKey, value: fc.option(fc.string({ maxLength: 5 })) });

const anyRead = fc.record({
  range: fc.record({ start: fc.oneof(fc.constant(""), anyKey), end: fc.option(anyKey) }),
  reverse: fc.boolean(),
  limit: fc.integer({ min: 0, max: 12 }),
});

type Read = typeof anyRead extends fc.Arbitrary<infer T> ? T : never;

function anyBytes(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const byte = fc.constantFrom(0, 1, 97, 98, 127, 128, 255);
  return fc.array(byte, { minLength, maxLength }).map((bytes) => String.fromCharCode(...bytes));
}

function applyTo(model: Map<string, string>, writes: readonly StoreWrite[]): void {
  for (const { key, value } of writes) {
    if (value === null) model.delete(key);
    else model.set(key, value);
  }
}

function readFrom(model: ReadonlyMap<string, string>, { range, reverse, limit }: Read): StoreRow[] {
  const rows = [...model]
    .filter(([key]) => key >= range.start && (range.end === null || key < range.end))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => ({ key, value }));
  return (reverse ? rows.reverse() : rows).slice(0, limit);
}

function keysOf(rows: readonly StoreRow[]): string[] {
  return rows.map(({ key }) => key);
}
