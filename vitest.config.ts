// Unit, contract and function tests. Browser tests are Playwright's, in tests/e2e.

import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": resolve(import.meta.dirname) } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", ".next/**", "tests/e2e/**", "tests/slow/**"],
    environment: "node",
    testTimeout: 30_000,
    hookTimeout: 30_000,
    server: { deps: { inline: ["convex-test", /@convex-dev/] } },
  },
});
