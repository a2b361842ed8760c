// Where the samples of one track lie in an MP4 file: sizes, samples of each chunk, and the places of chunks are three tables.

import { type Box, childOf, numberAt, u32 } from "./mp4Boxes";

/** Shared by all tracks of a file: tables of a few megabytes can claim years of work, and the same bytes over and over. */
type Budget = { steps: number; bytes: number };

type Tables = { sizes: Box; runs: Box; places: Box };

export function sampleRanges(view: DataView, track: Box, budget: Budget): { from: number; to: number }[] {
  const tables = tablesOf(view, track);
  if (tables === null) return [];
  const ranges: { from: number; to: number }[] = [];
  const run = { entry: 0, samples: 0 };
  let sample = 0;
  for (let chunk = 0; chunk < entriesIn(view, tables.places); chunk += 1) {
    follow(view, tables.runs, { run, chunk, budget });
    let bytes = 0;
    for (let index = 0; index < run.samples && spend(budget); index += 1, sample += 1) {
      bytes += sizeOf(view, tables.sizes, sample);
    }
    const from = placeOf(view, tables.places, chunk);
    const to = Math.min(from + Math.min(bytes, budget.bytes), view.byteLength);
    if (from < to) {
      ranges.push({ from, to });
      budget.bytes -= to - from;
    }
    if (!spend(budget)) break;
  }
  return ranges;
}

function tablesOf(view: DataView, track: Box): Tables | null {
  const table = ["mdia", "minf", "stbl"].reduce<Box | null>(
    (box, type) => (box === null ? null : childOf(view, box, type)),
    track,
  );
  if (table === null) return null;
  const sizes = childOf(view, table, "stsz");
  const runs = childOf(view, table, "stsc");
  const places = childOf(view, table, "stco") ?? childOf(view, table, "co64");
  return sizes === null || runs === null || places === null ? null : { sizes, runs, places };
}

type Following = { run: { entry: number; samples: number }; chunk: number; budget: Budget };

/** Each entry holds from its first chunk to the next entry's; chunks are counted from 1. */
function follow(view: DataView, runs: Box, { run, chunk, budget }: Following): void {
  while (run.entry < entriesIn(view, runs) && spend(budget)) {
    const at = runs.start + 8 + run.entry * 12;
    if (u32(view, at) > chunk + 1) return;
    run.samples = u32(view, at + 4);
    run.entry += 1;
  }
}

function spend(budget: Budget): boolean {
  budget.steps -= 1;
  return budget.steps > 0;
}

/** Entries a table says it has, as far as they fit into it. */
function entriesIn(view: DataView, box: Box): number {
  const width = box.type === "co64" ? 8 : box.type === "stsc" ? 12 : 4;
  return Math.min(u32(view, box.start + 4), Math.floor((box.end - box.start - 8) / width));
}

function placeOf(view: DataView, places: Box, chunk: number): number {
  const isLong = places.type === "co64";
  return numberAt(view, places.start + 8 + chunk * (isLong ? 8 : 4), isLong);
}

function sizeOf(view: DataView, sizes: Box, sample: number): number {
  const same = u32(view, sizes.start + 4);
  if (same !== 0) return same;
  const at = sizes.start + 12 + sample * 4;
  return at + 4 <= sizes.end ? u32(view, at) : 0;
}
