// The first words of a chatling, fresh out of its egg.
import type { Mood, Trait } from "../../lib/creature";
import type { Species } from "./species/species";

export type GreetingInput = {
  seed: string;
  species: Species;
  chatling: { nickname: string; trait: Trait; mood: Mood };
};

export function templateGreeting(input: GreetingInput): string {
  return `Hello. I am ${input.chatling.nickname}.`;
}
