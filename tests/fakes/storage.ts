// A store and a CDN for tests: the real local ones in this process, on the test's clock, with a switch to take them away.

import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCdn } from "../../embedded/cdn/app";
import { createObjectStore } from "../../embedded/object-store/app";
import { type Listening, listen } from "../../embedded/object-store/listen";
import { type ObjectFiles, openObjectFiles } from "../../embedded/object-store/object-files";
import { freePorts } from "../../scripts/stack/ports";

const BUCKET = "test";
const REGION = "us-east-1";
const KEY_PAIR_ID = "KTEST";

export type FakeStorage = {
  /** For the functions. */
  readonly env: Readonly<Record<string, string>>;
  useClock(now: () => number): void;
  /** Keys in the store, of those that ever were asked for. */
  object(key: string): Promise<{ bytes: Buffer; contentType: string } | null>;
  /** Whoever connects is refused, until `comeBack`. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  /** Takes requests and never answers, until `comeBack`. */
  hang(): Promise<void>;
  close(): Promise<void>;
};

export async function startFakeStorage(): Promise<FakeStorage> {
  const folder = mkdtempSync(join(tmpdir(), "chatlings-storage-"));
  const files = await openObjectFiles(folder);
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const credentials = { accessKeyId: "TEST", secretAccessKey: "test-secret" };
  const { store: storePort, cdn: cdnPort } = await freePorts();
  const viewUrl = `http://127.0.0.1:${cdnPort}`;
  let clock: () => number = Date.now;
  const shared = { files, allowedOrigins: [], now: () => clock() };
  const store = createObjectStore({ ...shared, bucket: BUCKET, region: REGION, credentials });
  const publicKey = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
  const cdn = createCdn({ ...shared, baseUrl: viewUrl, keyPairId: KEY_PAIR_ID, publicKey });
  let listening: Listening[] = [];
  const goDown = async (): Promise<void> => {
    for (const one of listening) await one.close();
    listening = [];
  };
  const comeBack = async (): Promise<void> => {
    await goDown();
    listening = [await listen(store, storePort), await listen(cdn, cdnPort)];
  };
  const hang = async (): Promise<void> => {
    await goDown();
    const silence = { fetch: async () => await new Promise<Response>(() => undefined) };
    listening = [await listen(silence, storePort)];
  };
  await comeBack();
  return {
    env: {
      S3_TIMEOUT_MS: "4000",
      S3_ENDPOINT: `http://127.0.0.1:${storePort}`,
      S3_REGION: REGION,
      S3_BUCKET: BUCKET,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      CLOUDFRONT_URL: viewUrl,
      CLOUDFRONT_KEY_PAIR_ID: KEY_PAIR_ID,
      CLOUDFRONT_PRIVATE_KEY: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    },
    useClock: (now) => {
      clock = now;
    },
    object: async (key) => await readObject(files, key),
    goDown,
    comeBack,
    hang,
    close: async () => {
      await goDown();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readObject(files: ObjectFiles, key: string): Promise<{ bytes: Buffer; contentType: string } | null> {
  const object = await files.open(key);
  if (object === null) return null;
  const parts: Buffer[] = [];
  for await (const part of object.stream(0, object.facts.size - 1)) parts.push(part as Buffer);
  return { bytes: Buffer.concat(parts), contentType: object.facts.contentType };
}
