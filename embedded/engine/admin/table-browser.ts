// Tables and their documents for `convex data` and for the CLI's watch on a table that failed a schema check.

import { createHash } from "node:crypto";

import type { Catalog } from "../catalog/catalog";
import { DeveloperError } from "../errors";
import { TABLE_PAGE_DOCUMENTS_MAX, TABLE_WATCH_DOCUMENTS_MAX } from "../limits";
import type { IndexScan, ScanRequest } from "../transaction/index-scan";
import type { Transaction } from "../transaction/transaction";
import { isConvexJsonObject } from "../values/convex-json";
import type { ConvexJsonObject } from "../values/convex-json";

/** The app's tables; the engine's own are not shown. One page holds them all. */
export function tableNames(catalog: Catalog, componentPath: string): string {
  const names = catalog.tables(componentPath).map((table) => table.name);
  const page = names.filter((name) => !name.startsWith("_")).map((name) => ({ name }));
  return JSON.stringify({ page, isDone: true, continueCursor: "" });
}

/** One page of documents by creation time; the cursor is the position of the last one. */
export function tablePage(transaction: Transaction, componentPath: string, args: ConvexJsonObject): string {
  const { cursor, limit } = pageOptions(args);
  const request: ScanRequest = { ...wholeTable(args), order: args["order"] === "asc" ? "asc" : "desc" };
  const scan = transaction.scan(componentPath, cursor === null ? request : { ...request, from: cursor });
  const documents: string[] = [];
  let isDone = false;
  while (documents.length < limit && !isDone) {
    const document = scan.next();
    if (document === null) isDone = true;
    else documents.push(document.json);
  }
  const continueCursor = JSON.stringify(cursorOf(scan) ?? "");
  return `{"page":[${documents.join(",")}],"isDone":${isDone},"continueCursor":${continueCursor}}`;
}

export function tableSize(transaction: Transaction, componentPath: string, args: ConvexJsonObject): string {
  const scan = transaction.scan(componentPath, { ...wholeTable(args), order: "asc" });
  let size = 0;
  while (scan.next() !== null) size += 1;
  return String(size);
}

/** Changes when a document of the table does; the CLI then tries its push again. */
export function tableDigest(transaction: Transaction, componentPath: string, args: ConvexJsonObject): string {
  const scan = transaction.scan(componentPath, { ...wholeTable(args), order: "desc" });
  const digest = createHash("sha256");
  for (let count = 0; count < TABLE_WATCH_DOCUMENTS_MAX; count += 1) {
    const document = scan.next();
    if (document === null) break;
    digest.update(document.json);
  }
  return JSON.stringify(digest.digest("hex"));
}

function wholeTable(args: ConvexJsonObject) {
  const table = args["table"] ?? args["tableName"];
  if (typeof table !== "string") throw new DeveloperError("BadRequest", "The name of a table is missing.");
  return { table, index: "by_creation_time", range: [] };
}

function pageOptions(args: ConvexJsonObject): { cursor: string | null; limit: number } {
  const options = args["paginationOpts"];
  if (!isConvexJsonObject(options)) throw new DeveloperError("BadRequest", "`paginationOpts` is missing.");
  const { cursor, numItems } = options;
  const limit =
    typeof numItems === "number" && numItems > 0
      ? Math.min(numItems, TABLE_PAGE_DOCUMENTS_MAX)
      : TABLE_PAGE_DOCUMENTS_MAX;
  return {
    cursor: typeof cursor === "string" && cursor !== "" ? Buffer.from(cursor, "base64").toString("latin1") : null,
    limit,
  };
}

/** Positions are byte strings of one character a byte. */
function cursorOf(scan: IndexScan): string | null {
  const position = scan.position();
  return position === null ? null : Buffer.from(position, "latin1").toString("base64");
}
