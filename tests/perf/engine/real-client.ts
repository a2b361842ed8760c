// The client that apps use, over its socket to an engine in another process, against lmdb writing the same rows.

import { join } from "node:path";
import { ConvexClient } from "convex/browser";
import { anyApi } from "convex/server";
import { WebSocket } from "ws";
import { inTemporaryFolder, perSecond } from "./bench-engine";
import { atLeast, median, type Line, type Sizes } from "./line";
import { rawInsertsPerSecond, rowsByDocument } from "./raw-lmdb";
import { startServer } from "./server-child";
import { messageArgs } from "./writes";

const IN_FLIGHT = 256;
const ROWS_A_GROUP = 64;

export async function measureRealClient({ clientMutations, repeats }: Sizes): Promise<Line> {
  const runs: { readonly value: number; readonly baseline: number }[] = [];
  for (let run = 0; run < repeats; run += 1) runs.push(await oneRun(clientMutations));
  const middle = median(runs.map(({ value, baseline }) => value / baseline));
  const found = runs.find(({ value, baseline }) => value / baseline === middle);
  if (found === undefined) throw new Error("at least one run is needed");
  return atLeast(0.5, { name: `one real client, ${IN_FLIGHT} mutations in flight`, unit: "mutations/s", ...found });
}

function oneRun(count: number): Promise<{ readonly value: number; readonly baseline: number }> {
  return inTemporaryFolder(async (folder) => {
    const server = await startServer(join(folder, "engine"));
    // Node 20 has no WebSocket of its own; the client takes any class that behaves like one.
    const client = new ConvexClient(server.engineUrl, {
      webSocketConstructor: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    const send = async (n: number): Promise<void> => {
      await client.mutation(anyApi["bench"]!["send"]!, messageArgs(n));
    };
    await perSecond(Math.min(2_000, count), IN_FLIGHT, send);
    const value = await perSecond(count, IN_FLIGHT, send);
    await client.close();
    await server.stop();
    const documents = await rowsByDocument(join(folder, "engine"), '"author":"bench"');
    return { value, baseline: await rawInsertsPerSecond(join(folder, "raw"), documents, ROWS_A_GROUP) };
  });
}
