// Ids: what they look like to code, which table they belong to, and tables that are not there.

import {
  aCase,
  get,
  insert,
  labels,
  patch,
  reads,
  refused,
  remove,
  rows,
  thing,
  value,
  writes,
  type ContractCase,
} from "./case";
import type { Op } from "./fixture/ops";

const normalize = (table: string, id: string): Op => ({ do: "normalizeId", table, id });
const both = writes(thing("a"), insert("others", { k: "o" }, "o"));

const normalizing: readonly ContractCase[] = [
  aCase("normalizeId knows an id of its table", [both, reads(normalize("things", "$a"))], value("<a>")),
  aCase("normalizeId refuses an id of another table", [both, reads(normalize("others", "$a"))], value(null)),
  aCase("normalizeId refuses a text that is no id", [both, reads(normalize("things", "hello"))], value(null)),
  aCase("normalizeId refuses an empty text", [both, reads(normalize("things", ""))], value(null)),
  aCase(
    "normalizeId knows the id of a deleted document",
    [both, writes(remove("$a")), reads(normalize("things", "$a"))],
    value("<a>"),
  ),
  aCase("normalizeId of a table that is not there is null", [both, reads(normalize("nowhere", "$a"))], value(null)),
  aCase(
    "normalizeId sees a table that its mutation has just made",
    [writes(insert("fresh", {}, "f"), normalize("fresh", "$f"))],
    value(["<f>", "<f>"]),
  ),
];

const tables: readonly ContractCase[] = [
  aCase(
    "get with the right table",
    [both, reads(get("$a", "things"))],
    value({ _id: "<a>", _creationTime: "<time>", k: "a" }),
  ),
  aCase("get with the wrong table", [both, reads(get("$a", "others"))], refused("Invalid argument `id` for `db.get`")),
  aCase(
    "get without a table finds the document by its id",
    [both, reads(get("$o"))],
    value({ _id: "<o>", _creationTime: "<time>", k: "o" }),
  ),
  aCase(
    "patch with the right table",
    [both, writes({ do: "patch", id: "$a", table: "things", value: { x: 1 } }), reads(get("$a"))],
    value({ _id: "<a>", _creationTime: "<time>", k: "a", x: 1 }),
  ),
  aCase(
    "patch with the wrong table",
    [both, writes({ do: "patch", id: "$a", table: "others", value: { x: 1 } })],
    refused("Invalid argument `id` for `db.patch`"),
  ),
  aCase(
    "replace with the wrong table",
    [both, writes({ do: "replace", id: "$a", table: "others", value: {} })],
    refused("Invalid argument `id` for `db.replace`"),
  ),
  aCase(
    "delete with the wrong table",
    [both, writes({ do: "delete", id: "$a", table: "others" })],
    refused("Invalid argument `id` for `db.delete`"),
  ),
  aCase(
    "delete with the right table",
    [both, writes({ do: "delete", id: "$a", table: "things" }), reads(get("$a"))],
    value(null),
  ),
  aCase(
    "get of a text that is no id",
    [reads(get("hello"))],
    refused("Invalid argument `id` for `db.get`"),
    "convex-test looks any text up and finds nothing",
  ),
  aCase("patch of a text that is no id", [writes(patch("hello", {}))], refused("Invalid argument `id` for `db.patch`")),
  aCase("get of a number", [reads(get(5))], refused("expected string but got 'number'")),
  aCase("get of nothing", [reads(get(null))], refused("expected string but got 'object'")),
  aCase(
    "ids are never given twice",
    [writes(thing("a"), remove("$a"), thing("b")), reads(get("$a"), get("$b"))],
    value([null, { _id: "<b>", _creationTime: "<time>", k: "b" }]),
  ),
];

const systemIds: readonly ContractCase[] = [
  aCase(
    "get of an id of a system table",
    [writes({ do: "schedule", delayMs: 3600_000, fn: "jobs:leaves", args: { k: "a" }, as: "job" }), reads(get("$job"))],
    refused("System tables can only be accessed with db.system."),
    "convex-test looks it up wherever it is",
  ),
  aCase(
    "patch of an id of a system table",
    [
      writes({ do: "schedule", delayMs: 3600_000, fn: "jobs:leaves", args: { k: "a" }, as: "job" }),
      writes(patch("$job", { name: "other" })),
    ],
    refused("System tables"),
    "convex-test lets functions write system tables",
  ),
  aCase(
    "delete of an id of a system table",
    [
      writes({ do: "schedule", delayMs: 3600_000, fn: "jobs:leaves", args: { k: "a" }, as: "job" }),
      writes(remove("$job")),
    ],
    refused("System tables"),
    "convex-test lets functions write system tables",
  ),
];

const unknown: readonly ContractCase[] = [
  aCase("a table that is not there has no rows", [reads(rows("nowhere"))], value([])),
  aCase(
    "a table that is not in the schema is made by its first row",
    [writes(insert("fresh", { any: [1] }, "f")), reads(rows("fresh"))],
    value([{ _id: "<f>", _creationTime: "<time>", any: [1] }]),
  ),
  aCase(
    "a table whose only insert was rolled back has no rows",
    [
      writes({
        do: "try",
        ops: [{ do: "nested", kind: "mutation", ops: [insert("fresh", {}), { do: "throw", message: "no" }] }],
      }),
      reads(rows("fresh")),
    ],
    value([]),
  ),
  aCase(
    "an index of a table that is not there",
    [reads(labels({ table: "nowhere", index: "by_x" }))],
    refused("nowhere.by_x"),
  ),
  aCase(
    "a table name must be an identifier",
    [writes(insert("no identifier", {}))],
    refused("no identifier"),
    "convex-test does not look at the names of tables",
  ),
  aCase(
    "system tables cannot be written",
    [writes(insert("_storage", {}))],
    refused("System tables (prefixed with `_`) are read-only."),
  ),
  aCase(
    "system tables are read through db.system only",
    [reads(rows("_storage"))],
    refused("System tables can only be accessed from db.system.query()."),
  ),
  aCase(
    "user tables are not read through db.system",
    [reads({ do: "find", table: "things", system: true, end: { collect: true } })],
    refused("User tables can only be accessed from db.query()."),
  ),
  aCase(
    "db.system.get of an id of a user table",
    [both, reads({ do: "get", id: "$a", system: true })],
    refused("User tables cannot be accessed with db.system."),
    "convex-test looks it up wherever it is",
  ),
  aCase(
    "system tables that are not documented have no rows for functions",
    [reads({ do: "find", table: "_modules", system: true, end: { collect: true } })],
    value([]),
  ),
];

export const idCases: readonly ContractCase[] = [...normalizing, ...tables, ...systemIds, ...unknown];
