// Stored files: bytes and types in and out, what the system table says of them, addresses, and deleting.

import {
  aCase,
  acts,
  attempt,
  callOf,
  fail,
  nested,
  reads,
  refused,
  refusedAnyhow,
  thing,
  value,
  writes,
  type ContractCase,
} from "./case";
import type { Find, Op, Row } from "./fixture/ops";

const store = (text = "egg", type?: string): Op => ({
  do: "store",
  text,
  ...(type === undefined ? {} : { type }),
  as: "file",
});
const uses = (what: Extract<Op, { do: "storage" }>["what"], id = "$file"): Op => ({ do: "storage", what, id });
const row: Op = { do: "get", id: "$file", system: true };
const files: Find = { do: "find", table: "_storage", system: true, end: { collect: true } };

const SHA256 = "NHB8P0Dfogw5ArgHtifUINbUdNnZgGa6Y3lT0c/WuRQ=";
const SHA256_HEX = "34707c3f40dfa20c3902b807b627d420d6d474d9d98066ba637953d1cfd6b914";
const system = (fields: Row = {}): Row => ({
  _id: "<file>",
  _creationTime: "<time>",
  sha256: SHA256,
  size: 3,
  ...fields,
});
const NO_MUTATIONS = "convex-test stores files in actions only";
const NO_TYPE = "convex-test does not keep the type of a file";
const NO_METADATA = "convex-test has no storage.getMetadata";
const NO_ADDRESS = "the addresses of convex-test lead nowhere";

export const storageCases: readonly ContractCase[] = [
  aCase("store gives an id", [acts(store())], value("<file>")),
  aCase(
    "what was stored is read back",
    [acts(store("egg", "text/plain")), acts(uses("get"))],
    value({ text: "egg", type: "text/plain", size: 3 }),
  ),
  aCase("a file without a type", [acts(store()), acts(uses("get"))], value({ text: "egg", type: "", size: 3 })),
  aCase("an empty file", [acts(store("")), acts(uses("get"))], value({ text: "", type: "", size: 0 })),
  aCase("a text beyond ASCII", [acts(store("é🥚")), acts(uses("get"))], value({ text: "é🥚", type: "", size: 6 })),
  aCase(
    "the system table has a row for the file",
    [acts(store("egg", "text/plain")), reads(row)],
    value(system({ contentType: "text/plain" })),
    NO_TYPE,
  ),
  aCase("the row of a file without a type has no type", [acts(store()), reads(row)], value(system())),
  aCase("files can be listed", [acts(store("egg")), reads(files)], value([system()])),
  aCase(
    "the id of a file belongs to its table",
    [acts(store()), reads({ do: "normalizeId", table: "_storage", id: "$file", system: true })],
    value("<file>"),
  ),
  aCase("a query may have an address", [acts(store()), reads(uses("getUrl"))], value("an address")),
  aCase("a mutation may have an address", [acts(store()), writes(uses("getUrl"))], value("an address")),
  aCase("an action may have an address", [acts(store(), uses("getUrl"))], value(["<file>", "an address"])),
  aCase(
    "the address gives the file and its type",
    [acts(store("egg", "text/plain"), uses("download"))],
    value(["<file>", { status: 200, text: "egg", type: "text/plain" }]),
    NO_ADDRESS,
  ),
  aCase(
    "metadata",
    [acts(store("egg", "text/plain")), reads(uses("getMetadata"))],
    value({ sha256: SHA256_HEX, size: 3, contentType: "text/plain" }),
    NO_METADATA,
  ),
  aCase(
    "metadata of a file without a type",
    [acts(store()), reads(uses("getMetadata"))],
    value({ sha256: SHA256_HEX, size: 3, contentType: null }),
    NO_METADATA,
  ),
  aCase("a mutation may give an upload address", [writes(uses("generateUploadUrl"))], value("string")),
  aCase("an action may give an upload address", [acts(uses("generateUploadUrl"))], value("string")),
  aCase("a deleted file is gone", [acts(store()), writes(uses("delete")), acts(uses("get"))], value(null)),
  aCase("a deleted file has no address", [acts(store()), writes(uses("delete")), reads(uses("getUrl"))], value(null)),
  aCase("a deleted file has no row", [acts(store()), writes(uses("delete")), reads(row, files)], value([null, []])),
  aCase("an action may delete a file", [acts(store(), uses("delete")), reads(files)], value([])),
  aCase("deleting a file twice", [acts(store()), writes(uses("delete")), writes(uses("delete"))], refused("not found")),
  aCase(
    "a mutation that fails does not delete",
    [acts(store()), writes(attempt(nested("mutation", uses("delete"), fail))), acts(uses("get"))],
    value({ text: "egg", type: "", size: 3 }),
  ),
  aCase(
    "an id of another table is no file",
    [writes(thing("a")), acts(uses("get", "$a"))],
    refused("Invalid argument `storageId` for `storage.get`"),
  ),
  aCase(
    "a checksum that fits is taken",
    [acts({ do: "store", text: "egg", sha256: SHA256, as: "file" })],
    value("<file>"),
  ),
  aCase(
    "a checksum that does not fit is refused",
    [acts({ do: "store", text: "spoon", sha256: SHA256 })],
    refusedAnyhow,
    "convex-test does not look at the checksum",
  ),
  aCase(
    "a mutation may store a file",
    [writes(store("egg", "text/plain")), acts(uses("get"))],
    value({ text: "egg", type: "text/plain", size: 3 }),
    NO_MUTATIONS,
  ),
  aCase(
    "a mutation reads the file it has stored",
    [writes(store("egg"), uses("get"))],
    value(["<file>", { text: "egg", type: "", size: 3 }]),
    NO_MUTATIONS,
  ),
  aCase(
    "a mutation that fails stores nothing",
    [writes(attempt(nested("mutation", store(), fail))), reads(files)],
    value([]),
  ),
  aCase(
    "a file is found by its type",
    [
      acts(store("egg", "text/plain"), { do: "store", text: "spoon", type: "text/html", as: "other" }),
      reads({ ...files, filters: [{ eq: [{ field: "contentType" }, "text/html"] }], show: "size" }),
    ],
    value([5]),
    NO_TYPE,
  ),
  aCase(
    "the id of a file is taken where one is asked for",
    [acts(store()), callOf("query", "below/deep:takesFile", { id: "$file" })],
    value("taken"),
  ),
  aCase(
    "the id of something else is not",
    [writes(thing("a")), callOf("query", "below/deep:takesFile", { id: "$a" })],
    refused('from table `things`, which does not match the table name in validator `v.id("_storage")`'),
  ),
  aCase(
    "the id of a file is not taken for another table's",
    [acts(store()), callOf("query", "takes:id", { value: "$file" })],
    refused('from a system table, which does not match the table name in validator `v.id("things")`'),
  ),
  aCase(
    "the id of a file may be stored in a document",
    [acts(store()), writes(thing("a", { file: "$file" })), reads({ do: "get", id: "$a" })],
    value({ _id: "<a>", _creationTime: "<time>", k: "a", file: "<file>" }),
  ),
  aCase("a query cannot store", [reads(store())], refusedAnyhow),
  aCase(
    "two files of the same bytes are two files",
    [acts(store(), store()), reads({ ...files, show: "size" })],
    value([3, 3]),
  ),
];
