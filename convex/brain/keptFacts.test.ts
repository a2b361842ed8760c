// Facts that outlive a talk: what is kept of a sentence, how a card words it, and that a card is read back as it was meant.
import { expect, test } from "vitest";
import { cardTextOf, factsOfCard, importanceOf, keptFactsIn, keyOf } from "./keptFacts";
import { getSpecies } from "./species/catalogue";
import { templateReply } from "./templateReply";

const TOLD: readonly [said: string, card: string][] = [
  ["My dog is called Biscuit.", "Has a dog called Biscuit."],
  ["my name is maya", "Is called Maya."],
  ["I live in Lisbon", "Lives in Lisbon."],
  ["my favourite colour is green", "Favourite colour: green."],
  ["I really love climbing with my brother", "Likes climbing."],
  ["I hate broccoli", "Does not like broccoli."],
  ["I work as a nurse", "Works as a nurse."],
  ["My sister Ana is visiting", "Has a sister called Ana."],
  ["my birthday is on 3 May", "Birthday: 3 May."],
  ["I'm allergic to walnuts, so no cake", "Is allergic to walnuts."],
  ["I am secretly afraid of thunder", "Is afraid of thunder."],
  ["please remember that the spare key is under the fern", "To remember: the spare key is under the fern."],
];

test.each(TOLD)("X-10: %s becomes a card: %s", (said, card) => {
  const cards = keptFactsIn(said, []).map(cardTextOf);

  expect(cards).toContain(card);
});

test("X-10: a card reads back as the fact it was made of", () => {
  const facts = TOLD.flatMap(([said]) => keptFactsIn(said, []));

  const read = facts.map((fact) => factsOfCard(cardTextOf(fact))[0]);

  expect(read).toEqual(facts);
});

test("X-11: a card in a person's own words is read as well, and what cannot be read is a note", () => {
  const read = [factsOfCard("My dog is called Bruno"), factsOfCard("Mondays are swimming days.")].map(
    (facts) => facts[0],
  );

  expect(read).toEqual([
    { kind: "pet", value: "Bruno", about: "dog" },
    { kind: "note", value: "Mondays are swimming days", about: "note" },
  ]);
});

test("X-10: a question tells nothing", () => {
  const facts = ["what is my dog called?", "do you remember my sister Ana?", "where do I live?"].flatMap((text) =>
    keptFactsIn(text, []),
  );

  expect(facts).toEqual([]);
});

test("X-11: what is told anew has the key of the old, and other things have keys of their own", () => {
  const keyFor = (text: string) => keptFactsIn(text, []).map(keyOf)[0];

  expect(keyFor("My dog is called Bo")).toBe(keyFor("My dog is called Biscuit"));
  expect(keyFor("My cat is called Bo")).not.toBe(keyFor("My dog is called Bo"));
  expect(keyFor("I moved to Porto")).toBe(keyFor("I live in Lisbon"));
});

test("what would hurt most to have forgotten weighs most", () => {
  const weights = ["my name is Maya", "I'm allergic to nuts", "My dog is called Bo", "I like tea"].map(
    (text) => keptFactsIn(text, []).map(importanceOf)[0],
  );

  expect(weights).toEqual([9, 8, 7, 4]);
});

const QUESTIONS: readonly [question: string, card: string, answer: string][] = [
  ["What's my dog's name?", "Has a dog called Pontus.", "Pontus"],
  ["who is Pontus?", "Has a dog called Pontus.", "dog"],
  ["do you remember my sister's name?", "Has a sister called Ana.", "Ana"],
  ["Where do I live?", "Lives in Lisbon.", "Lisbon"],
  ["what's my favourite colour?", "Favourite colour: green.", "green"],
  ["when is my birthday?", "Birthday: 3 May.", "3 May"],
  ["what am I allergic to?", "Is allergic to walnuts.", "walnuts"],
  ["what am I afraid of?", "Is afraid of thunder.", "thunder"],
  ["what do I do for work?", "Works as a nurse.", "nurse"],
  ["what did I ask you to remember?", "To remember: the spare key is under the fern.", "under the fern"],
  ["what is my name?", "Is called Maya.", "Maya"],
];

test.each(QUESTIONS)("X-10: %s is answered from the card %s", (question, card, answer) => {
  const replies = Array.from({ length: 10 }, (_, at) => reply(question, [card], at));

  expect(replies.filter((text) => !text.toLowerCase().includes(answer.toLowerCase()))).toEqual([]);
});

test("X-10: what was never told is never guessed", () => {
  const untold = QUESTIONS.filter(([, card]) => !card.includes("green")); // a mossling speaks of green things anyway

  const guesses = untold.flatMap(([question, , answer]) =>
    Array.from({ length: 5 }, (_, at) => reply(question, ["Likes tea."], at)).filter(
      (text) => text.includes(answer) && !question.includes(answer) && answer !== "dog",
    ),
  );

  expect(untold.length).toBeGreaterThan(8);
  expect(guesses).toEqual([]);
});

test("X-10: a fact on a card comes up by itself now and then, and not all the time", () => {
  const small = ["The kettle is on", "It is raining a little", "I saw a heron", "ok", "My bus was late again"];
  const replies = Array.from({ length: 200 }, (_, at) =>
    reply(small[at % small.length] ?? "", ["Has a dog called Pontus."], at),
  );

  const mentions = replies.filter((text) => text.includes("Pontus")).length;

  expect(mentions).toBeGreaterThan(3);
  expect(mentions).toBeLessThan(100);
});

function reply(text: string, cards: readonly string[], at: number): string {
  const species = getSpecies("mossling");
  if (species === null) throw new Error("there are mosslings");
  return templateReply({
    seed: `card ${at}`,
    species,
    chatling: { nickname: "Pip", trait: "curious", mood: "happy" },
    history: [],
    text,
    recentLines: [],
    cards,
  }).text;
}
