// What insert, patch, replace, delete and get do to a document, and what the schema says about it on every write.

import {
  aCase,
  attempt,
  get,
  insert,
  patch,
  reads,
  refused,
  remove,
  replace,
  rows,
  thing,
  throws,
  trick,
  value,
  writes,
  type ContractCase,
} from "./case";
import type { Op, Row } from "./fixture/ops";

const doc = (fields: Row, id = "<a>"): Row => ({ _id: id, _creationTime: "<time>", ...fields });
const a = thing("a", { x: 1, list: [1], in: { b: 1, c: 2 } });
const whole = { k: "a", x: 1, list: [1], in: { b: 1, c: 2 } };

const changed = (title: string, op: Op, fields: Row, differs?: string): ContractCase =>
  aCase(title, [writes(a), writes(op), reads(get("$a"))], value(doc(fields)), differs);

const changes: readonly ContractCase[] = [
  changed("patch sets a field and leaves the others", patch("$a", { x: 2 }), { ...whole, x: 2 }),
  changed("patch adds a field", patch("$a", { y: null }), { ...whole, y: null }),
  changed("patch of nothing changes nothing", patch("$a", {}), whole),
  changed("patch with undefined removes a field", patch("$a", {}, ["x"]), { k: "a", list: [1], in: { b: 1, c: 2 } }),
  changed("patch with undefined of a missing field changes nothing", patch("$a", {}, ["nowhere"]), whole),
  changed("patch is shallow: an object is replaced as a whole", patch("$a", { in: { b: 5 } }), {
    ...whole,
    in: { b: 5 },
  }),
  changed("patch replaces a list as a whole", patch("$a", { list: [] }), { ...whole, list: [] }),
  changed("patch changes the type of a field", patch("$a", { x: "text" }), { ...whole, x: "text" }),
  changed("patch may repeat the id", patch("$a", { _id: "$a", x: 2 }), { ...whole, x: 2 }),
  changed("replace takes every old field away", replace("$a", { z: 1 }), { z: 1 }),
  changed("replace with nothing leaves id and creation time", replace("$a", {}), {}),
  changed("replace may repeat the id", replace("$a", { _id: "$a", z: 1 }), { z: 1 }),
  changed(
    "replace with undefined leaves the field out",
    { do: "replace", id: "$a", value: { z: 1 }, unset: ["k"] },
    { z: 1 },
  ),
  aCase("delete", [writes(a), writes(remove("$a")), reads(get("$a"))], value(null)),
  aCase("insert gives back the id", [writes(a)], value("<a>")),
  aCase(
    "patch, replace and delete give back nothing",
    [writes(a), writes(patch("$a", {}), replace("$a", {}), remove("$a"))],
    value([null, null, null]),
  ),
  aCase(
    "a row may be replaced and patched with itself as it was read",
    [writes(a), writes(trick("replaceWithItself", "$a"))],
    value(doc(whole)),
  ),
  aCase("a document read is a copy", [writes(a), reads(trick("changeRead", "$a"))], value("a")),
  aCase("a document inserted is a copy", [writes(trick("changeInserted"))], value([1])),
  aCase(
    "a write that is not awaited is part of the mutation",
    [writes(trick("notAwaited")), reads({ do: "find", table: "things", end: { collect: true }, show: "k" })],
    value(["not awaited"]),
  ),
  aCase(
    "the order of writes to one document is kept",
    [
      writes(
        a,
        patch("$a", { x: 2 }),
        patch("$a", { x: 3 }),
        replace("$a", { k: "a" }),
        patch("$a", { x: 4 }),
        get("$a"),
      ),
    ],
    value(["<a>", null, null, null, null, doc({ k: "a", x: 4 })]),
  ),
];

const missing: readonly ContractCase[] = [
  aCase("get of a deleted document is null", [writes(a, remove("$a")), reads(get("$a"))], value(null)),
  aCase(
    "get of a deleted document in the same mutation is null",
    [writes(a), writes(remove("$a"), get("$a"))],
    value([null, null]),
  ),
  aCase(
    "patch of a deleted document",
    [writes(a, remove("$a")), writes(patch("$a", { x: 1 }))],
    refused("Update on nonexistent document ID"),
  ),
  aCase(
    "replace of a deleted document",
    [writes(a, remove("$a")), writes(replace("$a", {}))],
    refused("Replace on nonexistent document ID"),
  ),
  aCase(
    "delete of a deleted document",
    [writes(a, remove("$a")), writes(remove("$a"))],
    refused("Delete on nonexistent document ID"),
  ),
  aCase(
    "a failed delete can be caught",
    [writes(a, remove("$a")), writes(attempt(remove("$a")), insert("things", { k: "b" }, "b")), reads(get("$b"))],
    value(doc({ k: "b" }, "<b>")),
  ),
];

const systemFields: readonly ContractCase[] = [
  aCase(
    "insert may not set an id",
    [writes(a), writes(insert("things", { _id: "$a" }))],
    refused("doesn't match '_id' field"),
    "convex-test takes the id for a field and writes its own over it",
  ),
  aCase(
    "insert may not set a creation time",
    [writes(insert("things", { _creationTime: 1 }))],
    refused("doesn't match '_creationTime' field"),
    "convex-test takes the time for a field and writes its own over it",
  ),
  aCase(
    "patch with an undefined id leaves the id",
    [writes(a), writes(patch("$a", { x: 2 }, ["_id", "_creationTime"])), reads(get("$a"))],
    value(doc({ ...whole, x: 2 })),
    "convex-test compares the marker for undefined with the id",
  ),
  aCase(
    "patch may not change the id",
    [writes(a, thing("b")), writes(patch("$a", { _id: "$b" }))],
    refused("doesn't match '_id' field"),
  ),
  aCase(
    "replace may not change the id",
    [writes(a, thing("b")), writes(replace("$a", { _id: "$b" }))],
    refused("doesn't match '_id' field"),
  ),
  aCase(
    "patch may not change the creation time",
    [writes(a), writes(patch("$a", { _creationTime: 5 }))],
    refused("doesn't match '_creationTime' field"),
  ),
  aCase(
    "replace may not change the creation time",
    [writes(a), writes(replace("$a", { _creationTime: 5 }))],
    refused("doesn't match '_creationTime' field"),
  ),
  aCase(
    "a field may not begin with an underscore",
    [writes(insert("things", { _secret: 1 }))],
    refused("Field '_secret' starts with an underscore, which is only allowed for system fields like '_id'"),
    "convex-test does not look at the names of fields",
  ),
  aCase(
    "a field may not begin with a dollar",
    [writes(insert("things", { deep: { $eq: 1 } }))],
    throws("starts with a '$', which is reserved"),
  ),
  aCase(
    "a field may have any printable name",
    [writes(insert("things", { "no identifier": 1, "1st": 2, "a-b": 3 }, "a")), reads(get("$a"))],
    value(doc({ "no identifier": 1, "1st": 2, "a-b": 3 })),
  ),
  aCase(
    "a field name has at most 64 characters",
    [writes(insert("things", { ["f".repeat(65)]: 1 }))],
    refused("64"),
    "convex-test does not look at the names of fields",
  ),
  aCase(
    "a field name of 64 characters is taken",
    [writes(insert("things", { ["f".repeat(64)]: 1 }, "a")), reads(get("$a"))],
    value(doc({ ["f".repeat(64)]: 1 })),
  ),
  aCase(
    "a nested field may have any printable name",
    [writes(insert("things", { deep: { "no identifier": 1, _under: 2 } }, "a")), reads(get("$a"))],
    value(doc({ deep: { "no identifier": 1, _under: 2 } })),
  ),
  aCase(
    "a nested field must be ASCII",
    [writes(insert("things", { deep: { é: 1 } }))],
    refused("Field names can only contain non-control ASCII characters"),
  ),
];

const ada = insert("people", { name: "Ada", age: 36 }, "ada");

const ANYTHING = "convex-test takes any value for a document";
const NO_OBJECTS = [
  ["insert of a list", "insertList", "db.insert", ANYTHING],
  ["insert of a number", "insertNumber", "db.insert", ANYTHING],
  ["replace with a number", "replaceWithNumber", "db.replace", undefined],
  ["replace with a list", "replaceWithList", "db.replace", ANYTHING],
  ["patch with a number", "patchWithNumber", "db.patch", undefined],
  ["patch with a list", "patchWithList", "db.patch", ANYTHING],
  ["patch with null", "patchWithNull", "db.patch", undefined],
] as const;

const schema: readonly ContractCase[] = [
  aCase(
    "a document that fits the schema",
    [writes(ada), reads(get("$ada"))],
    value(doc({ name: "Ada", age: 36 }, "<ada>")),
  ),
  aCase(
    "insert without a required field",
    [writes(insert("people", { age: 1 }))],
    refused('New document in table "people" does not match the schema: Object is missing the required field `name`.'),
  ),
  aCase(
    "insert with an extra field",
    [writes(insert("people", { name: "Ada", eyes: 2 }))],
    refused("Object contains extra field `eyes` that is not in the validator."),
  ),
  aCase(
    "insert with a field of the wrong type",
    [writes(insert("people", { name: 1 }))],
    refused("Path: .name\nValue: 1.0\nValidator: v.string()"),
  ),
  aCase(
    "patch to a wrong type",
    [writes(ada), writes(patch("$ada", { age: "old" }))],
    refused("does not match the schema: Value does not match validator.\nPath: .age"),
  ),
  aCase(
    "patch may remove an optional field",
    [writes(ada), writes(patch("$ada", {}, ["age"])), reads(get("$ada"))],
    value(doc({ name: "Ada" }, "<ada>")),
  ),
  aCase(
    "patch may not remove a required field",
    [writes(ada), writes(patch("$ada", {}, ["name"]))],
    refused("Object is missing the required field `name`"),
  ),
  aCase(
    "patch may not add a field that is not in the schema",
    [writes(ada), writes(patch("$ada", { eyes: 2 }))],
    refused("Object contains extra field `eyes`"),
  ),
  aCase(
    "replace must fit the schema",
    [writes(ada), writes(replace("$ada", { age: 1 }))],
    refused("Object is missing the required field `name`"),
  ),
  aCase(
    "an id of the right table is taken",
    [writes(ada, insert("people", { name: "Bob", friend: "$ada" }, "bob")), reads(get("$bob"))],
    value(doc({ name: "Bob", friend: "<ada>" }, "<bob>")),
  ),
  aCase(
    "an id of another table is refused",
    [writes(thing("a"), insert("people", { name: "Bob", friend: "$a" }))],
    refused('from table `things`, which does not match the table name in validator `v.id("people")`'),
  ),
  aCase(
    "an id of a deleted document is taken",
    [writes(ada, remove("$ada"), insert("people", { name: "Bob", friend: "$ada" }, "bob")), reads(get("$bob"))],
    value(doc({ name: "Bob", friend: "<ada>" }, "<bob>")),
  ),
  aCase(
    "a nested object must fit",
    [writes(insert("people", { name: "Ada", home: { zip: "1" } }))],
    refused("Object is missing the required field `city`."),
  ),
  aCase(
    "a document of a union: the first member",
    [writes(insert("animals", { kind: "cat", lives: 9 }, "cat")), reads(get("$cat"))],
    value(doc({ kind: "cat", lives: 9 }, "<cat>")),
  ),
  aCase(
    "a document of a union: the second member",
    [writes(insert("animals", { kind: "dog", tricks: [] }, "dog")), reads(get("$dog"))],
    value(doc({ kind: "dog", tricks: [] }, "<dog>")),
  ),
  aCase(
    "a document of no member of a union",
    [writes(insert("animals", { kind: "cat", tricks: [] }))],
    refused('New document in table "animals" does not match the schema: Value does not match validator.'),
  ),
  aCase(
    "patch may turn one member into another when all of it fits",
    [
      writes(insert("animals", { kind: "cat", lives: 9 }, "cat")),
      writes(patch("$cat", { kind: "dog", tricks: ["sit"] }, ["lives"])),
      reads(get("$cat")),
    ],
    value(doc({ kind: "dog", tricks: ["sit"] }, "<cat>")),
    "convex-test takes a field that was removed for an extra field",
  ),
  ...NO_OBJECTS.map(([title, name, method, differs]) =>
    aCase(
      title,
      [writes(a), writes(trick(name, "$a"))],
      refused(`Invalid argument \`value\` for \`${method}\`: Value must be an Object`),
      differs,
    ),
  ),
  aCase(
    "a write that does not fit can be caught, and leaves nothing",
    [writes(attempt(insert("people", {})), ada), reads(rows("people"))],
    value([doc({ name: "Ada", age: 36 }, "<ada>")]),
  ),
  aCase(
    "the commit time is written in place of its placeholder",
    [writes(trick("commitTs")), reads({ do: "find", table: "things", end: { first: true }, show: "k" })],
    value("stamped"),
  ),
];

export const documentCases: readonly ContractCase[] = [...changes, ...missing, ...systemFields, ...schema];
