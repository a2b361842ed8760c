// Long hunts, with new seeds every time: `npm run test:slow`. One at a time, because they load the machine by themselves.

import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const HOUR_MS = 3600_000;

export default defineConfig({
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
  test: {
    include: ["tests/slow/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: HOUR_MS,
    hookTimeout: 60_000,
  },
});
