// The way through: hatch, chat, reload, a second window. On the built app and a real engine, with the built-in brain.

import { expect, test } from "./fixtures";
import { bubbles, conversation, ownBubble, settledReply } from "./pages/chat";
import { composer, hatchAsGuest, say } from "./pages/hatching";

test("X-25 M-2: a creature is hatched and greets before anybody is asked for personal data", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Hatch yours" }).first().click();
  await page.waitForURL(/\/hatch$/);
  await expect(page.getByRole("textbox", { name: /e-?mail/i })).toHaveCount(0);

  await hatchAsGuest(page, "Pip");

  await expect(bubbles(page, "Pip")).toHaveCount(1);
  await expect(conversation(page, "Pip").getByText("built-in brain")).toBeVisible();
});

test("S2-01 X-01 S4-03: a message shows at once, the reply streams into exactly one bubble, and both are there after a reload", async ({
  page,
}) => {
  await hatchAsGuest(page, "Momo");

  await say(page, "Momo", "Hello Momo, my name is Maya");
  await expect(ownBubble(page, "Momo", "my name is Maya")).toBeVisible();
  await expect(page.getByText(/Momo is (thinking|talking)/).first()).toBeVisible();
  const reply = await settledReply(page, "Momo", 3);

  await page.reload();
  await expect(bubbles(page, "Momo")).toHaveCount(3);
  await expect(bubbles(page, "Momo").last()).toHaveText(reply);
  await expect(ownBubble(page, "Momo", "my name is Maya")).toHaveCount(1);
});

test("S4-01 S2-20: a second window of the same person sees every line live", async ({ page, context }) => {
  const url = await hatchAsGuest(page, "Juno");
  const second = await context.newPage();
  await second.goto(url);
  await expect(bubbles(second, "Juno")).toHaveCount(1);

  await say(page, "Juno", "Can you see me over there?");

  await expect(ownBubble(second, "Juno", "over there")).toBeVisible({ timeout: 2_000 });
  const here = await settledReply(page, "Juno", 3);
  expect(await settledReply(second, "Juno", 3)).toBe(here);
});

test("X-04: a double click on Send makes one message", async ({ page }) => {
  await hatchAsGuest(page, "Bean");

  await composer(page, "Bean").fill("Only once, please");
  await page.getByRole("button", { name: "Send" }).dblclick();
  await settledReply(page, "Bean", 3);

  await page.reload();
  await expect(ownBubble(page, "Bean", "Only once, please")).toHaveCount(1);
});

test("X-03 S3-31: a second message can be sent while a reply is under way, and both are answered in order", async ({
  page,
}) => {
  await hatchAsGuest(page, "Tilly");

  await say(page, "Tilly", "First: do you like rain?");
  await say(page, "Tilly", "Second: and what about snow?");
  await settledReply(page, "Tilly", 5);

  const texts = await bubbles(page, "Tilly").allInnerTexts();
  expect(texts.findIndex((text) => text.startsWith("First:"))).toBeLessThan(
    texts.findIndex((text) => text.startsWith("Second:")),
  );
  await expect(conversation(page, "Tilly").locator("p[data-status='failed-reply']")).toHaveCount(0);
});

test("S2-08: 2001 characters are refused with the text kept, and 2000 are sent", async ({ page }) => {
  await hatchAsGuest(page, "Clover");
  const long = "a".repeat(2001);

  await composer(page, "Clover").fill(long);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Your text is kept" })).toBeVisible();
  await expect(composer(page, "Clover")).toHaveValue(long);
  await expect(bubbles(page, "Clover")).toHaveCount(1);

  await composer(page, "Clover").fill("b".repeat(2000));
  await page.getByRole("button", { name: "Send" }).click();
  await expect(ownBubble(page, "Clover", "b".repeat(2000))).toBeVisible();
  await settledReply(page, "Clover", 3);
});

test("an empty or blank message is not sent", async ({ page }) => {
  await hatchAsGuest(page, "Fern");

  await composer(page, "Fern").fill("   \n ");
  await composer(page, "Fern").press("Enter");
  await expect(page.getByRole("button", { name: "Send" })).toBeDisabled();
  await say(page, "Fern", "Now a real one");
  await settledReply(page, "Fern", 3);

  await expect(bubbles(page, "Fern").nth(1)).toHaveText("Now a real one");
});

test("scripts, right-to-left text and emoji are shown as the text they are", async ({ page }) => {
  await hatchAsGuest(page, "Nori");
  const lines = [
    '<script>window.hacked = true</script><img src=x onerror="window.hacked = true">',
    "שלום, מה שלומך?",
    "🦊🌈👩‍👩‍👧",
  ];

  for (const [index, line] of lines.entries()) {
    await say(page, "Nori", line);
    await settledReply(page, "Nori", 3 + 2 * index);
    await expect(bubbles(page, "Nori").filter({ hasText: line })).toHaveCount(1);
  }

  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("X-43: hatching and chatting work with the keyboard alone", async ({ page }) => {
  await page.goto("/hatch");
  const egg = page.getByRole("button", { name: "Tap the egg" });
  const name = page.getByRole("textbox", { name: "Name" });
  await egg.focus();
  await expect(async () => {
    if (await egg.isVisible()) await page.keyboard.press("Enter");
    await expect(name).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await name.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Sorrel");
  const goOn = page.getByRole("button", { name: "Go on as a guest" });
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(goOn).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press("Enter");
  // The question for the month of birth: letters choose in a list, Tab goes on, Enter answers.
  await expect(page.getByRole("combobox", { name: "Month" })).toBeFocused();
  await page.keyboard.type("May");
  await page.keyboard.press("Tab");
  await page.keyboard.type("1990");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/chat\/[a-z0-9]+$/);

  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(composer(page, "Sorrel")).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.type("Hello from the keyboard");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("on two lines");
  await page.keyboard.press("Enter");

  await expect(ownBubble(page, "Sorrel", "Hello from the keyboard")).toBeVisible();
  await settledReply(page, "Sorrel", 3);
});

test("X-43: a screen reader is told of each new line once and whole", async ({ page }) => {
  await hatchAsGuest(page, "Wren");

  await say(page, "Wren", "Tell me something nice");
  const reply = await settledReply(page, "Wren", 3);

  const spoken = page.getByRole("log", { name: "New lines" });
  await expect(spoken.getByText(reply)).toHaveCount(1);
});

test("a chat that is somebody else's looks like one that does not exist", async ({ page, browser, app }) => {
  const url = await hatchAsGuest(page, "Moss");
  await say(page, "Moss", "This is between us");

  const stranger = await browser.newContext({ baseURL: app.url });
  const other = await stranger.newPage();
  await hatchAsGuest(other, "Ivy");
  await other.goto(url);

  await expect(other.getByRole("heading", { name: /not here|no chat|not found|nobody/i })).toBeVisible();
  await expect(other.getByText("This is between us")).toHaveCount(0);
  await stranger.close();
});

test("S4-10 S4-06 S4-25: the list shows the newest line, and a read chat is not marked unread", async ({ page }) => {
  await hatchAsGuest(page, "Pebble");
  await say(page, "Pebble", "What a lovely morning");
  const reply = await settledReply(page, "Pebble", 3);

  await page.goto("/chat");

  const row = page
    .getByRole("main")
    .getByRole("link", { name: /Pebble/ })
    .first();
  await expect(row).toContainText(reply.slice(0, 20));
  await expect(row).not.toContainText(/unread|new/i);
});

test("S4-23: the list of chats and one chat have addresses of their own, and lead to each other", async ({ page }) => {
  const chat = await hatchAsGuest(page, "Maple");

  await page.goto("/chat");
  await page.getByRole("main").getByRole("link", { name: /Maple/ }).first().click();
  await page.waitForURL(chat);
  await expect(bubbles(page, "Maple")).toHaveCount(1);

  await page.getByRole("navigation").getByRole("link", { name: "Chats" }).click();
  await page.waitForURL(/\/chat$/);
});

test("S4-25: the newest line stays in view, a reader further up is left alone, and one button leads back", async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 500 });
  await hatchAsGuest(page, "Willow");
  const tall = Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n");
  await say(page, "Willow", tall);
  await settledReply(page, "Willow", 3);
  await expect(bubbles(page, "Willow").last()).toBeInViewport();

  await conversation(page, "Willow").getByText("line 20").hover();
  await page.mouse.wheel(0, -600);
  const jump = page.getByRole("button", { name: "Newest" });
  await expect(jump).toBeVisible();
  await expect(bubbles(page, "Willow").last()).not.toBeInViewport();

  await jump.click();
  await expect(bubbles(page, "Willow").last()).toBeInViewport();
  await expect(jump).toHaveCount(0);
});
