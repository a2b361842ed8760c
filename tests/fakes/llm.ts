// An OpenAI-compatible provider on 127.0.0.1 that streams, and that misbehaves on request. Records what it was asked.

import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { unreachable } from "../../lib/assert";

const vRequest = z.looseObject({
  model: z.string(),
  stream: z.boolean(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  max_tokens: z.number(),
  temperature: z.number(),
  top_p: z.number(),
  frequency_penalty: z.number(),
  presence_penalty: z.number(),
  stop: z.array(z.string()),
});

const DEFAULT_MODES: LlmMode[] = [{ kind: "ok", text: "Hello from the model." }];

type LlmRequest = z.infer<typeof vRequest> & { authorization: string };

/**
 * ok: streams `text`. slow: the same, with `slowMs` between words. gated: a word for each `release()`. hang: never answers. cut: half of it, then the socket
 * breaks. empty: ends without a word. garbage: bytes that are no stream. noise: a proper stream of meaningless text.
 */
export type LlmMode =
  | { kind: "ok"; text: string }
  | { kind: "slow"; text: string; slowMs: number }
  | { kind: "gated"; text: string }
  | { kind: "hang" }
  | { kind: "status"; status: number; retryAfterSeconds?: number }
  | { kind: "garbage" }
  | { kind: "noise" }
  | { kind: "empty" }
  | { kind: "cut"; text: string };

export type FakeLlm = {
  /** With the /v1 that clients expect. */
  readonly baseUrl: string;
  readonly requests: LlmRequest[];
  /** What it does from now on; of several, one per request, and the last for good. */
  behave(...modes: [LlmMode, ...LlmMode[]]): void;
  /** Resolves once `count` requests have arrived. */
  arrived(count: number): Promise<void>;
  /** Lets a gated answer say its next word. */
  release(): void;
  /** As if just started, for the next test. False when it was closed. */
  reset(): boolean;
  close(): Promise<void>;
};

/** Said in error bodies: a test looks for it to prove that no provider text reaches a person. */
export const PROVIDER_SECRET = "provider-internal-detail-4711";

export async function startFakeLlm(): Promise<FakeLlm> {
  const requests: LlmRequest[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let gate = createGate();
  let modes = DEFAULT_MODES;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ ...vRequest.parse(JSON.parse(body)), authorization: request.headers.authorization ?? "" });
      for (const one of waiting) if (requests.length >= one.count) one.resolve();
      const mode = modes.length > 1 ? modes.shift() : modes[0];
      if (mode !== undefined) void answer(mode, response, gate);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has this kind of address.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    behave: (...next) => {
      modes = next;
    },
    arrived: async (count) => {
      if (requests.length >= count) return;
      await new Promise<void>((resolve) => waiting.push({ count, resolve }));
    },
    release: () => gate.release(),
    reset: () => {
      requests.length = 0;
      waiting.length = 0;
      gate = createGate();
      modes = DEFAULT_MODES;
      return server.listening;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(mode: LlmMode, response: ServerResponse, gate: Gate): Promise<void> {
  switch (mode.kind) {
    case "hang":
      return;
    case "status":
      response.writeHead(mode.status, {
        "content-type": "application/json",
        ...(mode.retryAfterSeconds === undefined ? {} : { "retry-after": String(mode.retryAfterSeconds) }),
      });
      response.end(JSON.stringify({ error: { message: PROVIDER_SECRET } }));
      return;
    case "garbage":
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end("data: {not json at all\n\n");
      return;
    case "noise":
      await streamText(response, { text: "\u0001\u0002 #### ~~~~ ||||", pause: noPause, end: "stop" });
      return;
    case "empty":
      await streamText(response, { text: "", pause: noPause, end: "stop" });
      return;
    case "cut":
      await streamText(response, { text: mode.text.slice(0, mode.text.length / 2), pause: noPause, end: "break" });
      return;
    case "ok":
      await streamText(response, { text: mode.text, pause: noPause, end: "stop" });
      return;
    case "slow":
      await streamText(response, { text: mode.text, pause: pauseOf(mode.slowMs), end: "stop" });
      return;
    case "gated":
      await streamText(response, { text: mode.text, pause: gate.passed, end: "stop" });
      return;
    default:
      unreachable(mode);
  }
}

type Pause = () => Promise<void>;
type Gate = { release: () => void; passed: Pause };

const noPause: Pause = async () => {};

function pauseOf(ms: number): Pause {
  return async () => await new Promise((resolve) => setTimeout(resolve, ms));
}

function createGate(): Gate {
  const waiting: (() => void)[] = [];
  let open = 0;
  return {
    release: () => {
      const next = waiting.shift();
      if (next === undefined) open += 1;
      else next();
    },
    passed: async () => {
      if (open === 0) return await new Promise<void>((resolve) => waiting.push(resolve));
      open -= 1;
    },
  };
}

type Streaming = { text: string; pause: Pause; end: "stop" | "break" };

async function streamText(response: ServerResponse, { text, pause, end }: Streaming): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const word of text.split(/(?<=\s)/)) {
    await pause();
    response.write(chunk({ choices: [{ index: 0, delta: { content: word }, finish_reason: null }] }));
  }
  if (end === "break") {
    response.socket?.end();
    response.destroy();
    return;
  }
  response.write(chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }));
  response.write(chunk({ choices: [], usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 } }));
  response.end("data: [DONE]\n\n");
}

function chunk(content: object): string {
  return `data: ${JSON.stringify({ id: "fake", object: "chat.completion.chunk", created: 0, model: "fake", ...content })}\n\n`;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}
