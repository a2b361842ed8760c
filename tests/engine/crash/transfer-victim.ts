// An engine that ends itself with SIGKILL at one point of an export or import that somebody asks it for. Says where it listens.

import { openEngine } from "../../../embedded/engine/index";
import { systemEnvironment } from "../../../embedded/engine/environment";
import type { CrashPoint } from "../../../embedded/engine/crash-points";

export interface TransferVictimOptions {
  readonly dataDir: string;
  readonly adminKey: string;
  readonly point: CrashPoint;
  /** At which passing of it. */
  readonly hit: number;
}

async function main({ dataDir, adminKey, point, hit }: TransferVictimOptions): Promise<void> {
  let left = Infinity;
  const crashPoint = (passed: CrashPoint): void => {
    if (passed !== point) return;
    left -= 1;
    if (left <= 0) process.kill(process.pid, "SIGKILL");
  };
  const environment = { ...systemEnvironment({ log: { log: () => undefined } }), crashPoint };
  const engine = await openEngine({ dataDir, adminKey, environment });
  // Opening passes points as well; what is meant are those of what it is going to be asked for.
  left = hit;
  process.stdout.write(`${JSON.stringify({ url: engine.url })}\n`);
}

// Only transfer-crashes.test.ts starts this file, with options of this shape.
void main(JSON.parse(process.argv[2] ?? "null") as TransferVictimOptions);
