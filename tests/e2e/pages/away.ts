// Rows of a running app as an operator's export and import see them: a browser test cannot wait eight days for somebody to run away.

import type { BrowserContext } from "@playwright/test";
import { ConvexHttpClient } from "convex/browser";
import { api } from "../../../convex/_generated/api";
import { exportedRows, type ExportedRow as Row } from "../../engine/storage/exported-rows";
import { imported } from "../../engine/storage/transfer-client";
import { expect, type RunningApp } from "../fixtures";

const DAY_MS = 86_400_000;

/** A live client of whoever is signed in in this browser. */
export async function clientOf(context: BrowserContext, app: RunningApp): Promise<ConvexHttpClient> {
  const cookies = await context.cookies();
  const client = new ConvexHttpClient(app.stack.engineUrl, { logger: false });
  client.setAuth(cookies.find(({ name }) => name.includes("__convexAuthJWT"))?.value ?? "");
  return client;
}

/** The chatling of this name as its row says it is from now on. */
export async function changeChatling(app: RunningApp, nickname: string, change: Row): Promise<Row> {
  const changed = (await changeRows(app, "chatlings", { nickname }, change)).at(-1);
  if (changed === undefined) throw new Error(`nobody is called ${nickname}`);
  return changed;
}

/** Changes the rows of a table that have these fields; gives them as they are now. */
export async function changeRows(app: RunningApp, table: string, having: Row, change: Row): Promise<Row[]> {
  const isMeant = (row: Row) => Object.entries(having).every(([field, value]) => row[field] === value);
  const rows = (await exportedRows(targetOf(app), table)).map((row) => (isMeant(row) ? { ...row, ...change } : row));
  await put(app, table, rows, "replace");
  return rows.filter(isMeant);
}

/** On a journey since two days, with the note in the nest and one postcard. */
export async function sendAway(context: BrowserContext, app: RunningApp, nickname: string): Promise<void> {
  const { ownerId, _id: chatlingId } = await changeChatling(app, nickname, { status: "runaway", runawayTimes: 1 });
  const ranAt = Date.now() - 2 * DAY_MS;
  const cause = "After a quarrel about soup it wanted to see something else.";
  const dice = { roll: 7, seed: "the seed of a browser test" };
  const file = {
    ownerId,
    chatlingId,
    state: "away",
    difficulty: "easy",
    attempts: 0,
    ranAt,
    cause,
    postcards: 1,
    ...dice,
  };
  await put(app, "runaways", [file], "append");
  const [runaway] = await (await clientOf(context, app)).query(api.runaways.mine, {});
  if (runaway === undefined) throw new Error("somebody is away");
  const { runawayId } = runaway;
  const cards = [
    { number: 0, text: "I went to see where the river goes. Soup is not everything.", place: "nest", at: ranAt },
    {
      number: 1,
      text: "There is a lighthouse here. It blinks at me and I blink back.",
      place: "lighthouse",
      at: ranAt + DAY_MS,
    },
  ];
  await put(
    app,
    "postcards",
    cards.map((card) => ({ runawayId, ownerId, chatlingId, ...card })),
    "append",
  );
}

async function put(
  app: RunningApp,
  tableName: string,
  rows: readonly Row[],
  mode: "append" | "replace",
): Promise<void> {
  const bytes = new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join("\n"));
  const state = await imported(targetOf(app), bytes.buffer, { mode, format: "jsonLines", tableName });
  expect(state["state"], `importing ${tableName}: ${String(state["error_message"])}`).toBe("completed");
}

function targetOf({ stack }: RunningApp): { url: string; adminKey: string } {
  return { url: stack.engineUrl, adminKey: stack.adminKey };
}
