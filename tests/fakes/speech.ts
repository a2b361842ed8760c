// A service on 127.0.0.1 that speaks and listens: OpenAI's two sound requests and ElevenLabs' one. It misbehaves on request and
// records what it was asked.

import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { Hono } from "hono";
import type { Context } from "hono";
import { writeWav } from "../../lib/wav";

/** ok: half a second of sound, or `transcript`. */
export type SoundMode =
  | { kind: "ok" }
  | { kind: "hang" }
  | { kind: "garbage" }
  | { kind: "status"; status: 401 | 429 | 500; retryAfterSeconds?: number };

type Asked =
  | { kind: "speech"; text: string; voice: string; model: string; key: string }
  | { kind: "transcription"; size: number; fileName: string; model: string; key: string };

export type FakeSound = {
  readonly baseUrl: string;
  readonly requests: Asked[];
  transcript: string;
  /** What it does from now on; of several, one per request, and the last for good. */
  behave(...modes: [SoundMode, ...SoundMode[]]): void;
  reset(): void;
  close(): Promise<void>;
};

const SAMPLE_RATE = 16_000;
const SOUND = Int16Array.from({ length: SAMPLE_RATE / 2 }, (_, index) => Math.round(9000 * Math.sin(index / 8)));

/** In bodies of failures: a test looks for it to prove that no provider text reaches a person. */
export const SOUND_SECRET = "sound-provider-detail-1147";

export async function startFakeSound(): Promise<FakeSound> {
  const requests: Asked[] = [];
  let modes: SoundMode[] = [{ kind: "ok" }];
  const app = new Hono();
  const answer = async (c: Context, ok: () => Response): Promise<Response> => {
    const mode = (modes.length > 1 ? modes.shift() : modes[0]) ?? { kind: "ok" };
    if (mode.kind === "hang") return await new Promise<Response>(() => undefined);
    if (mode.kind === "garbage") return c.text(SOUND_SECRET);
    if (mode.kind === "ok") return ok();
    const wait = mode.retryAfterSeconds === undefined ? {} : { "retry-after": String(mode.retryAfterSeconds) };
    return c.json({ error: { message: SOUND_SECRET } }, mode.status, wait);
  };
  app.post("/v1/audio/speech", async (c) => {
    const { input, voice, model } = await c.req.json<{ input: string; voice: string; model: string }>();
    requests.push({ kind: "speech", text: input, voice, model, key: c.req.header("authorization") ?? "" });
    return await answer(c, () => c.body(writeWav({ sampleRate: SAMPLE_RATE, samples: SOUND })));
  });
  app.post("/v1/text-to-speech/:voice", async (c) => {
    const { text, model_id: model } = await c.req.json<{ text: string; model_id: string }>();
    requests.push({ kind: "speech", text, voice: c.req.param("voice"), model, key: c.req.header("xi-api-key") ?? "" });
    return await answer(c, () => c.body(new Uint8Array(SOUND.buffer)));
  });
  app.post("/v1/audio/transcriptions", async (c) => {
    const form = await c.req.formData();
    const file = form.get("file");
    if (!(file instanceof File)) return c.json({}, 400);
    const named = form.get("model");
    const model = typeof named === "string" ? named : "";
    const key = c.req.header("authorization") ?? "";
    requests.push({ kind: "transcription", size: file.size, fileName: file.name, model, key });
    return await answer(c, () => c.json({ text: fake.transcript }));
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const fake: FakeSound = {
    // A TCP server that listens has this kind of address.
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    transcript: "hello from my voice",
    behave: (...next) => {
      modes = next;
    },
    reset: () => {
      requests.length = 0;
      modes = [{ kind: "ok" }];
      fake.transcript = "hello from my voice";
    },
    close: async () => {
      // Without TLS options it is a plain server.
      (server as Server).closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return fake;
}
