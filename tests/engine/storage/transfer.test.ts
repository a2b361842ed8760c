// Files and search indexes through an export and an import, over the endpoints that the CLI uses.

import { afterAll, beforeAll, expect, test } from "vitest";

import { aClient, query, watch } from "../sync/kit";
import { openBackend, upload, type Backend } from "./kit";

let from: Backend;
let to: Backend;
beforeAll(async () => {
  [from, to] = await Promise.all([openBackend(), openBackend()]);
});
afterAll(async () => await Promise.all([from.engine.stop(), to.engine.stop()]));

type Json = Record<string, unknown>;

async function call({ engine }: Backend, path: string, body?: BodyInit): Promise<Response> {
  const headers = { authorization: `Convex ${engine.adminKey}` };
  return await fetch(`${engine.url}/api/${path}`, body === undefined ? { headers } : { method: "POST", headers, body });
}

async function post(backend: Backend, path: string, body: unknown): Promise<Json> {
  const response = await call(backend, path, typeof body === "string" ? body : JSON.stringify(body));
  return (await response.json()) as Json;
}

/** Asks until the answer fits. Every question is a request, so others get their turn. */
async function stateOf(backend: Backend, path: string, args: Json, isEnd: (state: Json) => boolean): Promise<Json> {
  for (;;) {
    const { value } = (await post(backend, "query", { path, args: [args] })) as { value: Json };
    if (isEnd(value)) return value;
  }
}

async function exported(backend: Backend): Promise<ArrayBuffer> {
  await post(backend, "export/request/zip?includeStorage=true", "");
  const state = await stateOf(backend, "_system/cli/exports:getLatest", {}, ({ state }) => state === "completed");
  const { $integer } = state["start_ts"] as { $integer: string };
  const ts = Buffer.from($integer, "base64").readBigUInt64LE();
  return await (await call(backend, `export/zip/${ts}`)).arrayBuffer();
}

async function imported(backend: Backend, zip: ArrayBuffer, mode: string): Promise<Json> {
  const { uploadToken } = await post(backend, "import/start_upload", "");
  const parts = [zip.slice(0, 1000), zip.slice(1000)];
  const partTokens = [];
  for (const [index, part] of parts.entries()) {
    const response = await call(
      backend,
      `import/upload_part?uploadToken=${String(uploadToken)}&partNumber=${index + 1}`,
      part,
    );
    partTokens.push(await response.json());
  }
  const { importId } = await post(backend, "import/finish_upload", {
    import: { mode, format: "zip" },
    uploadToken,
    partTokens,
  });
  const watched = (isEnd: (state: string) => boolean) =>
    stateOf(backend, "_system/cli/queryImport", { importId }, ({ state }) => isEnd((state as { state: string }).state));
  const looked = await watched((state) => state !== "uploaded");
  if ((looked["state"] as Json)["state"] === "failed") return looked["state"] as Json;
  await post(backend, "perform_import", { importId });
  return (await watched((state) => state === "completed" || state === "failed"))["state"] as Json;
}

const search = (backend: Backend, text: string) => backend.query<string[]>("notes:search", { text });

test("files come back under their ids with their bytes and types, and the ones they replace are gone", async () => {
  const kept = await upload(from, "a picture", { "content-type": "image/png" });
  const plain = await upload(from, "no type");
  await from.mutation("files:keep", { file: kept, title: "of the moss" });
  const old = await upload(to, "old");
  const oldUrl = await to.query<string>("files:url", { id: old });

  const state = await imported(to, await exported(from), "replace");

  expect(state).toMatchObject({ state: "completed" });
  expect(await to.query("files:row", { id: kept })).toEqual(await from.query("files:row", { id: kept }));
  expect(await to.query("files:row", { id: plain })).toEqual(await from.query("files:row", { id: plain }));
  const served = await fetch(await to.query<string>("files:url", { id: kept }));
  expect([await served.text(), served.headers.get("content-type")]).toEqual(["a picture", "image/png"]);
  expect((await fetch(oldUrl)).status).toBe(404);
  expect(await to.query("files:rows")).toHaveLength(2);
});

test("imported texts are found, replaced ones are not, and a search that is watched sees the change", async () => {
  await from.mutation("notes:add", { notes: [{ text: "a fern from elsewhere" }] });
  await to.mutation("notes:add", { notes: [{ text: "a fern of old" }] });
  await using client = aClient(to.engine.url);
  const seen = watch<string[]>(client, query("notes:search"), { text: "fern" });
  await seen.until((texts) => texts.includes("a fern of old"));

  const state = await imported(to, await exported(from), "replace");
  await seen.until((texts) => texts.includes("a fern from elsewhere"));

  expect(state).toMatchObject({ state: "completed" });
  expect(await search(to, "fern")).toEqual(["a fern from elsewhere"]);
  await to.mutation("notes:add", { notes: [{ text: "fern and moss" }] });
  expect(await search(to, "moss")).toEqual(["fern and moss"]);
});

test("a zip without a picture that it lists changes nothing", async () => {
  const zip = Buffer.from(await exported(from));
  const before = await to.query("files:rows");
  // The names stand in the archive as they are: another id of the same length is another file.
  const [row] = await from.query<{ _id: string }[]>("files:rows");
  const name = `_storage/${row?._id}`;
  for (let at = zip.indexOf(name); at !== -1; at = zip.indexOf(name, at + 1)) zip.write("_stolen!", at);

  const state = await imported(to, new Uint8Array(zip).buffer, "replace");

  expect(state).toMatchObject({ state: "failed", error_message: expect.stringContaining("does not hold it") });
  expect(await to.query("files:rows")).toEqual(before);
});
