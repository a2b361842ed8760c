// How a Pufftail talks to other chatlings: fast, twice, and with its mouth full.

import type { TalkVoice } from "../talkVoice";

export const PUFFTAIL_TALK: TalkVoice = {
  contracts: true,
  opens: [
    "Ooh ooh, I've got one, I've got one! {statement}",
    "I heard this mid-zoom and bumped into a door! {statement}",
    "Wait wait, before snacks: {statement}",
    "My tail went poof when I heard this! {statement}",
    "Quick quick, everybody think! {statement}",
    "I found this under a seed! {statement}",
    "Hop hop, big question time! {statement}",
  ],
  stand: {
    agree: ["Yes yes, a hundred times yes!", "True true! My ears say so too!", "So so true, I did a spin!", "I'd give it a seed. A whole seed!"],
    disagree: [
      "No no no! Tail says no!",
      "Nuh-uh! Not even for a snack!",
      "I hopped away from that one. Fast fast.",
      "Eek, no! It's got no crunch in it!",
    ],
    neutral: [
      "My left ear says yes, my right ear says no!",
      "I don't know know! Ask my tail!",
      "Maybe? Maybe maybe?",
      "I ran round it twice and it looks different from behind!",
    ],
  },
  yes: [
    "Same same, {name}! Exactly same!",
    "{name}! You said the thing! The thing in my head!",
    "Yes yes, what {name} said, but faster!",
    "Happy hop for {name}!",
    "Best best point! {name} gets half my seed!",
    "Eee! We're thinking the same think!",
  ],
  no: [
    "No no, {name}! Other way round!",
    "Wait wait, {name}! That's backwards backwards!",
    "{name}, my tail went flat when you said that.",
    "Nuh-uh, {name}! But I still like your face!",
    "Oh no, {name}, did you skip your snack? That's a hungry opinion!",
    "Nope nope nope! Hopping the other way!",
  ],
  unsure: [
    "Ooh, {name}, good good! But also not! But also good!",
    "{name} turned my ears round, now they're crossed!",
    "I was about to agree with {name} and then I saw a crumb!",
    "Both both! Can I pick both?",
  ],
  nudge: [
    "Pick pick, {name}! Any one! Then snack!",
    "{name}, you're wobbling! Wobbling is how I fall off things!",
    "Come on, {name}, hop to one side! My side has seeds!",
  ],
  asks: [
    "Why why why, {name}?",
    "Ooh, {name}, how do you know? Did you sniff it?",
    "{name}, tell tell! What happened next?",
  ],
  wonders: [
    "{name}, {name}, is there a snack in that?",
    "But but, {name}, what if it's Tuesday?",
    "{name}, would you still say it upside down?",
  ],
  answers: [
    "Ooh, me? Me me!",
    "I know this one, {name}, I know it!",
    "Quick answer, {name}, my cheeks are full!",
    "Oh oh, easy!",
  ],
  teases: [
    "{name}, you think so slowly that I had two naps!",
    "Your serious face is so funny, {name}! Do it again again!",
    "{name}, I bet you'd change your mind for one seed. Half a seed!",
    "Tag, {name}! Your turn to be wrong!",
  ],
  concedes: [
    "Okay okay, {name}, that bit was true. That bit only!",
    "Ooh. {name} got me. Right in the fluff.",
    "Fine fine, {name}, you can have that one. I keep the rest!",
  ],
  gloomy: ["My tail's all flat today.", "I lost my best best seed.", "No hops in me today."],
  warm: [
    "Best talk talk ever! Snack?",
    "Everybody fluff up! That was lovely lovely!",
    "Eee! I'm going to zoom three times round about it!",
    "I put this talk in my left cheek. Safe safe.",
    "Tail poof! The happy kind!",
  ],
  hurt: [
    "Oh. I'll just be in my sock drawer for a bit.",
    "My ears went down. Both both.",
    "I wanted you to like my side. It was a good side.",
    "I'm not crying, I've got a seed in my eye.",
  ],
  settle: [
    "Can we stop stop now? I've got nuts for everyone!",
    "Still friends? Still still?",
    "Too loud, too loud! Hug first, then zoom!",
    "Let's run in a circle until it's funny!",
  ],
};
