// The local keys: made once, kept after, readable by their owner alone, and fit to sign and verify a session.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLocalJWKSet, importPKCS8, jwtVerify, SignJWT } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadOrMakeKeys } from "./keys";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "chatlings-keys-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("the first start makes keys and later starts keep them", async () => {
  const first = await loadOrMakeKeys(dataDir);
  const second = await loadOrMakeKeys(dataDir);

  expect(second).toEqual(first);
  expect(statSync(join(dataDir, "keys.json")).mode & 0o777).toBe(0o600);
});

test("a token signed with the private key verifies against the published keys", async () => {
  const keys = await loadOrMakeKeys(dataDir);
  const privateKey = await importPKCS8(keys.jwtPrivateKey, "RS256");

  const token = await new SignJWT({ sub: "somebody" }).setProtectedHeader({ alg: "RS256" }).sign(privateKey);

  const verified = await jwtVerify(token, createLocalJWKSet(JSON.parse(keys.jwks)));
  expect(verified.payload.sub).toBe("somebody");
});

test("two data folders have different keys", async () => {
  const here = await loadOrMakeKeys(join(dataDir, "here"));
  const there = await loadOrMakeKeys(join(dataDir, "there"));

  expect(there.adminKey).not.toBe(here.adminKey);
  expect(there.jwtPrivateKey).not.toBe(here.jwtPrivateKey);
});

test("a key file of an older version keeps its keys and gets the kinds it lacks, once", async () => {
  const { adminKey, jwtPrivateKey, jwks } = await loadOrMakeKeys(dataDir);
  const older = { adminKey, jwtPrivateKey, jwks };
  writeFileSync(join(dataDir, "keys.json"), JSON.stringify(older));

  const completed = await loadOrMakeKeys(dataDir);
  const again = await loadOrMakeKeys(dataDir);

  expect(completed).toMatchObject(older);
  expect(completed.altchaHmacKey).toMatch(/^[0-9a-f]{64}$/);
  expect(completed.storeSecretAccessKey).toMatch(/^[0-9a-f]{48}$/);
  expect(completed.cdnPrivateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  expect(again).toEqual(completed);
});

test.each(["{}", "", "{half a fi"])("a file that is not a key file (%j) is named, not overwritten", async (text) => {
  const file = join(dataDir, "keys.json");
  writeFileSync(file, text);

  await expect(loadOrMakeKeys(dataDir)).rejects.toThrow("keys.json is not a key file");
  expect(readFileSync(file, "utf8")).toBe(text);
});
