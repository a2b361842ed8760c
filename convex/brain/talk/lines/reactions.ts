// Reactions that every species may use: for, against and unsure. Each group holds the plain ones every talk needs, with the
// subject put in where it helps, and the odder ones that make it worth listening.

import type { Stance } from "../../../../lib/talks";
import type { Lines } from "./talkVoice";

export const REACTIONS: Readonly<Record<Stance, Lines>> = {
  agree: [
    "I totally agree with {quoted}!",
    "This is exactly what I've been thinking! {statement}",
    "You get it! This is so true!",
    "{statement} I would have it stitched on a pillow.",
    "I have waited all week for somebody to say that {clause}.",
    "Put me down for {quoted}. In ink.",
    "I would sign that. With a paw print, if somebody lends me a paw.",
    "I nodded so hard that something fell off.",
    "Yes. And I say so having slept on it twice.",
    "You could print {quoted} on a flag and I would walk behind it.",
    "I had the same thought in the bath, and there was no one to tell.",
    "It is as true as Tuesday comes after Monday.",
    "If anybody needs me, I will be over here, being right.",
    "I am so much for it that I may need to sit down.",
    "Somebody finally said that {clause}. I feel lighter.",
    "I have proof. It is under my bed, but I have it.",
  ],
  disagree: [
    "I don't know about that...",
    "That's a terrible take, honestly.",
    "Why would anyone think that?",
    "{quoted}? Not where I come from.",
    "I do not know about that. {statement} Really?",
    "Say {quoted} three times, and it gets sillier each time.",
    "Whoever says that {clause} has never met me.",
    "I gave it a fair chance. It had until lunch.",
    "I would sooner eat my own hat, and I am fond of that hat.",
    "If it is true that {clause}, then I am a teapot.",
    "That idea has its shoes on the wrong feet.",
    "I looked at it sideways, and it is wrong from there, too.",
    "I believe the exact opposite, and I believe it on Sundays as well.",
    "I asked around. I was the only one there, but I was firm about it.",
    "It sounds nice, the way a creaking stair sounds nice from far away.",
    "No. But I have enjoyed saying no, so thank you.",
  ],
  neutral: [
    "I can see both sides of this.",
    "Interesting perspective.",
    "Not sure how I feel about this.",
    "I can see both sides of {quoted}. That is the trouble with having two eyes.",
    "Is it true that {clause}? I keep changing my mind on the stairs.",
    "I would flip a coin, but I would feel sorry for the other side.",
    "Not sure how I feel about {quoted}. Warm, mostly.",
    "I am sitting on the fence. It has a lovely view of everybody being right.",
    "On odd days I would say yes. What day is it?",
    "It could be. It could also be a hat.",
    "I wrote a list for it and a list against it, and then I drew a boat on both.",
    "My head says one thing and my tummy says supper.",
    "I am only here for the listening, if that is allowed.",
    "I believe whoever spoke last. It is a weakness.",
    "I agree with the first half and would like a biscuit during the second.",
  ],
};

/** To somebody of the same opinion. */
export const SHARED_YES: Lines = [
  "You took the words right out of my mouth, {name}.",
  "We should have matching scarves, {name}.",
  "I will stand behind you on this, {name}. Or in front, if it is windy.",
  "Listen to {name}. I do, sometimes.",
  "Thank you, {name}. I like having company up here.",
  "For the first time since the porridge business, {name}, we are of one mind.",
  "You put it better than I would have, {name}. I would have used more arm.",
  "If you say so too, {name}, there must be something in it.",
  "I could not have said it better, {name}. I did try, this morning, to a spoon.",
  "{name} is on my side, so it must be the good one.",
  "Hear, hear, {name}. And if anybody did not hear, I will repeat it.",
  "That is two of us, {name}. One more and we can have a badge.",
  "I was going to say that, {name}, and you said it with better hair.",
  "{name}, we must be related.",
  "Just what I told the milk jug, {name}.",
  "You see, {name} knows. One can tell from the eyes.",
  "Right you are, {name}, and you may quote me on being right about that.",
  "If you go on like this, {name}, I shall have nothing left to do.",
];

/** To somebody of the other opinion. */
export const SHARED_NO: Lines = [
  "{name}, you say that every autumn.",
  "I like you, {name}, but not that.",
  "{name}, my dear friend, my good friend, no.",
  "With you I would share my last crumb, {name}. Not that opinion, though.",
  "You know that I think the world of you, {name}. The world is wrong today.",
  "You have said it so nicely, {name}, that I nearly missed how wrong it is.",
  "That is the first thing you got wrong since Thursday, {name}.",
  "Let me stop you there, {name}, before you build a house on it.",
  "Is that what you think, {name}? On purpose?",
  "{name}, how can somebody so nice be so mistaken?",
  "{name}, I would not say that to a door.",
  "No, {name}. I am sorry. I am not very sorry.",
  "I let you finish, {name}, and now I regret it.",
  "{name}, that is the sort of thing one says with a fever.",
  "You make it sound so sensible, {name}. That is what worries me.",
  "Dear {name}, you have it by the wrong end.",
  "I have counted to ten, {name}, and I still say no.",
  "{name}, have a sip of something and think again.",
  "With respect, {name}, and with a cushion: no.",
  "Somebody has been telling you things, {name}.",
  "If you say so, {name}. I say the other thing.",
  "Oh, {name}. And it had been such a good day for you.",
];

/** Unsure, to anybody. */
export const SHARED_UNSURE: Lines = [
  "You sound right, {name}. Then again, it is a very right sort of voice.",
  "I was sure until you spoke, {name}. Thank you for that.",
  "When you say it, {name}, I believe it. Then there is a pause, and I stop.",
  "I see what you mean, {name}, and I see the back of it, too.",
  "You nearly had me, {name}. I had one foot over.",
  "I will believe you, {name}, until somebody else talks.",
  "That was a good reason, {name}. I shall put it with the other good reasons.",
  "I nod at {name}, and I nod at the others. My neck is getting strong.",
  "You may be on to something, {name}. I shall be on to it by tomorrow.",
];

/** To somebody who is unsure, from somebody who is not. */
export const SHARED_NUDGE: Lines = [
  "{name}, the fence must be getting cold by now.",
  "I will help you decide, {name}. Come and stand over here.",
  "You can be unsure all you like, {name}. I will be sure enough for two.",
  "You are undecided, {name}. I count that as nearly on my side.",
  "Lean a little, {name}. No, the other way.",
  "It is only an opinion, {name}. They come off in the wash.",
  "{name}, say anything. I will act surprised.",
  "While you think, {name}, let me be quite certain.",
];

/** Both are unsure. */
export const BOTH_UNSURE: Lines = [
  "We can be unsure together, {name}.",
  "Budge up, {name}. Is there room on that fence?",
  "I am glad that you do not know either, {name}. I felt so alone with it.",
  "You do not know, {name}, and I do not know. Between us we do not know a great deal.",
  "Let us be undecided side by side, {name}. It is warmer.",
  "You and I would make a fine pair of weathercocks, {name}.",
  "{name}, I would follow you, but you are not going anywhere, either.",
  "A shrug from you, {name}, and a shrug from me. It is nearly a dance.",
];

/** Leads a further reason of one's own. */
export const FURTHER: Lines = [
  "And another thing.",
  "There is more.",
  "I forgot to say the main part.",
  "Also, and this matters.",
  "Let me add one thing.",
  "I have thought of something else.",
  "And that is not all.",
  "One more, and then I will be quiet.",
  "Since we are at it.",
  "I was saving this one.",
  "This may surprise you.",
  "Hear this, then.",
  "I am not finished.",
  "While I have the floor.",
  "Listen to this, though.",
  "What nobody ever mentions is this.",
  "I would only add one thing.",
  "Let me put it another way.",
  "Here is my best one.",
];

/** Leads an answer. */
export const ANSWERS: Lines = [
  "I will tell you, {name}.",
  "Since you ask, {name}.",
  "Good question, {name}.",
  "Let me think, {name}. Done.",
  "That is easy, {name}.",
  "Funny that you should ask.",
  "I was hoping for that question, {name}.",
  "Come closer, {name}.",
  "You will like this, {name}.",
  "That takes two sentences, {name}.",
  "I have thought about that very thing, {name}.",
];

/** To a question that no reason answers. */
export const DODGES: Lines = [
  "It depends on the day, {name}.",
  "I would rather not say in front of the furniture, {name}.",
  "You would have to ask my cousin, {name}.",
  "I knew that somebody would ask that sooner or later, {name}.",
  "That is between me and a turnip, {name}.",
  "What a question, {name}. I will answer a different one.",
  "I was hoping for an easier one, {name}.",
  "Nobody has ever asked me that, {name}, and now I know why.",
  "I have an answer, {name}, but it is asleep.",
  "Ask me something harder, {name}. That one tickles.",
  "I am glad that you asked, {name}, and I am going to pretend that you did not.",
  "I see where you are going with this, {name}, and I am not coming.",
  "You are the first to ask, {name}. Give me a year.",
  "{name}, that is a very good question for somebody else.",
  "Let us say yes, {name}, and never speak of it again.",
  "I only discuss that with my pillow, {name}.",
];

/** Where there is no reason left to give. */
export const SHORT_ANSWERS: Readonly<Record<Stance, Lines>> = {
  agree: [
    "I just know it, {name}. The way one knows where the edge of the bed is.",
    "Because it makes me happy, {name}. Is that not a reason?",
    "I felt it in my middle, {name}, and my middle is never wrong.",
    "Ask me again tomorrow, {name}, and I will say it again, with more feeling.",
  ],
  disagree: [
    "Because I was there, {name}, and it was not so.",
    "I have no more reasons, {name}. I have only this face.",
    "It is a feeling, {name}. It is shaped like a no.",
    "If I have to explain it, {name}, it will only get worse.",
  ],
  neutral: [
    "I do not know, {name}. I had hoped that you would.",
    "Could you ask somebody else, {name}? I am very comfortable.",
    "The honest answer is a shrug, {name}. Imagine a good one.",
    "Fifty to fifty, {name}. I even cut it with a ruler.",
  ],
};
