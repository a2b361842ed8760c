// Proves what a failed promise that nobody waited for does to the process: nothing when a function dropped it, and what Node does
// with it otherwise. In a process of its own, because the test runner has its own idea of such promises.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const SCRIPT = fileURLToPath(new URL("./stray-process.ts", import.meta.url));
const run = promisify(execFile);

test.each(["query", "action"])(
  "a promise that a %s drops and that fails is reported, and the process serves on",
  async (who) => {
    const { stdout } = await run(process.execPath, ["--import", "tsx", SCRIPT, who]);

    expect(JSON.parse(stdout)).toEqual({
      served: "success",
      logged: ["error: a function dropped a promise that failed"],
    });
  },
);

test("a failed promise of anybody else still ends the process", async () => {
  const ending = run(process.execPath, ["--import", "tsx", SCRIPT, "somebodyElse"]);

  await expect(ending).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("not from a function"),
  });
});
