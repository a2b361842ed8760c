// The services as a process of their own: what it acknowledged is there after any end, and nothing half-written ever is.

import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/cloudfront-signer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOrMakeKeys } from "./stack/keys";
import { type LocalServices, localServices } from "./stack/local-services";
import { freePorts } from "./stack/ports";
import { type Service, startService } from "./stack/process";

let dataDir = "";
let local: LocalServices;
let service: Service;
let s3: S3Client;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "chatlings-services-"));
  local = localServices({ dataDir, ports: await freePorts(), keys: await loadOrMakeKeys(dataDir), own: {} });
  s3 = new S3Client({
    endpoint: variable("S3_ENDPOINT"),
    region: variable("S3_REGION"),
    credentials: {
      accessKeyId: variable("AWS_ACCESS_KEY_ID"),
      secretAccessKey: variable("AWS_SECRET_ACCESS_KEY"),
    },
    forcePathStyle: true,
    maxAttempts: 1,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  await start();
});
afterEach(async () => {
  s3.destroy();
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("S4-04: an object that was acknowledged is still there after kill -9, whole, and seen through the CDN", async () => {
  const acknowledged = new Map<string, string>();
  const uploading = Array.from({ length: 4 }, async (_, lane) => {
    for (let index = 0; ; index += 1) {
      const key = `media/${lane}-${index}`;
      const bytes = randomBytes(200_000);
      await s3.send(new PutObjectCommand({ Bucket: "chatlings", Key: key, Body: bytes, ContentType: "image/webp" }));
      acknowledged.set(key, hashOf(bytes));
    }
  });
  const stopped = Promise.allSettled(uploading);
  await expect.poll(() => acknowledged.size).toBeGreaterThan(12);

  await service.kill();
  await stopped;
  await start();

  for (const [key, hash] of acknowledged) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: "chatlings", Key: key }));
    expect(hashOf((await Body?.transformToByteArray()) ?? new Uint8Array())).toBe(hash);
  }
  const [[key, hash] = ["", ""]] = acknowledged;
  const seen = await fetch(viewUrl(key));
  expect(hashOf(new Uint8Array(await seen.arrayBuffer()))).toBe(hash);
  for (const file of objectFiles()) expect(file.name).toMatch(/^[0-9a-f]{64}$/);
});

test("it ends by itself when asked to, also while somebody is connected", async () => {
  await s3.send(new PutObjectCommand({ Bucket: "chatlings", Key: "media/one", Body: "x" }));

  await service.stop();

  expect(await service.exited).toBe(0);
});

test("a person's own store and voice take the place of ours, which then do not listen", async () => {
  const own = {
    S3_BUCKET: "theirs",
    CLOUDFRONT_URL: "https://d1.cloudfront.net",
    TTS_BASE_URL: "http://kokoro:8880/v1",
  };
  const keys = await loadOrMakeKeys(dataDir);

  const { env, options } = localServices({ dataDir, ports: await freePorts(), keys, own });

  expect(env).toEqual(own);
  expect(options).toMatchObject({ store: null, cdn: null, speech: null });
});

async function start(): Promise<void> {
  service = startService({
    name: "local",
    command: process.execPath,
    args: ["scripts/run.mjs", "services"],
    cwd: resolve(import.meta.dirname, ".."),
    env: { ...process.env, CHATLINGS_SERVICES_OPTIONS: JSON.stringify(local.options) },
    onLine: () => undefined,
  });
  await service.untilMessage((message) => (message === null ? null : true));
}

function viewUrl(key: string): string {
  return getSignedUrl({
    url: `${variable("CLOUDFRONT_URL")}/${key}`,
    keyPairId: variable("CLOUDFRONT_KEY_PAIR_ID"),
    privateKey: variable("CLOUDFRONT_PRIVATE_KEY"),
    dateLessThan: new Date(Date.now() + 60_000).toISOString(),
  });
}

function variable(name: string): string {
  return local.env[name] ?? "";
}

function objectFiles() {
  const all = readdirSync(join(dataDir, "objects", "objects"), { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile());
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
