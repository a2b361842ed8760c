// Scheduled functions: when they run, and what their transaction has to do with it.

import {
  aCase,
  acts,
  attempt,
  by,
  callOf,
  fail,
  labels,
  nested,
  reads,
  refused,
  settle,
  thing,
  throws,
  trick,
  value,
  writes,
  type ContractCase,
} from "./case";
import type { Op } from "./fixture/ops";
import { cancel, HOUR_MS, leaves, schedule } from "./job-ops";

const running: readonly ContractCase[] = [
  aCase("a mutation scheduled for now runs", [writes(leaves()), settle, reads(labels())], value(["left"])),
  aCase(
    "an action scheduled for now runs",
    [writes(schedule("jobs:acts", { k: "acted" })), settle, reads(labels())],
    value(["acted"]),
  ),
  aCase(
    "a public function may be scheduled",
    [writes(schedule("jobs:openToAll", { k: "open" })), settle, reads(labels())],
    value(["open"]),
  ),
  aCase("a function scheduled from an action runs", [acts(leaves()), settle, reads(labels())], value(["left"])),
  aCase(
    "a function scheduled from a nested mutation runs",
    [writes(nested("mutation", leaves())), settle, reads(labels())],
    value(["left"]),
  ),
  aCase(
    "a function that schedules itself goes on",
    [writes(schedule("jobs:goesOn", { left: 3 })), settle, settle, reads(labels())],
    value(["left 3", "left 2", "left 1", "left 0"]),
  ),
  aCase(
    "a function scheduled for a time in the past runs at once",
    [writes({ do: "schedule", fromNowMs: -60_000, fn: "jobs:leaves", args: { k: "late" } }), settle, reads(labels())],
    value(["late"]),
  ),
  aCase(
    "a function scheduled for later does not run yet",
    [writes(leaves("left", HOUR_MS)), settle, reads(labels())],
    value([]),
  ),
  aCase(
    "scheduled functions run as nobody",
    [
      by({ subject: "mia" }, writes(leaves())),
      settle,
      reads({ do: "find", table: "things", end: { first: true }, show: "who" }),
    ],
    value(null),
  ),
  aCase(
    "several jobs of one mutation all run",
    [
      writes(leaves("one"), leaves("two"), leaves("three")),
      settle,
      reads({ do: "find", table: "things", end: { count: true } }),
    ],
    value(3),
  ),
  aCase(
    "a job sees what its transaction has written",
    [writes(thing("before"), leaves()), settle, reads(labels())],
    value(["before", "left"]),
  ),
  aCase("scheduling gives the id of the job", [writes(leaves("left", HOUR_MS))], value("<job>")),
];

const ways: readonly ContractCase[] = [
  aCase(
    "a function is scheduled by its handle",
    [writes(trick("schedulesHandle")), settle, reads(labels())],
    value(["by handle"]),
  ),
  aCase("a time may be a Date", [writes(trick("schedulesDate")), settle, reads(labels())], value(["by date"])),
  aCase("a job knows its own id", [writes(schedule("jobs:leavesMetadata")), settle, reads(labels())], value(["<job>"])),
  aCase(
    "what a job calls knows the job's id",
    [writes(schedule("jobs:actsForMetadata")), settle, reads(labels())],
    value(["<job>"]),
  ),
  aCase(
    "a job has no token",
    [by({ subject: "mia" }, writes(schedule("jobs:leavesMetadata"))), settle, reads(labels({ show: "authToken" }))],
    value([null]),
  ),
  aCase(
    "the id of a job is taken where one is asked for",
    [writes(leaves("left", HOUR_MS)), callOf("query", "below/deep:takesJob", { id: "$job" })],
    value("taken"),
  ),
];

const jobs: Op = { do: "find", table: "_scheduled_functions", system: true, end: { collect: true } };

const transactions: readonly ContractCase[] = [
  aCase(
    "a mutation that fails schedules nothing",
    [writes(attempt(nested("mutation", leaves(), fail))), settle, reads(labels(), jobs)],
    value([[], []]),
  ),
  aCase(
    "canceling is part of the transaction",
    [
      writes(leaves("left", HOUR_MS)),
      writes(attempt(nested("mutation", cancel, fail))),
      reads({ do: "find", table: "_scheduled_functions", system: true, end: { first: true }, show: "state" }),
    ],
    value({ kind: "pending" }),
  ),
  aCase(
    "a mutation sees the job that it has scheduled",
    [
      writes(leaves("left", HOUR_MS), {
        do: "find",
        table: "_scheduled_functions",
        system: true,
        end: { first: true },
        show: "state",
      }),
    ],
    value(["<job>", { kind: "pending" }]),
  ),
  aCase(
    "a failing action does not take its schedules back",
    [acts(attempt(nested("action", leaves(), fail))), settle, reads(labels())],
    value(["left"]),
  ),
];

const UNCHECKED = "convex-test does not look at what is scheduled before it runs";

const refusals: readonly ContractCase[] = [
  aCase(
    "a function that is not there",
    [writes(schedule("jobs:nothing"))],
    refused("Attempted to schedule function, but no exported function nothing found in the file: jobs.js."),
    UNCHECKED,
  ),
  aCase(
    "a module that is not there",
    [writes(schedule("nowhere:nothing"))],
    refused("Attempted to schedule function at nonexistent path: nowhere"),
    UNCHECKED,
  ),
  aCase(
    "a time more than five years away",
    [writes(leaves("left", 6 * 366 * 24 * HOUR_MS))],
    refused("more than 5 years in the future"),
    UNCHECKED,
  ),
  aCase(
    "a time more than five years ago",
    [writes({ do: "schedule", atMs: 1000, fn: "jobs:leaves", args: { k: "a" } })],
    refused("more than 5 years in the past"),
    UNCHECKED,
  ),
  aCase(
    "a delay that is no number",
    [writes({ do: "schedule", delayMs: NaN, fn: "jobs:leaves", args: { k: "a" } })],
    throws("`delayMs` must be a finite number"),
  ),
  aCase("a delay that has no end", [writes(leaves("left", Infinity))], throws("`delayMs` must be a finite number")),
  aCase("a delay below zero", [writes(leaves("left", -1))], throws("`delayMs` must be non-negative")),
  aCase(
    "a job whose arguments do not fit fails when it runs",
    [
      writes(schedule("jobs:leaves", { k: 5 })),
      settle,
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        filters: [{ eq: [{ field: "state.kind" }, "failed"] }],
        end: { collect: true },
        show: "args",
      }),
    ],
    value([[{ k: 5 }]]),
  ),
  aCase(
    "cancel of an id of another table",
    [writes(thing("a")), writes({ do: "cancel", id: "$a" })],
    refused("is not the ID of a scheduled function"),
    undefined,
  ),
];

export const schedulingCases: readonly ContractCase[] = [...running, ...ways, ...transactions, ...refusals];
