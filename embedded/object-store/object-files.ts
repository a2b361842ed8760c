// Objects as files: one file each, written aside and renamed when it is whole and on the disk, so that a crash at any moment leaves
// the old object, the new one, or none. A file is the object's bytes and, behind them, what is known about it.

import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { z } from "zod";

const vTrailer = z.object({
  key: z.string(),
  contentType: z.string(),
  size: z.number().int().nonnegative(),
  etag: z.string(),
  modifiedAt: z.number(),
});

/** `etag` is the MD5 of the bytes in hex, as S3 makes it. */
export type ObjectFacts = z.infer<typeof vTrailer>;

/** Behind the trailer: its length in four bytes, and this mark. */
const MARK = Buffer.from("CHO1");
const TRAILER_BYTES_MAX = 8_192;
const KEY_BYTES_MAX = 1_024;

interface NewObject {
  readonly key: string;
  readonly contentType: string;
  /** Anything else that arrives is refused. */
  readonly size: number;
  readonly modifiedAt: number;
}

/** Looks at the bytes as they pass; `fault` is asked at the end, and anything but null keeps the object out. */
export interface BodyCheck {
  update(part: Uint8Array): void;
  fault(): string | null;
}

export class IncompleteBody extends Error {}
export class BadDigest extends Error {}

/** An object that is open: `stream` reads a part of it, and the file stays whole for it whatever happens to the key. */
export interface OpenObject {
  readonly facts: ObjectFacts;
  /** Closes the object when it ends. Both ends count. */
  stream(from: number, to: number): Readable;
  close(): Promise<void>;
}

export interface ObjectFiles {
  put(object: NewObject, body: AsyncIterable<Uint8Array>, checks?: readonly BodyCheck[]): Promise<ObjectFacts>;
  open(key: string): Promise<OpenObject | null>;
  /** Also fine when there is none. */
  remove(key: string): Promise<void>;
}

/** Nobody is still writing what was begun so long ago. */
const INCOMING_MS_MAX = 3_600_000;

/** Makes the folder, and removes what was being written when some earlier process ended. */
export async function openObjectFiles(folder: string): Promise<ObjectFiles> {
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true });
  await removeLeftovers(incoming);
  await mkdir(join(folder, "objects"), { recursive: true });
  await syncFolder(folder);
  return {
    put: (object, body, checks = []) => put({ folder, incoming }, object, { body, checks }),
    open: (key) => openObject(pathOf(folder, key).file),
    remove: async (key) => {
      const { file, parent } = pathOf(folder, key);
      if (await gone(unlink(file))) return;
      await syncFolder(parent);
    },
  };
}

/** A name that an object may have; everything else could be mistaken for a place outside. */
export function isKey(key: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  const isPlain = key !== "" && Buffer.byteLength(key) <= KEY_BYTES_MAX && !/[\u0000-\u001f\u007f\\]/.test(key);
  return isPlain && key.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

type Folders = { folder: string; incoming: string };
type Source = { body: AsyncIterable<Uint8Array>; checks: readonly BodyCheck[] };

async function put({ folder, incoming }: Folders, object: NewObject, source: Source): Promise<ObjectFacts> {
  const { file, parent } = pathOf(folder, object.key);
  const aside = join(incoming, randomUUID());
  const handle = await open(aside, "wx", 0o600);
  try {
    const etag = await write(handle, object.size, source);
    const facts: ObjectFacts = { ...object, etag };
    await handle.appendFile(trailerOf(facts));
    await handle.sync();
    await handle.close();
    await makeFolder(parent, join(folder, "objects"));
    await rename(aside, file);
    await syncFolder(parent);
    return facts;
  } catch (error) {
    await handle.close().catch(() => undefined); // closed already when the rename failed
    await rm(aside, { force: true });
    throw error;
  }
}

async function write(handle: FileHandle, size: number, { body, checks }: Source): Promise<string> {
  const md5 = createHash("md5");
  let written = 0;
  for await (const part of body) {
    written += part.length;
    if (written > size) throw new IncompleteBody("more bytes than announced");
    md5.update(part);
    for (const check of checks) check.update(part);
    await handle.appendFile(part);
  }
  if (written !== size) throw new IncompleteBody(`${written} of ${size} bytes`);
  const fault = checks.map((check) => check.fault()).find((text) => text !== null);
  if (fault !== undefined && fault !== null) throw new BadDigest(fault);
  return md5.digest("hex");
}

async function openObject(file: string): Promise<OpenObject | null> {
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const facts = await readTrailer(handle);
    return {
      facts,
      stream: (start, end) => handle.createReadStream({ start, end, autoClose: true }),
      close: async () => await handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function trailerOf(facts: ObjectFacts): Buffer {
  const text = Buffer.from(JSON.stringify(facts));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([text, length, MARK]);
}

async function readTrailer(handle: FileHandle): Promise<ObjectFacts> {
  const { size } = await handle.stat();
  const tail = Buffer.alloc(8);
  if (size < tail.length) throw new Error("an object file is damaged");
  await handle.read(tail, 0, tail.length, size - tail.length);
  const length = tail.readUInt32LE(0);
  if (!tail.subarray(4).equals(MARK) || length > TRAILER_BYTES_MAX) throw new Error("an object file is damaged");
  const text = Buffer.alloc(length);
  await handle.read(text, 0, length, size - tail.length - length);
  const facts = vTrailer.parse(JSON.parse(text.toString("utf8")));
  if (facts.size + length + tail.length !== size) throw new Error("an object file is damaged");
  return facts;
}

async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = join(incoming, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > INCOMING_MS_MAX) await rm(file, { force: true });
  }
}

/** By hash: no key, however made, names a place. */
function pathOf(folder: string, key: string): { file: string; parent: string } {
  const hash = createHash("sha256").update(key).digest("hex");
  const parent = join(folder, "objects", hash.slice(0, 2));
  return { parent, file: join(parent, hash) };
}

async function makeFolder(folder: string, parent: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(parent);
}

/** A name is on the disk once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function gone(removal: Promise<void>): Promise<boolean> {
  return await removal.then(
    () => false,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return true;
      throw error;
    },
  );
}
