// How a talk ends, in words that every species may use, by how it came out and where the speaker stood.

import type { Lines } from "./talkVoice";

/** Together in the end. */
export const WARM: Lines = [
  "We should do this more often. Next time I bring the crumbs.",
  "I like us. I just wanted that said.",
  "Well, that settles it, and nobody had to climb anything.",
  "If anybody asks, I was the clever one. Kidding. It was {name}.",
  "I would sit in a small boat with any of you.",
  "That went so well that I feel I should knock on wood. {name}, hold still.",
  "Thank you, {name}. You made me think, and it hardly hurt.",
  "Then that is decided, and we can have supper.",
  "I am going to tell everybody that {name} said something wise today.",
  "Somebody write down that we all got along. With the date.",
];

/** Together in the end, said by the one who thought otherwise. */
export const WARM_ODD: Lines = [
  "I am the only one who sees it differently, and you still saved me a seat. I like that.",
  "You are all wrong, and I like every one of you.",
  "Then I lose, and I get a hug. I have had worse afternoons.",
  "I still think otherwise, {name}, but you lot are very good at being wrong together.",
  "I will keep my opinion. It is small, it can sleep at the foot of the bed.",
  "Have it your way. I only came for the company.",
];

/** Nobody knows, and nobody minds. */
export const WARM_UNSURE: Lines = [
  "So none of us knows. What a relief.",
  "I came without an answer, and I leave without one, but in better company.",
  "Let us agree that it is a very good question.",
  "We got nowhere at all, and I enjoyed every step of it.",
  "Same question next week, {name}? I will not know then, either.",
  "Nobody won, because nobody was sure. It should always be like this.",
];

/** After a quarrel, from somebody who stood between. */
export const PEACE: Lines = [
  "Can everybody please have a biscuit and say something nice?",
  "I liked both of your sides. I am going to stand in the middle and hum.",
  "{name}, come here. You were good. You were all good.",
  "Is it over? I had my paws over my ears for the last bit.",
  "I am on the side of supper. Who is with me?",
  "You are both right, and you are both loud.",
];

/** After a quarrel, from somebody who lost nothing. */
export const SETTLE: Lines = [
  "Let us leave it there, {name}, before one of us is right.",
  "We will not settle it today. It would be a shame to use it up.",
  "No hard feelings, {name}? I only have soft ones.",
  "I am still right, but I will be right more quietly, {name}.",
  "You argue well, {name}. I will deny it tomorrow.",
  "Same quarrel next week? I will bring chairs.",
];

/** After a quarrel, from somebody who lost. */
export const HURT: Lines = [
  "Well. I thought that you would see it, {name}. Never mind.",
  "I am not upset. This is how I look when I look at my feet.",
  "I will just go and be by myself with my opinion. It is still warm.",
  "You did not have to laugh at that part, {name}. It was the serious part.",
  "I shall be over there, if anybody wants to say sorry, or bring cake.",
  "That stung a bit, {name}. I will be all right by supper.",
  "It was a small opinion, but it was mine.",
];
