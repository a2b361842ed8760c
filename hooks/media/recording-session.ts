// One recording with the browser's own recorder: pieces as they come, time without the pauses, and how loud it is.
import { canonicalType, RECORDING_BITS_PER_SECOND } from "@/lib/media-limits";
import { isTooShort, recordingType, roomLeft } from "@/lib/recording";
import type { Attachment } from "@/lib/uploads";
import { freshSeed } from "@/lib/fresh-seed";
import { soundFacts } from "./read-file";

/** A piece of the file comes, and the clock moves, this often, in milliseconds. */
const PIECE_MS = 250;

export interface RecordingProgress {
  readonly seconds: number;
  readonly bytes: number;
  readonly isPaused: boolean;
}

export interface Recording {
  readonly pause: () => void;
  readonly resume: () => void;
  /** The file; null when nothing was recorded. */
  readonly finish: () => Promise<RecordedFile | null>;
  readonly cancel: () => void;
  readonly level: () => number;
}

export interface RecordedFile {
  readonly file: Blob;
  readonly seconds: number;
}

interface Listeners {
  readonly onProgress: (progress: RecordingProgress) => void;
  /** A limit is reached: `finish` should follow. */
  readonly onFull: () => void;
}

/** Throws what the browser throws where there is no microphone, or none is allowed. */
export async function startRecording({ onProgress, onFull }: Listeners): Promise<Recording> {
  const type = typeof MediaRecorder === "undefined" ? null : recordingType((one) => MediaRecorder.isTypeSupported(one));
  // Absent on a page without a secure origin, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (type === null || devices === undefined) throw new TypeError("This browser records nothing that can be sent.");
  const stream = await devices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
  });
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: RECORDING_BITS_PER_SECOND });
  const meter = levelMeter(stream);
  const clock = pausableClock();
  const pieces: Blob[] = [];
  const progress = () => ({
    seconds: clock.seconds(),
    bytes: pieces.reduce((bytes, piece) => bytes + piece.size, 0),
    isPaused: recorder.state === "paused",
  });
  const tick = () => {
    onProgress(progress());
    if (roomLeft(progress()).kind === "full") onFull();
  };
  const timer = setInterval(tick, PIECE_MS);
  const stop = () => {
    clearInterval(timer);
    meter.close();
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of stream.getTracks()) track.stop();
  };
  recorder.addEventListener("dataavailable", ({ data }) => {
    if (data.size > 0) pieces.push(data);
  });
  // A microphone that is pulled out ends the recording; what was said is kept.
  for (const track of stream.getTracks()) track.addEventListener("ended", onFull);
  recorder.start(PIECE_MS);
  clock.start();
  tick();

  return {
    pause: () => {
      if (recorder.state !== "recording") return;
      recorder.pause();
      clock.stop();
      tick();
    },
    resume: () => {
      if (recorder.state !== "paused") return;
      recorder.resume();
      clock.start();
      tick();
    },
    finish: async () => {
      clock.stop();
      const isClosed = recorder.state === "inactive";
      const closed = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve(), { once: true }));
      stop();
      if (!isClosed) await closed;
      const file = new Blob(pieces, { type: canonicalType(recorder.mimeType || type) });
      return file.size === 0 || isTooShort(clock.seconds()) ? null : { file, seconds: clock.seconds() };
    },
    cancel: stop,
    level: () => (recorder.state === "recording" ? meter.level() : 0),
  };
}

/** What the composer shows and sends; null for a slip of the finger. */
export async function attachmentOf(recorded: RecordedFile | null): Promise<Attachment | null> {
  if (recorded === null) return null;
  const { file, seconds } = recorded;
  const facts = await soundFacts(file);
  return {
    key: freshSeed(),
    file,
    name: "Voice note",
    kind: "audio",
    contentType: canonicalType(file.type),
    localUrl: URL.createObjectURL(file),
    alt: "",
    ...facts,
    durationSec: facts.durationSec ?? seconds,
  };
}

function levelMeter(stream: MediaStream): { level: () => number; close: () => void } {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level: () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      // Speech lies low on the scale of samples; the root of the root spreads it over the meter.
      return Math.min(1, Math.sqrt(Math.sqrt(power)) * 1.2);
    },
    close: () => void context.close(),
  };
}

function pausableClock() {
  let passedMs = 0;
  let since: number | null = null;
  const seconds = () => (passedMs + (since === null ? 0 : performance.now() - since)) / 1000;
  return {
    seconds,
    start: () => {
      since ??= performance.now();
    },
    stop: () => {
      passedMs = seconds() * 1000;
      since = null;
    },
  };
}
