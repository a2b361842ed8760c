// The operator screen in a real browser: an admin starts a run and watches it end, pauses and lets go on; others find nothing there.

import type { Page } from "@playwright/test";
import { expect, test, viewAs } from "./fixtures";
import { operatorRuns } from "./pages/collection";
import { type Account, anAccount, openedChat, openEgg, tellAge } from "./pages/hatching";
import { expectFine } from "./pages/fine";

// The browser reports the answer 404 of a page that does not exist.
test.use({ functionEnv: { REPLY_PACE_MS: "0" }, expectedErrors: [/status of 404/] });
test.describe.configure({ timeout: 180_000 });

const LOOKS = [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 1280 },
  { scheme: "light", width: 360 },
  { scheme: "dark", width: 360 },
] as const;

/** Somebody with an account and one chatling. */
async function settleWithAccount(page: Page): Promise<Account> {
  const account = anAccount();
  await page.goto("/hatch");
  await openEgg(page);
  await page.getByRole("textbox", { name: "Name" }).fill("Hazel");
  await page.getByRole("link", { name: "Make an account" }).click();
  await page.waitForURL(/\/sign-up/);
  await page.getByLabel(/e-?mail/i).fill(account.email);
  await page.getByLabel(/^password/i).fill(account.password);
  await page
    .getByRole("button", { name: /keep|make|create|sign up/i })
    .first()
    .click();
  await tellAge(page);
  await openedChat(page, "Hazel");
  return account;
}

test("X-47 S0-06: an admin starts a run and sees it end, pauses runs and lets them go on; a normal user finds an empty nest", async ({
  page,
  app,
}) => {
  const account = await settleWithAccount(page);
  await page.goto("/operator");
  await expect(page.getByRole("heading", { level: 1, name: "Nobody lives here" })).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Account" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Operator screen" })).toHaveCount(0);

  await operatorRuns(app, "operator/setRole", { email: account.email, role: "admin" });
  await page.getByRole("link", { name: "Operator screen" }).click();
  await expect(page.getByText("No run yet.")).toBeVisible();
  await page.getByRole("button", { name: "Start a run" }).click();
  await page.getByRole("button", { name: "Start for everybody" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const run = page.getByRole("list", { name: "Newest runs" }).getByRole("article").first();
  await expect(run).toContainText("By hand, for everybody");
  await expect(run).toContainText("Done");
  await expect(run).toContainText("1 fewer than two at home");
  await run.getByText(/^Pages: 1 closed/).click();
  await expect(run.getByRole("table").getByRole("row")).toHaveCount(2);

  await page.getByRole("button", { name: "Pause runs" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Runs are paused: none starts")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start a run" })).toBeDisabled();
  await page.getByRole("button", { name: "Let runs go on" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("button", { name: "Start a run" })).toBeEnabled();

  await page.getByRole("tab", { name: "Runs" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("textbox", { name: "Share of users (%)" }).fill("150");
  await page.keyboard.press("Enter");
  await expect(page.getByText("a percentage is from 0 to 100")).toBeVisible();

  await page.getByRole("tab", { name: "Log" }).click();
  const deeds = page.getByRole("list", { name: "Newest deeds" }).getByRole("listitem");
  await expect(deeds).toHaveCount(3);
  await expect(deeds.first()).toContainText("You let runs go on");
  await expect(deeds.last()).toContainText("You started a run: for everybody");
});

test("X-47: every part of the operator screen can be read in light and dark, wide and narrow", async ({
  page,
  app,
}) => {
  const { email } = await settleWithAccount(page);
  await operatorRuns(app, "operator/setRole", { email, role: "admin" });
  await operatorRuns(app, "generationOps/rerunFor", { email });
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const look of LOOKS) {
    await viewAs(page, look);
    await page.goto("/operator");
    for (const part of ["Runs", "Dials", "Topics", "Usage", "Log"]) {
      await page.getByRole("tab", { name: part }).click();
      await expect(page.getByRole("heading", { level: 2, name: new RegExp(part) })).toBeVisible();
      await expect(page.getByRole("list", { name: "Loading" })).toHaveCount(0);
      await expectFine(page, `${part} in ${look.scheme} at ${look.width} px`);
    }
  }
});
