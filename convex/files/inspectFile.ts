// Looks into an uploaded file and answers what may be shown of it. What a file is called decides nothing here: only its bytes do.

"use node";

import { fileTypeFromBuffer } from "file-type";
import { AUDIO_SECONDS_MAX, canonicalType, isAcceptedType, type MediaKind } from "../../lib/media-limits";
import { readMp3 } from "./mp3";
import { type MovieFacts, readMp4, withoutNotes } from "./mp4";
import { rewrittenPicture } from "./pictures";
import { speechOfWav } from "./wavFile";
import { readWebm, withoutTags } from "./webm";

/** A recorder that stops on time still writes the frame it is in. */
const GRACE_SECONDS = 1;

/** Longer than anything of 5 MB plays: the file lies about itself. */
const SECONDS_MAX = 6 * 3600;

export type Inspected = {
  bytes: Uint8Array;
  contentType: string;
  width?: number;
  height?: number;
  durationSec?: number;
};
type Refused = {
  refusal: "media_unreadable" | "media_too_long" | "media_too_detailed";
  details?: Record<string, number>;
};

export async function inspectFile(kind: MediaKind, bytes: Uint8Array): Promise<Inspected | Refused> {
  const type = canonicalType((await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? "");
  switch (kind) {
    case "image":
      return isAcceptedType("image", type === "image/apng" ? "image/png" : type)
        ? await rewrittenPicture(bytes)
        : { refusal: "media_unreadable" };
    case "video":
      return videoOf(type, bytes);
    case "audio":
      return audioOf(type, bytes);
  }
}

function videoOf(type: string, bytes: Uint8Array): Inspected | Refused {
  const movie = movieOf(type, bytes);
  if (movie === null || !movie.facts.hasVideo || !isSane(movie.facts.durationSec)) {
    return { refusal: "media_unreadable" };
  }
  const { width, height, durationSec } = movie.facts;
  return {
    bytes: movie.clean(),
    contentType: movie.family === "webm" ? "video/webm" : type === "video/quicktime" ? type : "video/mp4",
    durationSec,
    ...(width === null || height === null || width === 0 || height === 0 ? {} : { width, height }),
  };
}

function audioOf(type: string, bytes: Uint8Array): Inspected | Refused {
  const found = soundOf(type, bytes);
  if (found === null || !isSane(found.durationSec ?? 0)) return { refusal: "media_unreadable" };
  if ((found.durationSec ?? 0) > AUDIO_SECONDS_MAX + GRACE_SECONDS) {
    return { refusal: "media_too_long", details: { minutes: AUDIO_SECONDS_MAX / 60 } };
  }
  return found;
}

function soundOf(type: string, bytes: Uint8Array): Inspected | null {
  if (type === "audio/mpeg") {
    const mp3 = readMp3(bytes);
    return mp3 === null ? null : { bytes: mp3.sound, contentType: type, durationSec: mp3.durationSec };
  }
  if (type === "audio/wav") {
    const speech = speechOfWav(bytes);
    return speech === null ? null : { bytes: speech.wav, contentType: type, durationSec: speech.durationSec };
  }
  const movie = movieOf(type, bytes);
  if (movie === null || !movie.facts.hasAudio || movie.facts.hasVideo) return null;
  const contentType = movie.family === "webm" ? "audio/webm" : "audio/mp4";
  return { bytes: movie.clean(), contentType, durationSec: movie.facts.durationSec };
}

type Movie = { family: "webm" | "mp4"; facts: MovieFacts; clean: () => Uint8Array };

/** A sound and a film in the same container look alike from outside; their tracks tell. */
function movieOf(type: string, bytes: Uint8Array): Movie | null {
  if (type === "video/webm" || type === "audio/webm") {
    const facts = readWebm(bytes);
    return facts === null ? null : { family: "webm", facts, clean: () => withoutTags(bytes) };
  }
  if (!MP4_TYPES.has(type)) return null;
  const facts = readMp4(bytes);
  return facts === null ? null : { family: "mp4", facts, clean: () => withoutNotes(bytes) };
}

const MP4_TYPES: ReadonlySet<string> = new Set(["video/mp4", "audio/mp4", "video/quicktime", "video/x-m4v"]);

function isSane(seconds: number): boolean {
  return seconds > 0 && seconds <= SECONDS_MAX;
}
