// Pages: cursors that go on where a page ended, pages that are read again after inserts, and pages that have to be split.

import {
  aCase,
  byIndex,
  data,
  insert,
  labels,
  patch,
  reads,
  refused,
  remove,
  thing,
  throws,
  value,
  where,
  writes,
  type ContractCase,
  type Step,
} from "./case";
import type { Find, Op } from "./fixture/ops";

const five = writes(...["a", "b", "c", "d", "e"].map((k, index) => thing(k, { x: (index + 1) * 10 })));

interface PageOptions {
  readonly from?: string;
  readonly until?: string;
  readonly rows?: number;
  readonly as?: string;
  readonly query?: Partial<Find>;
}

/** A page of two rows by x; its cursor is remembered. */
function page({ from, until, rows, as, query }: PageOptions = {}): Op {
  const paginate = {
    numItems: 2,
    cursor: from ?? null,
    ...(until === undefined ? {} : { endCursor: until }),
    ...(rows === undefined ? {} : { maximumRowsRead: rows }),
  };
  return labels({ ...byIndex("by_x"), ...query, end: { paginate, ...(as === undefined ? {} : { as }) } });
}

const sized = (numItems: number, query: Partial<Find> = {}): Op =>
  labels({ ...byIndex("by_x"), ...query, end: { paginate: { numItems, cursor: null } } });
const shows = (
  rows: string[],
  isDone: boolean,
  status: string | null = null,
): { page: string[]; isDone: boolean; status: string | null } => ({ page: rows, isDone, status });

/** Reads the pages of a query to the end, one call a page. */
function walk(...between: Step[]): Step[] {
  return [five, reads(page({ as: "p1" })), ...between, reads(page({ from: "$p1", as: "p2" }))];
}

const LOOKS_AHEAD = "convex-test looks ahead; Convex stops at the last row it was asked for";
const ADVISES_EARLY = "convex-test advises to split every page that grew; Convex only one that nears its limits";

const walking: readonly ContractCase[] = [
  aCase("the first page", [five, reads(page())], value(shows(["a", "b"], false))),
  aCase("the second page goes on where the first ended", walk(), value(shows(["c", "d"], false))),
  aCase("the last page is done", [...walk(), reads(page({ from: "$p2", as: "p3" }))], value(shows(["e"], true))),
  aCase(
    "after the last page comes an empty one",
    [...walk(), reads(page({ from: "$p2", as: "p3" })), reads(page({ from: "$p3" }))],
    value(shows([], true)),
  ),
  aCase("a page larger than all there is", [five, reads(sized(100))], value(shows(["a", "b", "c", "d", "e"], true))),
  aCase("a page of nothing", [reads(sized(10))], value(shows([], true))),
  aCase(
    "a page of a table that is not there",
    [reads(labels({ table: "nowhere", end: { paginate: { numItems: 3, cursor: null } } }))],
    value(shows([], true)),
  ),
  aCase(
    "a page that takes exactly all is not known to be the last",
    [five, reads(sized(5))],
    value(shows(["a", "b", "c", "d", "e"], false)),
    LOOKS_AHEAD,
  ),
  aCase(
    "after a page that took exactly all comes an empty one",
    [
      five,
      reads(labels({ ...byIndex("by_x"), end: { paginate: { numItems: 5, cursor: null }, as: "p" } })),
      reads(page({ from: "$p" })),
    ],
    value(shows([], true)),
  ),
  aCase(
    "pages in descending order",
    [five, reads(page({ as: "p1", query: { order: "desc" } })), reads(page({ from: "$p1", query: { order: "desc" } }))],
    value(shows(["c", "b"], false)),
  ),
  aCase(
    "pages of a range",
    [
      five,
      reads(page({ as: "p1", query: byIndex("by_x", ["gt", "x", 10], ["lt", "x", 50]) })),
      reads(page({ from: "$p1", query: byIndex("by_x", ["gt", "x", 10], ["lt", "x", 50]) })),
    ],
    value(shows(["d"], true)),
  ),
  aCase(
    "pages without an index stand in the order of creation",
    [
      writes(thing("z"), thing("y"), thing("x")),
      reads(labels({ end: { paginate: { numItems: 2, cursor: null }, as: "p" } })),
      reads(labels({ end: { paginate: { numItems: 2, cursor: "$p" } } })),
    ],
    value(shows(["x"], true)),
  ),
  aCase(
    "a page counts what passes the filter",
    [five, reads(sized(2, where({ neq: [{ field: "k" }, "b"] })))],
    value(shows(["a", "c"], false)),
  ),
  aCase(
    "a page of a filter that nothing passes is done",
    [five, reads(sized(2, where(false)))],
    value(shows([], true)),
    ADVISES_EARLY,
  ),
  aCase(
    "rows of equal keys are told apart by their creation",
    [writes(...["a", "b", "c"].map((k) => thing(k, { x: 1 }))), reads(page({ as: "p" })), reads(page({ from: "$p" }))],
    value(shows(["c"], true)),
  ),
  aCase(
    "pages over missing fields and values of all types",
    [
      writes(thing("a"), thing("b", { x: null }), thing("c", { x: 1n }), thing("d", { x: "s" })),
      reads(page({ as: "p" })),
      reads(page({ from: "$p" })),
    ],
    value(shows(["c", "d"], false)),
    LOOKS_AHEAD,
  ),
  aCase(
    "a page in a mutation sees its own writes",
    [five, writes(thing("aa", { x: 15 }), page())],
    value(["<aa>", shows(["a", "aa"], false)]),
  ),
];

const changing: readonly ContractCase[] = [
  aCase(
    "a row inserted before the cursor is not seen again",
    walk(writes(thing("aa", { x: 15 }))),
    value(shows(["c", "d"], false)),
  ),
  aCase(
    "a row inserted after the cursor is seen",
    walk(writes(thing("bb", { x: 25 }))),
    value(shows(["bb", "c"], false)),
  ),
  aCase(
    "a row deleted after the cursor is not seen",
    walk(writes(remove("$c"))),
    value(shows(["d", "e"], false)),
    LOOKS_AHEAD,
  ),
  aCase("the row of the cursor may be deleted", walk(writes(remove("$b"))), value(shows(["c", "d"], false))),
  aCase(
    "a row that moves behind the cursor is seen again",
    walk(writes(patch("$a", { x: 25 }))),
    value(shows(["a", "c"], false)),
  ),
  aCase(
    "a row that moves before the cursor is not seen",
    walk(writes(patch("$c", { x: 5 }))),
    value(shows(["d", "e"], false)),
    LOOKS_AHEAD,
  ),
];

const ended: readonly ContractCase[] = [
  aCase(
    "a page up to the cursor of its end is the same page",
    [five, reads(page({ as: "p1" })), reads(page({ until: "$p1" }))],
    value(shows(["a", "b"], false)),
  ),
  aCase(
    "a page up to its end grows with what is inserted into it",
    [
      five,
      reads(page({ as: "p1" })),
      writes(thing("aa", { x: 15 }), thing("ab", { x: 16 })),
      reads(page({ until: "$p1" })),
    ],
    value(shows(["a", "aa", "ab", "b"], false)),
    ADVISES_EARLY,
  ),
  aCase(
    "a page up to its end shrinks with what is deleted from it",
    [five, reads(page({ as: "p1" })), writes(remove("$a")), reads(page({ until: "$p1" }))],
    value(shows(["b"], false)),
  ),
  aCase(
    "a page up to a deleted row ends where the row was",
    [
      five,
      reads(page({ as: "p1" })),
      writes(remove("$b"), thing("bb", { x: 25 })),
      reads(page({ until: "$p1", as: "p1b" })),
      reads(page({ from: "$p1b" })),
    ],
    value(shows(["bb", "c"], false)),
    "convex-test has no place between rows: an end whose row is gone becomes the next row",
  ),
  aCase(
    "two pages with ends leave no gap and do not overlap",
    [
      ...walk(),
      writes(thing("aa", { x: 15 }), thing("bb", { x: 25 }), thing("dd", { x: 45 })),
      reads(page({ until: "$p1" }), { do: "nested", kind: "query", ops: [page({ from: "$p1", until: "$p2" })] }),
    ],
    value([shows(["a", "aa", "b"], false), [shows(["bb", "c", "d"], false)]]),
  ),
  aCase(
    "a page up to the end of everything stays done and grows",
    [
      five,
      reads(labels({ ...byIndex("by_x"), end: { paginate: { numItems: 100, cursor: null }, as: "end" } })),
      writes(thing("f", { x: 60 })),
      reads(page({ until: "$end" })),
    ],
    value(shows(["a", "b", "c", "d", "e", "f"], true)),
    ADVISES_EARLY,
  ),
];

/** At most `numItems` rows, of at most `rows` that are read; its cursors are remembered as "p". */
function limitedPage(numItems: number, rows: number, query: Partial<Find> = {}): Op {
  const paginate = { numItems, cursor: null, maximumRowsRead: rows };
  return labels({ ...byIndex("by_x"), ...query, end: { paginate, as: "p" } });
}

const sizedTo = (as: string, numItems: number): Op =>
  labels({ ...byIndex("by_x"), end: { paginate: { numItems, cursor: null }, as } });

const limited: readonly ContractCase[] = [
  aCase(
    "a page that may read fewer rows than it is asked for must be split",
    [five, reads(labels({ ...byIndex("by_x"), end: { paginate: { numItems: 5, cursor: null, maximumRowsRead: 3 } } }))],
    value(shows(["a", "b", "c"], false, "SplitRequired")),
  ),
  aCase(
    "a page that stopped at its limit is gone on from there",
    [five, reads(page({ as: "p", rows: 1 })), reads(page({ from: "$p" }))],
    value(shows(["b", "c"], false)),
  ),
  aCase(
    "rows that a filter drops count as read",
    [five, reads(page({ rows: 3, query: where({ eq: [{ field: "k" }, "e"] }) }))],
    value(shows([], false, "SplitRequired")),
  ),
  aCase(
    "the cursor in the middle of a page splits it",
    [
      five,
      reads(limitedPage(5, 4)),
      reads(page({ until: "$pSplit" }), { do: "nested", kind: "query", ops: [page({ from: "$pSplit", until: "$p" })] }),
    ],
    value([shows(["a", "b", "c"], false), [shows(["d"], false)]]),
    "convex-test takes the row before the middle",
  ),
  aCase(
    "the middle of a page counts rows that a filter drops",
    [
      five,
      reads(limitedPage(5, 4, where({ neq: [{ field: "k" }, "a"] }))),
      reads(page({ until: "$pSplit", query: where({ neq: [{ field: "k" }, "a"] }) })),
    ],
    value(shows(["b", "c"], false)),
    "convex-test takes the row before the middle",
  ),
  aCase(
    "a page that read more than three quarters of what it may should be split",
    [five, reads(limitedPage(4, 4))],
    value(shows(["a", "b", "c", "d"], false, "SplitRecommended")),
    "convex-test says that it must be split",
  ),
  aCase(
    "a page that read three quarters of what it may is fine",
    [five, reads(limitedPage(3, 4))],
    value(shows(["a", "b", "c"], false)),
  ),
  aCase(
    "the limit of rows does not hold for a page with an end",
    [five, reads(sizedTo("p", 4)), reads(page({ until: "$p", rows: 1 }))],
    value(shows(["a", "b", "c", "d"], false, "SplitRecommended")),
    "convex-test stops at the limit",
  ),
  aCase(
    "a page that may read fewer bytes than it is asked for must be split",
    [
      writes(...["a", "b", "c"].map((k) => thing(k, { x: k, filling: "egg ".repeat(300) }))),
      reads(labels({ ...byIndex("by_x"), end: { paginate: { numItems: 5, cursor: null, maximumBytesRead: 1500 } } })),
    ],
    value(shows(["a", "b"], false, "SplitRequired")),
  ),
  aCase(
    "bytes of rows that a filter drops count",
    [
      writes(...["a", "b", "c"].map((k) => thing(k, { x: k, filling: "egg ".repeat(300) }))),
      reads(
        labels({
          ...byIndex("by_x"),
          ...where({ eq: [{ field: "k" }, "c"] }),
          end: { paginate: { numItems: 5, cursor: null, maximumBytesRead: 1500 } },
        }),
      ),
    ],
    value(shows([], false, "SplitRequired")),
  ),
  aCase(
    "a page that may read nothing is refused",
    [five, reads(limitedPage(2, 0))],
    refused("maximumRowsRead and maximumBytesRead must be greater than 0"),
    "convex-test takes it for no limit",
  ),
];

const INVALID = { isConvexSystemError: true, paginationError: "InvalidCursor" };
const ANY_CURSOR = "convex-test takes any list of keys for a cursor";

const refusals: readonly ContractCase[] = [
  aCase("a cursor that is no cursor", [five, reads(page({ from: "hello" }))], data(INVALID), ANY_CURSOR),
  aCase(
    "a cursor of another range",
    [five, reads(page({ as: "p" })), reads(page({ from: "$p", query: byIndex("by_x", ["gt", "x", 10]) }))],
    data(INVALID),
    ANY_CURSOR,
  ),
  aCase(
    "a cursor of another index",
    [five, reads(page({ as: "p" })), reads(page({ from: "$p", query: byIndex("by_x_y") }))],
    data(INVALID),
    ANY_CURSOR,
  ),
  aCase(
    "a cursor of the other direction",
    [five, reads(page({ as: "p" })), reads(page({ from: "$p", query: { order: "desc" } }))],
    data(INVALID),
    ANY_CURSOR,
  ),
  aCase(
    "a cursor of another table",
    [
      five,
      writes(insert("others", { x: 1 })),
      reads(labels({ end: { paginate: { numItems: 1, cursor: null }, as: "p" } })),
      reads(labels({ table: "others", end: { paginate: { numItems: 1, cursor: "$p" } } })),
    ],
    data(INVALID),
    ANY_CURSOR,
  ),
  aCase(
    "a page of no rows",
    [five, reads(sized(0))],
    refused("Must request at least 1 document while paginating"),
    "convex-test gives one row",
  ),
  aCase(
    "a page of less than no rows",
    [five, reads(sized(-1))],
    throws("`options.numItems` must be a positive number. Received `-1`."),
  ),
  aCase(
    "two pages in one function",
    [five, reads(page(), page())],
    refused("This query or mutation function ran multiple paginated queries."),
  ),
  aCase(
    "a page in a nested function is that function's own",
    [five, reads({ do: "nested", kind: "query", ops: [page()] }, page())],
    value([[shows(["a", "b"], false)], shows(["a", "b"], false)]),
  ),
];

export const paginationCases: readonly ContractCase[] = [...walking, ...changing, ...ended, ...limited, ...refusals];
