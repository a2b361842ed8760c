// How the HTTP API answers: JSON always, and for every mistake a status, a code and a sentence that gives nothing away.

import { errorCodeOf, errorDetailsOf, wordsFor, type ErrorCode } from "../../lib/errors";

/** A body is a few words. A character is a byte at least, so what has more characters than this has more bytes too. */
const BODY_BYTES_MAX = 10_000;

const JSON_HEADERS = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

const STATUS: Partial<Record<ErrorCode | "unknown", number>> = {
  unauthenticated: 401,
  session_expired: 401,
  coins_short: 402,
  search_used: 402,
  account_disabled: 403,
  forbidden: 403,
  not_found: 404,
  chatling_home: 409,
  chatling_left: 409,
  generation_paused: 409,
  rate_limited: 429,
  unknown: 500,
};

/** A refusal that the API itself makes, before any function is called. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: "input_invalid" | "not_found" | "method_not_allowed" | "body_too_large",
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...JSON_HEADERS, ...headers } });
}

/** Runs the handler and turns whatever it throws into an answer. Nothing of an unforeseen error's text leaves. */
export async function answering(handler: () => Promise<Response>): Promise<Response> {
  try {
    return await handler();
  } catch (error) {
    if (isStaleCursor(error))
      return errorAnswer(400, "input_invalid", "That cursor leads nowhere; begin again without one.");
    if (error instanceof Refusal) return errorAnswer(error.status, error.code, error.message, error.headers);
    return mistakeAnswer(error);
  }
}

/** As Convex's own pagination hook tells it: a cursor of another query, or none at all. */
function isStaleCursor(error: unknown): boolean {
  return error instanceof Error && error.message.includes("InvalidCursor");
}

/** The JSON of a body; nothing at all is an empty object. One that says beforehand that it is too large is not read. */
export async function bodyOf(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length")) > BODY_BYTES_MAX) throw tooLarge();
  const text = await request.text();
  if (text.length > BODY_BYTES_MAX) throw tooLarge();
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "input_invalid", "The body is not JSON.");
  }
}

function tooLarge(): Refusal {
  return new Refusal(413, "body_too_large", "That body is too large.");
}

function mistakeAnswer(error: unknown): Response {
  const code = errorCodeOf(error);
  const details = errorDetailsOf(error);
  const retryAfterMs = details["retryAfterMs"];
  const seconds = typeof retryAfterMs === "number" ? Math.max(1, Math.ceil(retryAfterMs / 1000)) : null;
  const headers = seconds === null ? {} : { "retry-after": `${seconds}` };
  return errorAnswer(STATUS[code] ?? 400, code === "unknown" ? "internal" : code, wordsFor(code, details), headers);
}

function errorAnswer(status: number, code: string, message: string, headers?: Record<string, string>): Response {
  return jsonAnswer(status, { error: { code, message } }, headers);
}
