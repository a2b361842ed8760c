// Processes that die and networks that go: what was sent is kept, what was under way goes on, and the person is told.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningApp, expect, startApp, test as base } from "./fixtures";
import { bubbles, conversation, ownBubble, settledReply } from "./pages/chat";
import { composer, hatchAsGuest, say } from "./pages/hatching";

/** Each of these tests breaks its app, so each has one of its own. */
const test = base.extend<{ fragile: RunningApp; slowly: Record<string, string> }>({
  slowly: [{ REPLY_PACE_MS: "400" }, { option: true }],
  fragile: async ({ slowly }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), "chatlings-fault-"));
    const app = await startApp(slowly, dataDir);
    await use(app);
    await app.stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
  baseURL: async ({ fragile }, use) => use(fragile.url),
  // The browser reports every attempt to reach an engine that is gone.
  expectedErrors: [/WebSocket|ERR_CONNECTION|ERR_INTERNET_DISCONNECTED|Failed to load resource|fetch/],
});

test("S3-61 X-02: the engine is killed while a reply streams, and after its restart exactly one reply arrives", async ({
  page,
  fragile,
}) => {
  test.setTimeout(150_000);
  await hatchAsGuest(page, "Phoenix");
  await say(page, "Phoenix", "Tell me about yourself, slowly");
  await expect(page.getByText("Phoenix is talking")).toBeVisible();

  await fragile.stack.restart("engine", "kill");

  await expect(bubbles(page, "Phoenix")).toHaveCount(3, { timeout: 95_000 });
  await page.reload();
  await expect(bubbles(page, "Phoenix")).toHaveCount(3);
  await expect(ownBubble(page, "Phoenix", "slowly")).toHaveCount(1);
});

test("S2-01: after everything was killed and started again, the chat is still there for the same person", async ({
  browser,
}) => {
  test.slow(); // everything is started twice
  const dataDir = mkdtempSync(join(tmpdir(), "chatlings-restart-"));
  const first = await startApp({}, dataDir);
  const context = await browser.newContext({ baseURL: first.url });
  const page = await context.newPage();
  await hatchAsGuest(page, "Stone");
  await say(page, "Stone", "I will be back");
  const reply = await settledReply(page, "Stone", 3);

  await first.stack.services.engine.kill();
  await first.stack.stop();
  const second = await startApp({}, dataDir, first.ports);
  await page.reload();

  await expect(bubbles(page, "Stone").last()).toHaveText(reply);
  await say(page, "Stone", "Here I am again");
  await settledReply(page, "Stone", 5);
  await context.close();
  await second.stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("X-44: while the network is gone a banner says so, a line waits, and it is sent once afterwards", async ({
  page,
  context,
}) => {
  await hatchAsGuest(page, "Drift");
  await context.setOffline(true);
  await say(page, "Drift", "Can you hear me out here?");

  await expect(page.getByText(/offline|no connection|connection is gone/i).first()).toBeVisible({ timeout: 60_000 });
  await expect(ownBubble(page, "Drift", "out here")).toBeVisible();

  await context.setOffline(false);
  await settledReply(page, "Drift", 3);
  await page.reload();
  await expect(ownBubble(page, "Drift", "out here")).toHaveCount(1);
});

test("X-44: a draft is kept for each conversation across a reload", async ({ page }) => {
  await hatchAsGuest(page, "Note");
  await composer(page, "Note").fill("Half a thought");

  await page.reload();

  await expect(composer(page, "Note")).toHaveValue("Half a thought");
  await expect(conversation(page, "Note")).toBeVisible();
});
