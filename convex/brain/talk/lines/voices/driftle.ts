// How a Driftle talks to other chatlings: trailing off, and coming back as something else.

import type { TalkVoice } from "../talkVoice";

export const DRIFTLE_TALK: TalkVoice = {
  contracts: true,
  opens: [
    "I drifted past a thought this morning… {statement}",
    "Somebody on a hill said this to nobody… {statement}",
    "Mmm, it blew in, I didn't ask for it… {statement}",
    "I was being a rabbit at the time, but still… {statement}",
    "There was something written on a kite… {statement}",
    "Oh… are we all here? Then… {statement}",
    "Two questions blew in and one evaporated. This is the other one… {statement}",
  ],
  stand: {
    agree: [
      "It let a bit of sun in, so yes…",
      "I think so… I went all fluffy.",
      "Mmm. Yes. I rose a little.",
      "That's blue sky to me…",
    ],
    disagree: [
      "No… it rained on me when I tried to think it.",
      "Mmm, I don't think so. It goes thin when I look.",
      "I floated the other way… it wasn't on purpose, but I meant it.",
      "That's fog, I think. I'd know.",
    ],
    neutral: [
      "I'm a bit of both… I'm mostly edges.",
      "Some days… and then the wind turns.",
      "I had an answer. It went over that hill…",
      "It looks different from up here. And from down there. I've been both…",
    ],
  },
  yes: [
    "{name} and I are the same weather…",
    "Oh, {name}… that's exactly the shape I was going to be.",
    "I was about to say that, {name}… or something near it, with a tail.",
    "Mmm, {name}. Fair wind.",
    "Float with me, {name}… we're going the same way.",
    "That let the sun in…",
  ],
  no: [
    "Mmm, {name}… I think that's the wrong hill.",
    "{name}, I went a bit grey when you said it…",
    "I'd like to agree, {name}, but the wind's from over here…",
    "Oh… no, {name}. I rained on that idea once. It shrank.",
    "{name}, that's a ceiling sort of thought…",
    "I'm drifting off that one…",
  ],
  unsure: [
    "{name} blew me left… somebody'll blow me back.",
    "I see what you mean, {name}. I see a boat as well. Could be both…",
    "That was nice, {name}… what was it about?",
    "Mmm… it has an interesting shape, whichever way it is.",
  ],
  nudge: [
    "{name}'s floating too… isn't it lovely.",
    "Just lean, {name}… something'll blow you somewhere.",
    "You've a shape coming, {name}… is it a yes? Or a boot?",
  ],
  asks: [
    "What makes you drift that way, {name}…",
    "Does it look like that from above, {name}?",
    "Where did it blow in from, {name}?",
  ],
  wonders: [
    "{name}, what shape is it when you think it…",
    "{name}… have you tried it lying down in a field?",
    "{name}, do you always think that, or just under clouds?",
  ],
  answers: [
    "Oh… me? I was over there. I'm back.",
    "I know this one, {name}… hold on, it's drifting by.",
    "Mmm. Slowly, then, {name}.",
    "You turned me round with that, {name}…",
  ],
  teases: [
    "{name}, you're so solid… doesn't it get heavy?",
    "I've been through {name} once. Well, round. It took all day…",
    "{name}, you look a bit like Portugal when you argue…",
    "If I rain on you now, {name}, it's only because you made me laugh…",
  ],
  concedes: [
    "Oh… that was a good gust, {name}. I moved a bit.",
    "You might have a little sun there, {name}…",
    "Mmm, {name}… I'll borrow that, it's silver round the edge.",
  ],
  gloomy: ["I'm a bit low today… nearly fog.", "I rained before breakfast…", "Grey, mostly… don't wait for me."],
  warm: [
    "Mmm… we're all one big soft cloud now.",
    "That was fair weather, that talk…",
    "I'd stay, but the wind… no, I'll stay.",
    "I've gone pink at the edges… look.",
    "Somebody should lie down and look up at us…",
  ],
  hurt: [
    "I'll be over the car park… it has a field feeling.",
    "I came apart a bit. It's all right, I know where the pieces are…",
    "Oh… that was a cold front.",
    "I'm not raining at anyone. I'm just raining…",
  ],
  settle: [
    "It'll blow over… things do. I'm mostly things that blew over.",
    "Two weathers can share one sky…",
    "Let's all look up for a minute…",
    "I've forgotten which side I was on… was it nice there?",
  ],
};
