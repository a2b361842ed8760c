// Functions inside functions: one transaction, writes taken back when a nested call fails, and who may call whom.

import {
  aCase,
  attempt,
  data,
  fail,
  get,
  insert,
  labels,
  nested,
  patch,
  reads,
  refused,
  refusedAnyhow,
  remove,
  rows,
  thing,
  throws,
  value,
  writes,
  acts,
  callOf,
  type ContractCase,
} from "./case";
import type { Op } from "./fixture/ops";

const a = writes(thing("a", { x: 1 }));
const call = (kind: "query" | "mutation" | "action", fn: string, args = {}): Op => ({ do: "call", kind, fn, args });

const oneTransaction: readonly ContractCase[] = [
  aCase("a mutation calls a mutation", [writes(nested("mutation", thing("a"))), reads(labels())], value(["a"])),
  aCase(
    "a nested query sees what its mutation has written",
    [writes(thing("a"), nested("query", labels()))],
    value(["<a>", [["a"]]]),
  ),
  aCase(
    "a mutation sees what its nested mutation has written",
    [writes(nested("mutation", thing("a")), labels())],
    value([["<a>"], ["a"]]),
  ),
  aCase(
    "nested mutations see each other's writes in order",
    [a, writes(nested("mutation", patch("$a", { x: 2 })), nested("mutation", get("$a")))],
    value([[null], [{ _id: "<a>", _creationTime: "<time>", k: "a", x: 2 }]]),
  ),
  aCase(
    "three levels deep",
    [writes(nested("mutation", nested("mutation", nested("mutation", thing("a"))))), reads(labels())],
    value(["a"]),
  ),
  aCase("a query calls a query", [a, reads(nested("query", labels()))], value([["a"]])),
  aCase(
    "a failing mutation takes back what its nested mutation wrote",
    [writes(attempt(nested("mutation", nested("mutation", thing("a")), fail))), reads(labels())],
    value([]),
  ),
  aCase("a mutation that fails writes nothing", [callOf("mutation", "below/deep:hello")], refusedAnyhow),
  aCase(
    "a query inside a mutation may look at the state before it",
    [
      a,
      writes(
        patch("$a", { x: 2 }),
        nested("snapshot", { do: "find", table: "things", end: { collect: true }, show: "x" }),
        { do: "find", table: "things", end: { collect: true }, show: "x" },
      ),
    ],
    value([null, [[1]], [2]]),
  ),
];

const rolledBack: readonly ContractCase[] = [
  aCase(
    "a caught failure takes the nested writes back",
    [writes(thing("a"), attempt(nested("mutation", thing("b"), fail)), thing("c")), reads(labels())],
    value(["a", "c"]),
  ),
  aCase("a caught failure shows as an error", [writes(attempt(nested("mutation", fail)))], value({ caught: "Error" })),
  aCase(
    "a caught failure takes a nested patch back",
    [a, writes(attempt(nested("mutation", patch("$a", { x: 2 }), fail)), get("$a"))],
    value([{ caught: "Error" }, { _id: "<a>", _creationTime: "<time>", k: "a", x: 1 }]),
  ),
  aCase(
    "a caught failure takes a nested delete back",
    [a, writes(attempt(nested("mutation", remove("$a"), fail)), labels())],
    value([{ caught: "Error" }, ["a"]]),
  ),
  aCase(
    "a caught failure takes nested writes of all levels back",
    [writes(attempt(nested("mutation", nested("mutation", thing("b")), fail)), labels())],
    value([{ caught: "Error" }, []]),
  ),
  aCase(
    "an inner failure that is caught inside leaves the rest of the nested call",
    [writes(nested("mutation", thing("b"), attempt(nested("mutation", thing("c"), fail)))), reads(labels())],
    value(["b"]),
  ),
  aCase(
    "a rolled-back row can be inserted again",
    [writes(attempt(nested("mutation", thing("b"), fail)), thing("b"), labels())],
    value([{ caught: "Error" }, "<b>", ["b"]]),
  ),
  aCase(
    "a caught failure of a nested query leaves the writes",
    [writes(thing("a"), attempt(nested("query", fail))), reads(labels())],
    value(["a"]),
  ),
  aCase(
    "a caught ConvexError keeps its data",
    [writes(attempt(nested("mutation", { do: "throwData", data: { code: "full", left: 3n } })))],
    value({ caught: "ConvexError", data: { code: "full", left: 3n } }),
    "convex-test decodes the data twice, which an int64 does not survive",
  ),
  aCase(
    "a caught ConvexError of a nested query keeps its data",
    [writes(attempt(nested("query", { do: "throwData", data: { code: "full", left: 3 } })))],
    value({ caught: "ConvexError", data: { code: "full", left: 3 } }),
  ),
  aCase(
    "a failure inside a nested call that is not caught is the mutation's",
    [writes(nested("mutation", thing("a"), { do: "throw", message: "deep down" }))],
    throws("deep down"),
  ),
  aCase(
    "a ConvexError of a nested call that is not caught is the mutation's",
    [writes(nested("mutation", { do: "throwData", data: "deep" }))],
    data("deep"),
  ),
  aCase(
    "a caught failure outside of a nested call does not take writes back",
    [writes(attempt(thing("a"), fail)), reads(labels())],
    value(["a"]),
  ),
];

const who: readonly ContractCase[] = [
  aCase("a query cannot call a mutation", [reads(nested("mutation", thing("a")))], refusedAnyhow, undefined),
  aCase("a query has no insert", [reads(insert("things", {}))], refusedAnyhow),
  aCase("a query has no scheduler", [reads({ do: "schedule", fn: "jobs:leaves", args: { k: "a" } })], refusedAnyhow),
  aCase("a mutation cannot call an action", [writes(nested("action", labels()))], refusedAnyhow),
  aCase(
    "a nested call of a function that is not there",
    [writes(call("mutation", "nowhere:nothing"))],
    refused("nowhere"),
  ),
  aCase("a nested call of an export that is not there", [writes(call("mutation", "jobs:nothing"))], refused("nothing")),
  aCase(
    "a nested query that is a mutation",
    [writes(call("query", "jobs:leaves", { k: "a" }))],
    refused("Trying to execute jobs.js:leaves as Query, but it is defined as Mutation."),
  ),
  aCase(
    "a nested mutation that is a query",
    [writes(call("mutation", "below/deep:hello"))],
    refused("Trying to execute below/deep.js:hello as Mutation, but it is defined as Query."),
  ),
  aCase(
    "a nested call checks its arguments",
    [writes(call("mutation", "jobs:leaves", { k: 1 }))],
    refused("ArgumentValidationError: Value does not match validator.\nPath: .k"),
  ),
  aCase(
    "refused arguments of a nested call can be caught",
    [writes(attempt(call("mutation", "jobs:leaves", {})), thing("a")), reads(labels())],
    value(["a"]),
  ),
  aCase("internal functions may be called from inside", [reads(call("query", "below/deep:hidden"))], value("hidden")),
  aCase(
    "public functions may be called from inside",
    [reads(call("query", "below/deep:hello", { name: "egg" }))],
    value("hello egg"),
  ),
  aCase(
    "a nested call without a function name means the default export",
    [reads(call("query", "program"))],
    value("the default export"),
  ),
  aCase(
    "nested calls at once run one after the other",
    [
      a,
      writes({
        do: "together",
        ops: [
          nested("mutation", patch("$a", { x: 2 })),
          nested("mutation", patch("$a", { x: 3 })),
          nested("query", get("$a")),
        ],
      }),
    ],
    value([[null], [null], [{ _id: "<a>", _creationTime: "<time>", k: "a", x: 3 }]]),
  ),
  aCase(
    "reads at once",
    [a, reads({ do: "together", ops: [labels(), get("$a"), rows("others")] })],
    value([["a"], { _id: "<a>", _creationTime: "<time>", k: "a", x: 1 }, []]),
  ),
];

const actions: readonly ContractCase[] = [
  aCase(
    "an action runs queries and mutations",
    [acts(nested("mutation", thing("a")), nested("query", labels()))],
    value([["<a>"], [["a"]]]),
  ),
  aCase(
    "each mutation of an action commits on its own",
    [acts(nested("mutation", thing("a")), attempt(nested("mutation", thing("b"), fail)), nested("query", labels()))],
    value([["<a>"], { caught: "Error" }, [["a"]]]),
  ),
  aCase(
    "a failing action does not take its mutations back",
    [acts(attempt(nested("action", nested("mutation", thing("a")), fail))), reads(labels())],
    value(["a"]),
  ),
  aCase("an action runs an action", [acts(nested("action", { do: "value", value: 5n }))], value([5n])),
  aCase("an action has no database", [acts(labels())], refusedAnyhow),
  aCase(
    "an action sees a ConvexError of its mutation",
    [acts(attempt(nested("mutation", { do: "throwData", data: [1n] })))],
    value({ caught: "ConvexError", data: [1n] }),
  ),
  aCase(
    "an action sees a ConvexError of its query",
    [acts(attempt(nested("query", { do: "throwData", data: null })))],
    value({ caught: "ConvexError", data: null }),
  ),
  aCase(
    "a call of an action checks its arguments",
    [acts(call("action", "jobs:acts", { k: 1 }))],
    refused("ArgumentValidationError: Value does not match validator.\nPath: .k"),
  ),
];

export const nestingCases: readonly ContractCase[] = [...oneTransaction, ...rolledBack, ...who, ...actions];
