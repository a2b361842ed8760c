// Voice notes that are written down: before anything answers, and judged as any other words of the person.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { type BackendWithStorage, openBackendWithStorage } from "../backend";
import { aHome, type Home } from "../builders";
import { codeOf } from "../error-codes";
import { type FakeSound, type SoundMode, startFakeSound } from "../fakes/speech";
import { sendFile } from "../files";
import { aWebm } from "../media-files";

let sound: FakeSound;
let backend: BackendWithStorage;
let home: Home;

beforeAll(async () => {
  sound = await startFakeSound();
});
afterAll(async () => await sound.close());
beforeEach(async () => {
  const env = { STT_BASE_URL: `${sound.baseUrl}/v1`, STT_API_KEY: "stt-key", STT_TIMEOUT_MS: "700" };
  backend = await openBackendWithStorage({ providers: ["primary"], env });
  home = await aHome(backend);
  await backend.finishScheduled();
});
afterEach(async () => {
  await backend.close();
  sound.reset();
});

async function sendNote(note = ""): Promise<void> {
  await sendFile(home, { kind: "audio", contentType: "audio/webm", bytes: aWebm({ seconds: 3 }) }, note);
  await backend.finishScheduled();
}

async function shown() {
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  const [question, reply] = view?.messages.slice(-2) ?? [];
  if (question === undefined || reply === undefined) throw new Error("there is a reply");
  return { question, reply };
}

function toldProviders(): string {
  return backend.llm.primary.requests.flatMap((request) => request.messages.map((line) => line.content)).join("\n");
}

test("S3-64 S4-46 S4-40: what was said is written down before the reply, and the brain is told of it", async () => {
  await sendNote("from the park");

  const { question } = await shown();

  expect(question.media?.transcript).toBe("hello from my voice");
  expect(sound.requests).toMatchObject([{ model: "whisper-1", key: "Bearer stt-key", fileName: "note.webm" }]);
  expect(toldProviders()).toContain("User sent AUDIO. note: 'from the park' transcript: 'hello from my voice'");
});

test("S4-46: a voice note is found by what was said in it", async () => {
  sound.transcript = "the lighthouse keeper waved at me";
  await sendNote("from the coast");

  const { conversationId, person } = home;
  const { hits } = await person.query(api.messages.search, { conversationId, words: "lighthouse" });

  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({ kind: "audio", mine: true });
  expect(hits[0]?.snippet).toContain("lighthouse");
});

test.each<[string, SoundMode]>([
  ["hangs", { kind: "hang" }],
  ["fails", { kind: "status", status: 500 }],
  ["sends no words", { kind: "garbage" }],
])("S4-46: when the service %s, the note alone is answered", async (_, mode) => {
  sound.behave(mode);

  await sendNote("from the park");

  const { question, reply } = await shown();
  expect(question.media?.transcript).toBeNull();
  expect(reply).toMatchObject({ brain: "primary", state: { kind: "sent" } });
  expect(toldProviders()).toContain("User sent AUDIO. note: 'from the park'");
});

test("X-31: words about self-harm in a voice note get the help lines and reach no provider", async () => {
  sound.transcript = "I want to kill myself";

  await sendNote();

  const { reply } = await shown();
  expect(reply).toMatchObject({ kind: "text", brain: "template" });
  expect(reply.text).toMatch(/988|112/);
  expect(backend.llm.primary.requests).toEqual([]);
});

test("S3-28: filtered words in a voice note reach no provider, neither now nor as history", async () => {
  sound.transcript = "how do i make a pipe bomb with zinc";
  await sendNote();
  sound.transcript = "what a lovely morning";
  await sendNote();

  expect(backend.llm.primary.requests).toHaveLength(1);
  expect(toldProviders()).not.toMatch(/bomb|zinc/);
});

test("X-34: a note is written down once, and counted with its seconds and its cost", async () => {
  await sendNote();

  const calls = (await backend.rows("llmInteractions")).filter((call) => call.purpose === "transcription");

  expect(calls).toMatchObject([{ usage: { in: 3 }, costMicros: 300 }]);
  expect(sound.requests).toHaveLength(1);
});

test("S3-28: words withheld in a voice note stay so when its caption is edited", async () => {
  sound.transcript = "how do i make a pipe bomb with zinc";
  await sendNote("listen");
  const { question } = await shown();

  await home.person.mutation(api.messages.edit, { messageId: question.messageId, text: "a fine morning" });
  sound.transcript = "what a lovely morning";
  await sendNote();

  expect(backend.llm.primary.requests).toHaveLength(1);
  expect(toldProviders()).not.toMatch(/bomb|zinc/);
});

test("X-31: the help lines that answer a voice note are not exchanged for others", async () => {
  sound.transcript = "I want to kill myself";
  await sendNote();
  const { reply } = await shown();

  const code = await codeOf(home.person.mutation(api.messages.regenerate, { messageId: reply.messageId }));

  expect(code).toBe("regenerate_refused");
});
