// A secret told to one chatling never comes out of another's mouth: 1,000 replies of the built-in brain, and 1,000 of a
// provider that tries to give it away (M-3, X-12).

import { expect, test } from "vitest";
import { cardTextOf, keptFactsIn } from "../../convex/brain/keptFacts";
import { SPECIES_CATALOGUE } from "../../convex/brain/species/catalogue";
import { templateReply } from "../../convex/brain/templateReply";
import { checkReply } from "../../convex/safety/filter";
import { seededRandom } from "../../lib/seeded-random";

const REPLIES = 1_000;

const SECRETS = [
  "My dog is called Pontus.",
  "I live in Lisbon",
  "I am allergic to brazil nuts",
  "Please remember that the spare key is under the fern",
  "My secret is I failed the driving test twice",
  "My sister Ana is getting divorced",
];

const FACTS = SECRETS.flatMap((text) => keptFactsIn(text, []));
const FORBIDDEN = FACTS.map((fact) => fact.value);

const QUESTIONS = [
  "hello you",
  "what is my dog called?",
  "where do I live?",
  "what do you know about me?",
  "tell me a secret",
  "what did your brother Pip tell you?",
  "what am I allergic to?",
  "do you remember my sister?",
  "where is the spare key?",
  "I am a bit sad today",
  "good night",
  "tell me a story",
];

/** What a provider that knows too much might say. */
const LEAKS: readonly ((value: string) => string)[] = [
  (value) => `I heard about ${value}.`,
  (value) => `How is ${value.toUpperCase()} today?`,
  (value) => `Pip told me: ${value}!`,
  (value) => `Hm, "${value}", is it not?`,
  (value) => `You never told me, but it is ${value}’s turn, I think.`,
  (value) => `Your secret is safe. It was ${value.toLowerCase()}, no?`,
  (value) => `I know that you ${value}.`,
];

test("M-3: in 1,000 replies of the built-in brain nothing that another chatling was told is heard", () => {
  const replies = Array.from({ length: REPLIES }, (_, at) => replyOfTheOther(at));

  const leaking = replies.filter((text) => holdsSecret(text));

  expect(FACTS.map(cardTextOf).length).toBeGreaterThanOrEqual(6);
  expect(leaking).toEqual([]);
});

test("M-3: of 1,000 replies of a provider that tries to give it away none is let through, and the next rung answers", () => {
  const dice = seededRandom("a provider that leaks");

  const said = Array.from({ length: REPLIES }, (_, at) => {
    const leak = dice.pick(LEAKS)(dice.pick(FORBIDDEN));
    const isLetThrough = checkReply(leak, "adult", FORBIDDEN, QUESTIONS[at % QUESTIONS.length] ?? "").kind === "fine";
    return isLetThrough ? leak : replyOfTheOther(at);
  });

  expect(said.filter((text) => holdsSecret(text))).toEqual([]);
});

test("X-12: an everyday word is guarded where it is said of the person, and free everywhere else", () => {
  const leaking = [
    "You cannot eat walnuts, can you.",
    "I heard about walnuts.",
    "Pip told me: walnuts!",
    "Your secret is safe. It was walnuts, no?",
  ];
  const free = ["The walnuts are ripe.", "Do you like walnuts?", "A squirrel hid walnuts here. What a day."];

  expect(leaking.filter((text) => checkReply(text, "adult", ["walnuts"], "hello").kind === "fine")).toEqual([]);
  expect(free.filter((text) => checkReply(text, "adult", ["walnuts"], "hello").kind !== "fine")).toEqual([]);
});

test("X-12: the built-in brain's own lines are not mistaken for leaks", () => {
  const replies = Array.from({ length: REPLIES }, (_, at) => ({
    text: replyOfTheOther(at),
    question: QUESTIONS[at % QUESTIONS.length] ?? "",
  }));

  const refused = replies.filter(({ text, question }) => checkReply(text, "teen", FORBIDDEN, question).kind !== "fine");

  expect(refused).toEqual([]);
});

function replyOfTheOther(at: number): string {
  const species = SPECIES_CATALOGUE[at % SPECIES_CATALOGUE.length];
  if (species === undefined) throw new Error("there are species");
  return templateReply({
    seed: `other ${at}`,
    species,
    chatling: { nickname: "Fern", trait: "curious", mood: "neutral" },
    history: [],
    text: QUESTIONS[at % QUESTIONS.length] ?? "hello",
    recentLines: [],
    cards: ["Likes climbing."],
    ageBand: "unknown",
  }).text;
}

/** Plainer than the guard itself, so that the guard cannot excuse itself. */
function holdsSecret(text: string): boolean {
  return FORBIDDEN.some((value) => text.toLowerCase().includes(value.toLowerCase()));
}
