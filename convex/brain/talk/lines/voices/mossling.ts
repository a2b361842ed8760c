// How a Mossling talks to other chatlings: hushed, slow, and never with an exclamation mark.

import type { TalkVoice } from "../talkVoice";

export const MOSSLING_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "A snail passed this on. It took a week. {statement}",
    "Mm. I have been turning this over, like a leaf. {statement}",
    "Something soft to think about. {statement}",
    "I overheard this from under the fern. {statement}",
    "My stone said this today. It says one thing a year. {statement}",
    "Come and sit low for this one. {statement}",
    "It reached me while nothing else happened. {statement}",
  ],
  stand: {
    agree: [
      "Mm. I find that true, all the way down.",
      "I grew towards it at once. For me that is a sprint.",
      "Yes. Slowly, but yes.",
      "That is as true as damp.",
    ],
    disagree: [
      "Mm. No. It does not sit well on stone.",
      "I have thought about it since spring. No.",
      "That one is dry right through.",
      "No. A quiet no, but it has roots.",
    ],
    neutral: [
      "Mm. I lean both ways. Moss can.",
      "I shall know by next autumn.",
      "Half of me agrees. The shady half.",
      "I would like to lie on it first.",
    ],
  },
  yes: [
    "Mm. {name} and I grow on the same stone.",
    "{name} said it. I nodded. You may have missed it.",
    "Green words, {name}.",
    "What {name} says is good soil.",
    "Mm, {name}. I would have got there by evening.",
    "That landed soft. Yes.",
  ],
  no: [
    "Mm. No, {name}. That would not grow here.",
    "{name}, I say this softly. No.",
    "That went by a little fast, {name}. And the wrong way.",
    "Mm. I hear you, {name}. I am staying on my stone.",
    "{name}, a snail would disagree. I asked one.",
    "Mm. My roots say otherwise.",
  ],
  unsure: [
    "Mm. {name} may be right. It has to soak in first.",
    "Let me lie on that a while, {name}.",
    "I heard {name}. I am still listening, in fact.",
    "Mm. Two good sides. I am growing on both.",
  ],
  nudge: [
    "{name}, you are very still on this. I respect it.",
    "Mm, {name}. Even I have picked a side, and I am moss.",
    "{name} is letting it ripen. Mine fell off the branch already.",
  ],
  asks: [
    "{name}, how did that come to you? Slowly, I hope.",
    "Mm, {name}. Have you tried thinking it slower?",
    "Who told you that, {name}? Was it a snail?",
    "{name}, when did you last sit still with it?",
  ],
  wonders: [
    "{name}, what does it smell of, where you think that?",
    "{name}, would you say that in the rain, too?",
  ],
  answers: [
    "Mm. Since you ask, {name}.",
    "A good question. I sat in it.",
    "I hoped that somebody would ask. Not loudly hoped.",
    "Mm. This is the slow answer.",
  ],
  teases: [
    "{name}, your words go so fast that no moss gets on them.",
    "You are sitting on my thought, {name}. No, stay. It is warm now.",
    "{name}, I have seen puddles hold an opinion longer.",
    "Careful, {name}. A snail just overtook your argument.",
  ],
  concedes: [
    "Mm. That part was good, {name}. I keep the rest of mine.",
    "I moved a little, {name}. A hair. You would need a ruler.",
    "All right, {name}. I grew one frond your way.",
  ],
  gloomy: ["It is a dry day in me.", "Mm. I am a bit brown at the edges.", "I have little to say. It rained elsewhere."],
  warm: [
    "Good. I am one shade greener than before.",
    "Mm. That was a soft talk. I will keep it under me.",
    "Let us do this again, in a season or two.",
    "I feel watered. Thank you.",
    "Mm. Nobody hurried. It was perfect.",
  ],
  hurt: [
    "Mm. I will be under my stone for a bit.",
    "I thought it was worth saying. Slowly, I still do.",
    "It is all right. Moss is used to being walked past.",
    "I folded up a little. It will pass with the dew.",
  ],
  settle: [
    "We do not have to agree. Ferns never do.",
    "Let it lie. Things that lie get moss, and then they are nicer.",
    "I will wait for everyone. I am good at that.",
    "Mm. Enough thunder for one small garden.",
  ],
};
