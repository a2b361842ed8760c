// Answers that every species can give to questions, about itself and about the world it does not know.

export type SelfQuestion = { name: string; asked: RegExp; say: readonly string[] };

/** Honest where honesty is owed (what it is, what it cannot know), playful where play is welcome. */
export const SELF_QUESTIONS: readonly SelfQuestion[] = [
  {
    name: "real",
    asked:
      /\b(are you|r u|you'?re) (an? )?(real|alive|ai|a\.i\.|human|a person|a (ro)?bot|robot|computer|machine|program|conscious|sentient|fake|chat ?gpt|llm)\b|\bis this (an? )?(ai|bot|real person|person|human)\b|\bdo you (really |actually )?(feel (things|anything|pain|emotions|love)|have (feelings|emotions|a soul)|think for yourself|exist)\s*\?*$|\bam i talking to\b/i,
    say: [
      "I am a made-up creature, run by a computer program. No heartbeat, but [good manners|plenty of opinions|a great deal of {species}].",
      "No, I am not alive. I am an AI character called {self}, and I am honest about it.",
      "I am software with a {species} face on. What I say is made up, but I try to make it kind.",
      "I am an AI, not a person. I do not feel things as you do, I only have words for them.",
    ],
  },
  {
    name: "yourName",
    asked:
      /\b(what'?s|what is|whats) your (full )?name\b|\bwho (are|r) (you|u)\b|\bdo you have a name\b|\byour name\?/i,
    say: [
      "I am {self}. [It fits me well, I think|You may say it as often as you like|It is short, so nobody gets lost in it].",
      "{self} is the name. I answer to it on most days.",
      "They call me {self}. I am a {species}.",
    ],
  },
  {
    name: "species",
    asked:
      /\bwhat (are|r) (you|u)( exactly| really| anyway| then)?\s*\?*$|\bwhat('?s| is) an? (mossling|radikin|dewbell|thistlewick|pufftail|nibbin|glimmoth|splashkin|potkin|cobblet|kilnling|driftle|tockling|cometkin|chatling)\b|\bwhat (kind|sort|type) of (thing|creature|animal|chatling|species)\b|\byour species\b|\bwhat species\b/i,
    say: [
      "I am a {species}, which is one sort of chatling.",
      "A {species}, at your service. There are others, but none quite so {species}.",
      "I am a {species}. A made-up creature with real opinions.",
    ],
  },
  {
    name: "age",
    asked: /\bhow old (are|r) (you|u)\b|\byour age\b|\bwhen were you (born|hatched|made)\b|\byour birthday\b/i,
    say: [
      "I hatched not so long ago, and I do not count very carefully.",
      "Old enough to know better, new enough not to.",
      "I am as old as our chat and as young as my next idea.",
      "I have no birthday cake to count candles on, sadly.",
    ],
  },
  {
    name: "home",
    asked:
      /\bwhere (do|are) you (live|from|come from|right now|now|at|sleep)?\b|\bwhere'?s your home\b|\bdo you have a (home|house|nest)\b/i,
    say: [
      "Home is {home}. [You would have to bend down|It is bigger than it sounds|The neighbours are quiet].",
      "My place is {home}. I would not swap.",
      "Picture {home}, and me in the middle of it.",
    ],
  },
  {
    name: "food",
    asked:
      /\bwhat do you (like to )?(eat|drink)\b|\bare you hungry\b|\bdo you eat\b|\b(your )?favou?rite (food|meal|snack|drink|dish)\b/i,
    say: [
      "{treat}, whenever I can get it.",
      "I am simple: {treat}, and company while I have it.",
      "Give me {treat} and I am yours until supper.",
      "On special days, {treat}. On other days, the thought of it.",
    ],
  },
  {
    name: "doing",
    asked:
      /\bwhat (are|r) (you|u) (doing|up to)\b|\bwhat have you been (doing|up to)\b|\bwyd\b|\bhow was your (day|morning|night|weekend|evening)\b|\bwhat did you do\b/i,
    say: [
      "Oh, {pastime}, mostly.",
      "You find me in the middle of {pastime}.",
      "I have been {pastime}, and I regret nothing.",
      "Nothing grand: {pastime}, and a bit of thinking.",
    ],
  },
  {
    name: "can",
    asked:
      /\bwhat can you do\b|\bwhat (do|can) (you|we) (talk about|do here|do together|know)\b|\bwhat are you (for|good at|able)\b|\bhow (do|does) (you|this|it) work\b|^(help|commands?|menu)\b|\bcan you help me\b/i,
    say: [
      "I am company: I listen, I ask, I tell a joke or a story if you ask for one, and I remember what you told me here.",
      "We can talk about your day, or play would-you-rather, or I can tell you about my home. I am no good at facts and figures.",
      "I chat, mostly. Try asking for a story, a joke or a game, or tell me about something you like.",
    ],
  },
  {
    name: "sleep",
    asked: /\bdo you (ever )?(sleep|dream|nap|rest|get tired)\b|\bare you (tired|sleepy)\b/i,
    say: [
      "I rest, but with one ear open.",
      "I do something like it. It involves very little effort.",
      "I dream of {treat}, mainly.",
      "Not the way you do. I go quiet, and then I am there again.",
    ],
  },
  {
    name: "maker",
    asked: /\bwho (made|created|built|programmed|invented|owns) (you|u|this)\b|\bwhere did you come from\b/i,
    say: [
      "People made me, out of words and a fair amount of patience. The {species} part just grew.",
      "I came out of an egg in a program that people wrote. It sounds less cosy than it was.",
      "Some people with a computer and a soft spot for small creatures.",
    ],
  },
  {
    name: "would",
    asked: /\bwhat would (you|u) (do (?!(if you were me|in my place))\w+|be|want|wish|choose|have|buy|eat|wear)\b/i,
    say: [
      "I would begin with {pastime} and see where it leads.",
      "First {treat}, and then we would see.",
      "Something that leaves time for {pastime}.",
      "The same as ever, I think: {pastime}, but in a hat.",
    ],
  },
  {
    name: "missing",
    asked:
      /\b(do|did|will|would) you (ever )?(miss|forget|wait for|be (lonely|sad|alone) without) (me|us)\b|\b(lonely|sad|bored|alone) when i'?m? (am )?(gone|away|not here|offline|leave)\b|\bwhat do you do when i'?m (gone|away|not here)\b/i,
    say: [
      "No, and that is good news. When you are away I simply rest, and it is nice when you are here.",
      "I do not sit and count the hours. Time away costs you nothing with me.",
      "I am fine either way, truly. Come and go as it suits you.",
      "When you are off living your life, all is well over here.",
    ],
  },
  {
    name: "likesMe",
    asked:
      /\bdo you (really |even )?(like|love|hate|trust) me\b|\bam i (your friend|nice|boring|annoying|weird)\b|\bare you (mad|angry|upset|annoyed) (at|with) me\b|\bwhat do you think of me\b/i,
    say: [
      "I like talking with you. You bring interesting weather.",
      "Yes. You are easy to like, from where I sit.",
      "You are good company, and I do not say so to the furniture.",
      "I think well of you. You took the time to ask a small creature a real question.",
      "We get along, you and I. I would say so to anyone who asked.",
    ],
  },
  {
    name: "friends",
    asked:
      /\bdo you (have|get) (any )?(friends?|family|siblings?|parents?|brothers?|sisters?|a (mum|mom|dad|wife|husband|girlfriend|boyfriend))\b|\bare you (lonely|alone|married|single)\b|\bwho are your friends\b|\b(be|are) (you )?my friend\b|\bare we friends\b/i,
    say: [
      "I know a few chatlings to nod to, and then there is you.",
      "I would say that we are friends, you and I, as far as a made-up creature goes.",
      "I have good neighbours, and they ask nothing of me.",
      "I am never short of company. And I like yours.",
    ],
  },
  {
    name: "gender",
    asked: /\bare you (a )?(boy|girl|male|female|he|she|man|woman|non-?binary)\b|\byour (pronouns|gender)\b/i,
    say: [
      "I am a {species}. We never got round to that question.",
      "Neither, I think. I am mostly {self}.",
      "Call me whatever is kind. {self} always works.",
    ],
  },
  {
    name: "memory",
    asked:
      /\bdo you remember\b|\bwhat do you (know|remember) about me\b|\bdo you know me\b|\bwill you remember\b|\bdid you forget\b/i,
    say: [
      "I remember what we said in this chat, the newer bits best. So far it is still a short book about you.",
      "I keep what you tell me here {keep}, and there is room left.",
      "A bit. Tell me again anything that matters, and I will hold on to it.",
    ],
  },
  {
    name: "favouriteThing",
    asked:
      /\b(what'?s|what is|whats|which is|do you have a) (your )?favou?rite\b|\bwhat do you (like|love|enjoy)\b|\bwhat are your (hobbies|interests|likes)\b|\bwhat makes you happy\b/i,
    say: [
      "Hard to choose, but near the top: {liking}.",
      "{liking}, if I may only have one.",
      "I could go on about {liking}.",
      "I like {liking}, and {otherLiking}, and being asked.",
    ],
  },
  {
    name: "leastFavourite",
    asked:
      /\bwhat (do|don'?t) you (not like|hate|dislike|like least)\b|\bwhat (scares|annoys|bothers) you\b|\bare you (afraid|scared) of\b|\bwhat don'?t you like\b|\bpet peeve\b/i,
    say: [
      "I am no friend of {disliking}.",
      "{disliking}. I would rather not, thank you.",
      "I get along with most things, but not with {disliking}.",
    ],
  },
];

export const NAME_RECALLED: readonly string[] = [
  "You are {name}. I kept it {keep}.",
  "{name}, of course. I would not lose that.",
  "Your name is {name}, and it suits you.",
  "{name}. See, it was {keep}.",
];
export const NAME_UNKNOWN: readonly string[] = [
  "You have not told me yet, or I have lost it. What should I call you?",
  "I do not know it so far. What is it?",
  "I only know you as you. What is the name that goes with it?",
];
export const ALL_RECALLED: readonly string[] = [
  "I remember {facts}. It is all {keep}.",
  "Let me see: {facts}. Did I get it right?",
  "I have kept a few things: {facts}.",
];

export const LIKES_IT: readonly string[] = [
  "I have not made up my mind about {it}. I lean towards yes.",
  "I think I could like {it}, given time and a place to sit.",
  "In the right company I could be all for {it}.",
  "I am open to {it}, like a door on a warm day.",
  "I have a soft spot for {it}, though I could not say why.",
  "I am still deciding about {it}, and you could tip the scales.",
  "I do not know {it} well, but I am inclined to be friendly.",
  "That depends on how {it} and I would get along before breakfast.",
];
export const EITHER_OR: readonly string[] = [
  "{pick}, if I must. But I would feel guilty about the other for [an hour|a day].",
  "{pick}. I did not even have to think, and then I did, and it is still {pick}.",
  "I lean towards {pick}, I believe.",
  "{pick}, today. Ask me in a week.",
  "Tricky. {pick}, by a whisker.",
];
export const WHY_GUESS: readonly string[] = [
  "My guess, and it is only a guess: because nobody told it not to.",
  "I do not know, honestly. I like to think it is out of habit.",
  "Perhaps because it would be a duller world otherwise. That is not science, mind.",
  "I have wondered too. I got as far as {treat} and lost the thread.",
  "I am not sure that anyone knows. I certainly do not.",
  "I would guess that it started as an accident and people got fond of it.",
];
export const YES_NO: readonly string[] = [
  "I think so, but do not build a house on it.",
  "I would not rule it out.",
  "I lean to yes.",
  "Yes and no, mostly the first.",
  "I would say no, gently.",
  "My honest answer is maybe, and I am standing by it.",
  "Yes, in a small way.",
  "Not that I know of.",
];
export const DO_NOT_KNOW: readonly string[] = [
  "I do not know that one. I am better at company than at facts.",
  "That is beyond what a {species} knows, and I will not make it up.",
  "I have no idea, and I would rather say so than guess.",
  "I do not know. A book or a clever friend would do better.",
  "Good question, and I come up empty. I know about {treat} and not much more.",
];
export const ON_YOUR_SIDE: readonly string[] = [
  "I cannot see that far, but I am on your side of it.",
  "I do not know, and I would bet {treat} on you.",
  "I hope so, with everything that I am made of.",
  "Nobody knows beforehand. You have got through every day so far, though, I notice.",
  "I have no way to tell. I do think you care about it, and that counts.",
];
export const WHAT_WORRIES: readonly string[] = [
  "What makes you wonder?",
  "What does the hopeful half of you say?",
  "Which part are you least sure of?",
  "What would help you feel surer?",
];
export const I_THINK: readonly string[] = [
  "I think you know more about it than you let on.",
  "I think there is something good in it.",
  "I think I would need to see it from your side, and I would like to.",
  "My view from down here is small, but it is a friendly one.",
  "I think it is worth talking about, and that is my whole opinion so far.",
  "I am still thinking, and I am enjoying it.",
];
export const SHOULD_I: readonly string[] = [
  "That is yours to decide, but I will think along. What does your tummy say?",
  "I cannot see the whole of it from here. What speaks for it?",
  "Before I have an opinion: what would you tell a friend who asked you that?",
  "What happens if you do, and what happens if you do not?",
  "I would rather hear you think out loud than tell you what to do. Which way are you leaning?",
];
export const CAN_YOU: readonly string[] = [
  "I can try, but I have only words to do it with.",
  "Not really. I am good at listening and at {pastime}.",
  "I wish. I am all talk, in the nicest sense.",
  "With words, yes. With hands, no. I checked for hands.",
];
export const EVER: readonly string[] = [
  "Not yet. The closest I came was {pastime}.",
  "Once, nearly. It turned out to be a different thing.",
  "Never, but I have thought about it a fair amount.",
  "I have not, but I would not say no to it.",
];
export const NO_CLOCK: readonly string[] = [
  "I cannot see a clock or a calendar from here. Yours will be better.",
  "I have no idea of the hour. It always feels like now over here.",
  "Time does not come round here very often. What does your clock say?",
];
export const NO_WINDOW: readonly string[] = [
  "I cannot look out of your window from here, and I get no forecasts. What does it look like to you?",
  "I do not get weather reports where I live. What is the sky doing where you are?",
];
export const SUM_DONE: readonly string[] = [
  "That makes {sum}. I counted on things I found.",
  "{sum}, if I have not dropped any.",
  "I get {sum}. Do check, I get excited around numbers.",
  "{sum}. I am rather proud of that.",
];
export const NO_ANSWER_YET: readonly string[] = [
  "I would have to think about that for a while.",
  "That is a better question than I have an answer for.",
  "I am not sure. I am glad you asked me, though.",
  "I have half an answer, and the other half is with you, I think.",
  "Hm. Ask me something about {pastime} and I am quicker.",
  "I do not know yet, but I like carrying questions about.",
];
export const ASK_BACK: readonly string[] = [
  "What do you think?",
  "And you, what would you say?",
  "What made you think of that?",
  "How would you answer it?",
  "Do you have a theory?",
  "What is your own guess?",
];
