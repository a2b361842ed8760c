// A light touch of the trait that was chosen at the hatch: how often it asks, and small things it adds.
import type { Trait } from "../../../lib/creature";

export const ASK_RATE: Record<Trait, number> = {
  curious: 0.66,
  gentle: 0.52,
  cheerful: 0.5,
  bold: 0.45,
  dreamy: 0.42,
  stubborn: 0.38,
};

export const TRAIT_LINES: Record<Trait, readonly string[]> = {
  curious: [
    "I have about nine more questions, but I am being good.",
    "I wonder where that leads.",
    "I opened a new page for it.",
    "Every answer has a tail, and I want to pull it.",
    "I will be thinking about that later, upside down.",
  ],
  cheerful: [
    "It is a good day to be me, I find.",
    "I am smiling, in case it does not show.",
    "Somehow that made everything a shade brighter.",
    "I did a small dance. You had to be there.",
    "I am in favour. I am generally in favour.",
  ],
  stubborn: [
    "And I am not changing my mind about that.",
    "I have decided, and so it is.",
    "You may argue, but I have dug in.",
    "I stand by it, and I am short, so I stand well.",
    "That is my view and it is bolted down.",
  ],
  gentle: [
    "No need to hurry with anything here.",
    "I am holding that with both hands.",
    "Soft steps, all is well.",
    "Whatever it is, it can be said quietly.",
    "I like it when we just talk like this.",
  ],
  bold: [
    "I would have done it louder, but well done.",
    "Let us do the brave thing next.",
    "I am ready for anything up to and including a wasp.",
    "Onwards, I say.",
    "I dare you to tell me more.",
  ],
  dreamy: [
    "I drifted off for a second there, somewhere nice.",
    "It reminds me of something I may have dreamt.",
    "Everything looks a bit like the sea when I squint.",
    "I was halfway to somewhere else, and now I am here.",
    "There is a soft edge on things today.",
  ],
};
