// Speaks texts one after another in the thread of speech-thread.mjs, with a bound on what waits and on how long anything takes.
// A thread that breaks or hangs is ended; the next text gets a new one.

import { Worker } from "node:worker_threads";
import { readWav, type Pcm } from "../../lib/wav";
import { piecesOf } from "./sentences";
import type { Voice } from "./voices";

/** Texts that may wait. One takes about a tenth of a second a sentence; whoever comes later is told to try again. */
export const WAITING_TEXTS_MAX = 20;

/** The longest one sentence may take. It takes 35 to 110 ms on a slow machine. */
const PIECE_MS_MAX = 10_000;

/** Silence between two sentences. */
const PAUSE_SEC = 0.18;

export class TooBusyError extends Error {}

export type Synthesiser = {
  /** Null when there is nothing in the text that can be spoken. Rejects when the voice breaks, or with TooBusyError. */
  speak(text: string, voice: Voice): Promise<Pcm | null>;
  stop(): Promise<void>;
};

/** `start` makes a thread; a test holds on to those it made. */
export function createSynthesiser(start: () => Worker = startThread): Synthesiser {
  let thread: Worker | null = null;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const drop = async (): Promise<void> => {
    const old = thread;
    thread = null;
    await old?.terminate();
  };
  const running = (): Worker => {
    if (thread !== null) return thread;
    const started = start();
    thread = started;
    // One that ends while nobody speaks must not be asked: it would never answer.
    started.once("exit", () => {
      if (thread === started) thread = null;
    });
    return started;
  };
  const speakNow = async (text: string, voice: Voice): Promise<Pcm | null> => {
    const spoken: Pcm[] = [];
    for (const piece of piecesOf(text)) {
      try {
        spoken.push(await pieceOf(running(), piece, voice));
      } catch (error) {
        await drop();
        throw error;
      }
    }
    return joined(spoken);
  };
  return {
    speak: async (text, voice) => {
      if (waiting >= WAITING_TEXTS_MAX) throw new TooBusyError("too many texts wait to be spoken");
      waiting += 1;
      const mine = last.then(async () => await speakNow(text, voice));
      last = mine.catch(() => {});
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
    stop: async () => {
      await last;
      await drop();
    },
  };
}

export function startThread(): Worker {
  // A loader of this process is of no use to a thread of plain JavaScript.
  const thread = new Worker(new URL("./speech-thread.mjs", import.meta.url), {
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  // Whoever waits for a sentence hears of it too; without this the process would end.
  thread.on("error", () => {});
  thread.unref();
  return thread;
}

let lastId = 0;

type Answer = { id: number; wav: Uint8Array | null };

async function pieceOf(thread: Worker, text: string, voice: Voice): Promise<Pcm> {
  lastId += 1;
  const id = lastId;
  const pcm = await new Promise<Pcm>((resolve, reject) => {
    const limit = setTimeout(() => fail(new Error("a sentence took too long")), PIECE_MS_MAX);
    const listen = (answer: Answer): void => {
      if (answer.id !== id) return;
      const read = answer.wav === null ? null : readWav(answer.wav);
      if (read === null) fail(new Error("the voice gave no sound"));
      else end(() => resolve(read));
    };
    const fail = (error: Error): void => end(() => reject(error));
    const ended = (): void => fail(new Error("the voice ended"));
    const end = (settle: () => void): void => {
      clearTimeout(limit);
      thread.off("message", listen).off("error", fail).off("exit", ended);
      settle();
    };
    thread.on("message", listen).on("error", fail).on("exit", ended);
    thread.postMessage({ id, text, ...voice });
  });
  return pcm;
}

function joined(spoken: readonly Pcm[]): Pcm | null {
  const [first] = spoken;
  if (first === undefined) return null;
  const { sampleRate } = first;
  const pause = Math.round(PAUSE_SEC * sampleRate);
  const total = spoken.reduce((sum, one) => sum + one.samples.length, pause * (spoken.length - 1));
  const samples = new Int16Array(total);
  let at = 0;
  for (const one of spoken) {
    samples.set(one.samples, at);
    at += one.samples.length + pause;
  }
  return { sampleRate, samples };
}
