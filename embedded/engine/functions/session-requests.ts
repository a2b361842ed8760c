// Answers to mutations of clients, written in the mutation's own transaction: a client that lost the answer sends the mutation
// again after it reconnects, and must get the first answer, not a second run.

import type { Transaction } from "../transaction/transaction";
import { SESSION_REQUESTS } from "./system-tables";

export interface SessionRequest {
  readonly sessionId: string;
  readonly requestId: number;
}

export interface RecordedAnswer {
  readonly valueJson: string;
  readonly logLines: string[];
}

export function findAnswer(transaction: Transaction, { sessionId, requestId }: SessionRequest): RecordedAnswer | null {
  const scan = transaction.scan("", {
    table: SESSION_REQUESTS,
    index: "by_request",
    range: [
      { type: "Eq", fieldPath: "sessionId", value: sessionId },
      { type: "Eq", fieldPath: "requestId", value: requestId },
    ],
    order: "asc",
    expectedRows: 1,
  });
  const row = scan.next()?.value();
  if (row === undefined) return null;
  const logLines = row["logLines"];
  return { valueJson: String(row["valueJson"]), logLines: Array.isArray(logLines) ? logLines.map(String) : [] };
}

export function recordAnswer(transaction: Transaction, { sessionId, requestId }: SessionRequest, answer: RecordedAnswer): void {
  transaction.insert("", SESSION_REQUESTS, { sessionId, requestId, valueJson: answer.valueJson, logLines: answer.logLines });
}
