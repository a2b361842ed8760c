// A home with friends in it: hatched in the browser, with talks and a gift egg that an operator sees to.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { ConvexHttpClient } from "convex/browser";
import { api } from "../../../convex/_generated/api";
import { TOPIC_TEXTS } from "../../../convex/topics/catalogue";
import { expect, type RunningApp } from "../fixtures";
import { hatchAsGuest, openedChat, openEgg } from "./hatching";

/** Guests with chatlings of these names; the first hatches with the guest itself. */
export async function hatchHousehold(page: Page, names: readonly string[]): Promise<void> {
  const [first = "Pip", ...others] = names;
  await hatchAsGuest(page, first);
  for (const name of others) {
    await page.goto("/hatch");
    await openEgg(page);
    await page.getByRole("textbox", { name: "Name" }).fill(name);
    await page.getByRole("button", { name: `Bring ${name} home` }).click();
    await openedChat(page, name);
  }
}

/** Who is signed in in this browser. */
export async function ownerId(context: BrowserContext, app: RunningApp): Promise<string> {
  const cookies = await context.cookies();
  const client = new ConvexHttpClient(app.stack.engineUrl, { logger: false });
  client.setAuth(cookies.find(({ name }) => name.includes("__convexAuthJWT"))?.value ?? "");
  const viewer = await client.query(api.users.viewer, {});
  if (viewer === null) throw new Error("nobody is signed in");
  return viewer.userId;
}

/** What an operator runs with `npx convex run`. */
export async function operatorRuns(app: RunningApp, path: string, args: object): Promise<unknown> {
  const answer = await fetch(`${app.stack.engineUrl}/api/run/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Convex ${app.stack.adminKey}` },
    body: JSON.stringify({ args, format: "json" }),
  });
  const told = (await answer.json()) as { status: string; value?: unknown; errorMessage?: string };
  if (told.status !== "success") throw new Error(`${path}: ${told.errorMessage}`);
  return told.value;
}

/** So many talks at once, each in a slot of its own. */
export async function makeTalks(app: RunningApp, owner: string, count: number): Promise<void> {
  for (let talk = 0; talk < count; talk += 1) {
    const slot = `2026-03-14T06+${String(talk).padStart(6, "0")}`;
    const pool = TOPIC_TEXTS.map((topic) => topic.slug).join(" ");
    const order = { ownerId: owner, slot, runSeed: "talks of a browser test", pool, rareEventPercent: 0 };
    await operatorRuns(app, "jobs/generation/make", { order });
  }
}

/** A gift egg of this kind, as a week of hellos would bring. */
export function giveEgg(app: RunningApp, owner: string, speciesSlug: string): void {
  const folder = mkdtempSync(join(tmpdir(), "chatlings-egg-"));
  const file = join(folder, "discoveries.jsonl");
  writeFileSync(file, JSON.stringify({ ownerId: owner, speciesSlug, way: "gift", egg: true, at: Date.now() }));
  const root = resolve(import.meta.dirname, "../../..");
  const cli = join(root, "node_modules/convex/bin/main.js");
  const done = spawnSync(process.execPath, [cli, "import", "--append", "-y", "--table", "discoveries", file], {
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
}
