// The chatroom in a real browser: a talk plays line by line, its end tells what came of it, and what was said stays to be read.

import type { Page } from "@playwright/test";
import { expect, type RunningApp, test, viewAs } from "./fixtures";
import { changeRows, sendAway } from "./pages/away";
import { makeTalks, ownerId } from "./pages/collection";
import {
  aTalkThatEndsInARunaway,
  cast,
  chatroomLink,
  latestTalk,
  saidLines,
  settleIn,
  skipToTheEnd,
  stage,
  watchStage,
} from "./pages/talks";
import { expectFine } from "./pages/fine";

test.use({ functionEnv: { REPLY_PACE_MS: "0" } });
test.describe.configure({ timeout: 150_000 });

test("S0-30 S0-31 S0-36: participants come first, then who looks for words, then the first line, and so on to the moods", async ({
  page,
  context,
  app,
}) => {
  const moments = await watchStage(page);
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  const talk = await latestTalk(context, app);
  const names = talk.lines.map(({ speaker }) => talk.participants[speaker]?.chatling.nickname);

  await page.goto("/chatroom");
  await expect(saidLines(page)).toHaveCount(1, { timeout: 30_000 });
  await page.getByText("4×", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible({ timeout: 60_000 });

  const seen = await moments();
  const turns = seen.filter(({ said, typing }, place) => {
    const before = seen[place - 1];
    return before === undefined || before.said !== said || before.typing !== typing;
  });
  expect(turns[0]).toMatchObject({ said: 0, typing: null });
  expect(turns.filter(({ typing }) => typing !== null).map(({ typing }) => typing)).toEqual(names);
  expect(turns.filter(({ typing }) => typing === null).map(({ said }) => said)).toEqual([
    0,
    ...names.map((_, line) => line + 1),
  ]);
  const after = talk.participants.map(
    ({ chatling, moodAfter }) => `${chatling.nickname}, ${moodAfter === "neutral" ? "calm" : moodAfter}`,
  );
  expect(seen.at(-1)?.moods).toBe(after.join(" | "));
});

test("S0-32: everybody on the stage has a face, a name and a mood in words and shape, which a screen reader is told as well", async ({
  page,
  context,
  app,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  await page.goto("/chatroom");

  await expect(cast(page)).toHaveCount(2);
  for (const name of ["Pip", "Fern"]) {
    const actor = cast(page).filter({ hasText: name });
    await expect(actor.getByRole("img", { name: new RegExp(`^${name}, (happy|calm|unhappy)$`) })).toBeVisible();
    await expect(actor.getByText(/^(Happy|Calm|Unhappy)$/)).toBeVisible();
    await expect(actor.locator("svg path").first()).toBeVisible();
  }
});

test("S0-34 S0-36: the badge says that somebody talked, and goes when the talk was watched to its end", async ({
  page,
  context,
  app,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  await expect(chatroomLink(page)).toHaveAccessibleName(/1 unread/);

  await chatroomLink(page).click();
  await skipToTheEnd(page);

  await expect(chatroomLink(page)).toHaveAccessibleName(/^Chatroom$/);
  await page.reload();
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible();
  await expect(chatroomLink(page)).toHaveAccessibleName(/^Chatroom$/);
});

test("S0-33 S0-35 S0-37: four sections; the history holds ten talks, closed, opens them, and goes on to older ones", async ({
  page,
  context,
  app,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  await makeTalks(app, await ownerId(context, app), 11);
  await page.goto("/chatroom");
  await skipToTheEnd(page);

  for (const name of ["Active conversation", "How everybody feels", "Recovery", "Conversation history"]) {
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  }
  const history = page.getByRole("region", { name: "Conversation history" });
  const talks = history.locator("details");
  await expect(talks).toHaveCount(10);
  await expect(history.locator("details[open]")).toHaveCount(0);
  await expect(history.getByRole("list", { name: "What was said" })).toHaveCount(0);

  await talks.nth(3).locator("summary").click();
  await expect(talks.nth(3).getByRole("list", { name: "What was said" })).toBeVisible();
  await expect(talks.nth(3).getByText("New", { exact: true })).toHaveCount(0);

  await history.getByRole("button", { name: "Older talks" }).click();
  await expect(talks).toHaveCount(12);
});

test("S0-48: coming back shows the last talk at once, without a reload and without a skeleton", async ({
  page,
  context,
  app,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  await chatroomLink(page).click();
  await skipToTheEnd(page);
  const told = await saidLines(page).allTextContents();
  await page.getByRole("link", { name: /^Collection/ }).click();
  await page.waitForURL(/\/chatlings/);
  await expect(stage(page)).toHaveCount(0);
  await page.evaluate(() => {
    document.body.dataset["sameDocument"] = "yes";
    new MutationObserver(() => {
      if (document.body.textContent.includes("Opening the chatroom")) document.body.dataset["skeleton"] = "seen";
    }).observe(document.body, { subtree: true, childList: true });
  });

  await chatroomLink(page).click();
  await expect(saidLines(page)).toHaveCount(told.length);
  await expect(saidLines(page).first()).toBeVisible();

  expect(await saidLines(page).allTextContents()).toEqual(told);
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible();
  expect(await page.evaluate(() => [document.body.dataset["sameDocument"], document.body.dataset["skeleton"]])).toEqual(
    ["yes", undefined],
  );
});

test("S0-30: a talk can be paused, played on, watched again and steered by keyboard alone", async ({
  page,
  context,
  app,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  await page.goto("/chatroom");
  await expect(saidLines(page)).toHaveCount(1, { timeout: 30_000 });

  await page.getByRole("button", { name: "Pause" }).press("Enter");
  const play = page.getByRole("button", { name: "Play", exact: true });
  await expect(play).toBeVisible();
  await play.press("Enter");
  await page.getByRole("button", { name: "Skip to the end" }).press("Enter");
  // Each button takes itself away; the focus goes to the one that came instead.
  await expect(page.getByRole("button", { name: "Watch again" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await expect(page.getByText(/is finding words/)).toBeVisible();
});

test("UI: who asks for less motion gets every line and the end at once, and the talk counts as read", async ({
  page,
  context,
  app,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  const talk = await latestTalk(context, app);

  await page.goto("/chatroom");

  await expect(saidLines(page)).toHaveCount(talk.lines.length);
  await expect(page.getByText(/is finding words/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Pause" })).toHaveCount(0);
  await expect(chatroomLink(page)).toHaveAccessibleName(/^Chatroom$/);
});

test("UI: with text of twice the size everything of the chatroom still fits a phone", async ({
  page,
  context,
  app,
}) => {
  await viewAs(page, { scheme: "light", width: 360 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await settleIn({ page, context, app }, ["Pip", "W".repeat(24)]);
  await sendAway(context, app, "Pip");
  await page.goto("/chatroom");
  await expect(page.getByRole("article", { name: "The search for Pip" })).toBeVisible();

  await page.addStyleTag({ content: "html { font-size: 200% !important }" });

  const outside = await page
    .getByRole("main")
    .evaluate((main) =>
      [...main.querySelectorAll("a, button, p, h1, h2, h3, li")]
        .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
        .map((one) => one.textContent),
    );
  expect(outside).toEqual([]);
  await expectFine(page, "the chatroom with large text");
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: [/WebSocket|ERR_INTERNET_DISCONNECTED|Failed to load resource|fetch/] });

  test("X-44: the chatroom says so, goes on to play, and gives the care that was given meanwhile when it is back", async ({
    page,
    context,
    app,
  }) => {
    await settleIn({ page, context, app }, ["Pip", "Fern"]);
    await page.goto("/chatroom");
    await expect(saidLines(page)).toHaveCount(1, { timeout: 30_000 });

    await context.setOffline(true);
    await expect(page.getByText("No connection right now.")).toBeVisible();
    await page.getByRole("button", { name: "Treat for Pip" }).click();
    await skipToTheEnd(page);
    await context.setOffline(false);

    await expect(page.getByText("No connection right now.")).toHaveCount(0);
    await expect(chatroomLink(page)).toHaveAccessibleName(/^Chatroom$/);
    await page.reload();
    await expect(page.getByRole("button", { name: "Treat for Pip: done for today" })).toBeVisible();
  });
});

test("a line is shared as a picture by keyboard: painted, described, and saved as a file", async ({
  page,
  context,
  app,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  await page.goto("/chatroom");
  await skipToTheEnd(page);

  await stage(page)
    .getByRole("button", { name: /^Share what/ })
    .first()
    .press("Enter");
  const dialog = page.getByRole("dialog");
  const picture = dialog.getByRole("img", { name: /^(Pip|Fern) the .+, on “.+”: “.+”$/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([
    1080, 1080,
  ]);
  const download = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Download" }).press("Enter");

  expect((await download).suggestedFilename()).toMatch(/^(pip|fern)-says\.png$/);
});

test("S0-39: a talk has an address of its own, which shows nothing to anybody else", async ({
  page,
  context,
  app,
  browser,
}) => {
  await settleIn({ page, context, app }, ["Pip", "Fern"]);
  const { talkId, statement } = await latestTalk(context, app);
  await page.goto(`/chatroom/${talkId}`);
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();

  const elsewhere = await browser.newContext({ baseURL: app.url });
  const stranger = await elsewhere.newPage();
  await settleIn({ page: stranger, context: elsewhere, app }, ["Spy"]);
  await stranger.goto(`/chatroom/${talkId}`);

  await expect(stranger.getByRole("heading", { name: "No such talk" })).toBeVisible();
  await expect(stranger.getByText(statement)).toHaveCount(0);
  await elsewhere.close();
});

test("an empty stage says that two make a talk, and how to get there", async ({ page, context, app }) => {
  await settleIn({ page, context, app }, ["Pip"]);
  await page.goto("/chatroom");

  await expect(page.getByRole("heading", { name: "Two make a talk" })).toBeVisible();
  await page.getByRole("link", { name: "Hatch somebody to talk to" }).click();
  await page.waitForURL(/\/hatch$/);
});

for (const look of [
  { scheme: "light", width: 1280 },
  { scheme: "dark", width: 360 },
  { scheme: "light", width: 360 },
  { scheme: "dark", width: 1280 },
] as const) {
  test(`X-43: the chatroom has no accessibility faults in ${look.scheme} at ${look.width} px, in the middle of a talk and at its end`, async ({
    page,
    context,
    app,
  }) => {
    await viewAs(page, look);
    await settleIn({ page, context, app }, ["Pip", "Fern", "Moss"]);
    await page.goto("/chatroom");
    await expect(saidLines(page)).toHaveCount(2, { timeout: 30_000 });
    await page.getByRole("button", { name: "Pause" }).click();
    await arrived(page);
    await expectFine(page, "a talk that rests");

    await skipToTheEnd(page);
    await page.locator("details summary").first().click();
    await arrived(page);
    await expectFine(page, "a talk at its end");
  });
}

/** Whatever fades in has done so. */
async function arrived(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.all(passing.map((one) => one.finished.catch(() => undefined)));
  });
}

test("S0-59: a talk is made, its moods change, somebody leaves, is looked for and comes home, each shown in its turn", async ({
  page,
  context,
  app,
}) => {
  test.slow();
  const moments = await watchStage(page);
  await settleIn({ page, context, app }, ["Pip", "Fern", "Moss"]);
  await aTalkThatEndsInARunaway(context, app);
  const talk = await latestTalk(context, app);
  const gone = talk.participants.find(({ ranAway }) => ranAway)?.chatling.nickname ?? "nobody";

  await page.goto("/chatroom");
  await page.getByText("4×", { exact: true }).click();
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible({ timeout: 60_000 });

  const seen = await moments();
  const lines = talk.lines.length;
  expect(seen.filter(({ said }) => said < lines).every(({ left }) => left === 0)).toBe(true);
  expect(new Set(seen.filter(({ said }) => said < lines).map(({ moods }) => moods)).size).toBe(1);
  expect(seen.at(-1)).toMatchObject({ said: lines, left: 1 });
  await expect(stage(page).getByText(`${gone} needed some time alone`).first()).toBeVisible();
  await expect(cast(page).filter({ hasText: gone }).getByText("On a walk")).toBeVisible();

  const recovery = page.getByRole("region", { name: "Recovery" });
  await expect(recovery.getByText(gone).first()).toBeVisible();
  await comesHome({ page, app }, gone);
});

/** Looks for somebody until they are found. Bad luck is not what is tested here: every search is an easy one, and the purse is full. */
async function comesHome({ page, app }: { page: Page; app: RunningApp }, name: string): Promise<void> {
  const home = page.getByRole("region", { name: "How everybody feels" });
  const recovery = page.getByRole("region", { name: "Recovery" });
  await expect(async () => {
    await changeRows(app, "runaways", { state: "away" }, { difficulty: "easy" });
    await changeRows(app, "wallets", {}, { coins: 500 });
    const search = recovery.getByRole("button", { name: /search/i }).first();
    if (await search.isVisible()) await search.click({ timeout: 2_000 });
    await expect(home.getByRole("img", { name: `${name}, calm` })).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
}
