// Rows that a bench needs many of, put into a table by an import, and read back with their ids.

import { imported, post, type Target } from "../../engine/storage/transfer-client";

export async function addRows(engine: Target, tableName: string, rows: readonly object[]): Promise<void> {
  const lines = new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const state = await imported(engine, lines.buffer, { mode: "append", format: "jsonLines", tableName });
  if (state["state"] !== "completed") throw new Error(`rows were refused: ${JSON.stringify(state)}`);
}

export async function idsIn(engine: Target, table: string, count: number): Promise<string[]> {
  const args = { table, order: "desc", paginationOpts: { numItems: count, cursor: null } };
  const { value } = await post(engine, "query", { path: "_system/cli/tableData", args: [args] });
  // The query answers a page of documents.
  return (value as { page: { _id: string }[] }).page.map(({ _id }) => _id);
}
