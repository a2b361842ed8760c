// Reads what a model decided: {"type", "tags", "text", "suggestions"}, whole or still growing. Models wrap it, cut it, or forget it
// and simply talk; each of these becomes the best reply it can be, and nobody is ever shown half of a JSON object.

export const DECISION_KINDS = ["text", "image", "video", "audio"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export type Decision = { kind: DecisionKind; tags: string[]; text: string; suggestions: string[] };

export const TAGS_MAX = 6;
export const TAG_CHARS_MAX = 24;
export const SUGGESTIONS_MAX = 3;
export const SUGGESTION_CHARS_MAX = 40;

/** Never throws. What is no decision is a text, word for word; what is only the ruin of one has an empty text. */
export function parseDecision(raw: string): Decision {
  const start = objectStart(raw);
  if (start === null) return plain(raw.trim());
  const parsed = parsedObject(raw.slice(start));
  if (parsed !== null) return decisionOf(parsed);
  // Cut off on the way, or not quite JSON: the words that can be read are the reply.
  return plain(scanText(raw.slice(start))?.trim() ?? "");
}

/** The words so far of a decision that still grows: the longest text that no later piece can take back. */
export function partialText(raw: string): string {
  const start = objectStart(raw);
  if (start !== null) return scanText(raw.slice(start)) ?? "";
  // Perhaps the beginning of a wrapper: "`", "```js", "{".
  return /^\s*[`{]/.test(raw) ? "" : raw.trimStart().replace(/\s*(?:`{1,3}\w*|\{)\s*$/, "");
}

/** Where the object begins: at the start, behind a code fence, or after a few words of introduction. */
function objectStart(raw: string): number | null {
  const at = /(?:^\s*|```(?:json)?\s*|\n\s*|:\s*)(?=\{\s*(?:"|$))/iu.exec(raw);
  return at === null ? null : at.index + at[0].length;
}

function parsedObject(json: string): Record<string, unknown> | null {
  const end = json.lastIndexOf("}");
  if (end === -1) return null;
  try {
    const value: unknown = JSON.parse(json.slice(0, end + 1));
    // JSON.parse gives an object's own keys; an array or null has no "text".
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // A model's JSON is often a little wrong; the scanner reads what it can.
    return null;
  }
}

function decisionOf(object: Record<string, unknown>): Decision {
  const { type, text, tags, suggestions } = object;
  const kind = DECISION_KINDS.find((one) => one === type) ?? "text";
  return {
    kind,
    text: typeof text === "string" ? text.trim() : "",
    tags: shortStrings(tags, TAGS_MAX, TAG_CHARS_MAX).map((tag) => tag.toLowerCase()),
    suggestions: shortStrings(suggestions, SUGGESTIONS_MAX, SUGGESTION_CHARS_MAX),
  };
}

function shortStrings(value: unknown, countMax: number, charsMax: number): string[] {
  if (!Array.isArray(value)) return [];
  const strings = value
    .filter((item): item is string => typeof item === "string")
    .map((item) => item.replace(/[\p{Cc}\s]+/gu, " ").trim())
    .filter((item) => item !== "" && item.length <= charsMax);
  return [...new Set(strings)].slice(0, countMax);
}

function plain(text: string): Decision {
  return { kind: "text", tags: [], text, suggestions: [] };
}

/** The value of the top level's "text" as far as it is written, or null before it begins. */
function scanText(json: string): string | null {
  let at = 1;
  let depth = 1;
  let key: string | null = null;
  while (at < json.length && depth > 0) {
    const character = json[at] ?? "";
    if (character === '"') {
      const string = scanString(json, at + 1);
      if (depth === 1 && key === "text") return string.text;
      if (!string.isWhole) return null;
      at = string.end;
      const isKey = depth === 1 && /^\s*:/.test(json.slice(at, at + 20));
      key = isKey ? string.text : key;
      continue;
    }
    if (character === "," && depth === 1) key = null;
    if (character === "{" || character === "[") depth += 1;
    if (character === "}" || character === "]") depth -= 1;
    at += 1;
  }
  return null;
}

type Scanned = { text: string; isWhole: boolean; end: number };

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** A string from behind its opening quote. An escape or a character of two halves that is not complete yet is left out. */
function scanString(json: string, start: number): Scanned {
  let text = "";
  let at = start;
  while (at < json.length) {
    const character = json[at] ?? "";
    if (character === '"') return { text, isWhole: true, end: at + 1 };
    if (character !== "\\") {
      text += character;
      at += 1;
      continue;
    }
    const next = json[at + 1];
    const code = json.slice(at + 2, at + 6);
    if (next === undefined || (next === "u" && code.length < 4)) break;
    const isCode = next === "u" && /^[\da-f]{4}$/i.test(code);
    text += isCode ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[next] ?? next);
    at += isCode ? 6 : 2;
  }
  return { text: text.replace(/[\uD800-\uDBFF]$/, ""), isWhole: false, end: json.length };
}
