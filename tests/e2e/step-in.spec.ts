// Stepping in: from a talk on the stage into a room with those who talked, an answer by name, and the way out and back.

import type { Page } from "@playwright/test";
import { expect, test, viewAs } from "./fixtures";
import { bubbles, conversation, ownLine } from "./pages/chat";
import { hatchHousehold, makeTalks, ownerId } from "./pages/collection";
import { composer, say } from "./pages/hatching";
import { expectFine } from "./pages/fine";
import { chatroomLink } from "./pages/talks";

test.describe.configure({ timeout: 180_000 });

const NAME = /Message to (Pip and Fern|Fern and Pip)/;

/** From the stage into the room; gives the room's name. */
async function stepIn(page: Page): Promise<string> {
  await page.goto("/chatroom");
  await page.getByRole("button", { name: "Step in", exact: true }).first().click();
  await page.waitForURL(/\/chat\/[a-z0-9]+$/);
  await expect(page.getByRole("textbox", { name: NAME })).toBeVisible();
  return await page.getByRole("heading", { level: 1 }).innerText();
}

test("M-7: a talk goes on as a room with the person, who is answered by name, leaves, reads, and comes back", async ({
  page,
  context,
  app,
}) => {
  await hatchHousehold(page, ["Pip", "Fern"]);
  await makeTalks(app, await ownerId(context, app), 1);
  await expect(chatroomLink(page)).toHaveAccessibleName(/2 unread/);
  const name = await stepIn(page);
  const room = page.url();
  await expect(chatroomLink(page)).toHaveAccessibleName(/1 unread/);
  const told = await bubbles(page, name).allInnerTexts();
  expect(told.length).toBeGreaterThanOrEqual(4);
  await expect(conversation(page, name).getByText("You stepped in.")).toBeVisible();

  await say(page, name, "Fern, may I sit with you?");
  await expect(ownLine(page, name, "Fern, may I sit with you?")).toBeVisible();
  const answer = conversation(page, name).locator("[data-side='theirs']:not([data-prologue])").first();
  await expect(answer.locator("p[data-status='stored']")).toBeVisible();
  await expect(answer).toContainText("Fern");
  expect((await bubbles(page, name).allInnerTexts()).slice(0, told.length)).toEqual(told);

  await page.getByRole("button", { name: `More about the chat with ${name}` }).click();
  await page.getByRole("menuitem", { name: "Leave the room" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
  await expect(page.getByText("You left this room. Everything stays here to read.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: NAME })).toHaveCount(0);

  await page.goto("/chatroom");
  await expect(page.getByText("You stepped in once")).toBeVisible();
  await page.getByRole("button", { name: "Step in again" }).click();
  await page.waitForURL(room);
  await expect(composer(page, name)).toBeVisible();
  await expect(conversation(page, name).getByText("You came back in.")).toBeVisible();
});

test("M-7: the way in, the room and the list have no accessibility faults in either scheme, wide and narrow", async ({
  page,
  context,
  app,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await hatchHousehold(page, ["Pip", "Fern"]);
  await makeTalks(app, await ownerId(context, app), 1);
  const name = await stepIn(page);
  await say(page, name, "Hello everybody");
  await expect(conversation(page, name).locator("[data-side='theirs']:not([data-prologue]) p")).toHaveCount(2);

  for (const scheme of ["light", "dark"] as const) {
    for (const width of [1280, 360]) {
      await viewAs(page, { scheme, width });
      await expectFine(page, `a room in ${scheme} at ${width} px`);
    }
  }
  await page.goto("/chat");
  await expectFine(page, "the list of chats with a room in it");
  await expect(page.getByRole("link", { name: new RegExp(`^${name}`) })).toBeVisible();
  await page.goto("/chatroom");
  await expect(page.getByText("You stepped in. It goes on as a room with you.")).toBeVisible();
  await expectFine(page, "the chatroom after stepping in");
});
