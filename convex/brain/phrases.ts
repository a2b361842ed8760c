// Picks out the thing a person is talking about, as a short phrase that can be said back ("your old bike").
// The one place that loads the language library, which costs about 0.2 s once.
import nlp from "compromise/two";
import { cleanPhrase } from "./cleanText";
import { remembered } from "./remembered";

const DULL = new Set(
  (
    "i me you he she it we they them us him her thing things stuff lot lots bit kind sort way time times day days today tomorrow yesterday tonight morning " +
    "evening afternoon night week weekend month year years hour hours minute minutes moment one ones something anything nothing everything someone anyone " +
    "everyone nobody people person guy guys man woman yes no ok okay hi hello hey bye thanks thank lol haha hmm um uh well what who why how where when which " +
    "that this these those there here life world part end start side place point fact idea question answer reason problem case word words name names mine " +
    "myself yourself monday tuesday wednesday thursday friday saturday sunday god gosh wow yeah nope sure maybe course favorite favourite anyway " +
    "everybody feeling feelings mood none all some couple few half much dear buddy friend chatling sup yo omg idk tbh btw rn u ur im dont cant wont didnt " +
    "please sorry never always again one's i'm i've i'd i'll it's that's while instead lately ago later soon now first last next best worst same other"
  ).split(" "),
);

/** Words of praise or blame name nothing to talk about when they stand alone. */
const VAGUE = /^(good|nice|great|bad|fine|cool|happy|sad|big|small|new|old|funny|cute|lovely|amazing|awesome)$/i;

const PHRASE = "(#Determiner|#Possessive)? #Adjective? #Noun+";

/** Candidates in the order they were said, already turned to point from the listener's side. */
export function phrasesIn(text: string): string[] {
  const said = nlp(withoutLabels(text)).match(PHRASE).out("array") as unknown;
  // compromise types out("array") as any; it is a list of the matched strings.
  const found = Array.isArray(said) ? said.filter((item): item is string => typeof item === "string") : [];
  return found
    .map((phrase) => pointAt(withItsArticle(phrase, text)))
    .filter((phrase): phrase is string => phrase !== null);
}

/** The most telling candidate: something owned, then something described, then the longest. */
export const mainPhrase = remembered((text): string | null => {
  const ranked = phrasesIn(text).map((phrase, index) => ({ phrase, score: weigh(phrase) + index * 0.1 }));
  ranked.sort((left, right) => right.score - left.score);
  return ranked[0]?.phrase ?? null;
});

function weigh(phrase: string): number {
  const owned = /^your /.test(phrase) ? 3 : 0;
  return owned + Math.min(3, phrase.split(" ").length) + Math.min(1, phrase.length / 20);
}

/** "She is a menace" is about her, not about a menace. */
function withoutLabels(text: string): string {
  return text.replace(
    /\b(he|she|it|they|this|that)('s|'re| is| are| was| were) (such |really |just )?(an?|the) [\p{L} ]+?(?=$|[.,!?]| who\b| that\b| and\b| but\b| with\b)/giu,
    "$1",
  );
}

/** A noun that lost its "my" or "the" to an odd word between gets it back: "my left shoe", not "shoe". */
function withItsArticle(phrase: string, text: string): string {
  if (phrase.includes(" ") || !/^\p{Ll}+$/u.test(phrase)) return phrase;
  return (
    new RegExp(`\\b(?:my|our|the|an?|this|that|his|her|their|your) (?:\\p{L}+ )?${phrase}\\b`, "iu").exec(text)?.[0] ??
    phrase
  );
}

function pointAt(said: string): string | null {
  const words = said
    .replace(/[^\p{L}\p{M}\p{N}' -]/gu, " ")
    .trim()
    .split(/\s+/)
    .filter(
      (word, index, all) =>
        index === 0 || !(DULL.has(word.toLowerCase()) || (/ing$/.test(word) && /^\p{Lu}/u.test(all[0] ?? ""))),
    );
  const head = words[0]?.toLowerCase();
  if (head === undefined) return null;
  const rest = words.slice(1);
  if (head === "my" || head === "our") return phraseOf(["your", ...rest]);
  if (head === "a" || head === "an" || head === "this" || head === "that") return phraseOf(["that", ...rest]);
  if (head === "these" || head === "those") return phraseOf(["those", ...rest]);
  if (head === "your" || head === "you're" || head === "his" || head === "her" || head === "its" || head === "their")
    return null;
  if (head === "the") return phraseOf(["the", ...rest]);
  if (DULL.has(head)) return phraseOf(rest);
  return phraseOf(words);
}

function phraseOf(words: readonly string[]): string | null {
  const pointing = /^(your|that|those|the)$/.test(words[0] ?? "");
  const content = pointing ? words.slice(1) : words;
  if (content.length === 0 || content.length > 3) return null;
  if (content.every((word) => DULL.has(word.toLowerCase()) || word.length < 3)) return null;
  if (content.length === 1 && VAGUE.test(content[0] ?? "")) return null;
  if (/'(m|ve|ll|d|re|s)$/i.test(content[0] ?? "") && content.length === 1) return null;
  return cleanPhrase(words.map(lowerUnlessName).join(" "));
}

/** Shouted words are quoted quietly; names keep their capital. */
function lowerUnlessName(word: string): string {
  return /^\p{Lu}{3,}$/u.test(word) ? word.toLowerCase() : word;
}
