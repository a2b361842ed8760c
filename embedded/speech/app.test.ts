// The speech service as its clients meet it: the requests it takes, the sound it gives, what it refuses.

import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { SPECIES } from "../../lib/creature";
import { durationSecOf, readWav } from "../../lib/wav";
import { createSpeechApp, SPEECH_CHARS_MAX } from "./app";
import { PIECE_CHARS_MAX, piecesOf } from "./sentences";
import { WAITING_TEXTS_MAX } from "./synthesiser";
import { RECORDED_VOICES } from "./voices";

const app = createSpeechApp({ apiKey: "a-key" });
afterAll(async () => await app.stop());

async function ask(body: unknown, authorization = "Bearer a-key"): Promise<Response> {
  const init = { method: "POST", headers: { authorization, "content-type": "application/json" } };
  const request = new Request("http://speech/v1/audio/speech", { ...init, body: JSON.stringify(body) });
  return await app.fetch(request);
}

async function spoken(body: object): Promise<number> {
  const answer = await ask({ model: "m", voice: "slt", ...body });
  const wav = readWav(new Uint8Array(await answer.arrayBuffer()));
  return wav === null ? 0 : durationSecOf(wav);
}

describe("the embedded speech service", () => {
  test.each([...RECORDED_VOICES, ...SPECIES.map((one) => one.slug)])(
    "S3-34: speaks with the voice %s",
    async (voice) => {
      const answer = await ask({ model: "m", input: "Hello there.", voice, response_format: "wav" });

      const wav = readWav(new Uint8Array(await answer.arrayBuffer()));

      expect(answer.headers.get("content-type")).toBe("audio/wav");
      expect(wav === null ? 0 : durationSecOf(wav)).toBeGreaterThan(0.4);
      expect(wav?.samples.some((sample) => Math.abs(sample) > 1000)).toBe(true);
    },
  );

  test("S3-34: more words take longer, and a higher speed takes less time", async () => {
    const short = await spoken({ input: "Rain." });
    const long = await spoken({ input: "Rain. It falls on the moss, and the moss is glad." });
    const fast = await spoken({ input: "Rain. It falls on the moss, and the moss is glad.", speed: 2 });

    expect(long).toBeGreaterThan(short * 2);
    expect(fast).toBeLessThan(long * 0.7);
  });

  test("a wrong key, an unknown voice, an empty text and one that is too long are refused", async () => {
    const good = { model: "m", input: "Hello.", voice: "slt" };

    const statuses = [
      await ask(good, "Bearer another"),
      await ask({ ...good, voice: "toString" }),
      await ask({ ...good, input: "" }),
      await ask({ ...good, input: "…!" }),
      await ask({ ...good, input: "a".repeat(SPEECH_CHARS_MAX + 1) }),
      await ask({ ...good, response_format: "mp3" }),
    ].map((answer) => answer.status);

    expect(statuses).toEqual([401, 400, 400, 400, 400, 400]);
  });

  test("S4-48: more texts at once than may wait are told to come back later, and the others are spoken", async () => {
    const asked = Array.from({ length: WAITING_TEXTS_MAX + 3 }, async () => {
      const answer = await ask({ model: "m", input: "Yes.", voice: "kal16" });
      return [answer.status, answer.headers.get("retry-after")] as const;
    });

    const answers = await Promise.all(asked);

    expect(answers.filter(([status]) => status === 200)).toHaveLength(WAITING_TEXTS_MAX);
    expect(answers.filter(([status, wait]) => status === 429 && wait !== null)).toHaveLength(3);
  });

  test("odd texts do not break it", async () => {
    for (const input of [
      "-o /out/x.wav hello",
      "<speak>hi</speak>",
      "1234567890".repeat(9),
      "日本語です。",
      "hi\u0000there",
      "🌧️ ok",
    ]) {
      expect([200, 400]).toContain((await ask({ model: "m", input, voice: "slt" })).status);
    }
    expect(await spoken({ input: "Still here." })).toBeGreaterThan(0.3);
  });
});

describe("pieces of a text", () => {
  test("are its sentences, without what cannot be spoken", () => {
    expect(piecesOf("One. Two? Three! ... four")).toEqual(["One.", "Two?", "Three!", "four"]);
  });

  test("are never longer than allowed and lose no word", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z,.]{1,30}$/), { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        const pieces = piecesOf(text);
        const letters = (value: string): string => value.replace(/[^a-z]/g, "");

        expect(Math.max(0, ...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(PIECE_CHARS_MAX);
        expect(letters(pieces.join(""))).toBe(letters(text));
      }),
    );
  });
});
