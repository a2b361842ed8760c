// A process with functions that drop promises which fail later. Says what was logged, one line of JSON each, when it survives.

import { fileURLToPath } from "node:url";
import { openFixture } from "./fixture/open-fixture";

const CONVEX_DIR = fileURLToPath(new URL("./fixture/limits/convex", import.meta.url));

async function main(who: string): Promise<void> {
  const app = await openFixture({ convexDir: CONVEX_DIR });
  if (who === "query") await app.query("stray:drops");
  if (who === "action") await app.action("stray:dropsLater");
  if (who === "somebodyElse") void Promise.reject(new Error("not from a function"));
  // Rejections that nobody handles are told after the promises of this turn of the event loop.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const result = await app.query("runaway:notes");
  process.stdout.write(
    JSON.stringify({
      served: result.kind,
      logged: app.environment.entries.map(({ level, message }) => `${level}: ${message}`),
    }),
  );
  await app.host.drain();
}

// Only stray-rejections.test.ts starts this file.
void main(process.argv[2] ?? "");
