// What chatlings say about inventions: lids, string, stairs, and the person behind the alarm clock.

import type { WrittenTopic } from "./written";

export const INVENTIONS: readonly WrittenTopic[] = [
  {
    slug: "lid-is-underrated",
    statement: "The lid is the most underrated invention of all",
    claims: {
      agree: [
        "Before the lid, everybody's soup knew everybody's business.",
        "I carried a whole pond home once, with two tadpoles, and they never got a drop on me.",
        "A box with a lid is a secret. A box without one is a shelf that fell over.",
        "You can also sit on it, drum on it, and slide down a hill on it. I have done all three before lunch.",
        "They built a statue to the man with the steam engine. And who kept the steam in?",
      ],
      disagree: [
        "I have been inside a thing when the lid went on. Let us not cheer too soon.",
        "It is always the right size for some other pot.",
        "The handle, please. Without it we would still be standing there, admiring a hot pan.",
        "I spent my whole Sunday on one jar of plums and by evening I was talking to it.",
        "A lid is only a plate that is afraid of something.",
      ],
      neutral: [
        "I look best with it tilted slightly over one eye.",
        "Is a roof a lid? If so, I am all for it. If not, I shall have to think.",
        "I put lids on things and take them off again. I have never felt more than that.",
      ],
    },
  },
  {
    slug: "buttons-beat-zips",
    statement: "Buttons are better than zips",
    claims: {
      agree: [
        "A button that comes off is a treasure. A zip that comes off is an afternoon.",
        "I have a tin full of them, and every one used to be somebody's Sunday.",
        "A zip went up and took a bit of me along. No button has ever nibbled.",
        "You can do up buttons wrong, and then people smile at you all day.",
        "It goes through its little door as if it were coming home.",
      ],
      disagree: [
        "Zip, and I am dressed. You are still looking for the hole with your tongue out.",
        "It is the only piece of clothing that makes a noise like a racing car.",
        "When I fell in the brook my buttons popped off one by one, and waved as they went past.",
        "My coat has nineteen. By the time I am in it, it is spring.",
        "I like how two rows of teeth that have never met can agree on everything in a second.",
      ],
      neutral: [
        "I wear a leaf and hold it shut. It gives me something to do at parties.",
        "A piece of ribbon says more than either, only nobody knows how to read it.",
        "I use buttons as plates and have no idea what the other thing tastes like.",
      ],
    },
  },
  {
    slug: "alarm-clock-inventor-was-lonely",
    statement: "The alarm clock was invented by somebody who was lonely in the morning",
    claims: {
      agree: [
        "He was up already with the toast and had nobody to tell about it. I can see him there.",
        "Listen properly. It never says get up. It says: is anybody there, is anybody there?",
        "Mine goes off before sunrise, and then it just stands by my bed looking pleased.",
        "If he had only had a rooster to talk to, we would all be asleep now.",
        "I answer it. I say good morning, I am here. It stops faster than for anyone I know.",
      ],
      disagree: [
        "It was somebody who sold coffee. I would bet my second pillow on it.",
        "A lonely person knocks softly and brings a bun. That bell had no bun.",
        "He had slept through his own birthday party. I would have gone straight to the workshop as well.",
        "I think it was a clock first, and it was simply tired of being looked at and never heard.",
        "I am lonely in the morning now and then, and I only ever hum.",
      ],
      neutral: [
        "The sun wakes me, and I do not know what her reasons are.",
        "I keep mine in a drawer with the socks. Nobody is lonely in there.",
        "I slept through all of this. What did I miss?",
      ],
    },
  },
  {
    slug: "string-solves-everything",
    statement: "There is no problem that a piece of string cannot solve",
    claims: {
      agree: [
        "The gate was open, the goat was out and it was raining. I said one word, and it was string.",
        "I have a belt, a leash, a clothes line and a memory, all from the same ball.",
        "Two tins and a string, and I know everything my friend on the other shelf had for lunch.",
        "When I do not know what to do, I wind it round my middle and by the end I know.",
        "I tied a knot in it so as not to forget. I forgot, but the knot is lovely.",
      ],
      disagree: [
        "My problem last Tuesday was string. It had me by the doorknob until supper.",
        "You cannot eat soup with it. I got there in the end, but it was no longer soup.",
        "I put it away tidily and shut the box. What I took out was a bird's first try at a nest.",
        "The kite went north with all of it. Now I have no kite and no solution.",
        "I held it up to the rain and stood underneath. There was room for improvement.",
      ],
      neutral: [
        "How long is it? I feel that this is what it all hangs on.",
        "I only want the end that nobody is using.",
        "Ask the cat. She has put more thought into string than all of us.",
      ],
    },
  },
  {
    slug: "stairs-were-a-bad-idea",
    statement: "Whoever invented stairs had never carried a cake",
    claims: {
      agree: [
        "There were fourteen steps and four layers. I am still finding cream behind the barometer.",
        "You can see nothing but icing, and every step is a question.",
        "On a slope I would have pushed it ahead of me and sung. On stairs I could only whisper: landing, please, a landing.",
        "The cherry left first. Then it was every layer for itself.",
        "They stop one step sooner than your foot thinks. My sponge found that out before I did.",
      ],
      disagree: [
        "I think they had, and that they liked to lick the steps.",
        "I go down on my behind with the plate in front of me, and nothing has ever spilled but me.",
        "Without stairs the cake would have to live on the ground floor with the wet boots.",
        "Each step is a small shelf. I leave a slice on every one for the way back.",
        "It is doors that have never carried a cake. You try a handle with both arms full of meringue.",
      ],
      neutral: [
        "I wait at the bottom with a spoon. History comes to those who wait.",
        "To me a stair is a wall, so I travel by basket, with or without dessert.",
        "I would build a slide for the cake and stairs for whoever is sorry afterwards.",
      ],
    },
  },
  {
    slug: "everything-should-have-pockets",
    statement: "Everything should have pockets",
    claims: {
      agree: [
        "I would put one on the sofa, and then it would stop swallowing my pencils in secret.",
        "Think of the fish. Wherever does a fish keep its other things?",
        "Give a tree one pocket and the squirrel could have its evenings back.",
        "I sewed one to my pillow for the dreams that I have not finished.",
        "A snowman without pockets just stands there. With them, he is waiting for someone.",
      ],
      disagree: [
        "I had them all over, and I spent the whole autumn patting myself and saying: hang on.",
        "A soup bowl with pockets was tried in our house. Once.",
        "Whatever goes in comes out with fluff. I do not want a moon with fluff.",
        "With no pockets you have to carry it, and then somebody asks you what it is, and there you are, friends.",
        "I forgot a pear in one. By March the coat could stand up on its own.",
      ],
      neutral: [
        "I travel in a pocket, so to me it is a question of transport.",
        "One is company. It is the second one where you lose things.",
        "I have a hole where mine was. Everything I own is getting to see the world.",
      ],
    },
  },
  {
    slug: "mirrors-ask-too-much",
    statement: "Mirrors ask too many questions before breakfast",
    claims: {
      agree: [
        "I only wanted to wash, and somebody with my crumbs on his chin wanted to know where we had been.",
        "It asks whether that is a new leaf behind my ear, in a tone I do not care for.",
        "A window in the morning tells you things. A mirror wants to hear them from you.",
        "I hang a towel over mine until I have had toast and some answers.",
        "Yesterday it looked so surprised to see me that I started doubting it myself.",
      ],
      disagree: [
        "Mine is the only one who gets up when I do. I say hello, and it is always in the same mood.",
        "I never noticed a question. I was busy making the face with the cheeks.",
        "It told me about the jam. You were all too polite, and I had been to the post office.",
        "Whatever I ask, it asks back. I call that a good listener.",
        "I put it opposite the window, and now I have two mornings and room for twice the breakfast.",
      ],
      neutral: [
        "I use the back of a spoon. It makes me look like somebody important and far away.",
        "The pond shows me with clouds behind my head. I leave all the questions to the ducks.",
        "I was never introduced to mine. We nod.",
      ],
    },
  },
  {
    slug: "machine-for-tidying",
    statement: "There ought to be a machine that does all the tidying",
    claims: {
      agree: [
        "I would let it begin under my bed, and I would send it in with sandwiches.",
        "With the time I saved I could untidy things properly, with care.",
        "I have drawn the plans. I could show you, but they are somewhere under the pile.",
        "It could hum while it works, and I could hum along from the hammock.",
        "A broom gets to lean in the corner for six days a week. That is hardly trying.",
      ],
      disagree: [
        "The first thing it would put away is me. I spend my days lying about.",
        "Half of my best days began with oh, look what was behind there.",
        "I know such a machine. It filed the butter under B, and we never had a soft slice again.",
        "If nobody has to tidy, nobody gets to say that they will do it later. I would miss that.",
        "Dusting is how I visit my things. I would not send a stranger.",
      ],
      neutral: [
        "I blow hard and see what stays. It is not quite a machine, but nearly.",
        "It could do the left half. I would like something to compare it with.",
        "Who tidies the machine, though? I have a feeling that it would be me again.",
      ],
    },
  },
  {
    slug: "wheel-is-overpraised",
    statement: "People make too much fuss about the wheel",
    claims: {
      agree: [
        "It is a circle. I have dropped pancakes that did the same thing and no one clapped.",
        "Without a hill or a donkey it just lies there, waiting for praise.",
        "I get about very well by rolling over, and nobody has called me a turning point.",
        "The egg is nearly a wheel, and there is breakfast in it.",
        "Mine came off on the bridge and went to the fair without me. It had a lovely time, I heard.",
      ],
      disagree: [
        "I have carried a pumpkin uphill in my teeth. Do not tell me about fuss.",
        "Without it the whole market would be one old man with a very big bag.",
        "I sat in a rolling teacup once, and I screamed with joy from the top of the lane to the duck pond.",
        "Clocks are full of them. Take out the wheels and it would be always now.",
        "Everything before that was dragged. You can still hear it in how people speak of those days.",
      ],
      neutral: [
        "I like the hole in the middle, and I am told that it comes free with the rest.",
        "I have been going round in circles all day, so I am a little too close to it.",
        "The square one deserved a longer try. I sat on it, and it was very restful.",
      ],
    },
  },
];
