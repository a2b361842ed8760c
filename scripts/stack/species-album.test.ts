// The album of the species on its way into a store and a backend: complete, once, and again only what changed.

import { afterAll, beforeAll, expect, test } from "vitest";
import { readFileSync, statSync } from "node:fs";
import { openTestEngine, type TestEngine } from "../../embedded/engine/testing/open-test-engine";
import { SPECIES } from "../../lib/creature";
import { ALBUM_FOLDER, ALBUM_LIST, vAlbum } from "../../lib/species-album";
import { type FakeStorage, startFakeStorage } from "../../tests/fakes/storage";
import { signInKeys } from "../../tests/backend/sign-in-keys";
import { putAlbum } from "./species-album";

const album = vAlbum.parse(JSON.parse(readFileSync(ALBUM_LIST, "utf8")));

let engine: TestEngine;
let storage: FakeStorage;

beforeAll(async () => {
  storage = await startFakeStorage();
  engine = await openTestEngine({ convexDir: "convex", env: await signInKeys(), scheduleByHand: true });
});
afterAll(async () => {
  await engine.stop();
  await storage.close();
});

test("S4-19: every species has at least six pictures and two films, each with tags and words, and small", () => {
  for (const { slug } of SPECIES) {
    const own = album.filter((entry) => entry.speciesSlug === slug);
    expect(own.filter((entry) => entry.kind === "image").length).toBeGreaterThanOrEqual(6);
    expect(own.filter((entry) => entry.kind === "video").length).toBeGreaterThanOrEqual(2);
  }
  for (const entry of album) {
    expect(entry.tags.length).toBeGreaterThan(2);
    expect(entry.alt.length).toBeGreaterThan(20);
    expect(statSync(`${ALBUM_FOLDER}/${entry.file}`).size).toBe(entry.size);
    expect(entry.size).toBeLessThanOrEqual(entry.kind === "image" ? 40_000 : 120_000);
  }
});

test("S4-19: a start puts the album into store and tables, and the next start has nothing left to do", async () => {
  const target = { root: process.cwd(), backendUrl: engine.url, adminKey: engine.adminKey, env: storage.env };

  const first = await putAlbum(target);
  const second = await putAlbum(target);

  expect([first, second]).toEqual([album.length, 0]);
  expect(engine.rows("chatlingAssets")).toHaveLength(album.length);
  const [entry] = album;
  expect((await storage.object(entry?.objectKey ?? ""))?.bytes.length).toBe(entry?.size);
});

test("without a store nothing is done", async () => {
  expect(await putAlbum({ root: process.cwd(), backendUrl: engine.url, adminKey: engine.adminKey, env: {} })).toBe(0);
});
