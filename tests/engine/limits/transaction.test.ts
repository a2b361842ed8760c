// Proves what one query or mutation may read, write and schedule, at the edge and one past it.

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BYTES_READ_MAX,
  BYTES_WRITTEN_MAX,
  DOCUMENTS_READ_MAX,
  DOCUMENTS_WRITTEN_MAX,
  INDEX_RANGES_MAX,
  PAGE_ITEMS_MAX,
  SCHEDULED_ARGS_BYTES_MAX,
  SCHEDULED_ARGS_TOTAL_BYTES_MAX,
  SCHEDULED_PER_TRANSACTION_MAX,
} from "../../../embedded/engine/limits";
import { openMemoryStore } from "../../../embedded/engine/storage/memory-store";
import { openFixture, type Fixture } from "../fixture/open-fixture";

const CONVEX_DIR = fileURLToPath(new URL("../fixture/limits/convex", import.meta.url));
/** `{"payload":"…"}` */
const PAYLOAD_BYTES = 14;

let app: Fixture;

beforeAll(async () => {
  app = await openFixture({ convexDir: CONVEX_DIR });
});

afterAll(() => app.host.drain());

function refusedWith(...texts: string[]) {
  return { kind: "failure", errorMessage: expect.stringMatching(new RegExp(texts.map(escaped).join(".*"), "s")) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

describe("documents", () => {
  test("a mutation writes 16,000 documents, and the next one is refused with advice and leaves nothing", async () => {
    const before = app.value(await app.query("usage:page", { numItems: 1 }));
    const beyond = await app.mutation("usage:write", { count: DOCUMENTS_WRITTEN_MAX + 1, chars: 0 });
    const after = app.value(await app.query("usage:page", { numItems: 1 }));

    const edge = await app.mutation("usage:write", { count: DOCUMENTS_WRITTEN_MAX, chars: 0 });

    expect(beyond).toMatchObject(
      refusedWith("Too many documents written in a single function execution (limit: 16000)", "batches"),
    );
    expect([before, after]).toEqual([0, 0]);
    expect(edge.kind).toBe("success");
  });

  test("a refused write that is caught is not written, and all before it are", async () => {
    const result = await app.mutation("usage:writeAndCatch", { count: DOCUMENTS_WRITTEN_MAX + 1 });

    expect(app.value(result)).toBe(DOCUMENTS_WRITTEN_MAX);
    expect(app.value(await app.query("usage:read", { count: DOCUMENTS_READ_MAX }))).toBe(2 * DOCUMENTS_WRITTEN_MAX);
  });

  test("a query reads 32,000 documents, and the next one is refused with advice", async () => {
    await app.mutation("usage:write", { count: 1, chars: 0 });

    const edge = await app.query("usage:read", { count: DOCUMENTS_READ_MAX });
    const beyond = await app.query("usage:read", { count: DOCUMENTS_READ_MAX + 1 });

    expect(app.value(edge)).toBe(DOCUMENTS_READ_MAX);
    expect(beyond).toMatchObject(
      refusedWith("Too many documents read in a single function execution (limit: 32000)", "paginating"),
    );
  });

  test("a page holds up to 32,000 documents, and a larger one cannot be asked for", async () => {
    const edge = await app.query("usage:page", { numItems: PAGE_ITEMS_MAX });
    const beyond = await app.query("usage:page", { numItems: PAGE_ITEMS_MAX + 1 });

    expect(app.value(edge)).toBe(PAGE_ITEMS_MAX);
    expect(beyond).toMatchObject(refusedWith("Cannot request more than 32000 documents while paginating"));
  });
});

describe("bytes", () => {
  test("a mutation writes up to 16 MiB, and is refused when it goes on", async () => {
    const half = await openFixture({ convexDir: CONVEX_DIR });
    const chars = 500_000;
    const rowsThatFit = Math.floor(BYTES_WRITTEN_MAX / (chars + 200));

    const edge = await half.mutation("usage:write", { count: rowsThatFit, chars });
    const beyond = await half.mutation("usage:write", { count: rowsThatFit + 1, chars });

    expect(edge.kind).toBe("success");
    expect(beyond).toMatchObject(
      refusedWith(
        `Too many bytes written in a single function execution (limit: ${BYTES_WRITTEN_MAX} bytes)`,
        "batches",
      ),
    );
  });

  test("a query reads up to 16 MiB, and is refused when it goes on", async () => {
    const half = await openFixture({ convexDir: CONVEX_DIR });
    const chars = 500_000;
    const rowsThatFit = Math.floor(BYTES_READ_MAX / (chars + 200));
    await half.mutation("usage:write", { count: rowsThatFit, chars });
    await half.mutation("usage:write", { count: 1, chars });

    const edge = await half.query("usage:read", { count: rowsThatFit });
    const beyond = await half.query("usage:read", { count: rowsThatFit + 1 });

    expect(half.value(edge)).toBe(rowsThatFit);
    expect(beyond).toMatchObject(
      refusedWith(`Too many bytes read in a single function execution (limit: ${BYTES_READ_MAX} bytes)`, "paginating"),
    );
  });
});

describe("index ranges", () => {
  test("a query looks at 4,096 ranges, and the next one is refused with advice", async () => {
    const edge = await app.query("usage:ranges", { count: INDEX_RANGES_MAX, isSame: false });
    const beyond = await app.query("usage:ranges", { count: INDEX_RANGES_MAX + 1, isSame: false });

    expect(app.value(edge)).toBe(INDEX_RANGES_MAX);
    expect(beyond).toMatchObject(
      refusedWith("Too many reads in a single function execution (limit: 4096)", "selective index range"),
    );
  });

  test("one range that is read again and again counts once", async () => {
    const result = await app.query("usage:ranges", { count: INDEX_RANGES_MAX + 1000, isSame: true });

    expect(app.value(result)).toBe(INDEX_RANGES_MAX + 1000);
  });
});

describe("scheduled functions", () => {
  test("a mutation schedules 1,000 functions, and one more is refused with all of them", async () => {
    const edge = await app.mutation("usage:schedule", { count: SCHEDULED_PER_TRANSACTION_MAX, chars: 0 });
    const beyond = await app.mutation("usage:schedule", { count: SCHEDULED_PER_TRANSACTION_MAX + 1, chars: 0 });

    expect(edge.kind).toBe("success");
    expect(beyond).toMatchObject(
      refusedWith("Too many functions scheduled by this mutation (limit: 1000). Schedule one function"),
    );
  });

  test("arguments of one hold 4 MiB, and a byte more is refused", async () => {
    const chars = SCHEDULED_ARGS_BYTES_MAX - PAYLOAD_BYTES;

    const edge = await app.mutation("usage:schedule", { count: 1, chars });
    const beyond = await app.mutation("usage:schedule", { count: 1, chars: chars + 1 });

    expect(edge.kind).toBe("success");
    expect(beyond).toMatchObject(
      refusedWith("too large", `limit: ${SCHEDULED_ARGS_BYTES_MAX} bytes`, "Store the data in a document"),
    );
  });

  test("arguments of all of them hold 16 MiB, and a byte more is refused", async () => {
    const each = SCHEDULED_ARGS_TOTAL_BYTES_MAX / 8 - PAYLOAD_BYTES;

    const edge = await app.mutation("usage:schedule", { count: 8, chars: each });
    const beyond = await app.mutation("usage:schedule", { count: 8, chars: each + 1 });

    expect(edge.kind).toBe("success");
    expect(beyond).toMatchObject(refusedWith("Too large total size of the arguments", "Store the data in documents"));
  });

  test("those that are not over have a bound of their own, for mutations and for actions, and one that goes makes room", async () => {
    const own = await openFixture({ convexDir: CONVEX_DIR, scheduledMax: 3 });

    const many = await own.mutation("usage:schedule", { count: 4, chars: 0 });
    const two = await own.mutation("usage:schedule", { count: 2, chars: 0 });
    const id = own.value(await own.action("usage:scheduleOne"));
    const beyond = [
      await own.mutation("usage:schedule", { count: 1, chars: 0 }),
      await own.action("usage:scheduleOne"),
    ];
    await own.mutation("usage:cancel", { id });
    const afterwards = await own.mutation("usage:schedule", { count: 1, chars: 0 });
    await own.host.drain();

    const refusal = refusedWith("Too many scheduled functions are outstanding (limit: 3). Wait until some have run");
    expect([many, ...beyond]).toMatchObject([refusal, refusal, refusal]);
    expect([two.kind, afterwards.kind]).toEqual(["success", "success"]);
  });

  test("those of before a restart are counted with the others", async () => {
    const store = openMemoryStore();
    const before = await openFixture({ convexDir: CONVEX_DIR, store, scheduledMax: 2 });
    before.value(await before.mutation("usage:schedule", { count: 1, chars: 0 }));
    await before.host.drain();

    const after = await openFixture({ convexDir: CONVEX_DIR, store, scheduledMax: 2 });
    const edge = await after.mutation("usage:schedule", { count: 1, chars: 0 });
    const beyond = await after.mutation("usage:schedule", { count: 1, chars: 0 });
    await after.host.drain();

    expect(edge.kind).toBe("success");
    expect(beyond).toMatchObject(refusedWith("Too many scheduled functions are outstanding (limit: 2)"));
  });
});
