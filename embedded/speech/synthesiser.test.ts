// The thread that speaks, ended from outside: whoever waits hears of it at once, and the next text is spoken by a new one.

import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "vitest";
import { createSynthesiser, startThread, type Synthesiser } from "./synthesiser";
import { findVoice, type Voice } from "./voices";

const made: Worker[] = [];
let synthesiser: Synthesiser | null = null;
afterEach(async () => {
  await synthesiser?.stop();
  made.length = 0;
});

function open(): Synthesiser {
  synthesiser = createSynthesiser(() => {
    const thread = startThread();
    made.push(thread);
    return thread;
  });
  return synthesiser;
}

function aVoice(): Voice {
  const voice = findVoice("slt");
  if (voice === null) throw new Error("a recorded voice");
  return voice;
}

test("S4-48: killed in the middle of a text, that text fails at once and the next is spoken by a new thread", async () => {
  const voices = open();
  await voices.speak("Ready.", aVoice());
  const speaking = voices.speak("A long line that is never heard to its end, however patient one is.", aVoice());
  const [outcome] = await Promise.all([
    speaking.then(
      () => "spoken",
      (error: unknown) => String(error),
    ),
    made[0]?.terminate(),
  ]);
  const next = await voices.speak("Here again.", aVoice());

  expect(outcome).toBe("Error: the voice ended");
  expect(next?.samples.length).toBeGreaterThan(1_000);
  expect(made).toHaveLength(2);
});

test("S4-48: killed while nobody speaks, the next text is spoken by a new thread and nobody waits for the dead one", async () => {
  const voices = open();
  await voices.speak("Ready.", aVoice());
  const [thread] = made;
  if (thread === undefined) throw new Error("a thread was made");
  const exited = once(thread, "exit");
  await thread.terminate();
  await exited;

  const next = await voices.speak("Here again.", aVoice());

  expect(next?.samples.length).toBeGreaterThan(1_000);
  expect(made).toHaveLength(2);
});
