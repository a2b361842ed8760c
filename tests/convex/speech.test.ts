// Chatlings that speak: made once, paid for once, and never in the way of the words when something goes wrong.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { SPEECH_KEPT_DAYS } from "../../lib/speech-limits";
import { type BackendWithStorage, openBackendWithStorage } from "../backend";
import { aHome, type Home, say } from "../builders";
import { type FakeSound, SOUND_SECRET, type SoundMode, startFakeSound } from "../fakes/speech";
import { sendFile } from "../files";
import { aWebm } from "../media-files";

let sound: FakeSound;
let backend: BackendWithStorage;
let home: Home;

beforeAll(async () => {
  sound = await startFakeSound();
});
afterAll(async () => await sound.close());
afterEach(async () => {
  await backend.close();
  sound.reset();
});

async function open(env: Record<string, string> = {}): Promise<void> {
  const service = { TTS_BASE_URL: `${sound.baseUrl}/v1`, TTS_API_KEY: "tts-key", TTS_VOICE: "voice-of-{species}" };
  backend = await openBackendWithStorage({ env: { ...service, TTS_TIMEOUT_MS: "700", ...env } });
  home = await aHome(backend);
  await backend.finishScheduled();
}

async function ask(text: string) {
  await say(home, text);
  return await answered();
}

async function answered() {
  await backend.finishScheduled();
  backend.clock.advance(30_000);
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  const reply = view?.messages.at(-1);
  if (view === null || reply === undefined) throw new Error("there is a reply");
  return { reply, view };
}

describe("with a service", () => {
  beforeEach(async () => await open());

  test("S4-43 S3-34: who asks to hear it gets the words as sound, for one unit of audio", async () => {
    const { reply, view } = await ask("say it out loud please");

    expect(reply).toMatchObject({ kind: "audio", state: { kind: "sent" } });
    expect(reply.media).toMatchObject({ contentType: "audio/wav", durationSec: 0.5, transcript: reply.text });
    expect(reply.media?.peaks).toHaveLength(64);
    expect(view.freeRemaining).toEqual({ text: 9, media: 2, audio: 2 });
    expect(sound.requests).toMatchObject([{ voice: "voice-of-mossling", model: "tts-1", key: "Bearer tts-key" }]);
  });

  test("C-24 S4-40: a voice note is answered aloud, and the two cost one unit each", async () => {
    await sendFile(home, { kind: "audio", contentType: "audio/webm", bytes: aWebm() }, "good morning");

    const { reply, view } = await answered();

    expect(reply.kind).toBe("audio");
    expect(view.freeRemaining).toEqual({ text: 10, media: 2, audio: 1 });
  });

  test("S4-42: the same words in the same voice are made once and stored once", async () => {
    const first = await ask("say it out loud please");
    const second = await ask("say it out loud please");

    expect(second.reply.text).toBe(first.reply.text);
    expect(second.reply.kind).toBe("audio");
    expect(sound.requests).toHaveLength(1);
    const rows = (await backend.rows("media")).filter((row) => row.kind === "audio");
    expect(new Set(rows.map((row) => row.objectKey)).size).toBe(1);
    expect(rows).toHaveLength(2);
  });

  test("S4-42: words that nobody said for long are made anew, as another object than the one that is being removed", async () => {
    const [user] = await backend.rows("users");
    if (user === undefined) throw new Error("there is a person");
    const words = {
      userId: user._id,
      conversationId: home.conversationId,
      speciesSlug: "mossling",
      text: "Moss is soft.",
    };
    await backend.internal(internal.jobs.sound.speak, words);
    const [first] = await backend.rows("ttsCache");
    backend.clock.advance((SPEECH_KEPT_DAYS + 2) * 24 * 3_600_000);
    await backend.internal(internal.jobs.soundRows.forgetUnused, {});

    await backend.internal(internal.jobs.sound.speak, words);
    await backend.finishScheduled();

    const [second] = await backend.rows("ttsCache");
    expect(second?.hash).toBe(first?.hash);
    expect(second?.objectKey).not.toBe(first?.objectKey);
    expect(await backend.storage.object(second?.objectKey ?? "")).not.toBeNull();
  });

  test("X-37: what is spoken has no markup, emoji or stage directions", async () => {
    await ask("say it out loud please");

    const [asked] = sound.requests;
    expect(asked?.kind === "speech" ? asked.text : "*").not.toMatch(/[*_#`\p{Extended_Pictographic}]/u);
  });

  test("S4-43: at zero audio the answer is a text, and nobody is asked to speak", async () => {
    for (const text of ["say it out loud", "say it aloud", "let me hear you"]) await ask(text);
    const before = sound.requests.length;

    const { reply, view } = await ask("let me hear your voice");

    expect(view.freeRemaining.audio).toBe(0);
    expect(reply.kind).toBe("text");
    expect(sound.requests).toHaveLength(before);
  });

  test.each<[string, SoundMode, string]>([
    ["hangs", { kind: "hang" }, "timeout"],
    ["answers 500", { kind: "status", status: 500 }, "provider_error"],
    ["answers 401", { kind: "status", status: 401 }, "provider_error"],
    ["sends no sound", { kind: "garbage" }, "garbage"],
    ["asks to come back much later", { kind: "status", status: 429, retryAfterSeconds: 120 }, "rate_limited"],
  ])("S4-48: when the service %s, the reply is a text and costs no audio", async (_, mode, error) => {
    sound.behave(mode);

    const { reply, view } = await ask("say it out loud please");

    expect(reply).toMatchObject({ kind: "text", state: { kind: "sent" } });
    expect(view.freeRemaining.audio).toBe(3);
    expect(JSON.stringify([view, await backend.rows("llmInteractions")])).not.toContain(SOUND_SECRET);
    const calls = (await backend.rows("llmInteractions")).filter((call) => call.purpose === "speech");
    expect(calls).toMatchObject([{ error, costMicros: 0 }]);
  });

  test("S4-48: a short wait is sat through, and the voice comes", async () => {
    sound.behave({ kind: "status", status: 429, retryAfterSeconds: 0.05 }, { kind: "ok" });

    expect((await ask("say it out loud please")).reply.kind).toBe("audio");
    expect(sound.requests).toHaveLength(2);
  });

  test("S4-48: a service that asked for peace is left alone that long, by everybody", async () => {
    sound.behave({ kind: "status", status: 429, retryAfterSeconds: 120 });
    await ask("say it out loud please");
    sound.behave({ kind: "ok" });

    const meanwhile = await ask("let me hear you");
    const asked = sound.requests.length;
    backend.clock.advance(120_000);
    const later = await ask("let me hear it");

    expect(asked).toBe(1);
    expect([meanwhile.reply.kind, later.reply.kind]).toEqual(["text", "audio"]);
  });

  test("when the store is down the reply is a text", async () => {
    await backend.storage.goDown();

    const { reply } = await ask("say it out loud please");

    await backend.storage.comeBack();
    expect(reply).toMatchObject({ kind: "text", state: { kind: "sent" } });
  });

  test("X-31: words about self-harm are answered in writing, also to a voice note", async () => {
    await sendFile(home, { kind: "audio", contentType: "audio/webm", bytes: aWebm() }, "I want to kill myself");

    const { reply } = await answered();

    expect(reply.kind).toBe("text");
    expect(sound.requests).toEqual([]);
  });
});

test("X-34: over the day's budget for sound the reply is a text, and the next day it speaks again", async () => {
  await open({ TTS_BUDGET_USER_DAY_MICROS: "1" });

  const kinds = [];
  for (const text of ["say it out loud", "let me hear you sing about snow", "let me hear you"]) {
    kinds.push((await ask(text)).reply.kind);
  }
  backend.clock.advance(24 * 3_600_000);
  kinds.push((await ask("let me hear your voice today")).reply.kind);

  expect(kinds).toEqual(["audio", "text", "text", "audio"]);
});

test("S4-41: with a key, ElevenLabs speaks with the voice of the species", async () => {
  await open({
    ELEVENLABS_API_KEY: "eleven-key",
    ELEVENLABS_BASE_URL: sound.baseUrl,
    TTS_VOICES: "mossling=my-moss-voice",
  });

  const { reply } = await ask("say it out loud please");

  expect(reply).toMatchObject({ kind: "audio", media: { durationSec: 0.5 } });
  expect(sound.requests).toMatchObject([{ voice: "my-moss-voice", model: "eleven_turbo_v2_5", key: "eleven-key" }]);
});
