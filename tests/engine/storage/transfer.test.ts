// Files and search indexes through an export and an import, over the endpoints that the CLI uses.

import { afterAll, beforeAll, expect, test } from "vitest";

import { aClient, query, watch } from "../sync/kit";
import { openBackend, upload, type Backend } from "./kit";
import { exported, imported } from "./transfer-client";

let from: Backend;
let to: Backend;
beforeAll(async () => {
  [from, to] = await Promise.all([openBackend(), openBackend()]);
});
afterAll(async () => await Promise.all([from.engine.stop(), to.engine.stop()]));

const search = (backend: Backend, text: string) => backend.query<string[]>("notes:search", { text });

test("files come back under their ids with their bytes and types, and the ones they replace are gone", async () => {
  const kept = await upload(from, "a picture", { "content-type": "image/png" });
  const plain = await upload(from, "no type");
  await from.mutation("files:keep", { file: kept, title: "of the moss" });
  const old = await upload(to, "old");
  const oldUrl = await to.query<string>("files:url", { id: old });

  const state = await imported(to.engine, await exported(from.engine), { mode: "replace" });

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

  const state = await imported(to.engine, await exported(from.engine), { mode: "replace" });
  await seen.until((texts) => texts.includes("a fern from elsewhere"));

  expect(state).toMatchObject({ state: "completed" });
  expect(await search(to, "fern")).toEqual(["a fern from elsewhere"]);
  await to.mutation("notes:add", { notes: [{ text: "fern and moss" }] });
  expect(await search(to, "moss")).toEqual(["fern and moss"]);
});

test("a zip without a picture that it lists changes nothing", async () => {
  const zip = Buffer.from(await exported(from.engine));
  const before = await to.query("files:rows");
  // The names stand in the archive as they are: another id of the same length is another file.
  const [row] = await from.query<{ _id: string }[]>("files:rows");
  const name = `_storage/${row?._id}`;
  for (let at = zip.indexOf(name); at !== -1; at = zip.indexOf(name, at + 1)) zip.write("_stolen!", at);

  const state = await imported(to.engine, new Uint8Array(zip).buffer, { mode: "replace" });

  expect(state).toMatchObject({ state: "failed", error_message: expect.stringContaining("does not hold it") });
  expect(await to.query("files:rows")).toEqual(before);
});
