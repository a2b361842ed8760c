// Holds the engine's own `ctx`, which functions get once they have ended quickly often enough, to the one of convex/server, which they
// get before: whatever a handler does with it, the caller is told the same.

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import * as odd from "./own-ctx/odd";

const FOLDER = fileURLToPath(new URL("./own-ctx", import.meta.url));

let long: TestEngine;
let free: TestEngine;
beforeAll(async () => {
  long = await openTestEngine({ convexDir: FOLDER, probationRuns: 1_000_000, startsAtMs: 1_700_000_000_000 });
  free = await openTestEngine({ convexDir: FOLDER, probationRuns: 0, startsAtMs: 1_700_000_000_000 });
});
afterAll(async () => {
  await long.stop();
  await free.stop();
});

describe("the same with either ctx", () => {
  test.each(odd.NAMES)("%s", async (name) => {
    const withServers = await outcome(long, name);
    const withOurs = await outcome(free, name);

    expect(withOurs).toEqual(withServers);
  });
});

test("a nested ConvexError makes the run begin anew, and nothing of the first attempt is left", async () => {
  const { text, logLines } = await outcome(free, "a ConvexError of a nested call, after writes and logs");

  // Three at the start, one before the call; the failed one took its own with it.
  expect(JSON.parse(text)).toEqual([["ConvexError", expect.stringContaining("how")], 4]);
  expect(logLines.filter((line) => line.includes("about to fail"))).toHaveLength(1);
});

interface Told {
  readonly text: string;
  readonly logLines: readonly string[];
}

async function outcome(engine: TestEngine, name: string): Promise<Told> {
  const result = await engine.host.mutation({
    componentPath: "",
    path: "odd:run",
    args: { name },
    identity: { kind: "none" },
    caller: "client",
  });
  await engine.clear();
  const { logLines } = result;
  if (result.kind === "success") return { text: withoutChance(result.valueJson), logLines };
  return { text: withoutChance(`${told(result.errorMessage)} ${JSON.stringify(result.errorData)}`), logLines };
}

/** Requests have ids of their own. */
function told(errorMessage: string): string {
  return errorMessage.replace(/\[Request ID: [^\]]*\]/, "");
}

/** The frames of an error lead through other code on the way. */
function withoutChance(text: string): string {
  return text
    .replace(/(\\n|\n) +at .*?(?=\\n|\n|$)/g, "")
    .replace(/[0-9a-z]{31,32}/g, "<id>")
    .replace(/"_creationTime":[\d.]+/g, '"_creationTime":0');
}
