// Where pictures are stored and seen, as the environment says it.

import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { expect, test } from "vitest";
import { cdnEnv, storageProblems, storeEnv, uploadOriginOf, viewOriginOf } from "./storage-env";

const STORE = { S3_BUCKET: "mine", AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" };
const CDN = { CLOUDFRONT_URL: "https://d1.cloudfront.net/", CLOUDFRONT_KEY_PAIR_ID: "K1", CLOUDFRONT_PRIVATE_KEY: "x" };

test("S4-04: without a bucket or its keys there is no store, and that is no error", () => {
  expect(storeEnv({})).toBeNull();
  expect(cdnEnv({})).toBeNull();
  expect(storeEnv({ ...STORE, AWS_SECRET_ACCESS_KEY: " " })).toBeNull();
  expect(storageProblems({})).toEqual([]);
});

test("S4-04: AWS itself needs no address, and another store names its own", () => {
  expect(storeEnv({ ...STORE, S3_REGION: "eu-central-1" })).toEqual({
    endpoint: null,
    region: "eu-central-1",
    bucket: "mine",
    accessKeyId: "id",
    secretAccessKey: "secret",
    timeoutMs: 15_000,
  });
  expect(uploadOriginOf({ ...STORE, S3_REGION: "eu-central-1" })).toBe("https://mine.s3.eu-central-1.amazonaws.com");
  expect(uploadOriginOf({ ...STORE, S3_BUCKET: "my.bucket" })).toBe("https://s3.us-east-1.amazonaws.com");
  expect(uploadOriginOf({ ...STORE, S3_ENDPOINT: "https://minio.example:9000/" })).toBe("https://minio.example:9000");
  expect(viewOriginOf(CDN)).toBe("https://d1.cloudfront.net");
});

test.each(["mine", "my.bucket"])(
  "S3-50: a page may upload where the SDK's signed address for the bucket %s leads",
  async (bucket) => {
    const credentials = { accessKeyId: "id", secretAccessKey: "secret" };
    const client = new S3Client({ region: "eu-central-1", credentials });

    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: bucket, Key: "uploads/one" }));

    expect(new URL(url).origin).toBe(uploadOriginOf({ ...STORE, S3_BUCKET: bucket, S3_REGION: "eu-central-1" }));
  },
);

test("a private key is read however its line breaks came through", () => {
  const pem = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" });
  const forms = [pem.toString(), pem.toString().replaceAll("\n", " "), pem.toString().replaceAll("\n", "\\n")];

  for (const form of forms) {
    const read = cdnEnv({ ...CDN, CLOUDFRONT_PRIVATE_KEY: form })?.privateKey ?? "";
    expect(createPrivateKey(read).asymmetricKeyType).toBe("rsa");
  }
});

test("S3-60: storage that is set up by half names what is missing, and shows no value", () => {
  const problems = storageProblems({ ...STORE, CLOUDFRONT_URL: "https://d1.cloudfront.net" });

  expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
    "CLOUDFRONT_KEY_PAIR_ID",
    "CLOUDFRONT_PRIVATE_KEY",
  ]);
  expect(problems.join(" ")).not.toContain("secret");
});
