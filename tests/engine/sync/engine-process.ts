// An engine in a process of its own that tests may kill. Says where it listens in one line of JSON, stops on SIGTERM.

import { bundleFunctions, openEngine } from "../../../embedded/engine/index";

interface ProcessOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly sitePort: number;
  readonly adminKey: string;
  readonly watchdog?: { readonly stallMs?: number; readonly memoryBytes?: number };
  /** Null: the functions of an earlier run are in the data. */
  readonly convexDir: string | null;
}

async function main(options: ProcessOptions): Promise<void> {
  const engine = await openEngine(options);
  if (options.convexDir !== null) await engine.push(await bundleFunctions(options.convexDir));
  process.stdout.write(`${JSON.stringify({ url: engine.url, siteUrl: engine.siteUrl })}\n`);
  process.on("SIGTERM", () => void engine.stop().then(() => process.exit(0)));
}

// Only kill.test.ts starts this file, with options of this shape.
void main(JSON.parse(process.argv[2] ?? "null") as ProcessOptions);
