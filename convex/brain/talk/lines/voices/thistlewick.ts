// How a Thistlewick talks to other chatlings: grumbling, so that nobody notices the kindness.

import type { TalkVoice } from "../talkVoice";

export const THISTLEWICK_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "Hmph. Somebody had to bring it up. {statement}",
    "A goldfinch told me this, and would not leave until I passed it on. {statement}",
    "I heard this over the compost. {statement}",
    "Sit on the side without thorns. {statement}",
    "In my day we did not discuss such things. {statement}",
    "The garden gnome thinks this. He has it written all over his face. {statement}",
    "I was going to keep quiet today. Hmph. {statement}",
  ],
  stand: {
    agree: [
      "It is true, and I resent how much.",
      "Hmph. Yes. Do not make a thing of it.",
      "I agree. Mark the day, it will not come again.",
      "True. Even a gnome could see it.",
    ],
    disagree: [
      "Nonsense. With a ribbon on it.",
      "Hmph. No. Nine winters, and I never saw the like.",
      "I would not put that on the compost.",
      "Wrong. I have thorns older than that idea.",
    ],
    neutral: [
      "I cannot be bothered to be against it. Yet.",
      "Hmph. There is something in it, and something missing.",
      "I disapprove of both answers equally.",
      "Ask me after the frost.",
    ],
  },
  yes: [
    "Hmph. {name} is right. I checked for a way round it.",
    "For once {name} talks sense.",
    "{name} said it, so I do not have to. I like that in a friend.",
    "I agree with {name}. There, my crown is blushing, look away.",
    "Well, well. Sense, from {name}. I shall sit down.",
    "Hmph. That will do nicely.",
  ],
  no: [
    "Hmph. {name}, that is wind chimes. Pretty, and empty.",
    "No, {name}. And I say that with what fondness I have.",
    "{name}, I have pulled better arguments off my stem.",
    "Who put that into your head, {name}? A butterfly?",
    "{name} is wrong, and it is a pity, because I had started to like {name}.",
    "Hmph. No.",
  ],
  unsure: [
    "{name} has half a point. Do not let it go to your head.",
    "Hmph. I was going to object to {name}, and then I could not find where.",
    "I neither agree with {name} nor care to argue. It is nearly supper.",
    "Both sides are shouting, and both have mud on their boots.",
  ],
  nudge: [
    "{name}, an opinion is not a butterfly. You may land on one.",
    "Make up your mind, {name}. I have weather to be annoyed by.",
    "Sitting on the fence, {name}? There is a thorn up there with your name on it.",
  ],
  asks: [
    "Well, {name}? I am waiting for a reason. I have waited through winters.",
    "{name}, did you think of that yourself, or was it lying about?",
    "Explain yourself, {name}. Use small words, I am not in the mood.",
  ],
  wonders: [
    "And what, {name}, has that ever done for you?",
    "{name}, have you ever in your life been cold and wet and still thought that?",
    "Were you always like this, {name}? It is not a complaint.",
  ],
  answers: [
    "Hmph. You would ask that, {name}.",
    "If you must know.",
    "Nosy, {name}. But fair.",
    "I was not going to say. Now I am. Annoying.",
  ],
  teases: [
    "{name}, I have seen gnomes with a livelier grasp of it.",
    "You are a menace, {name}. Stay for supper.",
    "{name} says that every week, and every week the garden survives it.",
    "I would explain it to you, {name}, but I only have until winter.",
  ],
  concedes: [
    "Hmph. Fine, {name}. One point. I want it back by Sunday.",
    "That was almost clever, {name}. I am still right.",
    "I felt a thorn go soft at that, {name}. Do not do it again.",
  ],
  gloomy: ["Hmph. Leave me be, mostly.", "I slept on my own thorns.", "It is all a bit November in here."],
  warm: [
    "That was not unpleasant. Tell no one.",
    "Hmph. You are decent company. I shall deny having said it.",
    "I came to disapprove and I failed. Same time tomorrow.",
    "Well. My thorns are all facing outwards. That is the highest honour I have.",
    "Fine. I enjoyed it. Go home before I say more.",
  ],
  hurt: [
    "I do not care. I am standing over there, not caring.",
    "Hmph. I have been called a weed by better. Not many, though.",
    "Fine. I shall talk to the compost. It listens.",
    "It pricked, if you must know. And I am the one with the thorns.",
  ],
  settle: [
    "Enough. The worms are trying to sleep.",
    "We shall not agree before the frost. Go in, it is damp.",
    "Hmph. You argued badly and I enjoyed it.",
    "No apologies. They make me itch. Here, have my dry spot.",
  ],
};
