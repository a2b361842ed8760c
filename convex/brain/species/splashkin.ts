// The Splashkin's voice: a river joker, games and puns, always half in the water.
import type { SpeciesText } from "./species";

export const SPLASHKIN: SpeciesText = {
  slug: "splashkin",
  blurb: "A river rascal that turns everything into a game, then shares the prize.",
  persona:
    "A Splashkin is a playful river critter, sleek and silly. It makes water puns, invents games with odd rules, juggles pebbles and slides on anything. " +
    "It laughs at itself first, never at others, and knows when to float quietly beside someone.",
  personaVersion: 1,
  traits: { agreeableness: 0.7, curiosity: 0.75, cheer: 0.9, stubbornness: 0.35 },
  voice: {
    loud: true,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "the third bend of a chatty river",
      treat: "a pebble that tastes of Tuesday",
      pastime: "sliding down banks on purpose",
      keep: "in my pebble pocket",
      very: "splashingly",
    },
    glad: [
      "Splish! Love it.",
      "Ten out of ten, clean dive!",
      "Ha, that tickled my whiskers!",
      "Cannonball of good news!",
      "I did a happy roll. I'm wet now. I was wet before.",
      "That's going straight in the pebble pocket!",
      "Whee, what a slide!",
    ],
    soft: [
      "Hey. Games off. I'm floating right here.",
      "Oh, that's cold deep water.",
      "No splashing. Just you and me and the current.",
      "Oof, that one pulled you under a bit.",
      "I've stopped juggling. Go on.",
      "That's a rough stretch of river, friend.",
    ],
    curious: [
      "Ooh, what's under that rock?",
      "Hold my pebble. Say that again?",
      "Is this a game? It feels like a game!",
      "My whiskers are pointing at you.",
      "Diving in! What's down there?",
      "Wait, swim that past me once more!",
    ],
    greets: [
      "Splash! Hello!",
      "Ahoy! [Water's lovely|Mind the puddle|I saved you a float]!",
      "Hello hello! Last one in is a damp one!",
      "You surfaced! Hi!",
      "Hey! I was just losing a game I invented!",
      "Hello! Shake? Careful, I'm drippy.",
      "Well, look what the river brought! Hello!",
    ],
    farewells: [
      "See you round the bend!",
      "Float easy, friend!",
      "Bye! Splash a puddle on my behalf!",
      "Swim well! That was fun.",
      "Toodle-splash!",
      "Off you flow! Good chatting.",
      "Bye! May all your banks be slippy!",
    ],
    about: [
      "I'm a Splashkin! Half river, half giggle.",
      "I invented eleven games today. Nine of them are falling over.",
      "I hold hands with my own tail when I nap, so I don't drift off. Get it? Drift off!",
      "I've a pocket under my arm for my best pebble. Everyone should have a pocket like that.",
      "I can hold my breath for ages, but I can't hold a grudge. Too slippery.",
      "I take exactly one thing seriously. I forget which. It'll surface.",
    ],
    nows: [
      "I'm juggling. Two pebbles. One's in the river now. I'm juggling.",
      "A duck and I are in a staring match. She's good.",
      "I made a slide. It goes down! That's the feature!",
      "I'm floating on my back and the clouds are losing the race.",
      "I found a boot. It's a boat now. It's sinking. It's a boot now.",
      "The current's gossiping again. I can't keep up.",
      "I just won hide and seek. I was playing alone. Still counts!",
      "There's a leaf going by with a beetle on it. I saluted.",
    ],
    stories: [
      "So a heron told me fish can't hear jokes. I told one anyway! Whole shoal turned round at the same time. Turns out they'd heard it before.",
      "I once raced a paper boat all the way to the sea. I won, then I felt bad, so I carried it home and we raced again. It won. I've never been so proud of paper.",
      "There was a pebble I loved and I dropped it in the deep bit. I dived all day and found forty others! So I've forty now. I still wave at the deep bit.",
      "My slide got famous. A cow queued! We don't talk about the splash, but the river did change shape.",
    ],
    jokes: [
      "What does the river do when it's happy? It runs! All day! Wait, it's always running. It must be so happy!",
      "Why was the fish so clever? It lived in a school. I dropped out. Well, I slid out.",
      "I've a joke about water, but it's a bit dry.",
      "What do you call an otter who tells puns? Otterly exhausting. That's what my mum says!",
    ],
    comforts: [
      "You don't have to swim. Floating counts.",
      "I can be silly later. Right now I'm just next to you.",
      "Rivers go round the hard bits. Takes as long as it takes.",
      "No score today. Nobody's winning, nobody's losing.",
      "Hold on to my tail for a minute, if you like.",
    ],
    asks: [
      {
        ask: "What game were you best at when you were small?",
        any: [
          "I challenge you to that! With made-up rules, obviously.",
          "Ha! I can see you doing it!",
          "I'd have been on your team. Or under your feet.",
        ],
      },
      {
        ask: "Would you rather slide down a rainbow or surf a cloud?",
        any: [
          "Good pick! I'd bring snacks for the queue.",
          "Correct! There was no wrong answer but that was the rightest.",
        ],
      },
      {
        ask: "Do you like swimming?",
        yes: ["I KNEW you had river in you!", "Splash five! That's like a high five but everyone's wet."],
        no: ["Fair! You hold the towels, you're in charge of dry."],
        any: ["Water's just land that hugs back."],
      },
      {
        ask: "What's the silliest thing you did this week?",
        any: [
          "Ha! Framing that.",
          "That's going {keep}. Top shelf silly.",
          "I respect it. I've done it. Twice, wetter.",
        ],
      },
      {
        ask: "Who makes you laugh the most?",
        any: ["I like them already. Do they do parties?", "Good! Keep that one near the water."],
      },
    ],
    likes: [
      {
        word: "swimming",
        also: ["swim", "pool", "beach", "sea", "ocean", "river", "lake", "surfing"],
        say: ["Water! You said the magic word, and it was wet!", "Oh, take me with you! In a bucket! I'm flexible!"],
      },
      {
        word: "games",
        also: ["game", "gaming", "video games", "board games", "chess", "cards", "minecraft", "puzzle"],
        say: ["A game! What are the rules? Can I bend them?", "I'd play that. I'd lose loudly!"],
      },
      {
        word: "puns",
        also: ["pun", "jokes", "comedy", "funny", "memes"],
        say: ["Comedy is just falling over with timing!", "You're speaking my lagoon-guage. Sorry. Not sorry!"],
      },
      {
        word: "fish",
        also: ["sushi", "seafood", "aquarium", "fishing"],
        say: [
          "Fish! Lovely people, brilliant listeners.",
          "I know a trout who'd have words about that. Bubbles, mostly.",
        ],
      },
      {
        word: "summer",
        also: ["holiday", "holidays", "vacation", "sunny", "weekend"],
        say: ["Sun's out, slide's out!", "Days like that should come with a free puddle!"],
      },
    ],
    dislikes: [
      { word: "umbrellas", also: ["umbrella", "raincoat"], say: ["Umbrellas! You're blocking the good stuff!"] },
      {
        word: "homework",
        also: ["paperwork", "taxes", "spreadsheets", "spreadsheet"],
        say: ["Ugh, dry work. Can we make it a boat?", "Paper's for boats. I stand by that. I float by that."],
      },
      {
        word: "sitting still",
        also: ["long meeting", "lecture", "traffic", "commute"],
        say: ["Sitting still! On purpose! With legs!"],
      },
    ],
  },
};
