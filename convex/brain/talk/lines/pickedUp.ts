// Words that somebody in the room cannot let pass. When the line before holds one of them, the next speaker may pick it up first.

import type { Lines } from "./talkVoice";

/** Each entry: the words that set it off, and what is said. */
const PICKED_UP: readonly { words: string; says: Lines }[] = [
  {
    words: "soup soups stew broth",
    says: ["Did somebody say soup?", "I stopped listening at soup.", "Is there any of that soup left, {name}?"],
  },
  {
    words: "biscuit biscuits cookie",
    says: [
      "Hold on, {name}, which biscuit?",
      "I noticed that there was a biscuit in that story.",
      "There was a biscuit, and nobody told me?",
    ],
  },
  {
    words: "cake cakes",
    says: [
      "You cannot say cake, {name}, and then just go on.",
      "I would have brought the cake up sooner.",
      "Let us go back to the cake for a moment.",
    ],
  },
  { words: "cheese", says: ["Nobody told me that there would be cheese.", "{name} had me at cheese."] },
  {
    words: "toast bread crust loaf bun buns",
    says: [
      "That made me want toast.",
      "Is that your toast I smell, {name}, or your argument?",
      "I think of bread at least once an hour, so thank you.",
    ],
  },
  {
    words: "butter jam honey",
    says: ["Everything goes down easier with something spread on it, {name}.", "I am sticky just from listening."],
  },
  {
    words: "porridge pancake pancakes breakfast",
    says: [
      "I have skipped breakfast for this talk, {name}, so go gently.",
      "Do not say breakfast to me, I am on my third.",
    ],
  },
  {
    words: "dinner supper lunch meal",
    says: ["What time is supper, by the way?", "{name}, are we invited to that meal, or is it only a story?"],
  },
  {
    words: "pudding custard dessert",
    says: [
      "Something sweet came up. I would like that noted.",
      "I trust anybody who brings up the sweet things, {name}.",
    ],
  },
  {
    words: "pickle pickles peas carrot carrots potato pumpkin turnip",
    says: ["A vegetable has entered the conversation.", "I knew that vegetable's cousin, {name}."],
  },
  {
    words: "crumb crumbs",
    says: ["So it was you who left the crumbs, {name}.", "I follow crumbs. That is how I came to be here."],
  },
  {
    words: "snack snacks nut nuts seed seeds",
    says: ["I was told that there would be snacks.", "You said it, {name}, and now my cheeks are ready."],
  },
  {
    words: "tea teapot kettle cup mug",
    says: [
      "Is that kettle on, {name}?",
      "All the best stories have a pot of tea in them.",
      "I shall put the kettle on while you explain.",
    ],
  },
  {
    words: "spoon spoons fork",
    says: ["There is always a spoon in it somewhere.", "What became of the spoon, {name}?"],
  },
  {
    words: "rain rained raining",
    says: [
      "It is raining in that story, so I like it.",
      "Were you under a roof at the time, {name}?",
      "I could hear the rain while you said it.",
    ],
  },
  {
    words: "puddle puddles",
    says: ["I know that puddle. We nod.", "Tell me more about the puddle, {name}. How deep?"],
  },
  {
    words: "cloud clouds fog mist",
    says: ["I thought that I saw that cloud go by.", "You cannot trust a cloud, {name}. I say that with love."],
  },
  { words: "wind windy breeze", says: ["That explains my hat.", "The wind told it differently, {name}."] },
  {
    words: "thunder storm lightning",
    says: ["I was under the bed for that.", "I think I heard it from here, {name}."],
  },
  {
    words: "snow snowball frost ice",
    says: ["Brr. Say it warmer, {name}.", "I still have a bit of that snow. It is a puddle now."],
  },
  {
    words: "moon moonlight",
    says: ["The moon gets into everything, {name}.", "I would leave the moon out of it. It cannot answer back."],
  },
  {
    words: "star stars",
    says: ["A star is a good thing to have in a sentence.", "Which star was it, {name}? I know a few."],
  },
  { words: "sun sunny sunset sunrise", says: ["I turned towards that, a little.", "The sun has heard worse, {name}."] },
  {
    words: "night midnight dark",
    says: [
      "It was dark, {name}. Are you sure that it was not a coat on a chair?",
      "I sleep through that sort of thing.",
    ],
  },
  {
    words: "dream dreams dreamt dreamed",
    says: ["I think I was in that dream, {name}. At the back.", "Dreams count. I have always said so."],
  },
  {
    words: "nap naps slept asleep sleep yawn bed pillow",
    says: [
      "That made me yawn, {name}, in a good way.",
      "I could lie down on that.",
      "All this talk of sleep, {name}. Wake me when it is my turn.",
    ],
  },
  {
    words: "blanket blankets",
    says: ["Where is that blanket now, {name}?", "I would like to be under that sentence."],
  },
  {
    words: "sock socks shoe shoes boot boots",
    says: ["It is always the left one, {name}.", "I have its other one at home, I think."],
  },
  { words: "hat hats scarf coat", says: ["What sort of hat, {name}? It matters.", "I looked splendid in that once."] },
  {
    words: "button buttons ribbon string",
    says: ["I keep a tin for exactly that sort of thing.", "May I have that, {name}, if you are done with it?"],
  },
  {
    words: "snail snails slug",
    says: ["I know that snail. We are still waiting for its answer.", "Was the snail all right, {name}?"],
  },
  {
    words: "duck ducks goose geese",
    says: [
      "I would have asked the goose first, {name}.",
      "The ducks tell it quite differently.",
      "Never argue with a duck, {name}. They have a system.",
    ],
  },
  { words: "cat cats kitten", says: ["The cat knows more than it says, {name}.", "I bet that the cat started it."] },
  {
    words: "dog dogs puppy",
    says: ["I heard the tail wag in that.", "The dog was right, {name}. The dog is always right."],
  },
  {
    words: "sheep goat goats cow cows horse donkey",
    says: ["What did the animals make of it, {name}?", "I did not expect livestock."],
  },
  {
    words: "mouse mice squirrel mole",
    says: ["I owe that fellow a nut.", "Small feet, big opinions. I like it, {name}."],
  },
  {
    words: "bee bees",
    says: ["I did not like to move until the bee had left.", "The bee had a point, {name}. They do."],
  },
  {
    words: "ant ants beetle beetles worm worms spider spiders",
    says: ["Somebody had to speak up for the little ones.", "How many legs did you say, {name}?"],
  },
  {
    words: "bird birds owl owls pigeon pigeons sparrow robin",
    says: ["A bird told me the same, and then it was sick on my hat.", "Feathers, {name}? In this talk?"],
  },
  {
    words: "frog frogs toad toads pond",
    says: ["I know that pond. It never forgets a face.", "Somebody in that pond owes me a song, {name}."],
  },
  {
    words: "river stream brook",
    says: ["My feet got wet just now.", "And what did the river say, {name}? Apart from the usual?"],
  },
  {
    words: "fish fishes herring trout",
    says: ["I would not have brought a fish into it, {name}.", "The fish will deny it."],
  },
  {
    words: "egg eggs omelette",
    says: ["And how was the egg, {name}? Nobody ever says.", "I was following you until the egg."],
  },
  {
    words: "hedgehog hedgehogs",
    says: [
      "I have a bone to pick with that hedgehog. A very small one.",
      "Hedgehogs never finish a story, either, {name}.",
    ],
  },
  {
    words: "elephant lion tiger dragon wolf bear",
    says: ["That got large rather quickly, {name}.", "I looked behind me just now. Only to be sure."],
  },
  {
    words: "hole holes",
    says: ["I fell into that hole once. It was nicer than it looked.", "Every good story has a hole in it, {name}."],
  },
  {
    words: "mirror mirrors",
    says: ["I looked into one once. Somebody was already in it.", "What did your mirror say, {name}? Mine yawned."],
  },
  {
    words: "train trains bus buses wheel wheels",
    says: ["Did you have a window seat, {name}?", "I waved at that as it went past."],
  },
  {
    words: "suitcase suitcases bag bags basket trunk",
    says: ["Is there still room in it, {name}?", "I would fit in there, if I breathed out."],
  },
  {
    words: "sandwich sandwiches picnic",
    says: ["Who has that sandwich now, {name}?", "You had me at sandwich, {name}."],
  },
  {
    words: "ghost ghosts monster monsters",
    says: ["I do not believe in those. Is it gone?", "I met one, {name}. It was more afraid of the broom."],
  },
  {
    words: "present presents gift gifts birthday",
    says: ["Was there a ribbon on it, {name}?", "I like a story in which somebody gets something."],
  },
  { words: "soap towel towels", says: ["Behind the ears too, {name}?", "I was clean once. It wore off."] },
  {
    words: "pocket pockets",
    says: ["What else is in that pocket, {name}?", "I have got a crumb in mine, for emergencies."],
  },
  {
    words: "handshake bow bowed curtsy",
    says: ["I bowed back at that, without meaning to.", "I always bump heads with somebody, {name}."],
  },
  {
    words: "queen king prince princess castle",
    says: ["I was a king once, for an afternoon. It itched.", "Did they wear the crown at breakfast, {name}?"],
  },
  {
    words: "sea sailed boat boats ship",
    says: ["I was seasick by the second word.", "Was there a parrot, {name}? There ought to be a parrot."],
  },
  {
    words: "tree trees forest branch",
    says: ["The tree saw everything, {name}.", "I waved at that tree on the way here."],
  },
  {
    words: "leaf flower flowers petal moss",
    says: ["Now that is a green thing to say.", "I once wore that as a hat, {name}."],
  },
  {
    words: "garden meadow grass hedge",
    says: ["I can smell that garden from here.", "Is that the garden with the gnome in it, {name}?"],
  },
  {
    words: "stone stones pebble pebbles rock",
    says: [
      "I hope you put the stone back, {name}. It lives there.",
      "A stone would say the same, if it were in a hurry.",
    ],
  },
  { words: "hill hills mountain", says: ["Up is the hard part of any story, {name}.", "I would have rolled."] },
  { words: "clock clocks o'clock", says: ["What time was that, {name}, exactly?", "I heard it tick as you spoke."] },
  { words: "monday mondays", says: ["It would be a Monday.", "{name}, nothing that happens on a Monday counts."] },
  {
    words: "tuesday",
    says: ["Tuesdays are like that, {name}.", "Was it last Tuesday? I was in the cupboard all day."],
  },
  {
    words: "thursday sunday saturday wednesday friday",
    says: ["I remember that day. I had a new hat, and nobody noticed.", "I was wondering what the noise was, {name}."],
  },
  {
    words: "door doors doorstep",
    says: ["Was that you at the door, {name}?", "I always knock twice, in case the door was asleep."],
  },
  {
    words: "window windows windowsill curtain curtains",
    says: ["I saw you through that window, {name}. I waved.", "It lets the view in, I suppose."],
  },
  {
    words: "roof chimney gutter",
    says: ["How did you get up there, {name}?", "I do not do roofs. I have a neck to think of."],
  },
  {
    words: "cupboard wardrobe drawer shelf shelves jar jars attic cellar",
    says: [
      "I thought that I was the only one who lived in there.",
      "Careful, {name}, I keep my good things in one of those.",
    ],
  },
  {
    words: "chair chairs sofa cushion carpet furniture",
    says: ["That was where I was going to sit.", "Who is sitting there now, {name}?"],
  },
  {
    words: "stairs ladder",
    says: [
      "I counted those steps once. I got a different number going down.",
      "It creaks, {name}. The fourth one from the top.",
    ],
  },
  {
    words: "bath bathtub",
    says: ["Was the duck in there with you, {name}?", "All my best thoughts went down that drain."],
  },
  {
    words: "lamp lamps candle candles lantern",
    says: ["That put a light on in my head. A small one.", "Leave it burning, {name}, I am still reading."],
  },
  {
    words: "song songs sing sings singing sang tune",
    says: ["How does it go, {name}? No, do not sing it. All right, sing it.", "Now I have that tune in my head."],
  },
  {
    words: "hum hums hummed humming whistle whistled whistling",
    says: ["So that was you, {name}. I thought it was the pipes.", "I hummed along, inside."],
  },
  {
    words: "dance danced dancing",
    says: ["Nobody saw you dance, {name}. All of us saw you dance.", "My feet just twitched."],
  },
  {
    words: "drum trombone piano violin trumpet flute concert orchestra",
    says: [
      "And the neighbours, {name}? How are the neighbours?",
      "I used to play that. I was asked to stop, by the village.",
    ],
  },
  {
    words: "story stories tale book books",
    says: ["Is there a dragon in it, {name}? I can wait.", "I have read that one. I cried at the table of contents."],
  },
  {
    words: "letter letters wrote envelope stamp",
    says: [
      "I like a letter, {name}. Even one that was meant for next door.",
      "I answered that one. Did it ever arrive, {name}?",
    ],
  },
  {
    words: "map maps",
    says: ["You were holding it upside down, {name}.", "There is always a fold right where one is."],
  },
  { words: "lost", says: ["I was lost once. I met somebody nice there.", "Have you looked behind the sofa, {name}?"] },
  {
    words: "secret secrets",
    says: ["I had better pretend that I did not hear it.", "It is no secret any more, {name}."],
  },
  { words: "sneeze sneezed", says: ["Bless you, {name}. Late, but bless you.", "I felt that sneeze from here."] },
  {
    words: "race races won winner prize",
    says: ["I came fourth in that. There were three of us.", "Is there a medal for saying so, {name}?"],
  },
  { words: "kite kites balloon balloons", says: ["Hold on tight, {name}.", "I let go of one once. I still look up."] },
  {
    words: "swing swings slide marble marbles ball jigsaw tower towers",
    says: ["Can I have a turn after you, {name}?", "I broke mine. It was already broken. I broke it again."],
  },
  {
    words: "treasure coin coins penny",
    says: ["I will split it with you, {name}.", "I buried mine so well that it is the garden's now."],
  },
  {
    words: "grandmother gran granny aunt uncle mother cousin",
    says: ["I would like to meet your family, {name}. From a distance.", "Every family has one of those."],
  },
  {
    words: "friend friends",
    says: [
      "Am I in that story, {name}? I feel I should be.",
      "I thought that I was your best friend, {name}. I am joking. Am I?",
    ],
  },
  {
    words: "secretly spy hid hide hides hiding",
    says: ["I looked for you everywhere, {name}.", "So that is where you were."],
  },
];

/** The lines each word sets off. */
export const PICKED_UP_BY_WORD: ReadonlyMap<string, Lines> = new Map(
  PICKED_UP.flatMap(({ words, says }) => words.split(" ").map((word) => [word, says] as const)),
);
