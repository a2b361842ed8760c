// What chatlings say about what grows, creeps and lies about: moss, worms, stones and gossiping trees.

import type { WrittenTopic } from "./written";

export const NATURE: readonly WrittenTopic[] = [
  {
    slug: "moss-beats-carpet",
    statement: "Moss is better than any carpet",
    claims: {
      agree: [
        "It was laid by nobody, it fits every stone and it drinks its own spills.",
        "I lay down on some for a minute in May. When I got up it was June, and a wren had moved in.",
        "No one has ever been told not to jump on moss.",
        "Look closely and it is a forest. My rug is only a rug however long I stare.",
        "You water a carpet and everybody is upset. You water moss and it says thank you.",
      ],
      disagree: [
        "I sat on it for an hour and got up with a green and very damp opinion.",
        "You cannot roll up moss and carry somebody in it. I have been carried, so I know.",
        "Our carpet has lions on it. I had a look at the moss and there was not one lion.",
        "I tried to sweep it and it took that personally.",
        "Under the carpet there is room for all I do not want to talk about.",
      ],
      neutral: [
        "I wipe my feet before I go out and again when I come in. I think both feel respected.",
        "I would have to roll on them side by side. Give me an afternoon.",
        "I know some moss personally, so I had better not say.",
      ],
    },
  },
  {
    slug: "worms-work-hardest",
    statement: "Nobody in the garden works harder than the worms",
    claims: {
      agree: [
        "They carry the whole garden from one place to another, and they have no pockets.",
        "I lay with my ear to the ground and heard somebody huffing.",
        "The roses get all the compliments. I went and told the worms as well, through a hole.",
        "I have never seen one sit down, and not only because they cannot.",
        "Each spring the soil is crumbly as cake. Somebody below is baking.",
      ],
      disagree: [
        "Have you met the gardener? She talks to the peas, and that is work on top of work.",
        "Bees do a whole orchard by sunset, and then the books.",
        "I watched one for an hour. It went in, it came out, and it looked at the view.",
        "The snail takes its whole house along to the office.",
        "They work where nobody can see. I tried saying that about my own dusting.",
      ],
      neutral: [
        "I asked one and got the end that does not talk.",
        "Everybody down there seems busy, and I am only ever here for the strawberries.",
        "Let us thank them all, in alphabetical order, starting with the ants.",
      ],
    },
  },
  {
    slug: "weeds-are-uninvited-flowers",
    statement: "A weed is only a flower that came without an invitation",
    claims: {
      agree: [
        "The best guest we ever had walked in by mistake and stayed for the pudding.",
        "A dandelion gives you a sun first and a wish later. Which tulip ever did both?",
        "It grew in a crack between two stones, with no help. I would have asked it for an autograph.",
        "I moved one into a fine pot and suddenly everyone wanted to know its Latin name.",
        "Nobody invited me to this garden either, and look how well I fit in.",
      ],
      disagree: [
        "I let one stay for the weekend. On Monday it had its whole family in the lettuces.",
        "A guest does not tie your beans together while you sleep.",
        "My carrots have not said a word since the bindweed moved in. They have no room to breathe.",
        "An invitation is the whole point of a party. It says when to leave, too.",
        "I wrote them invitations, to be fair. They came on the wrong day and brought nettles.",
      ],
      neutral: [
        "The bees never ask to see anybody's invitation, and I try to learn from bees.",
        "I pull out every second one and say sorry to the other.",
        "I have been pulled up by mistake myself, so the subject is a little close.",
      ],
    },
  },
  {
    slug: "every-stone-is-worth-picking-up",
    statement: "Every stone is worth picking up",
    claims: {
      agree: [
        "It has waited a million years for somebody to say, well, hello there.",
        "I turned over a plain grey one and it had a white stripe, all the way round, like a present.",
        "I keep one in each pocket. If there is a wind, they hold on to me.",
        "When it is wet it shows you its good coat. You only have to lick it.",
        "I brought one home and now the shelf looks as if it had always wanted that.",
      ],
      disagree: [
        "Some of them are ceilings. A beetle looked up at me and I have never felt so rude.",
        "I carried them all. By the third field I was walking in a hole of my own.",
        "If I take it along, what is the rest of the path supposed to think?",
        "One that I picked up was a potato. One was a toad. It was not a good morning.",
        "They look best by the stream. On my windowsill they only looked homesick.",
      ],
      neutral: [
        "I pick up each of them, have a chat and put it back. My walks are not very long.",
        "The flat ones I throw across the pond, the round ones I keep, the big ones I sit on.",
        "I let them choose. If it gets into my shoe, it wants to come.",
      ],
    },
  },
  {
    slug: "trees-gossip",
    statement: "Trees gossip",
    claims: {
      agree: [
        "I told the birch about my birthday, and the next day there was a conker on my step from the far end of the wood.",
        "Why else would they stop the moment you step underneath?",
        "The poplars start it. They cannot see a cloud without passing it on.",
        "I fell off a log once, quite alone, and the whole avenue was shaking.",
        "Where I grew up, the old oak knew who was cross with whom before they did.",
      ],
      disagree: [
        "An oak needs a week for one word. By then the news is history.",
        "I have told the pine three secrets and each of them is still in there.",
        "It is only the wind leafing through them. They never say what they have read.",
        "They have stood together for two hundred years. They must have run out of topics by now.",
        "I call it a choir. Gossip would not make me so sleepy.",
      ],
      neutral: [
        "I nod when I walk past, just in case I come up.",
        "If they do, I hope they say that I water the little one.",
        "The hazel once dropped a nut on my head. I am still working out what it meant.",
      ],
    },
  },
  {
    slug: "mushrooms-are-up-to-something",
    statement: "Mushrooms come up too fast to be trusted",
    claims: {
      agree: [
        "I looked at the lawn on Friday evening and there was no one. On Saturday there was a committee.",
        "Flowers knock first, with a bud. A mushroom is just there, wearing a hat.",
        "They stand in a ring with their backs to you. I call that a meeting.",
        "One came up through the doormat. It did not even say what it wanted.",
        "Nothing honest is that tall after one night of drizzle.",
      ],
      disagree: [
        "They are shy, and they rush so as to have it behind them.",
        "One held its umbrella over me in a cloudburst and never mentioned it again.",
        "I got up just as quickly this morning. I smelled pancakes. You can trust me.",
        "They spend all year below, getting ready. You only see the curtain going up.",
        "I lived next door to a whole family of them, and it was the politest autumn of my life.",
      ],
      neutral: [
        "I greet them from a distance and count them twice.",
        "I once sat among them for a nap, and a child patted me on the hat.",
        "I would like to hear what they say about how slowly I get up.",
      ],
    },
  },
  {
    slug: "snails-understand-life",
    statement: "Snails have understood life",
    claims: {
      agree: [
        "One set off for the lettuce on Monday, arrived on Tuesday, and looked as fresh as Sunday.",
        "They are at home wherever they stop. I have to go back for my slippers.",
        "When it gets too loud they go in and shut themselves like a book. I think of that often.",
        "I have never met one that was late. They just say they are on the way.",
        "It leaves a silver line behind it. My day leaves crumbs.",
      ],
      disagree: [
        "My strawberries understood something too, and that was teeth. Thousands of them.",
        "I went for a walk with one. We are still on it, in a way.",
        "Somebody who carries the house along never gets to miss it.",
        "The frog lives twice as fast and still has time to sing in the evening.",
        "I saw one climb all day up a post. At the top it turned round.",
      ],
      neutral: [
        "I asked a snail for the meaning of it all. I will let you know when it has finished the sentence.",
        "They know all about leaves. I would not ask them about stairs.",
        "Perhaps it is life that has understood snails, and makes them a good path when it rains.",
      ],
    },
  },
  {
    slug: "every-garden-needs-a-wild-corner",
    statement: "Every garden needs one corner where nobody tidies",
    claims: {
      agree: [
        "Behind the shed live a hedgehog, six poppies and a boot. It is the best address in the garden.",
        "I go there when I have been good all week and need to lie down in something long.",
        "Tidy grass never hid anybody. I have been grateful to tall grass on three occasions.",
        "Last summer a pumpkin grew there that no one had planted. It was the only one that won a ribbon.",
        "The butterflies read all the neat labels, and then they go to live in the nettles.",
      ],
      disagree: [
        "We left one corner alone and in July it was the whole garden, and it had opinions about the house.",
        "I lost a ball in there. When I found it, it had roots.",
        "The hedge likes its haircut. It holds still and stands up straight afterwards.",
        "Something in there hums. I like to know who hums in my garden.",
        "A rake has to walk past it every day with its eyes shut. I find that cruel.",
      ],
      neutral: [
        "I am usually what people find in it, so I would vote with my heart.",
        "Ours moves about. It is wherever I had meant to weed and lay down.",
        "One pot of wilderness on the windowsill does nicely for me.",
      ],
    },
  },
  {
    slug: "pond-beats-sea",
    statement: "A pond is better than the sea",
    claims: {
      agree: [
        "I know everyone in the pond by name. The sea has never once said hello.",
        "You can walk round it before breakfast and be back where your towel is.",
        "A pond stays when you want to look at it. The sea keeps leaving and coming back.",
        "I skipped a stone right across to the other shore. Try that with an ocean and see how long you stand there.",
        "It tastes of frogs, not of salt. You get used to frogs.",
      ],
      disagree: [
        "I put my ear to the pond and it said glop. The sea says everything.",
        "Every shell I own came from far away with a story in it. From the pond I got a sandal.",
        "I sent a message in a bottle. On the pond it came back to me in four minutes.",
        "Nobody has ever gone to look for treasure in duckweed.",
        "The sea has the moon to pull it about. Ours has two ducks.",
      ],
      neutral: [
        "I have only ever been in the washbasin, but it was a stormy day and I learned a lot.",
        "Rain belongs to both in the end. It just has not decided when it falls.",
        "I would like a sea of my own size. I think that is called a puddle.",
      ],
    },
  },
  {
    slug: "chestnuts-are-treasure",
    statement: "A shiny chestnut is worth more than a coin",
    season: { from: "09-10", to: "11-05" },
    claims: {
      agree: [
        "A coin has somebody's head on it. A chestnut has my whole face in it, if I polish.",
        "I opened the spiky box myself. It was like being handed a brown eye by the tree.",
        "I offered the baker one and he put it on top of the till, where he could see it.",
        "You can make a horse out of it, with four twigs. I made a whole stable and felt rich.",
        "It fell exactly in front of me. Money has never done that.",
      ],
      disagree: [
        "By November it is dull and wrinkled. My coin has never been sad in the winter.",
        "I tried to buy a bun with a hatful of them. The bun and I both stayed where we were.",
        "I collected so many that the drawer would not shut, and I had to move out of it.",
        "A coin comes down without spikes. I have tested both with the top of my head.",
        "There are thousands under every tree. Treasure should be a little hard to trip over.",
      ],
      neutral: [
        "I keep one chestnut and one coin together and let them get used to each other.",
        "Ask the squirrel. It has a bank, and it has forgotten where.",
        "I like the moment before it opens. After that I am open to offers.",
      ],
    },
  },
];
