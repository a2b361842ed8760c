// The one voice of a tab (X-37, S3-38): what plays, what waits, and the way to stop both at once. One audio element for everything,
// so two voices can never sound together.
//
//   play ──> loading ──> playing <──> paused
//              │  ^         │ end: the next that waits, or silence
//              │  └─resume──┤
//              ├─not allowed by the browser──> blocked (a click plays it)
//              └─address refused twice───────> failed
//
// Every change of what plays takes a new turn; an answer that belongs to an older turn is dropped.

/** Voices that may wait. More than anybody lets come in unheard. */
export const VOICES_WAITING_MAX = 20;

export interface VoiceTrack {
  /** The same for the same sound, wherever it is shown. */
  readonly key: string;
  /** Who speaks, for the words around the player. */
  readonly title: string;
  readonly durationSec: number | null;
  /** Where it is to be read. `refused` is an address that did not work. Null when there is none. */
  readonly address: (refused: string | null) => Promise<string | null>;
}

type VoicePhase = "loading" | "playing" | "paused" | "blocked" | "failed";

export interface CurrentVoice {
  readonly track: VoiceTrack;
  readonly phase: VoicePhase;
  readonly time: number;
  /** 0 while nobody knows. */
  readonly duration: number;
}

export interface VoiceState {
  readonly current: CurrentVoice | null;
  readonly waiting: readonly VoiceTrack[];
}

/** The part of an audio element that is needed. */
export interface VoiceElement extends EventTarget {
  src: string;
  currentTime: number;
  readonly duration: number;
  playbackRate: number;
  volume: number;
  play: () => Promise<void>;
  pause: () => void;
}

export interface VoiceQueue {
  readonly subscribe: (onChange: () => void) => () => void;
  /** The same object until something changes. */
  readonly state: () => VoiceState;
  /** Plays this now, instead of what plays; what waits goes on waiting. Goes on where it was when it is the current one. */
  readonly play: (track: VoiceTrack) => void;
  /** Plays this after what is there, or now when it is silent. */
  readonly enqueue: (track: VoiceTrack) => void;
  readonly pause: () => void;
  /** Silence at once, and nothing waits any more. */
  readonly stop: () => void;
  /** Goes to a second of `track`, which becomes the current one without playing if it was not. */
  readonly seek: (track: VoiceTrack, seconds: number) => void;
  readonly adjust: (settings: { speed: number; volume: number }) => void;
}

const SILENCE: VoiceState = { current: null, waiting: [] };

export function voiceQueue(makeElement: () => VoiceElement): VoiceQueue {
  return new Queue(makeElement);
}

class Queue implements VoiceQueue {
  private now: VoiceState = SILENCE;
  private element: VoiceElement | null = null;
  private turn = 0;
  private address: string | null = null;
  private isSecondTry = false;
  private settings = { speed: 1, volume: 1 };
  private readonly listeners = new Set<() => void>();
  private readonly makeElement: () => VoiceElement;

  constructor(makeElement: () => VoiceElement) {
    this.makeElement = makeElement;
  }

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => {
      this.listeners.delete(onChange);
    };
  };

  readonly state = (): VoiceState => this.now;

  readonly play = (track: VoiceTrack): void => {
    const { current, waiting } = this.now;
    if (current?.track.key === track.key) {
      if (current.phase === "failed" || this.address === null) void this.load(track, current.time, true);
      else void this.sound(this.turn);
      return;
    }
    this.set({ current, waiting: waiting.filter((other) => other.key !== track.key) });
    void this.load(track, 0, true);
  };

  readonly enqueue = (track: VoiceTrack): void => {
    const { current, waiting } = this.now;
    if (current === null || current.phase === "failed") return this.play(track);
    if (current.track.key === track.key || waiting.some((other) => other.key === track.key)) return;
    if (waiting.length < VOICES_WAITING_MAX) this.set({ current, waiting: [...waiting, track] });
  };

  readonly pause = (): void => {
    this.element?.pause();
    const { current } = this.now;
    if (current === null || current.phase === "failed") return;
    if (current.phase === "loading") this.turn += 1; // its answer must not start the sound
    this.change({ phase: "paused" });
  };

  readonly stop = (): void => {
    this.turn += 1;
    this.element?.pause();
    this.address = null;
    this.set(SILENCE);
  };

  readonly seek = (track: VoiceTrack, seconds: number): void => {
    const { current } = this.now;
    if (current?.track.key !== track.key) return void this.load(track, seconds, false);
    this.change({ time: seconds });
    if (this.element !== null && this.address !== null) this.element.currentTime = seconds;
  };

  readonly adjust = (settings: { speed: number; volume: number }): void => {
    this.settings = settings;
    if (this.element === null) return;
    this.element.playbackRate = settings.speed;
    this.element.volume = settings.volume;
  };

  /** `plays` is false for a place somebody only looked up. */
  private async load(track: VoiceTrack, time: number, plays: boolean, refused: string | null = null): Promise<void> {
    const turn = ++this.turn;
    this.element?.pause();
    this.address = null;
    this.isSecondTry = refused !== null;
    this.set({
      current: { track, phase: plays ? "loading" : "paused", time, duration: track.durationSec ?? 0 },
      waiting: this.now.waiting,
    });
    const address = await track.address(refused).catch(() => null); // no way to it now: said below, a click tries again
    if (turn !== this.turn) return;
    if (address === null) return this.change({ phase: "failed" });
    const element = this.requireElement();
    this.address = address;
    element.src = address;
    // A new source takes the element's rate back to its own default.
    this.adjust(this.settings);
    if (time > 0) element.currentTime = time;
    if (plays) await this.sound(turn);
  }

  private async sound(turn: number): Promise<void> {
    const element = this.requireElement();
    try {
      await element.play();
    } catch (error) {
      if (turn !== this.turn) return;
      // "AbortError" is our own pause; a file that cannot be played comes as an "error" event.
      if (error instanceof Error && error.name === "NotAllowedError") this.change({ phase: "blocked" });
    }
  }

  private requireElement(): VoiceElement {
    if (this.element !== null) return this.element;
    const element = this.makeElement();
    element.addEventListener("playing", () => this.change({ phase: "playing" }));
    element.addEventListener("waiting", () => this.change({ phase: "loading" }));
    element.addEventListener("timeupdate", () => this.change({ time: element.currentTime }));
    element.addEventListener("durationchange", () => this.learnDuration(element.duration));
    element.addEventListener("pause", () => {
      if (this.now.current?.phase === "playing") this.change({ phase: "paused" }); // a headset's or the system's button
    });
    element.addEventListener("ended", () => this.next());
    element.addEventListener("error", () => this.refused());
    this.element = element;
    this.adjust(this.settings);
    return element;
  }

  private learnDuration(duration: number): void {
    const { current } = this.now;
    // A recording from the browser has no length in its file; then the stored one counts.
    if (current !== null && current.track.durationSec === null && Number.isFinite(duration)) this.change({ duration });
  }

  private next(): void {
    const [next, ...waiting] = this.now.waiting;
    if (next === undefined) return this.stop();
    this.set({ current: this.now.current, waiting });
    void this.load(next, 0, true);
  }

  /** An address that expired is replaced once, and the voice goes on where it was. */
  private refused(): void {
    const { current } = this.now;
    if (current === null || this.address === null) return;
    if (this.isSecondTry) return this.change({ phase: "failed" });
    const plays = current.phase !== "paused";
    void this.load(current.track, current.time, plays, this.address);
  }

  private change(change: Partial<CurrentVoice>): void {
    const { current, waiting } = this.now;
    if (current !== null) this.set({ current: { ...current, ...change }, waiting });
  }

  private set(state: VoiceState): void {
    this.now = state;
    for (const listener of this.listeners) listener();
  }
}
