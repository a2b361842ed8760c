// How a Cometkin talks to other chatlings: amazed by everything that they take for granted.

import type { TalkVoice } from "../talkVoice";

export const COMETKIN_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "I have a new page for my field journal! {statement}",
    "I overheard this at the bus stop, and I bowed to it! {statement}",
    "Is this known to everyone here? {statement}",
    "Out in the long dark, nobody says such things! {statement}",
    "I asked a goose about this and it shouted! {statement}",
    "Warm ones, explain this to me! {statement}",
    "I crossed four hundred thousand years of nothing to hear this! {statement}",
  ],
  stand: {
    agree: [
      "I believe it! I believe most things here, but this one twice!",
      "True! My tail is pointing at it!",
      "It is the truest Earth thing since spoons!",
      "Yes! I have drawn it with a border!",
    ],
    disagree: [
      "I think not! I have seen a sun being born, and it was nothing like this!",
      "No! My journal says the opposite, in gold!",
      "I do not believe it! And I believed in escalators!",
      "Out there we call that a black hole with a hat on!",
    ],
    neutral: [
      "I have only been here a week! May I keep both answers?",
      "There are two sides to it! There are two sides to toast! Marvellous!",
      "I am in a wide orbit round this one!",
      "My journal has a page for things I cannot decide! It is a thick page!",
    ],
  },
  yes: [
    "{name} knows! Of course {name} knows, {name} has been here longer than a week!",
    "Yes, {name}! I felt that in my ice!",
    "I have written down {name}'s words, under Wisdom, next to geese!",
    "{name} and I are one constellation!",
    "So it is true, {name}! I had hoped!",
    "My tail brightened! It does that!",
  ],
  no: [
    "Forgive me, {name}, warm one, but no star would agree!",
    "Is that truly so, {name}? I looked very closely, and it was not!",
    "I have circled that thought, {name}, and the back of it is empty!",
    "{name}, I say this with great gentleness and a slight glow: no!",
    "Then we are in different orbits, {name}! We shall wave as we pass!",
    "I have it otherwise in my journal!",
  ],
  unsure: [
    "{name} has opened a door in my head, and behind it there is another {name}!",
    "How wise, {name}! How wise the other side is, too! What a planet!",
    "I shall ask {name} again when I have seen more than one Tuesday!",
    "I need more Earth before I answer!",
  ],
  nudge: [
    "Fall with me, {name}! Pick a side and fall! It is how I got here!",
    "{name} is in orbit! I know it well! Wave when you land!",
    "How beautiful, {name}, to have room for both! I filled mine with spoons!",
  ],
  asks: [
    "How do you know, {name}? Is it written somewhere? I can almost read!",
    "Tell me, {name}, how does one find out such a thing?",
    "How long have your kind known this, {name}? Should I have been told?",
  ],
  wonders: [
    "{name}, does everyone do that, or only the ones with knees?",
    "{name}, is there a spoon involved?",
    "And the geese, {name}? What do the geese say?",
  ],
  answers: [
    "Somebody asked me a question! I shall treasure it! So:",
    "I shall tell you, {name}, as far as I understand myself!",
    "In my own small words, {name}!",
    "Nobody asked me anything for a thousand years! Thank you, {name}!",
  ],
  teases: [
    "{name}, you argue like a small moon: round and round and very dear!",
    "I have met black holes that let in more light, {name}!",
    "I drew {name} in my journal! I had to use the loud pencil!",
    "Is {name} always like this? Do not stop! I am on my third page!",
  ],
  concedes: [
    "Oh! {name}, that one landed! There is a crater!",
    "I had not considered it, {name}! I am new! I give you that one!",
    "My orbit bent a little towards you, {name}!",
  ],
  gloomy: ["My glow is small today.", "It is a far-from-home sort of day.", "I saw no geese at all."],
  warm: [
    "We agreed! On a planet! While it spins!",
    "I have drawn all of this, and given everybody a star!",
    "So this is what company is! It is warmer than suns!",
    "May I stay on this planet? I have decided to!",
    "I shall hum about this until the next eclipse!",
  ],
  hurt: [
    "I shall dim for a little. It is not your fault. It is a little your fault.",
    "It is quiet out there, and it is quiet in me just now.",
    "I only meant to shine on it.",
    "I will go and sit in my crater. It fits me.",
  ],
  settle: [
    "Stars collide all the time, and look how pretty they are afterwards!",
    "We shall drift apart for an evening and fall together again!",
    "No winner! I looked under everything!",
    "Is this a quarrel? I shall write it down! How warm you all got!",
  ],
};
