// How much JavaScript the first page of a chat loads: the built app in a real browser with an empty cache, every script that comes until
// the network is quiet, compressed with gzip.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { requireBrowser } from "../../e2e/browser";
import { startApp } from "../../e2e/fixtures";
import { hatchAsGuest } from "../../e2e/pages/hatching";
import type { Line } from "../engine/line";
import { within } from "./chat-line";

const GOAL_KB = 250;

export async function measurePageScript(): Promise<Line> {
  const dataDir = mkdtempSync(join(tmpdir(), "chat-bench-"));
  const app = await startApp({ ALTCHA_COST: "1" }, dataDir);
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: ["--disable-gpu"] });
  try {
    const seen = await scriptsOfChat(browser, app.url);
    const gzip = seen.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
    const plain = seen.reduce((sum, body) => sum + body.length, 0) / 1024;
    const name = `JavaScript of the chat's first page, ${seen.length} scripts (baseline: without gzip)`;
    return within(GOAL_KB, { name, unit: "KB gzip", value: gzip, baseline: plain });
  } finally {
    await browser.close();
    await app.stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function scriptsOfChat(browser: Browser, url: string): Promise<Buffer[]> {
  const before = await browser.newContext();
  const chatUrl = await hatchAsGuest(await before.newPage(), "Pip", url);
  // The same person in a browser that has loaded nothing yet.
  const context = await browser.newContext({ storageState: await before.storageState() });
  await before.close();
  const page = await context.newPage();
  const urls = new Set<string>();
  page.on("request", (request) => {
    // Scripts that scripts make (blob:) are in those that make them.
    if (request.resourceType() === "script" && request.url().startsWith("http")) urls.add(request.url());
  });
  await page.goto(chatUrl, { waitUntil: "networkidle" });
  // The browser does not keep the bytes of all of them, and they are the same for everybody.
  const bodies = await Promise.all([...urls].map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  await context.close();
  return bodies;
}
