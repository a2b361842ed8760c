// Addresses for fifty pictures of a chat, asked for in one call through the real client, against CloudFront's own signer called fifty
// times with the same key.

import { getSignedUrl } from "@aws-sdk/cloudfront-signer";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { inTemporaryFolder } from "../engine/bench-engine";
import { atMost, median, type Line } from "../engine/line";
import { startChatEngine, type Cdn } from "./chat-engine";
import type { ChatSizes } from "./chat-line";
import { aGuestAtHome, type Guest } from "./guests";
import { addRows, idsIn } from "./rows";
import { openClient } from "./tab";

const PICTURES = 50;
const GOAL = 1.5;

export function measureSigning({ rounds }: ChatSizes): Promise<Line> {
  return inTemporaryFolder(async (folder) => {
    const engine = await startChatEngine(folder);
    const guest = await aGuestAtHome(engine.url);
    await addRows(engine, "media", pictures(guest));
    // Just imported into this table, so these are its ids.
    const mediaIds = (await idsIn(engine, "media", PICTURES)) as Id<"media">[];
    const client = openClient(engine.url, guest.token);
    const times: { readonly batch: number; readonly bare: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const { urls } = await client.action(api.media.signViewBatch, { mediaIds });
      const batch = performance.now() - start;
      if (urls.length !== PICTURES) throw new Error(`${urls.length} of ${PICTURES} pictures were signed`);
      times.push({ batch, bare: bareSigning(engine.cdn) });
    }
    await client.close();
    await engine.stop();
    const name = `signing ${PICTURES} view addresses in one call`;
    const value = median(times.map(({ batch }) => batch));
    return atMost(GOAL, { name, unit: "ms", value, baseline: median(times.map(({ bare }) => bare)) });
  });
}

function pictures({ userId, conversationId }: Guest): object[] {
  return Array.from({ length: PICTURES }, (_, number) => ({
    ownerId: userId,
    conversationId,
    objectKey: keyOf(number),
    kind: "image",
    contentType: "image/webp",
    size: 40_000,
    width: 800,
    height: 600,
    state: "ready",
    createdAt: Date.now(),
    finalizedAt: Date.now(),
  }));
}

function keyOf(number: number): string {
  return `media/00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function bareSigning({ url, keyPairId, privateKey }: Cdn): number {
  const dateLessThan = new Date(Date.now() + 300_000).toISOString();
  const start = performance.now();
  for (let number = 0; number < PICTURES; number += 1)
    getSignedUrl({ url: `${url}/${keyOf(number)}`, keyPairId, privateKey, dateLessThan });
  return performance.now() - start;
}
