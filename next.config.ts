// Next.js settings. Security headers and the CSP nonce come from proxy.ts, because they differ per request.
import type { NextConfig } from "next";

const config: NextConfig = {
  // A second server in the same tree (tests beside development) needs an output folder of its own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // The whole tree, tests included, is checked by `npm run typecheck`; a build for use does not need the tests to compile.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // The badge would cover the tabs of a phone-sized window; errors are still shown over the page.
  devIndicators: false,
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "lucide-react"],
    // By default parts are put into several scripts each to save requests, and a page then loads some of them two or three times.
    turbopackChunking: { requestCost: 20_000, minChunkSize: 20_000 },
  },
};

export default config;
