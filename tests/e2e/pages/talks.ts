// What a test looks at in the chatroom, and how talks come about in it.

import type { BrowserContext, Locator, Page } from "@playwright/test";
import { drawCast, planTalk } from "../../../convex/brain/talk/planTalk";
import { api } from "../../../convex/_generated/api";
import type { Actor } from "../../../convex/brain/talk/cast";
import type { TalkView } from "../../../convex/model/chatroomViews";
import { TOPIC_TEXTS } from "../../../convex/topics/catalogue";
import { expect, type RunningApp } from "../fixtures";
import { changeRows, clientOf } from "./away";
import { operatorRuns, ownerId } from "./collection";
import { hatchAsGuest } from "./hatching";

export function stage(page: Page): Locator {
  return page.getByRole("article").filter({ has: page.getByRole("list", { name: "Who takes part" }) });
}

/** Lines that have been said. */
export function saidLines(page: Page): Locator {
  return stage(page).getByRole("list", { name: "What was said" }).getByRole("listitem");
}

export function cast(page: Page): Locator {
  return stage(page).getByRole("list", { name: "Who takes part" }).getByRole("listitem");
}

/** The place of the chatroom in the navigation; its name says what is unread. */
export function chatroomLink(page: Page): Locator {
  return page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Chatroom/ });
}

export async function skipToTheEnd(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Skip to the end" }).click();
  await expect(page.getByRole("button", { name: "Watch again" })).toBeVisible();
}

/** The newest talk as the backend tells it, once there is one. */
export async function latestTalk(context: BrowserContext, app: RunningApp): Promise<TalkView> {
  const client = await clientOf(context, app);
  const found: { talk: TalkView | null } = { talk: null };
  await expect(async () => {
    found.talk = await client.query(api.talks.latest, {});
    expect(found.talk).not.toBeNull();
  }).toPass();
  if (found.talk === null) throw new Error("somebody talked");
  return found.talk;
}

const FRIENDS = [
  { speciesSlug: "pufftail", colour: "coral", trait: "bold" },
  { speciesSlug: "cobblet", colour: "honey", trait: "stubborn" },
] as const;

/** A guest whose first chatling hatched in this browser; the others join it by the same mutation, without the walk through the page. */
export async function settleIn(
  { page, context, app }: { page: Page; context: BrowserContext; app: RunningApp },
  names: readonly string[],
): Promise<void> {
  const [first = "Pip", ...others] = names;
  await hatchAsGuest(page, first, app.url);
  const client = await clientOf(context, app);
  for (const [place, nickname] of others.entries()) {
    const looks = FRIENDS[place] ?? FRIENDS[0];
    const key = `${nickname}-${process.pid}-${Date.now()}`;
    await client.mutation(api.chatlings.hatch, { ...looks, nickname, seed: key, clientId: key });
  }
}

const SEEDS_MAX = 20_000;
const DAY_MS = 86_400_000;

/**
 * A talk after which somebody leaves. Everybody at home is as unhappy as one can be and has been here for a month; which seed makes
 * one of them go is found by the same pure plan that then decides the talk.
 */
export async function aTalkThatEndsInARunaway(context: BrowserContext, app: RunningApp): Promise<void> {
  const owner = await ownerId(context, app);
  const createdAt = Date.now() - 30 * DAY_MS;
  await changeRows(app, "users", { _id: owner }, { createdAt });
  const unhappy = { mood: "unhappy", unhappyCount: 3 };
  const home = await changeRows(app, "chatlings", { ownerId: owner, status: "home" }, unhappy);
  const heard = (await latestTalk(context, app)).statement;
  const topic = TOPIC_TEXTS.find(({ statement, season }) => statement !== heard && season === undefined);
  if (topic === undefined) throw new Error("there is another topic");
  const slot = `${new Date().toISOString().slice(0, 13)}+900000`;
  const sources = { topic, past: null, openingsLeftOut: [], homeCount: home.length, ownedSinceMs: createdAt };
  for (let runSeed = 0; runSeed < SEEDS_MAX; runSeed += 1) {
    const seed = `${runSeed}:${owner}:${slot}`;
    // Rows of the table, told by an export as they are stored.
    const actors = drawCast(seed, home).map((place) => ({ ...home[place], chatlingId: home[place]?.["_id"] }) as Actor);
    const plan = planTalk({ ...sources, seed, cast: actors, rareEventPercent: 0, now: Date.now() });
    if (plan.departures.runaway === null) continue;
    const order = { ownerId: owner, slot, runSeed: String(runSeed), pool: topic.slug, rareEventPercent: 0 };
    const made = await operatorRuns(app, "jobs/generation/make", { order });
    expect(made).toMatchObject({ kind: "made", ranAway: true });
    return;
  }
  throw new Error(`no seed below ${SEEDS_MAX} makes anybody leave`);
}

/** What the stage showed, whenever it changed: how many lines, who looked for words, which faces, who had left. */
export interface Moment {
  readonly said: number;
  readonly typing: string | null;
  readonly moods: string;
  readonly left: number;
}

/** Begin before the page is opened. */
export async function watchStage(page: Page): Promise<() => Promise<Moment[]>> {
  await page.addInitScript(() => {
    const moments: Moment[] = [];
    const look = () => {
      const article = document.querySelector("article");
      if (article === null) return;
      const lines = article.querySelectorAll("[aria-label='What was said'] > li").length;
      const typing = [...article.querySelectorAll("p")].find((one) => one.textContent?.includes("is finding words"));
      const faces = [...article.querySelectorAll("[aria-label='Who takes part'] [role='img']")];
      const moods = faces.map((face) => face.getAttribute("aria-label")).join(" | ");
      const left = [...article.querySelectorAll("[aria-label='Who takes part'] > li")].filter((one) =>
        one.textContent?.includes("On a walk"),
      ).length;
      const now = { said: lines, typing: typing?.textContent?.replace(/ is finding.*/, "") ?? null, moods, left };
      const last = moments.at(-1);
      const isNews =
        last === undefined ||
        last.said !== now.said ||
        last.typing !== now.typing ||
        last.moods !== now.moods ||
        last.left !== now.left;
      if (isNews && faces.length + left > 0) moments.push(now);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    // Read back by the test.
    (window as unknown as { moments: Moment[] }).moments = moments;
  });
  return async () => await page.evaluate(() => (window as unknown as { moments: Moment[] }).moments); // put there above
}
