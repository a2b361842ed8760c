// A data folder that an engine could not open is free again in the same process, once it has been mended.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { metaKey } from "../../embedded/engine/storage/layout";
import { openLmdbStore } from "../../embedded/engine/storage/lmdb-store";
import { openTestEngine, type TestEngine } from "../../embedded/engine/testing/open-test-engine";

const VERSION = metaKey("format-version");

let dataDir: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "chatlings-open-failure-"));
  await (await open()).stop();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const open = (port = 0): Promise<TestEngine> => openTestEngine({ dataDir, port });

async function rewriteVersion(change: (version: string) => string): Promise<void> {
  const store = await openLmdbStore({ directory: dataDir });
  await store.commit([{ key: VERSION, value: change(store.get(VERSION) ?? "") }]);
  await store.close();
}

test("after a format that the engine does not read", async () => {
  await rewriteVersion((version) => `${version}0`);

  await expect(open()).rejects.toThrow("this engine reads version");
  await rewriteVersion((version) => version.slice(0, -1));
  const engine = await open();

  expect((await fetch(`${engine.url}/version`)).status).toBe(200);
  await engine.stop();
});

test("after files that cannot be reached", async () => {
  const files = join(dataDir, "files");
  rmSync(files, { recursive: true, force: true });
  writeFileSync(files, "no folder");

  await expect(open()).rejects.toThrow("ENOTDIR");
  rmSync(files);
  const engine = await open();

  expect(existsSync(join(files, "incoming"))).toBe(true);
  await engine.stop();
});

test("after a port that somebody else has", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = other.address() as AddressInfo;

  await expect(open(port)).rejects.toThrow("EADDRINUSE");
  await new Promise((resolve) => other.close(resolve));
  const engine = await open(port);

  expect(engine.url).toBe(`http://127.0.0.1:${port}`);
  await engine.stop();
});
