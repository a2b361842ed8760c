// The documents of a table, a page at a time: whoever reads a whole table lets others have their turn in between.

import { setImmediate } from "node:timers/promises";

import { EXPORT_STEP_DOCUMENTS } from "../../limits";
import type { Database } from "../../transaction/database";
import type { StoredDocument } from "../../transaction/stored-document";
import type { Timestamp } from "../../transaction/timestamp";
import type { Transaction } from "../../transaction/transaction";
import type { KeyBytes } from "../../values/key-bytes";

interface TablePages {
  readonly database: Database;
  readonly namespace: string;
  readonly table: string;
  /** Held by the caller; absent: every page as it is when it is read. */
  readonly ts?: Timestamp;
}

export async function* tablePages(options: TablePages): AsyncGenerator<StoredDocument[]> {
  const { database, ts } = options;
  let from: KeyBytes | null = null;
  for (;;) {
    const transaction: Transaction = database.begin(ts === undefined ? {} : { at: ts });
    let page: { documents: StoredDocument[]; position: KeyBytes | null };
    try {
      page = readPage(transaction, options, from);
    } finally {
      transaction.close();
    }
    if (page.documents.length > 0) yield page.documents;
    if (page.documents.length < EXPORT_STEP_DOCUMENTS) return;
    from = page.position;
    await setImmediate();
  }
}

function readPage(transaction: Transaction, { namespace, table }: TablePages, from: KeyBytes | null) {
  const request = { table, index: "by_creation_time", range: [], order: "asc" as const };
  const scan = transaction.scan(namespace, from === null ? request : { ...request, from });
  const documents: StoredDocument[] = [];
  while (documents.length < EXPORT_STEP_DOCUMENTS) {
    const document = scan.next();
    if (document === null) break;
    documents.push(document);
  }
  return { documents, position: scan.position() };
}
