// The CDN against CloudFront's own signer: who sees what, for how long, and with which headers.

import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getSignedUrl } from "@aws-sdk/cloudfront-signer";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Listening, listen } from "../object-store/listen";
import { type ObjectFiles, openObjectFiles } from "../object-store/object-files";
import { createCdn } from "./app";

const keys = keyPair();
const otherKeys = keyPair();
const keyPairId = "KLOCAL";
const PAGE = "http://localhost:3000";
const BYTES = Buffer.from("0123456789");
const START = 1_800_000_000_000;

let folder = "";
let files: ObjectFiles;
let server: Listening;
let now = START;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-cdn-"));
  files = await openObjectFiles(folder);
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const options = { files, baseUrl, keyPairId, publicKey: keys.publicKey, allowedOrigins: [PAGE], now: () => now };
  server = await listen(createCdn(options), port);
  await store("media/one", "image/webp");
});
beforeEach(() => {
  now = START;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("S4-22 S4-04: an address that CloudFront's signer made shows the object until it runs out", async () => {
  const url = signed("media/one");

  const seen = await fetch(url);
  now = START + 299_000;
  const later = await fetch(url);
  now = START + 300_000;
  const tooLate = await fetch(url);

  expect(await seen.text()).toBe("0123456789");
  expect(seen.headers.get("content-type")).toBe("image/webp");
  expect(later.status).toBe(200);
  expect(tooLate.status).toBe(403);
});

test.each<[string, (url: string) => string]>([
  ["without a signature", (url) => url.split("?")[0] ?? ""],
  ["for another object", (url) => url.replace("media/one", "media/two")],
  ["with a later end", (url) => url.replace(/Expires=(\d+)/, (_, end: string) => `Expires=${Number(end) + 1}`)],
  [
    "with one letter of the signature changed",
    (url) => url.replace(/Signature=(.)/, (_, one: string) => `Signature=${one === "A" ? "B" : "A"}`),
  ],
  ["with another key's id", (url) => url.replace("KLOCAL", "KOTHER")],
  ["with a parameter more", (url) => `${url}&width=1`],
  ["with a parameter twice", (url) => `${url}&Expires=9999999999`],
  ["with another way to write the path", (url) => url.replace("media/one", "media/%6Fne")],
  ["with an empty signature", (url) => url.replace(/Signature=[^&]+/, "Signature=")],
])("S4-22: an address %s is refused", async (_, changed) => {
  await store("media/two", "image/webp");

  expect((await fetch(changed(signed("media/one")))).status).toBe(403);
});

test("S4-22: an address signed by somebody else's key is refused, and whether an object exists is not told", async () => {
  expect((await fetch(signed("media/one", otherKeys.privateKey))).status).toBe(403);
  expect((await fetch(signed("media/missing"))).status).toBe(403);
  expect((await fetch(signed("media/one"), { method: "PUT", body: "x" })).status).toBe(405);
});

test("a key with other letters, spaces and signs is found by the address that was signed for it", async () => {
  const key = "media/a b+c ü.png";
  await store(key, "image/png");

  expect((await fetch(signed(key))).status).toBe(200);
});

test.each([
  ["bytes=0-3", 206, "0123", "bytes 0-3/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-2", 206, "89", "bytes 8-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=0-1,4-5", 200, "0123456789", null],
  ["lines=1-2", 200, "0123456789", null],
])("a player that asks for %s gets %i", async (range, status, body, contentRange) => {
  const part = await fetch(signed("media/one"), { headers: { range } });

  expect(part.status).toBe(status);
  expect(await part.text()).toBe(body);
  expect(part.headers.get("content-range")).toBe(contentRange);
});

test("what is shown is named exactly, cached by its reader alone, and runs nothing", async () => {
  const { headers } = await fetch(signed("media/one"), { headers: { origin: PAGE } });

  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(headers.get("cache-control")).toBe("private, max-age=300, immutable");
  expect(headers.get("content-disposition")).toBe("inline");
  expect(headers.get("access-control-allow-origin")).toBe(PAGE);
  const again = await fetch(signed("media/one"), { headers: { "if-none-match": headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("a type that no message has is saved, not opened, and a page of others cannot read what is shown", async () => {
  await store("media/page", "text/html");

  const page = await fetch(signed("media/page"), { headers: { origin: "https://evil.example" } });

  expect(page.headers.get("content-disposition")).toBe("attachment");
  expect(page.headers.get("access-control-allow-origin")).toBeNull();
});

test("a damaged file is a fault that is told, not a picture", async () => {
  const { readdirSync, truncateSync } = await import("node:fs");
  await store("media/damaged", "image/png");
  const newest = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of newest) truncateSync(join(parentPath, name), 5);

  expect((await fetch(signed("media/damaged"))).status).toBe(500);
  await store("media/one", "image/webp");
});

function keyPair(): { privateKey: string; publicKey: string } {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    privateKey: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: pair.publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

async function store(key: string, contentType: string): Promise<void> {
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    yield BYTES;
  };
  await files.put({ key, contentType, size: BYTES.length, modifiedAt: START }, parts());
}

function signed(key: string, privateKey: string = keys.privateKey): string {
  const path = key.split("/").map(encodeURIComponent).join("/");
  const dateLessThan = new Date(START + 300_000).toISOString();
  return getSignedUrl({ url: `${server.url}/${path}`, keyPairId, privateKey, dateLessThan });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has this kind of address.
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
