// How a line of a talk is laid out as a picture to share. Pure: what a text measures is handed in, so the layout is tested without a canvas.

/** Square: it fits where pictures are shared. */
export const PICTURE_PX = 1080;
const MARGIN_PX = 84;
const PORTRAIT_PX = 300;
const TOPIC = { font: 34, leading: 44, lines: 2 } as const;
const NAME = { font: 46, leading: 56, lines: 2 } as const;
const QUOTE_FONTS = [68, 60, 52, 46, 40] as const;
const QUOTE_LEADING = 1.28;
const BUBBLE_PADDING_PX = 56;

/** Width of a text in pixels at a font size. */
export type Measure = (text: string, fontPx: number, role: "quote" | "topic" | "name") => number;

interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LinePicture {
  readonly topic: readonly PlacedText[];
  readonly topicFont: number;
  readonly bubble: Box;
  readonly quote: readonly PlacedText[];
  readonly quoteFont: number;
  readonly portrait: Box;
  readonly name: readonly PlacedText[];
  readonly nameFont: number;
  readonly mark: PlacedText;
}

export interface LineWords {
  readonly text: string;
  readonly nickname: string;
  readonly statement: string;
}

/** Topic on top, the words in a bubble, the speaker below it. Words that are too long get a smaller font, then an end. */
export function layLineOut({ text, nickname, statement }: LineWords, measure: Measure): LinePicture {
  const inside = PICTURE_PX - 2 * MARGIN_PX;
  const topic = wrap(statement, inside, TOPIC.lines, (words) => measure(words, TOPIC.font, "topic"));
  const portrait = {
    x: MARGIN_PX,
    y: PICTURE_PX - MARGIN_PX - PORTRAIT_PX,
    width: PORTRAIT_PX,
    height: PORTRAIT_PX,
  };
  const top = MARGIN_PX + topic.length * TOPIC.leading + 24;
  const bubble = { x: MARGIN_PX, y: top, width: inside, height: portrait.y - 44 - top };
  const { font, lines } = quoteFor(text, bubble, measure);
  const block = lines.length * font * QUOTE_LEADING;
  const first = bubble.y + (bubble.height - block) / 2 + font;
  return {
    topic: topic.map((words, row) => ({ text: words, x: MARGIN_PX, y: MARGIN_PX + TOPIC.font + row * TOPIC.leading })),
    topicFont: TOPIC.font,
    bubble,
    quote: lines.map((words, row) => ({
      text: words,
      x: bubble.x + BUBBLE_PADDING_PX,
      y: Math.round(first + row * font * QUOTE_LEADING),
    })),
    quoteFont: font,
    portrait,
    name: nameBeside(portrait, nickname, measure),
    nameFont: NAME.font,
    mark: { text: "Chatlings", x: PICTURE_PX - MARGIN_PX, y: PICTURE_PX - MARGIN_PX - 8 },
  };
}

/** The longest names take two rows. */
function nameBeside(portrait: Box, nickname: string, measure: Measure): PlacedText[] {
  const x = portrait.x + portrait.width + 40;
  const width = PICTURE_PX - MARGIN_PX - x;
  const rows = wrap(nickname, width, NAME.lines, (words) => measure(words, NAME.font, "name"));
  const first = portrait.y + portrait.height / 2 + 16 - ((rows.length - 1) * NAME.leading) / 2;
  return rows.map((text, row) => ({ text, x, y: first + row * NAME.leading }));
}

function quoteFor(text: string, bubble: Box, measure: Measure): { font: number; lines: string[] } {
  const width = bubble.width - 2 * BUBBLE_PADDING_PX;
  const height = bubble.height - 2 * BUBBLE_PADDING_PX;
  const rowsAt = (font: number) => Math.max(1, Math.floor(height / (font * QUOTE_LEADING)));
  const linesAt = (font: number, most: number) => wrap(text, width, most, (words) => measure(words, font, "quote"));
  const fitting = QUOTE_FONTS.find((font) => linesAt(font, Number.POSITIVE_INFINITY).length <= rowsAt(font));
  const font = fitting ?? QUOTE_FONTS[QUOTE_FONTS.length - 1] ?? NAME.font;
  return { font, lines: linesAt(font, rowsAt(font)) };
}

/** Words into rows; a word wider than a row is broken, and what does not fit into the last row ends in an ellipsis. */
function wrap(text: string, width: number, rowsMax: number, measure: (text: string) => number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/).flatMap((one) => broken(one, width, measure))) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (measure(longer) <= width) {
      row = longer;
      continue;
    }
    rows.push(row);
    row = word;
  }
  if (row !== "") rows.push(row);
  if (rows.length <= rowsMax) return rows;
  return [...rows.slice(0, rowsMax - 1), ended(rows[rowsMax - 1] ?? "", width, measure)];
}

function broken(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && measure(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return part === "" ? parts : [...parts, part];
}

function ended(row: string, width: number, measure: (text: string) => number): string {
  let kept = row;
  while (kept !== "" && measure(`${kept}…`) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}

/** For people who cannot see the picture. */
export function describeLine({ text, nickname, statement }: LineWords, species: string): string {
  return `${nickname} the ${species}, on “${statement}”: “${text}”`;
}
