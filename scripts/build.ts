// `npm run build`: builds the web app (types are `npm run typecheck`'s). The functions need no build: the engine bundles them when it starts.

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

const built = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
  cwd: ROOT,
  stdio: "inherit",
  // The address of the backend is read when a page is served, never built in, so that one build serves any port or deployment.
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
});
process.exit(built.status ?? 1);
