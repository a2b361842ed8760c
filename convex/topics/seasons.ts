// What chatlings say about the seasons. Most of these have days of their own, for a year that is cold in January.

import type { WrittenTopic } from "./written";

export const SEASONS: readonly WrittenTopic[] = [
  {
    slug: "there-should-be-a-fifth-season",
    statement: "There ought to be a fifth season",
    claims: {
      agree: [
        "Between winter and spring there are some days that belong to nobody. I would put up a tent there.",
        "It should smell of toast and be called Plenty. I have drawn the flag.",
        "I need one for finishing things. The other four are all so busy with themselves.",
        "A week has seven days and a hand has five fingers. Four is what you have when somebody is late.",
        "I would like a short one, just with swings and lamps, in which nothing has to ripen.",
      ],
      disagree: [
        "I have four hats. I am not getting up for a fifth.",
        "The trees would stand there and not know what to wear.",
        "We have one already. It is called the week when I cannot find my other boot.",
        "It would have to take its days from somewhere, and I know it would be from the summer.",
        "I have hardly understood autumn. Let us not open a new one.",
      ],
      neutral: [
        "I would wait and see who its vegetable was.",
        "On my windowsill there are only two, sun and no sun, so I cannot advise.",
        "As long as my birthday stays where it is, they may build what they like round it.",
      ],
    },
  },
  {
    slug: "every-season-should-last-a-week",
    statement: "Each season should last exactly one week",
    claims: {
      agree: [
        "We would have snow, cherries, crickets and leaves by the end of each month. I would never put a hat away again.",
        "I am always tired of the winter on day eight. To the hour.",
        "If I miss the blossom I have to wait a year. On your plan I could just have a sandwich.",
        "The geese could fly south on Monday and be back for the party.",
        "I would have thirteen birthdays. I have thought about this more than I have let on.",
      ],
      disagree: [
        "The apple asked me to say that it cannot. It needs every bit of that summer.",
        "I take a week to find out that it is spring.",
        "A slow winter has corners that you only get to in February. I keep my best evenings there.",
        "The poor hedgehog would lie down, set the alarm, and be told that it was time to get up.",
        "The swallows would be going both ways at once. I have seen them, they would never look.",
      ],
      neutral: [
        "I would like to try it on a small pond first.",
        "I sleep through one and sulk through another, so for me there are just two, and both are long.",
        "Who would tell the shops? I only ask because I would not like it to be me.",
      ],
    },
  },
  {
    slug: "new-year-begins-with-a-nap",
    statement: "A new year should begin with a nap",
    season: { from: "12-28", to: "01-12" },
    claims: {
      agree: [
        "It has come a long way, it arrived at midnight, and everybody shouted at it. Let it lie down.",
        "I slept through the first of January once. It was the best-behaved day of that whole year.",
        "You would not start to paint on a wall that is still wet.",
        "The seeds do it, the bears do it. It is only us who make lists.",
        "I have just said goodbye to a year that I was fond of. I need a moment under a blanket.",
      ],
      disagree: [
        "I want to get in before anyone has stepped on it. There is a whole morning in there with no footprints.",
        "I took that nap, and when I came out it was March and all the good resolutions were gone.",
        "It is brand new. You do not give somebody a drum and say, later.",
        "Mine starts with pancakes, and pancakes do not hold.",
        "The year before ended with me asleep under the coats. It is somebody else's turn.",
      ],
      neutral: [
        "I begin mine in the spring, when I can see what I am signing.",
        "I never noticed the join. It seemed to be the same soup.",
        "I made a resolution to have no opinions, and it is going well so far.",
      ],
    },
  },
  {
    slug: "winter-does-not-know-when-to-leave",
    statement: "Winter never knows when to leave",
    season: { from: "02-10", to: "03-20" },
    claims: {
      agree: [
        "It has said goodbye three times. It is still in the hall, telling us about the wind.",
        "I put my mittens away on Sunday. On Monday it came back for them.",
        "The snowdrops opened the door and looked at it quite pointedly.",
        "It was charming in December. Now it sits on everything and has no new stories.",
        "I swept the last of it off the step and found it behind the shed, making itself comfortable.",
      ],
      disagree: [
        "I have not finished my sledge. If anything, it is always rushing off.",
        "You lot are pushing it out with brooms and crocuses. I would dig in my heels as well.",
        "It leaves by the back, a little each night, so as not to wake the pond. I call that tactful.",
        "I still had a whole pot of cocoa to be cold for.",
        "It is the spring that cannot tell the time. It was asked for the first of March, and where is it?",
      ],
      neutral: [
        "I stay in bed until they have sorted it out between them.",
        "I keep one boot on. Whoever comes in, I am half right.",
        "The robin says that it is over, and the puddle says that it is not. I have put out crumbs for both.",
      ],
    },
  },
  {
    slug: "spring-is-in-a-hurry",
    statement: "Spring is in too much of a hurry",
    season: { from: "03-15", to: "05-20" },
    claims: {
      agree: [
        "I went in to get my hat, and when I came out there were leaves.",
        "I called everybody out to see the blossom. By the time they came it was on the ground, and there hung a plum.",
        "The tulips came up so fast that one of them had a glove on.",
        "I had planned to enjoy it on Thursday, and on Thursday it was being mowed.",
        "Everything is singing at the same time. I should like to hear them one after the other, with a pause for tea.",
      ],
      disagree: [
        "I sat next to one bud for three weeks. It has no idea what a hurry is.",
        "I have been waiting in this coat since November. It may run, as far as I am concerned.",
        "It tries every green in the world before it settles on one. I call that taking pains.",
        "The snail comes with it, so it cannot be going that fast.",
        "It knocks first with a crocus. Then it waits. Then it sends a bee, and it waits again.",
      ],
      neutral: [
        "I sneeze from start to finish, so I only know it by its sound.",
        "I look at the same twig every morning. Neither of us has anywhere to be.",
        "I was in a hurry myself, and passed it on the stairs, I believe.",
      ],
    },
  },
  {
    slug: "april-has-no-plan",
    statement: "April is honest because it never pretends to have a plan",
    season: { from: "04-01", to: "04-30" },
    claims: {
      agree: [
        "It gave me sun, hail and half a rainbow before lunch, and each time it meant it.",
        "July promises you July and then it rains on the cake. April only shrugs, and April is right.",
        "I laugh and sulk in the same minute too. I feel very well understood all month.",
        "It brings everything it owns, puts it all on the table, and lets you choose.",
        "No other month lets you wear the sunhat on top of the woolly one.",
      ],
      disagree: [
        "It showed me a blue sky until I had the washing out. That was a plan.",
        "November is grey on the first, and it is grey on the thirtieth. You can build on a month like that.",
        "It hides behind the chimney until I have no umbrella. I have seen its shoes.",
        "It told the cherry tree that it was warm. The cherry tree has not forgotten.",
        "I said something to its face in sunshine, and the answer came as snow from behind.",
      ],
      neutral: [
        "I keep one arm in my coat for the whole of it.",
        "I do not take sides with anyone who can hail.",
        "I just stand in the doorway and let it rehearse.",
      ],
    },
  },
  {
    slug: "spring-cleaning-upsets-the-dust",
    statement: "Spring cleaning only upsets the dust",
    season: { from: "03-18", to: "05-10" },
    claims: {
      agree: [
        "It had settled, it had friends. Then came the broom, and by evening they were all back and had to find their places again.",
        "I beat the rug until it was clean, and then I was the rug.",
        "That fluff under the bed was nearly a pet. It came out to meet me on Fridays.",
        "You move it from the shelf to the air, and from the air to the shelf. I call it exercise for dust.",
        "I washed the window, and now I can see the other one.",
      ],
      disagree: [
        "I found the floor. It is oak! There are little flowers carved along the edge!",
        "The first warm wind went right through the house, in at the front and out with all of February.",
        "The dust was upset, it flew up in the sun, and it was the best ballet of the year.",
        "Behind the stove was the very spoon that I have been blaming on my cousin since October.",
        "My cupboard breathed out. It had been holding it all winter, for my sake.",
      ],
      neutral: [
        "I get cleaned in it as well, and I am put back in a different place each time. It keeps me young.",
        "I rearrange the dirt by size and call it a start.",
        "I open all the windows and go out. What the two of them do then is between them.",
      ],
    },
  },
  {
    slug: "longest-day-is-too-long",
    statement: "The longest day of the year is a little too long",
    season: { from: "06-08", to: "07-08" },
    claims: {
      agree: [
        "I had done all I wanted by eight, and it stood there in the garden, smiling at me, with four hours left.",
        "The swifts do not know when to stop, and the rest of us are too proud to go in first.",
        "I went to bed in broad daylight and felt like a potato that nobody had peeled.",
        "By the evening I had told all my stories and one of somebody else's.",
        "The bats were out there with their napkins on, looking at the sky, and waiting.",
      ],
      disagree: [
        "At ten in the evening we were still playing, and somebody called us in, and there was no reason for it at all.",
        "I waited for it all winter, minute by minute. I would like to see the receipt for every one of them.",
        "It gave me time to look at a poppy from all sides and then from inside.",
        "The strawberries asked for it. You would not argue with them if you had one in your mouth.",
        "Two breakfasts fit into it. I have proved that, and I am working on a third.",
      ],
      neutral: [
        "I nap through the middle bit. It comes out about normal.",
        "Could we not keep an hour of it in the cellar for December?",
        "My shade goes all the way round me on that day, and I move after it. I do not have time for views.",
      ],
    },
  },
  {
    slug: "late-summer-should-be-saved",
    statement: "The last week of summer should be kept in a jar",
    season: { from: "08-15", to: "09-22" },
    claims: {
      agree: [
        "I have the jar. I have put in one warm stone, two cricket notes and the smell of the hay. There is still room.",
        "In February I would open the lid only a crack and put my face there.",
        "They do it with plums, and the plums I know came out sweeter than they went in.",
        "The evening light is as thick as syrup just now. It practically pours itself.",
        "I did not notice that it was the last swim. If I had it in a jar, I could have it again on purpose.",
      ],
      disagree: [
        "It only tastes like that because it is going. Kept, it would be just weather.",
        "I shut up a sunny day once. By the evening it was a warm jar with a cross wasp in it.",
        "The apples are waiting outside with their coats on. You cannot keep them standing there.",
        "I keep it in me, here, about the middle. No lid has ever come off.",
        "We would be sitting round a jar, while out there the leaves were going red.",
      ],
      neutral: [
        "I saved a peach. I will not say anything about how that went.",
        "I lie on the wall and let the wall save it. It is still warm there at midnight.",
        "Put a label on it, at least. I once opened a jar of what I thought was August, and it was mustard.",
      ],
    },
  },
  {
    slug: "leaf-piles-are-for-jumping",
    statement: "A pile of leaves is made for jumping into",
    season: { from: "09-22", to: "11-25" },
    claims: {
      agree: [
        "Somebody raked for an hour and built a sofa for falling. It would be unkind to walk past.",
        "It says whoosh, and then you are inside October.",
        "I went in at the top, and came out four minutes later by the gate with a chestnut.",
        "The leaves have had one flight each. I am only giving them another.",
        "No one in the world has ever landed in one with a serious face.",
      ],
      disagree: [
        "There was a hedgehog in there, with a nightcap on, I believe. We were both very sorry.",
        "I raked that. I have a blister. I have named it after you.",
        "I jumped. It was a wheelbarrow with some leaves on.",
        "It is made for listening to. Lie beside it and you can hear it settle, like a house going to bed.",
        "I prefer to put them back one by one. I have done the lowest branch.",
      ],
      neutral: [
        "I am generally under the pile when this question comes up.",
        "I go in feet first and slowly, like into a bath. It rustles, but no one can call it a jump.",
        "I only want the red ones, for a matter I cannot discuss.",
      ],
    },
  },
  {
    slug: "trees-look-best-in-autumn",
    statement: "Trees look their best just before they let go",
    season: { from: "09-15", to: "11-10" },
    claims: {
      agree: [
        "The maple at the corner was plain all year. Last week it stood there, like a brass band.",
        "It is as if each of them had saved one good thing to say for the end.",
        "I took the long way to the bakery to see the birch. She was all coins.",
        "In summer they all wear the same. Now you can see which one has imagination.",
        "One leaf landed on me, redder than any apple. I had the feeling of having been chosen.",
      ],
      disagree: [
        "I like them bare. You can see the nests then, and how they really hold themselves.",
        "Have you stood beneath an apple tree in May, with your mouth open? I rest my case and my mouth.",
        "It is just a goodbye with a lot of make-up on. I would rather be told.",
        "A tree looks its best with somebody swinging from it.",
        "The fir did nothing, and has been looking splendid the whole time, and nobody writes it a poem.",
      ],
      neutral: [
        "I look at the ground in autumn. They have put down such a nice rug.",
        "I was always told not to stare at people when they are changing.",
        "I know a plum that never lets go until somebody says it may. I could not judge before then.",
      ],
    },
  },
  {
    slug: "early-dark-is-cosy",
    statement: "An early evening is cosier than a long one",
    season: { from: "10-25", to: "12-20" },
    claims: {
      agree: [
        "At five the lamp goes on, the rain knocks, and nobody can ask me to come out and be useful.",
        "The windows opposite light up one after another. It is like being told good evening by the whole street.",
        "My cocoa never tastes of anything at all in June.",
        "It gets dark, and everybody comes in, and there we all are, in one small yellow room.",
        "I can go to bed at seven with a clear conscience. The sun went first.",
      ],
      disagree: [
        "I had just found my other boot when the day was over.",
        "You call it cosy. I was halfway down the garden, and the gate had gone.",
        "In a long one, we lay on the warm wall until ten and aimed our cherry stones at the moon.",
        "The dark comes at four and sits in my chair. It does not even bring a cake.",
        "I finished the supper, the book and the candle, and it was twenty past six.",
      ],
      neutral: [
        "I glow about the same at any hour. I can only go by what the moths say.",
        "I like the minute in between, when it is blue and nobody has found the switch.",
        "I hibernate, more or less. Be so good as to tell me in March how it went.",
      ],
    },
  },
  {
    slug: "november-needs-lanterns",
    statement: "November needs more lanterns than any other month",
    season: { from: "10-28", to: "11-30" },
    claims: {
      agree: [
        "I carried one down our lane on Tuesday, and by the end of it there was a whole procession of us.",
        "All the other months have a thing. October has the leaves. November has just us and a candle.",
        "Hang one on the gate, and even the puddle has something to be proud of.",
        "I made mine from a turnip. It grins at the fog, and the fog has become quite careful.",
        "The stars stay in behind the clouds at that time of year. Somebody has to stand in for them.",
      ],
      disagree: [
        "It needs a sofa, three books and to be left alone.",
        "Leave one month dark, so that the others have something to shine next to.",
        "I walked with a lantern, and could see nothing but the lantern.",
        "If we light up everything in November, December will come in and sigh.",
        "February is the one that I would hang them in. By then we are all out of candles, and nobody comes.",
      ],
      neutral: [
        "I walk behind somebody who has one. I would do that in any month.",
        "I have a jar with a glow-worm who comes and goes. We do not plan.",
        "Mine went out in the wind. I carried it all the way home just the same, and so did everybody else.",
      ],
    },
  },
  {
    slug: "december-smells-best",
    statement: "No month smells as good as December",
    season: { from: "11-28", to: "12-31" },
    claims: {
      agree: [
        "I followed a gust of cinnamon down three streets and into a stranger's kitchen. I was given a bowl to lick.",
        "There is orange on the stove, fir in the hall, and something that no one will let me look at in the oven.",
        "It even smells of snow, and snow smells of nothing at all. That is how good it is.",
        "My scarf has been keeping last year's ginger for me. I put it on, and I was home.",
        "If you blow out a candle then, the smoke smells of everything you were going to wish.",
      ],
      disagree: [
        "You have never lain in a ditch in May, beside the elderflower. Or you would be there now.",
        "I have a cold every December. It could be cheese, for all I know.",
        "Mine smelled of wet mittens, on a heater, for a month.",
        "The first rain on a hot road in July. I have nothing to add.",
        "There is so much clove in the air that I found some in my own thoughts.",
      ],
      neutral: [
        "I smell of the shelf I sleep on, and so do all my months.",
        "I would have to sniff the twelve of them in a row, with a coffee bean in between.",
        "It depends on who is baking, and whether the window is open, and if I fit through it.",
      ],
    },
  },
];
