// The first words of a chatling, fresh out of its egg: hello, who it is, and one easy question.
import type { Mood, Trait } from "../../lib/creature";
import { seededRandom } from "../../lib/seeded-random";
import { fillLine } from "./fillLine";
import type { Species } from "./species/species";

export type GreetingInput = {
  seed: string;
  species: Species;
  chatling: { nickname: string; trait: Trait; mood: Mood };
};

const HATCHED: readonly string[] = [
  "I am {self}, and you are the [first|very first] person I have seen.",
  "I think I am {self}. It sounds right.",
  "So this is outside of the egg. I am {self}.",
  "I am {self}, freshly hatched.",
  "They tell me I am {self}, and I like it.",
];
const FIRST_QUESTIONS: readonly string[] = [
  "What should I call you?",
  "What is your name?",
  "Who are you, if I may ask?",
  "And what is the name that goes with you?",
];

export function templateGreeting(input: GreetingInput): string {
  const random = seededRandom(`greeting:${input.seed}`);
  const { voice } = input.species;
  const slots = { ...voice.lexicon, self: input.chatling.nickname, species: input.species.name };
  const hatched = fillLine(random.pick(HATCHED), slots, random) ?? `I am ${input.chatling.nickname}.`;
  const greet = fillLine(random.pick(voice.greets), slots, random) ?? "Hello.";
  return [greet, hatched, random.pick(FIRST_QUESTIONS)].join(" ");
}
