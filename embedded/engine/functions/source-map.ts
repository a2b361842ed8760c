// Translates positions in a linked script back to the developer's files. Decoded on the first error, because most runs have none.

export interface OriginalPosition {
  readonly file: string;
  /** One-based, as stack traces write it. */
  readonly line: number;
  /** One-based. */
  readonly column: number;
}

/** Generated column, source index, original line, original column: all zero-based. */
type Segment = readonly [number, number, number, number];

export class SourceMap {
  readonly #text: string;
  #decoded: { readonly sources: readonly string[]; readonly lines: readonly (readonly Segment[])[] } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes one-based line and column; null when the position belongs to no file. */
  originalOf(line: number, column: number): OriginalPosition | null {
    this.#decoded ??= decode(this.#text);
    const segments = this.#decoded.lines[line - 1];
    if (segments === undefined) return null;
    let found: Segment | null = null;
    for (const segment of segments) {
      if (segment[0] > column - 1) break;
      found = segment;
    }
    const file = found === null ? undefined : this.#decoded.sources[found[1]];
    if (found === null || file === undefined) return null;
    return { file: displayPath(file), line: found[2] + 1, column: found[3] + 1 };
  }
}

/** Convex shows paths as seen from a folder beside `convex/`. */
function displayPath(source: string): string {
  const path = source.replace(/^(\.\.\/)+/, "");
  return path.startsWith("node_modules/") ? `../../${path}` : `../${path}`;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const DIGIT_VALUES = new Map(DIGITS.split("").map((digit, value) => [digit, value]));

function decode(text: string): { sources: readonly string[]; lines: Segment[][] } {
  // The text comes from esbuild, which writes version 3 maps.
  const map = JSON.parse(text) as { sources: string[]; mappings: string };
  const state = { source: 0, line: 0, column: 0 };
  const lines = map.mappings.split(";").map((line) => decodeLine(line, state));
  return { sources: map.sources, lines };
}

/** Source, line and column are relative to the previous segment of the whole file; the generated column to that of the line. */
function decodeLine(line: string, state: { source: number; line: number; column: number }): Segment[] {
  const segments: Segment[] = [];
  if (line === "") return segments;
  let generated = 0;
  for (const text of line.split(",")) {
    const [column = 0, source, originalLine, originalColumn] = decodeNumbers(text);
    generated += column;
    if (source === undefined || originalLine === undefined || originalColumn === undefined) continue;
    state.source += source;
    state.line += originalLine;
    state.column += originalColumn;
    segments.push([generated, state.source, state.line, state.column]);
  }
  return segments;
}

/** Base64 digits of five bits, least significant first, the sixth bit says that more follow, the lowest bit is the sign. */
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of text) {
    const bits = DIGIT_VALUES.get(digit) ?? 0;
    value += (bits & 31) << shift;
    shift += 5;
    if ((bits & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
