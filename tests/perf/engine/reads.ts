// Reads: one query that takes 50 documents by index, and whether a large database is slower than a small one.

import { join } from "node:path";
import { inTemporaryFolder, openBenchEngine, perSecond, type BenchEngine } from "./bench-engine";
import { atMost, median, type Line, type Sizes } from "./line";
import { openRaw } from "./raw-lmdb";
import { messageArgs } from "./writes";

const TAKEN = 50;
const READS = 2_000;
const SMALL_DOCUMENTS = 1_000;
const FILL_A_MUTATION = 1_000;
const SEQUENTIAL_MUTATIONS = 500;

export function measureTakeFifty({ repeats }: Sizes): Promise<Line> {
  return inTemporaryFolder(async (folder) => {
    const bench = await openBenchEngine(join(folder, "engine"));
    await fill(bench, 10_000);
    const runs: { readonly engine: number; readonly raw: number }[] = [];
    const read = rawReader(join(folder, "raw"), await sampleDocuments(bench));
    for (let run = 0; run < repeats; run += 1) {
      const engine = await queryMicroseconds(bench, 100, run * READS);
      runs.push({ engine, raw: read() });
    }
    await bench.engine.stop();
    const name = `re-run of a query that takes ${TAKEN} documents by index`;
    const value = median(runs.map(({ engine }) => engine));
    return atMost(2.5, { name, unit: "us", value, baseline: median(runs.map(({ raw }) => raw)) });
  });
}

/** The same mutation, and the same query, in a database of `manyDocuments` and in one of 1,000. */
export function measureSize({ manyDocuments }: Sizes): Promise<Line[]> {
  return inTemporaryFolder(async (folder) => {
    const small = await openBenchEngine(join(folder, "small"));
    const large = await openBenchEngine(join(folder, "large"));
    await fill(small, SMALL_DOCUMENTS);
    await fill(large, manyDocuments);
    const mutations: { small: number[]; large: number[] } = { small: [], large: [] };
    const queries: { small: number[]; large: number[] } = { small: [], large: [] };
    for (let round = 0; round < 5; round += 1) {
      mutations.small.push(await mutationMicroseconds(small));
      mutations.large.push(await mutationMicroseconds(large));
      queries.small.push(await queryMicroseconds(small, SMALL_DOCUMENTS / 100, round * READS));
      queries.large.push(await queryMicroseconds(large, manyDocuments / 100, round * READS));
    }
    await small.engine.stop();
    await large.engine.stop();
    const size = manyDocuments.toLocaleString("en-US");
    const line = (what: string, times: { small: number[]; large: number[] }): Line =>
      atMost(1.3, {
        name: `${what} at ${size} documents vs 1,000`,
        unit: "us",
        value: median(times.large),
        baseline: median(times.small),
      });
    return [line("one mutation at a time", mutations), line("indexed query", queries)];
  });
}

/** Rooms of 100 messages each. */
async function fill(bench: BenchEngine, documents: number): Promise<void> {
  const rooms = Math.max(1, documents / 100);
  await perSecond(documents / FILL_A_MUTATION, 2, (n) =>
    bench.mutation("sendMany", { first: n * FILL_A_MUTATION, count: FILL_A_MUTATION, rooms }),
  );
}

async function queryMicroseconds(bench: BenchEngine, rooms: number, firstNonce: number): Promise<number> {
  const rate = await perSecond(READS, 1, async (n) => {
    // Ten rooms, so that the documents at hand are the same number whatever the size.
    const room = `room ${(n % 10) * Math.max(1, Math.floor(rooms / 10))}`;
    const result = await bench.query("recent", { room, nonce: firstNonce + n });
    if (result.kind !== "success") throw new Error(result.errorMessage);
  });
  return 1e6 / rate;
}

async function mutationMicroseconds(bench: BenchEngine): Promise<number> {
  return 1e6 / (await perSecond(SEQUENTIAL_MUTATIONS, 1, (n) => bench.mutation("send", messageArgs(n))));
}

async function sampleDocuments(bench: BenchEngine): Promise<string[]> {
  const result = await bench.query("recent", { room: "room 0" });
  if (result.kind !== "success") throw new Error(result.errorMessage);
  // The query returns documents.
  return (JSON.parse(result.valueJson) as unknown[]).map((document) => JSON.stringify(document));
}

/** Ten rooms of the same 50 documents under index keys of the engine's length; one range read returns their texts. */
function rawReader(folder: string, documents: readonly string[]): () => number {
  const root = openRaw(folder);
  root.transactionSync(() => {
    for (let room = 0; room < 10; room += 1) {
      documents.forEach((text, n) => root.putSync(rawKey(room, n), Buffer.from(text)));
    }
  });
  return () => {
    let bytes = 0;
    const start = performance.now();
    for (let n = 0; n < READS; n += 1) {
      const range = { start: rawKey(n % 10, TAKEN), end: rawKey(n % 10, -1), reverse: true, limit: TAKEN };
      for (const { value } of root.getRange(range)) bytes += value.toString("utf8").length;
    }
    const elapsedMs = performance.now() - start;
    if (bytes === 0) throw new Error("the baseline read nothing");
    return (elapsedMs * 1_000) / READS;
  };
}

function rawKey(room: number, n: number): Buffer {
  return Buffer.from(`messages by_room room ${room} ${String(1_000 + n).padStart(24, "0")}`);
}
