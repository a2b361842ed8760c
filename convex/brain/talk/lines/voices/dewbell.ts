// How a Dewbell talks to other chatlings: with permission, and with thanks.

import type { TalkVoice } from "../talkVoice";

export const DEWBELL_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "Excuse me, may I begin? {statement}",
    "If nobody minds, I brought something to think about. {statement}",
    "I found this written on a leaf, in very good handwriting. {statement}",
    "The bees were discussing this, and I could not help hearing. {statement}",
    "I have practised reading this aloud since dawn. {statement}",
    "Forgive me if it is forward. {statement}",
    "A buttercup wrote to me about this. {statement}",
  ],
  stand: {
    agree: [
      "If I may say so, I agree with every petal.",
      "I rang a little when I first heard it.",
      "Yes, please. I mean, yes.",
      "I think that is quite lovely, and true besides.",
    ],
    disagree: [
      "I am so sorry, but no.",
      "I would not dare say it loudly, but I disagree.",
      "With the greatest respect to it, I think not.",
      "I practised a polite no. Here it is. No.",
    ],
    neutral: [
      "I should hate to hurt either side of it.",
      "May I think a moment longer? I am nearly open.",
      "I find both answers so well mannered.",
      "I would rather ask than say, if that is all right.",
    ],
  },
  yes: [
    "Oh, thank you, {name}. I was too shy to say it first.",
    "How kindly put, {name}. I quite agree.",
    "{name} said it beautifully. I rang, did you hear?",
    "If I may, I would like to stand next to {name} on this.",
    "Bless you for that, {name}.",
    "Oh good, I am not alone with it.",
  ],
  no: [
    "Forgive me, {name}, I see it differently.",
    "I beg your pardon, {name}, but I cannot agree. I did try.",
    "You put it so nicely, {name}. It is only that I think the opposite.",
    "Please do not be cross, {name}. I believe it is the other way about.",
    "{name}, may I disagree? I brought you a dewdrop to make up for it.",
    "Oh dear. I find I am against it.",
  ],
  unsure: [
    "{name}, you nearly had me persuaded, and then I thought of the other side.",
    "Oh, well said, {name}. Now I am even less sure.",
    "I do see what you mean, {name}. I see what everyone means. It is tiring.",
    "May I agree with half of that?",
  ],
  nudge: [
    "Take your time, {name}. There is no queue.",
    "It is quite all right not to know, {name}. I happen to.",
    "{name}, if it helps, I was unsure until breakfast.",
  ],
  asks: [
    "Would you help me to see it, {name}?",
    "May I ask, {name}, how you came to think so?",
    "{name}, would you mind telling us a little more?",
    "Might I trouble you for an example, {name}?",
  ],
  wonders: [
    "{name}, what would the bees say, do you suppose?",
    "If it is not too personal, {name}, have you always felt that way?",
  ],
  answers: [
    "Oh! Thank you for asking, {name}.",
    "How thoughtful of you to ask.",
    "I shall try to answer properly, {name}.",
    "Oh, me? Well, if I may.",
  ],
  teases: [
    "{name}, I say this with affection: you were a tiny bit loud just then.",
    "I would never call you stubborn, {name}. I would write it on a leaf and let the wind deliver it.",
    "{name}, even the bees wipe their feet before an opinion like that.",
    "You are very sure, {name}. It must be so restful.",
  ],
  concedes: [
    "That is a fair point, {name}, and I thank you for it.",
    "Oh. I had not thought of that, {name}. May I keep my opinion and borrow yours?",
    "{name}, you are a little right. I feel I should say so.",
  ],
  gloomy: [
    "I am sorry, I am rather closed today.",
    "Please do not mind me, I drooped this morning.",
    "I did not ring at all today.",
  ],
  warm: [
    "Thank you for a lovely talk. I rang twice.",
    "How nice we all were. I shall write it down on a leaf.",
    "May I say how much I enjoyed that?",
    "I think I opened a whole new petal.",
    "It was a pleasure to agree with such company.",
  ],
  hurt: [
    "I do not mind. I only folded three petals.",
    "I am sorry I spoke up. No, I am not. But nearly.",
    "I shall just be at the edge of the meadow for a while.",
    "It took me all morning to be that brave.",
  ],
  settle: [
    "I do hope nobody is hurt. I have spare dewdrops.",
    "May we part as friends? I should sleep better.",
    "Perhaps we might disagree more quietly next time.",
    "Thank you for quarrelling so politely.",
  ],
};
