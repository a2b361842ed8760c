// The object store, through the AWS SDK: AWS S3 or anything that speaks its requests. Every wait is bounded, and whatever goes
// wrong on the way is one code: storage_unavailable.

"use node";

import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { AppError } from "../../lib/errors";
import { type StoreEnv, storeEnv } from "../../lib/storage-env";

const CONNECT_MS_MAX = 3_000;

export type ObjectHead = { size: number; contentType: string };
export type StoredObject = ObjectHead & { bytes: Uint8Array };

export type ObjectStore = {
  /** An address that takes one PUT of exactly this type and length. */
  signPut(object: ObjectHead & { key: string; seconds: number }): Promise<string>;
  head(key: string): Promise<ObjectHead | null>;
  /** Null when there is none. Throws when it is larger than `bytesMax`: nothing of it is kept in memory then. */
  get(key: string, bytesMax: number): Promise<StoredObject | null>;
  put(key: string, contentType: string, bytes: Uint8Array): Promise<void>;
  /** Also fine when there is none. */
  remove(key: string): Promise<void>;
};

/** Null when no store is set up. */
export function objectStore(source: Readonly<Record<string, string | undefined>> = process.env): ObjectStore | null {
  const env = storeEnv(source);
  return env === null ? null : storeOf(clientOf(env), env);
}

export function requireObjectStore(): ObjectStore {
  const store = objectStore();
  if (store === null) throw new AppError("storage_unavailable");
  return store;
}

function storeOf(client: S3Client, { bucket, timeoutMs }: StoreEnv): ObjectStore {
  return {
    signPut: async ({ key, contentType, size, seconds }) =>
      await getSignedUrl(
        client,
        new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, ContentLength: size }),
        { expiresIn: seconds, signableHeaders: new Set(["host", "content-type", "content-length"]) },
      ),
    head: async (key) => {
      const found = await bounded(timeoutMs, (abortSignal) =>
        client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }), { abortSignal }),
      );
      return found === null ? null : { size: found.ContentLength ?? 0, contentType: found.ContentType ?? "" };
    },
    get: async (key, bytesMax) =>
      await bounded(timeoutMs, async (abortSignal) => {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal });
        if ((found.ContentLength ?? Number.POSITIVE_INFINITY) > bytesMax) throw new Error("larger than expected");
        const bytes = (await found.Body?.transformToByteArray()) ?? new Uint8Array();
        return { bytes, size: bytes.length, contentType: found.ContentType ?? "" };
      }),
    put: async (key, contentType, bytes) => {
      await bounded(timeoutMs, (abortSignal) =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType, Body: bytes }), {
          abortSignal,
        }),
      );
    },
    remove: async (key) => {
      await bounded(timeoutMs, (abortSignal) =>
        client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }), { abortSignal }),
      );
    },
  };
}

/** Null for an object that is not there. What a provider says in an error stays here. */
async function bounded<T>(timeoutMs: number, request: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  try {
    return await request(AbortSignal.timeout(timeoutMs));
  } catch (error) {
    if (error instanceof NotFound || error instanceof NoSuchKey) return null;
    throw new AppError("storage_unavailable");
  }
}

/** Of the newest settings only: connections are kept, and settings hardly ever change. */
let newest: { key: string; client: S3Client } | null = null;

function clientOf(env: StoreEnv): S3Client {
  const key = JSON.stringify(env);
  if (newest?.key === key) return newest.client;
  newest?.client.destroy();
  const { accessKeyId, secretAccessKey } = env;
  const client = new S3Client({
    region: env.region,
    credentials: { accessKeyId, secretAccessKey },
    ...(env.endpoint === null ? {} : { endpoint: env.endpoint, forcePathStyle: true }),
    maxAttempts: 2,
    requestHandler: { connectionTimeout: CONNECT_MS_MAX, requestTimeout: env.timeoutMs },
    // Otherwise a signed address carries the checksum of an empty file, and a store that checks it refuses every upload.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  newest = { key, client };
  return client;
}
