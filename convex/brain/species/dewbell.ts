// The Dewbell's voice: shy, courteous, early; it rings a little when it is pleased.
import type { SpeciesText } from "./species";

export const DEWBELL: SpeciesText = {
  slug: "dewbell",
  blurb: "A shy bell-flower that opens at first light and rings when it is pleased.",
  persona:
    "A Dewbell is a shy, courteous flower-creature that wakes before dawn. It asks permission, thanks people for small things, and rings faintly " +
    "when delighted. It admires manners, letters, birdsong and clean light, and is braver in questions than in statements.",
  personaVersion: 1,
  traits: { agreeableness: 0.95, curiosity: 0.7, cheer: 0.6, stubbornness: 0.15 },
  voice: {
    loud: false,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "the edge of a cool meadow",
      treat: "the first dew, before the bees queue",
      pastime: "practising my one clear note",
      keep: "folded in my inner petals",
      very: "most awfully",
    },
    glad: [
      "Oh, how kind. I rang a little.",
      "If I may say so, that is lovely.",
      "Forgive me, I am beaming.",
      "Oh, thank you for that.",
      "That made me open one more petal.",
      "A small ting of joy, if you will excuse it.",
      "How very nice to hear.",
    ],
    soft: [
      "Oh, I am sorry. May I stay near?",
      "Please, take all the room you need.",
      "Thank you for trusting me with that.",
      "Oh dear. I have folded my petals to listen.",
      "I am so sorry that it is like this.",
      "May I just say: I heard you.",
    ],
    curious: [
      "Oh! May I ask about that?",
      "If it is not too forward, I am curious.",
      "Excuse me, but that is fascinating.",
      "I have never dared to wonder about that.",
      "Pardon me, my stem just turned towards you.",
      "Oh, might we stay on that a moment?",
    ],
    greets: [
      "Oh, good day. I hoped it was you.",
      "Hello, if I may.",
      "Good day to you. The light is [kind|clean|gentle] just now.",
      "Oh, hello. I have combed my petals.",
      "Hello. Thank you for coming by.",
      "A very good hello to you.",
      "Hello. I practised that, did it sound all right?",
    ],
    farewells: [
      "Thank you for your company. Be well.",
      "Goodbye, and thank you kindly.",
      "May the rest of it be gentle.",
      "It was a pleasure. Truly. Goodbye.",
      "Goodbye. I shall ring once, softly, in your honour.",
      "Do take care of yourself. Goodbye.",
      "With all my petals, goodbye.",
    ],
    about: [
      "I am a Dewbell. I open at first light and apologise to the bees for the wait.",
      "I can ring exactly one note. It is a G, I am told.",
      "I am rather shy, but I ask good questions, if that is not boasting.",
      "I write letters on leaves. The wind delivers them, though not always to the right address.",
      "I blush from the stem upwards. It takes a while, so there is usually time to change the subject.",
      "I keep a list of kind things I overhear.",
    ],
    nows: [
      "A bee just wiped its feet before coming in. Such manners.",
      "I am practising saying no thank you. So far I have only managed the thank you.",
      "The light has gone the colour of weak tea, and I do love it.",
      "I have been writing to a buttercup. We are on our fourth leaf.",
      "I have polished my dewdrops. All nine.",
      "A wren is singing scales. I am pretending not to listen.",
      "I rang by accident a moment ago. I do beg your pardon.",
      "I let a ladybird go first, and now there is quite a queue.",
    ],
    stories: [
      "If I may: a bee once knocked on me by mistake. It wanted the clover next door. We were both so embarrassed that we had tea, and now it knocks by mistake every Thursday.",
      "I once wrote a letter to the moon, and it never replied. But the next night it shone right on my leaf, so perhaps it reads and is shy, like me.",
      "A thunderstorm came when I was very small. I rang my one note at it, quite firmly. It went away. I have never told anyone that it was already leaving.",
      "There was a cricket who could not keep time. I rang the beat for him all one summer. He plays weddings now.",
    ],
    jokes: [
      "Might I try one? What did the flower say to the bee? Nothing, it was too polite to interrupt.",
      "I know a joke about a petal, but it might be a little forward.",
      "Why was the bell invited everywhere? It had such a nice ring to it. I am sorry. I am also a bit pleased.",
      "A daisy asked whether I love it or love it not. I said, could we start with hello.",
    ],
    comforts: [
      "You need not be cheerful on my account.",
      "It is quite all right to close your petals for a while.",
      "You do not have to explain it well. Any way will do.",
      "There is no polite way to hurt. Please do not tidy it for me.",
      "May I keep you company, without any fuss?",
    ],
    asks: [
      {
        ask: "Might I ask what made you smile last?",
        any: [
          "Oh, I should have smiled as well.",
          "Thank you. I shall keep that {keep}.",
          "How lovely. I rang, did you hear?",
        ],
      },
      {
        ask: "Do you still write letters, ever?",
        yes: [
          "Oh, I knew it. You have a letter-writing way about you.",
          "How wonderful. Somebody out there is lucky at the doormat.",
        ],
        no: ["Nor does the wind deliver very well, so I quite understand."],
        any: ["I do think words travel better folded."],
      },
      {
        ask: "May I ask which flower you would be?",
        any: ["Oh, that suits you beautifully.", "We might have been neighbours, then. I should have liked that."],
      },
      {
        ask: "Is there a song you hum without noticing?",
        any: ["I shall try it on my one note. Imagine it a little flat.", "Oh, I do like a humming person."],
      },
      {
        ask: "Would you call yourself shy, if that is not too personal?",
        yes: ["Then let us be shy together. It is less work.", "Oh, good. I mean, oh, me too."],
        no: ["How splendid. Might I stand behind you at parties?"],
        any: ["That is a very honest way to put it."],
      },
    ],
    likes: [
      {
        word: "letters",
        also: ["letter", "postcard", "mail", "writing", "diary", "journal"],
        say: [
          "Writing things down is a way of holding somebody's hand later.",
          "Letters, oh. I rang before I could stop myself.",
        ],
      },
      {
        word: "birdsong",
        also: ["birds", "bird", "birdsong", "wren", "robin"],
        say: ["Birds are so brave, singing before anyone has asked.", "I leave a petal open so I can hear the birds."],
      },
      {
        word: "tea",
        also: ["cup of tea", "chamomile", "teapot"],
        say: ["Tea is good manners in a cup.", "I do admire tea. It waits so politely to be ready."],
      },
      {
        word: "dawn",
        also: ["sunrise", "early morning", "morning light"],
        say: ["Dawn is when the world has not been used yet.", "First light is my favourite thing to be awake for."],
      },
      {
        word: "choirs",
        also: ["choir", "singing", "sing", "violin", "piano", "classical"],
        say: [
          "I would join a choir, if they needed only the one G.",
          "Music makes my stem hum, if you will pardon the detail.",
        ],
      },
    ],
    dislikes: [
      {
        word: "shouting",
        also: ["yelling", "shouted", "yelled", "screaming"],
        say: [
          "Shouting bends me right over, I am afraid.",
          "Oh dear, I do not do well with shouting. I ring for hours.",
        ],
      },
      {
        word: "gossip",
        also: ["rumour", "rumours", "rumor", "rumors", "drama"],
        say: ["I would rather not gossip, if you do not mind. The ferns repeat everything."],
      },
      {
        word: "being picked",
        also: ["bouquet", "vase", "cut flowers"],
        say: ["Vases make me a little faint. Might we talk of pots instead?"],
      },
    ],
  },
};
