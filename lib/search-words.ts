// What a search looks for in a line: which part of a long line is shown, and which of its words are marked.

/** Words as the search index sees them: runs of letters, digits and the marks that belong to them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MarkedPart {
  readonly text: string;
  readonly isHit: boolean;
}

export function wordsOf(query: string): string[] {
  return (query.match(WORD) ?? []).map(folded);
}

/** Where words of `text` are words of the query; its last word may be unfinished, as it is while somebody types. */
export function hitsIn(text: string, query: string): Span[] {
  const wanted = wordsOf(query);
  const unfinished = wanted.at(-1);
  if (unfinished === undefined) return [];
  const whole = new Set(wanted);
  return [...text.matchAll(WORD)].flatMap((match) => {
    const [word] = match;
    const isHit = whole.has(folded(word)) || folded(word).startsWith(unfinished);
    return isHit ? [{ start: match.index, end: match.index + word.length }] : [];
  });
}

/** The line in parts, so that the words found can be marked. */
export function markedParts(text: string, query: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of hitsIn(text, query)) {
    if (start > at) parts.push({ text: text.slice(at, start), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isHit: false });
  return parts;
}

/** At most `charsMax` characters of the line, with the first word found among them, cut between words where it can. */
export function snippetOf(line: string, query: string, charsMax: number): string {
  const text = line.replace(/\s+/g, " ").trim();
  if (text.length <= charsMax) return text;
  const first = hitsIn(text, query)[0]?.start ?? 0;
  // A third before the word found reads like the sentence it stands in.
  const start = Math.max(0, Math.min(first - Math.floor(charsMax / 3), text.length - charsMax + 1));
  const from = start === 0 ? 0 : wordStart(text, start, first);
  const isCut = from + charsMax - 1 < text.length;
  const body = wholeCharacters(text.slice(from, isCut ? from + charsMax - 2 : text.length));
  return `${from > 0 ? "…" : ""}${body}${isCut ? "…" : ""}`;
}

function folded(word: string): string {
  return word.toLowerCase();
}

/** The next beginning of a word, never past the word found. */
function wordStart(text: string, start: number, limit: number): number {
  const space = text.indexOf(" ", start);
  return space === -1 || space >= limit ? start : space + 1;
}

function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, "").replace(/[\uD800-\uDBFF]$/, "");
}
