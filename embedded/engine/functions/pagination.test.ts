// Pages: no row twice, no row lost, whatever happens between two reads.
import { expect, test } from "vitest";
import { openFixture, type Fixture } from "../../../tests/engine/fixture/open-fixture";
import type { QueryResult } from "./function-host";

interface Page {
  readonly page: readonly { readonly text: string }[];
  readonly isDone: boolean;
  readonly continueCursor: string;
  readonly splitCursor: string | null;
  readonly pageStatus: string | null;
}

test("pages follow each other to the end", async () => {
  const fixture = await roomWith(["a", "b", "c", "d", "e"]);
  const texts: string[][] = [];

  let cursor: string | null = null;
  for (let isDone = false; !isDone; ) {
    const page: Page = asPage(fixture, await readPage(fixture, cursor));
    texts.push(page.page.map((row) => row.text));
    ({ isDone, continueCursor: cursor } = page);
  }

  expect(texts).toEqual([["a", "b"], ["c", "d"], ["e"]]);
});

test("with its journal a page that is read again keeps its end and grows with what was added inside", async () => {
  const fixture = await roomWith(["a", "b", "c"]);
  const last = await readPage(fixture, null, { numItems: 5 });
  const first = await readPage(fixture, null, { numItems: 2 });
  await fixture.mutation("messages:send", { room: "garden", text: "d" });

  const firstAgain = await readPage(fixture, null, { numItems: 2, journal: first.journal });
  const lastAgain = await readPage(fixture, null, { numItems: 5, journal: last.journal });

  expect(asPage(fixture, firstAgain).page.map((row) => row.text)).toEqual(["a", "b"]);
  expect(asPage(fixture, lastAgain)).toMatchObject({ isDone: true, page: [{}, {}, {}, { text: "d" }] });
});

test("a row removed from a page leaves the page shorter and the next page as it was", async () => {
  const fixture = await roomWith(["a", "b", "c"]);
  const first = await readPage(fixture, null);
  const { continueCursor } = asPage(fixture, first);
  const removed = asPage(fixture, first).page[1];
  await fixture.mutation("messages:remove", { id: idOf(removed) });

  const firstAgain = asPage(fixture, await readPage(fixture, null, { journal: first.journal }));
  const second = asPage(fixture, await readPage(fixture, continueCursor));

  expect(firstAgain.page.map((row) => row.text)).toEqual(["a"]);
  expect(firstAgain.continueCursor).toBe(continueCursor);
  expect(second.page.map((row) => row.text)).toEqual(["c"]);
});

test("a cursor of another query is refused in the way that makes the list start again", async () => {
  const fixture = await roomWith(["a", "b", "c"]);
  const { continueCursor } = asPage(fixture, await readPage(fixture, null));

  const result = await fixture.query("messages:page", {
    room: "attic",
    paginationOpts: { numItems: 2, cursor: continueCursor },
  });
  const forged = await fixture.query("messages:page", {
    room: "garden",
    paginationOpts: { numItems: 2, cursor: "made up" },
  });

  for (const refused of [result, forged]) {
    expect(refused).toMatchObject({
      kind: "failure",
      errorData: { isConvexSystemError: true, paginationError: "InvalidCursor" },
      errorMessage: expect.stringContaining("InvalidCursor"),
    });
  }
});

test("a second page in one function is refused with Convex's text", async () => {
  const fixture = await openFixture();

  const result = await fixture.query("messages:pageTwice");

  expect(result).toMatchObject({
    errorMessage: expect.stringContaining(
      "Uncaught Error: This query or mutation function ran multiple paginated queries. Convex only supports a single paginated query in each function.",
    ),
  });
});

test("a page of no documents is refused, and one of more than three has a middle to split at", async () => {
  const fixture = await roomWith(["a", "b", "c", "d"]);

  const none = await readPage(fixture, null, { numItems: 0 });
  const four = asPage(fixture, await readPage(fixture, null, { numItems: 4 }));

  expect(none).toMatchObject({
    errorMessage: expect.stringContaining("Must request at least 1 document while paginating"),
  });
  expect(four.splitCursor).toEqual(expect.any(String));
});

test("a page that hits its limit of rows says that it must be split", async () => {
  const fixture = await roomWith(["a", "b", "c", "d"]);

  const result = await fixture.query("messages:page", {
    room: "garden",
    paginationOpts: { numItems: 4, cursor: null, maximumRowsRead: 2 },
  });

  expect(asPage(fixture, result)).toMatchObject({
    pageStatus: "SplitRequired",
    isDone: false,
    page: [{ text: "a" }, { text: "b" }],
  });
});

async function roomWith(texts: readonly string[]): Promise<Fixture> {
  const fixture = await openFixture();
  for (const text of texts) await fixture.mutation("messages:send", { room: "garden", text });
  return fixture;
}

function readPage(
  fixture: Fixture,
  cursor: string | null,
  options: { numItems?: number; journal?: string | null } = {},
): Promise<QueryResult> {
  const paginationOpts = { numItems: options.numItems ?? 2, cursor };
  return fixture.query("messages:page", { room: "garden", paginationOpts }, { journal: options.journal ?? null });
}

function asPage(fixture: Fixture, result: QueryResult): Page {
  // The fixture's function returns what paginate() returns.
  return fixture.value(result) as unknown as Page;
}

function idOf(row: unknown): string {
  return typeof row === "object" && row !== null ? String(Reflect.get(row, "_id")) : "";
}
