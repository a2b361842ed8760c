// The small talk that plays on the landing page: who stands there, and what they say.
import type { PortraitLook } from "@/components/chatlings/portrait-look";

export interface SceneActor extends PortraitLook {
  readonly id: "pip" | "moss" | "ember";
  readonly name: string;
}

export interface SceneLine {
  readonly by: SceneActor["id"];
  readonly text: string;
}

export const SCENE_ACTORS: readonly SceneActor[] = [
  {
    id: "moss",
    name: "Moss",
    seed: "moss-3",
    family: "sprout",
    speciesSlug: "mossling",
    colour: "leaf",
    mood: "neutral",
  },
  { id: "pip", name: "Pip", seed: "pip-9", family: "critter", speciesSlug: "nibbin", colour: "honey", mood: "happy" },
  {
    id: "ember",
    name: "Ember",
    seed: "ember-4",
    family: "clay",
    speciesSlug: "kilnling",
    colour: "coral",
    mood: "happy",
  },
];

export const SCENE_TALK: readonly SceneLine[] = [
  { by: "pip", text: "I found a button! It is round. I am keeping it." },
  { by: "moss", text: "May I look? I will be slow about it." },
  { by: "ember", text: "A button is a coin that gave up." },
  { by: "pip", text: "It did not give up! It is between coats." },
  { by: "moss", text: "It has four small doors." },
  { by: "ember", text: "Four doors… All right. I see it now." },
  { by: "pip", text: "Then it’s a house. Want to be neighbours?" },
];
