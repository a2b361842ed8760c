// The speech service of one machine: answers OpenAI's /v1/audio/speech with built-in voices, so that the backend cannot tell it from a
// bought one. `voice` is a species' slug or the plain name of a recorded voice; the answer is WAV.

import { createHash, timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { writeWav } from "../../lib/wav";
import { createSynthesiser, TooBusyError } from "./synthesiser";
import { findVoice, type Voice } from "./voices";

/** Characters of one text: about two minutes of speech. */
export const SPEECH_CHARS_MAX = 2000;

const BODY_BYTES_MAX = 32 * 1024;
const RETRY_AFTER_SECONDS = "2";

const vRequest = z.object({
  model: z.string(),
  input: z.string().min(1).max(SPEECH_CHARS_MAX),
  voice: z.string(),
  response_format: z.literal("wav").default("wav"),
  speed: z.number().min(0.25).max(4).default(1),
});

export type SpeechApp = { fetch: Hono["fetch"]; stop(): Promise<void> };

/** Callers must bring `apiKey` as a bearer token. */
export function createSpeechApp({ apiKey }: { apiKey: string }): SpeechApp {
  const synthesiser = createSynthesiser();
  const app = new Hono();
  app.get("/health", (c) => c.json({ ok: true }));
  app.post("/v1/audio/speech", bodyLimit({ maxSize: BODY_BYTES_MAX }), async (c) => {
    if (!isKey(c.req.header("authorization") ?? "", apiKey)) return c.json(failure("wrong key"), 401);
    const request = vRequest.safeParse(await c.req.json().catch(() => null));
    if (!request.success) return c.json(failure("the request is not understood"), 400);
    const { input, voice: name, speed } = request.data;
    const voice = findVoice(name);
    if (voice === null) return c.json(failure("no such voice"), 400);
    try {
      const pcm = await synthesiser.speak(input, atSpeed(voice, speed));
      if (pcm === null) return c.json(failure("nothing to say"), 400);
      return c.body(writeWav(pcm), 200, { "content-type": "audio/wav" });
    } catch (error) {
      if (!(error instanceof TooBusyError)) return c.json(failure("the voice broke"), 500);
      return c.json(failure("too busy"), 429, { "retry-after": RETRY_AFTER_SECONDS });
    }
  });
  return { fetch: app.fetch, stop: async () => await synthesiser.stop() };
}

function atSpeed(voice: Voice, speed: number): Voice {
  return { ...voice, stretch: voice.stretch / speed };
}

/** Compares digests, so that neither time nor length tells anything about the key. */
function isKey(authorization: string, apiKey: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization), digest(`Bearer ${apiKey}`));
}

function failure(message: string): { error: { message: string } } {
  return { error: { message } };
}
