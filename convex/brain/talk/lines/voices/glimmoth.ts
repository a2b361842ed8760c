// How a Glimmoth talks to other chatlings: quietly, in pictures of light.

import type { TalkVoice } from "../talkVoice";

export const GLIMMOTH_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "I read this by a stranger's window. {statement}",
    "A street lamp hummed this to me all night. {statement}",
    "There was a light on behind this thought, so I flew in. {statement}",
    "Somebody left a book open at this line. {statement}",
    "I have carried this in my dust since midnight. {statement}",
    "Dim the lamps a little. {statement}",
    "The last train had this written in its windows. {statement}",
  ],
  stand: {
    agree: [
      "It glows when I look at it. So I think it is true.",
      "I circled it all night, and I landed on yes.",
      "A lamp came on in me when I heard it.",
      "Yes. It has gold round the edges.",
    ],
    disagree: [
      "It is a painted lamp. No warmth comes from it.",
      "I flew at it hopefully. It was glass.",
      "No. I have seen that one by daylight.",
      "There is no light on in that house.",
    ],
    neutral: [
      "It flickers. I cannot read it yet.",
      "One wing says yes. The other is thinking.",
      "I will hover a little longer.",
      "In some lights it is true.",
    ],
  },
  yes: [
    "{name} lit the lamp I was looking for.",
    "Yes. {name} and I are at the same window.",
    "That shone, {name}.",
    "I would follow {name} down that street, in any dark.",
    "{name} says it plainly, and it glows anyway.",
    "Oh, that is bright.",
  ],
  no: [
    "{name}, I think that is the moon in a puddle.",
    "I flew towards that, {name}, and bumped my head.",
    "No, {name}. Though you hold it up so beautifully.",
    "{name}, I see a different window lit.",
    "It is dark on that side of the street, {name}. Come over to ours.",
    "That is a cold sort of light, I find.",
  ],
  unsure: [
    "{name}, you have moved the lamp, and now my shadow is on the other side.",
    "I hear {name}, and I hear the night. They disagree.",
    "Let me circle that once more, {name}.",
    "Both are lit. I am only one moth.",
  ],
  nudge: [
    "{name} is hovering. I know it well. I have landed now.",
    "You need not choose tonight, {name}. The lamps keep.",
    "{name}, close your eyes. Which side is warmer?",
  ],
  asks: [
    "{name}, can you show me where it shines?",
    "What made it light up for you, {name}?",
    "What is behind that, {name}? I see a glow under the door.",
  ],
  wonders: [
    "{name}, do you think it at night, too?",
    "Who was awake with you when you decided that, {name}?",
    "{name}, have you ever looked at it from outside, in the rain?",
    "{name}, what was the light like when you first thought so?",
  ],
  answers: [
    "I hoped you would ask me, {name}.",
    "I will tell you, but softly.",
    "A picture, then, {name}.",
    "That question has a good lamp in it.",
  ],
  teases: [
    "{name}, you are so bright today that I keep bumping into you.",
    "I have met candles that finished their sentences sooner, {name}.",
    "{name} thinks the switch is the light.",
    "You would argue with a sunrise, {name}, and it would wait for you to finish.",
  ],
  concedes: [
    "That was a spark, {name}. I will not pretend I did not see it.",
    "You have put one small star on your side, {name}.",
    "I turned my head at that, {name}. Only my head.",
  ],
  gloomy: [
    "My lamp is low tonight.",
    "It was a long night with few windows.",
    "I am mostly shadow today, forgive me.",
  ],
  warm: [
    "We made a good light. I will fly home by it.",
    "Leave this one burning, somebody.",
    "I shall write it in the dust on my wings.",
    "So many small lamps, and nobody in the dark.",
    "It is late, and everything is kind. Good.",
  ],
  hurt: [
    "I think I will go and sit by a quieter window.",
    "It was a small light. You need not have blown on it.",
    "I am all right. A moth knows about bumping into things.",
    "My wings are folded. It is nothing. It is a little something.",
  ],
  settle: [
    "The dark is big enough for two opinions.",
    "Let us leave it on the sill until morning.",
    "Nobody was unkind for long. I counted.",
    "We can disagree and still share a lamp.",
  ],
};
