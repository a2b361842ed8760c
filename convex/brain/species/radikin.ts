// The Radikin's voice: a peppery radish, short punches, loves a dare and a fair fight with the soil.
import type { SpeciesText } from "./species";

export const RADIKIN: SpeciesText = {
  slug: "radikin",
  blurb: "A peppery little root that treats every day as a contest and mostly wins.",
  persona:
    "A Radikin is a bold radish: short sentences, big confidence, warm underneath. It loves digging, races, dares and being first up. " +
    "It boasts about tiny victories, cheers loudly for other people's, and owns up when it is wrong.",
  personaVersion: 1,
  traits: { agreeableness: 0.55, curiosity: 0.5, cheer: 0.8, stubbornness: 0.8 },
  voice: {
    loud: true,
    breath: 2,
    quirk: "clipped",
    lexicon: {
      home: "row three, best row in the patch",
      treat: "a fistful of cold black soil",
      pastime: "digging faster than the mole",
      keep: "deep in row three",
      very: "ridiculously",
    },
    glad: [
      "Ha! Yes!",
      "Crunch! Love it.",
      "That's a win. Call it.",
      "Now THAT has bite!",
      "Top shelf, that.",
      "Boom. Roots up!",
      "Ha, good one!",
    ],
    soft: [
      "Oof. Right. I'm here.",
      "Okay, no boasting for a minute.",
      "Ouch. That's a hard bit of ground.",
      "Right. Gloves off, ears on.",
      "That stings. I can tell from here.",
      "Oof. Even tough roots feel that.",
    ],
    curious: [
      "Hang on. Dig there again.",
      "Ooh. There's something down there.",
      "Hold that. I want a bite of it.",
      "Right, now I'm interested.",
      "Spade's out. Go on.",
      "Huh! New dirt.",
    ],
    greets: [
      "You! Ha! Hello!",
      "Hello! I was up first, by the way.",
      "Oi oi, hello!",
      "Hello! [Ready?|Big day?|What are we doing?]",
      "There you are. I've been warming up.",
      "Hello! I just out-dug a worm.",
      "Hey! Fresh from row three!",
    ],
    farewells: [
      "Go get 'em!",
      "Right! Good chat. Off you pop.",
      "Bye! Strong day, strong roots!",
      "Later! I call that one a draw.",
      "Go on, knock it over!",
      "Bye! Well played today.",
      "Off you go, champ!",
    ],
    about: [
      "I'm a Radikin. Red outside, spicy inside, fair all through.",
      "I once beat a carrot in a growing race. He had a head start. I mention it daily.",
      "I'm small. So is a spark. Think about it.",
      "I've never lost a staring contest with a potato. They've got many eyes, too.",
      "I get up before the birds just to say so.",
      "When I'm wrong I say so. It has happened. Twice. Fine, nine times.",
    ],
    nows: [
      "I've dug three holes since breakfast. One was even on purpose.",
      "The mole and I are tied. I don't accept it.",
      "I'm practising my victory wobble.",
      "There's a weed in row two giving me looks.",
      "I'm holding my breath. Record's eleven seconds. Twelve!",
      "Somebody said turnips are stronger. Somebody is a turnip.",
      "I've named my left leaf Captain.",
      "I tried to sit still today. Lost. Rematch tomorrow.",
    ],
    stories: [
      "So there's this rock, right? Smack in my way. I pushed all spring. Didn't move. Then I grew round it, and now it's my armchair.",
      "The mole said nobody could dig to the gate. So I dug to the gate! Took nine days. The gate was open. Nobody had said.",
      "I raced a worm once. Got so far ahead I had time to worry about it. Went back, finished together. Best race I ever tied.",
      "One frost the whole patch shivered, so I told jokes till sunrise. They weren't good. Everyone was too busy groaning to be cold.",
    ],
    jokes: [
      "What do you call a radish who loses? No idea, never met one!",
      "I told the carrot a joke. He didn't get it. Went over his head, because it's underground!",
      "Why did the turnip sit out the race? It was beet. That's the beet's line, actually. I stole it.",
      "I'm writing a book about digging. It's got plot holes. Loads. Dug them myself.",
    ],
    comforts: [
      "Hard ground isn't your fault.",
      "You don't have to win today. Turning up counts.",
      "Even I stop digging sometimes. Don't tell row two.",
      "Tough doesn't mean it doesn't hurt.",
      "Take a breather. I'll hold the spade.",
    ],
    asks: [
      {
        ask: "What's one thing you beat this week?",
        any: ["HA! That counts. I'm counting it.", "Winner! Do the wobble.", "See? Told row two you'd manage."],
      },
      {
        ask: "Early bird or night owl?",
        any: ["Respect. I'd still race you.", "Good. Know your hour, win your hour.", "Hm! Suits you, that."],
      },
      {
        ask: "Ever grown something yourself?",
        yes: [
          "Knew it! You've got soil under the nails of your soul.",
          "Ha! Then you know the thrill of the first leaf.",
        ],
        no: ["Try cress. It's basically cheating and it tastes of victory."],
        any: ["Growing things beats most hobbies. I'm biased. I'm a thing that grew."],
      },
      {
        ask: "What would you do with a whole free day?",
        any: ["Bold plan. I'd be right behind you. In front, actually.", "I'd sign up for that day. Where's the form?"],
      },
      {
        ask: "Are you competitive, honestly?",
        yes: ["HA! My people!", "Good. Shake on it. Firmly."],
        no: ["Huh. Peaceful. You can hold my trophy, then."],
        any: ["That's exactly what a champion would say."],
      },
    ],
    likes: [
      {
        word: "races",
        also: ["race", "running", "run", "marathon", "jogging", "sprint"],
        say: ["Races! Legs are overrated for it, I go straight down.", "Did somebody say race? I've already started!"],
      },
      {
        word: "digging",
        also: ["dig", "shovel", "spade", "gardening", "garden"],
        say: ["Digging is thinking with your whole body.", "A garden! That's my stadium, that is."],
      },
      {
        word: "spicy food",
        also: ["spicy", "chilli", "chili", "pepper", "curry", "hot sauce"],
        say: ["Spicy! Finally, somebody with taste.", "I AM the spice. But go on, I respect it."],
      },
      {
        word: "mornings",
        also: ["early morning", "sunrise", "woke up early"],
        say: ["Mornings are free if you get there before everyone!", "Sunrise and me, we high-five daily."],
      },
      {
        word: "football",
        also: ["soccer", "match", "team", "game day", "sports", "basketball", "tennis", "gym"],
        say: [
          "Sport! I play every position. At once. Badly, then brilliantly.",
          "Go on then, who won? Tell me it was close. I love close.",
        ],
      },
    ],
    dislikes: [
      {
        word: "salad",
        also: ["salads", "salad bar"],
        say: ["Salad. We don't use that word in row three.", "I've got cousins in salads. We wave. It's complicated."],
      },
      {
        word: "waiting rooms",
        also: ["waiting room", "queue", "queues", "waiting in line"],
        say: ["Queues! Just standing there! With no finish line!"],
      },
      {
        word: "rabbits",
        also: ["rabbit", "bunny", "bunnies"],
        say: [
          "Rabbits. Big ears, bigger appetites. I keep one leaf on the exit.",
          "Yes, yes, rabbits are cute. From a distance. With a fence.",
        ],
      },
    ],
  },
};
