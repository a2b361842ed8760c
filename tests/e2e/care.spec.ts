// Care and the inbox as a person meets them: how everybody feels and why, the search for a runaway, the purse, and notes.

import type { Page } from "@playwright/test";
import { api } from "../../convex/_generated/api";
import { expect, type RunningApp, test, viewAs } from "./fixtures";
import { changeChatling, clientOf, sendAway } from "./pages/away";
import { hatchAsGuest, openedChat, openEgg } from "./pages/hatching";
import { expectFine } from "./pages/fine";

test.describe.configure({ timeout: 180_000 });

/** The tile of one chatling on the mood dashboard. */
function tileOf(page: Page, name: string) {
  return page.getByRole("listitem").filter({ has: page.getByRole("list", { name: `Care for ${name}` }) });
}

test("S0-04 S0-32 X-27 M-1: care lifts a mood at once and for good, in shape and word, and the reason can be read", async ({
  page,
  app,
}) => {
  await hatchAsGuest(page, "Pip");
  await changeChatling(app, "Pip", { mood: "unhappy", unhappyCount: 2 });
  await page.goto("/chatroom");
  const pip = tileOf(page, "Pip");
  await expect(pip.getByRole("img", { name: "Pip, unhappy" })).toBeVisible();
  await expect(pip).toContainText("Pip is thinking about a journey.");

  await pip.getByRole("button", { name: "Play for Pip" }).click();
  await expect(pip.getByRole("img", { name: "Pip, calm" })).toBeVisible();
  await expect(pip.getByRole("status")).toContainText("“");
  await expect(pip.getByRole("button", { name: "Play for Pip: done for today" })).toBeVisible();
  await page.reload();
  await expect(pip.getByRole("img", { name: "Pip, calm" })).toBeVisible();
  await expect(pip.getByRole("button", { name: "Play for Pip: done for today" })).toBeVisible();

  await pip.getByRole("button", { name: "Why is Pip calm?" }).click();
  const why = page.getByRole("dialog", { name: "Why is Pip calm?" });
  await expect(why.getByRole("listitem").first()).toContainText("You played with Pip");
  await page.keyboard.press("Escape");
  await expect(pip.getByRole("button", { name: "Why is Pip calm?" })).toBeFocused();

  await pip.getByRole("button", { name: "Rest for Pip" }).click();
  const resting = page.getByRole("listitem").filter({ hasText: "Meditating" });
  await expect(resting).toContainText("about 8 hours to go");
  await expect(resting.getByRole("button", { name: "Wake Pip" })).toBeFocused();
  await resting.getByRole("button", { name: "Wake Pip" }).click();
  await expect(pip.getByRole("button", { name: "Rest for Pip: done for today" })).toBeVisible();
});

test("S0-23 S0-35 M-6: from the chatroom a runaway is searched for, with its mail, its odds and what a search takes", async ({
  page,
  context,
  app,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await hatchAsGuest(page, "Pip");
  await hatchBeside(page, "Bramble");
  const chat = page.url();
  await sendAway(context, app, "Bramble");

  await page.goto(chat);
  await page.getByRole("link", { name: "Look for Bramble" }).click();
  const search = page.getByRole("article", { name: "The search for Bramble" });
  await expect(search).toContainText("An easy search");
  await expect(tileOf(page, "Pip")).toHaveCount(1); // what stands above it has grown by now
  await expect(page.getByRole("heading", { name: "Recovery" })).toBeInViewport();
  await expect(search).toContainText("8 of 10 searches like this one find it");
  await expect(search).toContainText("Nobody has searched yet");
  await expect(search.getByText("Soup is not everything.")).toBeVisible();
  await expect(search.getByRole("list", { name: "Postcards from Bramble" })).toContainText(
    "There is a lighthouse here.",
  );
  await expectFine(page, "the chatroom with a runaway");

  await search.getByRole("button", { name: "Search, free today" }).click();
  const found = page.getByRole("article", { name: "Bramble is home again" });
  const missed = search.getByText("1 search so far");
  await expect(found.or(missed)).toBeVisible();

  // The dice decide; the page and the backend say the same.
  const away = await (await clientOf(context, app)).query(api.runaways.mine, {});
  await expect(found).toHaveCount(away.length === 0 ? 1 : 0);
  await expect(search).toHaveCount(away.length);
  if (away.length > 0) await expect(search.getByRole("button", { name: "Search for 20 coins" })).toBeEnabled();
  else await expect(tileOf(page, "Bramble").getByRole("img", { name: "Bramble, calm" })).toBeVisible();
});

test("M-6: a friend who opens the poster helps, and one more lantern is lit for the owner; letting go asks first", async ({
  page,
  context,
  app,
  browser,
}) => {
  await hatchAsGuest(page, "Pip");
  await hatchBeside(page, "Bramble");
  await sendAway(context, app, "Bramble");
  await page.goto("/chatroom");
  await page.getByRole("button", { name: "Make a poster for friends" }).click();
  const address = await page.getByRole("textbox", { name: "Poster of Bramble" }).inputValue();

  const elsewhere = await browser.newContext();
  const friend = await elsewhere.newPage();
  await hatchAsGuest(friend, "Fern", app.url);
  await friend.goto(address);
  await expect(friend.getByRole("heading", { name: "Have you seen Bramble?" })).toBeVisible();
  await friend.getByRole("button", { name: "Help to look for Bramble" }).click();
  await expect(friend.getByText("more searches in a hundred will find Bramble")).toBeVisible();
  await elsewhere.close();

  const search = page.getByRole("article", { name: "The search for Bramble" });
  await expect(search).toContainText("9 of 10 searches like this one find it");
  await search.getByRole("button", { name: "Let Bramble go kindly" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Keep looking" }).last().click();
  await expect(search).toBeVisible();
});

test("X-28 X-46: the daily hello fills the purse once, and its book tells of it", async ({ page }) => {
  await hatchAsGuest(page, "Pip");
  await page.goto("/chatroom");
  const purse = page.getByRole("region", { name: "Your purse" });
  await expect(purse.getByRole("button", { name: "30 coins" })).toBeVisible();

  await purse.getByRole("button", { name: "Say hello: 15 coins" }).click();

  await expect(purse.getByRole("status")).toHaveText("Hello! 15 coins for your purse.");
  await expect(purse.getByRole("button", { name: "45 coins" })).toBeVisible();
  await expect(purse.getByText("Hello said today")).toBeVisible();
  await expect(purse.getByRole("button", { name: "45 coins" })).toBeFocused();
  await purse.getByRole("button", { name: "45 coins" }).click();
  const book = page.getByRole("dialog", { name: "What came and what went" });
  await expect(book.getByRole("listitem").first()).toContainText("Daily hello");
  await expect(book.getByRole("listitem").first()).toContainText("+15 coins, +5 XP");
});

test("S2-13 X-18 X-46: a note shows as a toast and waits in the inbox; marking all clears the badge; an empty inbox says what it is for", async ({
  page,
  context,
  app,
}) => {
  await hatchAsGuest(page, "Pip");
  const client = await clientOf(context, app);
  await client.mutation(api.notifications.saveSettings, { quiet: null }); // whatever hour this test runs at
  await page.goto("/notifications");
  await expect(page.getByRole("heading", { name: "Nothing new" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "To the chatroom" }).click();
  await page.waitForURL(/\/chatroom$/);
  await expect(page.getByRole("region", { name: "Your purse" })).toBeVisible();

  const me = (await client.query(api.users.viewer, {}))?.userId ?? "";
  await announce(app, me, "A parcel came");
  await expect(page.getByRole("alert").filter({ hasText: "A parcel came" })).toBeVisible();
  await announce(app, me, "And a letter");
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: /Inbox.*2 unread/ })
    .click();
  const notes = page.getByRole("main").getByRole("listitem");
  await expect(notes).toHaveCount(2);
  await expectFine(page, "the inbox");

  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(
    page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Inbox", exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Mark as unread: And a letter" }).click();
  await expect(
    page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /Inbox.*1 unread/ }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Mark as read: And a letter" })).toBeFocused();
  await page.getByRole("button", { name: "Remove: A parcel came" }).click();
  await page.reload();
  await expect(notes).toHaveCount(1);
  await expect(notes).toContainText("And a letter");
});

test("X-46 X-43: quiet hours and the digest are chosen in the settings and kept, and fit a phone by night", async ({
  page,
}) => {
  await viewAs(page, { scheme: "dark", width: 360 });
  await hatchAsGuest(page, "Pip");
  await page.goto("/settings");
  const quiet = page.getByRole("switch", { name: "Quiet hours" });
  await expect(quiet).toBeChecked();
  await page.getByRole("combobox", { name: "From" }).selectOption("23:00");
  await page.getByRole("switch", { name: "One note a day" }).check();
  await expectFine(page, "the settings");

  await page.reload();
  await expect(page.getByRole("combobox", { name: "From" })).toHaveValue("23");
  await expect(page.getByRole("switch", { name: "One note a day" })).toBeChecked();
  await page.goto("/notifications");
  await expect(page.getByRole("heading", { name: "Nothing new" })).toBeVisible();
  await expectFine(page, "the empty inbox");
});

/** Another chatling of whoever is here. */
async function hatchBeside(page: Page, name: string): Promise<void> {
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: `Bring ${name} home` }).click();
  await openedChat(page, name);
}

/** A note in somebody's inbox, as an operator leaves one. */
async function announce(app: RunningApp, to: string, title: string): Promise<void> {
  const answer = await fetch(`${app.stack.engineUrl}/api/run/operator/announce`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Convex ${app.stack.adminKey}` },
    body: JSON.stringify({ args: { to, title, message: "It is for you." }, format: "json" }),
  });
  expect(answer.status).toBe(200);
}
