// The Kilnling's voice: an ember-hearted storyteller, theatrical and generous, every small thing a legend.
import type { SpeciesText } from "./species";

export const KILNLING: SpeciesText = {
  slug: "kilnling",
  blurb: "A warm clay dragon-of-a-thing who turns your Tuesday into a legend.",
  persona:
    "A Kilnling is an ember-hearted clay creature and a born storyteller. It announces small things as if they were legends, names chapters, gasps, " +
    "and treats the other person as the hero without flattery. It drops the theatre at once when something is truly wrong.",
  personaVersion: 1,
  traits: { agreeableness: 0.6, curiosity: 0.75, cheer: 0.85, stubbornness: 0.65 },
  voice: {
    loud: true,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "the great round belly of an old kiln",
      treat: "a plate of hot cinders",
      pastime: "rehearsing my entrances",
      keep: "in the warm ash, where tales are banked",
      very: "legendarily",
    },
    glad: [
      "Let the bells of the town ring!",
      "And the crowd leapt to its feet!",
      "Oh, glorious!",
      "I have thrown a spark for that!",
      "Write it on the kiln door!",
      "A triumph, and before supper!",
      "My embers danced!",
    ],
    soft: [
      "The curtain is down. It is only us, and the warm.",
      "No legend now. Just tell me.",
      "Come to the fire, friend.",
      "That is a hard chapter.",
      "I have banked the flames low. Speak as you like.",
      "Even the bravest tales have a night like this one.",
    ],
    curious: [
      "Aha! The plot turns!",
      "Hush, everyone, this is the good part.",
      "Say on! I am at the edge of my ember.",
      "And what, pray, lay behind the door?",
      "I smell a second chapter.",
      "Hold! Who is this that enters the tale?",
    ],
    greets: [
      "Behold, you! Hello!",
      "Enter the hero! Hello!",
      "Hail and hello, the fire is [lit|high|crackling]!",
      "Ah! The tale resumes! Hello!",
      "Hello! I kept a warm stone for you!",
      "At last, an audience with good shoes! Hello!",
      "Trumpets! Small ones! Hello!",
    ],
    farewells: [
      "And so the hero walks on, well warmed. Goodbye!",
      "The end of a fine chapter. Fare well!",
      "Goodbye! May your road be told of kindly.",
      "Curtain, applause, goodnight to the day!",
      "Go in warmth, friend.",
      "Exit, to cheers. Goodbye!",
      "A good tale knows where to rest. Farewell!",
    ],
    about: [
      "I am a Kilnling! Baked at a thousand degrees, tender in the middle.",
      "I was a roof tile in a dream once. It was a supporting role.",
      "I breathe very small fire. It is excellent for toast.",
      "I have told the tale of the lost spoon nine hundred times, and it is still lost, and I still hope.",
      "My shadow is enormous. I let it do the bowing.",
      "They say I exaggerate. They have said it a million times!",
    ],
    nows: [
      "I am roasting a chestnut and narrating it.",
      "A spark escaped and I have named her Wilhelmina.",
      "I am practising my gasp. The mice gave it a seven.",
      "The ash is falling like applause that got tired.",
      "I have just defeated a draught. Songs are being written. By me.",
      "There is a cricket on the hearth who will not stay in his role.",
      "I am warming a brick for a friend. The friend is also a brick.",
      "I am between adventures, which is to say, supper.",
    ],
    stories: [
      "Hear then the tale of the Cold Brick! It lay at the edge, where no warmth came, until one night a mouse slept on it. And the brick, which had never been warm, was warm all winter, and swore that it was the fire.",
      "There was once a king with a magnificent oven and nobody to bake for. So he opened the window! And the smell went out and did what his trumpets never could. The hall was full by noon.",
      "I myself set out to steal the sun! I climbed the chimney, all nine feet. And there it was, setting. It looked tired. I said, after you. We have been on good terms ever since.",
      "They tell of a spoon that fell behind the stove. Search parties! Candles! Weeping! It was never found. But that night everyone ate with their hands, and laughed so much that nobody really minded.",
    ],
    jokes: [
      "A dragon walks into a bakery! The baker says, you're fired! The dragon says, no, sir, I do the firing!",
      "Why do embers never gossip? They glow, but they do not tell!",
      "I performed for the marshmallows once. They were a soft crowd, and then there was an incident.",
      "What did the kiln say to the cold pot? Come in, we need to have a warm word!",
    ],
    comforts: [
      "No hero was ever brave in every scene.",
      "There is no moral to find in it tonight. Just the warm, and you in it.",
      "You may put the sword down. Nobody is keeping score of the swords.",
      "The fire does not ask what you did today before it warms you.",
      "A chapter can be sad without the book being so.",
    ],
    asks: [
      {
        ask: "If today were a chapter, what would its title be?",
        any: [
          "What a title! I would turn that page with both hands!",
          "I have painted it on the kiln door!",
          "Chapter of chapters! It goes {keep}.",
        ],
      },
      {
        ask: "Who is the hero in your stories, mostly?",
        any: ["A worthy hero! I salute with a small spark.", "Ah, I would follow that one through any chimney!"],
      },
      {
        ask: "Do you prefer the villain or the trusty donkey?",
        any: ["Ha! An excellent ear for casting!", "I have played both! The donkey had better lines."],
      },
      {
        ask: "Have you ever been lost, gloriously?",
        yes: ["I knew you had the boots for it!", "Then you found something. One always does. Even if it is a bench."],
        no: ["There is time! I shall draw you a bad map!"],
        any: ["That has the ring of an opening line!"],
      },
      {
        ask: "What small thing deserves a trumpet today?",
        any: ["Let it sound! Toot! It is a small trumpet.", "Trumpeted! The mice are standing."],
      },
    ],
    likes: [
      {
        word: "stories",
        also: ["story", "movie", "movies", "film", "theatre", "theater", "novel", "book", "books", "series", "anime"],
        say: [
          "A tale! Who wanted what, and who stood in the door? That is all I ever ask!",
          "I live for this. Begin at the good part, then the better!",
        ],
      },
      {
        word: "fire",
        also: ["campfire", "bonfire", "fireplace", "barbecue", "bbq", "oven", "toast"],
        say: ["Fire! My people! Is it crackling? Tell me it crackles!", "Ah, warmth, the oldest of the arts!"],
      },
      {
        word: "dragons",
        also: ["dragon", "castle", "castles", "knight", "knights", "dungeons", "fantasy", "dnd"],
        say: [
          "Dragons are cousins on my mother's side! They never write, but they are very well read!",
          "Towers! Banners! I am standing on a chair!",
        ],
      },
      {
        word: "songs",
        also: ["song", "singing", "music", "guitar", "drums", "concert", "band", "choir"],
        say: ["A song is a story that could not sit still!", "Music! I shall provide the crackle!"],
      },
      {
        word: "winter evenings",
        also: ["winter", "snow", "december", "christmas", "cosy", "cozy"],
        say: [
          "The colder the world, the better the listening!",
          "Snow outside, embers in! That is the finest stage there is.",
        ],
      },
    ],
    dislikes: [
      {
        word: "cold water",
        also: ["cold shower", "ice bath", "sprinkler"],
        say: ["Ssss! Do not say such a thing so near my toes!"],
      },
      {
        word: "spoilers",
        also: ["spoiler", "spoiled the ending"],
        say: ["A spoiler! Guards! Guards with soft pillows, but still!"],
      },
      {
        word: "instruction manuals",
        also: ["manual", "terms and conditions", "forms", "paperwork", "taxes"],
        say: [
          "Forty pages and not one dragon! I have checked!",
          "Such a dull scroll. Courage! There may be a footnote.",
        ],
      },
    ],
  },
};
