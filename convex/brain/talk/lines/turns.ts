// What turns a talk: teases of each kind, questions, words that pick up an earlier line, side remarks and what others say to them.

import type { SpeciesSlug } from "../../../../lib/creature";
import type { Lines } from "./talkVoice";

/** Said to somebody of this kind, by anybody who is not of it. */
export const TEASED: Readonly<Record<SpeciesSlug, Lines>> = {
  mossling: [
    "{name}, blink twice if you are still in this conversation.",
    "By the time you have made your point, {name}, it will be grass.",
    "{name}, I love how you rush things. That was a joke. I will wait.",
    "Somebody water {name}, I think that was a whole sentence.",
    "{name}, you have had a beetle on your head since we began. I did not like to say.",
  ],
  radikin: [
    "{name}, not everything is a race. No, do not run.",
    "We know, {name}. You were up first. You told us at dawn.",
    "{name} would arm-wrestle a sunset.",
    "Careful, {name}, you are going red. Oh. That is just you.",
    "{name}, you may win this one if you promise not to wobble.",
  ],
  dewbell: [
    "{name}, you may speak up. The ants are leaning in to hear.",
    "{name} just said sorry to a chair. I saw it.",
    "If {name} gets any politer, we shall be here until Friday, saying after you.",
    "You rang, {name}. No, truly, you rang. Just now.",
    "{name}, that was the fiercest thing you ever said, and it had a thank you in it.",
  ],
  thistlewick: [
    "{name}, you are smiling. I can see it from the side.",
    "There goes {name}, being cross so that nobody notices how kind it was.",
    "{name}, a butterfly has sat on you all this time, and you let it.",
    "Grumble once more, {name}. It is how we know that you are well.",
    "We all saw the paper hat, {name}.",
  ],
  pufftail: [
    "{name}, breathe in. You have been breathing out since breakfast.",
    "{name}, your cheek is full again, and we all know whose seed that was.",
    "Stand still for one sentence, {name}. No? Half a sentence?",
    "{name} has run round us nine times. I am getting dizzy on behalf of everybody.",
    "That was your own tail, {name}. It is all right. It does that.",
  ],
  nibbin: [
    "{name}, not every problem can be put under a blanket. Most, yes.",
    "Is that soup in your pocket, {name}? Of course it is.",
    "{name} would knit a scarf for a lamp post. {name} has.",
    "You have asked me twice if I have eaten, {name}, and I am still chewing.",
    "{name}, there is no draught. That was me, sighing.",
  ],
  glimmoth: [
    "{name}, that is a lamp. You are in love with a lamp again.",
    "Lovely, {name}. Now say it without the moon in it.",
    "{name} has been talking to the window. The window agrees.",
    "Somebody turn off the light for a moment, {name} has lost the thread and found the bulb.",
    "{name}, it is three in the afternoon. There is no midnight to whisper in.",
  ],
  splashkin: [
    "{name}, you are dripping on my best argument.",
    "Was that a pun, {name}? I felt something damp.",
    "{name} has juggled all through this, and dropped all through this.",
    "{name}, not everything is a slide. That was my tail.",
    "Do dry off before you say something deep, {name}.",
  ],
  potkin: [
    "{name}, you are leaning again. It is charming, but you are leaning on me.",
    "There is an echo whenever {name} has an idea. It makes it sound like two.",
    "{name}, you have a spoon sticking out of your thinking.",
    "Not everything wants mending, {name}. I like my hole where it is.",
    "I would call you cracked, {name}, but you would thank me.",
  ],
  cobblet: [
    "{name}, you do not have to count us. We are the same as last time.",
    "It is a figure of speech, {name}. Please put the cat back.",
    "{name} has measured the silence. It was four ants long.",
    "You may laugh now, {name}. That was the joke. It went by on the left.",
    "{name}, I said roughly. I am sorry. Sit down and breathe.",
  ],
  kilnling: [
    "{name}, it was a small remark. It does not need a trumpet.",
    "I counted four gasps in that, {name}. A record for this week.",
    "{name}, you told it differently yesterday. Yesterday there was a giant in it.",
    "Somebody hold {name}'s cape. There is no cape? It felt like a cape.",
    "Mind the curtains when you get excited, {name}. We only have the one pair.",
  ],
  driftle: [
    "{name}, come back down a bit. You are talking to my hat.",
    "What were you saying, {name}? No, I know. You do not know, either.",
    "{name} has turned into a rabbit again. It always happens when it gets interesting.",
    "Could you rain a little to the left, {name}?",
    "{name}, you have been three shapes in two sentences.",
  ],
  tockling: [
    "{name}, you are ticking at me.",
    "We are not late, {name}. We are only talking.",
    "{name}, you bowed so deeply that you chimed.",
    "Ask {name} the time and you will be told how clocks are made. I asked once. It is dark now.",
    "You have put this in the log already, {name}, have you not?",
  ],
  cometkin: [
    "{name}, that was a spoon. You have met spoons. Please stop bowing.",
    "Look at {name}, glowing over a doorknob.",
    "{name}, the geese cannot help us with this.",
    "It is only a puddle, {name}. Yes, there is sky in it. Do not climb in.",
    "{name} is writing it all down. Somebody say something clever.",
  ],
};

/** A question for anybody. */
export const ASKS: Lines = [
  "{name}, what would it take to change your mind?",
  "What makes you say so, {name}?",
  "{name}, did that really happen to you?",
  "Are you quite sure, {name}? I only ask because you blinked.",
  "{name}, would you still think so on an empty stomach?",
  "Can you prove that, {name}? A small proof would do.",
  "{name}, if you had to convince a hedgehog, what would you say?",
  "And what does your family say about it, {name}?",
  "{name}, is that from experience, or did you read it on a box?",
  "Have you always thought so, {name}, or since when?",
  "What is the best thing about your side, {name}?",
  "{name}, would you teach that to somebody very small?",
  "{name}, say more, I was only half listening, and that half liked it.",
  "Give me one good reason, {name}. A medium one will do.",
  "And what is your evidence, {name}? I accept drawings.",
  "Why, {name}? I ask as a friend, and I ask as somebody who is nosy.",
  "{name}, how can you be so certain?",
  "Go on, {name}, what else is there to say for it?",
  "Who told you so, {name}?",
  "{name}, tell it to me as if I were a teapot.",
];

/** Quotes what somebody said earlier: `{said}` is in quotes. */
export const CALLBACKS: Readonly<Record<"same" | "other", Lines>> = {
  same: [
    "I keep coming back to what {name} said. {said} That is it, the whole thing.",
    "{said} I will be repeating that to people, {name}.",
    "{name}, say it once more for the back row. {said}",
    "I like the way {name} put it. {said} I felt that in my knees.",
    "{said} Nobody has ever understood me so well, {name}, and you were talking about yourself.",
    "{said} I wish that I had said it, {name}. From now on I did.",
    "For me {name} said all of it a while ago. {said}",
    "{said} That is the bit that I will keep, {name}.",
  ],
  other: [
    "{said} Did you really say that, {name}? Out loud?",
    "I am still thinking about something, {name}. {said} You did not.",
    "{name}, let me read that back to you. {said} Do you hear it now?",
    "{said} You will laugh about that some day, {name}. I have started.",
    "I have questions, {name}. {said} My questions are all of it.",
    "{said} I have turned that round and round, {name}, and I cannot find the handle.",
    "Let us look at this once more, {name}. {said} Who was there? Who saw it?",
    "{said} That is what you said, {name}, with a straight face.",
    "I went along with everything but one thing, {name}. {said}",
  ],
};

/** After being teased. */
export const TO_TEASES: Lines = [
  "I heard that, {name}.",
  "Very funny, {name}. I will laugh when I get home.",
  "{name}, I am only not answering that because I have no answer.",
  "I will remember that, {name}. I will forget why, but I will remember.",
  "That is rude, {name}, and rather well observed.",
  "You only say so because you like me, {name}.",
  "Ha. One of these days, {name}, I shall think of a reply to that.",
  "I was called worse before breakfast, {name}. By you.",
  "Let the record show that {name} started it.",
  "I walked into that one, {name}.",
  "{name}, I would laugh, but it would only encourage you.",
  "Write that down, somebody. {name} made a joke.",
  "Guilty, {name}. And proud of it.",
  "I love you too, {name}.",
];

/** To somebody of one's own team and opinion; `{team}` is the team's name. */
export const TEAM_YES: Lines = [
  "{team} together, {name}.",
  "{name}, that goes straight into the book of the {team}.",
  "{name} and I did not even plan it. {team} just know.",
  "One more point for the {team}, {name}.",
  "Spoken like one of the {team}, {name}.",
  "{name}, if the {team} had a drum, I would bang it now.",
  "Trust one of the {team} to see it, {name}.",
  "I knew it, {name}. The {team} think with one head. It is a big one.",
  "Two {team}, {name}, and one opinion. We could save on hats.",
  "If the {team} ever have a song, {name}, that should be the first line.",
  "The {team} are of one mind, {name}. I hope that somebody tells the others.",
  "Long live the {team}, {name}. And lunch.",
];

/** After somebody wandered off the subject. */
export const TO_ASIDES: Lines = [
  "Thank you, {name}. Shall we go back to the subject? No? All right.",
  "{name}, what has that to do with anything? Do go on, though.",
  "That is the most useful thing anybody has said so far, {name}.",
  "I had a thought, and {name} has walked straight through it.",
  "We will put that in the minutes, {name}.",
  "Never change, {name}.",
  "{name}, were you listening at all? It is fine. It was lovely.",
  "I like it when {name} wanders off. You never know what comes back.",
  "And how do you feel about it, {name}? No, do not answer, I can see.",
  "I have lost the thread, {name}, and I think that you ate it.",
  "{name}, we were talking about something. It was not that.",
  "Nobody tells it like {name}. Nobody else tells it at all.",
  "I shall think about that tonight, {name}, against my will.",
  "Good to know, {name}. I cannot think what for.",
];

/** Before a side remark. */
export const INTO_ASIDES: Lines = [
  "That reminds me of nothing, but listen.",
  "Sorry, I was elsewhere.",
  "While you talked, I thought of something.",
  "Not to change the subject, but I will.",
  "On another matter.",
  "Small news, in between.",
  "May I say something that does not fit?",
  "This has nothing to do with it.",
  "I lost my place. Here is something else.",
  "Before I forget.",
  "Pardon me, I must say this, or it will leak out.",
];
