// The sentences of storage/file-store.ts as tests. One suite; file-store.test.ts runs it on every implementation.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { FileStore } from "../../../embedded/engine/storage/file-store";

export const NAME = "0f9c2a54-6a0e-4d0b-9d1e-3f6f6f1c2b3a";

export async function* inParts(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half a fi");
  throw new Error("the peer went away");
}

export async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts).toString();
}

export function fileStoreContract(name: string, openStore: () => FileStore): void {
  describe(`${name} file store`, () => {
    test("what was written is read back, with its size and checksum", async () => {
      const store = openStore();

      const written = await store.write(NAME, inParts("egg ", "and ", "spoon"));

      expect(written).toEqual({ size: 13, sha256: createHash("sha256").update("egg and spoon").digest() });
      expect(await textOf(store.read(NAME))).toBe("egg and spoon");
      expect(store.size(NAME)).toBe(13);
      expect(Buffer.from(store.readNow(NAME) ?? []).toString()).toBe("egg and spoon");
      expect(await store.names()).toEqual([NAME]);
    });

    test("bytes written without suspending are the same as those that were streamed", async () => {
      const store = openStore();
      const bytes = Buffer.from("egg and spoon");

      const written = store.writeNow(NAME, bytes);
      bytes.fill(0);

      expect(written.sha256).toEqual(createHash("sha256").update("egg and spoon").digest());
      expect(await textOf(store.read(NAME))).toBe("egg and spoon");
    });

    test("a range is read with both of its ends", async () => {
      const store = openStore();
      await store.write(NAME, inParts("0123", "456789"));

      const middle = await textOf(store.read(NAME, { start: 2, end: 5 }));
      const last = await textOf(store.read(NAME, { start: 9, end: 9 }));

      expect([middle, last]).toEqual(["2345", "9"]);
    });

    test("an empty file is a file", async () => {
      const store = openStore();

      await store.write(NAME, inParts());

      expect(store.size(NAME)).toBe(0);
      expect(await textOf(store.read(NAME))).toBe("");
    });

    failureTests(openStore);
    removalTests(openStore);
  });
}

function failureTests(openStore: () => FileStore): void {
  test("a body that breaks off leaves nothing", async () => {
    const store = openStore();

    await expect(store.write(NAME, breakingOff())).rejects.toThrow("the peer went away");

    expect([store.size(NAME), await store.names()]).toEqual([null, []]);
  });

  test("a check that fails leaves nothing, streamed or not", async () => {
    const store = openStore();
    const check = (): void => {
      throw new Error("not the file that was meant");
    };

    await expect(store.write(NAME, inParts("x"), { check })).rejects.toThrow("not the file that was meant");
    expect(() => store.writeNow(NAME, Buffer.from("x"), { check })).toThrow("not the file that was meant");

    expect(await store.names()).toEqual([]);
  });

  test("a file of the greatest size is kept and one byte more is refused", async () => {
    const store = openStore();

    await store.write(NAME, inParts("1234"), { bytesMax: 4 });
    const tooLong = store.write(NAME.replace("0f", "1f"), inParts("12", "345"), { bytesMax: 4 });

    await expect(tooLong).rejects.toThrow("at most 4 bytes");
    expect(await store.names()).toEqual([NAME]);
  });

  test("a file that is not there has no size and cannot be read", async () => {
    const store = openStore();

    expect(store.size(NAME)).toBe(null);
    expect(store.readNow(NAME)).toBe(null);
    await expect(textOf(store.read(NAME))).rejects.toThrow(NAME);
  });
}

function removalTests(openStore: () => FileStore): void {
  test("a removed file is gone, and removing it again does nothing", async () => {
    const store = openStore();
    await store.write(NAME, inParts("x"));

    await store.remove(NAME, 1_000_000);
    await store.remove(NAME, 1_000_000);
    await store.emptyTrash(2_000_000);

    expect([store.size(NAME), await store.names()]).toEqual([null, []]);
  });

  test("a reader who has begun reads to the end of a file that is removed meanwhile", async () => {
    const store = openStore();
    const part = "x".repeat(100_000);
    await store.write(NAME, inParts(part, part, part));
    const reader = store.read(NAME)[Symbol.asyncIterator]();
    let bytes = (await reader.next()).value?.byteLength ?? 0;

    await store.remove(NAME, 1_000_000);
    await store.emptyTrash(2_000_000);
    for (let next = await reader.next(); next.done !== true; next = await reader.next()) bytes += next.value.byteLength;

    expect(bytes).toBe(300_000);
  });
}
