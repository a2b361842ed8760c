// Every page as different people meet it: light and dark, wide and narrow, with large text, and with its security headers.

import { expect, test, viewAs } from "./fixtures";
import { hatchAsGuest, openEgg, say } from "./pages/hatching";
import { settledReply } from "./pages/chat";
import { expectFine, expectNoSidewaysScroll } from "./pages/fine";

const PUBLIC_PAGES = ["/", "/hatch", "/help", "/sign-in", "/sign-up", "/no-such-page"];
const LOOKS = [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 1280 },
  { scheme: "light", width: 360 },
  { scheme: "dark", width: 360 },
] as const;

// The browser reports the answer 404 of a page that does not exist.
test.use({ expectedErrors: [/status of 404/] });

for (const look of LOOKS) {
  test(`public pages have no accessibility faults in ${look.scheme} at ${look.width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await viewAs(page, look);

    for (const path of PUBLIC_PAGES) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await expectFine(page, path);
    }
    await page.goto("/hatch");
    await openEgg(page);
    await expectFine(page, "/hatch with the egg open");
  });

  test(`pages of one's own have no accessibility faults in ${look.scheme} at ${look.width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await viewAs(page, look);
    const chat = await hatchAsGuest(page, "Sprig");
    await say(page, "Sprig", "How are you today?");
    await settledReply(page, "Sprig", 3);
    await expectFine(page, "a chat");

    for (const path of ["/chat", "/chatlings", "/settings", chat]) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      await expectFine(page, path);
    }
    await page.goto("/chatlings");
    await page.getByRole("link", { name: /Sprig/ }).first().click();
    // What stands there until the page has come is not the page.
    await expect(page.getByRole("heading", { level: 1, name: "Sprig" })).toBeVisible();
    await expectFine(page, "a chatling's page");
  });
}

test("S3-50: every page carries a policy with a fresh nonce, and the hardening headers", async ({ page }) => {
  const nonces = new Set<string>();
  for (const path of PUBLIC_PAGES) {
    const response = await page.goto(path);
    const headers = response?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic'(;|$)/.exec(policy)?.[1];

    expect(nonce, path).toBeDefined();
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
    nonces.add(nonce ?? "");
  }
  expect(nonces.size).toBe(PUBLIC_PAGES.length);
});

test("browsers that ask for an icon without having seen the page get one", async ({ request }) => {
  const icon = await request.get("/favicon.ico");

  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toMatch(/^image\//);
});

test("S3-59: there are a home page and a help page, and each leads to the other", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Help" }).first().click();
  await page.waitForURL(/\/help$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.getByRole("link", { name: "Chatlings" }).first().click();
  await page.waitForURL((url) => url.pathname === "/");
});

test("X-30: it is said that chatlings are AI, before hatching and on a chatling's page", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByText(/\bAI\b/).first()).toBeVisible();
  await hatchAsGuest(page, "Lumen");

  await page.goto("/chatlings");
  await page.getByRole("link", { name: /Lumen/ }).first().click();
  await page.waitForURL(/\/chatlings\/[a-z0-9]+$/);

  await expect(page.getByText(/\bAI\b/).first()).toBeVisible();
});

test("X-43: at 200 % text nothing is cut off and the chat stays usable at 360 px", async ({ page }) => {
  await viewAs(page, { scheme: "light", width: 360 });
  await hatchAsGuest(page, "Button");

  await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
  await say(page, "Button", "Large letters");
  await settledReply(page, "Button", 3);

  await expectNoSidewaysScroll(page, "the chat");
});

test("X-43: at 200 % text the way to a first chatling fits a phone of 360 px", async ({ page }) => {
  const enlarge = async () => await page.addStyleTag({ content: "html { font-size: 200% !important; }" });
  await viewAs(page, { scheme: "light", width: 360 });
  for (const path of ["/", "/sign-in", "/sign-up", "/help"]) {
    await page.goto(path);
    await enlarge();
    await expectNoSidewaysScroll(page, path);
  }

  await page.goto("/hatch");
  await enlarge();
  await expect(page.getByRole("button", { name: "Tap the egg" })).toBeVisible();
  await expectNoSidewaysScroll(page, "the egg");

  await openEgg(page);
  await expectNoSidewaysScroll(page, "the newcomer");
});

test("an address that can be nobody's is answered with 404 inside the frame, with the way on", async ({ page }) => {
  await hatchAsGuest(page, "Sprig");
  const places = [
    { path: "/chat/zzz", title: "There is no chat here", way: "To my chats" },
    { path: "/chatroom/zzz", title: "No such talk", way: "To the chatroom" },
    { path: "/chatlings/zzz", title: "This nest is empty", way: "To the collection" },
  ];

  for (const { path, title, way } of places) {
    const answer = await page.goto(path);

    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("link", { name: way })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  }
  expect((await page.goto("/chatlings/shelf"))?.status()).toBe(200);
});

test("a stranger who follows a link to one friendship is brought back to that one", async ({ page }) => {
  await page.goto("/chatlings/friends?pair=one.other");

  await page.waitForURL(/\/sign-in/);
  expect(new URL(page.url()).searchParams.get("next")).toBe("/chatlings/friends?pair=one.other");
});

test.describe("when the root of a page fails", () => {
  test.use({ expectedErrors: [/no media here/] });

  test("the page of last resort says so by day and by night, and trying again leads back", async ({ page }) => {
    // The theme of the root layout asks the device for its colour scheme; here the device fails.
    await page.addInitScript(() => {
      Object.assign(window, { matchMediaKept: window.matchMedia });
      window.matchMedia = () => {
        throw new Error("no media here");
      };
    });
    const grounds = new Set<string>();

    for (const scheme of ["light", "dark"] as const) {
      await viewAs(page, { scheme, width: 360 });
      await page.goto("/help");
      await expect(page.getByRole("heading", { level: 1, name: "Something tipped over" })).toBeVisible();
      await expectFine(page, `the page of last resort in ${scheme}`);
      grounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }
    expect(grounds.size).toBe(2);

    // What the init script has put there.
    await page.evaluate(() => Object.assign(window, { matchMedia: Reflect.get(window, "matchMediaKept") }));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Help" })).toBeVisible();
  });
});
