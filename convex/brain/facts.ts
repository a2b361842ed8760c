// Small facts a person tells about themselves: a name, a pet, a place, a taste, a plan.
// Read from one message; memory.ts reads them from a whole talk.
import { capitalise, cleanPhrase, isRude } from "./cleanText";
import { remembered } from "./remembered";
import { FOREIGN_HELLOS } from "./lines/requestLines";

export const FACT_KINDS = ["name", "pet", "person", "place", "liked", "disliked", "job", "event"] as const;
export type FactKind = (typeof FACT_KINDS)[number];
/** `value` is what may be said back ("Biscuit", "your sister"); `about` is the word it hangs on ("dog"). */
export type Fact = { kind: FactKind; value: string; about: string };

const ANIMAL =
  "dog|puppy|cat|kitten|kitty|rabbit|bunny|hamster|guinea pig|parrot|budgie|fish|goldfish|turtle|tortoise|horse|pony|snake|lizard|gecko|rat|mouse|ferret|chicken|hen|hedgehog";
const RELATION =
  "mum|mom|mother|dad|father|sister|brother|grandma|grandmother|gran|nan|grandpa|grandfather|granddad|aunt|uncle|cousin|friend|best friend|wife|husband|partner|girlfriend|boyfriend|son|daughter|kid|baby|niece|nephew|boss|teacher|neighbour|neighbor|roommate|flatmate|colleague|coworker|teammate";
const EVENT =
  "exam|exams|test|interview|presentation|dentist|appointment|deadline|audition|recital|flight|wedding|race|marathon|concert|tournament|driving test|operation|surgery|first day|performance|date|party|match|game|trip|move|birthday";
const JOB =
  "nurse|teacher|doctor|student|chef|cook|baker|programmer|developer|engineer|designer|artist|writer|musician|driver|farmer|gardener|carpenter|plumber|electrician|waiter|waitress|barista|lawyer|accountant|scientist|researcher|librarian|photographer|firefighter|paramedic|vet|translator|pilot|sailor|manager|builder|mechanic|hairdresser|tailor|pharmacist|therapist|cashier|cleaner|editor|architect|dancer|actor|actress";

const PET_CALLED = new RegExp(
  `\\b(${ANIMAL})(?:'s name is|,? (?:is |who is |whose name is )?(?:called|named))\\s+(\\p{L}[\\p{L}'-]{1,19})`,
  "iu",
);
const PET_BY_NAME = new RegExp(`\\b[Mm]y (${ANIMAL}),? (\\p{Lu}\\p{Ll}{1,19})`, "u");
const PET_OF_MINE = new RegExp(`\\b(?:my|our)(?: \\p{L}+)? (${ANIMAL})s?\\b`, "iu");
const PET_OWNED = new RegExp(`\\bi (?:have|got|own|adopted) an? (?:\\p{L}+ )?(${ANIMAL})\\b`, "iu");
const PERSON_BY_NAME = new RegExp(
  `\\b[Mm]y (?:little |big |older |younger )?(${RELATION}),? (\\p{Lu}\\p{Ll}{1,19})`,
  "u",
);
const PERSON_CALLED = new RegExp(`\\b[Mm]y (${RELATION})(?:'s name is| is called| is named) (\\p{L}{2,20})`, "iu");
const PERSON_OF_MINE = new RegExp(`\\bmy (?:\\p{L}+ )?(${RELATION})\\b(?!s)`, "iu");
const JOB_OF_MINE = new RegExp(
  `\\b(?:i'm|i am|i work as|i used to be|my job is being) (?:a|an)(?: \\p{L}+)? (${JOB})\\b`,
  "iu",
);
const EVENT_NAMED = new RegExp(`\\b(?:my|an?|the|our|got|have)(?: \\p{L}+)? (${EVENT})\\b`, "iu");

const NOT_A_NAME = new Set(
  (
    "not later when a an the if back so very just going here there fine ok okay good great tired sad happy sorry sure bored hungry sick ill well alone home " +
    "done ready late new old from in at on with and or but also really feeling trying thinking looking working having getting making unwell busy lonely angry " +
    "scared nervous excited proud german french english american spanish italian dutch polish indian chinese japanese korean british irish scottish welsh canadian " +
    "mexican turkish greek swedish danish norwegian finnish russian ukrainian brazilian african australian european asian catholic muslim jewish hindu buddhist " +
    "monday tuesday wednesday thursday friday saturday sunday christmas unknown nobody none your you it this that what who my me stupid drunk gay trans vegan " +
    "vegetarian learning studying god lol idk hey hi hello yes no maybe please thanks called named glad all done"
  ).split(" "),
);

export const factsIn = remembered<readonly Fact[]>((text) => {
  const found = [
    nameIn(text),
    petIn(text),
    personIn(text),
    placeIn(text),
    likedIn(text),
    dislikedIn(text),
    jobIn(text),
    eventIn(text),
  ];
  return found.filter((fact): fact is Fact => fact !== null);
});

/** Does this line ask for the person's name? Then a bare word in answer to it is one. */
export function asksForName(line: string): boolean {
  return /(what should i call you|what is your name|who are you, if i may ask|name that goes with you|not know it so far\. what is it)\?$/i.test(
    line.trim().replace(/!/g, "."),
  );
}

export function bareName(text: string): Fact | null {
  const word = /^(?:it'?s |i'?m |i am |just )?(\p{L}[\p{L}'-]{1,19})[.! ]*$/iu.exec(text)?.[1];
  if (
    word === undefined ||
    NOT_A_NAME.has(word.toLowerCase()) ||
    FOREIGN_HELLOS.some((hello) => hello.heard.test(text))
  )
    return null;
  if (
    /^(heya?|hiya|howdy|yo|sup|greetings|morning|nothing|nope|bye|secret|guess|later|haha|cool|nice|hm+|lol|bruh|wow|asdf\w*)$/i.test(
      word,
    ) ||
    isRude(word)
  )
    return null;
  return fact("name", capitalise(word), "name");
}

function nameIn(text: string): Fact | null {
  const told =
    /\b(?:my name(?:'s| is)|(?:you can |please |just )?call me|i am called|i'm called|they call me|everyone calls me|i go by)\s+([\p{L}][\p{L}'-]{1,19})/iu.exec(
      text,
    );
  const claimed =
    /(?:^|[.,!?]\s*|\b[Hh](?:i|ello|ey)[,!]?\s+)(?:i'm|i am|I'm|I am|it's|It's|this is|This is)\s+(\p{Lu}[\p{Ll}'-]{1,19})(?=\s*(?:[.,!?]|$|and\b|by the way|btw|here\b|from\b))/u.exec(
      text,
    );
  const signed = /^(\p{Lu}\p{Ll}{1,19}) here\b/u.exec(text);
  const name = told?.[1] ?? claimed?.[1] ?? signed?.[1];
  if (name === undefined || NOT_A_NAME.has(name.toLowerCase()) || /ing$/.test(name)) return null;
  return fact("name", capitalise(name), "name");
}

function petIn(text: string): Fact | null {
  const named = PET_CALLED.exec(text) ?? PET_BY_NAME.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined)
    return fact("pet", capitalise(named[2]), named[1].toLowerCase());
  const owned = PET_OF_MINE.exec(text) ?? PET_OWNED.exec(text);
  const animal = owned?.[1]?.toLowerCase();
  return animal === undefined ? null : fact("pet", `your ${animal}`, animal);
}

function personIn(text: string): Fact | null {
  const named = PERSON_BY_NAME.exec(text) ?? PERSON_CALLED.exec(text);
  if (named?.[1] !== undefined && named[2] !== undefined)
    return fact("person", capitalise(named[2]), named[1].toLowerCase());
  const relation = PERSON_OF_MINE.exec(text)?.[1]?.toLowerCase();
  return relation === undefined ? null : fact("person", `your ${relation}`, relation);
}

function placeIn(text: string): Fact | null {
  const found =
    /\b(?:i live in|i'm from|i am from|i come from|i moved to|we moved to|i grew up in|we live in|greetings from|hello from)\s+(?:the )?(\p{L}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/iu.exec(
      text,
    );
  const went =
    /\b(?:going to|went to|visit(?:ed|ing)?|trip to|fl(?:y|ying|ew) to|travell?(?:ed|ing)? to|back from|arrived in|stay(?:ed|ing) in)\s+(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/u.exec(
      text,
    );
  const sits =
    /\b(?:i'm|i am|we're|we are|here|sitting|living|staying|currently)\b[^.]{0,24}\bin (\p{Lu}\p{Ll}+)/iu.exec(text);
  const seat = sits?.[1] !== undefined && /^\p{Lu}/u.test(sits[1]) ? sits[1] : undefined;
  const place = found?.[1] ?? went?.[1] ?? seat;
  if (place === undefined || /^(a|an|my|here|there|the|work|school|bed|small|big|little)$/i.test(place)) return null;
  return fact("place", capitalise(place), found === null ? "visit" : "home");
}

function likedIn(text: string): Fact | null {
  const favourite =
    /\bmy favou?rite ([\p{L}]+(?: [\p{L}]+)?) (?:is|are|has to be|would be)\s+(?:the )?([\p{L}' -]{2,40})/iu.exec(text);
  if (favourite?.[1] !== undefined && favourite[2] !== undefined)
    return fact("liked", shorten(favourite[2]), favourite[1].toLowerCase());
  const found =
    /\bi(?:'m| am)? (?:really |just |also |absolutely )?(?:love|like|enjoy|adore|into|obsessed with|a fan of|a big fan of|play|collect|practise|practice|learning)\s+(?:to )?([\p{L}' -]{2,40})/iu.exec(
      text,
    );
  return found?.[1] === undefined ||
    /^(you|it|that|this|him|her|them|how|when|what|your|being|play|with|a lot|about|from|here)\b/i.test(found[1])
    ? null
    : fact("liked", shorten(found[1]), "like");
}

function dislikedIn(text: string): Fact | null {
  const found =
    /\bi (?:really |just |absolutely )?(?:hate|dislike|don't like|do not like|can't stand|loathe)\s+(?:the )?([\p{L}' -]{2,40})/iu.exec(
      text,
    );
  return found?.[1] === undefined ||
    /^(you|it|that|this|him|her|them|how|when|what|your|being|my|myself|everything)\b/i.test(found[1])
    ? null
    : fact("disliked", shorten(found[1]), "dislike");
}

function jobIn(text: string): Fact | null {
  const found = JOB_OF_MINE.exec(text);
  const studies = /\bi(?:'m| am)? (?:study|studying|am studying)\s+([\p{L}]+(?: science| history| design)?)/iu.exec(
    text,
  );
  if (found?.[1] !== undefined) return fact("job", found[1].toLowerCase(), "work");
  return studies?.[1] === undefined || /^(for|in|at|a|an|the|hard|all)$/i.test(studies[1])
    ? null
    : fact("job", studies[1].toLowerCase(), "study");
}

function eventIn(text: string): Fact | null {
  const found = EVENT_NAMED.exec(text);
  const ahead =
    /\b(tomorrow|tonight|soon|later|next (week|month|year)|this (week|weekend|afternoon|evening|friday)|in (a|an|two|three|\d+) (hours?|days?|weeks?)|on (mon|tues|wednes|thurs|fri|satur|sun)day|coming up|i have an?|i've got an?|i'm having|getting ready|prepar)/i.test(
      text,
    );
  return found?.[1] === undefined || !ahead || /\b(was|went|had)\b/i.test(text)
    ? null
    : fact("event", `the ${found[1].toLowerCase()}`, found[1].toLowerCase());
}

/** Up to the first joining word, three words at most: "climbing with my brother" is "climbing". */
function shorten(text: string): string {
  const head =
    text.split(
      /\b(?:and|but|because|with|when|so|or|at|on|in|for|than|especially|although|too|very|a lot|as|since|while|that|which|by|most|more|every|since|lately|now|though|mostly|sometimes|always)\b/i,
    )[0] ?? "";
  return head
    .trim()
    .split(" ")
    .slice(0, 3)
    .join(" ")
    .replace(/\bmy\b/gi, "your");
}

function fact(kind: FactKind, value: string, about: string): Fact | null {
  const clean = cleanPhrase(value);
  return clean === null ? null : { kind, value: clean, about };
}
