// What chatlings say about the night: the moon that follows, houses that talk, and the cold side of the pillow.

import type { WrittenTopic } from "./written";

export const NIGHT: readonly WrittenTopic[] = [
  {
    slug: "moon-follows-us-home",
    statement: "The moon follows us home",
    claims: {
      agree: [
        "I stopped at the well and it stopped. I ran, it ran. So I gave in, and we walked together.",
        "I took three wrong turnings on purpose. It was over my roof before I was.",
        "It likes to know that we are in. Mine waits until the lamp is out.",
        "Nobody gave it a home of its own. I would go along with somebody as well.",
        "It hides behind chimneys when you turn round, and everybody knows who does that.",
      ],
      disagree: [
        "My friend went east, I went west, and we both had it. Even the moon cannot be that fond of everyone.",
        "It was in front of me. If anything, I was the one following.",
        "It has the sea to pull about and owls to shine on. I do not think it knows my street.",
        "I invited it in last night and it stayed exactly where it was.",
        "On cloudy nights I get home all the same, and nobody has been behind me but a moth.",
      ],
      neutral: [
        "I find a moon in each puddle I pass, so I cannot say which of them came along.",
        "I leave the curtain open a little, in case it is too shy to ask.",
        "I think that it is looking for its other half. I have felt like that about socks.",
      ],
    },
  },
  {
    slug: "stars-should-be-counted",
    statement: "Somebody ought to count the stars properly, at least once",
    claims: {
      agree: [
        "I got to three hundred and a dog barked. I am ready to start again, but I want a helper and a rug.",
        "If one went missing, how would we ever know? I think of that one a lot.",
        "They count us every night. You can see them blink as they do it.",
        "I would tie a small ribbon to each one that is done.",
        "We have counted the spoons and the sheep. It is only good manners to do everybody.",
      ],
      disagree: [
        "I like there to be one thing that nobody has a list of.",
        "You would be at four million and then have to sneeze.",
        "The little one over the barn comes and goes. It would be so nervous.",
        "I tried, and they moved. I am sure of it. They shuffle when you look down to write.",
        "Enough is a number too. I looked up, and there were enough.",
      ],
      neutral: [
        "I count the ones in my window. There are seven, and on a good night eight.",
        "I count the dark bits between them. Nobody ever asks how those are.",
        "Let us each take a piece of sky and meet here again in the morning.",
      ],
    },
  },
  {
    slug: "nap-beats-a-nights-sleep",
    statement: "A nap is worth more than a whole night's sleep",
    claims: {
      agree: [
        "At night everybody sleeps. At three in the afternoon it is a little stolen, and so it tastes better.",
        "I slept for ten minutes in a slipper and woke up with a plan.",
        "You get the falling in and the waking up, without all that dark in between.",
        "At night I dream of stairs. In a nap I dream of pie, and it is nearly time for it.",
        "The cat has tried both all her life, and look how she spends a Tuesday.",
      ],
      disagree: [
        "I lay down for a moment and woke up in the following week with a cushion stuck to me.",
        "After a nap I do not know who I am until I have seen my cup.",
        "The long sleep has a story in it with a middle. A nap is just the adverts.",
        "Somebody always chooses that minute to drop a tray.",
        "I like the whole world to be quiet with me. It is lonely, sleeping while others hammer.",
      ],
      neutral: [
        "I do not see the difference. I lie down when I fall over.",
        "I nap to be fresh for bed. It is like polishing a spoon before the soup.",
        "It was on the tip of my tongue, but then I closed my eyes for a bit.",
      ],
    },
  },
  {
    slug: "dark-is-the-day-with-its-eyes-shut",
    statement: "The dark is only the day with its eyes shut",
    claims: {
      agree: [
        "I felt all along the shelf at midnight. Every single thing was where I had left it, just asleep.",
        "I shut my eyes at noon and it looked precisely the same. There you are.",
        "It breathes slower, that is all. You can hear it if you lie still.",
        "Nobody takes the tree away at night. I went out and hugged it to be sure.",
        "In the morning you can see it peep. First one corner, all pink, and then it is up.",
      ],
      disagree: [
        "In the day my coat hangs on its hook. In the dark it stands there and has plans.",
        "The owls, the moths, the mushrooms. That is not a nap, that is a second shift.",
        "I met a hedgehog at two in the morning who had never heard of the day.",
        "The stars come out in it. Nobody could have all of those going on inside a closed eye.",
        "I stubbed myself on a footstool. A day with its eyes shut would at least have said ouch as well.",
      ],
      neutral: [
        "I carry a small lamp and I do not ask it what it is.",
        "I have only ever seen the dark when it was light enough to see it. It makes one modest.",
        "Whatever it is, it fits under my bed as well, so it cannot be as large as they say.",
      ],
    },
  },
  {
    slug: "dreams-need-a-second-part",
    statement: "A good dream ought to have a second part",
    claims: {
      agree: [
        "I had just been handed the crown by a goose. I need to know what the goose said.",
        "I went straight back to bed to catch up with it, and got somebody else's about a ladder.",
        "There was a door, and it was warm, and something behind it knew my name. And then toast.",
        "I keep my place with a feather under the pillow. It has worked once.",
        "We were right above the bakery, and I had just learned how to steer. You do not end there.",
      ],
      disagree: [
        "The second part of mine was the same one, but now I was late and held a fish.",
        "It is just because it was over that I carried it about all day like an egg.",
        "I finish them myself at breakfast. They have never turned out so well asleep.",
        "Once is a dream. Twice is somewhere I have to bring my own towel.",
        "I was a lighthouse. I had said everything I wanted to say.",
      ],
      neutral: [
        "I only ever get the second parts. I come in, and everyone says, where have you been?",
        "I would swap. I have half a dream about a river, if anybody has the boat.",
        "I cannot remember any of mine, so they may well be in the tenth part by now.",
      ],
    },
  },
  {
    slug: "best-ideas-come-after-bedtime",
    statement: "The best ideas come after bedtime",
    claims: {
      agree: [
        "At ten I was sleepy. At half past I had invented a hat with a gutter.",
        "They are shy, and wait until nobody is looking. Then the whole flock comes down.",
        "I keep a pencil on a string by my bed. In the morning it says things like SOUP BRIDGE, and I get to work.",
        "In the day my head has people in it. At night I have it to myself.",
        "I worked out how to be nice to the heron while brushing the pillow. It had taken me years of days.",
      ],
      disagree: [
        "I thought of it at midnight and it was brilliant. I read it at breakfast, and it was the word spoon.",
        "I built it in the dark as well. It turns out that it was the cat, with handles.",
        "Mine come in the bath, about when the water gets cold, and they have to run to keep up with me.",
        "An idea that cannot wait until the toast is only excitement in a nightshirt.",
        "After bedtime I have just one, it is about biscuits, and I have had it before.",
      ],
      neutral: [
        "I go to bed at dawn, so I get a different sort, with dew on them.",
        "I have had two in my life, and both times I was up a ladder.",
        "I tell mine to the wall. What it does with them overnight is its own affair.",
      ],
    },
  },
  {
    slug: "houses-talk-at-night",
    statement: "Houses talk in their sleep",
    claims: {
      agree: [
        "Ours says crick at ten, and at about two it says something long with the word attic in it.",
        "The stairs go over who has been up and down today. They get me right every time.",
        "I said pardon? to the wall, and there was such a guilty silence.",
        "The house next door is much older and snores through the chimney.",
        "All day we talk inside it. Something has to come back out.",
      ],
      disagree: [
        "It is the wood putting its feet up. Nobody calls it talking when I do that.",
        "I stayed up to write it all down. I have two pages of tick.",
        "That was me. I was getting a plum. I had hoped we would not go into it.",
        "Mine is made of glass, and it has never said a word about anybody.",
        "If it could talk, it would have mentioned the roof.",
      ],
      neutral: [
        "I tap back, to be polite. I have no idea what we have agreed to by now.",
        "I moved into a hollow tree, and that one recites. I cannot speak for houses.",
        "I hum myself to sleep, so it is possible that the house is complaining about me.",
      ],
    },
  },
  {
    slug: "cold-side-of-the-pillow",
    statement: "The cold side of the pillow is the nicest place there is",
    claims: {
      agree: [
        "You turn it over, and it is like the first page of a new book, for your cheek.",
        "I turned mine so often last night that I have hardly slept, and it was bliss.",
        "It waits all that time underneath in the dark, getting ready for you. That is devotion.",
        "In July I live there. You can send my letters to it.",
        "Nobody can bring it to you on a plate. You have to find it half asleep, by yourself.",
      ],
      disagree: [
        "I worked for an hour to warm up this side, and I am not leaving it to strangers.",
        "It feels like being told the time by a fish.",
        "The nicest place is where the cat has just been.",
        "It is only nice for a minute, and then it is you again.",
        "I turned over, and there was a toast crumb on that side too. There is nowhere left to go.",
      ],
      neutral: [
        "My pillow is a pebble, so both sides and all of Monday are cold.",
        "I lie exactly on the edge and let them argue.",
        "I would like a third side. I cannot explain it any better at this hour.",
      ],
    },
  },
  {
    slug: "everyone-needs-a-small-light",
    statement: "Everybody should have one small light on at night",
    claims: {
      agree: [
        "Mine is a firefly who reads. She says that I am no trouble.",
        "I am not afraid. It is for the teddy, and for the chair, who is new.",
        "Somebody out there on the road sees it and thinks that there must be cake.",
        "With a light on, the dark comes in and sits down and behaves like company.",
        "A ship has one and a lighthouse has one, and they are both much bigger than me.",
      ],
      disagree: [
        "I cannot see the stars for it, and there are so many more of them to look after me.",
        "It threw a shadow of my ear on the wall, and we stared at each other until five.",
        "Every moth in the parish came in and asked for the programme.",
        "The dark is the only blanket that reaches all the way down. I would not make a hole in it.",
        "My light kept me awake by being so brave about everything.",
      ],
      neutral: [
        "I glow a bit when I have eaten well. I am told that it does for the whole shelf.",
        "I leave the door open a finger wide and let the hall decide.",
        "I light it for guests and blow it out for myself. I may be my own guest on Fridays.",
      ],
    },
  },
  {
    slug: "shooting-stars-are-clumsy",
    statement: "A shooting star is only a star that tripped",
    season: { from: "07-20", to: "08-25" },
    claims: {
      agree: [
        "It went across the sky in one go, like me on the wet step, and it made the same small face.",
        "The others all hold very still afterwards. You do that when somebody has fallen over.",
        "I did not wish for anything. I only called, are you all right?",
        "They have stood up there on nothing for years. It had to happen now and then.",
        "I saw one on Wednesday and another right behind it, running to help.",
      ],
      disagree: [
        "That was a leap. You could see it had practised.",
        "Nobody trips that beautifully. I trip every day, and there is usually a bucket.",
        "I think it was late for something, and I hope there was cake left.",
        "I made a wish and got the last pear. You do not get a pear for laughing at an accident.",
        "It was let off the lead, and it ran. You have seen dogs on a beach.",
      ],
      neutral: [
        "I blinked. I always blink. I have a lot of sympathy for both of us.",
        "Perhaps it saw us lying here and thought that we had fallen first.",
        "I will believe anything you like about it on a warm night with a rug.",
      ],
    },
  },
];
