// Unit, contract and function tests. Browser tests are Playwright's, in tests/e2e.

import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const ELSEWHERE = ["**/node_modules/**", ".next/**", "tests/e2e/**", "tests/slow/**"];

export default defineConfig({
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["**/*.test.ts"], exclude: [...ELSEWHERE, "tests/convex/**"] } },
      // One after another in one process, which keeps the engines that tests/backend.ts loads: loading takes longer than a test.
      {
        extends: true,
        test: { name: "convex", include: ["tests/convex/**/*.test.ts"], isolate: false, fileParallelism: false },
      },
    ],
    environment: "node",
    // Tests are silent; the SDK's advice about Node versions to come is for package.json.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" },
    setupFiles: ["tests/setup.ts"],
    testTimeout: 30_000,
    // Loading an engine with all functions is the slowest thing a test waits for; a busy machine takes its time.
    hookTimeout: 90_000,
    server: { deps: { inline: ["convex-test", /@convex-dev/] } },
  },
});
