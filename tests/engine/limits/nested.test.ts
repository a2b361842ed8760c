// Proves the bounds that a caller sets for one call inside of it: at the edge, one past it, and that they end with the call.

import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { DOCUMENTS_WRITTEN_MAX } from "../../../embedded/engine/limits";
import type { ConvexJson } from "../../../embedded/engine/values/convex-json";
import { openFixture, type Fixture } from "../fixture/open-fixture";

const CONVEX_DIR = fileURLToPath(new URL("../fixture/limits/convex", import.meta.url));

interface Call {
  readonly path: string;
  readonly args: ConvexJson;
  readonly limits?: Readonly<Record<string, number>>;
}

let app: Fixture;

beforeEach(async () => {
  await app?.host.drain();
  app = await openFixture({ convexDir: CONVEX_DIR });
});

afterAll(() => app.host.drain());

async function mutations(...calls: Call[]): Promise<ConvexJson> {
  return app.value(await app.mutation("nested:mutations", { calls: calls.map(asJson) }));
}

async function queries(useStaleSnapshot: boolean, ...calls: Call[]): Promise<ConvexJson> {
  return app.value(await app.mutation("nested:queries", { useStaleSnapshot, calls: calls.map(asJson) }));
}

function asJson({ path, args, limits }: Call): ConvexJson {
  return { path, args, ...(limits === undefined ? {} : { limits }) };
}

const refused = (what: string): unknown => expect.stringContaining(what);

const written = (): Promise<ConvexJson> => app.query("usage:read", { count: 1000 }).then((result) => app.value(result));

describe("writes", () => {
  const write = (count: number, documentsWritten?: number): Call => ({
    path: "usage:write",
    args: { count, chars: 0 },
    ...(documentsWritten === undefined ? {} : { limits: { documentsWritten } }),
  });

  test("a call writes as many documents as it may, and one more is refused with all of them, which its caller survives", async () => {
    const results = await mutations(write(3, 3), write(4, 3), write(1));

    expect(results).toEqual([
      "done",
      refused("Too many documents written in a single function execution (limit: 3)"),
      "done",
    ]);
    expect(await written()).toBe(4);
  });

  test("what was used before counts for nobody's bounds but the caller's own", async () => {
    const results = await mutations(write(5), write(3, 3), write(5));

    expect(results).toEqual(["done", "done", "done"]);
  });

  test("bounds inside of bounds hold both", async () => {
    const inner = { path: "nested:mutations", args: { calls: [asJson(write(3, 9)), asJson(write(2, 9))] } };

    const results = await mutations({ ...inner, limits: { documentsWritten: 4 } });

    expect(results).toEqual([["done", refused("(limit: 4)")]]);
  });

  test("no call gets more than functions may have", async () => {
    const results = await mutations(write(DOCUMENTS_WRITTEN_MAX + 1, 2 * DOCUMENTS_WRITTEN_MAX));

    expect(results).toEqual([refused(`(limit: ${DOCUMENTS_WRITTEN_MAX})`)]);
  });

  test("bytes are bounded as documents are", async () => {
    const call = { path: "usage:write", args: { count: 2, chars: 1000 } };

    const results = await mutations(
      { ...call, limits: { bytesWritten: 3000 } },
      { ...call, limits: { bytesWritten: 2000 } },
    );

    expect(results).toEqual([
      "done",
      refused("Too many bytes written in a single function execution (limit: 2000 bytes)"),
    ]);
  });
});

describe.each([
  ["the transaction of its caller", false],
  ["a stale snapshot", true],
])("reads, in %s", (_name, useStaleSnapshot) => {
  const read = (count: number, documentsRead: number): Call => ({
    path: "usage:read",
    args: { count },
    limits: { documentsRead },
  });

  beforeEach(async () => {
    app.value(await app.mutation("usage:write", { count: 5, chars: 10 }));
  });

  test("a call reads as many documents as it may, and one more is refused", async () => {
    const results = await queries(useStaleSnapshot, read(3, 3), read(4, 3));

    expect(results).toEqual([3, refused("Too many documents read in a single function execution (limit: 3)")]);
  });

  test("a call looks at as many ranges as it may, and one more is refused", async () => {
    const ranges = (count: number): Call => ({
      path: "usage:ranges",
      args: { count, isSame: false },
      limits: { databaseQueries: 3 },
    });

    const edge = await queries(useStaleSnapshot, ranges(3));
    const beyond = await queries(useStaleSnapshot, ranges(4));

    expect(edge).toEqual([3]);
    expect(beyond).toEqual([refused("Too many reads in a single function execution (limit: 3)")]);
  });

  test("the metrics tell what remains for the call", async () => {
    const limits = { documentsRead: 7, bytesRead: 500, databaseQueries: 2 };

    const results = await queries(useStaleSnapshot, { path: "nested:remaining", args: {}, limits });

    expect(results).toEqual([[7, 500, 2]]);
  });
});

describe("scheduled functions", () => {
  test("a call schedules as many as it may, with arguments as long as they may be", async () => {
    const schedule = (count: number, limits: Call["limits"] = {}): Call => ({
      path: "usage:schedule",
      args: { count, chars: 100 },
      limits,
    });

    const results = await mutations(
      schedule(2, { functionsScheduled: 2 }),
      schedule(3, { functionsScheduled: 2 }),
      schedule(2, { scheduledFunctionArgsBytes: 300 }),
      schedule(3, { scheduledFunctionArgsBytes: 300 }),
      schedule(5),
    );

    expect(results).toEqual([
      "done",
      refused("Too many functions scheduled by this mutation (limit: 2)"),
      "done",
      refused("Too large total size of the arguments of scheduled functions from this mutation (limit: 300 bytes)"),
      "done",
    ]);
  });
});

test("a bound that does not exist, or is below zero, is refused by name", async () => {
  const call = { path: "usage:nothing", args: {} };

  const results = await mutations({ ...call, limits: { moons: 3 } }, { ...call, limits: { bytesRead: -1 } });

  expect(results).toEqual([
    'There is no transaction limit "moons".',
    'The transaction limit "bytesRead" must be a number from 0 on.',
  ]);
});
