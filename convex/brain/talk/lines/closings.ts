// How a talk ends, in words that every species may use, by how it came out and where the speaker stood.

import type { Lines } from "./talkVoice";

/** Together in the end. */
export const WARM: Lines = [
  "We should do this more often. Next time I bring the crumbs.",
  "I like us. I just wanted that said.",
  "Well, that settles it, and nobody had to climb anything.",
  "If anybody asks, I was the clever one. I am joking. It was {name}.",
  "I would sit in a small boat with any of you.",
  "That went so well that I feel I should knock on wood. {name}, hold still.",
  "Thank you, {name}. You made me think, and it hardly hurt.",
  "I came for the biscuits and stayed for {name}.",
  "I am going to tell everybody that {name} said something wise today.",
  "Somebody write down that we all got along. With the date.",
  "{name}, you may sit next to me whenever you like.",
  "What a nice talk. I only fell asleep in the good way.",
  "I was in a mood when we began. I have put it down somewhere, and now I cannot find it.",
  "If this talk were a soup, I would ask for more.",
  "I knew you would be fun today, {name}. It was your hair.",
  "Same time tomorrow, {name}? Bring that face.",
  "I shall go home the long way and think of this.",
  "{name}, I take back what I said about you. I never said it aloud, but I take it back.",
  "That is how one does it. Everybody talks, nobody bites.",
  "I feel taller. Do I look taller?",
  "I could listen to us for hours. I believe I just did.",
  "Nobody stormed off, and I had already picked a corner for it.",
  "Let us stop here, while it is perfect.",
  "I will think of this tonight, just before I fall asleep, and smile at the wall.",
  "This goes into the jar with the good ones.",
  "I came with one opinion, and I leave with company.",
  "Somebody ought to have brought cake. That is the only thing I would change.",
  "I liked the middle best. I also liked both ends.",
  "I have nothing to add, and I would like to stay anyway.",
  "It is a fine thing to be understood before supper.",
  "If every talk went like this, I would give up naps for it. Short ones.",
  "I feel as if somebody had plumped me.",
  "Shall we sit here for a bit and say nothing? We have earned it.",
  "That went down like warm milk.",
  "I shall tell this to the first one who asks me how I am.",
  "My feet are dangling. They only do that when I am happy.",
  "We are rather good at this. I hope that nobody finds out.",
  "I had a gloomy remark ready, and now I have nowhere to put it.",
  "{name}, walk me to the corner? I would like two more minutes of this.",
  "You may borrow my good pebble until tomorrow, {name}.",
];

/** Together in the end, for the statement. */
export const WARM_YES: Lines = [
  "Then it is official. {statement}",
  "So we agree that {clause}. I shall tell the postman.",
  "I will sleep better, knowing that {clause}.",
  "{statement} Good. Next we solve the moon.",
  "I am putting {quoted} over my door.",
  "Well then. {quoted}, and supper. In that order.",
  "{quoted}, then. I would have bet my hat on it, and I kept my hat.",
  "If somebody asks what I did today, I will say that I found out that {clause}.",
  "I am glad that {clause}. I was glad before, but now I have witnesses.",
  "{quoted}. We should have it painted on a plate.",
  "Let it be known that {clause}. I shall start with the snails.",
];

/** Together in the end, against the statement. */
export const WARM_NO: Lines = [
  "Then it is settled. {quoted} is nonsense, and we are not.",
  "So nobody here thinks that {clause}. I feel among friends.",
  "Whoever came up with {quoted} should come by and have some cake.",
  "I will sleep better, knowing that nobody here believes it.",
  "Goodbye, {quoted}. We gave you a fair hearing.",
  "Somebody, somewhere, thinks that {clause}. Let us be nice about it.",
  "We took {quoted} apart, and look, there was nothing in it but string.",
  "I liked not believing that with you, {name}.",
  "Back on the shelf with {quoted}. The very top one.",
  "I hope that {quoted} finds somebody. It was not us.",
  "If it should ever turn out that {clause}, we shall act very surprised.",
];

/** Together in the end, said by the one who thought otherwise. */
export const WARM_ODD: Lines = [
  "I am the only one who sees it differently, and you still saved me a seat. I like that.",
  "You are all wrong, and I like every one of you.",
  "Then I lose, and I get a hug. I have had worse afternoons.",
  "I still think otherwise, {name}, but you lot are very good at being wrong together.",
  "I will keep my opinion. It is small, it can sleep at the foot of the bed.",
  "Have it your way. I only came for the company.",
  "Outvoted, and still in the warm. It could be worse.",
  "You did not convince me, {name}, but you did cheer me up.",
  "I disagree with everybody here, and I would not swap you for anybody.",
  "Let us say that I will come round to it in about nine years.",
  "One of us has to be wrong. I do not mind being wrong among friends.",
  "I am a minority of one. It is roomy in here.",
];

/** Nobody knows, and nobody minds. */
export const WARM_UNSURE: Lines = [
  "So nobody knows. What a relief.",
  "I came without an answer, and I leave without one, but in better company.",
  "Let us agree that it is a very good question.",
  "We got nowhere at all, and I enjoyed every step of it.",
  "Same question next week, {name}? I will not know then, either.",
  "Nobody won, because nobody was sure. It should always be like this.",
  "Is it true that {clause}? We may never find out, and I am all right with that.",
  "I know less than before, {name}, and I feel lighter.",
  "Let us put {quoted} back where we found it, and close the drawer gently.",
  "Undecided, all round. I do like a tidy result.",
];

/** After a quarrel, from somebody who stood between. */
export const PEACE: Lines = [
  "Can everybody please have a biscuit and say something nice?",
  "I liked both of your sides. I am going to stand in the middle and hum.",
  "{name}, come here. You were good. You were all good.",
  "Is it over? I had my eyes shut for the last bit.",
  "I am on the side of supper. Who is with me?",
  "You are both right, and you are both loud.",
  "Shake hands, please. Whoever has no hands may nod.",
  "Nobody asked me, but I thought that you were all splendid.",
  "Next time, let us argue about something that none of us has met.",
  "{name}, you look like somebody who wants a hug and would never say so. Come.",
];

/** After a quarrel, from somebody who lost nothing. */
export const SETTLE: Lines = [
  "Let us leave it there, {name}, before one of us is right.",
  "We will not settle it today. It would be a shame to use it up.",
  "No hard feelings, {name}? I only have soft ones.",
  "I am still right, but I will be right more quietly, {name}.",
  "You argue well, {name}. I will deny it tomorrow.",
  "Same quarrel next week? I will bring chairs.",
  "You can have the last word, {name}. I have plenty at home.",
  "I would not want to argue with anybody else, {name}.",
  "Come, {name}, walk home with me. We can disagree about the way.",
  "I was a bit loud, {name}. It was a loud sort of opinion.",
  "Let us both go to bed right, {name}.",
  "It is a good thing that we like each other, {name}, or this would have been a quarrel.",
];

/** The same, with the matter itself. */
export const SETTLED_ON: Lines = [
  "We will never agree about {quoted}, and I would miss it if we did.",
  "Let us put {quoted} in the attic until spring.",
  "Other people have the weather. We have {quoted}.",
  "If we ever agree about {quoted}, {name}, what shall we talk about?",
  "I suggest that nobody mentions {quoted} at supper.",
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
  "I had a better answer, {name}, but it only came to me after you had won.",
  "Go on without me for a bit. I am folding my opinion up, so that it does not crease.",
  "I said it nicely, and it still did not help.",
  "You were probably being fair, {name}. It did not feel fair from down here.",
  "I will go home and tell it to my pillow. My pillow always agrees.",
];
