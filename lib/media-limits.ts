// Which files a person may send and how large: shared by the browser, which says so at once, and the backend, which decides.

import type { ErrorCode, ErrorDetails } from "./errors";

export type MediaKind = "image" | "video" | "audio";

const MEGABYTE = 1024 * 1024;

/** Bytes of an upload; one more is refused on both sides. */
export const MEDIA_BYTES_MAX: Record<MediaKind, number> = {
  image: 3 * MEGABYTE,
  video: 5 * MEGABYTE,
  audio: 2 * MEGABYTE,
};

/** Types an upload may have. SVG is none of them: it is a document that can run code. */
export const MEDIA_TYPES = {
  image: ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"],
  video: ["video/mp4", "video/webm", "video/quicktime"],
  audio: ["audio/webm", "audio/mpeg", "audio/wav", "audio/mp4"],
} as const satisfies Record<MediaKind, readonly string[]>;

/** Names that browsers and phones use for the same types. */
const TYPE_ALIASES: Record<string, string> = {
  "image/jpg": "image/jpeg",
  "audio/mp3": "audio/mpeg",
  "audio/x-wav": "audio/wav",
  "audio/wave": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "audio/x-m4a": "audio/mp4",
  "audio/m4a": "audio/mp4",
};

/** Seconds of a voice note. */
export const AUDIO_SECONDS_MAX = 300;

/** Bits a second to record at: five minutes of it stay well within the size limit. */
export const RECORDING_BITS_PER_SECOND = 40_000;

/** Characters of a description of a picture, read by screen readers. */
export const ALT_CHARS_MAX = 300;

/** Pictures and sounds whose addresses are asked for in one call. */
export const VIEW_BATCH_MAX = 100;

/** An address for viewing works for this long. */
export const VIEW_URL_SECONDS = 300;

/** An address for uploading works for this long: a slow phone needs minutes for 5 MB. */
export const UPLOAD_URL_SECONDS = 600;

/** Uploads one person may have under way at once. */
export const UPLOADS_PENDING_MAX = 10;

export interface UploadFacts {
  readonly kind: MediaKind;
  readonly contentType: string;
  readonly size: number;
}

export interface UploadRefusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** The one name of a type: lower case, without parameters, aliases resolved ("audio/mp3; rate=1" is "audio/mpeg"). */
export function canonicalType(contentType: string): string {
  const bare = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  return TYPE_ALIASES[bare] ?? bare;
}

/** The kind a file of this type is sent as, or null when it is not accepted at all. */
export function kindOfType(contentType: string): MediaKind | null {
  const type = canonicalType(contentType);
  const kinds = ["image", "video", "audio"] as const;
  return kinds.find((kind) => isAcceptedType(kind, type)) ?? null;
}

export function isAcceptedType(kind: MediaKind, contentType: string): boolean {
  const accepted: readonly string[] = MEDIA_TYPES[kind];
  return accepted.includes(canonicalType(contentType));
}

/** What is wrong with a file before a byte of it is sent, or null when it may be sent. */
export function refusalOf({ kind, contentType, size }: UploadFacts): UploadRefusal | null {
  if (!isAcceptedType(kind, contentType)) return { code: "media_type_refused", details: { kind } };
  if (size === 0) return { code: "media_empty", details: {} };
  const limit = MEDIA_BYTES_MAX[kind];
  if (!Number.isSafeInteger(size) || size < 0) return { code: "input_invalid", details: {} };
  if (size > limit) return { code: "media_too_large", details: { kind, megabytes: limit / MEGABYTE } };
  return null;
}

/** Finished files of one person that are in no message; several times what composers hold at once. */
export const UNSENT_FILES_MAX = 40;
