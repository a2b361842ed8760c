// Opening a chat that has gone on for years, against opening one of a page: from the subscription to its first result, never from the
// cache, in turns.

import type { ConvexClient } from "convex/browser";
import { PAGE_MESSAGES } from "../../../lib/limits";
import { api } from "../../../convex/_generated/api";
import { inTemporaryFolder } from "../engine/bench-engine";
import { atMost, median, type Line } from "../engine/line";
import { startChatEngine } from "./chat-engine";
import type { ChatSizes } from "./chat-line";
import { aGuestAtHome, type Guest } from "./guests";
import { addRows } from "./rows";
import { openClient } from "./tab";

const GOAL = 1.3;
const WARM_UP = 5;

export function measureOpening({ rounds, longConversation }: ChatSizes): Promise<Line> {
  return inTemporaryFolder(async (folder) => {
    const engine = await startChatEngine(folder);
    const [short, long] = [await aGuestAtHome(engine.url), await aGuestAtHome(engine.url)];
    await addRows(engine, "messages", messages(short, PAGE_MESSAGES));
    await addRows(engine, "messages", messages(long, longConversation));
    const clients = { short: openClient(engine.url, short.token), long: openClient(engine.url, long.token) };
    const times: { short: number[]; long: number[] } = { short: [], long: [] };
    // The first rounds warm up both and are not counted. Neither is always the first one.
    for (let round = -WARM_UP; round < rounds; round += 1) {
      const sides = round % 2 === 0 ? (["short", "long"] as const) : (["long", "short"] as const);
      for (const side of sides) {
        const elapsed = await openingMs(clients[side], { short, long }[side], round + WARM_UP);
        if (round >= 0) times[side].push(elapsed);
      }
    }
    await Promise.all([clients.short.close(), clients.long.close()]);
    await engine.stop();
    return atMost(GOAL, {
      name: `opening a conversation of ${longConversation.toLocaleString("en-US")} messages vs ${PAGE_MESSAGES}`,
      unit: "ms",
      value: median(times.long),
      baseline: median(times.short),
    });
  });
}

/** A limit above the page is cut down to it, and makes a question that nobody has asked yet. */
function openingMs(client: ConvexClient, { conversationId }: Guest, round: number): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    const stop = client.onUpdate(api.conversations.open, { conversationId, limit: PAGE_MESSAGES + round }, (view) => {
      const elapsed = performance.now() - start;
      if (view?.messages.length !== PAGE_MESSAGES) throw new Error("not the page that was asked for");
      stop();
      resolve(elapsed);
    });
  });
}

/** Taking turns, as long as lines are in a chat, behind the greeting. */
function messages({ userId, chatlingId, conversationId }: Guest, count: number): object[] {
  const first = Date.now() + 1_000;
  return Array.from({ length: count }, (_, number) => ({
    conversationId,
    ownerId: userId,
    author: number % 2 === 0 ? { kind: "user", userId } : { kind: "chatling", chatlingId },
    kind: "text",
    text: `Line ${number} of a chat that goes on and on, about ferns, trains and what there was for lunch`,
    state: { kind: "sent" },
    ...(number % 2 === 0 ? { clientId: `line-${number}` } : { brain: "template" }),
    createdAt: first + number,
  }));
}
