// Speech from words: one interface before ElevenLabs and before whatever speaks OpenAI's /audio/speech (the embedded voices among them).

import type { SpeechEndpoint } from "../../lib/sound-env";
import { SPEECH_BYTES_MAX } from "../../lib/speech-limits";
import { rawPcm, readWav, type Pcm } from "../../lib/wav";
import { unreachable } from "../../lib/assert";
import { call, type CallFailure } from "./call";

/** Asked of services that send samples without a header. */
const RAW_SAMPLE_RATE = 16_000;

export type SpeechRequest = { endpoint: SpeechEndpoint; text: string; voice: string; timeoutMs: number };

export type SpeechResult = { kind: "spoken"; pcm: Pcm } | { kind: "failure"; failure: CallFailure; pauseMs: number };

/** The name a species' voice has at this provider. */
export function voiceOf({ voice, voices }: SpeechEndpoint, speciesSlug: string): string {
  return (voices[speciesSlug] ?? voice).replaceAll("{species}", speciesSlug);
}

/** Never throws. Sound comes back as samples, so that its length and its waveform can be told. */
export async function synthesise({ endpoint, text, voice, timeoutMs }: SpeechRequest): Promise<SpeechResult> {
  const { url, headers, body } = requestOf(endpoint, text, voice);
  const result = await call({
    url,
    init: () => ({
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    timeoutMs,
    bytesMax: SPEECH_BYTES_MAX,
  });
  if (result.kind === "failure") return result;
  const pcm = endpoint.kind === "openai" ? readWav(result.bytes) : rawPcm(result.bytes, RAW_SAMPLE_RATE);
  const hasSound = pcm !== null && pcm.samples.length > 0;
  return hasSound ? { kind: "spoken", pcm } : { kind: "failure", failure: "garbage", pauseMs: 0 };
}

type HttpRequest = { url: string; headers: Record<string, string>; body: Record<string, string> };

function requestOf({ kind, baseUrl, apiKey, model }: SpeechEndpoint, text: string, voice: string): HttpRequest {
  const base = baseUrl.replace(/\/+$/, "");
  switch (kind) {
    case "openai":
      return {
        url: `${base}/audio/speech`,
        headers: { authorization: `Bearer ${apiKey}` },
        body: { model, input: text, voice, response_format: "wav" },
      };
    case "elevenlabs":
      return {
        url: `${base}/v1/text-to-speech/${encodeURIComponent(voice)}?output_format=pcm_${RAW_SAMPLE_RATE}`,
        headers: { "xi-api-key": apiKey },
        body: { text, model_id: model },
      };
    default:
      return unreachable(kind);
  }
}
