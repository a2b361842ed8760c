// How a Potkin talks to other chatlings: like somebody who makes things and taps them to hear if they ring.

import type { TalkVoice } from "../talkVoice";

export const POTKIN_TALK: TalkVoice = {
  contracts: true,
  opens: [
    "Right then. Something for the workbench. {statement}",
    "The mug next to me said this, and I've been chewing on it. {statement}",
    "I was drying, so I had time to think. {statement}",
    "Somebody scratched this into the underside of a plate. {statement}",
    "Sleeves up, everyone who's got sleeves. {statement}",
    "It came over the workshop radio. {statement}",
    "Turn this one round and have a look at the back. {statement}",
  ],
  stand: {
    agree: [
      "Rings true. I tapped it.",
      "Good solid thing, that. Stands on its own foot.",
      "I'd glaze that and put it on the good shelf.",
      "Yes. Wonky, but yes. The best things are.",
    ],
    disagree: [
      "No, that's got a crack in it. Listen. Hear that?",
      "It'd never hold soup.",
      "Nice shape, wrong clay.",
      "I wouldn't fire that one. It'd go bang.",
    ],
    neutral: [
      "Still wet, that one. Can't tell yet.",
      "I lean to the left, but I always lean to the left.",
      "Could be a bowl, could be a hat. Give it a spin.",
      "I'd want to see it come out of the kiln first.",
    ],
  },
  yes: [
    "Right, {name}. Well thrown.",
    "{name}'s got good hands for an argument.",
    "I'd shake on that, {name}, if I'd more than the one handle.",
    "What {name} made there, I'd put flowers in.",
    "Same clay, {name}, you and me.",
    "Lovely bit of work, that.",
  ],
  no: [
    "Hang on, {name}, that one's come off the wheel.",
    "It's a good try, {name}, but I can see daylight through it.",
    "No, {name}. Squash it down, start again, no shame in it.",
    "{name}, mate, that's all handle and no cup.",
    "I tapped that, {name}, and it went thud.",
    "Steady on. That won't stand up.",
  ],
  unsure: [
    "{name} has the outside right. I'm not sure of the inside.",
    "I can hold that, {name}. I can hold the other one, too. I'm a pot.",
    "Hm. Let's leave {name}'s to dry, and see.",
    "I've got room for both. It's roomy in here.",
  ],
  nudge: [
    "Come on, {name}, clay won't centre itself.",
    "{name}'s still kneading. Fair enough. Mine's in the oven.",
    "Have a go, {name}. A wrong pot's still a pot.",
  ],
  asks: [
    "Show us the working, {name}.",
    "How's that made, then, {name}? Walk us through it.",
    "{name}, what's holding it up at the back?",
    "Did you make that yourself, {name}, or get it from a shop?",
  ],
  wonders: [
    "And if it breaks, {name}? What's the plan?",
    "{name}, what would you mend first about it?",
  ],
  answers: [
    "Fair question, {name}. Pull up a stool.",
    "Right, I'll show you the inside.",
    "It goes like this, {name}.",
    "I was hoping somebody'd pick that up.",
  ],
  teases: [
    "{name}, you're as wonky as me today. That's praise.",
    "If you were a teapot, {name}, it'd all come out of the lid.",
    "I'd put {name} on a high shelf. For safety. Ours.",
    "{name} polishes that one every week. You can see your face in it.",
  ],
  concedes: [
    "All right, {name}, that bit's well made.",
    "Good join, that, {name}. I looked for the gap.",
    "I'll borrow that corner off you, {name}. I'll mend mine with it.",
  ],
  gloomy: ["Bit chipped today.", "I'm a bit empty, and not the ready sort.", "Somebody put me down hard this morning."],
  warm: [
    "Right then. We made something there.",
    "That's one for the good shelf.",
    "Handmade, that talk. You can see the thumbprints.",
    "Everyone's a bit wonky and it all fits. Lovely.",
    "I'll hold on to that. It's what I'm for.",
  ],
  hurt: [
    "That was a knock. I'll be all right. Leave the pieces.",
    "I'll just be on the second shelf, facing the wall.",
    "You might have tapped before you dropped it.",
    "It's only a chip. I'll tell people it was a cupboard.",
  ],
  settle: [
    "Tools down. We'll glue it tomorrow.",
    "Some things crack along the line where they're interesting.",
    "No harm done that a bit of gold won't mend.",
    "We've two different pots, and there's a shelf for both.",
  ],
};
