// The rows of scheduled functions: which states they go through, and how they are listed.

import { aCase, acts, labels, reads, settle, value, writes, type ContractCase } from "./case";
import type { Op, Row } from "./fixture/ops";
import { cancel, HOUR_MS, leaves, schedule } from "./job-ops";

const job: Op = { do: "get", id: "$job", system: true };
const row = (fields: Row): Row => ({
  _id: "<job>",
  _creationTime: "<time>",
  scheduledTime: "<time>",
  name: "jobs.js:leaves",
  args: [{ k: "left" }],
  ...fields,
});
const PATH = "convex-test keeps the name as it was written; Convex names the file";
const NO_END = "convex-test does not write the time at which a job ended, nor the error of a failed one";

const states: readonly ContractCase[] = [
  aCase(
    "a job that waits is pending",
    [writes(leaves("left", HOUR_MS)), reads(job)],
    value(row({ state: { kind: "pending" } })),
    PATH,
  ),
  aCase(
    "a job that ran is a success",
    [writes(leaves()), settle, reads(job)],
    value(row({ state: { kind: "success" }, completedTime: "<time>" })),
    NO_END,
  ),
  aCase(
    "a mutation that threw has failed, with its words",
    [
      writes(schedule("jobs:fails")),
      settle,
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        filters: [{ eq: [{ field: "state.kind" }, "failed"] }],
        end: { collect: true },
        show: "name",
      }),
    ],
    value(["jobs.js:fails"]),
    PATH,
  ),
  aCase(
    "a mutation that threw has written nothing",
    [writes(schedule("jobs:fails")), settle, reads(labels())],
    value([]),
  ),
  aCase(
    "an action that threw has failed, and keeps what it did",
    [
      writes(schedule("jobs:actsAndFails", { k: "done" })),
      settle,
      reads(labels(), {
        do: "find",
        table: "_scheduled_functions",
        system: true,
        filters: [{ eq: [{ field: "state.kind" }, "failed"] }],
        end: { collect: true },
        show: "args",
      }),
    ],
    value([["done"], [[{ k: "done" }]]]),
  ),
  aCase(
    "a job that is canceled is canceled",
    [writes(leaves("left", HOUR_MS)), writes(cancel), reads(job)],
    value(row({ state: { kind: "canceled" }, completedTime: "<time>" })),
    NO_END,
  ),
  aCase("a job that is canceled does not run", [writes(leaves(), cancel), settle, reads(labels())], value([])),
  aCase(
    "a job may be canceled from an action",
    [
      writes(leaves("left", HOUR_MS)),
      acts(cancel),
      reads({ do: "find", table: "_scheduled_functions", system: true, end: { first: true }, show: "state" }),
    ],
    value({ kind: "canceled" }),
  ),
  aCase(
    "a job that has ended stays as it ended when it is canceled",
    [
      writes(leaves()),
      settle,
      writes(cancel),
      reads({ do: "find", table: "_scheduled_functions", system: true, end: { first: true }, show: "state" }),
    ],
    value({ kind: "success" }),
    "convex-test cancels what has already run",
  ),
  aCase(
    "jobs can be listed",
    [
      writes(leaves("one", HOUR_MS), leaves("two", 2 * HOUR_MS)),
      reads({ do: "find", table: "_scheduled_functions", system: true, end: { collect: true }, show: "args" }),
    ],
    value([[{ k: "one" }], [{ k: "two" }]]),
  ),
  aCase(
    "the scheduled time is now and the delay",
    [
      writes(leaves("left", HOUR_MS)),
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        filters: [{ gte: [{ sub: [{ field: "scheduledTime" }, { field: "_creationTime" }] }, HOUR_MS - 1000] }],
        end: { collect: true },
        show: "args",
      }),
    ],
    value([[{ k: "left" }]]),
  ),
  aCase(
    "the state is found by a filter",
    [
      writes(leaves("left", HOUR_MS)),
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        filters: [{ eq: [{ field: "state.kind" }, "pending"] }],
        end: { collect: true },
        show: "args",
      }),
    ],
    value([[{ k: "left" }]]),
  ),
  aCase(
    "the job's id belongs to its table",
    [
      writes(leaves("left", HOUR_MS)),
      reads({ do: "normalizeId", table: "_scheduled_functions", id: "$job", system: true }),
    ],
    value("<job>"),
  ),
];

const listed: readonly ContractCase[] = [
  aCase(
    "jobs can be listed newest first",
    [
      writes(leaves("one", HOUR_MS), leaves("two", HOUR_MS)),
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        order: "desc",
        end: { collect: true },
        show: "args",
      }),
    ],
    value([[{ k: "two" }], [{ k: "one" }]]),
  ),
  aCase(
    "jobs have the indexes of every table",
    [
      writes(leaves("one", HOUR_MS), leaves("two", HOUR_MS)),
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        index: "by_creation_time",
        range: [["gt", "_creationTime", 0]],
        end: { take: 1 },
        show: "args",
      }),
    ],
    value([[{ k: "one" }]]),
  ),
  aCase(
    "jobs come in pages",
    [
      writes(leaves("one", HOUR_MS), leaves("two", HOUR_MS)),
      reads({
        do: "find",
        table: "_scheduled_functions",
        system: true,
        end: { paginate: { numItems: 1, cursor: null } },
        show: "args",
      }),
    ],
    value({ page: [[{ k: "one" }]], isDone: false, status: null }),
  ),
  aCase(
    "arguments of all types come through a schedule",
    [
      writes(
        schedule("program:mutation", {
          ops: [
            {
              do: "insert",
              table: "things",
              value: {
                k: "typed",
                x: { int: 5n, bytes: Uint8Array.from([1]).buffer, infinite: Infinity, list: [null] },
              },
            },
          ],
          known: {},
        }),
      ),
      settle,
      reads(labels({ show: "x" })),
    ],
    value([{ int: 5n, bytes: Uint8Array.from([1]).buffer, infinite: Infinity, list: [null] }]),
  ),
  aCase(
    "jobs run in the order of their times",
    [
      writes(schedule("jobs:leaves", { k: "second" }, 60), schedule("jobs:leaves", { k: "first" }, 20)),
      settle,
      reads(labels()),
    ],
    value(["first", "second"]),
  ),
];

export const jobRowCases: readonly ContractCase[] = [...states, ...listed];
