// Guests, accounts and sessions: nothing is lost on the way from one to the other, and mistakes get friendly words.

import { expect, test } from "./fixtures";
import { bubbles, ownBubble, settledReply } from "./pages/chat";
import { type Account, anAccount, composer, hatchAsGuest, openedChat, openEgg, say, tellAge } from "./pages/hatching";
import type { Page } from "@playwright/test";

async function fillAccount(page: Page, account: Account): Promise<void> {
  await page.getByLabel(/e-?mail/i).fill(account.email);
  await page.getByLabel(/^password/i).fill(account.password);
}

async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto("/sign-in");
  await fillAccount(page, account);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a guest becomes an account and keeps everything, signs out and signs in again", async ({ page }) => {
  const account = anAccount();
  const url = await hatchAsGuest(page, "Acorn");
  await say(page, "Acorn", "Remember this line");
  await settledReply(page, "Acorn", 3);

  await page.goto("/sign-up");
  await fillAccount(page, account);
  await page
    .getByRole("button", { name: /keep|make|create|sign up/i })
    .first()
    .click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-up"));
  await page.goto(url);
  await expect(ownBubble(page, "Acorn", "Remember this line")).toBeVisible();

  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/settings"));
  await page.goto(url);
  await page.waitForURL(/\/sign-in/);

  await fillAccount(page, account);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(url);
  await expect(bubbles(page, "Acorn")).toHaveCount(3);
});

test("X-25: somebody who makes an account while hatching brings the same creature home", async ({ page }) => {
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Hazel");
  await page.getByRole("link", { name: "Make an account" }).click();
  await page.waitForURL(/\/sign-up/);

  await fillAccount(page, anAccount());
  await page
    .getByRole("button", { name: /keep|make|create|sign up/i })
    .first()
    .click();
  await tellAge(page);

  await openedChat(page, "Hazel");
});

test("X-25: whoever goes back after an account was made finds a new egg, and chooses before anything hatches", async ({
  page,
}) => {
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Hazel");
  await page.getByRole("link", { name: "Make an account" }).click();
  await page.waitForURL(/\/sign-up/);
  await fillAccount(page, anAccount());
  await page
    .getByRole("button", { name: /keep|make|create|sign up/i })
    .first()
    .click();
  await tellAge(page);
  await openedChat(page, "Hazel");

  await page.goto("/hatch?keep=1");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Rowan");
  await page.getByRole("button", { name: "Bring Rowan home" }).click();

  await openedChat(page, "Rowan");
  await page.goto("/chatlings");
  await expect(page.getByRole("main").getByRole("link", { name: /Hazel|Rowan/ })).toHaveCount(2);
});

test("X-25: a name that is none is told while it is typed, and makes no guest", async ({ page }) => {
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill("<b>Pip</b>");

  await page.getByRole("button", { name: "Go on as a guest" }).click();

  await expect(page.getByText(/A name has 1 to 24 letters/)).toBeVisible();
  await expect(page).toHaveURL(/\/hatch$/);
  expect(await page.context().cookies()).toEqual([]);
});

test.describe("mistakes", () => {
  // The browser itself reports a refused request of the sign-in form.
  test.use({ expectedErrors: [/status of 400/] });

  test("S4-37: a wrong password gets friendly words and keeps what was typed", async ({ page }) => {
    await signIn(page, { email: "nobody@example.test", password: "not the password" });

    const refusal = page.getByRole("main").getByRole("alert");
    await expect(refusal).toContainText(/do not belong together/);
    await expect(page.getByLabel(/e-?mail/i)).toHaveValue("nobody@example.test");
    await expect(refusal).not.toContainText(/Error|Invalid|Convex|Request ID/);
  });

  test("a short password is explained before anything is sent", async ({ page }) => {
    await page.goto("/sign-up");
    await fillAccount(page, { email: anAccount().email, password: "short" });
    await page
      .getByRole("button", { name: /keep|make|create|sign up/i })
      .first()
      .click();

    await expect(page.getByText(/at least 8/i).first()).toBeVisible();
  });
});

test("S3-22 S4-36: pages of one's own ask a stranger to sign in first", async ({ page }) => {
  for (const path of ["/chat", "/chatlings", "/settings"]) {
    await page.goto(path);
    await page.waitForURL(/\/sign-in/);
  }
});

test("X-44 S3-22: a session that ends elsewhere asks to sign in again and keeps what is being written", async ({
  page,
  browser,
  app,
}) => {
  const account = anAccount();
  await page.goto("/sign-up");
  await fillAccount(page, account);
  await page
    .getByRole("button", { name: /keep|make|create|sign up/i })
    .first()
    .click();
  await tellAge(page);
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-up"));
  const url = await hatchWithAccount(page, "Rowan");
  await composer(page, "Rowan").fill("A thought in the making");
  const elsewhere = await browser.newContext({ baseURL: app.url, storageState: await page.context().storageState() });
  const other = await elsewhere.newPage();
  await other.goto("/settings");

  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText(/session has ended/i)).toBeVisible();
  await expect(composer(page, "Rowan")).toHaveValue("A thought in the making");
  await page.getByRole("link", { name: "Sign in to go on" }).click();
  await page.waitForURL(/\/sign-in/);
  await fillAccount(page, account);
  await page.getByRole("button", { name: "Sign in" }).click();

  await page.waitForURL(url);
  await expect(composer(page, "Rowan")).toHaveValue("A thought in the making");
  await elsewhere.close();
});

async function hatchWithAccount(page: Page, name: string): Promise<string> {
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("button", { name: `Bring ${name} home` }).click();
  return await openedChat(page, name);
}
