// Rare things that happen in the middle of a talk, and how a remembered talk comes up again.

import type { TalkEvent } from "../../../../lib/talks";
import type { Lines } from "./talkVoice";

export type EventTalk = { says: Lines; replies: Lines };

export const EVENT_TALK: Readonly<Record<TalkEvent, EventTalk>> = {
  shooting_star: {
    says: [
      "Wait, look up. A shooting star. Quick, everybody wish.",
      "Stop talking, there is a shooting star. There. It went right over the chimney.",
      "A shooting star just went by. I forgot what I was going to say, and I do not mind.",
      "Did you see it? A shooting star, with a long tail, and in the middle of my sentence.",
    ],
    replies: [
      "I wished, {name}. I will not tell, but there is cake in it.",
      "I saw it, {name}. My wish was that you would all see it, too, so that is done.",
      "Oh. I was blinking, {name}. Tell me everything about it.",
      "I wished that we would never finish this talk, {name}. Now I am hungry, and worried.",
      "It winked at us, {name}. Stars know good company.",
    ],
  },
  lost_button: {
    says: [
      "Hold on. There is a button on the floor. A blue one, with four holes. Whose is it?",
      "I am sitting on something. It is a button. It is the lost button.",
      "Before we go on, I have found a button, and it looks important.",
      "Somebody dropped a button right where I was about to make my point.",
    ],
    replies: [
      "Give it here, {name}. No, you keep it. No, give it here.",
      "I have been looking for that button since spring, {name}. I thought it had moved away.",
      "Let us keep it in the middle, {name}. It can be the chairman.",
      "That button has seen more of the world than we have, {name}.",
      "A button with four holes, {name}. It means a letter is coming, or a coat.",
    ],
  },
  visitor: {
    says: [
      "Somebody is at the door, with a suitcase. I have never seen one of those before. Nor the suitcase.",
      "Shh. There is somebody in the doorway, of no kind that I know, and they are nodding along.",
      "We have a visitor. It is somebody quite new, and they ask if this seat is free.",
      "Do not turn round, but somebody new has come in and is listening with great interest.",
    ],
    replies: [
      "Budge up, {name}, and let our visitor sit. Guests get the warm end.",
      "Ask whose side our visitor is on, {name}. No, do not ask. Offer a biscuit.",
      "Nobody ever visits when I am winning, {name}. Come in, come in.",
      "I think our visitor agrees with me, {name}. It has that sort of face.",
      "It has gone again, {name}. It left a feather and a very good feeling.",
    ],
  },
  duet: {
    says: [
      "I have had a tune in my head all this time. La la, la. Somebody take the low part.",
      "I cannot say this next bit, I have to sing it. La, la, and up, and la.",
      "Is anybody else humming? No? Then I will start, and you come in.",
      "This talk has a rhythm. Listen. Tum, tum, ti tum. Now you.",
    ],
    replies: [
      "Ti tum, ti tum, {name}. I have never sung a second part before. I may be good at it.",
      "I am coming in on the high bit, {name}. Cover the glasses.",
      "La, la, and la, {name}. We sound like one very happy gate.",
      "A duet, {name}? With me? I have been waiting by the piano all my life.",
      "That was us, {name}. That was the two of us, and it was nearly the same tune.",
    ],
  },
  snack_parade: {
    says: [
      "Is it just me, or are those snacks walking past the window? In a row. With a drum.",
      "The ants have opened the larder. There goes a whole biscuit. There goes a bun. It is a parade.",
      "Everybody look. A cherry, a cracker and a cheese, marching by in a line.",
      "I smell cinnamon. Here come the ants with a cake, and there is music.",
    ],
    replies: [
      "Salute, {name}. One must salute the cheese.",
      "I will join at the back, {name}. If anybody asks, I am a dumpling.",
      "That biscuit just waved at you, {name}.",
      "Count them, {name}. I say that it is nine, and then it is eight. I do not know how that happened.",
      "Let us argue later, {name}. One does not talk through a parade.",
    ],
  },
};

/** `{old}` is what was talked about back then, in quotes. */
export const PAST_TALK: Readonly<Record<"agreed" | "quarrelled" | "joined", Lines>> = {
  agreed: [
    "Remember when we talked about {old}, {name}? Not one cross word all evening. That was nice.",
    "{name} and I got on so well over {old}. I have trusted that head ever since.",
    "That day with {old}, {name}, you let me finish every sentence. I have not forgotten.",
    "Ever since {old}, {name}, I like to hear you first.",
    "Last time, with {old}, {name} and I hardly needed words.",
    "I still think of our talk about {old}, {name}. I never thanked you for it.",
    "Let us do it as we did {old}, {name}. Nobody had to shout.",
    "I slept so well after {old}, {name}. You have a voice for the evening.",
    "You were good on {old}, {name}. I told the whole shelf.",
    "I keep {old} with my nice memories, {name}. You are in it, on the left.",
    "We did {old} without a scratch, {name}. We can do this one, too.",
    "Whenever I hear {old}, I think of {name}, and then of something to eat.",
    "I have not had such a good talk since {old}, {name}.",
    "Do you remember {old}, {name}? I laughed in the right places. I had practised.",
    "{old} was a good day for us two, {name}. Let us have another.",
    "I would talk about {old} with you any day, {name}. Today it is this, and I do not mind.",
  ],
  quarrelled: [
    "{name} and I still do not agree about {old}. I bring it up so that nobody feels too safe.",
    "You said the same sort of thing about {old}, {name}, and I have only just calmed down.",
    "We fell out over {old}, {name}. I was hoping to make up for it today.",
    "Remember {old}, {name}? I do. I had a whole speech left over.",
    "After {old}, {name} did not look at me for an hour. I counted, from behind a plant.",
    "At least it is not {old} again, {name}. We both needed a lie-down after that.",
    "I have forgiven you for {old}, {name}. It took until Thursday.",
    "I thought of a reply to you about {old}, {name}. It came to me in the bath, and now I have lost it again.",
    "{name}, about {old}. I was right, and I was a bit loud, and I am sorry for the second part.",
    "We never did finish {old}, {name}. I have kept your half of it safe.",
    "I did not like falling out with you over {old}, {name}. I did like the making up.",
    "Nobody mention {old} while {name} is holding something. I learned that.",
    "I still have a dent from {old}, {name}. I show it to visitors.",
    "You and I and {old}, {name}. What a storm. I would not have missed it.",
    "If we got over {old}, {name}, we shall get over anything.",
    "I dreamt of {old}, {name}. In the dream you said that I was right, so I knew it was one.",
  ],
  joined: [
    "Remember {old}, {name}? That was the time our person stepped in. I sat up very straight.",
    "When we talked about {old}, {name}, our person came in and sat with us. I still keep that place free.",
    "Do you remember {old}, {name}? Suddenly our person had an opinion too. I like it when they do.",
    "Ever since our person stepped in on {old}, {name}, I clear my throat before I speak.",
    "With {old}, {name}, there was one more of us. Our person sat right here, and nobody wanted to go to bed.",
    "I keep thinking of {old}, {name}. Our person was there, and we were all a little prouder than usual.",
  ],
};
