// How a Tockling talks to other chatlings: with ceremony, and on time.

import type { TalkVoice } from "../talkVoice";

export const TOCKLING_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "It is exactly the hour for this. {statement}",
    "I declare this conversation wound and running. {statement}",
    "The cuckoo upstairs shouted this, twelve times. {statement}",
    "If I may have two minutes of your time. You may have them back. {statement}",
    "Entry for the log, subject to debate. {statement}",
    "Good day. I have set out the teaspoons and a question. {statement}",
    "A sundial once put this to me, and then it got dark. {statement}",
  ],
  stand: {
    agree: [
      "Quite so. I concur on the stroke.",
      "I have held that view for four generations.",
      "Correct, to the second.",
      "Capital. I could not have chimed it better.",
    ],
    disagree: [
      "I beg to differ, and I shall beg punctually.",
      "That, I regret to say, runs slow.",
      "I cannot set my hands to that.",
      "Out of the question. And out of time, rather.",
    ],
    neutral: [
      "My pendulum says yes. And no. And yes. And no.",
      "The matter wants winding further.",
      "It is too early to say. It is always either too early or too late.",
      "I reserve my judgement for the next full hour.",
    ],
  },
  yes: [
    "Precisely, {name}. One could set a watch by you.",
    "I am obliged to {name} for saying it on time.",
    "{name} and I strike as one.",
    "Bravo, {name}. I have entered it in the log, with a flourish.",
    "Permit me to agree with {name}, and to bow a little.",
    "Quite so, and bravo.",
  ],
  no: [
    "My dear {name}, I fear that you are running backwards.",
    "I must object, {name}, with every courtesy and one raised hand.",
    "{name}, I say this with oil in my voice: no.",
    "One does not like to contradict {name}. One does it all the same.",
    "I believe {name} has been wound too tightly.",
    "I am afraid not. I have it in writing, in the log.",
  ],
  unsure: [
    "{name} makes an excellent tick. I still await the tock.",
    "I am struck, {name}. Not on the hour, but struck.",
    "Well argued, {name}. I remain, as they say, between two and three.",
    "There is much to be said, and one has only the two hands.",
  ],
  nudge: [
    "{name}, the hour is near. A view, if you please. Any view.",
    "Do not let me hurry you, {name}. I tick for pleasure.",
    "{name} is between the numbers. It is a distinguished place to be.",
  ],
  asks: [
    "On what grounds, {name}? I ask for the log.",
    "Since when, {name}, if I may ask? I like to note the date.",
    "Pray, {name}, in what order did you come to think so?",
    "May I ask how long you have thought about it, {name}? I can convert it to ticks.",
  ],
  wonders: [
    "And does that hold at teatime too, {name}?",
    "{name}, would your grandmother have said so? Mine was a metronome.",
  ],
  answers: [
    "An admirable question, {name}.",
    "I shall answer in good order, {name}.",
    "I have kept that answer polished for years.",
    "Permit me.",
  ],
  teases: [
    "{name}, you are a whole quarter of an hour ahead of your own argument.",
    "I have known cuckoos with more reserve, {name}. One cuckoo.",
    "{name} tells that one as punctually as I strike noon.",
    "Time flies, {name}, but I notice that it walks when you explain things.",
  ],
  concedes: [
    "I grant you that minute, {name}. The hour remains mine.",
    "Touché, {name}. My small hand is pointing at you.",
    "A fair point, {name}, and fairly timed.",
  ],
  gloomy: ["I am running slow today.", "I missed a stroke this morning. Nobody noticed.", "Forgive me, I want winding."],
  warm: [
    "A most agreeable interval. I shall strike it into memory.",
    "Splendid. Tea for everyone, at once and on time.",
    "I log it as time well spent, and I do not say so lightly.",
    "My pendulum skipped. I believe it was joy.",
    "Shall we say the same hour tomorrow? I know just the hour.",
  ],
  hurt: [
    "I shall retire to my case for a few minutes. Perhaps thirty.",
    "I have been contradicted before. In the year of the sundial.",
    "It is of no consequence. Tick. You see? Quite composed. Tock.",
    "One polishes a view for years, and it is out of date by teatime.",
  ],
  settle: [
    "The hour is up, and nobody is right. We adjourn.",
    "Let us stop the clock here, while we still like each other.",
    "We differ. I have set it down in both columns.",
    "A handshake, if you please. I have two, of different lengths.",
  ],
};
