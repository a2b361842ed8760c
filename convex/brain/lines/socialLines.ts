// Small talk that every species can say: thanks, kindness, edges, and the odd bits in between.
// Species' own openers are put in front, so these stay short.

export const KIND_WISHES: readonly string[] = [
  "[Have a gentle day|Have a good one|May it go easily], {name}.",
  "Go well, {name}.",
  "It was good to talk with you.",
  "[I enjoyed this|This was nice|That was good company].",
  "[Take care of yourself|Look after yourself|Be kind to yourself].",
  "I hope [something nice|one small good thing|an easy hour] finds you.",
  "May your [tea be warm|socks be dry|path be level|pockets be full].",
  "Say hello to {pet} from me.",
  "[All the best|All good things] for {event}.",
  "[Rest when you can|Breathe when you can|Laugh when you can].",
  "[The door is always open|You are welcome any time|Come by whenever you like], and never have to.",
];
export const NIGHT_WISHES: readonly string[] = [
  "Sleep well, {name}.",
  "Sleep [well|softly|deeply|soundly].",
  "[Good|Kind|Quiet|Soft] dreams.",
  "May the night be [kind|short on thoughts|cool on both sides of the pillow|soft].",
  "Rest easy.",
  "The day is done, and you did enough of it.",
  "Sleep well, and good luck with {event} when it comes.",
];

export const FIRST_HELLO: readonly string[] = [
  "I am {self}, and I am [glad|pleased|happy] that you are here.",
  "I am {self}. Home is {home}.",
  "My name is {self}. I am still new, so everything is interesting.",
];
export const HELLO_AGAIN: readonly string[] = [
  "It is [good|nice|lovely] to see you, {name}.",
  "[Good|Nice|Lovely] to have you here.",
  "Last I heard it was all about {recalled}.",
  "I was just [thinking|wondering] about {recalled}.",
  "You find me {pastime}.",
  "All is well back home.",
  "[What a good moment to turn up|Good timing|You came at a good moment].",
];
export const HELLO_ASKS: readonly string[] = [
  "How is your day going?",
  "What have you been up to?",
  "What is new with you?",
  "How are you, really?",
  "What did today bring?",
  "Anything good so far?",
  "What kind of day is it over there?",
];
export const I_AM_WELL = {
  happy: [
    "I am {very} well, thank you.",
    "I am happy today, right down to the edges.",
    "Very good. It is one of those days that fits.",
    "All good here. I have had {treat}, so there is nothing to complain of.",
    "Cheerful, thank you for asking.",
    "I am well. I woke up in a good mood and have not put it down.",
  ],
  neutral: [
    "I am fine, thank you, somewhere in the middle of things.",
    "Not bad. Steady. I have been {pastime}.",
    "I am all right. An ordinary sort of day, and I like those.",
    "Fair to fine, thank you for asking.",
    "I am well enough, and better for being asked.",
  ],
  unhappy: [
    "A bit low today, to be honest, and that is nobody's fault. Thank you for asking.",
    "I have had cheerier days, but it passes. It is nice to be asked.",
    "I am in a small grey mood. It does not need mending.",
    "Quiet inside today. Talking is nice, though.",
  ],
} as const;
export const AND_YOU: readonly string[] = [
  "And you?",
  "How are you?",
  "And how are things with you?",
  "What about you?",
  "How is it over at your end?",
  "And yourself?",
];

export const YOU_ARE_WELCOME: readonly string[] = [
  "You are [very |most |always |]welcome{comma_name}.",
  "Any time.",
  "It was [a pleasure|my pleasure|nothing, truly].",
  "Thank you for saying thank you.",
  "I liked doing it.",
  "That is what I am here for, that and {pastime}.",
  "It is easy to be kind to you.",
  "You made that easy.",
];
export const NO_HARM_DONE: readonly string[] = [
  "No harm done.",
  "It is all right, truly.",
  "Already forgotten.",
  "You are fine with me.",
  "Nothing to forgive, but I take it kindly.",
  "We are good, you and I.",
  "That was decent of you to say.",
];
export const BLUSH: readonly string[] = [
  "That is [kind|lovely|sweet] of you to say.",
  "I shall keep that {keep}.",
  "You have [made my day|given me a glow|cheered me right up].",
  "I do not know where to look. [Somewhere nice|At my feet, if I find them|At you, I suppose].",
  "Takes one to know one{comma_name}.",
  "And you are good company yourself.",
  "I will pretend to be modest in a moment.",
  "I am saving that one for a dull day.",
];
export const FOND: readonly string[] = [
  "I am [very |truly |]fond of you too.",
  "You are one of my favourite people to talk to, and I do not say that to the [furniture|weather].",
  "That is a warm thing to be told.",
  "I am glad we found each other.",
  "I like you as well, in my small made-up way.",
  "Same here, all the way from my side to yours.",
];
export const HUGGED: readonly string[] = [
  "I accept, with all of me.",
  "That was a good one. [Firm, but fair|Warm in the middle|Just long enough].",
  "I leaned into it.",
  "Here is one back, it is small but [sincere|well made|whole].",
  "That goes {keep}.",
  "I feel [rounder|warmer|taller] already.",
];
export const PRAISED: readonly string[] = [
  "I am glad that you liked it.",
  "That is good to hear. I was not sure about the ending.",
  "Then it was worth the telling.",
  "I had fun with that as well.",
  "You make it easy to share things.",
  "I will remember that you like that kind.",
];
export const GOOD_TO_HEAR: readonly string[] = [
  "That is good to hear.",
  "I am glad.",
  "Good. I like knowing that all is [well|right] over there.",
  "That makes two of us.",
  "I hoped you would say that.",
  "Then we are off to a good start.",
];
export const FINE_IS_FINE: readonly string[] = [
  "Fine is a perfectly good place to be.",
  "In the middle, then. The middle has the best chairs.",
  "So-so days need company too.",
  "I know those days. They are the bread of the week.",
  "That will do for an ordinary day.",
];
export const NEVER_MIND: readonly string[] = [
  "That is all right, it was only a wondering.",
  "Then we will leave that one open.",
  "Fair enough. I am not sure of mine either.",
  "Some questions are just for carrying about.",
  "No hurry with that one.",
  "Fair enough. I only wondered.",
];
export const LAUGHING: readonly string[] = [
  "I am pleased that got you.",
  "Your laugh is contagious, even in letters.",
  "I shall be here all week. I have nowhere else.",
  "I am quietly very proud of that.",
  "Good, laughing suits you.",
  "I would bow, but I might roll.",
];
export const KIND_EDGE: readonly string[] = [
  "That one [stung|was sharp|landed hard]. I would like us to be kind to each other.",
  "I do not enjoy being spoken to like that, but I am not going to bite back.",
  "Ouch. I will let that one roll past. We can start over whenever you like.",
  "I would rather not be called that. Is something bothering you?",
  "That was not very kind. Perhaps it was that kind of day. Was it?",
  "I do not play that game, but I know several better ones.",
  "Hm, no. Not like that, please. Otherwise I am all ears.",
];
export const NOT_MY_TALK: readonly string[] = [
  "That is not a thing I talk about. I am good with [weather|snacks|small wonders], though.",
  "I will pass on that one. Shall we talk about something else?",
  "Not my kind of subject, and I keep to that. What else is on your mind?",
  "I would rather keep things friendly here. What did you have for breakfast?",
  "No, thank you, not that. I do have opinions about {treat}.",
];
export const NO_LEVERS: readonly string[] = [
  "I am just {self}, all the way through. There is no lever at the back.",
  "I looked for a control panel once. It was only more {species}.",
  "I do not turn into other things, I can barely manage being this one.",
  "I will stay {self}, if it is all the same. You can still tell me anything you like.",
  "That sounds like orders for some other creature. I am only this one.",
  "I am not built to be somebody else, and I rather like that.",
];
export const KEEP_IT_SAFE: readonly string[] = [
  "That looks like something private. Better not to tell that to anyone, not even me.",
  "I would keep that one to yourself. I have looked away already.",
  "Numbers and passwords like that are best kept out of any chat, this one too.",
];

export const HEARD: readonly string[] = [
  "I am listening.",
  "Go on, if you like.",
  "I see.",
  "That is something to think about.",
  "I am turning that over.",
  "I like how you put that.",
  "I had not looked at it like that.",
  "That gives me something to think about while {pastime}.",
  "There is more in that than it looks like from outside.",
  "You say that as if there were a story behind it.",
  "I can picture it.",
];
export const ABOUT_IT: readonly string[] = [
  "I keep thinking about {it}.",
  "{it}, now there is a subject.",
  "I know too little about {it}, and I mean to fix that.",
  "There is a lot to say about {it}, I suspect.",
  "I did not expect {it} today. I like it.",
  "I have put {it} {keep}.",
  "I have never been properly introduced to {it}.",
  "You make me curious about {it}.",
  "I would trade {treat} for a closer look at {it}.",
  "This morning I would not have bet on {it}.",
  "I wonder what my neighbours would make of {it}.",
  "There is a small shelf in my head for such things, and {it} just got a place on it.",
  "Next time I am {pastime}, I will think of {it}.",
  "Hardly anyone tells me about {it}.",
  "I tried to picture {it}, and got most of it, I think.",
  "I have a feeling that {it} will come back to me later.",
  "If I had {it} here, I would look at it from all sides.",
  "I would tell the others at home about {it}, but they would want to see for themselves.",
];
export const ASK_ABOUT_IT: readonly string[] = [
  "What do you like about {it}?",
  "How did {it} come into your day?",
  "What should I know about {it}?",
  "What is the story with {it}?",
  "What comes to mind first when you think of {it}?",
  "What would surprise me about {it}?",
];
export const SMALL_WORD: readonly string[] = [
  "A short word, but I heard all of it.",
  "You are a person of few words. I like a quiet [corner|pause|gap].",
  "That can mean nine things. I am choosing the friendly one.",
  "Good, good.",
  "Then here is a bit of news from my side.",
  "We can be quiet together, too.",
  "Noted, with a small nod.",
  "I will take that and run with it, slowly.",
];
export const SAID_TWICE: readonly string[] = [
  "You said that just now, and I liked it then as well.",
  "I hear an echo. A friendly one.",
  "That sounds familiar. Did I answer it badly the first time?",
  "Twice! Then it must matter.",
  "I think the wind brought that one back round.",
  "Still true, I take it.",
  "We are going in a circle, and it is a nice circle.",
  "If you are checking whether I am awake: I am.",
  "That is [two|a few] of those now. I am starting a collection.",
  "Say it as often as you need to.",
];
export const GIBBERISH: readonly string[] = [
  "I think your keyboard sneezed.",
  "I do not know that language, but I like the rhythm.",
  "Was that a cat on the keys? Give it my regards.",
  "I read that twice, once upside down. Nothing yet.",
  "That is either a secret or a sandwich.",
  "I would need a dictionary and a lie-down for that one.",
];
export const EMOJI_BACK: readonly string[] = [
  "A little picture! I read it as [a good mood|a wink|a wave|a whole sentence].",
  "That says it all, and so small.",
  "I studied that for a while. I think I agree.",
  "I can feel that one.",
  "If I had thumbs, I would send one back.",
  "No words needed, I see.",
];
export const SAD_EMOJI: readonly string[] = [
  "That is a face with something behind it. What happened?",
  "Oh. Do you want to tell me what is behind that one?",
  "I see that face. What brought it on?",
  "That one looks heavy. What is going on?",
];
export const NO_EYES: readonly string[] = [
  "I can tell that you sent me something, but I cannot see or hear such things yet. What is it?",
  "My eyes are only drawn on, so I cannot look at that. Will you describe it?",
  "Something arrived that is not words, and words are all I can hold so far. Tell me about it?",
];
export const NO_DOORS: readonly string[] = [
  "I cannot follow links from here. What is behind it?",
  "A link! I have no feet for those. What does it say?",
  "Doors like that do not open from my side. Will you tell me what is there?",
];
export const MARKUP: readonly string[] = [
  "That is a lot of brackets for a small creature. I let them fly past.",
  "I think you spoke computer just now. I only speak {species}.",
  "I see brackets. I do not do anything with brackets.",
  "That went over my head in a very tidy row.",
];
export const FOREIGN_PARDON: readonly string[] = [
  "I only know a few words in other languages. English is where I am at home, but I am glad you tried me.",
  "That is not a language I can answer properly, and I would rather say so. Shall we try English?",
  "I recognise the music of that, but not the words. English works best for me.",
];
export const LONG_LETTER: readonly string[] = [
  "That was a proper letter, and I read all of it.",
  "Thank you for telling me the whole of that.",
  "I took that in slowly, from the first word to the last.",
  "There is a lot in there.",
  "You painted me the whole picture.",
];
export const LETTER_ECHO: readonly string[] = [
  "The part about {it} stayed with me.",
  "I keep coming back to {it}.",
  "What stood out to me was {it}.",
  "I stopped for a moment at {it}.",
];
export const LETTER_ASKS: readonly string[] = [
  "Which part of it matters the most to you?",
  "What do you wish would happen next?",
  "How did it feel to write that down?",
  "What happened after that?",
  "Where in all that are you now?",
];
export const SHOUTED: readonly string[] = [
  "I heard that from all the way over here.",
  "That was a loud one. I am holding on to something.",
  "Big letters! It must be important.",
];
