// Senders who do not end, full disks and odd types at the routes of stored files.

import { expect, test } from "vitest";
import { testEnvironment } from "../environment";
import { DiskFullError } from "../errors";
import { UploadTokens } from "../functions/upload-tokens";
import { asHttpError } from "./http-error";
import { storageRoutes, type StorageRoutesOptions } from "./storage-routes";

function post(store: StorageRoutesOptions["files"]["store"], body: BodyInit): Promise<Response> {
  const environment = testEnvironment();
  const tokens = new UploadTokens(environment.randomBytes(32));
  const never = (): never => {
    throw new Error("nothing is read here");
  };
  const files = { tokens, store, findByName: never, read: never };
  const app = storageRoutes({ files, environment, uploadMsMax: 20 });
  app.onError((error) => new Response(error.message, { status: asHttpError(error)?.status ?? 500 }));
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return Promise.resolve(app.request(`/storage/upload?token=${tokens.issue("", environment.now())}`, init));
}

test("a sender who never ends is cut off, and the body is let go", async () => {
  let isCancelled = false;
  const endless = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => void (isCancelled = true),
  });
  const store = async (_path: string, body: AsyncIterable<Uint8Array>): Promise<string> => {
    for await (const part of body) expect(part).toHaveLength(10);
    return "never";
  };

  const response = await post(store, endless);

  expect([response.status, await response.text()]).toEqual([408, "An upload may take at most 0.02 seconds."]);
  expect(isCancelled).toBe(true);
});

test("a full disk is said to be one", async () => {
  const response = await post(() => Promise.reject(new DiskFullError()), "x");

  expect([response.status, await response.text()]).toEqual([503, "The disk is full: the file was not stored."]);
});

test("a type that cannot stand in a header is left out of the answer", async () => {
  const environment = testEnvironment();
  const name = "0f9c2a54-6a0e-4d0b-9d1e-3f6f6f1c2b3a";
  const file = {
    storageId: "id",
    componentPath: "",
    name,
    sha256: "",
    size: 3,
    contentType: "text/plain\r\nset-cookie: a=b",
  };
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("egg");
  }
  const never = (): never => {
    throw new Error("nothing is stored here");
  };
  const files = {
    tokens: new UploadTokens(environment.randomBytes(32)),
    store: never,
    findByName: () => file,
    read: bytes,
  };

  const response = await storageRoutes({ files, environment }).request(`/storage/${name}`);

  expect([await response.text(), response.headers.get("content-type"), response.headers.get("set-cookie")]).toEqual([
    "egg",
    null,
    null,
  ]);
});
