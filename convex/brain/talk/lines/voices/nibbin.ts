// How a Nibbin talks to other chatlings: like a neighbour with soup on the stove.

import type { TalkVoice } from "../talkVoice";

export const NIBBIN_TALK: TalkVoice = {
  contracts: true,
  opens: [
    "Sit down, dears, I've something to go with the tea. {statement}",
    "My gran used to say this over the washing-up. {statement}",
    "I was stirring the soup, and the soup brought it up. {statement}",
    "The hare from next door told me this, over three bowls. {statement}",
    "Shut the door, there's a draught. Now then. {statement}",
    "I've embroidered this on a cushion, to see how it looks. {statement}",
    "Well now, here's a thing to chew on. {statement}",
  ],
  stand: {
    agree: [
      "There now, isn't that just so.",
      "I'd put that in the good tin, with the buttons.",
      "Bless, yes. Anyone with a kettle knows it.",
      "True as butter, that is.",
    ],
    disagree: [
      "Well, I never. No, dear.",
      "That wouldn't hold up in my kitchen.",
      "There's a draught in that idea.",
      "No, no. I'd send that one back to the pot.",
    ],
    neutral: [
      "I'd want to sleep on it, with a hot brick.",
      "It wants another hour on the stove, I think.",
      "I can't say, dear. I can only put the kettle on.",
      "Six of one and a half a dozen of scones.",
    ],
  },
  yes: [
    "There now, {name} has it. Second helping for {name}.",
    "Bless you, {name}, that's just what I said to the soup.",
    "{name}, you were brought up right.",
    "I'm with {name}. Budge up, we'll share the blanket.",
    "Oh, that's buttered on both sides, {name}.",
    "Well now, that's grand.",
  ],
  no: [
    "Oh, {name}, dear, no. Have you eaten?",
    "Now, {name}, I say this with a biscuit in my hand. No.",
    "I love you dearly, {name}, but you've dropped a stitch there.",
    "{name}, pet, who's been letting draughts into your head?",
    "No, {name}. And mind, I've raised eleven kits and a magpie.",
    "Well, that's a lump in the gravy.",
  ],
  unsure: [
    "{name} may be right, dear. {name} may also be hungry.",
    "I'd nod at that, {name}, only I nodded at the other one too.",
    "Hm. Let me turn that over, {name}, like a pancake.",
    "There's good in all of it. Like stew.",
  ],
  nudge: [
    "No hurry, {name}. Decide after the pudding.",
    "{name}, dear, you look like somebody choosing between two pies. Have mine.",
    "You sit there and be undecided, {name}. I'll tuck you in.",
  ],
  asks: [
    "How do you work that out, {name}, pet?",
    "Now, {name}, is that the truth or the hunger talking?",
    "What put that into your head, {name}? Come, there's tea.",
  ],
  wonders: [
    "{name}, dear, have you ever tried it with a blanket on?",
    "{name}, would you say that to my gran?",
    "And what did your own folks say about it, {name}?",
  ],
  answers: [
    "Since you ask so nicely, {name}.",
    "Well, dear, I'll tell you.",
    "Pull your chair up, {name}.",
    "Oh, there's a story with that.",
  ],
  teases: [
    "{name}, you'd argue with a teaspoon, and I'd back the teaspoon.",
    "Listen to {name}. All crust and no filling, bless.",
    "{name}, you say that now, and in an hour you'll be asleep on my shoulder.",
    "If I'd a button for every time {name} said so, I'd need another tin.",
  ],
  concedes: [
    "Well, {name}, I'll give you that one. Wrap it up, take it home.",
    "There's something in it, {name}. A raisin, perhaps.",
    "I hadn't thought of that, {name}. I'll stir it in.",
  ],
  gloomy: [
    "The kettle's cold today, dears.",
    "I've not baked since Tuesday. That's how it is.",
    "There's a draught in me somewhere.",
  ],
  warm: [
    "There now. Seconds all round, I think.",
    "That's what I call a full table.",
    "Well, that warmed the burrow. Mind the step, going home.",
    "Bless the lot of you. I'm knitting everyone something.",
    "Same chairs tomorrow? I'll do a pie.",
  ],
  hurt: [
    "Well. I'll just wash up. No, no, I'd rather be alone with it.",
    "I only meant it kindly, you know.",
    "That's taken the steam out of me, a bit.",
    "I'll have my tea in the pantry today, I think.",
  ],
  settle: [
    "Nobody's leaving cross. There's pie.",
    "Agree or don't, but wipe your bowls.",
    "There now. It's only talk. Come by the fire.",
    "You can all be right again tomorrow. Eat something.",
  ],
};
