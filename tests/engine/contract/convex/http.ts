// HTTP actions: which route answers, what a handler sees of the request, and what the caller sees of the response.

import { aCase, by, fetches, labels, reads, statusOf, thing, value, type ContractCase } from "./case";
import type { Op } from "./fixture/ops";

const answer = (body: string, status = 200, headers: Record<string, string> = {}): ContractCase["expected"] =>
  value({ status, headers, body });
const posts = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetches(path, { method: "POST", body, headers });
const program = (kind: "query" | "mutation" | "action", ...ops: Op[]) =>
  posts("/program", JSON.stringify({ kind, ops }));
const missing = (path: string): ContractCase["expected"] => answer(`No HttpAction routed for ${path}`, 404);

const routes: readonly ContractCase[] = [
  aCase("an exact path", [fetches("/exact")], answer("exact")),
  aCase("an exact path with another method is another route", [posts("/exact", "")], answer("exact, posted")),
  aCase("an exact path with a method that has no route", [fetches("/exact", { method: "DELETE" })], missing("/exact")),
  aCase("a path that only takes posts", [fetches("/only-post")], missing("/only-post")),
  aCase("a path that is not there", [fetches("/nowhere")], missing("/nowhere")),
  aCase("an exact path does not answer for what lies below it", [fetches("/exact/below")], missing("/exact/below")),
  aCase("an exact path does not answer with a slash at its end", [fetches("/exact/")], missing("/exact/")),
  aCase("paths are case-sensitive", [fetches("/Exact")], missing("/Exact")),
  aCase("a query string does not matter to the route", [fetches("/exact?a=1&b=2")], answer("exact")),
  aCase("a prefix", [fetches("/under/anything/at/all")], answer("under")),
  aCase("a prefix answers for itself", [fetches("/under/")], answer("under")),
  aCase("a prefix does not answer without its slash", [fetches("/under")], missing("/under")),
  aCase("the longest prefix answers", [fetches("/under/deeper/still")], answer("deeper")),
  aCase(
    "an exact path comes before every prefix",
    [fetches("/under/deeper/exact")],
    answer("exact below the prefixes"),
  ),
  aCase("a prefix with another method", [posts("/under/x", "")], missing("/under/x")),
  ...(["PUT", "PATCH", "DELETE", "OPTIONS"] as const).map((method) =>
    aCase(`a ${method}`, [fetches("/any", { method })], answer(method)),
  ),
  aCase(
    "a HEAD is a GET without a body",
    [fetches("/exact", { method: "HEAD" })],
    answer(""),
    "convex-test gives the body of the GET",
  ),
  aCase("the root", [fetches("/")], missing("/")),
];

const echoed = (seen: object): ContractCase["expected"] =>
  answer(JSON.stringify({ method: "POST", pathname: "/echo", search: "", header: null, body: "", ...seen }), 201, {
    "x-answer": "warm",
  });

const messages: readonly ContractCase[] = [
  aCase("a handler sees the body", [posts("/echo", "hello é")], echoed({ body: "hello é" })),
  aCase("a handler sees an empty body", [posts("/echo", "")], echoed({})),
  aCase("a handler sees headers", [posts("/echo", "", { "X-Egg": "warm" })], echoed({ header: "warm" })),
  aCase("a handler sees the query string", [posts("/echo?a=1&b=%20", "")], echoed({ search: "?a=1&b=%20" })),
  aCase("bytes go in and out", [posts("/bytes", Uint8Array.from([99, 98, 97]))], answer("abc")),
  aCase("a streamed response", [fetches("/stream")], answer("one two three")),
  aCase("a response without a body", [fetches("/empty")], answer("", 204)),
  aCase("a redirect is given to the caller", [fetches("/redirect")], answer("", 302, { location: "/elsewhere" })),
  aCase("a large body", [posts("/echo", "x".repeat(300_000))], echoed({ body: "x".repeat(300_000) })),
];

const THROWS_THROUGH = "convex-test throws the handler's error at the test";

function aForm(): FormData {
  const form = new FormData();
  form.set("name", "Mia é");
  form.set("file", new Blob(["egg"], { type: "text/plain" }), "egg.txt");
  return form;
}

const parts: readonly ContractCase[] = [
  aCase(
    "cookies stay apart",
    [fetches("/cookies")],
    value({ status: 200, headers: {}, cookies: ["a=1; Path=/", "b=2, or three"], body: "baked" }),
  ),
  aCase(
    "headers sent twice come as one, whatever their case",
    [
      fetches("/headers", {
        headers: [
          ["x-many", "a"],
          ["x-many", "b"],
          ["x-egg", "warm"],
        ],
      }),
    ],
    answer('["a, b","warm"]'),
  ),
  aCase(
    "a form with a file",
    [fetches("/form", { method: "POST", body: aForm() })],
    answer('{"name":"Mia é","file":["egg","text/plain"]}'),
  ),
  aCase("a handler sees the data of a ConvexError", [fetches("/caught")], answer('{"code":"tired"}', 409)),
  aCase("an encoded path is what it stands for to a prefix", [fetches("/under/a%20b")], answer("under")),
  aCase("an encoded letter is not that letter to an exact path", [fetches("/%65xact")], missing("/%65xact")),
  aCase("dots in a path lead where they say", [fetches("/under/../exact")], answer("exact")),
];

const data: readonly ContractCase[] = [
  aCase("a handler runs a mutation", [program("mutation", thing("a")), reads(labels())], value(["a"])),
  aCase("a handler runs a query", [program("mutation", thing("a")), program("query", labels())], answer('[["a"]]')),
  aCase("a handler runs an action", [program("action", { do: "value", value: 5 })], answer("[5]")),
  aCase("a handler knows who calls", [by({ subject: "mia" }, fetches("/who"))], answer('"mia"')),
  aCase("a handler that throws is a server error", [statusOf("/fails")], value(500), THROWS_THROUGH),
  aCase(
    "a handler that throws a ConvexError is a server error",
    [statusOf("/fails-with-data")],
    value(500),
    THROWS_THROUGH,
  ),
  aCase("nobody calls without a token", [fetches("/who")], answer("null")),
  aCase(
    "a token that does not hold is nobody's",
    [fetches("/who", { headers: { authorization: "Bearer nonsense" } })],
    answer("null"),
  ),
];

export const httpCases: readonly ContractCase[] = [...routes, ...messages, ...parts, ...data];
