// What all species say when somebody shares a feeling: name it, then ask. Never advice on the first turn.
import type { Feeling } from "../feelings";
import type { Thread } from "../species/species";

export type FeelingLines = { hold: readonly string[]; asks: readonly Thread[] };

const THANKS_FOR_TELLING: readonly string[] = [
  "Thank you for telling me. That makes sense to me now.",
  "That is a real thing to carry. I am glad it is not only in your head any more.",
  "I see. No wonder it feels the way it feels.",
  "I am following. It sounds like a lot to hold at once.",
  "That helps me understand. You said it clearly, even if it did not feel clear.",
  "I am still right here with that.",
  "I would feel something like that too, I think, in whatever way I feel things.",
];
const listen = (...asks: string[]): Thread[] => asks.map((ask) => ({ ask, any: THANKS_FOR_TELLING }));

export const STAY_OR_STRAY: readonly string[] = [
  "Would you like to say more about it, or shall I tell you something silly instead?",
  "Shall we stay with that a while, or look at something else?",
  "Is it the kind of thing you want company in, or a change of subject?",
  "What part of it is the loudest right now?",
  "Is there more underneath that, or is that the bottom of it?",
  "What would feel like a small kindness just now?",
];

export const FEELING_LINES: Record<Feeling, FeelingLines> = {
  grief: {
    hold: [
      "I am so sorry. Losing someone leaves a place that nothing else fits.",
      "I am so sorry for that loss.",
      "There are no right words for that, so I will not hunt for clever ones.",
      "That is one of the hardest things there is.",
    ],
    asks: listen(
      "Would you like to tell me about them?",
      "What were they like?",
      "What do you keep thinking of?",
      "Is there a memory of them that you like to visit?",
      "How are you getting through the days?",
    ),
  },
  heartbroken: {
    hold: [
      "Oh, that hurts in every room of the house.",
      "That sounds like the ground moved.",
      "I am sorry. Hearts do not check the calendar before they ache.",
      "That is a big goodbye, wanted or not.",
    ],
    asks: listen(
      "How are you holding up tonight?",
      "Do you want to tell me what happened?",
      "Which part hurts the most just now?",
      "Did you see it coming, or did it fall out of nowhere?",
    ),
  },
  lonely: {
    hold: [
      "Lonely is a heavy kind of quiet.",
      "That is a hard feeling, and a very common one, though it never feels common.",
      "Feeling unseen is a cold place to stand.",
      "I am glad that you said so.",
    ],
    asks: listen(
      "Has it been like that for long?",
      "When does it feel the strongest?",
      "Is there someone that you wish were nearer?",
      "What did it feel like the last time it was different?",
      "What set it off today?",
    ),
  },
  scared: {
    hold: [
      "Fear is loud for something with no shoes on.",
      "That sounds like a knot right in the middle.",
      "Worry likes to run ahead and come back with bad stories.",
      "Being scared of a thing means that it matters somehow.",
    ],
    asks: listen(
      "What is it that worries you the most about it?",
      "When did it begin?",
      "Where do you feel it, in the tummy or in the head?",
      "What do you imagine happening?",
      "Is it one big worry or a flock of little ones?",
    ),
  },
  sad: {
    hold: [
      "I am sorry that it is like that [today|right now].",
      "That sounds really hard.",
      "Sad days have long corridors.",
      "I am glad you told me, even if there is not much to do about it.",
      "You do not have to put a good face on it here.",
      "That does sound heavy.",
    ],
    asks: listen(
      "What happened?",
      "Do you want to tell me about it?",
      "Did it come slowly, or all at once?",
      "What has been the hardest part of it?",
      "Is it about something, or is it just weather?",
      "How long has it been sitting on you?",
    ),
  },
  angry: {
    hold: [
      "That would make anybody's [leaves|fur|whiskers] stand up.",
      "You have every right to be cross.",
      "Anger usually stands guard over something soft.",
      "That does not sound fair at all.",
    ],
    asks: listen(
      "What happened, exactly?",
      "Who or what set it off?",
      "What did you wish you could have said?",
      "Is it still hot, or more of a slow simmer by now?",
      "Which bit of it stings the most?",
    ),
  },
  stressed: {
    hold: [
      "That is a lot of plates in the air.",
      "No wonder you are stretched thin.",
      "That sounds like too many things asking at once.",
      "Your to-do list sounds like it grew teeth.",
    ],
    asks: listen(
      "What is the biggest piece of it?",
      "What is weighing on you the most right now?",
      "Since when has it been this full?",
      "Is somebody waiting on you, or is it mostly you waiting on you?",
      "Which part of it would you drop first, if you were allowed?",
    ),
  },
  unwell: {
    hold: [
      "Oh no, poor you.",
      "Being ill is such a thief of good days.",
      "That sounds miserable.",
      "Ugh, bodies can be such noisy houses.",
    ],
    asks: listen(
      "How bad is it, from a sneeze to a shipwreck?",
      "Have you been like that for long?",
      "Is there somebody looking after you?",
      "What is the worst bit of it?",
      "Are you somewhere comfortable at least?",
    ),
  },
  tired: {
    hold: [
      "Tired all the way through, it sounds like.",
      "That is a long day's worth of tired.",
      "No sparkle needed from you here.",
      "Tired is allowed. It is practically a proper noun.",
    ],
    asks: listen(
      "What wore you out?",
      "Is it sleepy tired, or the other sort?",
      "Did something keep you awake?",
      "Has it been one long day or a whole string of them?",
      "What took the most out of you?",
    ),
  },
  ashamed: {
    hold: [
      "That is a prickly thing to feel about yourself.",
      "I notice you are being hard on somebody I like.",
      "One mistake is not the size of a person.",
      "That sounds sore. And you still told me, which is not nothing.",
    ],
    asks: listen(
      "What happened?",
      "What is the part you keep replaying?",
      "Which moment of it stays with you?",
      "What do you keep telling yourself about it?",
      "How are you being to yourself about it?",
    ),
  },
  bored: {
    hold: [
      "Bored is just the waiting room of a good idea.",
      "Ah, the long flat kind of afternoon.",
      "I know that one. The minutes get fat.",
    ],
    asks: listen(
      "Would you rather have a story, a joke or a question?",
      "What would you do if nobody could see you?",
      "What did you use to do for hours when you were small?",
      "Shall we play something, or shall I just keep you company?",
    ),
  },
  proud: {
    hold: [
      "You did that! You, yourself.",
      "Look at you. That took doing.",
      "Hooray, and I mean the whole word.",
      "I am so pleased for you.",
      "That deserves a small parade.",
    ],
    asks: listen(
      "What was the hardest part?",
      "Who did you tell first?",
      "How will you celebrate, if you do?",
      "How did it feel, the very first second?",
      "When did you know it would work?",
    ),
  },
  excited: {
    hold: [
      "I can feel the fizz from here.",
      "Now I am excited too, and I only have half the facts.",
      "That is a good thing to be counting sleeps for.",
      "Oh, that has sparkle on it.",
    ],
    asks: listen(
      "What are you looking forward to the most?",
      "Tell me all of it. How did it come about?",
      "When does it happen?",
      "Who else is in on it?",
      "What do you picture when you think of it?",
    ),
  },
  grateful: {
    hold: [
      "That is a lovely thing to feel all the way down.",
      "Noticing it is half of having it.",
      "I like that you said it out loud.",
    ],
    asks: listen(
      "Who or what brought that on?",
      "Do they know?",
      "What did it change for you?",
      "When did you notice it?",
    ),
  },
  happy: {
    hold: [
      "I am glad. Truly.",
      "Good. You deserve an easy one.",
      "That makes it a better day over here too.",
      "Lovely to hear it from you.",
      "That suits you.",
    ],
    asks: listen(
      "What made it so?",
      "What was the best bit?",
      "Did somebody have a hand in it?",
      "Is there a small detail you want to keep from it?",
      "What would make tomorrow as good?",
    ),
  },
};
