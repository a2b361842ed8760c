// Looks into a file that somebody chose, within the browser: does it open, how large is it, how long, how loud. What cannot be found
// out stays unknown; the backend looks again.
import { checkFile, damagedWords, tooLongWords } from "@/lib/file-check";
import { MEDIA_PEAKS_MAX } from "@/lib/limits";
import { AUDIO_SECONDS_MAX, type MediaKind } from "@/lib/media-limits";
import { peaksOf } from "@/lib/peaks";
import type { Attachment } from "@/lib/uploads";
import { freshSeed } from "@/lib/fresh-seed";

/** A video that has not told its size by then is sent without it, in milliseconds. */
const VIDEO_MS_MAX = 4_000;

/** Samples a second for a waveform: five minutes are 10 MB of memory, not 60. */
const PEAKS_SAMPLE_RATE = 8_000;

export type ReadFile =
  | { readonly kind: "fine"; readonly attachment: Attachment }
  | { readonly kind: "refused"; readonly words: string };

export async function readFile(file: File): Promise<ReadFile> {
  const check = checkFile(file);
  if (check.kind === "refused") return check;
  const localUrl = URL.createObjectURL(file);
  const facts = await factsOf(check.mediaKind, file, localUrl);
  if (facts === null || (facts.durationSec ?? 0) > longest(check.mediaKind)) {
    URL.revokeObjectURL(localUrl);
    return { kind: "refused", words: facts === null ? damagedWords(file.name) : tooLongWords(file.name) };
  }
  const { mediaKind: kind, contentType } = check;
  return {
    kind: "fine",
    attachment: { key: freshSeed(), file, name: file.name, kind, contentType, localUrl, alt: "", ...facts },
  };
}

type FileFacts = Pick<Attachment, "width" | "height" | "durationSec" | "peaks">;

const UNKNOWN: FileFacts = { width: null, height: null, durationSec: null, peaks: [] };

/** Null when this browser knows the type and cannot open the file. */
async function factsOf(kind: MediaKind, file: Blob, localUrl: string): Promise<FileFacts | null> {
  switch (kind) {
    case "image":
      return await pictureFacts(file);
    case "video":
      return await videoFacts(localUrl);
    case "audio":
      return await soundFacts(file);
  }
}

/** Every accepted picture type opens in every current browser, so one that does not is damaged. */
async function pictureFacts(file: Blob): Promise<FileFacts | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const { width, height } = picture;
  picture.close();
  return { ...UNKNOWN, width, height };
}

/** A phone's video may have a codec that this browser lacks: it is sent all the same. */
function videoFacts(localUrl: string): Promise<FileFacts> {
  return new Promise((resolve) => {
    const video = document.createElement("video");
    const settle = (facts: FileFacts) => {
      clearTimeout(timer);
      video.removeAttribute("src");
      video.load(); // lets go of the file
      resolve(facts);
    };
    const timer = setTimeout(() => settle(UNKNOWN), VIDEO_MS_MAX);
    video.addEventListener("error", () => settle(UNKNOWN), { once: true });
    video.addEventListener(
      "loadedmetadata",
      () => settle({ ...UNKNOWN, width: video.videoWidth || null, height: video.videoHeight || null }),
      { once: true },
    );
    video.preload = "metadata";
    video.muted = true;
    video.src = localUrl;
  });
}

/** How long and how loud a sound is; unknown where the browser cannot decode it. */
export async function soundFacts(file: Blob): Promise<FileFacts> {
  try {
    const decoder = new OfflineAudioContext(1, 1, PEAKS_SAMPLE_RATE);
    const sound = await decoder.decodeAudioData(await file.arrayBuffer());
    const peaks = peaksOf(sound.getChannelData(0), MEDIA_PEAKS_MAX);
    return { ...UNKNOWN, durationSec: sound.duration, peaks };
  } catch {
    return UNKNOWN;
  }
}

function longest(kind: MediaKind): number {
  return kind === "audio" ? AUDIO_SECONDS_MAX : Number.POSITIVE_INFINITY;
}
