// What a picture, a video or a sound is called in words: nobody may need eyes or ears to know what was said (M-14).
import type { MediaKind } from "./media-limits";

/** What the words are made from; a stored message has all of it. */
export interface MediaWords {
  readonly kind: MediaKind;
  readonly alt: string | null;
  readonly transcript: string | null;
  readonly durationSec: number | null;
  /** The message's own text: a caption, or the note to a voice message. */
  readonly caption: string;
}

const NAMES: Record<MediaKind, string> = { image: "Picture", video: "Video", audio: "Voice message" };

/** A name with its length: "Voice message, 1 minute 5 seconds". */
export function mediaName(kind: MediaKind, durationSec: number | null = null): string {
  return durationSec === null ? NAMES[kind] : `${NAMES[kind]}, ${spokenDuration(durationSec)}`;
}

/** The text equivalent, never empty: what it is, and what is to be seen or was said as far as anybody wrote it down. */
export function textEquivalent({ kind, alt, transcript, durationSec, caption }: MediaWords): string {
  const told = [...new Set([alt, transcript, caption].map((text) => text?.trim() ?? ""))].filter((text) => text !== "");
  const name = mediaName(kind, durationSec);
  return told.length === 0 ? name : `${name}: ${told.join(" · ")}`;
}

/** What stands in an image's alt: without the caption, which stands below it as text anyway. */
export function altWords(alt: string | null, caption: string): string {
  const told = alt?.trim() ?? "";
  if (told !== "") return told;
  return caption.trim() === "" ? `${NAMES.image} without a description` : NAMES.image;
}

/** "0:07", "4:59". */
export function clockDuration(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** "1 minute 5 seconds". */
export function spokenDuration(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.round(seconds)) : 0;
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [
    ...(minutes > 0 ? [counted(minutes, "minute")] : []),
    ...(rest > 0 || minutes === 0 ? [counted(rest, "second")] : []),
  ];
  return parts.join(" ");
}

/** "3 MB", "640 KB": of a file somebody chose. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return counted(bytes, "byte");
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, "")} MB`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
