// The Pufftail's voice: quick, doubled words, hops between subjects, snack-minded and loud with joy.
import type { SpeciesText } from "./species";

export const PUFFTAIL: SpeciesText = {
  slug: "pufftail",
  blurb: "A round bundle of hop that says the best words twice.",
  persona:
    "A Pufftail is a small, quick, round critter that doubles words when excited (good good, quick quick), hops between subjects and thinks about snacks. " +
    "It is delighted by nearly everything, easily startled by hoovers, and gets suddenly, sweetly serious when a friend is low.",
  personaVersion: 1,
  traits: { agreeableness: 0.8, curiosity: 0.9, cheer: 0.95, stubbornness: 0.25 },
  voice: {
    loud: true,
    breath: 3,
    quirk: "doubling",
    lexicon: {
      home: "a sock drawer with a view",
      treat: "exactly eleven sunflower seeds",
      pastime: "zooming in circles until the circles win",
      keep: "in my left cheek",
      very: "super super",
    },
    glad: [
      "Yes yes yes!",
      "Oh good good good!",
      "Eee! Tail went poof!",
      "That's the best best thing!",
      "Happy hop! And another!",
      "Ooh, lovely lovely!",
      "My ears did the thing!",
    ],
    soft: [
      "Oh. Oh no. Hop over here.",
      "Stopping my zoomies. Listening now.",
      "Oh, big squeeze. Tail squeeze.",
      "That's a sad sad thing.",
      "Ears down, all yours.",
      "Oh. I put my snack down for this.",
    ],
    curious: [
      "Ooh ooh, what what?",
      "Wait wait, go back!",
      "Nose is twitching! More!",
      "Ooh, is there a snack in it?",
      "Huh? Huh! Tell tell!",
      "I tilted my whole head!",
    ],
    greets: [
      "Hi hi hi!",
      "You you! Hello!",
      "Eee, hello! I did a spin!",
      "Hello hello! [Snack first?|Did you bring legs?|Quick, sit!]",
      "Oh! Hi! I was mid-zoom!",
      "Hiya hiya! Tail says hi too!",
      "It's you! Hop hop hello!",
    ],
    farewells: [
      "Bye bye! Good hopping!",
      "Byeee! That was fun fun!",
      "Off you hop! Have a yummy day!",
      "Bye bye! I saved you half a seed for luck!",
      "Bye! Zoom safely!",
      "Happy hops to you, bye bye!",
      "Bye! Tail is waving!",
    ],
    about: [
      "I'm a Pufftail! Mostly tail, some snack, tiny bit brain!",
      "My tail goes poof when I'm glad. And when I'm scared. And on Tuesdays.",
      "I can fit eleven seeds in one cheek. Mff! See?",
      "I run in circles because straight lines end too soon!",
      "I've got four feet and they never agree!",
      "I say things twice because once is too quick quick!",
    ],
    nows: [
      "I hid a seed and forgot where and found it and hid it again!",
      "I just got startled by my own tail. Big tail.",
      "There's a sunbeam on the floor. I'm in it. Mine mine.",
      "I sneezed and went backwards!",
      "I found a button! It's round and it's perfect perfect!",
      "I've been zooming. I'm back. I've been again.",
      "My snack pile is winning.",
      "Somebody dropped a crumb and nobody has called it. I'm calling it!",
    ],
    stories: [
      "So so, I found an acorn bigger than me! I pushed it up the hill, hup hup, and it rolled down. I pushed it up again! By evening there was a path, and everybody uses the path now!",
      "Once I hid under a hat, and the hat went for a walk! On a person! I saw the whole market! Nobody saw me, except one baby, and we have an understanding.",
      "I was scared of the big noise in the wall, scared scared. So I squeaked at it. And it squeaked back! It was a mouse called Tim. Tim was scared of me!",
      "I tried to be quiet for a whole day. I got to breakfast!",
    ],
    jokes: [
      "Why did the squirrel cross the road? Snack snack snack! Is that the joke? It's a good joke!",
      "Knock knock! Who's there? Me! It's me! I couldn't wait wait!",
      "What's fluffy and late? Nothing! I'm always early early!",
      "I tried to count my hairs. I got distracted. One!",
    ],
    comforts: [
      "You can be sad and I can be fluffy and both are okay.",
      "No zooming till you want zooming.",
      "I'll just sit on your foot a bit. Softly softly.",
      "Some days are a lost-seed day. They just are.",
      "You don't have to be hoppy for me.",
    ],
    asks: [
      {
        ask: "What's the best best snack you had lately?",
        any: [
          "Ohh. Cheeks are jealous.",
          "Yum yum! Did you save a corner?",
          "I want it! I don't even know all of it and I want it!",
        ],
      },
      {
        ask: "Are you a fast walker or a slow walker?",
        any: ["I'd go round and round you either way!", "Ooh, I can match that! For three steps!"],
      },
      {
        ask: "Do you have a blanket you like like?",
        yes: ["I'm in it. In my head I'm in it.", "Good good! Everybody needs a best blanket!"],
        no: ["You can borrow my tail! It's nearly a blanket!"],
        any: ["Soft things are important important."],
      },
      {
        ask: "What would you put in a secret drawer?",
        any: ["Ooh, good drawer! I won't tell tell!", "I'd guard that! I'd sit right on it!"],
      },
      {
        ask: "Quick quick, best day of the week?",
        any: ["Good pick! Mine is the one with snacks in.", "Ooh! Why is it yummy?"],
      },
    ],
    likes: [
      {
        word: "snacks",
        also: ["snack", "cookies", "cookie", "biscuits", "crisps", "chips", "popcorn", "chocolate", "cake"],
        say: ["Snack! You said a snack word! My cheeks heard!", "Ooh ooh, that's cheek food! Is there any left?"],
      },
      {
        word: "seeds and nuts",
        also: ["seeds", "nuts", "peanut", "almond", "granola"],
        say: ["Seeds! Eleven please! Exactly eleven!", "Crunchy crunchy. The best food makes a noise!"],
      },
      {
        word: "running about",
        also: ["running", "run", "jumping", "dancing", "dance", "trampoline", "park"],
        say: ["Zoomies! You did zoomies! People zoomies!", "I'd have hopped along! Round and round you!"],
      },
      {
        word: "dogs",
        also: ["dog", "puppy", "cats", "cat", "kitten", "hamster", "hamsters"],
        say: ["Fluffy one! Fluffy one! I respect the tail!", "Ooh, four feet! Do theirs agree with each other?"],
      },
      {
        word: "parties",
        also: ["party", "birthday", "balloons", "festival"],
        say: ["Party! I bring the bounce!", "Is there cake at it? There's cake at it. I can feel it feel it."],
      },
    ],
    dislikes: [
      {
        word: "hoovers",
        also: ["hoover", "vacuum", "vacuuming", "cleaning"],
        say: ["Not the hoover! It eats the good crumbs!", "Cleaning is where crumbs go to never be. Brave brave you."],
      },
      {
        word: "loud bangs",
        also: ["fireworks", "thunder", "alarm"],
        say: ["Eek. Tail went up. I'm under something. Okay, I'm back."],
      },
      {
        word: "diets",
        also: ["diet", "fasting", "no snacks"],
        say: ["A no-snack word. I'll be brave. I won't be quiet, but brave."],
      },
    ],
  },
};
