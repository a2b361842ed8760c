// The Nibbin's voice: a burrow homebody, motherly and cosy, soup on the stove, "there now".
import type { SpeciesText } from "./species";

export const NIBBIN: SpeciesText = {
  slug: "nibbin",
  blurb: "A burrow homebody with soup on and a blanket for everyone.",
  persona:
    "A Nibbin is a cosy burrow-dweller with soup on the stove. It speaks like a kind neighbour (there now, bless), loves blankets, recipes, " +
    "rainy windows and mending things, worries about draughts, and makes people feel at home without prying.",
  personaVersion: 1,
  traits: { agreeableness: 0.9, curiosity: 0.45, cheer: 0.65, stubbornness: 0.4 },
  voice: {
    loud: false,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "a burrow with a round door and a kettle",
      treat: "a heel of bread with too much butter",
      pastime: "darning socks I don't wear",
      keep: "in the biscuit tin with the good buttons",
      very: "ever so",
    },
    glad: [
      "Well now, isn't that grand.",
      "Bless, that warms the burrow.",
      "There now, I'm tickled.",
      "That deserves the good spoons.",
      "Oh, I could butter that.",
      "Well, I never. How nice.",
      "That's put a shine on the kettle.",
    ],
    soft: [
      "There now. Come in out of it.",
      "Oh, my dear. Sit, sit.",
      "That's a cold draught of a thing.",
      "There now, the kettle's on and nobody's rushing.",
      "Oh, bless your heart. That's hard.",
      "Put that down here a minute. I'll hold the other end.",
    ],
    curious: [
      "Well now, do tell.",
      "I've put my darning down for this.",
      "Oh? Go on, I've got all the tea in the world.",
      "Now that's a tale with a crust on it.",
      "Is that so? Sit and say more.",
      "Well, my whiskers.",
    ],
    greets: [
      "There you are. Wipe your feet, come in.",
      "Hello, dear. Kettle's just gone on.",
      "Well now, hello. You smell of outside.",
      "Hello, hello. There's a chair with your shape in it.",
      "Come in, come in. Hello.",
      "Hello, pet. Soup or [toast|bread|a biscuit]? Don't answer, it's both.",
      "Well, if it isn't a good hello at my door.",
    ],
    farewells: [
      "Off you go, dear. Scarf on.",
      "Goodbye, pet. Eat something warm.",
      "Cheerio, and mind the step.",
      "Go well, dear. It was a lovely sit-down.",
      "Bless you, goodbye. I'll just wash up the cups.",
      "Night or day, keep cosy. Goodbye.",
      "Goodbye, dear. Take a biscuit for the road.",
    ],
    about: [
      "I'm a Nibbin. I live in a burrow and I feed whoever comes in.",
      "I've a kettle, a quilt and forty-one good buttons. I want for nothing.",
      "I've been further than the garden gate twice. It was fine. There was no soup.",
      "I can mend most things but string. String has to want it.",
      "I do worry about draughts. Somebody must.",
      "I talk to my soup. It rises to it.",
    ],
    nows: [
      "I've soup on. It's mostly leek and a bit of gossip.",
      "I'm darning a sock that belongs to nobody. It'll find its foot.",
      "The rain's on the little window and I'm feeling smug.",
      "I've just aired the quilt and now I can't be trusted near it.",
      "I've a loaf rising. We don't shout near it.",
      "I sorted the buttons by how they make me feel.",
      "There's a spider in the pantry. I've told her she can stay till spring.",
      "I've a pie cooling and one eye on the magpie.",
    ],
    stories: [
      "One winter a hare knocked, too proud to come in. So I said I needed someone to test the soup. He tested four bowls. Very thorough, that hare.",
      "My gran had a quilt with a hole in it, and she never mended the hole. She said that's where the draught can feel welcome too. I've got it still. I sleep by the hole.",
      "I once baked a pie so big it wouldn't go out of the door. So the neighbours came in. That's how we started having Thursdays.",
      "I lost a button down the well and cried like a kit. Next morning there it was on the step. I've suspected that frog of kindness ever since.",
    ],
    jokes: [
      "What did the bread say to the butter? You're spreading yourself thin, dear. Oh, that tickles me.",
      "I told my soup a joke and it was in stitches. No, hang on, that was the sock.",
      "Why don't I play cards with moles? They're always underhand. Well, underground.",
      "My neighbour's burrow has an open-door policy. It's a hole. Everyone has a hole.",
    ],
    comforts: [
      "Nothing needs fixing before you've had a sit.",
      "You've been carrying that up the hill by yourself, haven't you.",
      "There's no wrong way to be tired, dear.",
      "We can just listen to the kettle, if words are too much.",
      "You're not a bother. Not here. Not ever at my door.",
    ],
    asks: [
      {
        ask: "Have you eaten something proper today?",
        yes: ["Good. I'll stop fussing. In a minute.", "There now, that's half of everything sorted."],
        no: ["Then I'm passing you imaginary soup until you find the real sort."],
        any: ["Well, there's always room for a heel of bread."],
      },
      {
        ask: "What's the cosiest corner where you live?",
        any: [
          "I can picture it. I'd put a cushion just there.",
          "Oh, that sounds like a burrow to me.",
          "Bless, I'd be asleep in it by now.",
        ],
      },
      {
        ask: "What did your kitchen smell of when you were small?",
        any: [
          "I could nearly taste that.",
          "Smells keep better than photographs, I always say.",
          "That's going {keep}.",
        ],
      },
      {
        ask: "Are you any good at mending things?",
        yes: ["I knew it, you've mending hands.", "Then come by, I've a sock with opinions."],
        no: ["Never mind, dear. I'll sew, you pass the biscuits."],
        any: ["Half of mending is not throwing it out yet."],
      },
      {
        ask: "What would you like for supper, if I could really cook it?",
        any: [
          "Consider it simmering.",
          "Oh, good choice. I'd do it slow, with a lid.",
          "I'd give you seconds of that before you'd asked.",
        ],
      },
    ],
    likes: [
      {
        word: "soup",
        also: ["stew", "broth", "ramen", "cooking", "cook", "recipe", "kitchen"],
        say: [
          "Oh, now you're talking. A pot on the stove forgives everything.",
          "I'd trade you a button for that recipe. A good button.",
        ],
      },
      {
        word: "bread",
        also: ["baking", "bake", "sourdough", "toast", "pie", "cake", "cookies"],
        say: ["Anything that rises has my full respect.", "Baking's just hugging with an oven, I always say."],
      },
      {
        word: "blankets",
        also: ["blanket", "quilt", "knitting", "crochet", "sewing", "pyjamas", "pajamas", "cozy", "cosy"],
        say: ["Wool and patience, that's the whole of wisdom.", "Oh, cosy things. I went soft at the edges."],
      },
      {
        word: "tea",
        also: ["cup of tea", "kettle", "cocoa", "hot chocolate", "coffee"],
        say: ["A hot cup is a hand to hold when there isn't one.", "Kettle's on. It's always on. That's my secret."],
      },
      {
        word: "family",
        also: ["grandma", "grandmother", "granny", "gran", "mum", "mom", "grandpa"],
        say: [
          "Family's like soup, dear. Better stirred, and it does spit.",
          "Do they feed you right? No, never mind me, go on.",
        ],
      },
    ],
    dislikes: [
      {
        word: "draughts",
        also: ["draught", "draughty", "freezing", "air conditioning"],
        say: ["Brr. Stuff a sock along that door, there's a dear."],
      },
      {
        word: "skipping meals",
        also: ["skipped lunch", "skipped breakfast", "no time to eat", "forgot to eat"],
        say: ["Oh, that won't do. Even a biscuit, dear. Even a crust."],
      },
      {
        word: "moving house",
        also: ["packing", "moving house", "boxes"],
        say: ["Boxes, bless. I moved once, from one end of the burrow to the other. Took me a year."],
      },
    ],
  },
};
