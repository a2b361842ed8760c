// Proves that a provider which is at work is never taken for dead, and that nothing it does waits without an end.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { REPLY_HEARTBEAT_MS, REPLY_LEASE_MS } from "../../lib/limits";
import { complete, type CompletionRequest } from "./llm";

const STEP_MS = 2_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Answers with these chunks, two seconds of the clock apart. */
function providerThatSends(chunks: readonly object[]): void {
  vi.stubGlobal("fetch", async () => {
    const lines = [...chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`), "data: [DONE]\n\n"];
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        vi.setSystemTime(Date.now() + STEP_MS);
        const line = lines.shift();
        if (line === undefined) stream.close();
        else stream.enqueue(new TextEncoder().encode(line));
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  });
}

function delta(content: string, finish: string | null = null): object {
  return { choices: [{ index: 0, delta: { content }, finish_reason: finish }] };
}

function requestWith(onText: CompletionRequest["onText"]): CompletionRequest {
  return {
    endpoint: { brain: "primary", baseUrl: "http://provider.test/v1", apiKey: "key", model: "model" },
    messages: [{ role: "user", content: "hello" }],
    sampling: { max_tokens: 10, temperature: 0, top_p: 1, frequency_penalty: 0, presence_penalty: 0 },
    stop: [],
    timeoutMs: 600_000,
    onText,
  };
}

/** The longest time between two calls of `onText`, from the start on. */
function gaps(): { onText: CompletionRequest["onText"]; longest: () => number } {
  let last = Date.now();
  let longest = 0;
  const onText = async (): Promise<boolean> => {
    longest = Math.max(longest, Date.now() - last);
    last = Date.now();
    return true;
  };
  return { onText, longest: () => longest };
}

test("X-02: a model that reasons for a minute before its first word gives signs of life all the while", async () => {
  providerThatSends([...Array.from({ length: 30 }, () => delta("")), delta("At last."), delta("", "stop")]);
  const signs = gaps();

  const completion = await complete(requestWith(signs.onText));

  expect(completion).toMatchObject({ text: "At last.", failure: null });
  expect(signs.longest()).toBeLessThanOrEqual(REPLY_HEARTBEAT_MS + STEP_MS * 2);
  expect(signs.longest()).toBeLessThan(REPLY_LEASE_MS);
});

test("X-02: a stream that goes on for ever keeps giving signs of life after its text is full", async () => {
  providerThatSends([...Array.from({ length: 60 }, () => delta("x".repeat(1_000))), delta("", "length")]);
  const signs = gaps();

  const completion = await complete(requestWith(signs.onText));

  expect(completion.text.length).toBe(20_000);
  expect(signs.longest()).toBeLessThan(REPLY_LEASE_MS);
});

test("a reply that was taken away is not asked for a second time", async () => {
  const fetched = vi.fn<typeof fetch>(async () => new Response("{}", { status: 500 }));
  vi.stubGlobal("fetch", fetched);

  const completion = await complete(requestWith(async () => false));

  expect(completion.failure).toBe("stopped");
  expect(fetched).toHaveBeenCalledTimes(1);
});
