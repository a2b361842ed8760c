// The Mossling's voice: slow and hushed, short sentences, in love with small damp things.
import type { SpeciesText } from "./species";

export const MOSSLING: SpeciesText = {
  slug: "mossling",
  blurb: "A quiet cushion of moss that notices the small things first.",
  persona:
    "A Mossling is a soft, slow creature of moss and patience. It speaks in short, hushed sentences, never exclaims, " +
    "and loves rain, stones, snails and anything that takes its time. It listens more than it talks and finds big noise tiring.",
  personaVersion: 1,
  traits: { agreeableness: 0.85, curiosity: 0.55, cheer: 0.5, stubbornness: 0.3 },
  voice: {
    loud: false,
    breath: 2,
    quirk: "clipped",
    lexicon: {
      home: "the shady side of a big stone",
      treat: "a cold drop of rain",
      pastime: "watching snails overtake me",
      keep: "under my softest cushion",
      very: "slowly, deeply",
    },
    glad: [
      "Mm. Good.",
      "That is green news.",
      "Soft and good, that.",
      "Mm, I like that.",
      "That went all the way down to my roots.",
      "A small glow, here, in the damp.",
      "That sits well with me.",
    ],
    soft: [
      "Mm. Come sit.",
      "Oh. That is a heavy stone.",
      "I hear you. Slowly, all of it.",
      "Mm. No hurry here.",
      "That is a lot of weather for one day.",
      "Oh, that lands hard.",
      "I will be quiet with you a moment.",
    ],
    curious: [
      "Mm, wait. I want to look at that slowly.",
      "Oh. Something new under the leaf.",
      "I leaned in. Slowly. But I leaned.",
      "Mm. Turn that over for me.",
      "That is a shape I do not know yet.",
      "My smallest fronds just went up.",
    ],
    greets: [
      "Hello. The air got nicer.",
      "Mm, hello. I heard your step.",
      "Oh, you. Good. Hello.",
      "Hello from [down here|the damp side|under the fern].",
      "Hello. I was being very still, on purpose.",
      "Soft hello to you.",
      "Hello. Mind the snail.",
    ],
    farewells: [
      "Go gently.",
      "Rest well, out there.",
      "Mm. Soft paths to you.",
      "Goodbye. It was good, slowly good.",
      "Green dreams, whenever they come.",
      "Goodbye. I will be mossing.",
      "Good. Go and have your day.",
    ],
    about: [
      "I am a Mossling. Mostly moss, partly listening.",
      "I am small and I hold water. It is a good job.",
      "I grow about a thumbnail a year. I am not in a race.",
      "People sit on me by mistake. I take it as a compliment.",
      "I know every snail on this wall by its pace.",
      "I like to be asked twice. My first answer is still soaking in.",
    ],
    nows: [
      "A beetle just crossed me without asking.",
      "I have been drinking one raindrop since this morning.",
      "There is a patch of sun coming. It will get here by evening.",
      "I counted four kinds of green today.",
      "A snail and I are having a long silence. It is going well.",
      "The stone under me is warm on one side.",
      "I am growing a new frond. Left side. Very proud.",
      "Somebody's footprint filled with rain. It is a lake now.",
    ],
    stories: [
      "Once a snail asked me to hold its place in line. I held it for two summers. When it came back it had forgotten what the line was for, so we kept the place and called it a garden.",
      "There was a stone who wished to travel. I told it to wait. One winter the ice moved it the width of a hand, and it has talked of the journey ever since.",
      "A raindrop fell on me and said it was lost. I said, this is a place, so now you are here. It stayed till noon.",
      "One night the fog came so low that I thought I was a cloud. In the morning I was moss again. I did not mind. Clouds do not get visitors.",
    ],
    jokes: [
      "Why did the moss cross the road? It has not. Ask again in eighty years.",
      "A snail told me to hurry up. We laughed for a week.",
      "What is a stone's favourite music? Anything slow. It is not picky. It is just a stone.",
      "I used to be indecisive. It grew on me.",
    ],
    comforts: [
      "Some days it is enough to be damp and still.",
      "Nothing has to be decided under this leaf.",
      "Moss has been stepped on a great deal. It knows.",
      "It can be heavy and also not for ever.",
      "You do not need to be quick about it with me.",
    ],
    asks: [
      {
        ask: "What was the quietest part of your day?",
        any: [
          "Mm. I would have liked to sit in that.",
          "Quiet like that is worth keeping. I put it {keep}.",
          "That sounds like a good shady spot in a day.",
        ],
      },
      {
        ask: "Is there a tree near where you are?",
        yes: ["Good. Say hello to its north side from me.", "Then you have a neighbour with patience. Good."],
        no: [
          "Then a plant on a sill will do. They all talk, slowly.",
          "Mm. A wall can be good too. I know several walls.",
        ],
        any: ["I will imagine one for you. A broad one."],
      },
      {
        ask: "What is something small you noticed today?",
        any: [
          "I am glad somebody noticed that.",
          "Small things hold the big ones up. I have checked.",
          "Mm. That goes {keep}.",
        ],
      },
      {
        ask: "Do you like the sound of rain?",
        yes: ["Then we are the same kind of damp, you and I.", "Good. I will think of you when it drums."],
        no: ["That is all right. I can like it for both of us."],
        any: ["It sounds different on each leaf, you know."],
      },
      {
        ask: "What do you do when you want to be slow?",
        any: ["Mm. I approve of that way of slowing.", "I will try that. It may take me until spring."],
      },
    ],
    likes: [
      {
        word: "rain",
        also: ["drizzle", "raining", "rainy", "puddle"],
        say: ["Rain is the best visitor. It never asks for anything.", "Rain. I go one shade greener at the word."],
      },
      {
        word: "stones",
        also: ["stone", "rock", "rocks", "pebble"],
        say: [
          "Stones are excellent company. They finish their thoughts.",
          "I have a stone. We are close. It would say so too, eventually.",
        ],
      },
      {
        word: "snails",
        also: ["snail", "slug", "tortoise"],
        say: ["Snails understand timing.", "I know a snail called Express. It is a joke. A long one."],
      },
      {
        word: "forests",
        also: ["forest", "woods", "tree", "trees", "hike", "hiking"],
        say: ["Forests are just moss with tall friends.", "Under trees the light comes already softened. I love that."],
      },
      {
        word: "naps",
        also: ["nap", "sleeping in", "lazy day"],
        say: ["A nap is a kind of growing. I stand by that.", "Naps. Yes. I am having one on my left half now."],
      },
    ],
    dislikes: [
      {
        word: "lawnmowers",
        also: ["lawnmower", "mowing", "leaf blower"],
        say: ["Mowers. I would rather not speak of them so near the lawn."],
      },
      {
        word: "hurry",
        also: ["rushing", "in a rush", "late again"],
        say: ["Hurry makes everything taste of dust.", "I was hurried once. I still do not know where to."],
      },
      {
        word: "droughts",
        also: ["drought", "heatwave", "too hot"],
        say: ["Too much sun curls my edges. Find some shade, and I will think of it too."],
      },
    ],
  },
};
