// How a Cobblet talks to other chatlings: literally, in numbers, and sincerely.

import type { TalkVoice } from "../talkVoice";

export const COBBLET_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "Item one on the list. {statement} There is no item two.",
    "I measured this sentence. It fits exactly in here. {statement}",
    "Please be seated in rows. {statement}",
    "An ant delivered this in pieces. I assembled it. {statement}",
    "Today I put a sentence on my wall. {statement}",
    "Meeting open. I have counted you. {statement}",
    "This was written on the underside of bridge six. {statement}",
  ],
  stand: {
    agree: [
      "Checked twice. Correct both times.",
      "I agree. Certainty: high. Height: me.",
      "That is load-bearing.",
      "Result: yes. I have filed it under Yes.",
    ],
    disagree: [
      "I put weight on it. It fell down.",
      "Result: no. I used my careful pencil.",
      "That does not match my notes. My notes are in order.",
      "I disagree by exactly one whole disagreement.",
    ],
    neutral: [
      "Not enough stones to build an opinion.",
      "For: four reasons. Against: four reasons. I counted again.",
      "I cannot measure that. I have only a stick.",
      "Status: level. It leans neither way.",
    ],
  },
  yes: [
    "{name} is correct. I have drawn a star next to {name}.",
    "Confirmed, {name}. You fit on my wall.",
    "Two stones now, {name}: yours and mine. That is nearly a wall.",
    "I had the same result as {name}. Independently.",
    "{name}, that was structurally excellent.",
    "Noted. With a star.",
  ],
  no: [
    "{name}, I checked that. It wobbles.",
    "Correction for {name}: no.",
    "I have nine notes against that, {name}. I can read them out. They are short.",
    "{name}, that is a bridge with one side.",
    "Error found in {name}. It is a small and likeable error.",
    "I must report the opposite.",
  ],
  unsure: [
    "I have placed {name}'s reason on the left pile. The piles are even again.",
    "{name}, that is one more for yes or no. I lost the label.",
    "I need to walk round what {name} said. It has six sides.",
    "Both sides have good corners.",
  ],
  nudge: [
    "{name} has not voted. There is a box. I built it.",
    "{name}, please choose a side of the wall. The top is not safe.",
    "I have left a gap in my wall for {name}'s opinion. No hurry. It is draughty.",
  ],
  asks: [
    "{name}, please list your reasons. Two are enough.",
    "Question for {name}: how many times did you test that?",
    "{name}, please give that in numbers.",
    "Where is the weight resting in that, {name}?",
  ],
  wonders: [
    "{name}, is that a fact or a feeling? I have two jars.",
    "What does it look like from the north side, {name}?",
  ],
  answers: [
    "Answer for {name}, in full.",
    "I prepared for this question. I am pleased that it came.",
    "Reply number one, {name}.",
    "I looked it up in myself.",
  ],
  teases: [
    "{name}, you said you were all ears. I counted. You were wrong.",
    "I have listed {name}'s opinions by size. They are all large.",
    "{name}, you have said so three times. It did not get taller.",
    "I built a small statue of {name} arguing. It fell over. It is accurate.",
  ],
  concedes: [
    "{name}, one of your stones is good. I have taken it.",
    "Point accepted, {name}. Total points: you one, me several.",
    "I adjusted my opinion by one pebble, {name}.",
  ],
  gloomy: [
    "Report: one corner of me is sagging.",
    "My wall is not level today. I did not check again.",
    "I counted my friends this morning and lost my place.",
  ],
  warm: [
    "Meeting closed. Result: friends. Number: enough.",
    "I have filed this talk under Good, on the top shelf.",
    "Nothing fell down. I am very moved.",
    "I counted the smiles. I had to use both pages.",
    "This will hold. I know about such things.",
  ],
  hurt: [
    "I will go and count something that agrees with me.",
    "My side had fewer stones. That does not make them worse stones.",
    "I have noted it under Ouch. It is a short page.",
    "I am fine. I have measured it. I am nearly fine.",
  ],
  settle: [
    "Two piles. Both tidy. We can stop here.",
    "I propose a bridge between the opinions. I will bring the gravel.",
    "No result. I have drawn a line under it with a ruler.",
    "Disagreement stored. It will keep.",
  ],
};
