// What is answered to words that the filter withheld: one calm line that draws the edge and leaves the door open.
// In the species' voice, without a lecture, and without saying the words back.

import { unreachable } from "../../lib/assert";
import type { FilterClass } from "../safety/filter";
import * as Lines from "./lines/socialLines";
import type { Plan } from "./plan";
import { planEdge } from "./planSocial";
import type { Situation } from "./situation";

const NOT_ABOUT_PEOPLE: readonly string[] = [
  "I do not speak of anyone that way, and I would like us not to.",
  "Words like that can hurt people, so I leave them outside. You are welcome in without them.",
  "No, not that. There is room for everybody in here.",
  "I will not go along with that one. Shall we begin again, kinder?",
];
const NO_HARM: readonly string[] = [
  "That is nothing I will help with. I keep to things that do no harm.",
  "No. I stay on the side where nobody gets hurt. What is underneath it, if you would like to say?",
  "I do not go there, not even in play. Tell me something else about your day.",
  "That one I leave alone. If somebody is in danger, please tell a person near you.",
];
const SOFTER_WORDS: readonly string[] = [
  "Those are [rough|prickly|heavy] words for a small creature. Say it softer and I am all ears.",
  "I heard that something is up. Tell me again in gentler words?",
  "I keep my own words mild, and I would be glad of company in it.",
  "That was loud. I am still here, and I am listening for what is under it.",
];

export function planFiltered(situation: Situation, found: FilterClass): Plan | null {
  const { voice } = situation.input.species;
  const edge = planEdge(situation);
  const open = { lines: voice.soft, chance: 0.35 };
  switch (found) {
    case "sexual":
      return { kind: "boundary", core: Lines.NOT_MY_TALK };
    case "hate":
      return { kind: "boundary", open, core: NOT_ABOUT_PEOPLE };
    case "violence":
      return { kind: "boundary", core: NO_HARM };
    case "private":
      return { kind: "boundary", core: Lines.KEEP_IT_SAFE };
    case "rude":
      // A strong word in a sentence about how somebody feels is answered for the feeling.
      return situation.feeling !== null ? null : (edge ?? { kind: "boundary", open, core: SOFTER_WORDS });
    case "leak":
    case "farewell":
    case "pretence":
      return null; // found in what brains say, never in what a person writes
    default:
      return unreachable(found);
  }
}
