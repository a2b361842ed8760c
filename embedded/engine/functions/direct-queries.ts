// Short cuts for queries: all documents of one, its pages, and one after the other. They replace methods of the engine's own copy of
// convex/server, whose queries keep in `state` what was asked and how far they are. Everything before that (indexes, ranges, filters,
// order) and every refusal stays as it is.

import { assert } from "../../../lib/assert";
import type { DirectTools } from "./direct-context";
import type { ServerDatabase } from "./direct-database";
import { readPage, type PageRequest } from "./pagination";
import type { StoredDocument } from "../transaction/stored-document";
import { QueryStream, type QueryJson } from "./query-stream";

type QueryState =
  | { readonly type: "preparing"; readonly query: QueryJson }
  | { readonly type: "executing"; readonly queryId: number }
  | { readonly type: "closed" }
  | { readonly type: "consumed" };

/** The parts of a query of convex/server that are used here. */
interface ServerQuery {
  state: QueryState;
  takeQuery(): QueryJson;
  startQuery(): number;
  closeQuery(): void;
  collect: (this: ServerQuery) => Promise<unknown[]>;
  next: (this: ServerQuery) => Promise<{ value: unknown; done: boolean }>;
  paginate: (this: ServerQuery, options: unknown) => Promise<unknown>;
}

type Methods = Pick<ServerQuery, "collect" | "next" | "paginate">;

/** Any `db` of the copy will do: all of its queries are of one class. */
export function shortenQueries(database: ServerDatabase, tools: DirectTools): void {
  // What `query` returns can be walked as a whole table, which is a query of that class.
  const query = (database.query("shape") as { fullTableScan(): ServerQuery }).fullTableScan();
  assert(query.state.type === "preparing", "a query of convex/server starts out preparing");
  // A method lies on the prototype, and every query has the same.
  const prototype = Object.getPrototypeOf(query) as ServerQuery;
  if (shortened.has(prototype)) return;
  shortened.add(prototype);
  const original: Methods = { collect: prototype.collect, next: prototype.next, paginate: prototype.paginate };
  prototype.collect = directCollect(original, tools);
  prototype.next = directNext(original, tools);
  prototype.paginate = directPaginate(original, tools);
}

const shortened = new WeakSet<object>();

/** While its documents are read, a query counts as being iterated. */
const EXECUTING: QueryState = { type: "executing", queryId: -1 };

function directCollect(original: Methods, tools: DirectTools): Methods["collect"] {
  return async function (this: ServerQuery) {
    const frame = tools.frame();
    const { state } = this;
    if (frame === null || state.type !== "preparing") return await original.collect.call(this);
    this.state = EXECUTING;
    const documents = await frame.perform(() => {
      const stream = new QueryStream(frame.transaction, frame.namespace, state.query);
      const documents: StoredDocument[] = [];
      for (let next = stream.next(); next !== null; next = stream.next()) documents.push(next);
      const values = documents.map((document) => tools.valueOf(document));
      frame.collected = { values, documents };
      return values;
    });
    this.state = { type: "consumed" };
    return documents;
  };
}

function directNext(original: Methods, tools: DirectTools): Methods["next"] {
  return async function (this: ServerQuery) {
    const frame = tools.frame();
    const { state } = this;
    if (frame === null || state.type === "closed" || state.type === "consumed") return await original.next.call(this);
    const queryId = state.type === "preparing" ? this.startQuery() : state.queryId;
    const stream = frame.queries.get(queryId);
    if (stream === undefined) return await original.next.call(this);
    const value = await frame.perform(() => tools.valueOf(stream.next()));
    if (value === null) this.closeQuery();
    return { value, done: value === null };
  };
}

function directPaginate(original: Methods, tools: DirectTools): Methods["paginate"] {
  return async function (this: ServerQuery, options: unknown) {
    const frame = tools.frame();
    const request = pageRequest(options);
    if (frame === null || request === null) return await original.paginate.call(this, options);
    const query = this.takeQuery();
    const { page, ...rest } = await frame.perform(() => readPage(frame, { query, ...request }));
    return { page: page.map((document) => tools.valueOf(document)), ...rest };
  };
}

/** null when there is something about the options that convex/server should look at. */
function pageRequest(options: unknown): Omit<PageRequest, "query"> | null {
  if (typeof options !== "object" || options === null) return null;
  const { numItems, cursor, endCursor, maximumRowsRead, maximumBytesRead }: Record<string, unknown> = { ...options };
  if (typeof numItems !== "number" || !Number.isSafeInteger(numItems) || numItems < 0) return null;
  if (typeof cursor !== "string" && cursor !== null) return null;
  if (typeof endCursor !== "string" && endCursor !== null && endCursor !== undefined) return null;
  if (!isCount(maximumRowsRead) || !isCount(maximumBytesRead)) return null;
  return {
    pageSize: numItems,
    cursor,
    endCursor: endCursor ?? null,
    maximumRowsRead: maximumRowsRead ?? null,
    maximumBytesRead: maximumBytesRead ?? null,
  };
}

function isCount(value: unknown): value is number | null | undefined {
  return value === undefined || value === null || (typeof value === "number" && Number.isFinite(value));
}
