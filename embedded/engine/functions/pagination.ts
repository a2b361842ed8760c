// `.paginate()`: one page of a query and the cursors around it. A page that is read again ends where it ended before, whatever
// was added in the meantime, so that the pages of a list neither overlap nor leave gaps.

import { readableIndex } from "../catalog/catalog-table";
import type { SchemaJson } from "../catalog/schema-json";
import { DeveloperError } from "../errors";
import { BYTES_READ_MAX, DOCUMENTS_READ_MAX, PAGE_ITEMS_MAX, PAGE_SPLIT_ITEMS, PAGE_SPLIT_SHARE } from "../limits";
import { definitionsOf } from "../search/definitions";
import type { StoredDocument } from "../transaction/stored-document";
import type { ConvexJson } from "../values/convex-json";
import type { KeyBytes } from "../values/key-bytes";
import { queryFingerprint, type CursorPosition } from "./cursor-codec";
import type { Frame } from "./frame";
import { QueryStream, sourceTable, type QueryJson } from "./query-stream";

export interface PageRequest {
  readonly query: QueryJson;
  readonly cursor: string | null;
  readonly endCursor?: string | null;
  readonly pageSize: number;
  readonly maximumRowsRead?: number | null;
  readonly maximumBytesRead?: number | null;
}

interface Page {
  readonly documents: StoredDocument[];
  /** Of every row that was read, also of those that a filter dropped. */
  readonly keys: KeyBytes[];
  readonly end: CursorPosition;
  readonly status: "SplitRequired" | "SplitRecommended" | null;
}

export interface PageAnswer {
  readonly page: readonly StoredDocument[];
  readonly isDone: boolean;
  readonly continueCursor: string;
  readonly splitCursor: string | null;
  readonly pageStatus: "SplitRequired" | "SplitRecommended" | null;
}

/** The answer to `1.0/queryPage`. */
export function readPageText(frame: Frame, request: PageRequest): string {
  const { page, ...rest } = readPage(frame, request);
  return `{"page":[${page.map(({ json }) => json).join(",")}],${JSON.stringify(rest).slice(1)}`;
}

export function readPage(frame: Frame, request: PageRequest): PageAnswer {
  assertAllowed(frame, request);
  frame.hasPaginated = true;
  const { cursors, journal } = frame.run.options;
  const fingerprint = queryFingerprint(asJson(request.query), indexFields(frame, request.query));
  const start = request.cursor === null ? null : cursors.decode(request.cursor, fingerprint);
  const endText = request.endCursor ?? (frame.depth === 1 ? endOfJournal(journal) : null);
  const until = endText === null ? null : cursors.decode(endText, fingerprint);
  const page = collectPage(frame, request, start, until);
  const encode = (position: CursorPosition): string => cursors.encode(position, fingerprint);
  const continueCursor = encode(page.end);
  if (frame.depth === 1) frame.run.journalOut = JSON.stringify({ endCursor: continueCursor });
  // Half of a search is not cheaper than all of it.
  const canSplit = page.keys.length > 2 && request.query.source.type !== "Search";
  const middle = canSplit ? page.keys[Math.floor(page.keys.length / 2)] : undefined;
  return {
    page: page.documents,
    isDone: page.end.kind === "end",
    continueCursor,
    splitCursor: middle === undefined ? null : encode({ kind: "after", key: middle }),
    pageStatus: page.status,
  };
}

function assertAllowed(frame: Frame, { pageSize, maximumRowsRead, maximumBytesRead }: PageRequest): void {
  if (frame.namespace !== "")
    throw new DeveloperError("PaginationUnsupportedInComponents", "paginate() is only supported in the app.");
  if (frame.hasPaginated) {
    throw new DeveloperError(
      "MultiplePaginatedDatabaseQueries",
      "This query or mutation function ran multiple paginated queries. Convex only supports a single paginated query in each function.",
    );
  }
  if (pageSize === 0)
    throw new DeveloperError("NoDocumentsForPagination", "Must request at least 1 document while paginating");
  if (pageSize > PAGE_ITEMS_MAX) {
    throw new DeveloperError(
      "TooManyDocumentsForPagination",
      `Cannot request more than ${PAGE_ITEMS_MAX} documents while paginating`,
    );
  }
  if (maximumRowsRead === 0 || maximumBytesRead === 0) {
    throw new DeveloperError("InvalidPaginationLimit", "maximumRowsRead and maximumBytesRead must be greater than 0");
  }
}

/** With an end, the size of the page is whatever lies before it. */
function collectPage(
  frame: Frame,
  request: PageRequest,
  start: CursorPosition | null,
  until: CursorPosition | null,
): Page {
  const documents: StoredDocument[] = [];
  const keys: KeyBytes[] = [];
  if (start?.kind === "end") return { documents, keys, end: { kind: "end" }, status: null };
  const stream = new QueryStream(frame.transaction, frame.namespace, request.query, {
    ...(start === null ? {} : { from: start.key }),
    ...(until?.kind === "after" ? { upTo: until.key } : {}),
  });
  const isOverLimit = (): boolean =>
    stream.scanned >= (request.maximumRowsRead ?? Infinity) ||
    stream.scannedBytes >= (request.maximumBytesRead ?? Infinity);
  const ending = (end: CursorPosition): Page => ({
    documents,
    keys,
    end,
    status: splitAdvice(request, stream, documents),
  });
  while (until !== null || documents.length < request.pageSize) {
    if (until === null && isOverLimit())
      return { documents, keys, end: lastPosition(stream, start), status: "SplitRequired" };
    const document = stream.step();
    if (document === null) return ending(until ?? { kind: "end" });
    const key = stream.position();
    if (key !== null) keys.push(key);
    if (document !== false) documents.push(document);
  }
  return ending(lastPosition(stream, start));
}

function lastPosition(stream: QueryStream, start: CursorPosition | null): CursorPosition {
  const key = stream.position();
  return key === null ? (start ?? { kind: "end" }) : { kind: "after", key };
}

/** A page that used more than three quarters of what it may read will not fit any more when it grows. */
function splitAdvice(request: PageRequest, stream: QueryStream, documents: readonly StoredDocument[]): Page["status"] {
  const rowsMax = Math.min(request.maximumRowsRead ?? Infinity, DOCUMENTS_READ_MAX);
  const bytesMax = Math.min(request.maximumBytesRead ?? Infinity, BYTES_READ_MAX);
  const isNearLimit =
    stream.scanned > Math.floor(rowsMax * PAGE_SPLIT_SHARE) ||
    stream.scannedBytes > Math.floor(bytesMax * PAGE_SPLIT_SHARE);
  return isNearLimit || documents.length > PAGE_SPLIT_ITEMS ? "SplitRecommended" : null;
}

/** Journals come back from clients: one that is not ours counts as none. */
function endOfJournal(journal: string | null): string | null {
  if (journal === null) return null;
  try {
    const parsed: unknown = JSON.parse(journal);
    const endCursor: unknown = typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "endCursor") : null;
    return typeof endCursor === "string" ? endCursor : null;
  } catch {
    return null;
  }
}

function indexFields(frame: Frame, query: QueryJson): readonly string[] {
  if (query.source.type === "FullTableScan") return ["_creationTime"];
  const table = sourceTable(query.source);
  const name = query.source.indexName.slice(table.length + 1);
  const { catalog } = frame.run.options.database;
  if (query.source.type === "Search") return searchFields(catalog.schema(frame.namespace), query.source.indexName);
  const found = catalog.table(frame.namespace, table);
  return (found === null ? null : readableIndex(found, name))?.fields ?? [];
}

function searchFields(schema: SchemaJson | null, name: string): readonly string[] {
  const definition = definitionsOf(schema, name.slice(0, name.indexOf("."))).find((other) => other.name === name);
  return definition === undefined ? [] : [definition.field, ...definition.filterFields];
}

/** A query description is plain JSON; its type only says more about it. */
function asJson(query: QueryJson): ConvexJson {
  return query as unknown as ConvexJson;
}
