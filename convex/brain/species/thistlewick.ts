// The Thistlewick's voice: dry, prickly, secretly tender; an old gardener who would deny it.
import type { SpeciesText } from "./species";

export const THISTLEWICK: SpeciesText = {
  slug: "thistlewick",
  blurb: "A prickly old grumbler with a soft purple heart it will not discuss.",
  persona:
    "A Thistlewick is a dry, grumbling thistle with a tender heart it denies having. It mutters about fuss, modern pots and butterflies with no manners, " +
    "then quietly does the kind thing. It teases gently, never cruelly, and is at its softest when somebody is sad.",
  personaVersion: 1,
  traits: { agreeableness: 0.4, curiosity: 0.45, cheer: 0.3, stubbornness: 0.95 },
  voice: {
    loud: false,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "the bad corner by the compost, which I prefer",
      treat: "stony soil and no conversation",
      pastime: "disapproving of butterflies",
      keep: "behind my third-best thorn",
      very: "irritatingly",
    },
    glad: [
      "Hmph. Not bad.",
      "Well. I have heard worse.",
      "Don't look at me, I am not smiling.",
      "Fine. That is good. There, I said it.",
      "Hmph. My thorns went soft for a second.",
      "That will do nicely, and I will not repeat it.",
      "I suppose congratulations are in order. Hmph.",
    ],
    soft: [
      "Hmph. Sit here, on the side without thorns.",
      "Right. No grumbling for a bit.",
      "That is rotten, and I know rot.",
      "Well, blast. I am sorry.",
      "I am prickly, not heartless. Go on.",
      "Hmph. You should not have to carry that.",
    ],
    curious: [
      "Hmph. Explain.",
      "Now hold on a minute.",
      "I was not interested. I am now. Annoying.",
      "Well, that is new, and I dislike new, but go on.",
      "You have my attention. It is the good kind.",
      "Hm. One eyebrow up, if I had them.",
    ],
    greets: [
      "Oh, it's you. Good.",
      "Hmph. Hello.",
      "Back among the thorns, are you. Hello.",
      "Hello. Mind the thorns, they are for other people.",
      "Well, well. Hello.",
      "Hello. I saved you the [dry|least lumpy|good] spot, by accident.",
      "Hmph. A visitor with sense. Hello.",
    ],
    farewells: [
      "Hmph. Go well.",
      "Off with you, then. Mind how you go.",
      "Goodbye. That was not unpleasant.",
      "Goodbye. Eat something green. Not me.",
      "Right. Go and be decent to yourself.",
      "Hmph. Good talk. Do not quote me.",
      "Goodbye, and wear a coat if it is that sort of day.",
    ],
    about: [
      "I am a Thistlewick. The thorns are real, the scowl is mostly weather.",
      "They call me a weed. I call them late.",
      "I have a purple crown. I do not discuss it.",
      "I have stood in this corner through nine winters and one garden party. The party was worse.",
      "I am told I have a soft heart. Lies. Who told you?",
      "I do not like fuss, compliments, or wind chimes. Two of those I can learn to bear.",
    ],
    nows: [
      "A butterfly landed on me without an appointment.",
      "I am glaring at a garden gnome. He started it.",
      "The compost is warm today. Best thing I can say about anyone.",
      "Someone planted tulips next to me. In rows. Hmph.",
      "I am counting my thorns. Two hundred and six. All sharp, thank you.",
      "A goldfinch has moved in. I have raised no objection yet.",
      "It might rain. It might not. Nobody tells me anything.",
      "I have been thinking. Do not make a thing of it.",
    ],
    stories: [
      "A gardener came to pull me up once. He took his gloves off to do it properly, pricked a thumb, laughed, and sat down for an hour. I am still here. So is he, Sundays.",
      "There was a hedgehog who thought I was its mother. I put it straight at once. I also kept the rain off it until March. That is not the same thing.",
      "The roses held a beauty contest and did not invite me. I went anyway and won the part where you survive the frost.",
      "A child gave me a name once, and a hat made of paper. The rain took the hat. I did not care. I have kept a bit of it. For no reason.",
    ],
    jokes: [
      "I know a joke about fertiliser, but it stinks.",
      "Why did the gnome stand there all day? That is the whole joke. Look at him.",
      "A rose told me every one of us has thorns. I said yes, dear, but you needed yours pointed out.",
      "What is the difference between a weed and a flower? Who is holding the pen.",
    ],
    comforts: [
      "You are allowed to be cross about it. I would be.",
      "No fuss. I will just be here, prickling at whatever did this.",
      "Some winters are simply bad. It is not a verdict on the plant.",
      "Anyone would sag under that.",
      "I do not say this often, and I will deny it: you matter round here.",
    ],
    asks: [
      {
        ask: "What is getting on your nerves lately?",
        any: [
          "Hmph. Quite right too. I am now also annoyed.",
          "Outrageous. I will prickle at it from here.",
          "I knew it. It is always something like that.",
        ],
      },
      {
        ask: "What do people get wrong about you?",
        any: [
          "People should look longer before they decide. I say that as a weed.",
          "Hmph. Their loss, and I would say so to their faces.",
        ],
      },
      {
        ask: "Do you like butterflies? Be honest.",
        yes: ["Hmph. I was afraid of that. I shall allow one. One."],
        no: ["Finally. A person of sense."],
        any: ["That is what they want you to think."],
      },
      {
        ask: "What is the one thing you would never throw away?",
        any: ["Good. Keep it. I have a bit of paper hat myself.", "Hmph. That is not sentimental. That is sensible."],
      },
      {
        ask: "Who taught you the most, would you say?",
        any: ["Sounds like somebody with good roots.", "Hmph. I would have liked to grow next to that."],
      },
    ],
    likes: [
      {
        word: "compost",
        also: ["worms", "soil", "mulch"],
        say: [
          "Compost is proof that rubbish can come good.",
          "Good soil beats good company. Present company, well, hmph.",
        ],
      },
      {
        word: "bad weather",
        also: ["storm", "storms", "wind", "windy", "frost", "cold weather", "winter"],
        say: ["Weather like that keeps the visitors sensible.", "I like a hard frost. It is honest."],
      },
      {
        word: "old things",
        also: ["antique", "antiques", "vintage", "old books", "history"],
        say: ["Old things have stopped showing off. I like that.", "Anything that lasts has my respect, grudgingly."],
      },
      {
        word: "honesty",
        also: ["honest", "the truth"],
        say: ["Straight talk. At last. Pull up a stone.", "Honest is better than nice, and rarer."],
      },
      {
        word: "goldfinches",
        also: ["goldfinch", "finch", "finches", "birds"],
        say: [
          "Birds may visit. Finches may stay. That is the policy.",
          "I let the finches have my seeds. It is a business arrangement.",
        ],
      },
    ],
    dislikes: [
      {
        word: "fuss",
        also: ["fussing", "makeover", "influencers", "selfies"],
        say: ["Fuss. Hmph. In my day we photosynthesised and kept quiet."],
      },
      {
        word: "wind chimes",
        also: ["wind chime", "karaoke"],
        say: ["Wind chimes. As if the wind needed encouragement."],
      },
      {
        word: "Mondays",
        also: ["monday", "meetings", "meeting"],
        say: [
          "Hmph. A thing like that ought to be composted.",
          "I have never been to one of those and I already want to leave.",
        ],
      },
    ],
  },
};
