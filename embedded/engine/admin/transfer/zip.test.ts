// Zip archives there and back, and archives that lie.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { ZipReader } from "./zip-reader";
import { ZipWriter } from "./zip-writer";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "chatlings-zip-"))));
afterAll(async () => await rm(folder, { recursive: true }));

async function* bytesOf(text: string, times = 1): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < times; index += 1) yield Buffer.from(text);
}

async function anArchive(name: string): Promise<string> {
  const path = join(folder, name);
  const zip = await ZipWriter.create(path);
  await zip.add("a/documents.jsonl", bytesOf("line of text\n", 20_000));
  await zip.add("_storage/\u00e9.png", bytesOf("bytes"), "stored");
  await zip.add("empty", bytesOf("", 0));
  await zip.finish();
  return path;
}

async function contentOf(path: string): Promise<Record<string, string>> {
  const zip = await ZipReader.open(path);
  try {
    const content: Record<string, string> = {};
    for (const entry of zip.entries) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of zip.read(entry)) chunks.push(chunk);
      content[entry.name] = Buffer.concat(chunks).toString();
    }
    return content;
  } finally {
    await zip.close();
  }
}

/** The archive with some bytes changed: `find` is searched for from the end. */
async function tampered(name: string, change: (bytes: Buffer) => void): Promise<string> {
  const path = await anArchive(name);
  const bytes = await readFile(path);
  change(bytes);
  await writeFile(path, bytes);
  return path;
}

const centralHeaderOf = (bytes: Buffer, name: string) => bytes.lastIndexOf(name) - 46;

test("what was written is read back, packed small where it can be", async () => {
  const path = await anArchive("good.zip");

  const content = await contentOf(path);

  expect(Object.keys(content)).toEqual(["a/documents.jsonl", "_storage/\u00e9.png", "empty"]);
  expect(content["a/documents.jsonl"]).toBe("line of text\n".repeat(20_000));
  expect([content["_storage/\u00e9.png"], content["empty"]]).toEqual(["bytes", ""]);
  expect((await readFile(path)).length).toBeLessThan(10_000);
});

test.each<[string, (bytes: Buffer) => void, string]>([
  ["a changed byte", (bytes) => void bytes.writeUInt8(0x21, bytes.indexOf("bytes")), "is damaged"],
  [
    "an entry that unpacks to more than it says",
    (bytes) => void bytes.writeUInt32LE(5, centralHeaderOf(bytes, "a/doc") + 24),
    "longer than its directory says",
  ],
  [
    "an entry outside of the file",
    (bytes) => void bytes.writeUInt32LE(2 ** 31, centralHeaderOf(bytes, "a/doc") + 42),
    "ends too early",
  ],
  [
    "an entry at the wrong place",
    (bytes) => void bytes.writeUInt32LE(3, centralHeaderOf(bytes, "a/doc") + 42),
    "not where its directory says",
  ],
  ["an encrypted entry", (bytes) => void bytes.writeUInt16LE(1, centralHeaderOf(bytes, "a/doc") + 8), "is encrypted"],
  [
    "an unknown way of packing",
    (bytes) => void bytes.writeUInt16LE(12, centralHeaderOf(bytes, "a/doc") + 10),
    "not known here",
  ],
  [
    "a broken directory",
    (bytes) => void bytes.writeUInt32LE(0, centralHeaderOf(bytes, "a/doc")),
    "directory is damaged",
  ],
  [
    "a directory as long as the disk",
    (bytes) => void bytes.writeUInt32LE(0xfffffff0, bytes.length - 10),
    "too many entries",
  ],
  ["no end", (bytes) => void bytes.fill(0, bytes.length - 22), "it has no end"],
])("%s is an error and nothing else", async (_, change, message) => {
  const path = await tampered("bad.zip", change);

  await expect(contentOf(path)).rejects.toThrow(message);
});
