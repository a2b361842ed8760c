// Answers to mutations of clients, written in the mutation's own transaction: a client that lost the answer sends the mutation
// again after it reconnects, and must get the first answer, not a second run.

import { SESSION_ANSWER_PART_CHARS, SESSIONS_REMEMBERED_MAX } from "../limits";
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

/**
 * Which requests can have been answered. A client counts its requests upwards, so only those up to the highest recorded one are looked up,
 * which is what a client sends again; a row that is gone by now is not found, and that is all.
 */
export class AnsweredRequests {
  /** Highest recorded request by session, those first that were heard of longest ago. -1: none. */
  readonly #highest = new Map<string, number>();

  find(transaction: Transaction, request: SessionRequest): RecordedAnswer | null {
    const { sessionId, requestId } = request;
    const highest = this.#highest.get(sessionId) ?? highestRecorded(transaction, sessionId);
    this.#note(sessionId, highest);
    return requestId > highest ? null : findAnswer(transaction, request);
  }

  /** As soon as the answer is committed, so that the next transaction that could find it looks for it. */
  committed({ sessionId, requestId }: SessionRequest): void {
    const highest = this.#highest.get(sessionId);
    if (highest !== undefined && requestId > highest) this.#note(sessionId, requestId);
  }

  #note(sessionId: string, highest: number): void {
    this.#highest.delete(sessionId);
    this.#highest.set(sessionId, highest);
    if (this.#highest.size <= SESSIONS_REMEMBERED_MAX) return;
    const [oldest] = this.#highest.keys();
    if (oldest !== undefined) this.#highest.delete(oldest);
  }
}

function highestRecorded(transaction: Transaction, sessionId: string): number {
  const scan = transaction.scan("", {
    table: SESSION_REQUESTS,
    index: "by_request",
    range: [{ type: "Eq", fieldPath: "sessionId", value: sessionId }],
    order: "desc",
    expectedRows: 1,
  });
  const row = scan.next();
  return row === null ? -1 : Number(row.value()["requestId"]);
}

function findAnswer(transaction: Transaction, { sessionId, requestId }: SessionRequest): RecordedAnswer | null {
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
