// The store as the AWS SDK and a browser meet it: real clients, real sockets, real files.

import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createObjectStore } from "./app";
import { type Listening, listen } from "./listen";
import { openObjectFiles } from "./object-files";

const bucket = "chatlings";
const region = "us-east-1";
const credentials = { accessKeyId: "local", secretAccessKey: "local-secret" };
const PAGE = "http://localhost:3000";
const START = Date.now();

let folder = "";
let server: Listening;
let s3: S3Client;
let now = START;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-store-"));
  const files = await openObjectFiles(folder);
  const app = createObjectStore({
    files,
    bucket,
    region,
    credentials,
    allowedOrigins: [PAGE],
    now: () => now,
    bytesMax: 4_000_000,
  });
  server = await listen(app, 0);
  s3 = clientWith({});
});
beforeEach(() => {
  now = START;
});
afterAll(async () => {
  s3.destroy();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("S4-04: what the SDK stores it gets back, with type, size and ETag, also in part", async () => {
  const bytes = randomBytes(100_000);
  const { ETag } = await put("media/whole", bytes, "image/webp");

  const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "media/whole" }));
  const part = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: "media/whole", Range: "bytes=10-19" }));

  expect(ETag).toBe(`"${createHash("md5").update(bytes).digest("hex")}"`);
  expect(head).toMatchObject({ ContentLength: 100_000, ContentType: "image/webp", ETag });
  expect(part.ContentRange).toBe("bytes 10-19/100000");
  expect(Buffer.from((await part.Body?.transformToByteArray()) ?? [])).toEqual(bytes.subarray(10, 20));
  expect(await stored("media/whole")).toEqual(bytes);
});

test("keys with slashes, spaces and other letters stay themselves", async () => {
  for (const key of ["a/b/c.png", "a b+c%20d.png", "größe/日本.png", "Signature=1&Expires=2"]) {
    await put(key, Buffer.from(key), "text/plain");

    expect((await stored(key))?.toString()).toBe(key);
  }
});

test("an empty object, a copy, a copy onto itself and a removal work as in S3", async () => {
  await put("from", Buffer.from("words"), "text/plain");
  await put("empty", Buffer.alloc(0), "text/plain");
  await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: "to", CopySource: `${bucket}/from` }));
  await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: "to", CopySource: `${bucket}/to` }));

  expect((await stored("to"))?.toString()).toBe("words");
  expect(await stored("empty")).toEqual(Buffer.alloc(0));
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: "to" }));
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: "to" }));
  expect(await stored("to")).toBeNull();
  await expect(
    s3.send(new CopyObjectCommand({ Bucket: bucket, Key: "to", CopySource: `${bucket}/not-there` })),
  ).rejects.toMatchObject({ name: "NoSuchKey" });
});

test("the SDK's default checksums and its chunked bodies are understood, and a wrong checksum is refused", async () => {
  const checking = clientWith({ requestChecksumCalculation: "WHEN_SUPPORTED" });
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from("in ");
    yield Buffer.from("parts");
  };
  const { Readable } = await import("node:stream");

  await checking.send(new PutObjectCommand({ Bucket: bucket, Key: "buffer", Body: "at once" }));
  const body = Readable.from(stream());
  await checking.send(new PutObjectCommand({ Bucket: bucket, Key: "stream", Body: body, ContentLength: 8 }));
  const wrong = checking.send(
    new PutObjectCommand({ Bucket: bucket, Key: "wrong", Body: "x", ChecksumCRC32: "AAAAAA==" }),
  );

  await expect(wrong).rejects.toMatchObject({ name: "BadDigest" });
  expect((await stored("buffer"))?.toString()).toBe("at once");
  expect((await stored("stream"))?.toString()).toBe("in parts");
  expect(await stored("wrong")).toBeNull();
  checking.destroy();
});

test("S4-20 C-31: a presigned PUT takes exactly the file it was signed for", async () => {
  const url = await presigned("uploads/one", "image/png", 1000);
  const send = async (type: string, size: number, to = url): Promise<number> =>
    (await fetch(to, { method: "PUT", headers: { "content-type": type }, body: new Uint8Array(size) })).status;

  expect(await send("image/png", 1001)).toBe(403); // one byte over
  expect(await send("image/png", 999)).toBe(403);
  expect(await send("text/html", 1000)).toBe(403);
  expect(await send("image/png", 1000, url.replace("uploads/one", "uploads/two"))).toBe(403);
  expect(await send("image/png", 1000, url.replace("Expires=600", "Expires=6000"))).toBe(403);
  expect(await stored("uploads/one")).toBeNull();
  expect(await send("image/png", 1000)).toBe(200);
  expect((await stored("uploads/one"))?.length).toBe(1000);
});

test("S4-20: a presigned address works until it runs out, for its own method only", async () => {
  const url = await presigned("uploads/late", "image/png", 4);
  const put4 = () => fetch(url, { method: "PUT", headers: { "content-type": "image/png" }, body: "four" });

  expect((await fetch(url)).status).toBe(403);
  expect((await fetch(url, { method: "DELETE" })).status).toBe(403);
  now = START + 599_000;
  expect((await put4()).status).toBe(200);
  now = START + 602_000;
  const late = await put4();
  expect(late.status).toBe(403);
  expect(await late.text()).toContain("<Code>AccessDenied</Code><Message>Request has expired");
});

test("an order that was not signed is refused: an address to upload to does not copy", async () => {
  await put("secret", Buffer.from("mine"), "image/png");
  const url = await presigned("uploads/copy", "image/png", 0);

  const copy = await fetch(url, {
    method: "PUT",
    headers: { "content-type": "image/png", "x-amz-copy-source": `${bucket}/secret` },
  });

  expect(copy.status).toBe(403);
  expect(await stored("uploads/copy")).toBeNull();
});

test("nothing is done without a signature, with another key, for another bucket, or long after it was signed", async () => {
  await put("closed", Buffer.from("mine"), "image/png");
  const at = `${server.url}/${bucket}/closed`;
  const asStranger = clientWith({ credentials: { ...credentials, secretAccessKey: "guessed" } });
  const unknown = clientWith({ credentials: { ...credentials, accessKeyId: "nobody" } });
  const get = { Bucket: bucket, Key: "closed" };

  for (const method of ["GET", "HEAD", "PUT", "DELETE", "POST"]) {
    expect((await fetch(at, { method, ...(method === "PUT" ? { body: "x" } : {}) })).status).toBe(403);
  }
  await expect(asStranger.send(new GetObjectCommand(get))).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
  await expect(unknown.send(new GetObjectCommand(get))).rejects.toMatchObject({ name: "InvalidAccessKeyId" });
  await expect(s3.send(new GetObjectCommand({ Bucket: "another", Key: "closed" }))).rejects.toMatchObject({
    name: "NoSuchBucket",
  });
  await expect(s3.send(new GetObjectCommand({ Bucket: bucket, Key: "missing" }))).rejects.toMatchObject({
    name: "NoSuchKey",
  });
  expect((await stored("closed"))?.toString()).toBe("mine");
  asStranger.destroy();
  unknown.destroy();
});

test("keys that could be places are refused, however they are written", async () => {
  for (const key of ["../outside", "a/../../outside", "a//b", ".", "a/./b", "a\\b", "a\u0000b", "x".repeat(1025)]) {
    const url = await presigned(key, "image/png", 1).catch(() => null);
    if (url === null) continue;
    const answer = await rawPut(url, Buffer.from("x"), 1);

    expect([key, answer]).not.toEqual([key, 200]);
  }
  expect(readdirSync(folder).sort()).toEqual(["incoming", "objects"]);
});

test("an object larger than the store takes is refused before its bytes are read", async () => {
  await expect(put("large", Buffer.alloc(4_000_001), "video/mp4")).rejects.toMatchObject({ name: "EntityTooLarge" });
  expect(await stored("large")).toBeNull();
});

test("S4-21: an upload cut at 90 % leaves nothing, neither under its key nor beside it", async () => {
  const url = await presigned("uploads/cut", "image/png", 1000);

  await rawPut(url, Buffer.alloc(900), 1000);

  await expect.poll(() => readdirSync(join(folder, "incoming"))).toEqual([]);
  expect(await stored("uploads/cut")).toBeNull();
  expect(
    (await fetch(url, { method: "PUT", headers: { "content-type": "image/png" }, body: Buffer.alloc(1000) })).status,
  ).toBe(200);
});

test("S4-20: a page of ours may upload from a browser, another may not", async () => {
  const url = await presigned("uploads/cors", "image/png", 4);
  const asks = { "access-control-request-method": "PUT", "access-control-request-headers": "content-type" };

  const ours = await fetch(url, { method: "OPTIONS", headers: { origin: PAGE, ...asks } });
  const theirs = await fetch(url, { method: "OPTIONS", headers: { origin: "https://evil.example", ...asks } });
  const upload = await fetch(url, {
    method: "PUT",
    headers: { origin: PAGE, "content-type": "image/png" },
    body: "four",
  });

  expect(ours.status).toBe(204);
  expect(ours.headers.get("access-control-allow-origin")).toBe(PAGE);
  expect(ours.headers.get("access-control-allow-headers")).toBe("content-type");
  expect(theirs.status).toBe(403);
  expect(theirs.headers.get("access-control-allow-origin")).toBeNull();
  expect(upload.headers.get("access-control-allow-origin")).toBe(PAGE);
});

function clientWith(config: S3ClientConfig): S3Client {
  return new S3Client({
    endpoint: server.url,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...config,
  });
}

async function put(key: string, bytes: Buffer, type: string) {
  return await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: type }));
}

async function stored(key: string): Promise<Buffer | null> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchKey") return null;
    throw error;
  }
}

async function presigned(key: string, contentType: string, size: number): Promise<string> {
  const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: size });
  const signableHeaders = new Set(["host", "content-type", "content-length"]);
  return await getSignedUrl(s3, command, { expiresIn: 600, signableHeaders, signingDate: new Date(START) });
}

/** Says one length, sends so many bytes, and hangs up when they are fewer. The status, or null for none. */
async function rawPut(url: string, bytes: Buffer, length: number): Promise<number | null> {
  return await new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const path = url.slice(url.indexOf("/", 8)); // as it is, dots and all
    const headers = { "content-type": "image/png", "content-length": length };
    const sent = httpRequest({ hostname, port, path, method: "PUT", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    sent.once("error", () => resolve(null));
    sent.write(bytes, () => {
      if (bytes.length < length) setImmediate(() => sent.destroy());
      else sent.end();
    });
  });
}
