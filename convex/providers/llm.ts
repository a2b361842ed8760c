// One streamed chat completion from an OpenAI-compatible provider, with a limit on every wait. Failures come back as a
// closed set of codes; no text of a provider's error leaves this file.

import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from "openai";
import type { LlmEndpoint, Sampling } from "../../lib/env";
import { REPLY_HEARTBEAT_MS } from "../../lib/limits";

/** A provider that has not said a word after this long, or pauses for as long, is too slow. Less than a job's lease. */
const SILENCE_MS_MAX = 10_000;

/** The longest a "try again later" is obeyed; anything longer means the next rung. */
const RETRY_WAIT_MS_MAX = 2_000;
const RETRY_WAIT_MS = 250;

/** Text beyond this is thrown away: no reply needs it, and a stream that never ends must not fill memory. */
const RESPONSE_CHARS_MAX = 20_000;

export type CompletionRequest = {
  endpoint: LlmEndpoint;
  messages: readonly { role: "system" | "user" | "assistant"; content: string }[];
  sampling: Sampling;
  stop: readonly string[];
  /** For the whole call, its one retry included. */
  timeoutMs: number;
  /** The text so far: as it grows, and as a sign of life while it does not. False stops the call. */
  onText: (text: string) => Promise<boolean>;
};

export type CompletionFailure =
  | "timeout"
  | "network"
  | "rate_limited"
  | "provider_error"
  | "refused"
  | "garbage"
  | "cut"
  | "empty"
  | "stopped";

export type Completion = {
  text: string;
  usage: { in: number; out: number };
  failure: CompletionFailure | null;
};

/** Asks once, and once more after a passing fault, as long as nothing of an answer was seen. Never throws. */
export async function complete(request: CompletionRequest): Promise<Completion> {
  const endsAt = Date.now() + request.timeoutMs;
  const first = await attempt(request, endsAt);
  const { retryAfterMs } = first;
  if (retryAfterMs === null || first.completion.text !== "") return first.completion;
  if (Date.now() + retryAfterMs >= endsAt) return first.completion;
  await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  // Two silent waits in a row are longer than a lease.
  if (!(await request.onText(""))) return { ...first.completion, failure: "stopped" };
  return (await attempt(request, endsAt)).completion;
}

/** `retryAfterMs` is null when asking again would not help. */
type Attempt = { completion: Completion; retryAfterMs: number | null };

async function attempt(request: CompletionRequest, endsAt: number): Promise<Attempt> {
  const watchdog = createWatchdog(endsAt);
  const seen: Seen = { text: "", usage: null, finishReason: null };
  try {
    const ended = await readStream(request, watchdog, seen);
    // The client ends an aborted stream without a word, as if it were whole.
    const failure = watchdog.expired() ? "timeout" : ended;
    return { completion: completionOf(request, seen, failure), retryAfterMs: null };
  } catch (error) {
    const [failure, retryAfterMs] = watchdog.expired() ? (["timeout", null] as const) : classify(error);
    return { completion: completionOf(request, seen, failure), retryAfterMs };
  } finally {
    watchdog.stop();
  }
}

type Seen = { text: string; usage: { in: number; out: number } | null; finishReason: string | null };

async function readStream(
  request: CompletionRequest,
  watchdog: Watchdog,
  seen: Seen,
): Promise<CompletionFailure | null> {
  let shownAt = Date.now();
  for await (const chunk of await openStream(request, watchdog.signal)) {
    watchdog.heard();
    const usage = chunk.usage ?? null;
    if (usage !== null) seen.usage = { in: usage.prompt_tokens, out: usage.completion_tokens };
    const choice = chunk.choices?.[0];
    seen.finishReason = choice?.finish_reason ?? seen.finishReason;
    const piece = seen.text.length < RESPONSE_CHARS_MAX ? (choice?.delta?.content ?? "") : "";
    // A model that reasons first, or that never ends, brings nothing to show; whoever waits must still hear of it.
    if (piece === "" && Date.now() - shownAt < REPLY_HEARTBEAT_MS) continue;
    seen.text += piece;
    shownAt = Date.now();
    if (!(await request.onText(seen.text))) return "stopped";
  }
  if (seen.finishReason === "content_filter") return "refused";
  if (seen.text.trim() === "") return seen.finishReason === null ? "garbage" : "empty";
  // An answer without its end was cut on the way.
  return seen.finishReason === null ? "cut" : null;
}

async function openStream({ endpoint, sampling, messages, stop }: CompletionRequest, signal: AbortSignal) {
  const client = new OpenAI({
    baseURL: endpoint.baseUrl,
    apiKey: endpoint.apiKey,
    maxRetries: 0,
    logLevel: "off",
    dangerouslyAllowBrowser: true,
  });
  return await client.chat.completions.create(
    {
      ...sampling,
      model: endpoint.model,
      messages: messages.map((message) => ({ ...message })),
      stop: [...stop],
      stream: true,
      stream_options: { include_usage: true },
    },
    { signal },
  );
}

function completionOf(request: CompletionRequest, seen: Seen, failure: CompletionFailure | null): Completion {
  const said = request.messages.reduce((sum, message) => sum + message.content.length, 0);
  return { text: seen.text, usage: seen.usage ?? { in: estimate(said), out: estimate(seen.text.length) }, failure };
}

/** About four characters a token: used where a provider does not count. */
function estimate(characters: number): number {
  return Math.ceil(characters / 4);
}

function classify(error: unknown): readonly [CompletionFailure, number | null] {
  // Also raised for a socket that breaks before the first byte.
  if (error instanceof APIConnectionError && !(error instanceof APIUserAbortError)) return ["network", RETRY_WAIT_MS];
  if (!(error instanceof APIError) || typeof error.status !== "number")
    return [isBrokenJson(error) ? "garbage" : "network", null];
  if (error.status === 429) return ["rate_limited", waitOf(error)];
  if (error.status === 408 || error.status >= 500) return ["provider_error", waitOf(error)];
  return ["provider_error", null];
}

function isBrokenJson(error: unknown): boolean {
  return error instanceof SyntaxError;
}

function waitOf(error: APIError): number | null {
  const seconds = Number(error.headers?.get("retry-after") ?? "");
  const wait = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : RETRY_WAIT_MS;
  return wait <= RETRY_WAIT_MS_MAX ? wait : null;
}

type Watchdog = { signal: AbortSignal; heard(): void; expired(): boolean; stop(): void };

/** Aborts when the whole time is over or the line was silent for too long, whichever comes first. */
function createWatchdog(endsAt: number): Watchdog {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const whole = setTimeout(abort, Math.max(0, endsAt - Date.now()));
  let silence = setTimeout(abort, SILENCE_MS_MAX);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(silence);
      silence = setTimeout(abort, SILENCE_MS_MAX);
    },
    expired: () => controller.signal.aborted,
    stop: () => {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}
