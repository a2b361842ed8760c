// File storage from end to end: the real HTTP client, real uploads and downloads, every kind of function.

import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemEnvironment } from "../../../embedded/engine/environment";
import { aClient, query, watch } from "../sync/kit";
import { openBackend, upload, type Backend } from "./kit";

let backend: Backend;
beforeAll(async () => void (backend = await openBackend()));
afterAll(async () => await backend.engine.stop());

const sha256 = (text: string, encoding: "base64" | "hex") => createHash("sha256").update(text).digest(encoding);

async function urlOf(id: string): Promise<string> {
  return (await backend.query<string | null>("files:url", { id })) ?? "gone";
}

test("an uploaded file gets a row that functions can read, and an address that serves it", async () => {
  const id = await upload(backend, "an egg", { "content-type": "text/plain" });

  const row = await backend.query("files:row", { id });
  const response = await fetch(await urlOf(id));

  expect(row).toEqual({
    _id: id,
    _creationTime: expect.any(Number),
    sha256: sha256("an egg", "base64"),
    size: 6,
    contentType: "text/plain",
  });
  expect(await backend.query("files:rows")).toContainEqual(row);
  expect(await response.text()).toBe("an egg");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/plain",
    "content-length": "6",
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=2592000",
    digest: `sha-256=${sha256("an egg", "base64")}`,
    etag: `"${sha256("an egg", "hex")}"`,
    "x-content-type-options": "nosniff",
  });
});

test("metadata is told in the old form, and its old id still leads to the file", async () => {
  const id = await upload(backend, "old", { "content-type": "image/png" });

  const metadata = await backend.query<{ storageId: string }>("files:metadata", { id });
  const byOldId = await backend.query("files:url", { id: metadata.storageId });

  expect(metadata).toEqual({
    storageId: expect.any(String),
    sha256: sha256("old", "hex"),
    size: 3,
    contentType: "image/png",
  });
  expect(byOldId).toBe(await urlOf(id));
});

test("an upload without a type has none, and its row has no such field", async () => {
  const id = await upload(backend, new Uint8Array([1, 2, 3]));

  expect(await backend.query("files:row", { id })).not.toHaveProperty("contentType");
  expect((await fetch(await urlOf(id))).headers.get("content-type")).toBe(null);
});

test("large files and empty ones come back byte for byte", async () => {
  const large = Buffer.alloc(3_000_001, "abc");

  const [largeId, emptyId] = [await upload(backend, large), await upload(backend, "")];

  const served = Buffer.from(await (await fetch(await urlOf(largeId))).arrayBuffer());
  expect(served.equals(large)).toBe(true);
  expect(await (await fetch(await urlOf(emptyId))).text()).toBe("");
});

test("a row for an uploaded file fits v.id of _storage, and other ids do not", async () => {
  const file = await upload(backend, "x");

  const picture = await backend.mutation<string>("files:keep", { file, title: "egg" });

  await expect(backend.mutation("files:keep", { file: picture, title: "egg" })).rejects.toThrow("_storage");
});

test("functions cannot write rows of files", async () => {
  await expect(backend.mutation("files:tryToWriteRow")).rejects.toThrow("System tables");
});

test("the Digest header is checked: what fits is stored and what does not leaves nothing", async () => {
  const before = await backend.query<unknown[]>("files:rows");
  const fits = { digest: `sha-256=${sha256("egg", "base64")}` };

  const id = await upload(backend, "egg", fits);
  const refused = upload(backend, "eggs", fits);
  const unknown = upload(backend, "eggs", { digest: "md5=abc" });

  await expect(refused).rejects.toThrow("Sha256Mismatch");
  await expect(unknown).rejects.toThrow("only sha-256 is understood");
  expect(await backend.query("files:row", { id })).toMatchObject({ size: 3 });
  expect(await backend.query<unknown[]>("files:rows")).toHaveLength(before.length + 1);
});

test("without a token of this deployment nothing is stored", async () => {
  const url = await backend.mutation<string>("files:uploadUrl");
  const wrong = [
    url.replace(/token=.*/, ""),
    url.replace(/token=.*/, "token=made.up"),
    `${url}x`,
    url.replace("token=e", "token=f"),
  ];

  const statuses = await Promise.all(
    wrong.map(async (other) => (await fetch(other, { method: "POST", body: "x" })).status),
  );

  expect(statuses).toEqual([401, 401, 401, 401]);
});

test("an upload URL is good for an hour", async () => {
  let late = 0;
  const real = systemEnvironment();
  const environment = { ...real, log: { log: () => undefined }, now: () => real.now() + late };
  await using own = await openBackend({ environment });
  const url = await own.mutation<string>("files:uploadUrl");
  const post = async (): Promise<number> => (await fetch(url, { method: "POST", body: "x" })).status;

  late = 3_590_000;
  const inTime = await post();
  late = 3_601_000;
  const tooLate = await post();

  expect([inTime, tooLate]).toEqual([200, 401]);
});

test("a part of a file is served as 206, and what does not exist as 416", async () => {
  const url = await urlOf(await upload(backend, "0123456789", { "content-type": "video/mp4" }));

  const middle = await fetch(url, { headers: { range: "bytes=2-4" } });
  const end = await fetch(url, { headers: { range: "bytes=-2" } });
  const beyond = await fetch(url, { headers: { range: "bytes=10-" } });

  expect([middle.status, await middle.text(), middle.headers.get("content-range")]).toEqual([
    206,
    "234",
    "bytes 2-4/10",
  ]);
  expect([middle.headers.get("content-length"), middle.headers.get("content-type")]).toEqual(["3", "video/mp4"]);
  expect([end.status, await end.text()]).toEqual([206, "89"]);
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
});

test("who has the file already is told so, and a range of another version becomes the whole file", async () => {
  const url = await urlOf(await upload(backend, "0123456789"));
  const etag = (await fetch(url)).headers.get("etag") ?? "";

  const same = await fetch(url, { headers: { "if-none-match": `"other", ${etag}` } });
  const stale = await fetch(url, { headers: { range: "bytes=2-4", "if-range": '"other"' } });
  const fresh = await fetch(url, { headers: { range: "bytes=2-4", "if-range": etag } });

  expect([same.status, await same.text()]).toEqual([304, ""]);
  expect([stale.status, fresh.status]).toEqual([200, 206]);
});

test("HEAD tells everything but the bytes", async () => {
  const url = await urlOf(await upload(backend, "0123456789"));

  const head = await fetch(url, { method: "HEAD" });

  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
});

test("types that can carry scripts are served in a sandbox", async () => {
  const headersOf = async (type: string) =>
    (await fetch(await urlOf(await upload(backend, "<b>", { "content-type": type })))).headers;

  expect((await headersOf("text/html")).get("content-security-policy")).toBe("sandbox");
  expect((await headersOf("image/svg+xml")).get("content-security-policy")).toBe("sandbox");
  expect((await headersOf("application/pdf")).get("content-security-policy")).toBe(null);
});

test.each(["%2e%2e%2f%2e%2e%2fdata.mdb", "nothing", "00000000-0000-4000-8000-000000000000x"])(
  "%s is no address of a file",
  async (name) => {
    const response = await fetch(`${backend.engine.url}/api/storage/${name}`);

    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, "InvalidStoragePath"]);
  },
);

test("a page of another origin may upload and read", async () => {
  const url = await backend.mutation<string>("files:uploadUrl");
  const origin = "http://localhost:3000";

  const preflight = await fetch(url, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,digest",
    },
  });
  const posted = await fetch(url, { method: "POST", body: "x", headers: { origin } });

  expect(preflight.headers.get("access-control-allow-origin")).toBe(origin);
  expect(preflight.headers.get("access-control-allow-headers")).toContain("digest");
  expect(posted.headers.get("access-control-allow-origin")).toBe(origin);
});

test("a deleted file is gone everywhere, deleting it again fails, and watchers hear of it", async () => {
  const id = await upload(backend, "x");
  const url = await urlOf(id);
  const client = aClient(backend.engine.url);
  const watched = watch<string | null>(client, query("files:url"), { id });
  await watched.until((value) => value === url);

  await backend.mutation("files:remove", { id });

  await watched.until((value) => value === null);
  await client.close();
  expect((await fetch(url)).status).toBe(404);
  expect(await backend.action("files:readText", { id })).toBe(null);
  await expect(backend.mutation("files:remove", { id })).rejects.toThrow(`storage id ${id} not found`);
});

test("a deletion that is rolled back leaves the file", async () => {
  const id = await upload(backend, "still here");

  await expect(backend.mutation("files:removeAndFail", { id })).rejects.toThrow("changed my mind");

  expect(await (await fetch(await urlOf(id))).text()).toBe("still here");
});

test("an id of another table or no id at all is refused by name", async () => {
  await expect(backend.query("files:url", { id: "nonsense" })).rejects.toThrow(
    'Invalid argument `storageId` for `storage.getUrl`: "nonsense" is not an id of table "_storage"',
  );
});

test("actions store and read blobs, upload for others and delete", async () => {
  const id = await backend.action<string>("files:storeText", {
    text: "grüße",
    type: "text/plain",
    sha256: sha256("grüße", "base64"),
  });

  const read = await backend.action("files:readText", { id });
  const wrong = backend.action("files:storeText", { text: "grüße", type: "", sha256: sha256("other", "hex") });
  await expect(wrong).rejects.toThrow("Sha256 mismatch");
  const url = await backend.action<string>("files:uploadUrlOfAction");
  const posted = await fetch(url, { method: "POST", body: "x" });
  await backend.action("files:removeByAction", { id });

  expect(read).toEqual({ text: "grüße", type: "text/plain", size: 7 });
  expect(posted.status).toBe(200);
  expect(await backend.query("files:url", { id })).toBe(null);
});

test("mutations store and read small blobs; one that fails leaves nothing", async () => {
  const before = await backend.query<unknown[]>("files:rows");

  const kept = await backend.mutation<{ id: string; readBack: string; used: number[] }>("files:storeInMutation", {
    text: "tiny",
    fail: false,
  });
  await expect(backend.mutation("files:storeInMutation", { text: "tiny", fail: true })).rejects.toThrow(
    "not after all",
  );

  expect(kept.readBack).toBe("tiny");
  expect(kept.used).toEqual([1, 4, 1, 4]);
  expect(await (await fetch(await urlOf(kept.id))).text()).toBe("tiny");
  expect(await backend.query<unknown[]>("files:rows")).toHaveLength(before.length + 1);
});

test("an HTTP action stores the body it was sent", async () => {
  const response = await fetch(`${backend.engine.siteUrl}/store`, {
    method: "POST",
    body: "posted",
    headers: { "content-type": "text/css" },
  });

  // What the fixture answers.
  const { url } = (await response.json()) as { url: string };
  const served = await fetch(url);

  expect([await served.text(), served.headers.get("content-type")]).toEqual(["posted", "text/css"]);
});
