// One whole slot: so many homes, a talk in each, on a durable engine in a process of its own; beside it, people who write.

import { join } from "node:path";
import { inTemporaryFolder } from "../engine/bench-engine";
import { PAGE_TALKS_AT_ONCE } from "../../../lib/chatroom-limits";
import { atMost, median, type Line } from "../engine/line";
import { rawInsertsPerSecond } from "../engine/raw-lmdb";
import { someWriters } from "./chat-beside";
import { below, told, type GenerationSizes } from "./generation-line";
import { startHomes, type HomeChild } from "./home-child";
import type { Answers } from "./home-process";
import { anOperator, type Operator, type Run } from "./operator";
import { rowsByTalk } from "./run-rows";

/** The plan this is held against took 1.4 hours. */
const RUN_SECONDS_MAX = 120;
/** And five seconds a page. */
const PAGE_MS_MAX = 500;
/** A talk with its lines is one row of at most this; see C-45. */
const TALK_BYTES_MAX = 8_192;
/** Of any bound that Convex sets on a transaction. */
const LIMIT_SHARE_MAX = 0.25;

/** What Convex allows in one transaction. */
const LIMITS: Answers["usage"]["most"] = {
  documentsRead: 32_000,
  bytesRead: 16 * 2 ** 20,
  documentsWritten: 16_000,
  bytesWritten: 16 * 2 ** 20,
  indexRanges: 4_096,
};

interface Slot {
  readonly run: Run;
  readonly smallRunMsPerUser: number;
  readonly idleSendMs: number;
  readonly sendMs: number;
  readonly pages: Answers["pages"];
  readonly usage: Answers["usage"];
  readonly memory: Answers["memory"];
  readonly rawSeconds: number;
}

export function measureSlot(sizes: GenerationSizes): Promise<Line[]> {
  return inTemporaryFolder(async (folder) => {
    const homes = await startHomes(folder);
    const operator = await anOperator(homes);
    await operator.seedSpecies();
    await homes.ask("seed", { from: 0, to: sizes.fewUsers });
    const smallRunMsPerUser = await smallRuns(operator, sizes);
    const idle = await (await someWriters(homes.url, sizes.sends)).write(0, () => false);
    await homes.ask("seed", { from: sizes.fewUsers, to: sizes.users });
    const measured = await bigRun(homes, operator, sizes);
    const list = join(folder, "documents");
    await homes.ask("documents", { file: list });
    await homes.ask("stop", {});
    const rows = await rowsByTalk(join(folder, "engine"), list);
    const talksPerSecond = await rawInsertsPerSecond(join(folder, "raw"), rows, PAGE_TALKS_AT_ONCE);
    const rawSeconds = rows.length / talksPerSecond;
    return linesOf({ ...measured, smallRunMsPerUser, idleSendMs: median(idle), rawSeconds });
  });
}

/** The first run warms the functions up and is not counted. */
async function smallRuns(operator: Operator, { smallRuns: count }: GenerationSizes): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= count; round += 1) {
    const run = await operator.untilDone(await operator.start());
    if (round > 0) times.push(durationOf(run) / run.counts.users);
    // A slot of a run by hand is a second long.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  }
  return median(times);
}

async function bigRun(homes: HomeChild, operator: Operator, { users, sends }: GenerationSizes) {
  const writers = await someWriters(homes.url, sends);
  await homes.ask("watch", {});
  const runId = await operator.start();
  let isOver = false;
  const spreadMs = ((users / 1_000) * 1_000) / sends;
  const writing = writers.write(spreadMs, () => isOver);
  const run = await operator.untilDone(runId);
  isOver = true;
  const sendMs = median(await writing);
  if (run.state !== "done" || run.counts.failed > 0)
    throw new Error(`the run ended ${run.state}: ${run.errors.join()}`);
  return {
    run,
    sendMs,
    pages: await homes.ask("pages", { runId }),
    usage: await homes.ask("usage", {}),
    memory: await homes.ask("memory", {}),
  };
}

function durationOf({ startedAt, endedAt }: Run): number {
  if (endedAt === null) throw new Error("a run that is over has an end");
  return endedAt - startedAt;
}

function linesOf(slot: Slot): Line[] {
  const { run, pages, memory, usage } = slot;
  const seconds = durationOf(run) / 1_000;
  const { made, users } = run.counts;
  const sorted = [...pages.ms].sort((a, b) => a - b);
  const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN;
  const talkBytes = pages.talkBytes / Math.max(1, pages.talks);
  const written = usage.talks.mean.bytesWritten;
  const rawUsers = made / slot.rawSeconds;
  return [
    below(RUN_SECONDS_MAX, {
      name: `one slot for ${users} people, ${made} talks`,
      unit: "s",
      value: seconds,
      baseline: slot.rawSeconds,
    }),
    atMost(4, {
      name: "the run against raw puts of the same rows",
      unit: "s",
      value: seconds,
      baseline: slot.rawSeconds,
    }),
    told({
      name: "people a second (baseline: raw puts)",
      unit: "people/s",
      value: users / seconds,
      baseline: rawUsers,
    }),
    below(PAGE_MS_MAX, {
      name: "page of 100 people, 95th percentile (baseline: median)",
      unit: "ms",
      value: p95,
      baseline: median(pages.ms),
    }),
    atMost(2, {
      name: "a person's own send during the run (baseline: idle)",
      unit: "ms",
      value: slot.sendMs,
      baseline: slot.idleSendMs,
    }),
    atMost(1.2, {
      name: "cost of a person in the large run against a small one",
      unit: "ms",
      value: (seconds * 1_000) / users,
      baseline: slot.smallRunMsPerUser,
    }),
    below(TALK_BYTES_MAX, {
      name: "a talk's row (baseline: all that is written with it)",
      unit: "bytes",
      value: talkBytes,
      baseline: written,
    }),
    told({
      name: "memory after the run (baseline: at its peak)",
      unit: "MB",
      value: memory.rss / 2 ** 20,
      baseline: memory.peak / 2 ** 20,
    }),
    ...limitLines(usage),
  ];
}

/** How near the busiest transaction came to each of Convex's bounds. */
function limitLines({ talks, most }: Answers["usage"]): Line[] {
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).map((name) => ({
    ...below(LIMITS[name] * LIMIT_SHARE_MAX, {
      name: `most ${WORDS[name]} in a transaction (baseline: a talk's mean)`,
      unit: "",
      value: most[name],
      baseline: talks.mean[name],
    }),
    goal: `<= a quarter of Convex's ${LIMITS[name].toLocaleString("en-US")}`,
  }));
}

const WORDS: Record<keyof typeof LIMITS, string> = {
  documentsRead: "documents read",
  bytesRead: "bytes read",
  documentsWritten: "documents written",
  bytesWritten: "bytes written",
  indexRanges: "index ranges",
};
