// Calling functions from outside, what their errors carry, who is calling, and what a handler may not notice or do.

import {
  aCase,
  acts,
  attempt,
  by,
  callOf,
  data,
  fail,
  nested,
  reads,
  refused,
  refusedAnyhow,
  rows,
  thing,
  throws,
  trick,
  value,
  writes,
  type ContractCase,
  type Person,
} from "./case";
import type { Op } from "./fixture/ops";

const calls: readonly ContractCase[] = [
  aCase("a function in a folder", [callOf("query", "below/deep:hello", { name: "egg" })], value("hello egg")),
  aCase("the default export", [callOf("query", "program:default")], value("the default export")),
  aCase("the default export without its name", [callOf("query", "program")], value("the default export")),
  aCase(
    "a module that is not there",
    [callOf("query", "nowhere:nothing")],
    refused("Could not find public function for 'nowhere:nothing'."),
  ),
  aCase(
    "an export that is not there",
    [callOf("query", "below/deep:nothing")],
    refused("Could not find public function for 'below/deep:nothing'."),
  ),
  aCase(
    "an export that is no function",
    [callOf("query", "below/deep:plainValue")],
    refused("Could not find public function for 'below/deep:plainValue'."),
  ),
  aCase(
    "an internal query",
    [callOf("query", "below/deep:hidden")],
    refused("Could not find public function for 'below/deep:hidden'."),
    "convex-test lets a test call internal functions",
  ),
  aCase(
    "an internal mutation",
    [callOf("mutation", "jobs:leaves", { k: "a" })],
    refused("Could not find public function for 'jobs:leaves'."),
    "convex-test lets a test call internal functions",
  ),
  aCase(
    "an internal action",
    [callOf("action", "jobs:acts", { k: "a" })],
    refused("Could not find public function for 'jobs:acts'."),
    "convex-test lets a test call internal functions",
  ),
  aCase(
    "a mutation as a query",
    [callOf("query", "jobs:openToAll", { k: "a" })],
    refused("Trying to execute jobs.js:openToAll as Query, but it is defined as Mutation."),
  ),
  aCase(
    "a query as a mutation",
    [callOf("mutation", "below/deep:hello")],
    refused("Trying to execute below/deep.js:hello as Mutation, but it is defined as Query."),
  ),
  aCase(
    "a query as an action",
    [callOf("action", "below/deep:hello")],
    refused("Trying to execute below/deep.js:hello as Action, but it is defined as Query."),
  ),
  aCase(
    "an action as a mutation",
    [callOf("mutation", "jobs:openAction")],
    refused("Trying to execute jobs.js:openAction as Mutation, but it is defined as Action."),
  ),
  aCase("an action", [callOf("action", "jobs:openAction")], value("acted")),
];

const handles: readonly ContractCase[] = [
  aCase("a function is called by its handle from a query", [reads(trick("runsHandle"))], value("hello handle")),
  aCase("a function is called by its handle from a mutation", [writes(trick("runsHandle"))], value("hello handle")),
  aCase("a function is called by its handle from an action", [acts(trick("runsHandle"))], value("hello handle")),
  aCase("the handle of a function stays the same", [reads(trick("handleIsSame"))], value(true)),
  aCase(
    "a function that is not there has no handle",
    [reads(trick("handleOfNothing"))],
    refused("nowhere:nothing"),
    "convex-test gives handles of anything",
  ),
  aCase(
    "a query knows its own name",
    [reads(trick("functionMetadata"))],
    value({ name: "program:query", componentPath: "", type: "query", visibility: "public" }),
  ),
  aCase(
    "a nested mutation knows its own name",
    [writes(nested("mutation", trick("functionMetadata")))],
    value([{ name: "program:innerMutation", componentPath: "", type: "mutation", visibility: "internal" }]),
    "convex-test calls every function public",
  ),
  aCase(
    "an action knows its own name",
    [acts(trick("functionMetadata"))],
    value({ name: "program:action", componentPath: "", type: "action", visibility: "public" }),
  ),
  aCase(
    "a mutation that nobody scheduled has no job and no token",
    [writes(trick("requestMetadata"))],
    value({ scheduledFunctionId: null, authToken: null, hasId: true }),
  ),
  aCase(
    "a mutation has the token of its caller",
    [by({ subject: "mia" }, writes(trick("requestMetadata")))],
    value({ scheduledFunctionId: null, authToken: 3, hasId: true }),
  ),
  aCase(
    "an action has the token of its caller",
    [by({ subject: "mia" }, acts(trick("requestMetadata")))],
    value({ scheduledFunctionId: null, authToken: 3, hasId: true }),
  ),
  aCase(
    "a mutation called by an action has the token of its caller",
    [by({ subject: "mia" }, acts(nested("mutation", trick("requestMetadata"))))],
    value([{ scheduledFunctionId: null, authToken: 3, hasId: true }]),
  ),
  aCase("a query has no request metadata", [reads(trick("requestMetadata"))], refusedAnyhow),
  aCase("what a mutation reads and writes is counted", [writes(trick("documentMetrics"))], value([2, 2, 1, 0])),
  aCase(
    "what is left at the start",
    [writes(trick("metricsLeft"))],
    value([32_000, 16_000, 4096, 16 * 2 ** 20, 16 * 2 ** 20]),
  ),
  aCase("a result of nothing is null", [callOf("mutation", "below/deep:returnsNothing")], value(null)),
  aCase(
    "a query that was not run is no result",
    [callOf("query", "below/deep:returnsQuery")],
    throws(
      "Return value is a Query. Results must be retrieved with `.collect()`, `.take(n), `.unique()`, or `.first()`.",
    ),
  ),
];

const KINDS = [
  ["a query", reads],
  ["a mutation", writes],
  ["an action", acts],
] as const;

const throwData = (one: Extract<Op, { do: "throwData" }>["data"]): Op => ({ do: "throwData", data: one });

const errors: readonly ContractCase[] = [
  ...KINDS.flatMap(([name, runs]) => [
    aCase(`${name} that throws`, [runs(fail)], throws("failed on purpose")),
    aCase(
      `${name} that throws a ConvexError`,
      [runs(throwData({ code: "full", room: ["attic", 3] }))],
      data({ code: "full", room: ["attic", 3] }),
    ),
  ]),
  ...KINDS.map(([name, runs]) =>
    aCase(
      `${name} that throws names the error, its words and its place`,
      [runs(fail)],
      refused("] Server Error\nUncaught Error: failed on purpose\n    at runControlOp (../fixture/interpreter.ts:"),
    ),
  ),
  aCase(
    "an error keeps the name of its class",
    [reads(trick("throwsTypeError"))],
    refused("Server Error\nUncaught TypeError: not that type\n"),
  ),
  aCase("a thrown text stands for itself", [reads(trick("throwsText"))], refused("Server Error\nUncaught a bare text")),
  aCase(
    "a ConvexError shows its data as text",
    [reads(throwData({ code: "full" }))],
    refused('Server Error\nUncaught ConvexError: {"code":"full"}'),
  ),
  aCase("a ConvexError with a text", [reads(throwData("just words"))], data("just words")),
  aCase("a ConvexError with null", [reads(throwData(null))], data(null)),
  aCase(
    "a ConvexError with an int64 and bytes",
    [reads(throwData({ left: 2n ** 60n, mark: Uint8Array.from([1, 2]).buffer }))],
    data({ left: 2n ** 60n, mark: Uint8Array.from([1, 2]).buffer }),
  ),
  aCase(
    "a ConvexError of a class of its own",
    [callOf("query", "below/deep:ownError")],
    data({ code: "full", room: "attic" }),
  ),
  aCase("an error of a class of JavaScript's", [reads(trick("throwsTypeError"))], throws("not that type")),
  aCase("a thrown text", [reads(trick("throwsText"))], throws("a bare text")),
  aCase(
    "a mutation that throws takes its writes back",
    [writes(attempt(nested("mutation", thing("a"), fail))), reads(rows("things"))],
    value([]),
  ),
  aCase(
    "a ConvexError takes the writes back too",
    [writes(attempt(nested("mutation", thing("a"), throwData("no")))), reads(rows("things"))],
    value([]),
  ),
];

const MIA: Person = { subject: "mia" };
const FULL: Person = {
  subject: "mia|1",
  name: "Mia Egg",
  givenName: "Mia",
  familyName: "Egg",
  nickname: "mi",
  preferredUsername: "mia",
  profileUrl: "https://mia.test/",
  pictureUrl: "https://mia.test/picture.png",
  email: "mia@egg.test",
  emailVerified: true,
  gender: "female",
  birthday: "2001-02-03",
  timezone: "Europe/Berlin",
  language: "de-DE",
  phoneNumber: "+49 1",
  phoneNumberVerified: false,
};
const who: Op = { do: "identity" };
const mia = { subject: "mia", issuer: "<issuer>", tokenIdentifier: "<issuer>|mia" };
const CLAIMS_OF_TIME = "a token carries its own times and audience, which convex-test does not know";

const identities: readonly ContractCase[] = [
  aCase("nobody", [reads(who)], value(null)),
  ...KINDS.map(([name, runs]) =>
    aCase(`${name} knows who calls`, [by(MIA, runs({ do: "trick", name: "subject" }))], value("mia")),
  ),
  aCase(
    "the token identifier is issuer and subject",
    [by(MIA, reads({ do: "trick", name: "essentials" }))],
    value(mia),
  ),
  aCase(
    "standard claims have Convex's names",
    [by(FULL, reads({ do: "trick", name: "standardClaims" }))],
    value({ ...FULL }),
  ),
  aCase(
    "claims that are not given are not there",
    [by(MIA, reads({ do: "trick", name: "emailIsThere" }))],
    value(false),
  ),
  aCase(
    "other claims keep their names",
    [by({ ...MIA, shoe_size: 38, roles: ["cook"] }, reads({ do: "trick", name: "otherClaims" }))],
    value({ shoe_size: 38, roles: ["cook"] }),
  ),
  aCase(
    "a nested query knows who calls",
    [by(MIA, reads(nested("query", { do: "trick", name: "subject" })))],
    value(["mia"]),
  ),
  aCase(
    "a nested mutation knows who calls",
    [by(MIA, writes(nested("mutation", { do: "trick", name: "subject" })))],
    value(["mia"]),
  ),
  aCase(
    "functions of an action know who calls",
    [
      by(
        MIA,
        acts(
          nested("query", { do: "trick", name: "subject" }),
          nested("mutation", { do: "trick", name: "subject" }),
          nested("action", { do: "trick", name: "subject" }),
        ),
      ),
    ],
    value([["mia"], ["mia"], ["mia"]]),
  ),
  aCase(
    "two callers of one query do not get each other's answer",
    [by(MIA, reads({ do: "trick", name: "subject" })), by({ subject: "tom" }, reads({ do: "trick", name: "subject" }))],
    value("tom"),
  ),
  aCase("after a caller with a token comes nobody again", [by(MIA, reads(who)), reads(who)], value(null)),
  aCase(
    "the audience and the times of a token are claims like others",
    [by(MIA, reads({ do: "trick", name: "claimNames" }))],
    value(["aud", "exp", "iat", "issuer", "subject", "tokenIdentifier"]),
    CLAIMS_OF_TIME,
  ),
];

const NO_RULES = "convex-test leaves JavaScript's own globals as they are";
const runs = (
  title: string,
  name: string,
  expected: Extract<ContractCase["expected"], object>,
  differs?: string,
): ContractCase => aCase(title, [writes(trick(name))], expected, differs);

const rules: readonly ContractCase[] = [
  aCase("the clock stands still in a query", [reads(trick("clockStandsStill"))], value(0), NO_RULES),
  runs("the clock stands still in a mutation", "clockStandsStill", value(0), NO_RULES),
  runs("a new Date is now", "dateIsNow", value(0)),
  runs("a Date of parts is an ordinary Date", "dateOfParts", value("2020-02-29T12:00:00.000Z")),
  runs("a Date is a Date", "dateIsDate", value(true)),
  runs("the time zone is UTC", "timeZone", value(0)),
  runs("dice are thrown anew each time", "diceDiffer", value(true)),
  runs("dice are in range", "diceInRange", value(true)),
  runs("the rest of Math works", "roundedDice", value(1)),
  aCase(
    "a query cannot fetch",
    [reads(trick("fetches"))],
    refused("Can't use fetch() in queries and mutations. Please consider using an action."),
  ),
  runs("a mutation cannot fetch", "fetches", refused("Can't use fetch() in queries and mutations.")),
  runs("a mutation cannot wait", "waits", refused("Can't use setTimeout in queries and mutations.")),
  runs("a mutation cannot repeat", "repeats", refused("Can't use setInterval in queries and mutations.")),
  runs(
    "digests may be taken",
    "digest",
    value(
      Uint8Array.from(Buffer.from("34707c3f40dfa20c3902b807b627d420d6d474d9d98066ba637953d1cfd6b914", "hex")).buffer,
    ),
  ),
  runs("a uuid is one", "uuid", value(true)),
  runs("uuids differ", "uuidsDiffer", value(true)),
  runs("random bytes are given", "randomBytes", value(8)),
  runs("keys cannot be generated", "generatesKey", refused("in queries and mutations"), NO_RULES),
  aCase("a query's performance clock stands still", [reads(trick("performanceStandsStill"))], value(0), NO_RULES),
  runs("there is no Buffer", "buffer", value("undefined"), NO_RULES),
  runs("text encoders are there", "textEncoder", value("é")),
  runs("URLs are there", "url", value("https://a.test/b?c=1")),
  runs("base64 is there", "base64", value("egg")),
  runs("structuredClone is there", "structuredClone", value({ a: [1] })),
  runs(
    "a query can be iterated once only",
    "iterateTwice",
    throws("This query is closed and can't emit any more values."),
  ),
  runs("a query can be ordered once only", "orderTwice", throws("Queries may only specify order at most once")),
  aCase(
    "queries may run interleaved",
    [writes(thing("a"), thing("b")), reads(trick("interleavedQueries"))],
    value(["aa", "ab", "ba", "bb"]),
  ),
  aCase(
    "rows may be deleted while they are read",
    [writes(thing("a"), thing("b"), thing("c")), writes(trick("deleteWhileReading"))],
    value({ rows: 3, left: 0 }),
  ),
  aCase("an action may wait", [acts(trick("waits"))], value(null)),
  aCase("an action may be random", [acts(trick("uuid"))], value(true)),
  aCase("a query's context", [reads(trick("contextOf"))], value("auth db meta runQuery storage")),
  aCase(
    "a mutation's context",
    [writes(trick("contextOf"))],
    value("auth db meta runMutation runQuery scheduler storage"),
  ),
  aCase(
    "an action's context",
    [acts(trick("contextOf"))],
    value("auth meta runAction runMutation runQuery scheduler storage vectorSearch"),
  ),
  aCase("a query's database cannot write", [reads(trick("writesInQuery"))], value("undefined")),
];

export const callCases: readonly ContractCase[] = [...calls, ...handles];
export const errorCases = errors;
export const identityCases = identities;
export const ruleCases = rules;
