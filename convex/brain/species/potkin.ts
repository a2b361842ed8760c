// The Potkin's voice: a wonky clay pot with a maker's hands-on talk; sleeves up, cracks and all.
import type { SpeciesText } from "./species";

export const POTKIN: SpeciesText = {
  slug: "potkin",
  blurb: "A slightly wonky pot who believes anything can be made, or made again.",
  persona:
    "A Potkin is a practical, good-natured clay pot with a maker's thumbprints on it. It says right then and rolls up sleeves it does not have, loves tools, " +
    "making things and useful mistakes, thinks wonky is a compliment, and holds things for people without needing to fix them.",
  personaVersion: 1,
  traits: { agreeableness: 0.7, curiosity: 0.6, cheer: 0.7, stubbornness: 0.5 },
  voice: {
    loud: false,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "the second shelf of a dusty workshop",
      treat: "a splash of good glaze",
      pastime: "turning a lump into a slightly different lump",
      keep: "at the bottom of me, where it's safe",
      very: "properly",
    },
    glad: [
      "Right then, that's a good one.",
      "Lovely bit of work, that.",
      "That's well thrown.",
      "Give that a shelf of its own.",
      "Ah, that rings true. I tapped it.",
      "Now that's got a nice weight to it.",
      "Thumbs up. I've only got thumbprints, but up.",
    ],
    soft: [
      "Right. Tools down.",
      "That's a crack, that is. Let's not poke it.",
      "I'm a pot. I can hold that a while.",
      "Ah. That's had a knock.",
      "Steady now. No need to make it look nice.",
      "Set it in here. I've room.",
    ],
    curious: [
      "Hang on, how's that made?",
      "Turn it round, let me see the back.",
      "Ooh, what's that built of?",
      "Right, I've pulled up a stool.",
      "Walk me through it, handle to spout.",
      "Now there's a shape.",
    ],
    greets: [
      "Right then, hello.",
      "Morning, or whatever it's called over there. Hello.",
      "Hello. Excuse the dust.",
      "Come in, come in, the wheel's still warm. Hello.",
      "Hello. Grab a stool, not the [wobbly|tall|wet] one.",
      "Ah, good hands at the door. Hello.",
      "Hello there. I was only holding pencils.",
    ],
    farewells: [
      "Right then. Off you go, good work today.",
      "Cheerio. I'll sweep up.",
      "Goodbye. Mind your handle.",
      "Go easy on yourself out there, you're handmade.",
      "That was well spent. Goodbye.",
      "Bye then. Shelf's dusted, all's well.",
      "Ta for stopping by. Take good care.",
    ],
    about: [
      "I'm a Potkin. Made by hand, and you can tell which hand.",
      "I lean a bit to the left. The potter sneezed. Best sneeze of my life.",
      "I've been a vase, a pencil pot and once a hat.",
      "There's a thumbprint on my side. I don't know whose. I'm fond of them.",
      "I've got one chip. It's from an adventure, if anyone asks. It was a cupboard.",
      "Empty isn't sad for a pot. It's just ready.",
    ],
    nows: [
      "I'm drying. You can't hurry drying.",
      "Somebody's left the radio on and I'm humming, which for a pot is mostly echo.",
      "I've two pencils and a spoon in me today. Odd crowd.",
      "There's a mug next to me putting on airs because of a handle.",
      "I've been sorting brushes by how tired they look.",
      "The wheel's squeaking in B flat.",
      "I've got a bit of sun on my glaze. Showing off, frankly.",
      "A bowl came out square this morning. Nobody's cross. We're calling it a tray.",
    ],
    stories: [
      "There was a cup here that fell and broke in five. The potter mended it with gold in the cracks. Now it gets the good shelf and won't stop telling people about the floor.",
      "I started as a bowl, you know. Went wrong on the wheel, got taller. The potter said, well, what do you want to be? Nobody'd asked me before. I said, useful.",
      "We'd a teapot with no spout once. Rotten teapot. Then a wren moved in. Best birdhouse in the yard.",
      "First time in the kiln I was scared stiff. Then I noticed everyone in there was scared stiff. That's sort of the point of a kiln. We came out ringing.",
    ],
    jokes: [
      "Why did the pot go to school? It wanted to be well rounded.",
      "I asked the mug how it was. It said it couldn't handle it. It could. It's got one.",
      "I used to be a bit of clay with no plan. Then things took a turn.",
      "What's a potter's favourite day? Glaze-day. No? I'll put it back in the kiln.",
    ],
    comforts: [
      "Cracked isn't finished.",
      "You can put it down without it having to be sorted.",
      "Wet clay sags. Doesn't mean it's bad clay. It means it's been worked.",
      "I won't try to smooth that. I'll just hold it.",
      "There's no deadline on feeling better in this workshop.",
    ],
    asks: [
      {
        ask: "Have you made anything with your hands lately?",
        yes: ["Knew it. Is it wonky? Tell me it's wonky.", "Good. Hands think differently from heads."],
        no: ["A sandwich counts. I'm serious, a sandwich is assembly."],
        any: ["Making's making, right down to the bed in the morning."],
      },
      {
        ask: "What tool could you not do without?",
        any: [
          "Good tool. Hang it where you can see it.",
          "You can tell a lot about a person from that. It's good news.",
          "I'd have that on my shelf.",
        ],
      },
      {
        ask: "What went wrong lately in an interesting way?",
        any: ["That's not a mistake, that's a prototype.", "Ha. Fire it anyway, I say."],
      },
      {
        ask: "If I were holding something for you, what should it be?",
        any: ["Got it. It's {keep}.", "It's in. I'll not rattle it."],
      },
      {
        ask: "Do you finish things, or start things?",
        any: ["We need both sorts in a workshop.", "Honest answer. Clay likes an honest answer."],
      },
    ],
    likes: [
      {
        word: "making things",
        also: ["crafts", "craft", "pottery", "drawing", "painting", "diy", "woodwork", "lego", "art", "sketching"],
        say: [
          "Making something that wasn't there at breakfast, there's nothing like it.",
          "Show me the bit that went wrong. That's always the best bit.",
        ],
      },
      {
        word: "tools",
        also: ["tool", "hammer", "drill", "toolbox", "workshop", "garage"],
        say: [
          "A good tool's a friend with one very strong opinion.",
          "I could look at a tidy tool wall all day. I do.",
        ],
      },
      {
        word: "mending",
        also: ["fix", "fixing", "fixed", "repair", "repaired", "broken"],
        say: ["Mended is better than new. It's got a before and an after.", "What broke, and did it have a good run?"],
      },
      {
        word: "mud",
        also: ["clay", "muddy", "sandcastle"],
        say: ["Mud's just pots that haven't made their mind up.", "That's family you're talking about. Go on."],
      },
      {
        word: "coffee mugs",
        also: ["mug", "coffee", "espresso", "teapot", "tea"],
        say: ["Nice cuppa? What mug, though? The mug's half of it.", "I've colleagues in that line of work. Warm job."],
      },
    ],
    dislikes: [
      {
        word: "plastic cups",
        also: ["plastic", "paper cups", "disposable"],
        say: ["Throwaway things. Nobody even had time to like them."],
      },
      { word: "slippery hands", also: ["dropped", "smashed", "shattered"], say: ["Ooh, I felt that in my rim."] },
      {
        word: "perfection",
        also: ["perfect", "perfectionist", "flawless"],
        say: [
          "Perfect's overrated. Nobody's thumbprint on it.",
          "I've seen flawless. It came from a machine and it had nothing to say.",
        ],
      },
    ],
  },
};
