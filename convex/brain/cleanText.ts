// Makes what a person typed safe to read and safe to quote a few words from. Nothing of a message
// reaches a reply except through cleanPhrase: no markup, no links, no numbers long enough to be private.

const TEXT_CHARS_MAX = 2000;
export const PHRASE_CHARS_MAX = 32;

/** Plain words on one line: control characters, tags and their insides for scripts and styles are dropped. */
export function cleanText(text: string): string {
  return text
    .slice(0, TEXT_CHARS_MAX)
    .normalize("NFC")
    .replace(/<(script|style)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi, " ")
    .replace(/<[^>]{0,300}>/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, (found) => (found === "\u200d" ? found : " "))
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

const RUDE =
  /(fuck|shit|cunt|nigg|fagg|bitch|slut|whore|\brap(e|ist)|nazi|hitler|porn|\bdick|\bcock(s|\b)|penis|vagina|retard|asshole|bastard|wank|\btits?\b|boob|\bsex|\bcum\b)/i;

export function isRude(text: string): boolean {
  return RUDE.test(text);
}

/** A few of the person's own words, or null when they are not fit to be said back. */
export function cleanPhrase(phrase: string): string | null {
  const clean = phrase.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/\s+/g, " ");
  if (clean.length < 2 || clean.length > PHRASE_CHARS_MAX) return null;
  if (!/^[\p{L}\p{M}\p{N}' -]+$/u.test(clean) || !/\p{L}/u.test(clean)) return null;
  if (/\d{4,}/.test(clean) || /(https?|www|\.\w{2,}\/)/i.test(clean) || isRude(clean)) return null;
  return clean;
}

export function capitalise(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
