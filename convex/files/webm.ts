// WebM files, as far as they have to be understood: what plays in them, for how long, and what was noted down beside it.
// A browser's recorder writes neither lengths nor a duration, so time is read from the blocks themselves.

import type { MovieFacts } from "./mp4";

const ID = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  timecodeScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackType: 0x83,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cluster: 0x1f43b675,
  clusterTime: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  tags: 0x1254c367,
  attachments: 0x1941a469,
} as const;

/** Elements whose inside is read on as if it stood in their place: their own lengths may then be unknown. */
const OPENED: ReadonlySet<number> = new Set([
  ID.segment,
  ID.info,
  ID.tracks,
  ID.trackEntry,
  ID.video,
  ID.cluster,
  ID.blockGroup,
]);

const VIDEO_TRACK = 1;
const AUDIO_TRACK = 2;
const DEFAULT_SCALE = 1_000_000;
const NANOSECONDS = 1_000_000_000;

/** A recording has one for every block; a file made of millions of empty ones is none. */
const ELEMENTS_MAX = 200_000;

type Element = { id: number; at: number; start: number; end: number };

/** Null when it is no whole WebM file. */
export function readWebm(bytes: Uint8Array): MovieFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let scale = DEFAULT_SCALE;
  let [declared, cluster, last] = [0, 0, 0];
  const facts: MovieFacts = { durationSec: 0, hasVideo: false, hasAudio: false, width: null, height: null };
  const elements = elementsOf(view);
  if (elements?.[0]?.id !== ID.header) return null;
  for (const element of elements) {
    const { id } = element;
    if (id === ID.timecodeScale) scale = unsigned(view, element) || DEFAULT_SCALE;
    if (id === ID.duration) declared = float(view, element);
    if (id === ID.trackType) {
      const type = unsigned(view, element);
      facts.hasVideo ||= type === VIDEO_TRACK;
      facts.hasAudio ||= type === AUDIO_TRACK;
    }
    if (id === ID.pixelWidth) facts.width ??= unsigned(view, element);
    if (id === ID.pixelHeight) facts.height ??= unsigned(view, element);
    if (id === ID.clusterTime) cluster = unsigned(view, element);
    if (id === ID.simpleBlock || id === ID.block) last = Math.max(last, cluster + blockTime(view, element));
  }
  const ticks = Math.max(Number.isFinite(declared) ? declared : 0, last);
  facts.durationSec = Math.round((ticks * scale * 100) / NANOSECONDS) / 100;
  return facts;
}

/** The same file with tags and attachments turned into space that players skip. No offset inside it changes. */
export function withoutTags(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  for (const { id, at, end } of elementsOf(view) ?? []) {
    if (id === ID.tags || id === ID.attachments) makeVoid(copy, at, end);
  }
  return copy;
}

function makeVoid(bytes: Uint8Array, at: number, end: number): void {
  // The identifiers of both are four bytes, so there is always room for this one of one byte and a length of four or eight.
  const lengthBytes = end - at > 2 ** 28 || end - at < 9 ? 4 : 8;
  let length = end - at - 1 - lengthBytes;
  bytes.fill(0, at, end);
  bytes[at] = 0xec;
  for (let index = lengthBytes; index > 0; index -= 1) {
    bytes[at + index] = length % 256;
    length = Math.floor(length / 256);
  }
  bytes[at + 1] = (bytes[at + 1] ?? 0) | (0x80 >> (lengthBytes - 1));
}

/** In file order, opened ones included. Null when one does not fit. */
function elementsOf(view: DataView): Element[] | null {
  const found: Element[] = [];
  let at = 0;
  while (at < view.byteLength) {
    const id = vint(view, at, { keepMarker: true });
    const size = id === null ? null : vint(view, at + id.bytes, { keepMarker: false });
    if (id === null || size === null || found.length >= ELEMENTS_MAX) return null;
    const start = at + id.bytes + size.bytes;
    const opens = OPENED.has(id.value);
    const end = size.isUnknown ? start : start + size.value;
    if (end > view.byteLength || (size.isUnknown && !opens)) return null;
    found.push({ id: id.value, at, start, end });
    at = opens ? start : end;
  }
  return found;
}

type Vint = { value: number; bytes: number; isUnknown: boolean };

function vint(view: DataView, at: number, { keepMarker }: { keepMarker: boolean }): Vint | null {
  const first = at < view.byteLength ? view.getUint8(at) : 0;
  const bytes = Math.clz32(first) - 23;
  if (first === 0 || at + bytes > view.byteLength || (keepMarker && bytes > 4)) return null;
  const marker = 0x80 >> (bytes - 1);
  let value = keepMarker ? first : first & (marker - 1);
  for (let index = 1; index < bytes; index += 1) value = value * 256 + view.getUint8(at + index);
  return { value, bytes, isUnknown: !keepMarker && value === 2 ** (7 * bytes) - 1 };
}

function unsigned(view: DataView, { start, end }: Element): number {
  let value = 0;
  for (let at = start; at < Math.min(end, start + 8); at += 1) value = value * 256 + view.getUint8(at);
  return value;
}

function float(view: DataView, { start, end }: Element): number {
  if (end - start === 8) return view.getFloat64(start);
  return end - start === 4 ? view.getFloat32(start) : 0;
}

/** Relative to its cluster: after the track's number, in two bytes. */
function blockTime(view: DataView, { start, end }: Element): number {
  const track = vint(view, start, { keepMarker: false });
  return track === null || start + track.bytes + 2 > end ? 0 : view.getInt16(start + track.bytes);
}
