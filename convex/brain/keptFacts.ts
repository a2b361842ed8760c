// Facts that are worth keeping beyond the talk: what a message tells, how a card words it, and how a card is read back.
// Cards say no "I" and no "you", so that they read right on a screen and in a prompt alike.

import { isRude } from "./cleanText";
import type { Fact, FactKind } from "./facts";
import { factsIn } from "./facts";
import { factsToldIn } from "./memory";
import type { ChatTurn } from "./templateReply";

export type KeptKind = FactKind | "birthday" | "allergy" | "fear" | "note";
export type KeptFact = { kind: KeptKind; value: string; about: string };

const NOTE_CHARS_MAX = 160;

/** The facts of one message. Questions tell nothing; "my dog" in one is a dog already known or none of our business. */
export function keptFactsIn(text: string, before: readonly ChatTurn[]): KeptFact[] {
  const told = text.trim().endsWith("?") ? [] : factsToldIn(text, before);
  return [...told.filter((fact) => !isPassing(fact, text)), ...extrasIn(text)];
}

/** What only cards and recall know: nothing to chat about, much to keep. */
export function extrasIn(text: string): KeptFact[] {
  if (text.trim().endsWith("?")) return [];
  return [birthdayIn(text), allergyIn(text), fearIn(text), noteIn(text)].filter((fact) => fact !== null);
}

/** Told anew, a fact with the same key takes the old one's place. */
export function keyOf({ kind, value, about }: KeptFact): string {
  switch (kind) {
    case "name":
    case "job":
    case "birthday":
      return kind;
    case "pet":
    case "person":
    case "event":
      return `${kind}:${about}`;
    case "place":
      return about === "home" ? "place:home" : `place:${value.toLowerCase()}`;
    case "liked":
      return about === "like" ? `liked:${value.toLowerCase()}` : `favourite:${about}`;
    case "disliked":
    case "allergy":
    case "fear":
    case "note":
      return `${kind}:${value.toLowerCase().slice(0, 80)}`;
  }
}

/** 0 to 9: what would hurt most to have forgotten. */
export function importanceOf(fact: KeptFact): number {
  if (!isNamed(fact)) return 3;
  const weights: Record<KeptKind, number> = {
    name: 9,
    allergy: 8,
    pet: 7,
    person: 7,
    birthday: 7,
    note: 7,
    job: 6,
    place: fact.about === "home" ? 6 : 3,
    fear: 5,
    event: 5,
    liked: fact.about === "like" ? 4 : 5,
    disliked: 4,
  };
  return weights[fact.kind];
}

export function isNamed({ value }: Pick<KeptFact, "value">): boolean {
  return !value.startsWith("your ");
}

export function cardTextOf(fact: KeptFact): string {
  const { kind, value, about } = fact;
  switch (kind) {
    case "name":
      return `Is called ${value}.`;
    case "pet":
    case "person":
      return isNamed(fact) ? `Has a ${about} called ${value}.` : `Has a ${about}.`;
    case "place":
      return about === "home" ? `Lives in ${value}.` : `Spoke of ${value}.`;
    case "liked":
      return about === "like" ? `Likes ${value}.` : `Favourite ${about}: ${value}.`;
    case "disliked":
      return `Does not like ${value}.`;
    case "job":
      return about === "work" ? `Works as a ${value}.` : `Studies ${value}.`;
    case "event":
      return `Has ${value} ahead.`;
    case "birthday":
      return `Birthday: ${value}.`;
    case "allergy":
      return `Is allergic to ${value}.`;
    case "fear":
      return `Is afraid of ${value}.`;
    case "note":
      return `To remember: ${value}.`;
  }
}

const CARDS: readonly { reads: RegExp; fact: (found: string[]) => KeptFact }[] = [
  { reads: /^Is called (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "name", value, about: "name" }) },
  {
    reads: /^Has an? ([\p{L} ]+?) called (.+?)\.?$/iu,
    fact: ([about = "", value = ""]) => ({ kind: kindOf(about), value, about }),
  },
  {
    reads: /^Has an? ([\p{L} ]+?)\.?$/iu,
    fact: ([about = ""]) => ({ kind: kindOf(about), value: `your ${about}`, about }),
  },
  { reads: /^Lives in (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "place", value, about: "home" }) },
  { reads: /^Spoke of (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "place", value, about: "visit" }) },
  { reads: /^Likes (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "liked", value, about: "like" }) },
  {
    reads: /^Favourite ([\p{L} ]+?): (.+?)\.?$/iu,
    fact: ([about = "", value = ""]) => ({ kind: "liked", value, about }),
  },
  { reads: /^Does not like (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "disliked", value, about: "dislike" }) },
  { reads: /^Works as an? (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "job", value, about: "work" }) },
  { reads: /^Studies (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "job", value, about: "study" }) },
  {
    reads: /^Has (the .+?) ahead\.?$/i,
    fact: ([value = ""]) => ({ kind: "event", value, about: value.replace(/^the /, "") }),
  },
  { reads: /^Birthday: (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "birthday", value, about: "birthday" }) },
  { reads: /^Is allergic to (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "allergy", value, about: "allergy" }) },
  { reads: /^Is afraid of (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "fear", value, about: "fear" }) },
  { reads: /^To remember: (.+?)\.?$/i, fact: ([value = ""]) => ({ kind: "note", value, about: "note" }) },
];

/** The facts of a card, also of one that a person wrote in their own words. What cannot be read is a note. */
export function factsOfCard(text: string): KeptFact[] {
  for (const { reads, fact } of CARDS) {
    const found = reads.exec(text.trim());
    if (found !== null) return [fact(found.slice(1))];
  }
  const told = [...factsIn(text), ...extrasIn(text)];
  if (told.length > 0) return told;
  const value = text.trim().replace(/[.!]+$/, "");
  return value === "" ? [] : [{ kind: "note", value, about: "note" }];
}

/** The facts a talk may use as if they had been told in it. */
export function isTalkFact(fact: KeptFact): fact is Fact {
  return fact.kind !== "birthday" && fact.kind !== "allergy" && fact.kind !== "fear" && fact.kind !== "note";
}

const ANIMALS =
  /^(dog|puppy|cat|kitten|kitty|rabbit|bunny|hamster|guinea pig|parrot|budgie|fish|goldfish|turtle|tortoise|horse|pony|snake|lizard|gecko|rat|mouse|ferret|chicken|hen|hedgehog|pet)$/i;

function kindOf(about: string): "pet" | "person" {
  return ANIMALS.test(about) ? "pet" : "person";
}

/** "My boss" in passing is no fact; "my sister Ana" is. */
function isPassing(fact: Fact, text: string): boolean {
  return fact.kind === "person" && !isNamed(fact) && !/\b(have|got) (an?|one|two) /i.test(text);
}

function birthdayIn(text: string): KeptFact | null {
  const found =
    /\bmy birthday(?:'s| is) (?:on |in )?(?:the )?((?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?\p{Lu}?\p{L}{2,8}(?: \d{1,2}(?:st|nd|rd|th)?)?)(?=[\s.,!]|$)/iu.exec(
      text,
    )?.[1];
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
  return found === undefined || !month.test(found) ? null : { kind: "birthday", value: found, about: "birthday" };
}

function allergyIn(text: string): KeptFact | null {
  const found =
    /\bi(?:'m| am) (?:very |really |badly )?allergic to ([\p{L} -]{3,30}?)(?=[.,!]|$| and i\b| but\b| so\b| which\b)/iu.exec(
      text,
    )?.[1];
  return found === undefined ? null : { kind: "allergy", value: found.toLowerCase(), about: "allergy" };
}

function fearIn(text: string): KeptFact | null {
  const found =
    /\b(?:i(?:'m| am) (?:so |really |very |a bit |secretly |terribly )*(?:scared|afraid|terrified|frightened) of|my (?:biggest |greatest )?fear is) (?:the )?([\p{L} -]{3,30}?)(?=[.,!]|$| and\b| but\b| because\b| so\b| since\b)/iu.exec(
      text,
    )?.[1];
  if (found === undefined || /^(it|that|this|him|her|them|you|my|being|losing|what)\b/i.test(found)) return null;
  return { kind: "fear", value: found.toLowerCase(), about: "fear" };
}

/** Said to be kept: "remember that the spare key is under the fern". */
function noteIn(text: string): KeptFact | null {
  const found =
    /\b(?:please |can you |could you )?(?:remember|don't forget|do not forget|note|keep in mind)(?: this)?(?: that|:) ([^?\n]{4,160}?)[.!]*$/iu.exec(
      text,
    )?.[1] ??
    /\b(?:my secret is|here is a secret:|i(?:'ve| have) never told (?:anyone|anybody)(?: (?:else|this))?(?: that|:|, but)|nobody knows that) ([^?\n]{4,160}?)[.!]*$/iu.exec(
      text,
    )?.[1];
  if (found === undefined || isRude(found) || /https?:|www\.|[{}[\]<>]/i.test(found)) return null;
  return { kind: "note", value: found.trim().slice(0, NOTE_CHARS_MAX), about: "note" };
}
