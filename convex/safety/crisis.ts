// Words about self-harm get one fixed, supportive message with help lines, in the language they were written in, and
// nothing generated or playful. Every brain asks this first, before any prompt is built.

import { CRISIS_LANGUAGES, CRISIS_PATTERNS } from "./crisisPatterns";
import type { CrisisLanguage } from "./crisisPatterns";
import { CRISIS_MESSAGES } from "./crisisMessages";
import { plain, unmasked } from "./plainText";

export function isCrisis(text: string): boolean {
  return crisisLanguage(text) !== null;
}

/** The language to answer in, or null when nothing in the text is about dying or self-harm. */
export function crisisLanguage(text: string): CrisisLanguage | null {
  const forms = [plain(text), unmasked(text)];
  const said = CRISIS_LANGUAGES.filter((language) =>
    CRISIS_PATTERNS[language].some((pattern) => forms.some((form) => pattern.test(form))),
  );
  const [first] = said;
  if (first === undefined) return null;
  // One word may belong to several languages ("suicidio"); the small words around it tell which one was meant.
  return LATIN.includes(first) ? mostLikely(forms[0] ?? "", said) : first;
}

/** The fixed message for a text about self-harm; English for a language that could not be told. */
export function crisisMessageFor(text: string): string {
  return CRISIS_MESSAGES[crisisLanguage(text) ?? "en"].message;
}

/** Steady lines for the turns after it, in the same language. */
export function aftercareFor(text: string): readonly string[] {
  return CRISIS_MESSAGES[crisisLanguage(text) ?? "en"].aftercare;
}

const LATIN: readonly CrisisLanguage[] = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr"];

const SMALL_WORDS: Partial<Record<CrisisLanguage, RegExp>> = {
  en: /\b(?:the|and|to|my|i|i'm|it|is|of|about|want|with|that|myself|she|he|was|am)\b/g,
  de: /\b(?:ich|und|das|nicht|mich|mein|meine|ist|zu|habe|will|mehr|an|der|die|uber|denke)\b/g,
  fr: /\b(?:je|j'ai|et|le|la|les|pas|mon|ma|veux|plus|que|au|de|suis|pense)\b/g,
  es: /\b(?:yo|el|y|mi|quiero|no|en|que|me|estoy|pienso|mas|las|los|ganas)\b/g,
  pt: /\b(?:eu|o|e|minha|quero|nao|em|que|estou|penso|mais|meu|vou|uma|um)\b/g,
  it: /\b(?:io|il|e|mi|voglio|non|che|sono|penso|al|piu|mia|sto|di|della)\b/g,
  nl: /\b(?:ik|het|en|mijn|wil|niet|een|van|aan|dat|denk|ben|meer|over)\b/g,
  pl: /\b(?:nie|sie|chce|i|mi|jest|juz|jestem|mam|mysle|moje|zycie|o)\b/g,
  tr: /\b(?:ben|ve|bir|cok|artik|istiyorum|bu|ne|icin|mi)\b/g,
};

function mostLikely(text: string, said: readonly CrisisLanguage[]): CrisisLanguage {
  const scored = LATIN.map((language) => ({
    language,
    score:
      (text.match(SMALL_WORDS[language] ?? /$^/g)?.length ?? 0) + (said.includes(language) ? SAID_IN_ITS_OWN_WORDS : 0),
  }));
  scored.sort((left, right) => right.score - left.score);
  return scored[0]?.language ?? "en";
}

/** A pattern of a language that matched weighs as much as this many of its small words. */
const SAID_IN_ITS_OWN_WORDS = 2;
