// Opens an in-memory engine with a convex folder already pushed, so that a test starts at the behaviour it is about.

import type { Engine, EngineOptions } from "../index";

export const TEST_ADMIN_KEY = "test|0123456789abcdef";

export interface TestEngineOptions extends Partial<EngineOptions> {
  /** Folder with the functions to load; absent opens an engine without code. */
  readonly convexDir?: string;
}

export interface TestEngine extends Engine, AsyncDisposable {
  readonly adminKey: string;
}

export function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  return Promise.reject(new Error(`not wired yet: ${options.convexDir ?? "no functions"}`));
}
