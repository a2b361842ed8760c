// Tests are silent: a warning or an error on the console is a failure, unless the test says it expects one.

import { afterEach, beforeEach, vi } from "vitest";

let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      unexpected.push(`console.${method}: ${args.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  if (unexpected.length > 0) throw new Error(`A test was not silent:\n${unexpected.join("\n")}`);
});
