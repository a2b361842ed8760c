// Answers to mutations of clients, written in the mutation's own transaction: a client that lost the answer sends the mutation
// again after it reconnects, and must get the first answer, not a second run.

import { SESSION_ANSWER_PART_CHARS } from "../limits";
import type { Transaction } from "../transaction/transaction";
import { textField } from "./row-fields";
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
  let text = "";
  for (let row = scan.next(); row !== null; row = scan.next()) text += textField(row.value(), "text");
  // Written by recordAnswer.
  return text === "" ? null : (JSON.parse(text) as RecordedAnswer);
}

/** A result may be larger than a document, so it is cut into rows; nearly always it is one. */
export function recordAnswer(
  transaction: Transaction,
  request: SessionRequest,
  { valueJson, logLines }: RecordedAnswer,
): void {
  const { sessionId, requestId } = request;
  const text = JSON.stringify({ valueJson, logLines });
  for (let start = 0, part = 0; start < text.length; start += SESSION_ANSWER_PART_CHARS, part += 1) {
    transaction.insert("", SESSION_REQUESTS, {
      sessionId,
      requestId,
      part,
      text: text.slice(start, start + SESSION_ANSWER_PART_CHARS),
    });
  }
}
