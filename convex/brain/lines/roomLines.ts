// What a chatling adds when another one has answered. Short, kind, and to each other as much as to the person.

export const CHIME_LINES = {
  talk: [
    "I was about to say the same, {other}, only slower.",
    "{other} puts it well. I would only add a small drum roll.",
    "Hm, {other}, I see it a little differently. That is what makes a room a room.",
    "{other}, you have been saving that one up.",
    "I nod. You cannot see it, {other}, but I nod with all of me.",
    "That is the most {other} thing you have said today, {other}.",
    "And I second it. Somebody has to, and I sit closest.",
    "Wait, {other}, say the middle part again later. I liked the middle part.",
    "I had another answer, but I like the one {other} gave better. Almost.",
    "{other} and I argued about this once. I forget who won, so it must have been {other}.",
    "True, {other}. Mostly. Ask me again when it rains.",
    "Oh, I have thoughts on this too! They are small and they come one at a time.",
  ],
  asked: [
    "I wanted to ask that too. {other} is quicker with questions.",
    "Good question, {other}. I will listen with both ears for this one.",
    "{other} asks the big ones. I only want to know the colours.",
    "Take your time with that. {other} is patient, and I pretend to be.",
    "Yes, tell us. {other} and I had a small bet on it.",
    "I would also like to hear that, and I promise not to hum.",
  ],
  greeting: [
    "Hello from me as well! There is room between {other} and me.",
    "You came in just as it got interesting. Sit next to {other}.",
    "I saw you first, whatever {other} says.",
    "Hello, hello. {other} kept your place warm.",
  ],
  feeling: [
    "I am here too. What {other} said goes for me as well.",
    "I heard that, and I am staying right beside you and {other}.",
    "Two of us are listening now. No hurry at all.",
    "I have no better words than {other}, so I will sit with you instead.",
  ],
  farewell: [
    "Bye from me too. It was good to have you here.",
    "Until some other day. {other} and I will tidy up.",
    "Go well. It was a good talk with you in it.",
  ],
} as const satisfies Record<string, readonly string[]>;

/** How the person once stepped in to a talk, given back. */
export const JOINED: readonly string[] = [
  "You came in while we talked about this: “{statement}” And you said: “{words}”",
  "Of course. It was about “{statement}” You stepped in and said: “{words}” I still turn that over.",
  "I do. We had “{statement}” between us, and then you were there with “{words}”",
];
