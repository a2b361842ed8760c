// What a runaway writes: the note it leaves and the postcards it sends. Warm, funny, never a reproach: nobody is blamed, nobody is
// asked to feel bad, and every card says where it is and where it goes next.
//
// Slots: {statement} what the talk was about, without its full stop; {hint} what is said of the next place; and words of the species' lexicon: {home}, {treat}, {pastime}, {keep}.

import type { PostcardPlace } from "../../../lib/postcard-places";

export const NOTE_OPENINGS: readonly string[] = [
  "I have gone for a [walk|wander|ramble]. It may be a long one.",
  "This is a note. I have never left one before, so I practised on the back.",
  "By the time you read this I will be [around the corner|past the gate|over the little wall], thinking.",
  "I packed [light|quickly]: a crumb, a pebble, and this pencil, which is shorter than it was.",
  "My feet wanted to think, so I am letting them.",
  "I am off to look at the world from the other side.",
];

/** On the smaller side of a talk about {statement}. */
export const NOTE_CLUES: readonly string[] = [
  "We talked about this: “{statement}”. Everybody saw it another way than I did, and I want to find out whether the world agrees with them.",
  "It is about “{statement}”. I stood rather alone with that one, and there is a lump of thinking in me that needs air.",
  "I wish you had heard us on “{statement}”. I had so many good points left over that I am taking them with me.",
  "The others and I do not see eye to eye about this: “{statement}”. My eyes are at a different height, that may be it.",
  "I keep turning it over: “{statement}”. It turns better when one walks.",
];

/** When what it was about is not known any more. */
export const NOTE_CLUES_PLAIN: readonly string[] = [
  "A few talks in a row went against my fur, and I want to smooth it down in the wind.",
  "My head is rather full of talking, and a road is a good place to empty it.",
];

export const NOTE_COMFORTS: readonly string[] = [
  "It is nothing you did. You are on my list of best things, near {treat}.",
  "None of this is about you. I have put a good thought of you {keep}.",
  "Do not lose sleep over me; I am taking some along, enough for two.",
  "I am fine, and I took {treat}.",
  "You were good to me the whole time. I am bringing that along, it weighs nothing.",
];

export const NOTE_ENDS: readonly string[] = [
  "If you feel like a search, {hint} I leave footprints on purpose.",
  "In case somebody asks: {hint} I will not be hiding very hard.",
  "I think I will go this way: {hint} Come and look if you like, whenever you like.",
];

/** Said in the card before, so that the next place can be guessed. Each ends its sentence. */
export const PLACE_HINTS: Readonly<Record<PostcardPlace, readonly string[]>> = {
  nest: ["something smells of home."],
  "garden wall": ["there is a row of warm bricks with a view.", "I want to sit high without climbing far."],
  harbour: ["I can hear ropes creak and something goes clonk.", "the gulls seem to know a place."],
  hilltop: ["it goes up, and then more up.", "I want to be where the wind starts."],
  market: ["I follow my nose, it says cheese.", "there are many feet and striped awnings."],
  forest: ["the path goes in under the green and gets quiet.", "somebody said there are mushrooms with opinions."],
  riverbank: ["I go where the ducks go.", "there is a murmuring, and I want the whole story."],
  "old mill": ["a big wheel is turning somewhere, I feel it in my feet.", "I follow the flour."],
  meadow: ["I want grass taller than I am.", "there is a humming, low and yellow."],
  lighthouse: ["something winks at me at night, far off.", "I want to ask the light who it is looking for."],
  library: [
    "I want somewhere quiet with a lot of words in it.",
    "I hear that there are rooms full of other people's thinking.",
  ],
  "night train": ["there is a whistle after dark.", "I have a ticket. It may be a leaf."],
};

/** What it tells from each place. */
export const PLACE_SCENES: Readonly<Record<PostcardPlace, readonly string[]>> = {
  nest: ["I looked back once. It is a good nest."],
  "garden wall": [
    "I am on a garden wall between a cat and a flowerpot. The cat pretends that I am a flowerpot too.",
    "The bricks here keep the sun until long after supper. I have lent them my [back|belly].",
    "From this wall I can see nine gardens. One has a gnome. We nod.",
  ],
  harbour: [
    "The boats here all have names. I read them out loud and one of them rocked.",
    "A fisher gave me a rope to hold. I do not know what for. I held it till noon and was thanked.",
    "I sat on a coil of rope and was nearly shipped. It would have been to somewhere nice.",
  ],
  hilltop: [
    "I am up so high that my sighs come out as weather.",
    "There is a bench on this hill and a whole country in front of it. I shared the bench with a beetle.",
    "The wind up here tried to teach me something. I got as far as leaning.",
  ],
  market: [
    "I was weighed at the market by mistake. I am worth four turnips.",
    "A lady put a radish on my head to see whether it suited me. It did.",
    "They shout the names of fruit here. I shouted mine. Somebody bought it.",
  ],
  forest: [
    "It is so quiet here that I could hear a leaf change its mind.",
    "I asked a tree for the way. It pointed everywhere at once.",
    "I slept in a hollow that somebody had left warm. I left it warm too.",
  ],
  riverbank: [
    "The river has been telling the same story since I came and has not got to the end.",
    "I built a boat of bark and sent it ahead. I wrote your name on it, very small.",
    "A duck and I agreed to disagree about bread. It was the easiest quarrel I ever had.",
  ],
  "old mill": [
    "I am white from top to toe with flour. Somebody said good morning to me as if I were a bun.",
    "The mill wheel goes round all day and arrives where it began, and does not mind. I am thinking about that.",
    "The miller lets me sit on the sacks. I am a paperweight, he says. It is my first job.",
  ],
  meadow: [
    "I am lying in a meadow, and a grasshopper uses me for practice.",
    "I counted flowers up to a hundred and then a bee made me start again.",
    "The grass here is taller than I am. I part it like a curtain and bow.",
  ],
  lighthouse: [
    "The keeper let me polish a corner of the lamp. Somewhere far out a ship said thank you.",
    "I asked the light whom it looks for. It said: everybody, one after the other. I found that fair.",
    "There are two hundred steps in here. I did them in three days, with naps.",
  ],
  library: [
    "I am between two books about weather. They disagree, and stand side by side all the same.",
    "The librarian stamped me. I am due back in two weeks.",
    "I found the book with everybody's opinion in it. It is very long, and nobody is alone in it.",
  ],
  "night train": [
    "I have a window seat, and the dark goes by with little lamps in it.",
    "The conductor punched a star into my leaf and wished me a good night.",
    "Everybody in here is asleep in a different shape. I am writing this on a sandwich box.",
  ],
};

/** What it makes of {statement} by now: one or two of each stage, the later the softer. */
export const CARD_THOUGHTS: readonly (readonly string[])[] = [
  [
    "I still see it my way, “{statement}” and all, but the wind has taken the edge off.",
    "I have asked [three snails|two pigeons|both lamp posts] what they make of “{statement}”. They want to sleep on it.",
  ],
  [
    "About “{statement}”: I met somebody who thinks as I do, and somebody who does not. I liked both of their hats.",
    "I have found out that one can be of another mind and share a [bun|blanket|bench] at the same time.",
  ],
  [
    "I laughed about it today: “{statement}”. We were so serious. I had jam on my face the whole time.",
    "If the others bring it up again, I would quite like to hear how they explain it. “{statement}”: well, well.",
  ],
];

export const CARD_THOUGHTS_PLAIN: readonly string[] = [
  "My head has more room in it every day.",
  "I have walked most of the grumbling out. It went into a puddle.",
  "I said every cross word that was left in me to a field, and the field kept them.",
  "It is hard to be put out with anybody while one is hopping over a ditch.",
];

export const CARD_GREETINGS: readonly string[] = [
  "The treats here are good, but {treat} is better.",
  "I told everybody about {pastime}. They want to try.",
  "I saw somebody who waves the way you do.",
  "I keep your last kind word {keep}.",
  "I have a present for you. It is a stone. It is a very good stone.",
  "There is a smell here that reminds me of {home}.",
];

export const CARD_HINTS: readonly string[] = [
  "Next, I think, {hint}",
  "Tomorrow {hint}",
  "I will move on soon: {hint}",
];

/** On the last card: from here on it only waits. */
export const LAST_CARD_ENDS: readonly string[] = [
  "I think I will stay right here for a while. It is a good place to be found in, if somebody happens by.",
  "This is as far as my feet wanted to go. I have kept a seat free next to me.",
];
