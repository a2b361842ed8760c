// Runs the embedded engine in a process of its own: `scripts/stack/stack.ts` starts it, waits for its ready message, and stops it.

import { z } from "zod";
import { bundleFunctions, openEngine } from "../embedded/engine/index";

const vOptions = z.object({
  dataDir: z.string(),
  port: z.coerce.number().int(),
  sitePort: z.coerce.number().int(),
  adminKey: z.string(),
  production: z.boolean(),
  /** Folder of functions to load at start. */
  functionsDir: z.string(),
  env: z.record(z.string(), z.string()),
});

const options = vOptions.parse(JSON.parse(process.env["CHATLINGS_ENGINE_OPTIONS"] ?? "null"));
const engine = await openEngine({
  dataDir: options.dataDir,
  port: options.port,
  sitePort: options.sitePort,
  adminKey: options.adminKey,
  env: options.env,
  redactErrors: options.production,
  watchdog: {},
});
await engine.push(await bundleFunctions(options.functionsDir));
process.send?.({ kind: "ready", url: engine.url, siteUrl: engine.siteUrl });

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  engine.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The parent is gone, however it ended: nobody is left to stop this process.
process.on("disconnect", stop);
