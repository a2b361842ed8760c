// MP4 and QuickTime files, as far as they have to be understood: what plays in them, for how long, and what a camera noted down.
// Written for hostile input: every step moves forward inside the bytes that are there, and damage is null.

import { type Box, boxesIn, byteAt, childOf, numberAt, textAt, u32, viewOf } from "./mp4Boxes";
import { sampleRanges } from "./mp4Samples";

export type MovieFacts = {
  durationSec: number;
  hasVideo: boolean;
  hasAudio: boolean;
  width: number | null;
  height: number | null;
};

const DEPTH_MAX = 6;
const CONTAINERS = new Set(["moov", "trak", "mdia", "mvex", "moof", "traf"]);
/** Places, dates, names and previews live here, in several dialects; players need none of them. */
const NOTES = new Set(["udta", "meta", "uuid"]);

type Track = {
  id: number;
  handler: string;
  timescale: number;
  ticks: number;
  defaultTicks: number;
  width: number;
  height: number;
};
type Reading = { movie: { timescale: number; ticks: number } | null; tracks: Map<number, Track>; hasData: boolean };

/** Null when it is no whole movie file. */
export function readMp4(bytes: Uint8Array): MovieFacts | null {
  const view = viewOf(bytes);
  const top = boxesIn(view, 0, view.byteLength);
  if (top === null) return null;
  const reading: Reading = { movie: null, tracks: new Map(), hasData: top.some(({ type }) => type === "mdat") };
  for (const box of top) if (!readTop(view, box, reading)) return null;
  const { movie, tracks } = reading;
  if (movie === null || !reading.hasData) return null;
  const all = [...tracks.values()];
  const picture = all.find(({ handler }) => handler === "vide");
  const seconds = [secondsOf(movie), ...all.map(secondsOf)].filter((value) => Number.isFinite(value));
  return {
    durationSec: rounded(Math.max(0, ...seconds)),
    hasVideo: picture !== undefined,
    hasAudio: all.some(({ handler }) => handler === "soun"),
    width: picture?.width ?? null,
    height: picture?.height ?? null,
  };
}

/** The same file with its notes blanked in place, so that no offset inside it changes. A track of notes is blanked too. */
export function withoutNotes(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = viewOf(copy);
  const ranges = noteSamples(view);
  blankNotes(view, copy, { start: 0, end: copy.length }, 0);
  for (const { from, to } of ranges) copy.fill(0, from, to);
  return copy;
}

/** What tracks of notes say lies between the pictures; phones write where they are there, second by second. */
function noteSamples(view: DataView): { from: number; to: number }[] {
  const movies = (boxesIn(view, 0, view.byteLength) ?? []).filter(({ type }) => type === "moov");
  const tracks = movies
    .flatMap((moov) => boxesIn(view, moov.start, moov.end) ?? [])
    .filter(({ type }) => type === "trak");
  const budget = { steps: view.byteLength, bytes: view.byteLength };
  const notes = tracks.filter((track) => handlerOf(view, track, 0) === "meta");
  return notes.flatMap((track) => sampleRanges(view, track, budget));
}

function blankNotes(view: DataView, bytes: Uint8Array, within: Pick<Box, "start" | "end">, depth: number): void {
  if (depth > DEPTH_MAX) return;
  for (const box of boxesIn(view, within.start, within.end) ?? []) {
    const isNotes = NOTES.has(box.type) || (box.type === "trak" && handlerOf(view, box, 0) === "meta");
    if (isNotes) {
      bytes.set([0x66, 0x72, 0x65, 0x65], box.at + 4); // "free": space that players skip
      bytes.fill(0, box.start, box.end);
    } else if (CONTAINERS.has(box.type)) blankNotes(view, bytes, box, depth + 1);
  }
}

function readTop(view: DataView, box: Box, reading: Reading): boolean {
  if (box.type !== "moov" && box.type !== "moof") return true;
  const inside = boxesIn(view, box.start, box.end);
  if (inside === null) return false;
  for (const child of inside) {
    if (child.type === "mvhd") reading.movie = timingOf(view, child);
    if (child.type === "trak") addTrack(view, child, reading);
    if (child.type === "mvex") addDefaults(view, child, reading);
    if (child.type === "traf") addFragment(view, child, reading);
  }
  return true;
}

function addTrack(view: DataView, trak: Box, { tracks }: Reading): void {
  const header = childOf(view, trak, "tkhd");
  const media = childOf(view, trak, "mdia");
  const timing = media === null ? null : childOf(view, media, "mdhd");
  if (header === null || timing === null || tracks.size >= 16) return;
  const isLong = byteAt(view, header.start) === 1;
  const id = u32(view, header.start + (isLong ? 20 : 12));
  const matrix = header.start + (isLong ? 52 : 40);
  const isTurned = u32(view, matrix) === 0 && u32(view, matrix + 16) === 0;
  const size = [u32(view, matrix + 36) >>> 16, u32(view, matrix + 40) >>> 16] as const;
  tracks.set(id, {
    id,
    handler: handlerOf(view, trak, 0),
    ...timingOf(view, timing),
    defaultTicks: 0,
    width: isTurned ? size[1] : size[0],
    height: isTurned ? size[0] : size[1],
  });
}

/** Recorders write in fragments and leave the length in the header at zero. */
function addDefaults(view: DataView, mvex: Box, { tracks }: Reading): void {
  for (const box of boxesIn(view, mvex.start, mvex.end) ?? []) {
    const track = box.type === "trex" ? tracks.get(u32(view, box.start + 4)) : undefined;
    if (track !== undefined) track.defaultTicks = u32(view, box.start + 12);
  }
}

function addFragment(view: DataView, traf: Box, { tracks }: Reading): void {
  const header = childOf(view, traf, "tfhd");
  const track = header === null ? undefined : tracks.get(u32(view, header.start + 4));
  if (header === null || track === undefined) return;
  const time = childOf(view, traf, "tfdt");
  const begins = time === null ? track.ticks : numberAt(view, time.start + 4, byteAt(view, time.start) === 1);
  const each = fragmentDefault(view, header) ?? track.defaultTicks;
  let ticks = begins;
  for (const run of boxesIn(view, traf.start, traf.end) ?? []) {
    if (run.type === "trun") ticks += ticksOfRun(view, run, each);
  }
  track.ticks = Math.max(track.ticks, ticks);
}

function fragmentDefault(view: DataView, header: Box): number | null {
  const flags = u32(view, header.start) & 0xffffff;
  if ((flags & 0x8) === 0) return null;
  return u32(view, header.start + 8 + ((flags & 0x1) === 0 ? 0 : 8) + ((flags & 0x2) === 0 ? 0 : 4));
}

function ticksOfRun(view: DataView, run: Box, each: number): number {
  const flags = u32(view, run.start) & 0xffffff;
  const count = u32(view, run.start + 4);
  if ((flags & 0x100) === 0) return count * each;
  const width = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length * 4;
  let at = run.start + 8 + ((flags & 0x1) === 0 ? 0 : 4) + ((flags & 0x4) === 0 ? 0 : 4);
  let ticks = 0;
  for (let index = 0; index < count && at + width <= run.end; index += 1, at += width) ticks += u32(view, at);
  return ticks;
}

function handlerOf(view: DataView, box: Box, depth: number): string {
  const media = box.type === "mdia" ? box : childOf(view, box, "mdia");
  if (media === null || depth > 1) return "";
  const handler = childOf(view, media, "hdlr");
  return handler === null ? "" : textAt(view, handler.start + 8);
}

/** mvhd and mdhd begin alike. */
function timingOf(view: DataView, box: Box): { timescale: number; ticks: number } {
  const isLong = byteAt(view, box.start) === 1;
  const at = box.start + (isLong ? 20 : 12);
  const ticks = numberAt(view, at + 4, isLong);
  // All bits set means "not known yet".
  const isUnknown = isLong ? ticks >= 2 ** 53 : ticks === 0xffffffff;
  return { timescale: u32(view, at), ticks: isUnknown ? 0 : ticks };
}

function secondsOf({ timescale, ticks }: { timescale: number; ticks: number }): number {
  return timescale === 0 ? 0 : ticks / timescale;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
