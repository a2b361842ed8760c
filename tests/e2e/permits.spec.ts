// Permits and the free allowance as a person meets them: not at all, until something is used up; and then with a way on.

import { ConvexHttpClient } from "convex/browser";
import type { BrowserContext } from "@playwright/test";
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { expect, type RunningApp, test } from "./fixtures";
import { sendAs } from "../builders";
import type { Caller } from "../backend/platform";
import { callsOf, callsTo } from "./pages/calls";
import { bubbles, ownLine } from "./pages/chat";
import { hatchAsGuest, say } from "./pages/hatching";

test.use({ functionEnv: { REPLY_PACE_MS: "0" } });
test.describe.configure({ timeout: 120_000 });

/** The same person, somewhere else. */
async function elsewhere(context: BrowserContext, app: RunningApp): Promise<Caller> {
  const cookies = await context.cookies();
  const token = cookies.find(({ name }) => name.includes("__convexAuthJWT"))?.value ?? "";
  const client = new ConvexHttpClient(app.stack.engineUrl, { logger: false });
  client.setAuth(token);
  return client;
}

/** What an operator runs with `npx convex run`. */
async function operatorMakesCode(app: RunningApp): Promise<string> {
  const answer = await fetch(`${app.stack.engineUrl}/api/run/operator/createRedeemCode`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Convex ${app.stack.adminKey}` },
    body: JSON.stringify({ args: { days: 30, uses: 1, note: "a browser test" }, format: "json" }),
  });
  const { value } = (await answer.json()) as { value: string };
  return value;
}

test("S4-24: a permit is there before the first line is written, five lines use it, and the next one is fetched meanwhile", async ({
  page,
}) => {
  const calls = callsOf(page);
  await hatchAsGuest(page, "Juniper");
  await expect.poll(() => callsTo(calls, "permits:issue").length).toBe(1);

  for (let line = 1; line <= 6; line += 1) {
    await say(page, "Juniper", `line ${line}`);
    await expect(ownLine(page, "Juniper", `line ${line}`)).toHaveAttribute("data-status", "stored");
  }

  const permits = callsTo(calls, "messages:send").map(({ args }) => args["permitId"]);
  expect(new Set(permits.slice(0, 5)).size).toBe(1);
  expect(permits[5]).not.toBe(permits[0]);
  expect(callsTo(calls, "permits:issue")).toHaveLength(2);
});

test("S4-31: when the permit was spent elsewhere the line goes out with a fresh one, and the person sees nothing of it", async ({
  page,
  context,
  app,
}) => {
  const calls = callsOf(page);
  const url = await hatchAsGuest(page, "Bramble");
  await say(page, "Bramble", "The first line");
  await expect(ownLine(page, "Bramble", "The first line")).toHaveAttribute("data-status", "stored");
  // Both ids come from the page: its own address, and what it sent.
  const conversationId = url.split("/").at(-1) as Id<"conversations">;
  const permitId = callsTo(calls, "messages:send")[0]?.args["permitId"] as Id<"permits">;
  const other = await elsewhere(context, app);
  for (let line = 1; line <= 4; line += 1) {
    const clientId = `from-elsewhere-${line}`;
    await other.mutation(api.messages.send, { conversationId, text: `elsewhere ${line}`, clientId, permitId });
  }

  await say(page, "Bramble", "The second line");

  await expect(ownLine(page, "Bramble", "The second line")).toHaveAttribute("data-status", "stored");
  await expect(page.getByRole("button", { name: "Retry" })).toHaveCount(0);
  const sent = callsTo(calls, "messages:send").filter(({ args }) => args["text"] === "The second line");
  expect(sent.map(({ args }) => args["permitId"] === permitId)).toEqual([true, false]);
});

test("S4-27 M-15 C-46: at zero a warning leads to the page about premium, and a code lifts the limit in every open chat at once", async ({
  page,
  context,
  app,
}) => {
  const conversationId = (await hatchAsGuest(page, "Sage")).split("/").at(-1) as Id<"conversations">; // the page's own address
  await expect(page.getByRole("button", { name: /Free with Sage: 10 of 10 messages/ })).toBeVisible();
  const other = await elsewhere(context, app);
  for (let line = 1; line <= 9; line += 1) {
    await sendAs(other, { conversationId, text: `elsewhere ${line}`, clientId: `from-elsewhere-${line}` });
  }
  await expect(page.getByRole("button", { name: /Free with Sage: 1 of 10 messages/ })).toBeVisible();
  await say(page, "Sage", "The last free line");
  await expect(page.getByText("10 free messages with Sage are used up. Sage goes on talking")).toBeVisible();

  const shop = await context.newPage();
  await shop.goto(page.url());
  await shop.getByRole("link", { name: "Get more" }).click();
  await expect(shop.getByRole("heading", { name: "You chat for free" })).toBeVisible();
  await shop.getByRole("textbox", { name: "Redeem code" }).fill("AAAAA-BBBBB-CCCCC-DDDDD");
  await shop.getByRole("button", { name: "Redeem" }).click();
  await expect(shop.getByText("That is no code we know")).toBeVisible();
  await shop.getByRole("textbox", { name: "Redeem code" }).fill((await operatorMakesCode(app)).toLowerCase());
  await shop.getByRole("button", { name: "Redeem" }).click();

  await expect(shop.getByRole("heading", { name: "You have premium" })).toBeVisible();
  await expect(shop.getByText("Thank you! Premium is yours until")).toBeVisible();
  await expect(page.getByRole("button", { name: /Free with Sage/ })).toHaveCount(0);
  await expect(page.getByText("are used up")).toHaveCount(0);
  await expect(bubbles(page, "Sage")).toHaveCount(21);
});
