// One voice at a time: what plays, what waits, and silence at once.
import { expect, test } from "vitest";
import { type VoiceElement, voiceQueue, VOICES_WAITING_MAX, type VoiceTrack } from "./voice-queue";

test("X-37: a second voice takes the place of the first, and never sounds beside it", async () => {
  const { queue, element, settled } = aTab();

  queue.play(aTrack("one"));
  await settled();
  queue.play(aTrack("two"));
  await settled();

  expect(element.sounding).toEqual(["one?0", "two?0"]);
  expect(element.src).toBe("two?0");
  expect(queue.state().current).toMatchObject({ track: { key: "two" }, phase: "playing" });
});

test("X-37: of two that are asked for at once only the last one sounds, in whatever order their addresses come", async () => {
  const { queue, element, settled } = aTab();
  let arrive = (_url: string) => {};
  const slow: VoiceTrack = { ...aTrack("slow"), address: () => new Promise((resolve) => (arrive = resolve)) };

  queue.play(slow);
  queue.play(aTrack("fast"));
  await settled();
  arrive("slow?0");
  await settled();

  expect(element.sounding).toEqual(["fast?0"]);
});

test("X-37 S3-38: what is queued plays on after the end, in order, and then it is silent", async () => {
  const { queue, element, settled } = aTab();
  queue.enqueue(aTrack("one"));
  queue.enqueue(aTrack("two"));
  queue.enqueue(aTrack("three"));
  queue.enqueue(aTrack("two"));
  await settled();
  expect(queue.state().waiting.map((track) => track.key)).toEqual(["two", "three"]);

  element.end();
  await settled();
  element.end();
  await settled();
  element.end();
  await settled();

  expect(element.sounding).toEqual(["one?0", "two?0", "three?0"]);
  expect(queue.state()).toEqual({ current: null, waiting: [] });
});

test("S3-38 X-37: stop is silence at once, with nothing left that plays on", async () => {
  const { queue, element, settled } = aTab();
  queue.enqueue(aTrack("one"));
  queue.enqueue(aTrack("two"));
  await settled();

  queue.stop();
  element.end();
  await settled();

  expect(element.paused).toBe(true);
  expect(element.sounding).toEqual(["one?0"]);
  expect(queue.state()).toEqual({ current: null, waiting: [] });
});

test("one that is stopped while its address is still to come does not begin later", async () => {
  const { queue, element, settled } = aTab();
  queue.play(aTrack("one"));

  queue.stop();
  await settled();

  expect(element.sounding).toEqual([]);
});

test("S4-45: paused and played again goes on where it was; a place can be chosen", async () => {
  const { queue, element, settled } = aTab();
  const track = aTrack("one");
  queue.play(track);
  await settled();
  element.reach(4);

  queue.pause();
  const paused = queue.state().current;
  queue.seek(track, 7);
  queue.play(track);
  await settled();

  expect(paused).toMatchObject({ phase: "paused", time: 4, duration: 10 });
  expect(element.currentTime).toBe(7);
  expect(queue.state().current?.phase).toBe("playing");
});

test("S4-45: a place can be chosen before anything plays, and nothing sounds until play is pressed", async () => {
  const { queue, element, settled } = aTab();
  const track = aTrack("one");

  queue.seek(track, 3);
  await settled();
  const before = [...element.sounding];
  queue.play(track);
  await settled();

  expect(before).toEqual([]);
  expect(element.currentTime).toBe(3);
  expect(queue.state().current).toMatchObject({ phase: "playing", time: 3 });
});

test("S3-35: speed and volume hold for the one that plays and for every later one", async () => {
  const { queue, element, settled } = aTab();
  queue.adjust({ speed: 1.5, volume: 0.4 });
  queue.play(aTrack("one"));
  await settled();
  const first = [element.playbackRate, element.volume];

  queue.adjust({ speed: 2, volume: 1 });
  queue.play(aTrack("two"));
  await settled();

  expect(first).toEqual([1.5, 0.4]);
  expect([element.playbackRate, element.volume]).toEqual([2, 1]);
});

test("S4-29: an address that expired is replaced once and the voice goes on where it was", async () => {
  const { queue, element, settled } = aTab();
  queue.play(aTrack("one"));
  await settled();
  element.reach(5);

  element.refuse();
  await settled();

  expect(element.sounding).toEqual(["one?0", "one?1"]);
  expect(element.currentTime).toBe(5);
});

test("a voice that cannot be played says so, and play tries it again", async () => {
  const { queue, element, settled } = aTab();
  const track = aTrack("one");
  queue.play(track);
  await settled();
  element.refuse();
  await settled();
  element.refuse();
  await settled();
  const phase = queue.state().current?.phase;

  queue.play(track);
  await settled();

  expect(phase).toBe("failed");
  expect(queue.state().current?.phase).toBe("playing");
});

test("no way to an address is a failure, and the next one that comes in plays", async () => {
  const { queue, element, settled } = aTab();
  queue.play({ ...aTrack("one"), address: async () => null });
  await settled();
  const phase = queue.state().current?.phase;

  queue.enqueue(aTrack("two"));
  await settled();

  expect(phase).toBe("failed");
  expect(element.sounding).toEqual(["two?0"]);
});

test("a browser that wants a click first is waited for, not called broken", async () => {
  const { queue, element, settled } = aTab();
  element.isForbidden = true;
  const track = aTrack("one");
  queue.enqueue(track);
  await settled();
  const phase = queue.state().current?.phase;

  element.isForbidden = false;
  queue.play(track);
  await settled();

  expect(phase).toBe("blocked");
  expect(queue.state().current?.phase).toBe("playing");
});

test("no more than the limit may wait", async () => {
  const { queue, settled } = aTab();

  for (let index = 0; index <= VOICES_WAITING_MAX + 1; index += 1) queue.enqueue(aTrack(`${index}`));
  await settled();

  expect(queue.state().waiting).toHaveLength(VOICES_WAITING_MAX);
});

function aTrack(key: string): VoiceTrack {
  let asked = 0;
  return { key, title: key, durationSec: 10, address: async () => `${key}?${asked++}` };
}

/** An audio element that plays at once and is silent; `sounding` is every source that began to sound. */
class FakeElement extends EventTarget implements VoiceElement {
  readonly sounding: string[] = [];
  isForbidden = false;
  paused = true;
  currentTime = 0;
  duration = Number.POSITIVE_INFINITY;
  playbackRate = 1;
  volume = 1;
  private source = "";

  get src(): string {
    return this.source;
  }

  set src(url: string) {
    this.source = url;
    this.currentTime = 0;
    this.playbackRate = 1; // as browsers do
  }

  readonly play = async (): Promise<void> => {
    if (this.isForbidden) throw Object.assign(new Error("click first"), { name: "NotAllowedError" });
    if (this.paused && this.sounding.at(-1) !== this.source) this.sounding.push(this.source);
    this.paused = false;
    this.dispatchEvent(new Event("playing"));
  };

  readonly pause = (): void => {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event("pause"));
  };

  reach(seconds: number): void {
    this.currentTime = seconds;
    this.dispatchEvent(new Event("timeupdate"));
  }

  end(): void {
    this.paused = true;
    this.dispatchEvent(new Event("ended"));
  }

  refuse(): void {
    this.paused = true;
    this.dispatchEvent(new Event("error"));
  }
}

function aTab() {
  const element = new FakeElement();
  const settled = async () => {
    for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
  };
  return { queue: voiceQueue(() => element), element, settled };
}
