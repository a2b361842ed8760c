// Proves that a function which does not end is ended alone: it fails, its writes are gone, and everybody else goes on.

import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFixture, type Fixture } from "./fixture/open-fixture";

const CONVEX_DIR = fileURLToPath(new URL("./fixture/limits/convex", import.meta.url));
const TIMED_OUT = "Function execution timed out (maximum duration: 1s)";

let app: Fixture;

beforeEach(async () => {
  app = await openFixture({ convexDir: CONVEX_DIR });
});

afterEach(() => app.host.drain());

describe.each(["awaits", "syscalls"])("a function that never ends: %s", (how) => {
  test("a query is ended and says why, while a queued mutation and query get their turn", async () => {
    const runaway = app.query("runaway:reads", { how });
    const behind = app.mutation("runaway:add", { text: "behind" });

    const [failed, added] = await Promise.all([runaway, behind]);

    expect(failed).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining(TIMED_OUT) });
    expect(added.kind).toBe("success");
    expect(app.value(await app.query("runaway:notes"))).toEqual(["behind"]);
  });
});

test("a mutation that never ends leaves nothing of what it wrote", async () => {
  const failed = await app.mutation("runaway:writes", { how: "loop" });

  expect(failed).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining(TIMED_OUT) });
  expect(app.value(await app.query("runaway:notes"))).toEqual([]);
});

test("a caller that catches everything cannot save a call inside it that never ends", async () => {
  const failed = await app.mutation("runaway:catchesNested", { how: "loop" });

  expect(failed).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining(TIMED_OUT) });
  expect(app.value(await app.query("runaway:notes"))).toEqual([]);
});
