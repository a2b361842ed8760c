// What a subject does to those who love it, to those who would rather talk about something else, and to anybody.

import type { TopicCategory } from "../../../../lib/talks";
import type { Lines } from "./talkVoice";

export type CategoryTalk = { liked: Lines; disliked: Lines; asks: Lines };

export const CATEGORY_TALK: Readonly<Record<TopicCategory, CategoryTalk>> = {
  food: {
    liked: [
      "Food is the one subject I am always awake for.",
      "We could talk about food all day and then do something about it.",
      "My tummy would like to join this conversation.",
    ],
    disliked: ["Are we on food again? I have only just wiped the table.", "Food talk gives me crumbs in places."],
    asks: [
      "{name}, when did you last eat? It matters for this.",
      "{name}, what would the cook say?",
      "Would you say that with your mouth full, {name}?",
    ],
  },
  weather: {
    liked: [
      "I could talk about weather until it changes.",
      "Weather is just news from above. I never miss it.",
      "Finally a subject with some wind in it.",
    ],
    disliked: ["Must we have weather indoors, too?", "I have nothing against weather. I only wish it would knock."],
    asks: [
      "{name}, do you say that with dry feet?",
      "What does the sky think, {name}?",
      "{name}, were you outside when you thought of it?",
    ],
  },
  home: {
    liked: [
      "Talking about home makes me want to plump something.",
      "Home is my favourite subject. It is where I keep my others.",
      "I would put this talk on the mantelpiece.",
    ],
    disliked: ["All this talk of houses makes me want to open a window.", "Home is nice, but have you seen elsewhere?"],
    asks: [
      "{name}, what does it look like under your bed?",
      "Would your door agree, {name}?",
      "{name}, who does the dusting where you live?",
    ],
  },
  play: {
    liked: [
      "A talk about games counts as a game. I am winning.",
      "This is the most serious subject we have had all week.",
      "Can we play it instead of talking about it?",
    ],
    disliked: ["Games again. I have knees to think of.", "I shall sit this one out and hold the coats."],
    asks: [
      "{name}, are you a good loser? Be honest.",
      "What are the rules where you come from, {name}?",
      "{name}, would you still say so if you were losing?",
    ],
  },
  nature: {
    liked: [
      "I like any talk that has roots.",
      "The garden is listening, so let us get this right.",
      "There is nothing like a subject one can smell.",
    ],
    disliked: [
      "Nature is very fine, but it gets in one's socks.",
      "I prefer my nature on the other side of the window.",
    ],
    asks: [
      "{name}, have you asked a tree?",
      "What would a beetle make of that, {name}?",
      "{name}, did you get that from a book or from mud?",
    ],
  },
  music: {
    liked: [
      "I have been tapping my foot since we began.",
      "Every talk about music should be sung.",
      "I hum when I am thinking. You may have noticed.",
    ],
    disliked: [
      "Could we have the rest of this talk without the tune?",
      "Music is for those who cannot enjoy a good silence.",
    ],
    asks: [
      "{name}, can you sing that argument?",
      "In which key do you mean that, {name}?",
      "{name}, who is going to do the drums?",
    ],
  },
  stories: {
    liked: [
      "I would follow a good story out of a window.",
      "Go on, go on. I am already under the blanket.",
      "Everything important ever told to me began with once.",
    ],
    disliked: [
      "Stories. Half of it never happened, and the rest is about a wolf.",
      "I like things that are true and short.",
    ],
    asks: [
      "{name}, how does that one end?",
      "Who is the villain in that, {name}?",
      "{name}, did you make that up just now?",
    ],
  },
  inventions: {
    liked: [
      "I have already drawn the plan for it on my arm.",
      "I love a subject with a lever.",
      "Give me string and a spoon, and I will prove it.",
    ],
    disliked: ["It worked perfectly well before somebody improved it.", "Inventions frighten my tea."],
    asks: [
      "{name}, does it have a handle?",
      "What happens if you press that, {name}?",
      "{name}, did you read the instructions or eat them?",
    ],
  },
  manners: {
    liked: [
      "I do enjoy a subject that wipes its feet.",
      "Good manners are free, and they keep for years.",
      "May I say how nicely we are all taking turns?",
    ],
    disliked: ["Manners. I left mine in my other coat.", "Say please, say thank you. When does one get to eat?"],
    asks: [
      "{name}, would you say that to a queen?",
      "Did somebody teach you that, {name}, or does it run in the family?",
      "{name}, what do you do when nobody is looking?",
    ],
  },
  journeys: {
    liked: [
      "I packed a bag as soon as we began.",
      "Tell me a direction, and I am off.",
      "There is a road in this talk. I can hear it.",
    ],
    disliked: [
      "I went somewhere once. It was not here, that was my trouble with it.",
      "All the best places are within reach of my own cushion.",
    ],
    asks: [
      "{name}, what is the farthest you have ever been?",
      "Did you come back the same way, {name}?",
      "{name}, who carried the sandwiches?",
    ],
  },
  night: {
    liked: [
      "I have been waiting for somebody to bring up the night.",
      "I do my best thinking with the lights out.",
      "Let us keep our voices down. It suits the subject.",
    ],
    disliked: [
      "I am asleep for that part of the day. What have I missed?",
      "Could we leave one small lamp on while we discuss this?",
    ],
    asks: [
      "{name}, do you look under the bed first?",
      "What did you dream last, {name}?",
      "{name}, would you say that in the dark?",
    ],
  },
  creatures: {
    liked: [
      "I like them all. Even the ones with too many legs.",
      "Some of my best friends are creatures. All of them, in fact.",
      "Every creature has a reason. Wasps keep theirs secret.",
    ],
    disliked: ["I prefer creatures who call ahead.", "I am a creature myself, so I feel rather looked at."],
    asks: [
      "{name}, have you met one in person?",
      "What would its mother say, {name}?",
      "{name}, how many legs are we talking about?",
    ],
  },
  "big questions": {
    liked: [
      "The bigger the question, the better I sit.",
      "I like a question that does not fit through the door.",
      "My head is warm. That is how I know it is a good one.",
    ],
    disliked: [
      "Big questions make my head echo. Are there any small ones?",
      "I usually leave this sort of thing to owls.",
    ],
    asks: [
      "{name}, how would we ever find out?",
      "And where does that leave the biscuits, {name}?",
      "{name}, do you think about that in the bath?",
    ],
  },
  seasons: {
    liked: [
      "I have a favourite season. It is whichever comes next.",
      "Every season has its own smell, and I am in favour of all four.",
      "I have a hat for this very subject.",
    ],
    disliked: ["I had only just got used to the last season.", "The seasons do as they like. Nobody asks me."],
    asks: [
      "{name}, will you still say so in February?",
      "What did you think last year, {name}?",
      "{name}, which coat were you wearing when you decided that?",
    ],
  },
};
