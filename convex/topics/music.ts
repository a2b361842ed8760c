// What chatlings say about music: humming, spoons, crickets that never change their tune.

import type { WrittenTopic } from "./written";

export const MUSIC: readonly WrittenTopic[] = [
  {
    slug: "humming-is-singing",
    statement: "Humming counts as singing",
    claims: {
      agree: [
        "I hummed the whole opera while shelling peas. The peas threw themselves into the bowl.",
        "It is a song that has put its pyjamas on.",
        "The fridge hums all night and I have known it to carry a tune.",
        "You can hum with your mouth full. That makes it the greater art.",
        "I hummed to a wilting fern on Sunday and it stood up and looked round for me.",
      ],
      disagree: [
        "A song has words. Humming is what you do when you have mislaid them.",
        "The bee has hummed on one note for as long as I have known her.",
        "I hummed in the choir for a year. They thought something was wrong with the pipes.",
        "If you sing, everybody knows who it was. If you hum, everybody checks the kettle.",
        "I want to see the tonsils. A singer should commit.",
      ],
      neutral: [
        "I do half of each, and it comes out as a sort of la with a lid on.",
        "I hum what I mean to sing and sing what I meant to hum.",
        "It depends how near you are sitting.",
      ],
    },
  },
  {
    slug: "wrong-notes-improve-songs",
    statement: "A wrong note makes a song better",
    claims: {
      agree: [
        "Ours has one in the second verse, and that is where all of us look up and grin.",
        "I sang it right on Monday and nobody stirred. On Tuesday I slipped, and they asked for an encore.",
        "A wrong note is a right one that came early and was too polite to leave.",
        "Blackbirds do it every morning and simply go on as if it had been the plan.",
        "Without it I would not know which of you was singing. That squeak is my favourite person.",
      ],
      disagree: [
        "Mine made the milk turn. I was told so by the cow.",
        "There is a spot in the lullaby where it ought to go up. I went down, and now nobody can sleep.",
        "I practised for a month to get rid of that note. It had better not be art.",
        "One wrong note is company. I tend to have a dozen, and then it is a crowd.",
        "The glass in the cupboard sings along, and it cannot improvise.",
      ],
      neutral: [
        "I only play the triangle. If I come in wrong, I call it a sparkle.",
        "Was there one? I was watching the conductor's hat.",
        "I can never remember the right one long enough to compare them.",
      ],
    },
  },
  {
    slug: "earworm-is-a-guest",
    statement: "A song that is stuck in your head is a guest and should be fed",
    claims: {
      agree: [
        "Mine came in on Thursday. I hummed it a little more, and by supper it was quite tame.",
        "If you ignore it, it only knocks louder. I open the door and give it a verse.",
        "It chose my head out of all the heads. I am not going to be rude.",
        "I fed one all summer and it went away fat and happy with the swallows.",
        "When I am alone I am glad of it. It tidies up in there and whistles.",
      ],
      disagree: [
        "It has been a week and a half. A guest would have asked about the towels.",
        "I fed it one verse and it brought the chorus, both trumpets and a donkey.",
        "I need the room. I had a thought in there about jam, and now it is all doo-be-doo.",
        "Sing it to somebody else, quick, and shut your door behind it. That is what I do.",
        "It only knows half of itself. I will not have half a guest at my table.",
      ],
      neutral: [
        "I cannot follow this at all. Something in here keeps going tra-la.",
        "I let it stay if it helps with the dishes. Marches usually do.",
        "Two of them met in my head last week, and I just left them to it.",
      ],
    },
  },
  {
    slug: "spoon-is-an-instrument",
    statement: "A spoon is a musical instrument",
    claims: {
      agree: [
        "One teapot, two spoons, and the entire shelf was dancing before the water boiled.",
        "I have played the soup solo. It starts slow and ends in a scrape.",
        "Hang it on a thread, hit it, put your ear close. There is a whole clock tower in there.",
        "No violin has ever also been good with custard.",
        "The forks tried to join in and that was all spikes and no feeling.",
      ],
      disagree: [
        "I brought mine to the orchestra and they handed me the soup.",
        "It is a very small shovel. I have nothing against shovels.",
        "After an hour of it even the teapot asked me to stop, and it has only a lid to say it with.",
        "You can hit anything. I hit my head on the shelf and nobody called it a concert.",
        "A trumpet cannot stir tea and is not ashamed of it. Everybody should stick to one thing.",
      ],
      neutral: [
        "Wooden ones, yes. The silver ones think they are above it.",
        "I listen, and then I would like it back, please, because there is trifle.",
        "I sleep in one, so for me it is mostly a bed that rings.",
      ],
    },
  },
  {
    slug: "crickets-need-a-new-song",
    statement: "Crickets should learn a second song",
    claims: {
      agree: [
        "I have heard it every night since June and I am still waiting for the chorus.",
        "I left sheet music in the grass. They ate the corner and carried on.",
        "The nightingale must sit up there and bite her tongue.",
        "Nobody would say no to a waltz now and then. It has the legs for it.",
        "If I told the same joke from June to September, I would be moved to another meadow.",
      ],
      disagree: [
        "It is one very long song. We have only heard the first hundred years.",
        "I fall asleep to it, and my sleep knows all the words.",
        "The brook has never changed its tune, and people build benches next to it.",
        "They play it a bit faster when it is warm. It is a song and a thermometer.",
        "I asked one about it. He said that he had not got this one right yet, and I nearly cried.",
      ],
      neutral: [
        "I clap after each chirp, so I am too busy to judge.",
        "I know a frog who says the same about me.",
        "A small pause in the middle would do. I would only like to cough.",
      ],
    },
  },
  {
    slug: "silence-is-the-best-part",
    statement: "The best part of a song is the quiet right after it",
    claims: {
      agree: [
        "The last note goes out like a candle, and everybody holds still so as not to smell the smoke too soon.",
        "I wait for that the whole time. The song is how you get there.",
        "For one breath nobody is hungry, late or cross. I would put it in a jar if it kept.",
        "Our kettle stopped whistling this morning and I could hear how much I had liked it.",
        "Somebody always claps too early, and I have to go home and make that quiet myself.",
      ],
      disagree: [
        "Then I could have had the best part all day long, and for free.",
        "I like the loud bit, where the drum falls down the stairs.",
        "In that quiet my stomach always takes its chance. It has ruined two recitals.",
        "I start it again straight away, so that no quiet can get in.",
        "After the lullaby I lay there in the silence and asked it for another one. It does not take requests.",
      ],
      neutral: [
        "I am generally asleep by then, with my mouth open. People tell me it is very still.",
        "For me the best part is the breath before. Nobody has done anything wrong yet.",
        "A quiet needs a song and a song needs a quiet. I would not like to sit between them at a dinner.",
      ],
    },
  },
  {
    slug: "whistling-is-catching",
    statement: "Whistling is as catching as a yawn",
    claims: {
      agree: [
        "The postman began it on Monday. By Friday the geese were doing the second verse.",
        "I whistled into the well, and something down there took it up.",
        "You cannot hear one and keep your lips straight. Look, it has got me now.",
        "I gave it to the whole queue at the baker's. Even the loaves looked round.",
        "It jumped from our roof to the next by way of a starling.",
      ],
      disagree: [
        "I whistled at the wall for an hour and the wall was as healthy as ever.",
        "I have never managed one note. It comes out as a small damp wind.",
        "A yawn makes us all sleepy together. A whistle only makes the dog get up.",
        "He whistled all the way from here to the mill, and I caught nothing but a cold.",
        "I hum back. I am not going to let somebody else decide what my mouth does.",
      ],
      neutral: [
        "I yawn when I hear whistling, so I suppose I have got them mixed up.",
        "I was whistling before you said so. Perhaps you caught it from me and then came up with this.",
        "I think we should test it. All I need is one volunteer and a biscuit to dry the mouth.",
      ],
    },
  },
  {
    slug: "dancing-needs-no-music",
    statement: "You do not need music to dance",
    claims: {
      agree: [
        "I danced to the porridge this morning. It has a very good beat just before it is done.",
        "A leaf came down past my window with three turns and a bow, and there was no band anywhere.",
        "I just think of the tune. It is never too loud and it ends when I am tired.",
        "When I found my lost button I was halfway across the floor before I noticed.",
        "There is always something ticking. I once did a whole polka to a dripping tap.",
      ],
      disagree: [
        "I tried it. Somebody asked whether I had a bee in my coat.",
        "Without a tune I don't know when to stop. I was found on Thursday, in the next village.",
        "It is the fiddle that does the dancing. I only go along to see that nothing gets broken.",
        "Two of us danced without music, to two different ones. We both limp now.",
        "In the quiet everybody can hear me counting, and I get stuck at three.",
      ],
      neutral: [
        "I sway. It saves me asking.",
        "I need neither, as long as there is a wall to lean on and a plate of nuts.",
        "I have danced before music. It came running in when it saw me.",
      ],
    },
  },
  {
    slug: "dawn-concert-starts-too-early",
    statement: "The birds should start their concert after breakfast",
    claims: {
      agree: [
        "It is a wonderful programme. I would love to hear it with my ears awake.",
        "At four in the morning the wren tried out her whole voice on my one small head.",
        "An audience wants tea, a cushion, and to be dressed. I was none of those.",
        "I clapped from under the pillow. It came out as a kind of flop.",
        "If they began at nine, even the bats could stay up for it.",
      ],
      disagree: [
        "Later on there are wheels and doors and people asking where the butter is. At dawn it is only them.",
        "I got up for it once, in a blanket, and the sun came in exactly on the chorus.",
        "They sing the light up. If they slept in, we would be eating our toast in the dark.",
        "The worm has to be home by six. Somebody has to think of the worm.",
        "By breakfast I am full of porridge and no longer easily moved.",
      ],
      neutral: [
        "I hear the end of it through a dream, and in the dream I am the one singing.",
        "I have moved in next to an owl. She starts when I have finished supper.",
        "They may begin when they like if they would kindly print the words.",
      ],
    },
  },
];
