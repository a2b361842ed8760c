// A process with a durable engine, the app's functions as they are shipped, and as many homes as it is told to make. Answers one
// question at a time over the channel of `fork`.

import { join, resolve } from "node:path";
import { randomBytes } from "node:crypto";
import { bundleFunctions, openEngine } from "../../../embedded/engine/index";
import type { Engine } from "../../../embedded/engine/index";
import { loadOrMakeKeys } from "../../../scripts/stack/keys";
import { writeDocumentList } from "./run-rows";
import { seedHomes } from "./seed-homes";
import { tapCommits, type Tap, type UsageOf } from "./usage-tap";

const ROOT = resolve(import.meta.dirname, "../../..");
const COLLECTIONS = 4;

export type Question =
  | { readonly ask: "seed"; readonly from: number; readonly to: number }
  | { readonly ask: "watch" }
  | { readonly ask: "usage" }
  | { readonly ask: "pages"; readonly runId: string }
  | { readonly ask: "memory" }
  | { readonly ask: "documents"; readonly file: string }
  | { readonly ask: "stop" };

export interface Answers {
  readonly seed: { readonly chatlings: number };
  /** Forgets what was used until now. */
  readonly watch: null;
  readonly usage: { readonly talks: UsageOf; readonly most: UsageOf["max"] };
  /** Milliseconds of each page of the run, in order. */
  readonly pages: { readonly ms: readonly number[]; readonly talkBytes: number; readonly talks: number };
  /** Bytes; `peak` is the most the process ever held. */
  readonly memory: { readonly rss: number; readonly peak: number };
  readonly documents: null;
  readonly stop: null;
}

export interface Ready {
  readonly url: string;
  readonly adminKey: string;
}

async function main(dataDir: string): Promise<void> {
  const keys = await loadOrMakeKeys(dataDir);
  const engine = await openEngine({
    dataDir: join(dataDir, "engine"),
    adminKey: keys.adminKey,
    redactErrors: true,
    env: {
      ALTCHA_HMAC_KEY: randomBytes(32).toString("hex"),
      ALTCHA_COST: "1", // puzzles are solved before anything is measured
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      JWT_PRIVATE_KEY: keys.jwtPrivateKey,
      JWKS: keys.jwks,
      SITE_URL: "http://localhost:3000",
      LOG_LEVEL: "silent",
    },
  });
  const tap = tapCommits(engine);
  await engine.push(await bundleFunctions(join(ROOT, "convex")));
  const ready: Ready = { url: engine.url, adminKey: keys.adminKey };
  process.send?.(ready);
  process.on("message", (message) => {
    // Only home-child.ts writes to this channel.
    void answer(engine, tap, message as Question).then((value) => process.send?.({ value }));
  });
}

async function answer(engine: Engine, tap: Tap, question: Question): Promise<Answers[Question["ask"]]> {
  switch (question.ask) {
    case "seed":
      return { chatlings: await seedHomes(engine, question.from, question.to) };
    case "watch":
      tap.reset();
      return null;
    case "usage":
      return { talks: tap.talks(), most: tap.most() };
    case "pages":
      return pagesOf(engine, question.runId);
    case "memory":
      return memoryUse();
    case "documents":
      writeDocumentList(question.file, tap.documentsByTalk());
      return null;
    case "stop":
      await engine.stop();
      setImmediate(() => process.exit(0));
      return null;
  }
}

function pagesOf(engine: Engine, runId: string): Answers["pages"] {
  const transaction = engine.database.begin();
  const scan = (table: string) =>
    transaction.scan("", { table, index: "by_creation_time", range: [], order: "asc" as const });
  const ms: number[] = [];
  const batches = scan("generationBatches");
  for (let row = batches.next(); row !== null; row = batches.next()) {
    const batch = row.value();
    if (batch["runId"] === runId && typeof batch["ms"] === "number") ms.push(batch["ms"]);
  }
  let [talks, talkBytes] = [0, 0];
  const stored = scan("talks");
  for (let row = stored.next(); row !== null; row = stored.next()) {
    talks += 1;
    talkBytes += row.json.length;
  }
  transaction.close();
  return { ms, talkBytes, talks };
}

function memoryUse(): Answers["memory"] {
  for (let n = 0; n < COLLECTIONS; n += 1) globalThis.gc?.();
  // Kilobytes on Linux and macOS alike.
  return { rss: process.memoryUsage().rss, peak: process.resourceUsage().maxRSS * 1024 };
}

void main(process.argv[2] ?? "");
