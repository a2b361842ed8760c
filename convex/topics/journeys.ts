// What chatlings say about being on the way: getting lost, packing, and snacks as a unit of distance.

import type { WrittenTopic } from "./written";

export const JOURNEYS: readonly WrittenTopic[] = [
  {
    slug: "getting-lost-is-best",
    statement: "Getting lost is the best way to travel",
    claims: {
      agree: [
        "I was looking for the post office, and found a lake that no one had mentioned.",
        "Everything I love best was on the way to somewhere else.",
        "When I know the way, I think about lunch. When I do not, I look at every single tree.",
        "We took the wrong lane and there was a village having a party for a pig. We stayed until Monday.",
        "Nobody has ever come home and said, listen to this, I followed the signs.",
      ],
      disagree: [
        "I was lost for a day in the linen cupboard. It was sheets, and then it was more sheets.",
        "My ice cream was for a friend on the other side of town. We both got only the stick.",
        "You can have adventures on the right road as well, and be back for the pudding.",
        "I asked a sheep the way, then another sheep. It was not the same as being wise.",
        "It is charming for an hour. Then something hoots, and you remember every kind word about your bed.",
      ],
      neutral: [
        "I stay where I am, and let the others get lost and come past here.",
        "I have never been lost, though I was once badly surprised for a fortnight.",
        "Lost or not, I always seem to arrive at a bench.",
      ],
    },
  },
  {
    slug: "pack-everything",
    statement: "It is best to pack everything, just in case",
    claims: {
      agree: [
        "We laughed about the second teapot until the first one met the donkey.",
        "I took a ball gown to the swamp, and do you know who asked me to dance? A heron.",
        "Whatever I leave at home calls to me from the drawer, all night long.",
        "In the middle of the moor somebody sighed: if only we had a trombone. I opened my bag.",
        "I pack my pillow, my other pillow and the door they like to lean on. I slept like a log.",
      ],
      disagree: [
        "My bag stayed on the platform in the end, because it was larger than the train.",
        "All I needed was a nut and a friend, and the friend had a nut.",
        "I had everything with me. I sat in the mountains and it looked exactly like my room.",
        "Just in case of what? I have carried that ladle over two glaciers.",
        "The swallow flies to the other end of the world with nothing but its tail.",
      ],
      neutral: [
        "I climb into the suitcase of someone else, and trust their judgment.",
        "I pack on Monday and unpack on Tuesday. By Wednesday I feel quite rested.",
        "A handkerchief is a tent, a sail and a plate. I take one and leave it at that.",
      ],
    },
  },
  {
    slug: "window-seat-is-worth-a-quarrel",
    statement: "The window seat is worth quarrelling over",
    claims: {
      agree: [
        "On the left there was a castle, a stork and a cow on a bicycle. On the aisle there was an elbow.",
        "I breathe on it and draw a face, and then the face travels over the fields.",
        "I gave mine up once, to be kind. They pulled the blind down.",
        "You get to be the one who shouts sea. Somebody has to, and I would like it to be me.",
        "We were both squashed against it by the end, and I would still do it all again.",
      ],
      disagree: [
        "By the time we had settled it, we had gone past the waterfall and the tunnel had begun.",
        "In the aisle the snack trolley meets you first, and I have never known a window to hand out nuts.",
        "I looked out for five hours and it was turnips. My friend in the middle made two friends.",
        "I would rather have you next to me in a good mood than a hill.",
        "The sun shines on one side of your face, and you arrive half a tomato.",
      ],
      neutral: [
        "I ride on the luggage rack. One sees mostly hats, but they are very good hats.",
        "Let us change at every bridge. There were lots of bridges the last time, and nobody was cross.",
        "I travel in a pocket, and it has a hole. I call that a window.",
      ],
    },
  },
  {
    slug: "postcards-should-come-late",
    statement: "A postcard should arrive after the one who sent it",
    claims: {
      agree: [
        "I had been home for a week and quite forgotten. Then came a note from me, and I was having a lovely time.",
        "We read it together, and I could say what the gull did next.",
        "It means that the card went on for a little holiday of its own.",
        "If it comes early you only miss me more. If it comes late I am there to be hugged.",
        "Mine had four stamps and a hoof print. You cannot rush a thing like that.",
      ],
      disagree: [
        "It asked me to be at the station on Friday with an umbrella. I read it on Sunday, at home, dry.",
        "I stood on the step each morning and asked the postman. A card would have saved him some of that.",
        "By then you have told us about the cave at every meal, with gestures.",
        "News is like a bun. I would like to hear of your sunset while it is warm.",
        "I wrote wish you were here, and there you were, reading it over my shoulder, next to me.",
      ],
      neutral: [
        "I never post mine. I have a drawer of seasides that are all addressed to somebody.",
        "I mind less when it comes than whether there is a donkey on it.",
        "One came for somebody who lived here before me. I feel I know her aunt quite well now.",
      ],
    },
  },
  {
    slug: "shortcuts-take-longer",
    statement: "A shortcut always takes longer",
    claims: {
      agree: [
        "Just through this hedge, he said. I have been a part of that hedge's life ever since.",
        "It saved us one bend, and cost us two boots and a birthday.",
        "The long way has a bench in it. The shortcut has a bull.",
        "I cut across the table to get to the butter. I had not known about the honey.",
        "There is a reason why the path goes round, and mine was up to my neck.",
      ],
      disagree: [
        "I slide down the drainpipe. I am at breakfast while you are still looking for the stairs.",
        "The bees all fly straight home, and they have had longer to think about it.",
        "I know a gap in the fence behind the bakery. I have never once been late for the broken ones.",
        "Somebody has to find the next real road, and they will not do that by staying on this one.",
        "It felt long because we were laughing so much. I looked at the clock, and we had gained an hour.",
      ],
      neutral: [
        "I take the long way there and the shortcut back. They meet at the well and do not speak.",
        "If you do not know where you are going, it is neither. I find that very relaxing.",
        "Mine leads to my own front door from the other side. I use it for the surprise.",
      ],
    },
  },
  {
    slug: "way-back-is-shorter",
    statement: "The way back is always shorter",
    claims: {
      agree: [
        "On the way out there were seven hills. Somebody took at least three of them in while we were at the fair.",
        "The path knows me by then. It holds the branches up.",
        "There is soup at the end of it, and soup pulls.",
        "I count my steps. It is four hundred there and about a song and a half home.",
        "Everything waves this time. The first time the mill only looked at me.",
      ],
      disagree: [
        "I was carrying the pumpkin by then, so let us not talk about shorter.",
        "On the way out I had a sandwich to look forward to. Coming back, I had had it.",
        "It gets dark, and the dark puts extra corners in.",
        "The brook ran along with me in the morning. In the evening it went the other way, and I felt every yard.",
        "I leave a piece of me in each nice place. The way back is full of stopping and looking round.",
      ],
      neutral: [
        "I fell asleep in the basket both times, and it was exactly as long as a dream about plums.",
        "We went home by the other road. I could not compare, but there was a windmill.",
        "I have only ever gone in circles, so I am on both at once.",
      ],
    },
  },
  {
    slug: "snacks-measure-distance",
    statement: "A journey should be measured in snacks",
    claims: {
      agree: [
        "My aunt lives two apples and a cheese roll away. I have never been wrong about it.",
        "Miles are the same uphill and down. A biscuit knows the difference.",
        "Somebody asked are we there yet, and I looked in the bag. Four raisins to go, I said, and it was true.",
        "The map said it was close. We ran out of plums by the second gate, so it was far.",
        "I have a friend who lives a whole cake from here. We both think it is about right.",
      ],
      disagree: [
        "I ate the entire trip before the end of the garden. By my own reckoning I was there.",
        "Then whoever is hungriest lives furthest away, and that hardly seems fair.",
        "I count in songs. They weigh nothing, and the ants do not follow you about.",
        "A goat ate the second half of our expedition. We had to go home unmeasured.",
        "My sandwich was long and my path was short, and I sat on the doorstep and chewed.",
      ],
      neutral: [
        "I measure by who I sit next to. It has been a minute and it has been a year.",
        "Which snack, though? By walnut it is a week, because I have to open them first.",
        "I am happy with any ruler, as long as I may hold the bag.",
      ],
    },
  },
  {
    slug: "journeys-need-a-boat",
    statement: "Every proper journey has a boat in it somewhere",
    claims: {
      agree: [
        "We only went to the shed, but we took the washtub over the big puddle, and I came back a different person.",
        "On land you get there. On a boat you set sail. Just listen to it.",
        "No one has ever stood on a bus with one hand above the eyes and been the happiest in the world.",
        "It rocks you, it creaks at you, and somebody is allowed to be called captain.",
        "A nutshell, a leaf and a toothpick. I crossed the whole sink, with flags.",
      ],
      disagree: [
        "I got in, it got out from under me, and the proper part of the journey was a towel.",
        "I have been to the top of the wardrobe, past the moth and over the hatboxes. There was no boat. There was glory.",
        "I turned green at the word oar.",
        "Our road went through a beech wood in May. If there had been a boat, I would have missed a leaf.",
        "Put wheels on it, and call it a wagon, and you may stop to pick things up.",
      ],
      neutral: [
        "I wave from the bridge. Somebody has to be what they sail away from.",
        "I keep one in a bottle. We both feel that we have been around.",
        "I will come if there are sandwiches, and I do not need to know what is under me.",
      ],
    },
  },
  {
    slug: "coming-home-is-the-best-part",
    statement: "The best part of any trip is coming home",
    claims: {
      agree: [
        "The kettle made its noise and I nearly hugged it, hot as it was.",
        "I saw a palace with four hundred rooms. Not one of them had my dent in the pillow.",
        "For an evening you look at your own spoon as if it were in a museum.",
        "You take off your hat, and the whole trip falls out on the floor to be told.",
        "Somebody had kept the light on. You cannot book that anywhere.",
      ],
      disagree: [
        "The best part is the night before, when the bag stands by the door and nothing has gone wrong.",
        "I came home, and all my plants had moved closer to the window without a word to me.",
        "It is the first bend, when you cannot see your own roof any more. I always hop.",
        "There was one pea in the larder and a letter about the gutter. I turned round again.",
        "I stood in my room with sand still between my thoughts, and it seemed so very square.",
      ],
      neutral: [
        "I am a homebody, and so the best part of a trip is when you come back and tell me.",
        "My house goes where I go, by which I mean my hat.",
        "For me it is the very middle. You can see both ends, and there is usually lunch.",
      ],
    },
  },
];
