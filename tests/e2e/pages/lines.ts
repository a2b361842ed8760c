// What a test does to one line of a chat, and how it finds its way through a search.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { RunningApp } from "../fixtures";
import { conversation } from "./chat";

/** The button with everything that can be done with a line; `words` is how the line begins. */
export function lineTool(page: Page, words: string): Locator {
  return page.getByRole("button", { name: `Actions for ${words}` });
}

/** Opens the menu of a line and takes one thing from it. */
export async function choose(page: Page, words: string, item: string | RegExp): Promise<void> {
  await lineTool(page, words).click();
  await page.getByRole("menuitem", { name: item }).click();
}

export function toast(page: Page, words: string | RegExp): Locator {
  return page.getByRole("alert").filter({ hasText: words });
}

export function searchInChat(page: Page, name: string): Locator {
  return page.getByRole("searchbox", { name: `Search in the chat with ${name}` });
}

/** Puts lines of the chatling before everything that was said: more of them than anybody could type in a test. */
export async function fillWithOldLines(
  page: Page,
  app: RunningApp,
  name: string,
  texts: readonly string[],
): Promise<void> {
  const href = await page
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .locator("visible=true")
    .last()
    .getAttribute("href");
  const conversationId = new URL(page.url()).pathname.split("/").at(-1);
  const chatlingId = href?.split("/").at(-1);
  const oldest = Date.parse("2026-01-01T09:00:00Z");
  const rows = texts.map((text, index) => ({
    conversationId,
    author: { kind: "chatling", chatlingId },
    kind: "text",
    text,
    state: { kind: "sent" },
    brain: "template",
    createdAt: oldest + index * 60_000,
  }));
  const folder = mkdtempSync(join(tmpdir(), "chatlings-lines-"));
  const file = join(folder, "messages.jsonl");
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  const root = resolve(import.meta.dirname, "../../..");
  const cli = join(root, "node_modules/convex/bin/main.js");
  const done = spawnSync(process.execPath, [cli, "import", "--append", "-y", "--table", "messages", file], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      CI: "1",
      CONVEX_SELF_HOSTED_URL: app.stack.engineUrl,
      CONVEX_SELF_HOSTED_ADMIN_KEY: app.stack.adminKey,
    },
  });
  rmSync(folder, { recursive: true });
  expect(done.status, done.stderr).toBe(0);
  await expect(conversation(page, name)).toBeVisible();
}
