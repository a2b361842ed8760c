// Keeps a reply the speaker's own: no name in front, no words put into the other's mouth, nothing over the limit.
// Works on a text that is still growing as well as on a whole one, so a stream never shows what the end would take back.

import { MESSAGE_CHARS_MAX } from "../../lib/limits";

/** How models label speakers, besides the chatling's own name. */
const OWN_LABELS = ["assistant", "ai", "chatling", "bot"];
const OTHER_LABELS = ["user", "human", "you", "me", "system"];

/** Share of letters and digits below which a text counts as noise. */
const WORD_SHARE_MIN = 0.3;

export function cleanReply(raw: string, nickname: string): string {
  const own = labelPattern([nickname, ...OWN_LABELS]);
  const text = withoutControls(raw).trimStart();
  const unnamed = text.replace(new RegExp(`^(?:${own}\\s*)+`, "iu"), "");
  return trimTo(ownLines(unnamed, own), MESSAGE_CHARS_MAX).trim();
}

/** What may be shown of a text that still grows: the cleaned text, without a last line that may turn out to be a label. */
export function cleanPartial(raw: string, nickname: string): string {
  const cleaned = cleanReply(raw, nickname);
  const lastBreak = cleaned.lastIndexOf("\n");
  const lastLine = cleaned.slice(lastBreak + 1);
  const labels = [nickname, ...OWN_LABELS, ...OTHER_LABELS].map((label) => label.toLowerCase());
  const start = lastLine.replace(/^[*_"[(\s]+/, "").toLowerCase();
  const mayBecomeLabel = labels.some((label) => label.startsWith(start) || start.replace(/[*_\])\s]+$/, "") === label);
  return mayBecomeLabel ? cleaned.slice(0, Math.max(0, lastBreak)).trimEnd() : cleaned;
}

/** Without a last word that may still grow: half of a word can be a rude one. Scripts without spaces have no such halves. */
export function wholeWords(raw: string): string {
  return raw.replace(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}'’*_-]{1,40}$/u, "");
}

/** Whether a cleaned reply says anything: words of any script, or an emoji, and not mostly noise. */
export function isUsable(text: string): boolean {
  if (/^\s*(?:<!doctype|<html|\{"|\[\{)/i.test(text)) return false;
  if (text.includes("\uFFFD")) return false;
  const visible = text.match(/\S/gu) ?? [];
  if (visible.length === 0) return false;
  const words = text.match(/[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]/gu) ?? [];
  return words.length / visible.length >= WORD_SHARE_MIN;
}

/** Drops labels at line starts and everything from the first line that speaks for somebody else. */
function ownLines(text: string, own: string): string {
  const ownLabel = new RegExp(`^\\s*${own}\\s*`, "iu");
  const otherLabel = new RegExp(`^\\s*${labelPattern(OTHER_LABELS)}`, "iu");
  const kept: string[] = [];
  for (const line of text.split("\n")) {
    if (otherLabel.test(line)) break;
    kept.push(line.replace(ownLabel, ""));
  }
  return kept.join("\n").replace(/\n{3,}/g, "\n\n");
}

/** `Pip:`, `**Pip:**`, `[Pip]:` and the like. */
function labelPattern(labels: readonly string[]): string {
  const names = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return `[*_"\\[(]{0,3}(?:${names})[*_"\\])]{0,3}\\s?:[*_"]{0,3}`;
}

/** Controls and direction overrides can hide or reorder text; line breaks and tabs stay. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "");
}

/** At the last whole sentence or word before the limit, never inside a character. */
function trimTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "");
  const sentence = Math.max(cut.lastIndexOf(". "), cut.lastIndexOf("! "), cut.lastIndexOf("? "), cut.lastIndexOf("\n"));
  if (sentence > limit / 2) return cut.slice(0, sentence + 1);
  const word = cut.lastIndexOf(" ");
  return `${word > limit / 2 ? cut.slice(0, word) : cut}…`;
}
