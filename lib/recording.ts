// The rules of a voice note: which type to record, when it is near its end, and what to say when there is no microphone (S4-44, X-38).
import { AUDIO_SECONDS_MAX, MEDIA_BYTES_MAX } from "./media-limits";
import { spokenDuration } from "./media-words";

/** In order of liking. Safari records MP4, the others WebM. */
const TYPES = ["audio/webm;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4", "audio/webm"] as const;

/** A recording ends this long before the limit: the end of the file may lie a little behind the clock. */
const SECONDS_SPARE = 2;

/** A recording ends this many bytes before the limit: one more piece may be on its way. */
const BYTES_SPARE = 48 * 1024;

/** The end is announced this long before it comes. */
const WARN_SECONDS = 30;

/** A recording shorter than this was a slip of the finger. */
const SECONDS_MIN = 0.5;

export const RECORDING_SECONDS_MAX = AUDIO_SECONDS_MAX - SECONDS_SPARE;
export const RECORDING_BYTES_MAX = MEDIA_BYTES_MAX.audio - BYTES_SPARE;

/** Null where this browser records nothing that can be sent. */
export function recordingType(isSupported: (type: string) => boolean): string | null {
  return TYPES.find((type) => isSupported(type)) ?? null;
}

export type RecordingRoom =
  | { readonly kind: "plenty" }
  | { readonly kind: "near"; readonly words: string }
  | { readonly kind: "full" };

/** How much may still be said: time and bytes both count, whichever ends first. */
export function roomLeft({ seconds, bytes }: { readonly seconds: number; readonly bytes: number }): RecordingRoom {
  const byTime = RECORDING_SECONDS_MAX - seconds;
  const bytesPerSecond = seconds > 0 ? bytes / seconds : 0;
  const bySize = bytesPerSecond > 0 ? (RECORDING_BYTES_MAX - bytes) / bytesPerSecond : Number.POSITIVE_INFINITY;
  const left = Math.min(byTime, bySize);
  if (left <= 0) return { kind: "full" };
  return left > WARN_SECONDS ? { kind: "plenty" } : { kind: "near", words: `${spokenDuration(Math.ceil(left))} left` };
}

export function isTooShort(seconds: number): boolean {
  return seconds < SECONDS_MIN;
}

export interface MicrophoneTrouble {
  readonly words: string;
  readonly wayOn: string;
}

const WRITE_INSTEAD = "You can also write, or attach a sound you have.";

/** Friendly words for what the browser says; `name` is the error's. */
export function microphoneTrouble(name: string): MicrophoneTrouble {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return {
        words: "The microphone is not allowed here.",
        wayOn: `Press the sign beside the address of this page, allow the microphone, and try again. ${WRITE_INSTEAD}`,
      };
    case "NotFoundError":
    case "OverconstrainedError":
      return { words: "No microphone was found.", wayOn: `Plug one in and try again. ${WRITE_INSTEAD}` };
    case "NotReadableError":
    case "AbortError":
      return {
        words: "The microphone is busy.",
        wayOn: `Another program may use it: close that and try again. ${WRITE_INSTEAD}`,
      };
    default:
      return { words: "This browser cannot record here.", wayOn: WRITE_INSTEAD };
  }
}
