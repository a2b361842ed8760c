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
    ],
    warm: ["And now I have nine new questions. Thank you.", "I learned two things and forgot my hat. A good talk."],
    hurt: ["I only wanted to find out. I did find out. Oh.", "I will look into why that hurt. Tomorrow."],
    settle: ["Nobody knows, then. I love it when nobody knows.", "I will find out who is right. It may take years."],
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
    ],
    warm: ["I knew we would get along. I know it every time.", "Look at us. I could frame us."],
    hurt: ["My smile slipped a bit. It will be back after supper.", "That was a raindrop on my cake. I still have cake."],
    settle: ["Well, that was a good brisk one. Who wants a biscuit?", "We did not agree, but nobody's ears fell off."],
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
    ],
    warm: ["I did not give way. You all just happened to arrive.", "Fine. We agree. I agreed first."],
    hurt: ["I am not leaving. I am standing firmly somewhere else.", "I still think so. A bit more quietly, is all."],
    settle: ["I am still right. But come in, it is cold.", "We can stop. I will go on in my head."],
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
    ],
    warm: ["I like it when everybody goes home whole.", "That was soft all the way through."],
    hurt: ["I am not cross. I only went quiet inside.", "It hurt a little. I would rather say so than carry it."],
    settle: ["I like you all just as much as before. I checked.", "Are we all right? I would like us to be all right."],
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
    ],
    warm: ["Next time, something bigger. I am warmed up.", "That was almost too easy. Again, again."],
    hurt: ["I have had worse from a wasp. Not much worse.", "I can take it. I am just taking it over there."],
    settle: ["A good fight among friends. I would do it again before lunch.", "No winner? Then we all go home brave."],
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
    ],
    warm: ["I drifted off in the middle, and it was still lovely when I came back.", "Let us remember this as taller than it was."],
    hurt: ["I will go and stand in a daydream for a while.", "I was so far up that it was quite a way to fall."],
    settle: ["I think that it ends well, if we wait long enough.", "Let us say that it was all a dream, and a good one."],
  },
};
