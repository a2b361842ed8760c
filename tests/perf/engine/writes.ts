// Durable writes: mutations in this process, and many documents in one mutation, against lmdb writing the same rows.

import { join } from "node:path";
import { inTemporaryFolder, openBenchEngine, perSecond } from "./bench-engine";
import { atLeast, median, type Line, type Sizes } from "./line";
import { rawInsertsPerSecond, rowsByDocument } from "./raw-lmdb";

const IN_FLIGHT = 64;
const NOTES_A_MUTATION = 100;
const BULK_IN_FLIGHT = 4;

interface Speeds {
  readonly engine: number;
  readonly raw: number;
}

export async function measureMutations({ mutations, repeats }: Sizes): Promise<Line> {
  const { engine, raw } = await medianSpeeds(repeats, () => mutationSpeeds(mutations));
  const name = `durable mutations, ${IN_FLIGHT} in flight, in-process`;
  return atLeast(0.6, { name, unit: "mutations/s", value: engine, baseline: raw });
}

export async function measureBulkInserts({ bulkMutations, repeats }: Sizes): Promise<Line> {
  const { engine, raw } = await medianSpeeds(repeats, () => bulkSpeeds(bulkMutations));
  const name = `bulk inserts, 1.2 KB documents with 3 indexes, ${NOTES_A_MUTATION} a mutation`;
  return atLeast(0.5, { name, unit: "documents/s", value: engine, baseline: raw });
}

function mutationSpeeds(count: number): Promise<Speeds> {
  return inTemporaryFolder(async (folder) => {
    const bench = await openBenchEngine(join(folder, "engine"));
    const send = (n: number) => bench.mutation("send", messageArgs(n));
    await perSecond(Math.min(2_000, count), IN_FLIGHT, send);
    const engine = await perSecond(count, IN_FLIGHT, send);
    await bench.engine.stop();
    const documents = await rowsByDocument(join(folder, "engine"), '"author":"bench"');
    const raw = await rawInsertsPerSecond(join(folder, "raw"), documents, IN_FLIGHT);
    return { engine, raw };
  });
}

function bulkSpeeds(count: number): Promise<Speeds> {
  return inTemporaryFolder(async (folder) => {
    const bench = await openBenchEngine(join(folder, "engine"));
    const add = (n: number) => bench.mutation("addNotes", { first: n * NOTES_A_MUTATION, count: NOTES_A_MUTATION });
    await perSecond(Math.min(20, count), BULK_IN_FLIGHT, add);
    const calls = await perSecond(count, BULK_IN_FLIGHT, add);
    await bench.engine.stop();
    const documents = await rowsByDocument(join(folder, "engine"), '"owner":');
    const raw = await rawInsertsPerSecond(join(folder, "raw"), documents, NOTES_A_MUTATION);
    return { engine: calls * NOTES_A_MUTATION, raw };
  });
}

export function messageArgs(n: number): { room: string; author: string; body: string } {
  return { room: `room ${n % 100}`, author: "bench", body: `Message number ${n}, as long as people write them.` };
}

/** Of the run whose ratio is the one in the middle, so that value and baseline belong together. */
async function medianSpeeds(repeats: number, measure: () => Promise<Speeds>): Promise<Speeds> {
  const runs: Speeds[] = [];
  for (let run = 0; run < repeats; run += 1) runs.push(await measure());
  const middle = median(runs.map(({ engine, raw }) => engine / raw));
  const found = runs.find(({ engine, raw }) => engine / raw === middle);
  if (found === undefined) throw new Error("at least one run is needed");
  return found;
}
