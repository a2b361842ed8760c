// Plans for "what is my dog called?": the one fact that is asked for, whether it was told just now or on a card long ago.
// What was never told is never guessed.

import { extrasIn, factsOfCard, isNamed, isTalkFact } from "./keptFacts";
import type { KeptFact } from "./keptFacts";
import * as Lines from "./lines/recallLines";
import type { Plan } from "./plan";
import type { Situation } from "./situation";

type Asked = { reads: RegExp; fits: (fact: KeptFact, found: string) => boolean; say: readonly string[] };

const isKind =
  (...kinds: KeptFact["kind"][]) =>
  (fact: KeptFact): boolean =>
    kinds.includes(fact.kind);

/** The first that reads decides. `found` is the word in the question that it hangs on. */
const ASKED: readonly Asked[] = [
  {
    reads:
      /\b(?:what(?:'?s| is| was)|who(?:'?s| is)|remember|know|tell me|say|guess|recall)\b.*?\b(?:my|our) (?:\p{L}+ )??(\p{L}+)(?:'?s)? (?:called|named|name)\b|\bname of my (\p{L}+)\b|\bhow is my (\p{L}+) called\b/iu,
    fits: (fact, found) => (fact.kind === "pet" || fact.kind === "person") && isSame(fact.about, found),
    say: Lines.NAMED,
  },
  {
    reads: /\bwho(?:'?s| is) (?!(?:you|your|my|the|that|this|it|he|she|in|a|an)\b)(\p{L}+)\b/iu,
    fits: (fact, found) => fact.value.toLowerCase() === found && isNamed(fact) && fact.about !== "name",
    say: Lines.WHO_IT_IS,
  },
  {
    reads:
      /\bwhere (?:do|did) i (?:live|come from)\b|\bwhere am i from\b|\b(?:which|what) (?:city|town|country|place) (?:do|am) i\b/iu,
    fits: (fact) => fact.kind === "place" && fact.about === "home",
    say: Lines.PLACE,
  },
  {
    reads: /\bwhat(?:'?s| is| are| was) my favou?rite (\p{L}+)/iu,
    fits: (fact, found) => fact.kind === "liked" && isSame(fact.about, found),
    say: Lines.FAVOURITE,
  },
  { reads: /\bwhen(?:'?s| is) my birthday\b/iu, fits: isKind("birthday"), say: Lines.BIRTHDAY },
  { reads: /\bwhat am i allergic to\b|\bmy allerg(?:y|ies)\b.*\?/iu, fits: isKind("allergy"), say: Lines.ALLERGY },
  {
    reads: /\bwhat am i (?:afraid|scared|frightened|terrified) of\b|\bmy (?:biggest |greatest )?fear\b.*\?/iu,
    fits: isKind("fear"),
    say: Lines.FEAR,
  },
  {
    reads:
      /\bwhat do i do (?:for (?:a living|work)|as a job)\b|\bwhat(?:'?s| is) my (?:job|work|profession)\b|\bwhat do i (?:study|work as)\b|\bwhere do i work\b/iu,
    fits: isKind("job"),
    say: Lines.JOB,
  },
  {
    reads: /\bwhat (?:do|did) i (?:like|love|enjoy)\b|\bmy hobb(?:y|ies)\b.*\?/iu,
    fits: isKind("liked"),
    say: Lines.LIKED,
  },
  {
    reads: /\bwhat (?:do|did|don'?t) i (?:hate|dislike|not like|like least|like)\b/iu,
    fits: isKind("disliked"),
    say: Lines.DISLIKED,
  },
  {
    reads:
      /\bwhat did i (?:ask|tell) you to (?:remember|keep|note)\b|\bwhat(?:'?s| is| was) my secret\b|\bwhat should you remember\b/iu,
    fits: isKind("note"),
    say: Lines.NOTE,
  },
  {
    reads:
      /\b(?:do you (?:still )?(?:remember|know|recall)|what (?:did|have) i (?:say|said|tell you|told you)|what do you (?:know|remember)|remember)\b.*?\b(?:about |of |my |the )(?:my |the |our )?(\p{L}{3,})\s*\?*$/iu,
    fits: (fact, found) => isSame(fact.about, found) || fact.value.toLowerCase().includes(found),
    say: Lines.ABOUT_IT_KNOWN,
  },
];

export function planRecall(situation: Situation): Plan | null {
  const { text, wordCount } = situation;
  if (wordCount > 16 || (!text.includes("?") && !/^(what|who|where|when|do you|can you|tell me)\b/i.test(text)))
    return null;
  const known = knownFacts(situation);
  for (const { reads, fits, say } of ASKED) {
    const match = reads.exec(text);
    if (match === null) continue;
    const found = (match[1] ?? match[2] ?? match[3] ?? "").toLowerCase();
    const fitting = known.filter((fact) => fits(fact, found));
    const fact = fitting.find(isNamed) ?? fitting[0];
    if (fact !== undefined)
      return { kind: "answer", core: isNamed(fact) ? filled(say, fact) : filled(Lines.NAME_NOT_TOLD, fact) };
    if (say === Lines.NAMED && found !== "" && ANIMAL_OR_KIN.test(found))
      return { kind: "answer", core: filled(Lines.NOT_TOLD_OF, { value: found, about: found }) };
    if (say === Lines.NAMED || say === Lines.WHO_IT_IS || say === Lines.ABOUT_IT_KNOWN || say === Lines.LIKED) continue;
    return { kind: "answer", core: Lines.NOT_TOLD };
  }
  return null;
}

const ANIMAL_OR_KIN =
  /^(dog|puppy|cat|kitten|pet|rabbit|bunny|hamster|parrot|fish|turtle|horse|pony|snake|mum|mom|mother|dad|father|sister|brother|grandma|grandpa|aunt|uncle|cousin|friend|wife|husband|son|daughter|teacher|boss)$/i;

/** The newest first: this talk, then its history, then the cards. */
function knownFacts({ memory, input }: Situation): KeptFact[] {
  const said = input.history.filter((turn) => turn.author === "user").flatMap((turn) => extrasIn(turn.text));
  const cards = (input.cards ?? []).flatMap(factsOfCard);
  return [
    ...memory.facts,
    ...said.reverse(),
    ...cards.filter((card) => !isTalkFact(card) || !hides(memory.facts, card)),
  ];
}

/** What was told in the talk is newer than a card about the same thing. */
function hides(told: readonly KeptFact[], card: KeptFact): boolean {
  return told.some(
    (fact) => fact.kind === card.kind && fact.about === card.about && fact.kind !== "liked" && isNamed(fact),
  );
}

function isSame(about: string, asked: string): boolean {
  const plain = (word: string): string =>
    word
      .toLowerCase()
      .replace(/s$/, "")
      .replace(/^(mum|mother)$/, "mom")
      .replace(/^father$/, "dad")
      .replace(/^puppy$/, "dog")
      .replace(/^(kitten|kitty)$/, "cat")
      .replace(/^bunny$/, "rabbit")
      .replace(/^colour$/, "color");
  return (
    plain(about) === plain(asked) ||
    (plain(asked) === "pet" && ANIMAL_OR_KIN.test(about) && !/mom|dad|sister|brother/.test(plain(about)))
  );
}

function filled(lines: readonly string[], { value, about }: Pick<KeptFact, "value" | "about">): string[] {
  return lines.map((line) => line.replaceAll("{value}", safe(value)).replaceAll("{about}", safe(about)));
}

/** A value may not look like a slot or a choice of the line it is put into. */
function safe(value: string): string {
  return value.replace(/[{}[\]|]/g, " ");
}
