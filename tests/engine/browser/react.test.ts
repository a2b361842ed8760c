// ConvexReactClient, unmodified, in a real browser against the engine: live data, optimistic updates, pages, preloading, tokens that
// are refreshed, and an engine that goes away and comes back.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect as expectPage } from "@playwright/test";
import { fetchAction, fetchMutation, fetchQuery, preloadedQueryResult, preloadQuery } from "convex/nextjs";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { action, anHttpClient, FIXTURE, mutation, query } from "../sync/kit";
import { ReactPages } from "./react-page";

let dataDir: string;
let engine: TestEngine;
let pages: ReactPages;
let privateKey: Awaited<ReturnType<typeof generateKeyPair>>["privateKey"];
let jwks: string;

beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  privateKey = pair.privateKey;
  jwks = JSON.stringify({ keys: [await exportJWK(pair.publicKey)] });
  dataDir = await mkdtemp(join(tmpdir(), "chatlings-browser-"));
  [engine, pages] = await Promise.all([
    openTestEngine({ dataDir, convexDir: FIXTURE, env: { JWKS: jwks } }),
    ReactPages.open(),
  ]);
}, 60_000);
afterAll(async () => {
  await pages[Symbol.asyncDispose]();
  await engine.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const counter = (): Promise<number> => anHttpClient(engine.url).query(query("counters:read"), { name: "browser" });
const send = (room: string, text: string) =>
  anHttpClient(engine.url).mutation(mutation("messages:send"), { room, text });

function aToken(subject: string, lifeSeconds: number): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer(engine.siteUrl)
    .setAudience("convex")
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifeSeconds)
    .setJti(crypto.randomUUID())
    .sign(privateKey);
}

async function aPage(options: { room?: string; fetchToken?: (isForced: boolean) => Promise<string | null> } = {}) {
  const preloaded = await preloadQuery(query("counters:read"), { name: "browser" }, { url: engine.url });
  return await pages.page({
    settings: { url: engine.url, room: options.room ?? "browser", preloaded },
    fetchToken: options.fetchToken ?? (() => Promise.resolve(null)),
  });
}

test("what another client writes is drawn at once, and an optimistic update never goes back", async () => {
  const page = await aPage();
  const before = await counter();
  await expectPage(page.locator("#counter")).toHaveText(String(before));

  for (let click = 0; click < 5; click += 1) await page.click("#add");
  await expectPage(page.locator("#counter")).toHaveText(String(before + 5));
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "browser", by: 10 });
  await expectPage(page.locator("#counter")).toHaveText(String(before + 15));
  const drawn = (await page.evaluate(() => window.drawn)).map(Number);
  await page.close();

  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  expect(await counter()).toBe(before + 15);
});

test("pages grow on demand and stay whole while others write into them", async () => {
  for (let index = 0; index < 8; index += 1) await send("pages", `m${index}`);
  const page = await aPage({ room: "pages" });
  await expectPage(page.locator("#feed")).toHaveText("m0 m1 m2");

  await page.click("#more");
  await expectPage(page.locator("#feed")).toHaveText("m0 m1 m2 m3 m4 m5");
  await page.click("#more");
  await expectPage(page.locator("#feed-status")).toHaveText("Exhausted");
  await send("pages", "late");
  await page.click("#say");
  await expectPage(page.locator("#feed")).toHaveText("m0 m1 m2 m3 m4 m5 m6 m7 late said");
  const drawn = await page.locator("#feed").textContent();
  await page.close();

  const stored: { text: string }[] = await anHttpClient(engine.url).query(query("messages:list"), { room: "pages" });
  expect(drawn).toBe(stored.map(({ text }) => text).join(" "));
});

test("a page starts with what the server preloaded and goes on live", async () => {
  const preloaded = await preloadQuery(query("counters:read"), { name: "browser" }, { url: engine.url });
  const atServer: number = preloadedQueryResult(preloaded);
  const page = await aPage();
  const first = await page.locator("#preloaded").textContent();

  await fetchMutation(mutation("counters:add"), { name: "browser", by: 3 }, { url: engine.url });
  await expectPage(page.locator("#preloaded")).toHaveText(String(atServer + 3));
  await page.close();

  expect(first).toBe(String(atServer));
});

test("server code of Next.js calls every kind of function, also for a person", async () => {
  const options = { url: engine.url };
  const token = await aToken("mia", 60);

  const hash: string = await fetchAction(action("native:hash"), { text: "x" }, options);
  const person: { subject: string } = await fetchQuery(query("rules:who"), {}, { ...options, token });
  const nobody: unknown = await fetchQuery(query("rules:who"), {}, options);

  expect([hash, person.subject, nobody]).toEqual(["2d711642", "mia", null]);
});

test("a token that runs out is replaced before anybody notices, and signing out makes a stranger", async () => {
  const asked: boolean[] = [];
  // Twelve seconds: the client renews a token ten seconds before its end.
  const fetchToken = (isForced: boolean) => {
    asked.push(isForced);
    return aToken("ada", 12);
  };
  const page = await aPage({ fetchToken });
  await expectPage(page.locator("#who")).toHaveText("stranger");

  await page.click("#sign-in");
  await expectPage(page.locator("#who")).toHaveText("ada");
  const shown: (string | null)[] = [];
  while (asked.filter((isForced) => isForced).length < 3) shown.push(await page.locator("#who").textContent());
  await page.click("#sign-out");
  await expectPage(page.locator("#who")).toHaveText("stranger");
  await page.close();

  expect(new Set(shown)).toEqual(new Set(["ada"]));
});

test("an engine that went away is found again, and what was done meanwhile is done once", async () => {
  const page = await aPage();
  const before = await counter();
  await expectPage(page.locator("#counter")).toHaveText(String(before));
  const { port } = new URL(engine.url);
  const { port: sitePort } = new URL(engine.siteUrl);

  await engine.stop();
  await expectPage(page.locator("#connected")).toHaveText("false");
  await page.click("#add");
  await page.click("#add");
  await expectPage(page.locator("#counter")).toHaveText(String(before + 2));
  engine = await openTestEngine({ dataDir, port: Number(port), sitePort: Number(sitePort), env: { JWKS: jwks } });
  await expectPage(page.locator("#connected")).toHaveText("true", { timeout: 20_000 });
  await expectPage.poll(counter).toBe(before + 2);
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "browser", by: 1 });
  await expectPage(page.locator("#counter")).toHaveText(String(before + 3));
  await page.close();

  expect(await counter()).toBe(before + 3);
});
