// File storage on disk: what survives a restart, what is swept, what is damaged, and senders who do not finish.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBackend, upload, type Backend } from "./kit";

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), "chatlings-files-"))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Paths of stored files, or of what lies in the folders beside them. */
function filesIn(folder: "stored" | "incoming" | "trash"): string[] {
  const root = join(dataDir, "files");
  const shards = folder === "stored" ? readdirSync(root).filter((name) => name.length === 2) : [folder];
  return shards.flatMap((shard) => readdirSync(join(root, shard)).map((name) => join(root, shard, name)));
}

async function textAt(backend: Backend, id: string): Promise<string> {
  const url = await backend.query<string>("files:url", { id });
  return await (await fetch(url)).text();
}

test("files are there after a restart, and those that no row names are swept", async () => {
  const first = await openBackend({ dataDir });
  const id = await upload(first, "kept");
  await first.engine.stop();
  const [kept = ""] = filesIn("stored");
  const orphan = `${kept.slice(0, -1)}${kept.endsWith("0") ? "1" : "0"}`;
  writeFileSync(orphan, "written, and then the power went");
  writeFileSync(join(dataDir, "files", "incoming", "half"), "ha");

  await using second = await openBackend({ dataDir });

  expect(await textAt(second, id)).toBe("kept");
  expect(filesIn("stored")).toEqual([kept]);
  expect(filesIn("incoming")).toEqual([]);
});

test("bytes follow the commit: a deleted file goes to the trash, one whose deletion rolled back stays", async () => {
  await using backend = await openBackend({ dataDir });
  const [deleted, stays] = [await upload(backend, "deleted"), await upload(backend, "stays")];

  await backend.mutation("files:remove", { id: deleted });
  await expect(backend.mutation("files:removeAndFail", { id: stays })).rejects.toThrow("changed my mind");
  await expect(backend.mutation("files:storeInMutation", { text: "x", fail: true })).rejects.toThrow("not after all");

  await vi.waitFor(() => expect(filesIn("stored")).toHaveLength(1));
  expect(
    filesIn("trash")
      .map((path) => readFileSync(path, "utf8"))
      .toSorted(),
  ).toEqual(["deleted", "x"]);
  expect(await textAt(backend, stays)).toBe("stays");
});

test("a damaged file is never served whole, and its name is in the log", async () => {
  await using backend = await openBackend({ dataDir });
  const id = await upload(backend, "0".repeat(200_000));
  const [path = ""] = filesIn("stored");
  const bytes = readFileSync(path);
  bytes[150_000] = 49;
  writeFileSync(path, bytes);

  await expect(textAt(backend, id)).rejects.toThrow("terminated");
  await expect(backend.action("files:readText", { id })).rejects.toThrow("its checksum does not fit");
  writeFileSync(path, bytes.subarray(0, 100));
  const cut = await textAt(backend, id);

  const logged = JSON.stringify(backend.engine.logged);
  expect(cut).toContain("InternalServerError");
  expect(logged).toContain("its checksum does not fit");
  expect(logged).toContain("its length is another one");
});

test("a sender who goes away leaves nothing", async () => {
  await using backend = await openBackend({ dataDir });
  const url = new URL(await backend.mutation<string>("files:uploadUrl"));
  const sender = request(url, { method: "POST", headers: { "content-length": "1000" } });
  const broken = new Promise((resolve) => sender.on("error", resolve));
  sender.write("the first part");
  await vi.waitFor(() => expect(filesIn("incoming")).toHaveLength(1));

  sender.destroy(new Error("gone"));

  await broken;
  await vi.waitFor(() => expect(filesIn("incoming")).toEqual([]));
  expect([filesIn("stored"), await backend.query("files:rows")]).toEqual([[], []]);
});

test("fifty uploads at once are fifty files, each with its own bytes", async () => {
  await using backend = await openBackend({ dataDir });

  const ids = await Promise.all(Array.from({ length: 50 }, (_, number) => upload(backend, `file ${number}`)));

  const texts = await Promise.all(ids.map((id) => textAt(backend, id)));
  expect(texts).toEqual(Array.from({ length: 50 }, (_, number) => `file ${number}`));
  expect(filesIn("stored")).toHaveLength(50);
});

test("an upload that is under way does not hold up a stop, and leaves nothing", async () => {
  const backend = await openBackend({ dataDir });
  const url = new URL(await backend.mutation<string>("files:uploadUrl"));
  const sender = request(url, { method: "POST", headers: { "content-length": "1000" } });
  const broken = new Promise((resolve) => sender.on("error", resolve));
  sender.write("the first part");
  await vi.waitFor(() => expect(filesIn("incoming")).toHaveLength(1));
  const started = performance.now();

  await backend.engine.stop();

  expect(performance.now() - started).toBeLessThan(5_000);
  await broken;
  await vi.waitFor(() => expect(filesIn("incoming")).toEqual([]));
  expect(filesIn("stored")).toEqual([]);
});
