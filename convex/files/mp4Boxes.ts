// The boxes MP4 and QuickTime files are made of: finding them, and reading numbers out of them, in bytes that may be anything.

export type Box = { type: string; at: number; start: number; end: number };

/** On one level; a recording has two for every second. */
const BOXES_MAX = 20_000;

export function childOf(view: DataView, parent: Box, type: string): Box | null {
  return (boxesIn(view, parent.start, parent.end) ?? []).find((box) => box.type === type) ?? null;
}

/** Null when one of them does not fit into its place. */
export function boxesIn(view: DataView, from: number, to: number): Box[] | null {
  const found: Box[] = [];
  let at = from;
  while (at + 8 <= to) {
    const short = u32(view, at);
    const isLong = short === 1;
    if (isLong && at + 16 > to) return null;
    const size = short === 0 ? to - at : isLong ? numberAt(view, at + 8, true) : short;
    const header = isLong ? 16 : 8;
    if (size < header || at + size > to || found.length >= BOXES_MAX) return null;
    found.push({ type: textAt(view, at + 4), at, start: at + header, end: at + size });
    at += size;
  }
  return found;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Zero past the end: a box may be shorter than its kind should be. */
export function u32(view: DataView, at: number): number {
  return at + 4 <= view.byteLength ? view.getUint32(at) : 0;
}

export function byteAt(view: DataView, at: number): number {
  return at < view.byteLength ? view.getUint8(at) : 0;
}

export function numberAt(view: DataView, at: number, isLong: boolean): number {
  return isLong ? u32(view, at) * 2 ** 32 + u32(view, at + 4) : u32(view, at);
}

export function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => byteAt(view, at + offset)));
}
