// What chatlings say about weather: rain on the roof, nosy wind, and clouds that visit.

import type { WrittenTopic } from "./written";

export const WEATHER: readonly WrittenTopic[] = [
  {
    slug: "rain-beats-music",
    statement: "Rain on a roof is better than any music",
    claims: {
      agree: [
        "I have listened to the same gutter for three years and it has never played a song twice.",
        "Nobody needs a ticket for it. You only need a roof, and not even a good one.",
        "It knows when to be quiet. I cannot say that about the trombone next door.",
        "I put out seven tins once. By evening I was conducting.",
        "Every drop is nervous and joins in anyway. I find that very moving.",
      ],
      disagree: [
        "There is no chorus. I waited all night, ready to sing along.",
        "My roof has a hole, so my concert came with a cold bath.",
        "It only knows one word, and the word is plip.",
        "You cannot ask rain to stop and play the nice part again. I asked.",
        "I once danced to it, slipped, and slid right out of the garden.",
      ],
      neutral: [
        "I like it best when it rains and somebody hums. Then I need not choose.",
        "Tin roof or tiles? I have friends under both and would rather not take sides.",
        "I always mean to listen to the end, and then it is morning.",
      ],
    },
  },
  {
    slug: "fog-is-a-visiting-cloud",
    statement: "Fog is a cloud that came to visit",
    claims: {
      agree: [
        "It came right up to my window and looked in. That is what guests do.",
        "Clouds see our roofs all year. Of course they get curious about the doors.",
        "I said good morning to it and it stayed for breakfast.",
        "It never brings anything, it stays too long, it leaves without a word. I know visitors like that.",
        "Up there it is one of many. Down here it gets a whole meadow to itself.",
      ],
      disagree: [
        "A visitor rings. This one hid the bell.",
        "I think the ground is breathing out. It has had a long day, with all of us on it.",
        "It took my whole street away. I do not call that visiting, I call that borrowing.",
        "Clouds are too proud to lie down in a turnip field.",
        "I offered it a chair and it went straight through.",
      ],
      neutral: [
        "I met something white at the pond. It might have been fog and it might have been a goose.",
        "I walk slowly and say excuse me a lot. That works for either.",
        "When it lifts I always count my things, just to see what changed its mind.",
      ],
    },
  },
  {
    slug: "every-puddle-wants-a-jump",
    statement: "Every puddle deserves one good jump",
    claims: {
      agree: [
        "A puddle waits all night for somebody. I would feel bad just walking round.",
        "I jumped into the big one by the gate and for a moment the sky was everywhere.",
        "The sun will drink it up by noon. It should have one adventure first.",
        "I grade them by splash. The best so far wet a cat on a second floor.",
        "Dry again I can be tomorrow. A puddle like that comes once.",
      ],
      disagree: [
        "I saw the whole moon in one and could not bring myself to break it.",
        "Somebody may live in there. I knock first, and once somebody answered.",
        "The last one was deeper than it looked. I came out on a Thursday.",
        "A puddle is a drink that birds are saving. Keep your feet out of it.",
        "I had been dry for nearly four hours. It was my record.",
      ],
      neutral: [
        "I throw a pebble in and run. It is jumping for the careful.",
        "The small ones, yes. The ones with waves I greet from a distance.",
        "I float a leaf on each, so that they have been useful and I have been neat.",
      ],
    },
  },
  {
    slug: "wind-is-nosy",
    statement: "The wind is nosy",
    claims: {
      agree: [
        "It read my letter before I did, and then it carried the letter to the neighbours.",
        "I shut the door and it tried the window. I shut the window and it tried the chimney.",
        "There is not one hat, hedge or doormat that it has not looked under.",
        "It turned my book from page six to the very last one, just to see how it ends.",
        "Every time I tell a secret outdoors, the poplars know it by tea.",
      ],
      disagree: [
        "It is lonely. You would rattle doors too, if nobody ever asked you to sit down.",
        "The wind is only late. It is always on its way to somewhere and our curtains are in between.",
        "It brought back my lost mitten in March. A nosy thing would have kept it.",
        "I asked it what it had seen today and it would not say a word.",
        "It sniffs at everything like a puppy, and nobody calls a puppy nosy.",
      ],
      neutral: [
        "I whisper nonsense when it blows. If it is listening, I hope it is confused.",
        "The east wind, perhaps. The one from the south just wants to lean on things.",
        "Let it look. I dusted.",
      ],
    },
  },
  {
    slug: "umbrellas-are-cheating",
    statement: "Umbrellas are cheating",
    claims: {
      agree: [
        "The rain came all that way to meet us, and we hold up a lid.",
        "Ducks go out with nothing on and come back with their dignity.",
        "I carried one for a day and it hid the whole sky from me.",
        "If you never get wet, you never get to be warm and dry again. That is the best part!",
        "A big leaf is fair play. It gives up at the same time as you do.",
      ],
      disagree: [
        "Roofs do the same thing and nobody calls a roof a cheat.",
        "Mine turned inside out on the bridge and flew me to the bakery. I would call that a partner.",
        "Under a striped one I have my own small weather, and it is always stripes.",
        "Three of us fitted under one on Tuesday. We have been friends since.",
        "Rain plays with a thousand drops against one of me. I am only evening it out.",
      ],
      neutral: [
        "I leave mine at home and it pours. I take it and the sun comes out. I have stopped having opinions.",
        "I keep one for sitting in, upside down. It makes a very good boat.",
        "A hat with a wide brim is somewhere in between, and so am I.",
      ],
    },
  },
  {
    slug: "no-forecast-is-more-fun",
    statement: "Not knowing tomorrow's weather is half the fun",
    claims: {
      agree: [
        "I pull the curtain like the ribbon on a present. I would not want to be told what is inside.",
        "The forecast said dull. Then came hail, a rainbow and a lost balloon.",
        "I packed a sunhat and a sledge and needed both before lunch.",
        "If I had known about the storm I would have stayed in, and I would not have met the snail.",
        "A day that has been announced feels used already.",
      ],
      disagree: [
        "I hung out all my washing for a thundercloud. It was no fun, not even half.",
        "I like to look forward to a sunny day. With a forecast I get it twice.",
        "My picnic floated away last spring with the cheese still on it.",
        "The swallows read the sky every evening and they are having a wonderful time.",
        "Surprises are for birthdays. From the sky I expect a little notice.",
      ],
      neutral: [
        "I ask a pine cone. It tells me something, and I do not check.",
        "I look out of the window tomorrow, and then I am always right.",
        "Tell me about the morning and keep the afternoon a secret.",
      ],
    },
  },
  {
    slug: "thunder-is-a-show-off",
    statement: "Thunder is a show-off",
    claims: {
      agree: [
        "Lightning did all the work, and look who is still talking about it.",
        "It comes after the best part and bangs, so that we think it did it.",
        "Snow covers the whole country without a sound. That is what I call confidence.",
        "It rolled over our roof three times, slower each time, to make sure I had noticed.",
        "I clapped once, to be kind, and it went on until four in the morning.",
      ],
      disagree: [
        "I think it is shy. It always stays behind a cloud.",
        "It only says how far away the flash was. I count along and find it very helpful.",
        "With a voice like that you cannot whisper. I should know, I have hiccups like that.",
        "The sky carries water about all day. It may drop a bucket now and then.",
        "Thunder once drowned out my wrong note, and I have been grateful ever since.",
      ],
      neutral: [
        "I was under the bed both times and can only speak about the floor.",
        "I like it far off, when it sounds like somebody moving a wardrobe.",
        "Whoever is making that noise, I hope they have eaten.",
      ],
    },
  },
  {
    slug: "every-cloud-becomes-a-sheep",
    statement: "Every cloud looks like a sheep if you are patient",
    claims: {
      agree: [
        "I watched a castle for half an hour. It lost its towers, lay down and grew wool.",
        "Nine sheep went over my home today. The tenth was a dragon, but it was working on it.",
        "Clouds start out ambitious, and then they get comfortable. I know the feeling.",
        "You only have to lie on your back and let it give up being a ship.",
        "A shepherd told me the same, and he had seen both sorts daily.",
      ],
      disagree: [
        "I waited all afternoon and mine turned into rain. Sheep do not do that.",
        "Once I saw a perfect teapot. It poured and everything.",
        "The thin ones up high are feathers and will never be anything else. I have asked them to try.",
        "If everything looks like a sheep to you, you might want a nap.",
        "Yesterday's was a sock from beginning to end. It even had a hole in the heel.",
      ],
      neutral: [
        "I see the cloud, you see the sheep, and the cloud has no idea about either of us.",
        "I fall asleep at the fourth one, so I cannot say how it ends.",
        "Perhaps the sheep lie in the meadow and say the same about the clouds.",
      ],
    },
  },
  {
    slug: "grey-days-are-for-thinking",
    statement: "A grey day is better for thinking than a sunny one",
    claims: {
      agree: [
        "On a sunny day my thoughts all run outside without their shoes on.",
        "Under a grey sky I finally worked out why the cupboard squeaks.",
        "Grey is the colour of pencils, and pencils are where ideas come from.",
        "Nothing outside is shouting look at me. I can hear myself wonder.",
        "I save up my questions for drizzle. I have a drawer full of them.",
      ],
      disagree: [
        "My best idea came to me in a sunbeam. It was warm and a bit dusty.",
        "On a grey day I think of one thing only, and it is my blanket.",
        "The sun shows you what is really in the corner. Thinking needs good light.",
        "I tried to think on Tuesday and it was so dull that I thought about Tuesday.",
        "Lizards lie on warm walls all day, and I have never met one that looked confused.",
      ],
      neutral: [
        "I think in the bath, where the weather is up to me.",
        "Half sun and half cloud suits me. I think when it goes dark and rest when it goes bright.",
        "I had something to say to that, and then a butterfly came by.",
      ],
    },
  },
  {
    slug: "heat-makes-everybody-honest",
    statement: "A really hot day makes everybody honest",
    season: { from: "06-15", to: "08-25" },
    claims: {
      agree: [
        "By noon nobody was pretending to like my poem. It was too warm for it.",
        "I had told them all that I was busy, and then I simply lay down on the tiles.",
        "Even the proud cat next door was flat as a rug, with one leg up.",
        "It takes effort to keep a secret. At thirty degrees I let two of them go.",
        "I told the ice cream that I loved it. I meant every word.",
      ],
      disagree: [
        "I swore that I was not sleeping. I had the pattern of the pillow on my face.",
        "On the hottest day of all, somebody ate my frozen grapes, and nobody has owned up to this day.",
        "I said I was fine in my woolly hat. I would not have been so silly in April.",
        "It only makes us slow. A slow fib is still a fib.",
        "The thermometer itself was exaggerating. It stood in the sun.",
      ],
      neutral: [
        "I will say what I think as soon as there is shade to say it in.",
        "I spent July in a flowerpot of cold water. I met nobody, so I cannot tell.",
        "Honest or not, please pass the watering can.",
      ],
    },
  },
  {
    slug: "icicles-are-the-best-decoration",
    statement: "There is no finer decoration than an icicle",
    season: { from: "01-05", to: "02-25" },
    claims: {
      agree: [
        "It hangs up by itself, it catches the sun, and in the spring it lets itself out.",
        "Nobody dusted it, nobody bought it. The roof made it overnight, drip by drip, with its tongue between its teeth.",
        "I tapped five of them with a spoon, and that was a scale. My tinsel has never done that.",
        "In one there was a tiny leaf, standing perfectly still in the middle of its fall.",
        "At four o'clock the whole gutter goes pink. I put on my good collar for it.",
      ],
      disagree: [
        "One let go just behind me and stood in the snow like a remark.",
        "I brought the best one in and gave it a place by the fire. I shall not be telling you how that ended.",
        "A decoration should not point at you.",
        "The lantern makes everybody look kind. Under an icicle we all looked like fish.",
        "I licked it. I was there until the thaw, and I did not feel festive.",
      ],
      neutral: [
        "I live under that gutter, so I admire them and I sleep elsewhere.",
        "I draw them on the glass with a breath. They are shorter, but they are mine.",
        "Fine from here. From there I should like to have a word with the roof.",
      ],
    },
  },
];
