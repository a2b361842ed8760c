// Says what is wrong with a file before a byte of it is sent, in words that name the file and what would do (S4-28).
import { wordsFor } from "./errors";
import {
  AUDIO_SECONDS_MAX,
  canonicalType,
  kindOfType,
  MEDIA_BYTES_MAX,
  type MediaKind,
  refusalOf,
} from "./media-limits";
import { sizeWords } from "./media-words";
import { shortened } from "./shorten";

/** Files that wait for their caption at once: more than a chat takes in one breath. */
export const ATTACHMENTS_MAX = 5;

/** Characters of a file's name in a sentence. */
const NAME_CHARS_MAX = 40;

const WHAT_GOES =
  "Pictures (JPEG, PNG, WebP, GIF, AVIF), videos (MP4, WebM, MOV) and sounds (WebM, MP3, WAV, M4A) can be sent.";

export interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export type FileCheck =
  | { readonly kind: "fine"; readonly mediaKind: MediaKind; readonly contentType: string }
  | { readonly kind: "refused"; readonly words: string };

export function checkFile({ name, type, size }: FileFacts): FileCheck {
  const file = quoted(name);
  const mediaKind = kindOfType(type);
  if (mediaKind === null) return { kind: "refused", words: `${file} cannot be sent here. ${WHAT_GOES}` };
  const contentType = canonicalType(type);
  const refusal = refusalOf({ kind: mediaKind, contentType, size });
  if (refusal === null) return { kind: "fine", mediaKind, contentType };
  if (refusal.code === "media_empty") return { kind: "refused", words: `${file} is empty.` };
  if (refusal.code === "media_too_large") return { kind: "refused", words: tooLarge(file, mediaKind, size) };
  return { kind: "refused", words: `${file}: ${wordsFor(refusal.code, refusal.details)}` };
}

/** The file looked right from outside, and could not be opened. */
export function damagedWords(name: string): string {
  return `${quoted(name)} could not be opened. It may be damaged, or not what its name says.`;
}

export function tooLongWords(name: string): string {
  return `${quoted(name)} is longer than ${AUDIO_SECONDS_MAX / 60} minutes.`;
}

/** For the files beyond ATTACHMENTS_MAX. */
export function tooManyWords(left: number): string {
  return `${ATTACHMENTS_MAX} files go at once; ${left} ${left === 1 ? "was" : "were"} left out.`;
}

const NOUNS: Record<MediaKind, string> = { image: "a picture", video: "a video", audio: "a sound" };

function tooLarge(file: string, kind: MediaKind, size: number): string {
  const limit = sizeWords(MEDIA_BYTES_MAX[kind]);
  const has = sizeWords(size) === limit ? `a little over ${limit}` : sizeWords(size);
  return `${file} is ${has}; ${NOUNS[kind]} may have ${limit}.`;
}

function quoted(name: string): string {
  return name.trim() === "" ? "This file" : `“${shortened(name, NAME_CHARS_MAX)}”`;
}
