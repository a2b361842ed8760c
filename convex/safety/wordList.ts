// The word list behind the filter: obscenity's English data, which sees through look-alike letters and leet spelling,
// sorted into our classes. Words it is too eager about are left to filterPatterns.ts.

import { DataSet, RegExpMatcher, englishDataset, englishRecommendedTransformers } from "obscenity";
import type { FilterClass } from "./filterPatterns";

type Found = { class: FilterClass; strictOnly: boolean };

/** Parts of the body and matters that an adult may have a plain reason to name. */
const SEXUAL_WHEN_STRICT = new Set(
  "anus boob cock cuck hentai hooker masturbate orgasm orgy penis porn pussy rape semen slut tit vagina whore".split(
    " ",
  ),
);
const HATE = new Set("abeed africoon arabush boonga chingchong chink dyke fag kike nigger tranny".split(" "));
/** Strong words that hurt nobody by themselves. Adults may swear; a chatling never does. */
const RUDE = new Set("arse ass bastard bitch bollocks cunt fuck piss prick shit turd twat wank".split(" "));

/** Not looked for at all: more often a name, a colour or a song than an insult. */
const TOO_EAGER = new Set(["abo", "dick", "negro", "retard", "scat", "sex", "spastic"]);

const words = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf((phrase) => TOO_EAGER.has(phrase.metadata?.originalWord ?? ""));

const matcher = new RegExpMatcher({ ...words.build(), ...englishRecommendedTransformers });

/** The classes of the listed words in a text. */
export function listedWords(text: string): Found[] {
  return matcher
    .getAllMatches(text)
    .map((match) => classOf(words.getPayloadWithPhraseMetadata(match).phraseMetadata?.originalWord ?? ""));
}

function classOf(word: string): Found {
  if (HATE.has(word)) return { class: "hate", strictOnly: false };
  if (RUDE.has(word)) return { class: "rude", strictOnly: true };
  return { class: "sexual", strictOnly: SEXUAL_WHEN_STRICT.has(word) };
}
