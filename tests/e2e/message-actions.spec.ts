// What a chat has today: change a line, take it away, answer it, react, ask anew, find it again, clear the chat.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { bubbles, conversation, ownBubble, settledReply } from "./pages/chat";
import { composer, hatchAsGuest, openedChat, openEgg, say } from "./pages/hatching";
import { choose, fillWithOldLines, lineTool, searchInChat, toast } from "./pages/lines";

test("X-13: an own line is edited in its place: Escape leaves it, Enter saves it, too much is refused with the words kept", async ({
  page,
}) => {
  await hatchAsGuest(page, "Pip");
  await say(page, "Pip", "I like rian");
  await settledReply(page, "Pip", 3);
  const editor = page.getByRole("textbox", { name: "Change your message" });

  await choose(page, "You: I like rian", "Edit");
  await expect(editor).toBeFocused();
  await editor.fill("something else");
  await editor.press("Escape");
  await expect(ownBubble(page, "Pip", "I like rian")).toBeVisible();

  await choose(page, "You: I like rian", "Edit");
  await editor.fill("a".repeat(2001));
  await editor.press("Enter");
  await expect(page.getByText("1 character too many")).toBeVisible();
  await page.reload();
  await expect(editor).toHaveValue("a".repeat(2001));
  await editor.fill("I like rain");
  await editor.press("Enter");

  await expect(ownBubble(page, "Pip", "I like rain")).toBeVisible();
  await expect(conversation(page, "Pip").getByText("· edited")).toBeVisible();
  await expect(composer(page, "Pip")).toBeFocused();
  await page.reload();
  await expect(ownBubble(page, "Pip", "I like rain")).toBeVisible();
});

test("X-13: a line is deleted after one clear question, here, in another window and for good", async ({
  page,
  context,
}) => {
  const url = await hatchAsGuest(page, "Momo");
  await say(page, "Momo", "a secret about marmalade");
  await settledReply(page, "Momo", 3);
  const second = await context.newPage();
  await second.goto(url);
  await expect(ownBubble(second, "Momo", "a secret about marmalade")).toBeVisible();

  await choose(page, "You: a secret", "Delete");
  await page.getByRole("button", { name: "Keep it" }).last().click();
  await expect(ownBubble(page, "Momo", "a secret about marmalade")).toBeVisible();
  await choose(page, "You: a secret", "Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();

  for (const window of [page, second]) {
    await expect(conversation(window, "Momo").getByText("You deleted this message")).toBeVisible();
    await expect(ownBubble(window, "Momo", "a secret about marmalade")).toHaveCount(0);
  }
  await expect(lineTool(page, "You: a secret")).toHaveCount(0);
});

test("S3-15 X-44: a line is answered with a quote that survives a reload, leads back to it, and says when it is gone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 560 });
  await hatchAsGuest(page, "Juno");
  await say(page, "Juno", "the first thing I said");
  await settledReply(page, "Juno", 3);
  await say(page, "Juno", Array.from({ length: 30 }, (_, line) => `line ${line}`).join("\n"));
  await settledReply(page, "Juno", 5);

  await choose(page, "You: the first thing", "Reply");
  await expect(composer(page, "Juno")).toBeFocused();
  await page.reload();
  await expect(page.getByRole("region", { name: "Answering a line" })).toContainText("the first thing I said");
  await say(page, "Juno", "about that");
  await settledReply(page, "Juno", 7);

  await expect(page.getByRole("region", { name: "Answering a line" })).toHaveCount(0);
  const quote = page.getByRole("button", { name: /Answer to your own line: the first thing I said/ });
  await quote.click();
  await expect(ownBubble(page, "Juno", "the first thing").first()).toBeInViewport();
  await expect(lineTool(page, "You: the first thing")).toBeFocused();

  await choose(page, "You: the first thing", "Delete");
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: /Answer to your own line: This line was deleted/ })).toBeVisible();
});

test("X-13: reactions are toggled and counted, words are copied, and another answer takes the place of the last", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await hatchAsGuest(page, "Tilly");
  await say(page, "Tilly", "How are you today?");
  const old = await settledReply(page, "Tilly", 3);
  const start = `Tilly: ${old.slice(0, 15)}`;

  await lineTool(page, start).click();
  await page.getByRole("menuitemcheckbox", { name: "Love" }).click();
  const chip = page.getByRole("button", { name: "Love, 1, one is yours" });
  await expect(chip).toHaveAttribute("aria-pressed", "true");
  await chip.click();
  await expect(chip).toHaveCount(0);

  await choose(page, start, "Copy");
  await expect(toast(page, "Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(old);

  await choose(page, start, /Another answer/);
  await expect(page.getByText(/Tilly is (thinking|talking)/).first()).toBeVisible();
  const fresh = await settledReply(page, "Tilly", 3);
  expect(fresh).not.toBe(old);
  await expect(page.getByRole("button", { name: /8 of 10/ })).toBeVisible();
});

test("X-40: a suggested answer is one tap, and suggestions stay away while somebody writes", async ({ page }) => {
  await hatchAsGuest(page, "Bean");
  await say(page, "Bean", "Hello Bean");
  await settledReply(page, "Bean", 3);
  const suggestions = page.getByRole("list", { name: "Suggested answers" });
  const first = suggestions.getByRole("button").first();
  await expect(first).toBeVisible();
  const words = await first.innerText();

  await composer(page, "Bean").fill("my own");
  await expect(suggestions).toHaveCount(0);
  await composer(page, "Bean").fill("");
  await first.click();

  await expect(ownBubble(page, "Bean", words)).toBeVisible();
  await settledReply(page, "Bean", 5);
});

test("X-15 S3-15: an old line that is not loaded is found by a word, shown in its place, and the newest is one tap away", async ({
  page,
  app,
}) => {
  test.setTimeout(120_000);
  await hatchAsGuest(page, "Nori");
  const old = Array.from({ length: 230 }, (_, line) => (line === 40 ? "the purple lighthouse" : `old line ${line}`));
  await fillWithOldLines(page, app, "Nori", old);
  await say(page, "Nori", "something quite new");
  await page.reload();
  await expect(ownBubble(page, "Nori", "something quite new")).toBeVisible();

  await page.getByRole("button", { name: "Search in this chat" }).click();
  await searchInChat(page, "Nori").fill("no such word anywhere");
  await expect(page.getByText(/Nothing with/)).toBeVisible();
  await searchInChat(page, "Nori").fill("purple light");
  const hit = page.getByRole("button", { name: /the purple lighthouse/ }).and(page.locator("[data-found-item]"));
  await expect(hit.locator("mark")).toHaveText(["purple", "lighthouse"]);
  await searchInChat(page, "Nori").press("ArrowDown");
  await expect(hit).toBeFocused();
  await page.keyboard.press("Enter");

  const found = bubbles(page, "Nori").filter({ hasText: "the purple lighthouse" });
  await expect(found).toBeInViewport();
  await expect(bubbles(page, "Nori").filter({ hasText: "something quite new" })).toHaveCount(0);
  await expect(lineTool(page, "Nori: the purple lighthouse")).toBeFocused();

  // Reading on downwards brings the lines in between, in order and without moving what is read.
  await found.hover();
  await page.mouse.wheel(0, 4_000);
  await expect(bubbles(page, "Nori").filter({ hasText: "old line 95" })).toHaveCount(1);
  await page.getByRole("button", { name: "Newest" }).click();
  await expect(ownBubble(page, "Nori", "something quite new")).toBeInViewport();
});

test("X-15: a search over all chats finds lines and chatlings, and leads to the line", async ({ page }) => {
  test.setTimeout(120_000);
  await hatchAsGuest(page, "Clover");
  await say(page, "Clover", "my purple umbrella is lost");
  await settledReply(page, "Clover", 3);
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Fern");
  await page.getByRole("button", { name: "Bring Fern home" }).click();
  await openedChat(page, "Fern");
  const search = page.getByRole("searchbox", { name: "Search chats and lines" });

  let onTyped = () => {};
  const typed = new Promise<void>((resolve) => {
    onTyped = resolve;
  });
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  await search.fill("clov"); // before the page is alive
  onTyped();
  await expect(
    page.getByRole("link", { name: "Clover", exact: true }).and(page.locator("[data-found-item]")),
  ).toBeVisible();
  await search.fill("umbrel");
  await page.getByRole("link", { name: /You to Clover/ }).click();

  await expect(ownBubble(page, "Clover", "my purple umbrella is lost")).toBeInViewport();
  await expect(lineTool(page, "You: my purple umbrella")).toBeFocused();
  expect(new URL(page.url()).search).toBe("");
});

test("X-33: a chat is cleared after a question that says what goes and what stays", async ({ page }) => {
  await hatchAsGuest(page, "Wren");
  await say(page, "Wren", "a secret about marmalade");
  await settledReply(page, "Wren", 3);

  await page.getByRole("button", { name: "More about the chat with Wren" }).click();
  await page.getByRole("menuitem", { name: "Clear this chat" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("All 3 messages go for good");
  await expect(dialog).toContainText("What stays: Wren and its mood");
  await dialog.getByRole("button", { name: "Clear 3 messages" }).click();

  await expect(toast(page, "is cleared")).toBeVisible();
  await expect(bubbles(page, "Wren")).toHaveCount(0);
  await page.reload();
  await expect(bubbles(page, "Wren")).toHaveCount(0);
  await say(page, "Wren", "Hello again");
  await settledReply(page, "Wren", 2);
});

test("X-43: everything that can be done with a line can be done by keyboard alone", async ({ page }) => {
  await hatchAsGuest(page, "Sorrel");
  await say(page, "Sorrel", "I like rian");
  const reply = await settledReply(page, "Sorrel", 3);
  await page.getByTestId("message-scroller").focus();

  // What stands before the lines has links of its own; of the lines only the newest is a stop.
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(lineTool(page, `Sorrel: ${reply.slice(0, 15)}`)).toBeFocused({ timeout: 50 });
  }).toPass();
  await page.keyboard.press("ArrowUp");
  await expect(lineTool(page, "You: I like rian")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemcheckbox", { name: "Love" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Funny, 1, one is yours" })).toBeVisible();
  await expect(lineTool(page, "You: I like rian")).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(lineTool(page, "You: I like rian")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Edit" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("I like rain");
  await page.keyboard.press("Enter");
  await expect(ownBubble(page, "Sorrel", "I like rain")).toBeVisible();
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("X-13 X-43: a held finger opens the menu of a line, and everything in it is big enough for one", async ({
    page,
  }) => {
    await hatchAsGuest(page, "Moss");

    await holdFinger(page, bubblesOf(page));

    const items = page.getByRole("menu").getByRole("menuitem");
    await expect(items.first()).toBeVisible();
    for (const item of await items.all()) expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await items.filter({ hasText: "Reply" }).tap();
    await expect(page.getByRole("region", { name: "Answering a line" })).toBeVisible();
  });

  function bubblesOf(page: Page) {
    return bubbles(page, "Moss").first();
  }
});

for (const scheme of ["light", "dark"] as const) {
  test(`X-43: menu, editor, search and questions have no accessibility faults in ${scheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: scheme });
    await hatchAsGuest(page, "Ivy");
    await say(page, "Ivy", "the purple lighthouse");
    const reply = await settledReply(page, "Ivy", 3);
    const start = `Ivy: ${reply.slice(0, 15)}`;

    await lineTool(page, start).click();
    await expectFine(page, "the menu of a line");
    await page.getByRole("menuitemcheckbox", { name: "Love" }).click();
    await choose(page, start, "Reply");
    await expectFine(page, "a reaction and a quote in the making");
    await choose(page, "You: the purple", "Edit");
    await expectFine(page, "the editor");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Search in this chat" }).click();
    await searchInChat(page, "Ivy").fill("purple");
    await expect(page.locator("mark").first()).toBeVisible();
    await expectFine(page, "a search");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await choose(page, "You: the purple", "Delete");
    await expectFine(page, "the question before deleting");
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "More about the chat with Ivy" }).click();
    await page.getByRole("menuitem", { name: "Clear this chat" }).click();
    await expect(page.getByRole("dialog")).toContainText("go for good");
    await expectFine(page, "the question before clearing, over a deleted line");
  });
}

async function expectFine(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, `accessibility of ${what}`).toEqual([]);
}

/** A touch that stays where it is, as long as a held finger does. */
async function holdFinger(page: Page, on: ReturnType<typeof bubbles>): Promise<void> {
  const box = await on.boundingBox();
  if (box === null) throw new Error("there is nothing to hold a finger on");
  const session = await page.context().newCDPSession(page);
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await expect(page.getByRole("menu")).toBeVisible();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
