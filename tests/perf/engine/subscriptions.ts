// What many subscriptions cost: a mutation while thousands of other queries are watched, and a client that only listens.

import { inTemporaryFolder, openBenchEngine, perSecond, type BenchEngine } from "./bench-engine";
import { atMost, median, type Line, type Sizes } from "./line";
import { startServer } from "./server-child";
import { openMany, openSubscriber } from "./sockets";
import { messageArgs } from "./writes";

const MUTATIONS = 2_000;
const IN_FLIGHT = 64;
const SUBSCRIPTIONS_A_CLIENT = 5;
const CLIENT_BYTES_MAX = 60 * 1024;

/** In memory: a disk would hide what is looked for. */
export async function measureInvalidation({ subscriptions }: Sizes): Promise<Line> {
  const [none, many] = [await openBenchEngine(null), await openBenchEngine(null)];
  for (let n = 0; n < subscriptions; n += 1) await watch(many, `watched room ${n}`);
  const times = { none: [] as number[], many: [] as number[] };
  for (let round = 0; round < 6; round += 1) {
    times.none.push(await mutationMicroseconds(none));
    times.many.push(await mutationMicroseconds(many));
  }
  await none.engine.stop();
  await many.engine.stop();
  return atMost(1.3, {
    name: `a mutation beside ${subscriptions.toLocaleString("en-US")} distinct subscriptions`,
    unit: "us",
    // The first round warms up.
    value: median(times.many.slice(1)),
    baseline: median(times.none.slice(1)),
  });
}

/** Every subscription is a query of its own: nothing is shared between clients. */
export function measureMemory({ clients }: Sizes): Promise<Line> {
  return inTemporaryFolder(async (folder) => {
    const server = await startServer(folder);
    const open = (n: number) =>
      openSubscriber(
        server.engineUrl,
        Array.from({ length: SUBSCRIPTIONS_A_CLIENT }, (_, query) => `room ${n} ${query}`),
      );
    // Code that runs for the first time takes memory of its own.
    const warmUp = await openMany(20, (n) => open(1_000_000 + n));
    const before = await server.memory();
    const connected = await openMany(clients, open);
    const after = await server.memory();
    await Promise.all([...warmUp, ...connected].map((client) => client.close()));
    await server.stop();
    const value = (after.rss - before.rss) / clients;
    return atMost(1, {
      name: `memory of one idle client with ${SUBSCRIPTIONS_A_CLIENT} subscriptions, against 60 KB`,
      unit: "bytes",
      value,
      baseline: CLIENT_BYTES_MAX,
    });
  });
}

async function watch(bench: BenchEngine, room: string): Promise<void> {
  const result = await bench.query("recent", { room });
  bench.engine.host.onInvalidated(result, () => undefined);
}

async function mutationMicroseconds(bench: BenchEngine): Promise<number> {
  return 1e6 / (await perSecond(MUTATIONS, IN_FLIGHT, (n) => bench.mutation("send", messageArgs(n))));
}
