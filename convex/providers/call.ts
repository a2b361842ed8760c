// One bounded request to a service that makes or reads sound: asked once more after a passing fault, never longer than its time,
// never more bytes than allowed. Failures are a closed set; no text of a provider's error leaves this file.

/** A wait longer than this is not sat through: the reply would keep somebody waiting. */
const RETRY_WAIT_MS_MAX = 2_000;
const RETRY_WAIT_MS = 250;

/** How long a service that says "too many requests" without saying for how long is left alone. */
const PAUSE_MS = 20_000;

export type CallFailure = "timeout" | "network" | "rate_limited" | "provider_error" | "garbage" | "too_large";

export type CallRequest = {
  url: string;
  /** A fresh body each time: the request may be sent twice. */
  init: () => RequestInit;
  timeoutMs: number;
  bytesMax: number;
};

/** `pauseMs`: the service asked to be left alone for so long. */
export type CallResult =
  | { kind: "answer"; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "failure"; failure: CallFailure; pauseMs: number };

/** Never throws. */
export async function call(request: CallRequest): Promise<CallResult> {
  const endsAt = Date.now() + request.timeoutMs;
  const first = await attempt(request, endsAt);
  if (first.retryAfterMs === null || Date.now() + first.retryAfterMs >= endsAt) return first.result;
  await new Promise((resolve) => setTimeout(resolve, first.retryAfterMs ?? 0));
  return (await attempt(request, endsAt)).result;
}

/** `retryAfterMs` is null when asking again would not help. */
type Attempt = { result: CallResult; retryAfterMs: number | null };

async function attempt({ url, init, bytesMax }: CallRequest, endsAt: number): Promise<Attempt> {
  const signal = AbortSignal.timeout(Math.max(1, endsAt - Date.now()));
  try {
    const response = await fetch(url, { ...init(), signal });
    if (response.ok) return { result: await bodyOf(response, bytesMax), retryAfterMs: null };
    await response.body?.cancel();
    return refusalOf(response);
  } catch {
    // Whatever broke is in the way of an answer; the two that matter can be told apart without its text.
    return signal.aborted ? failed("timeout") : failed("network", { retryAfterMs: RETRY_WAIT_MS });
  }
}

function refusalOf(response: Response): Attempt {
  const { status } = response;
  if (status !== 429 && status !== 408 && status < 500) return failed("provider_error");
  const seconds = Number(response.headers.get("retry-after") ?? "");
  const told = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
  const wait = told ?? RETRY_WAIT_MS;
  const retryAfterMs = wait <= RETRY_WAIT_MS_MAX ? wait : null;
  if (status === 429) return failed("rate_limited", { retryAfterMs, pauseMs: told ?? PAUSE_MS });
  return failed("provider_error", { retryAfterMs });
}

function failed(
  failure: CallFailure,
  { retryAfterMs = null, pauseMs = 0 }: { retryAfterMs?: number | null; pauseMs?: number } = {},
): Attempt {
  return { result: { kind: "failure", failure, pauseMs }, retryAfterMs };
}

/** Read piece by piece, so that a stream without an end is given up at the limit. */
async function bodyOf(response: Response, bytesMax: number): Promise<CallResult> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
    pieces.push(piece.value);
    size += piece.value.length;
    if (size <= bytesMax) continue;
    await reader?.cancel();
    return { kind: "failure", failure: "too_large", pauseMs: 0 };
  }
  const bytes = new Uint8Array(size);
  pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0);
  return { kind: "answer", bytes };
}
