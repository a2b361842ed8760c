// Words from a voice note, by whatever speaks OpenAI's /audio/transcriptions.

import type { TranscriptionEndpoint } from "../../lib/sound-env";
import { TRANSCRIPT_CHARS_MAX } from "../../lib/speech-limits";
import { call, type CallFailure } from "./call";

/** Of the JSON answer: a long transcript with room for what some services add to it. */
const ANSWER_BYTES_MAX = 256 * 1024;

export type TranscriptionRequest = {
  endpoint: TranscriptionEndpoint;
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  timeoutMs: number;
};

export type TranscriptionResult =
  | { kind: "heard"; text: string }
  | { kind: "failure"; failure: CallFailure; pauseMs: number };

/** Services go by the ending of the name. */
const ENDINGS: Readonly<Record<string, string>> = {
  "audio/webm": "webm",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
  "audio/mp4": "m4a",
};

/** Never throws. A note without a word in it is heard as an empty text. */
export async function transcribe({
  endpoint,
  bytes,
  contentType,
  timeoutMs,
}: TranscriptionRequest): Promise<TranscriptionResult> {
  const result = await call({
    url: `${endpoint.baseUrl.replace(/\/+$/, "")}/audio/transcriptions`,
    init: () => {
      const form = new FormData();
      form.set("file", new File([bytes], `note.${ENDINGS[contentType] ?? "webm"}`, { type: contentType }));
      form.set("model", endpoint.model);
      form.set("response_format", "json");
      return { method: "POST", headers: { authorization: `Bearer ${endpoint.apiKey}` }, body: form };
    },
    timeoutMs,
    bytesMax: ANSWER_BYTES_MAX,
  });
  if (result.kind === "failure") return result;
  const text = textIn(new TextDecoder().decode(result.bytes));
  return text === null ? { kind: "failure", failure: "garbage", pauseMs: 0 } : { kind: "heard", text };
}

function textIn(json: string): string | null {
  try {
    const answer: unknown = JSON.parse(json);
    const text = typeof answer === "object" && answer !== null && "text" in answer ? answer.text : null;
    return typeof text === "string" ? text.replace(/\s+/g, " ").trim().slice(0, TRANSCRIPT_CHARS_MAX) : null;
  } catch {
    // Not JSON: no transcript.
    return null;
  }
}
