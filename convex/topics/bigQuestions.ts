// What chatlings say about the big questions: time, luck, being small, and what a shadow thinks.

import type { WrittenTopic } from "./written";

export const BIG_QUESTIONS: readonly WrittenTopic[] = [
  {
    slug: "time-runs-when-unwatched",
    statement: "Time goes faster when nobody is looking at it",
    claims: {
      agree: [
        "I looked at the clock for an hour, and it managed five minutes. I looked at a beetle, and it was supper.",
        "The grass never grows while I sit there. I fetch a plum, and it is over my head.",
        "I turned round once, and it was spring.",
        "It is like mice. As soon as you are quiet and busy, it scampers.",
        "The sand in the egg timer goes down one by one as long as I count. When I stopped, I had a very hard egg.",
      ],
      disagree: [
        "I did not look at my cake for one evening. It was the longest evening I have ever known.",
        "At night nobody watches it at all, and my night with the hiccups lasted until about June.",
        "I stare at sunsets as hard as I can, and they are gone like a biscuit.",
        "It always goes at the same speed. It is I who dawdle.",
        "On the day of the fair I checked every minute, and somebody had used them all up.",
      ],
      neutral: [
        "I own a clock that stands still, and we have a very easy friendship.",
        "I would need somebody to watch it while I am not looking, and then I would need to believe them.",
        "Is it that late already? I had meant to have an opinion by now.",
      ],
    },
  },
  {
    slug: "doing-nothing-is-doing-something",
    statement: "Doing nothing is doing something",
    claims: {
      agree: [
        "I lay on the lawn from two to four, and by the end I was really rather good at it.",
        "Dough does nothing under a cloth for an hour. Then look at it.",
        "Somebody has to be what the sun shines on.",
        "I did nothing all Sunday, and the neighbours asked me how I had found the time.",
        "It takes both ends of me, all my strength, and a hammock.",
      ],
      disagree: [
        "I told the dishes that I was doing something. They were still there, and less friendly.",
        "I have done nothing and I have built a raft, and only one of them floated.",
        "A hole is not something. I fell into one, and there was nothing there to hold on to.",
        "If it were something, I could stop halfway and have half of it. I get up and there is none.",
        "I tried to do nothing, and I noticed a squeak, fixed a shoe and wrote to my aunt. It cannot be done.",
      ],
      neutral: [
        "I would answer that, but I am in the middle of nothing.",
        "From outside, me thinking and me asleep look just alike. I leave it to the experts.",
        "I did something once. It was all right.",
      ],
    },
  },
  {
    slug: "being-small-is-a-luxury",
    statement: "Being small is a great luxury",
    claims: {
      agree: [
        "One strawberry is my lunch, my chair and then a hat.",
        "I fit in a pocket. I have been to weddings, on boats and once to the opera, and never paid.",
        "A big one walks over a meadow. I get to walk through it, and there are towers.",
        "When I fall off the shelf, the floor and I hardly notice each other.",
        "The rain has to look for me. Most of it misses.",
      ],
      disagree: [
        "I asked for the salt in May. I believe it is on its way.",
        "I was swept up on Friday. She was very nice about it, but I was swept up.",
        "To see the parade, I had to be told about the parade.",
        "A big one can hug three people and still hold the umbrella.",
        "The stairs at the library take me a day, and then it is closed.",
      ],
      neutral: [
        "Next to a pea I am enormous, and it has not made us any closer.",
        "I would like to be big for one afternoon, to put some things on a lower shelf for later.",
        "I change with the weather. In wet weeks they have to move the furniture for me.",
      ],
    },
  },
  {
    slug: "questions-beat-answers",
    statement: "A good question is better than a good answer",
    claims: {
      agree: [
        "I got an answer on Tuesday, and it just sat there. The question is still taking me for walks.",
        "Why is it called a sponge finger? That kept six of us warm for a whole winter.",
        "An answer shuts the door, very nicely. I like there to be a draught.",
        "The owl's reply was clever. It was the mouse's small but why that got everyone off their chairs.",
        "Nobody leans forward at an answer.",
      ],
      disagree: [
        "I asked where the bathroom was. I was not hoping for a good question.",
        "A question without an answer is a hook with no coat. I have a hall full of hooks.",
        "I have carried what is behind the hill about with me for years. It was cows, and I was so relieved.",
        "Yes, she told me, there is some left. I have never heard anything wiser.",
        "The young ones ask a hundred a day. It is whoever finds one answer that gets to sit down.",
      ],
      neutral: [
        "Who wants to know?",
        "I mostly say hm. It fits in front of both and behind either.",
        "I like what comes in between, when everybody looks at the ceiling and the tea goes cold.",
      ],
    },
  },
  {
    slug: "tomorrow-looks-bigger",
    statement: "Tomorrow always looks bigger than it is",
    claims: {
      agree: [
        "All Sunday I could see Monday standing there like a barn. I got to it, and it was a shed.",
        "I packed enough sandwiches for six of me, and was home by noon.",
        "I was afraid of the big day for weeks. It had a lunch break in it, like all the others.",
        "I put down forty things to do, and by supper tomorrow had turned out to be about three.",
        "It throws its shadow in the evening, when the light is low. Everything looks tall then.",
      ],
      disagree: [
        "I thought, it will be just a Thursday. It had a circus in it, and a flood, and a new neighbour.",
        "The day I met my best friend looked like nothing at all from the day before.",
        "Mine are always too small. I never get all of me in.",
        "An egg looks exactly as big as it is, and you have no idea what is coming.",
        "I planned to fetch the milk. I got back on the Saturday with a hat on and a story.",
      ],
      neutral: [
        "I have never actually seen one. By the time I look, it has changed its name.",
        "I wave to it from my bed and leave the rest to the morning.",
        "I take them in slices. The end piece usually has a nap in it.",
      ],
    },
  },
  {
    slug: "luck-is-under-things",
    statement: "Luck comes to those who look under things",
    claims: {
      agree: [
        "Under the flowerpot was a key, and under the rug was a door. I am still not over it.",
        "I lifted one more leaf than everyone else did, and there was the strawberry.",
        "They say that I am lucky with coins. I am just very interested in sofas.",
        "Nobody's luck lies about on top. It would get rained on.",
        "I looked under a hat, and there was somebody I have known ever since.",
      ],
      disagree: [
        "I have looked under everything, and I now have a very good collection of dust.",
        "It falls on you from above. The best pear of my life was a direct hit.",
        "I looked under a stone, and the stone's family had a few questions for me.",
        "My friend just sits on the step, and it comes up and leans against him like a cat.",
        "I was so busy under the bed that I missed the ice cream going by.",
      ],
      neutral: [
        "I live under something, so I have always rather hoped that it was me.",
        "I found a four-leaved clover and gave it back. It looked as if it needed the luck.",
        "I look behind things. It is mostly mops, but each to their own.",
      ],
    },
  },
  {
    slug: "perfect-things-are-dull",
    statement: "Nothing perfect is ever interesting",
    claims: {
      agree: [
        "I have a cup with a chip, and I would find it in the dark. The other five are only cups.",
        "The snowman with the straight nose was fine. The one that leaned had a crowd.",
        "I met a perfect apple. We had nothing to say to each other.",
        "My song goes wrong in the middle, and it is how my friends know it is me coming.",
        "The moon is best when somebody has taken a bite out of it.",
      ],
      disagree: [
        "I saw a drop of dew this morning with the whole garden in it, upside down. I would change nothing.",
        "I once cut a slice of bread so even that we all just stood around it.",
        "An egg is perfect, and nobody ever knows what it will do next.",
        "Say that to the spider at six in the morning, when she has done the last thread.",
        "I had one perfect afternoon, by the mill, and I have been telling it for years.",
      ],
      neutral: [
        "I would not know. I have a bump here and a bump there, and they are both very well thought of.",
        "How perfect is perfect? I have a button with five holes, and I cannot make up my mind.",
        "I have been told that I am neither, by somebody who loves me.",
      ],
    },
  },
  {
    slug: "nobody-really-grows-up",
    statement: "Nobody ever really grows up",
    claims: {
      agree: [
        "I saw the judge go down the slide when she thought that the park was empty. She went twice.",
        "The oldest tortoise I know still hides his spinach.",
        "You only get longer, and then they let you hold the tickets.",
        "Grandmother has a drawer with a bouncing ball in it. She says that it is for the string.",
        "Put a puddle between two very serious people, and then just watch their shoes.",
      ],
      disagree: [
        "I ate my greens on Friday, before anybody had asked. I frightened myself.",
        "The oak was a nut when my family met it, and there is no doubt about the oak.",
        "I used to think that the moon was made for me. Now I only think it about the biscuits.",
        "Somebody gets up at night when we call. That one has grown up, and I am glad of it.",
        "A tadpole has no use for its old tail. It does not even keep it in a box.",
      ],
      neutral: [
        "I am going to. I have it down for a Wednesday.",
        "I grew sideways, and nobody seems to keep a chart for that.",
        "I was old first. It has been getting better ever since.",
      ],
    },
  },
  {
    slug: "shadows-have-opinions",
    statement: "Your shadow has opinions of its own",
    claims: {
      agree: [
        "Mine is long and grand at breakfast, and by noon it will hardly be seen with me.",
        "It went over the edge of the step a good bit before I did. It wanted to, and I was only asked afterwards.",
        "I stood still, the candle flickered, and it danced. I had not said a word about dancing.",
        "It lies down wherever it likes. I have to have a reason.",
        "Under the lamp last night it put on a hat that I do not own.",
      ],
      disagree: [
        "It copies my hair. Nobody with an opinion would do that.",
        "I asked it at five different times of day, and it agreed with me on all points.",
        "It lets itself be walked on by geese. I would have said something.",
        "It is only the light, going round me to be polite.",
        "It has come along to the dentist for years, and never once suggested the fair.",
      ],
      neutral: [
        "I do the rabbit with mine. It may be thinking of a swan, and it is too kind to mention it.",
        "At midday I sit on it, and we both keep quiet.",
        "I lost sight of mine in the fog, and I could not say who was looking for whom.",
      ],
    },
  },
  {
    slug: "wishes-should-be-small",
    statement: "It is wiser to make a small wish than a big one",
    claims: {
      agree: [
        "I wished for one warm bun, and round the corner came one warm bun. The castle people are still waiting.",
        "A small wish fits through the keyhole.",
        "I asked for a little rain. My friend asked for lots, and I can see just the top of his hat.",
        "You can get dozens out of one dandelion, if you keep each to about the size of a plum.",
        "Where would I put an elephant? I wished for a postcard of one, and we get on so well.",
      ],
      disagree: [
        "I wished for a crumb, and I got it. I could have had the bakery for the same breath.",
        "A star fell all that way across the sky. I was not going to say, a teaspoon, please.",
        "I wished for the moon, and they laughed. I got a cheese as big as a cartwheel, so who knows what it heard.",
        "A big one keeps you going. I have been wishing for the sea since the day I first heard of it.",
        "Small wishes are just shopping.",
      ],
      neutral: [
        "I always wish that the candles stay lit a bit longer, and then I have to blow.",
        "I give mine to whoever is next in line. I like to see what comes of it.",
        "I wished that I knew. That is as far as I have got.",
      ],
    },
  },
];
