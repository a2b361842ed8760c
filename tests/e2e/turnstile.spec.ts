// The chat where Cloudflare's invisible check is used: its script is loaded with the page's nonce, its token becomes a permit.

import { type FakeTurnstile, startFakeTurnstile } from "../fakes/turnstile";
import { expect, test as base } from "./fixtures";
import { ownLine } from "./pages/chat";
import { composer, hatchAsGuest, say } from "./pages/hatching";

const SCRIPT = "https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit";

/** In the place of Cloudflare's script: gives numbered tokens, each good once, and remembers what it was asked. */
const fakeScript = (page: string): string => `
  let tokens = 0;
  window.asked = [];
  window.turnstile = {
    render(element, options) {
      window.asked.push({ sitekey: options.sitekey, size: options.size, action: options.action });
      setTimeout(() => options.callback("${page} " + ++tokens), 0);
      return "widget";
    },
    remove() {},
  };
`;

const test = base.extend<object, { cloudflare: FakeTurnstile }>({
  cloudflare: [
    async ({}, use) => {
      const fake = await startFakeTurnstile();
      await use(fake);
      await fake.close();
    },
    { scope: "worker" },
  ],
  functionEnv: [
    async ({ cloudflare }, use) => {
      await use({
        NEXT_PUBLIC_TURNSTILE_SITE_KEY: "site-key",
        TURNSTILE_SECRET_KEY: "secret-key",
        TURNSTILE_VERIFY_URL: cloudflare.url,
        REPLY_PACE_MS: "0",
      });
    },
    { scope: "worker" },
  ],
});

test.describe.configure({ timeout: 120_000 });

test("S4-30 S4-02: the script is loaded once with the nonce, and its token lets lines through unseen", async ({
  page,
  cloudflare,
}) => {
  let loads = 0;
  await page.route(SCRIPT, async (route) => {
    loads += 1;
    await route.fulfill({ contentType: "text/javascript", body: fakeScript("clove") });
  });
  await hatchAsGuest(page, "Clove");

  for (let line = 1; line <= 6; line += 1) {
    await say(page, "Clove", `line ${line}`);
    await expect(ownLine(page, "Clove", `line ${line}`)).toHaveAttribute("data-status", "stored");
  }

  const nonces = await page.evaluate(() => [
    document.querySelector<HTMLScriptElement>("script[src*='challenges.cloudflare.com']")?.nonce,
    document.querySelector<HTMLScriptElement>("head script")?.nonce,
  ]);
  expect(nonces[0]).toBe(nonces[1]);
  expect(nonces[0]).not.toBe("");
  expect(loads).toBe(1);
  expect(await page.evaluate(() => Reflect.get(window, "asked"))).toEqual([
    { sitekey: "site-key", size: "invisible", action: "chat_send" },
    { sitekey: "site-key", size: "invisible", action: "chat_send" },
  ]);
  expect(cloudflare.requests).toEqual([
    { secret: "secret-key", response: "clove 1" },
    { secret: "secret-key", response: "clove 2" },
  ]);
});

test.describe("where Cloudflare cannot be reached", () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to load resource/] });

  test("S4-30 S4-31: the line is kept with words about it, and goes out once the way is free", async ({ page }) => {
    await page.route(SCRIPT, async (route) => await route.abort());
    await hatchAsGuest(page, "Dill");
    await say(page, "Dill", "Is anybody there?");
    await expect(page.getByText("We cannot check right now that you are a person")).toBeVisible();
    await expect(composer(page, "Dill")).toHaveValue("");

    await page.unroute(SCRIPT);
    await page.route(
      SCRIPT,
      async (route) => await route.fulfill({ contentType: "text/javascript", body: fakeScript("dill") }),
    );
    await page.getByRole("button", { name: "Retry" }).click();

    await expect(ownLine(page, "Dill", "Is anybody there?")).toHaveAttribute("data-status", "stored");
  });
});
