// The engine's own small bundler: a convex folder in, the same modules out that the official CLI would push. Tests and
// offline starts use it; `convex dev` does its own bundling.

import type { PushedCode } from "./pushed-code";

export function bundleFunctions(convexDir: string): Promise<PushedCode> {
  return Promise.reject(new Error(`bundling of ${convexDir} is not written yet`));
}
