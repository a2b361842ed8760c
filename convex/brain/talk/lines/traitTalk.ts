// How the trait that was chosen at the hatch colours a talk: what each likes to begin with, to add, and to end on.

import type { Trait } from "../../../../lib/creature";
import type { Lines } from "./talkVoice";

export type TraitTalk = {
  opens: Lines;
  /** Added to a line of its own opinion. */
  tails: Lines;
  warm: Lines;
  hurt: Lines;
  settle: Lines;
};

export const TRAIT_TALK: Readonly<Record<Trait, TraitTalk>> = {
  curious: {
    opens: [
      "I have a question that kept me up. Is it true? {statement}",
      "I asked nine passers-by about this. Two answered. {statement}",
      "I opened a new page for this one. {statement}",
    ],
    tails: [
      "Now I want to know why.",
      "I have questions about my own answer.",
      "I looked it up and got lost, happily.",
      "There is a mystery in it somewhere.",
      "I would love to be shown wrong. It is how one gets presents.",
      "I have made a note to check.",
      "Has anybody measured it?",
    ],
    warm: [
      "And now I have nine new questions. Thank you.",
      "I learned two things and forgot my hat. A good talk.",
      "I would like to ask one more thing. No, I will save it.",
      "I have filled a whole page, and half of it is drawings of you.",
      "So many answers. I shall need a bigger hat.",
    ],
    hurt: [
      "I only wanted to find out. I did find out. Oh.",
      "I will look into why that hurt. Tomorrow.",
      "I had one more question. It does not matter now.",
      "I shall put it down as an experiment. It stung.",
    ],
    settle: [
      "Nobody knows, then. I love it when nobody knows.",
      "I will find out who is right. It may take years.",
      "Good. An open question is one that one can visit.",
      "I have noted both sides, with arrows.",
    ],
  },
  cheerful: {
    opens: [
      "Good news, there is something to talk about. {statement}",
      "I woke up laughing about this. {statement}",
      "Here is something to make the day rounder. {statement}",
    ],
    tails: [
      "And I am smiling while I say so.",
      "It makes the day a size bigger.",
      "I feel splendid about it.",
      "Just saying it cheered me up.",
      "I may hum about it later.",
      "Isn't it grand?",
      "I could sing it.",
    ],
    warm: [
      "I knew we would get along. I know it every time.",
      "Look at us. I could frame us.",
      "I could skip. I think I will skip.",
      "My cheeks hurt, in the best way.",
      "That was so nice that I want to tell a stranger.",
    ],
    hurt: [
      "My smile slipped a bit. It will be back after supper.",
      "That was a raindrop on my cake. I still have cake.",
      "I am still cheerful. It is just further down today.",
      "I will whistle on the way home. Quietly. One note.",
    ],
    settle: [
      "Well, that was a good brisk one. Who wants a biscuit?",
      "We did not agree, but nobody's ears fell off.",
      "A bit of a storm, and now it smells fresh.",
      "I like you all even better when you are cross.",
    ],
  },
  stubborn: {
    opens: [
      "We have been round this one before, and I did not move. {statement}",
      "I will ask this once. Then I will ask it again. {statement}",
      "You will not talk me out of my view on this, so do try. {statement}",
    ],
    tails: [
      "And nobody will move me.",
      "I have dug in.",
      "That is my last word. I have more last words.",
      "I decided that years ago, and it has held.",
      "You may bring a crane.",
      "You can ask me again on my birthday.",
      "I have it in writing. Mine.",
    ],
    warm: [
      "I did not give way. You all just happened to arrive.",
      "Fine. We agree. I agreed first.",
      "I knew I was right. It is nice to have it in a choir.",
      "I have not moved an inch. It got cosy here by itself.",
      "I agree, and I will not be talked out of agreeing.",
    ],
    hurt: [
      "I am not leaving. I am standing firmly somewhere else.",
      "I still think so. A bit more quietly, is all.",
      "You won. You were not righter.",
      "I will be back tomorrow with the same opinion and a cushion.",
    ],
    settle: [
      "I am still right. But come in, it is cold.",
      "We can stop. I will go on in my head.",
      "I have said what I said. Supper?",
      "One day you will all see. I can wait. I am a good waiter.",
    ],
  },
  gentle: {
    opens: [
      "I mean this kindly. Tell me what you think. {statement}",
      "May we talk about something small and nice? {statement}",
      "Nobody has to agree. I only want to hear you. {statement}",
    ],
    tails: [
      "I say so with both hands open.",
      "But I like hearing the other side.",
      "Nobody has to hurry to an answer.",
      "I hope that does not tread on anybody.",
      "That is only how it feels from in here.",
      "Please say if you feel otherwise.",
      "I hope that makes sense.",
    ],
    warm: [
      "I like it when everybody goes home whole.",
      "That was soft all the way through.",
      "Thank you for being so easy to talk to.",
      "I was a bit nervous at the start. I am not any more.",
      "Let us carry this home carefully.",
    ],
    hurt: [
      "I am not cross. I only went quiet inside.",
      "It hurt a little. I would rather say so than carry it.",
      "It is all right. Only, be soft with me for a minute.",
      "I think I will sit by the window for a while.",
    ],
    settle: [
      "I like you all just as much as before. I checked.",
      "Are we all right? I would like us to be all right.",
      "I hope that nobody takes it to bed with them.",
      "May I walk home between the two sides?",
    ],
  },
  bold: {
    opens: [
      "Somebody has to bring it up, and I have the voice for it. {statement}",
      "I dare anybody to talk me out of my answer. {statement}",
      "Stand back, I am about to have an opinion. {statement}",
    ],
    tails: [
      "There. I said it standing up.",
      "I would say it to a bear.",
      "Come and argue, I have had breakfast.",
      "And I would say it again on a wall.",
      "I am not whispering it, either.",
      "I will put that on a flag.",
      "Next.",
    ],
    warm: [
      "Next time, something bigger. I am warmed up.",
      "That was almost too easy. Again, again.",
      "Three cheers. I will do all three.",
      "That was brave of all of us, mainly me.",
      "Let us go and agree with strangers.",
    ],
    hurt: [
      "I have had worse from a wasp. Not much worse.",
      "I can take it. I am just taking it over there.",
      "I went in first, so I got the bump. Fair enough.",
      "Ouch. There. I said it out loud.",
    ],
    settle: [
      "A good fight among friends. I would do it again before lunch.",
      "No winner? Then we all go home brave.",
      "I have never lost a fight with friends. I have only ended some.",
      "Come on, who is up for another? No? Tomorrow, then.",
    ],
  },
  dreamy: {
    opens: [
      "I may have dreamt this, but it seemed important. {statement}",
      "Something floated by while I was looking at nothing. {statement}",
      "I was halfway asleep when I thought of it. {statement}",
    ],
    tails: [
      "Or I dreamt it. It was a good dream, in that case.",
      "It looks a bit like the sea, if you squint.",
      "I forgot how that sentence was going to end.",
      "Somewhere it is always so, I think.",
      "I saw it very clearly, and then it was a heron.",
      "At least, that is how it was in the boat.",
      "I lost the rest of that thought under a tree.",
    ],
    warm: [
      "I drifted off in the middle, and it was still lovely when I came back.",
      "Let us remember this as taller than it was.",
      "I feel like the end of a long afternoon.",
      "For a moment I forgot where I stopped and you began.",
      "I will see you all tonight, I expect, in the one with the boats.",
    ],
    hurt: [
      "I will go and stand in a daydream for a while.",
      "I was so far up that it was quite a way to fall.",
      "I had imagined it going otherwise. In mine there was music.",
      "I will watch a cloud for a bit. The clouds are on my side.",
    ],
    settle: [
      "I think that it ends well, if we wait long enough.",
      "Let us say that it was all a dream, and a good one.",
      "By tomorrow it will be a story, and we will both be nice in it.",
      "I think we were all talking about different moons.",
    ],
  },
};
