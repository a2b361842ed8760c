// Where pictures and sounds are stored and seen: any S3-compatible store, and any CDN that takes CloudFront's signed URLs.
// A local start sets all of it for its own services; set your own names in .env.local to use AWS instead.

import { z } from "zod";

const text = z.string().trim();

export const STORAGE_SHAPE = {
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: text.default("us-east-1"),
  S3_BUCKET: text.optional(),
  AWS_ACCESS_KEY_ID: text.optional(),
  AWS_SECRET_ACCESS_KEY: text.optional(),
  S3_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
  CLOUDFRONT_URL: z.url().optional(),
  CLOUDFRONT_KEY_PAIR_ID: text.optional(),
  CLOUDFRONT_PRIVATE_KEY: text.optional(),
};

/** Either of these set by a person means that they bring storage of their own. */
export const OWN_STORAGE_NAMES = ["S3_BUCKET", "S3_ENDPOINT", "CLOUDFRONT_URL"] as const;

export type StoreEnv = {
  /** Absent: AWS itself, in its region. */
  endpoint: string | null;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Of one whole request; the largest object is 5 MB. */
  timeoutMs: number;
};

/** `privateKey` is PEM with line breaks. */
export type CdnEnv = { url: string; keyPairId: string; privateKey: string };

type Source = Readonly<Record<string, string | undefined>>;

/** Null when it is not set up; then nothing can be uploaded, and a text chat misses nothing. */
export function storeEnv(source: Source): StoreEnv | null {
  const env = parsed(source);
  if (env === null || !env.S3_BUCKET || !env.AWS_ACCESS_KEY_ID || !env.AWS_SECRET_ACCESS_KEY) return null;
  return {
    endpoint: env.S3_ENDPOINT ?? null,
    region: env.S3_REGION,
    bucket: env.S3_BUCKET,
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    timeoutMs: env.S3_TIMEOUT_MS,
  };
}

export function cdnEnv(source: Source): CdnEnv | null {
  const env = parsed(source);
  if (env === null || !env.CLOUDFRONT_URL || !env.CLOUDFRONT_KEY_PAIR_ID || !env.CLOUDFRONT_PRIVATE_KEY) return null;
  return {
    url: env.CLOUDFRONT_URL.replace(/\/+$/, ""),
    keyPairId: env.CLOUDFRONT_KEY_PAIR_ID,
    privateKey: pemOf(env.CLOUDFRONT_PRIVATE_KEY),
  };
}

const STORE_NAMES = ["S3_BUCKET", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] as const;
const CDN_NAMES = ["CLOUDFRONT_URL", "CLOUDFRONT_KEY_PAIR_ID", "CLOUDFRONT_PRIVATE_KEY"] as const;

/** What is missing of storage that is set up by half, one sentence each. Nothing at all is no problem. */
export function storageProblems(source: Source): string[] {
  const isSet = (name: string): boolean => (source[name]?.trim() ?? "") !== "";
  const all = [...STORE_NAMES, ...CDN_NAMES];
  if (!all.some(isSet)) return [];
  return all
    .filter((name) => !isSet(name))
    .map((name) => `${name} is missing: pictures and sounds cannot be stored and seen without it.`);
}

/** Where a browser uploads to, for the page's policy: AWS names the bucket in the host, others in the path. */
export function uploadOriginOf(source: Source): string | null {
  const store = storeEnv(source);
  if (store === null) return null;
  if (store.endpoint !== null) return new URL(store.endpoint).origin;
  const host = `s3.${store.region}.amazonaws.com`;
  // A name with dots fits no certificate, so such a bucket is asked for by its path.
  return store.bucket.includes(".") ? `https://${host}` : `https://${store.bucket}.${host}`;
}

export function viewOriginOf(source: Source): string | null {
  const cdn = cdnEnv(source);
  return cdn === null ? null : new URL(cdn.url).origin;
}

/** A variable holds one line: the breaks of a PEM may have become spaces or "\n" on the way. */
function pemOf(value: string): string {
  const plain = value.replaceAll("\\n", "\n").trim();
  const match = /^-----BEGIN ([A-Z ]+)-----([\s\S]*)-----END \1-----$/.exec(plain);
  if (match === null) return plain;
  const [, label = "", body = ""] = match;
  const lines = body.replace(/\s+/g, "").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}

function parsed(source: Source): z.infer<z.ZodObject<typeof STORAGE_SHAPE>> | null {
  const set = Object.fromEntries(
    Object.keys(STORAGE_SHAPE).flatMap((name) => {
      const value = source[name]?.trim() ?? "";
      return value === "" ? [] : [[name, value]];
    }),
  );
  const result = z.object(STORAGE_SHAPE).safeParse(set);
  return result.success ? result.data : null;
}
