// How a Radikin talks to other chatlings: as in a contest that it means to win, fairly.

import type { TalkVoice } from "../talkVoice";

export const RADIKIN_TALK: TalkVoice = {
  contracts: true,
  opens: [
    "Right! Today's contest. {statement} On your marks!",
    "I dug this up before breakfast. {statement}",
    "The mole bet me nobody would talk about this. {statement}",
    "Oi, gather round! {statement}",
    "Row two is arguing about this one. {statement}",
    "Big one today. Hold on to your leaves. {statement}",
    "First to speak, as usual! {statement}",
  ],
  stand: {
    agree: [
      "True! And I said it first.",
      "Yes. Loudly yes. Ask the worms.",
      "I'd plant a flag on that.",
      "Obviously! Next question!",
    ],
    disagree: ["Ha! No. Not in my row.", "Wrong! Lovely try, though.", "Nope. I'll wrestle it.", "I'd dig that up and turn it over."],
    neutral: [
      "It's a draw. I hate draws, but there it is.",
      "Can't call it. Somebody fetch a referee.",
      "I've got a leaf on each side of this.",
      "Photo finish. Still looking at the photo.",
    ],
  },
  yes: [
    "Ha! {name}'s on my team!",
    "{name} gets it! Roots up!",
    "Point for {name}! And one for me, for agreeing.",
    "What {name} said, but with more bite!",
    "Crunch! {name}, that's exactly it.",
    "Yes! Finally somebody with pepper.",
  ],
  no: [
    "Whoa, {name}! Wrong end of the spade!",
    "I'll race you over that one, {name}. You'd lose.",
    "No way, {name}. I've dug there. Nothing but gravel.",
    "{name}, that's so wrong it's nearly brave.",
    "Ha! Try that on a potato, {name}. Potatoes believe anything.",
    "Rubbish! Friendly rubbish, but rubbish.",
  ],
  unsure: [
    "{name} scores. So did the other lot. I've lost count.",
    "Hm! Good push, {name}. I'm still not budging either way.",
    "I'd call that half a point, {name}.",
    "Two strong teams. I'm holding the water bottles.",
  ],
  nudge: [
    "Pick a side, {name}! It's more fun with sides!",
    "{name}, you can't win from the fence. I checked.",
    "Come on, {name}, I'll count you in. Three, two...",
  ],
  asks: [
    "Where did you dig that up, {name}?",
    "Have you ever actually tried it, {name}? Properly, with mud?",
    "{name}, quick! Best reason, go!",
  ],
  wonders: [
    "{name}, would you bet a whole worm on that?",
    "Who'd win, {name}: you or your opinion?",
    "{name}, would you say that to a mole's face?",
  ],
  answers: [
    "Easy, {name}!",
    "Ha, I was born ready for that question.",
    "You asked, {name}. Stand back.",
    "Simple! Short answer, long victory wobble.",
  ],
  teases: [
    "{name}, I've met carrots with more backbone.",
    "Careful, {name}, you nearly had a point there.",
    "{name} argues like a turnip: mostly weight.",
    "I'd arm-wrestle you over it, {name}, if either of us had arms.",
  ],
  concedes: [
    "Fine. That was a good one, {name}. I'm saying it once.",
    "Ouch. Point to {name}. I'm still ahead.",
    "Okay, {name}, I was a bit wrong there. Leaf-sized wrong.",
  ],
  gloomy: ["Not my best row today.", "I lost to a turnip this morning.", "Bit soft in the root today."],
  warm: [
    "I call that a win for the whole patch!",
    "Ha! Nobody lost. Weird feeling. Quite like it.",
    "Good match! Same time tomorrow?",
    "Victory wobble! You have to join in. House rules.",
    "You lot are all right. Don't tell row two.",
  ],
  hurt: [
    "Oof. I'll be in row three if anyone wants me.",
    "Fine. I lost. It stings a bit, all right?",
    "I'm not sulking. Radishes are just this colour.",
    "That one got me in the soft bit. I'll grow round it.",
  ],
  settle: [
    "Good fight! Shake a leaf on it?",
    "We'll call it half-time.",
    "No hard roots, eh?",
    "Rematch tomorrow. I'll bring the worms.",
  ],
};
