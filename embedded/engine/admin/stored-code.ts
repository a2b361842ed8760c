// The pushed code in the database, so that a restart needs no push. Cut into rows that fit a document.

import { STORED_CODE_PART_CHARS } from "../limits";
import type { PushedCode } from "../push/pushed-code";
import type { Transaction } from "../transaction/transaction";

const TABLE = "_pushed_code";

export function storeCode(transaction: Transaction, code: PushedCode): void {
  for (const row of codeRows(transaction)) transaction.delete("", row.id);
  const text = JSON.stringify(code);
  for (let start = 0; start < text.length; start += STORED_CODE_PART_CHARS) {
    transaction.insert("", TABLE, {
      part: start / STORED_CODE_PART_CHARS,
      text: text.slice(start, start + STORED_CODE_PART_CHARS),
    });
  }
}

/** Null before the first push. */
export function readCode(transaction: Transaction): PushedCode | null {
  const rows = codeRows(transaction);
  if (rows.length === 0) return null;
  rows.sort((a, b) => a.part - b.part);
  // Only storeCode writes this table, in one transaction.
  return JSON.parse(rows.map((row) => row.text).join("")) as PushedCode;
}

function codeRows(transaction: Transaction): { id: string; part: number; text: string }[] {
  const scan = transaction.scan("", { table: TABLE, index: "by_creation_time", range: [], order: "asc" });
  const rows = [];
  for (let row = scan.next(); row !== null; row = scan.next()) {
    // Only storeCode writes this table.
    const { part, text } = row.value() as { part: number; text: string };
    rows.push({ id: row.id, part, text });
  }
  return rows;
}
