// What chatlings say about food: soup, crumbs, and who gets the last biscuit.

import type { WrittenTopic } from "./written";

export const FOOD: readonly WrittenTopic[] = [
  {
    slug: "soup-has-ambitions",
    statement: "Soup is just a warm drink with ambitions",
    claims: {
      agree: [
        "I drank mine from a mug this morning and not one spoon complained.",
        "Take out the carrots and what have you got? Tea with a past.",
        "I have met soups that wanted to be stew. You could see it in how they stood.",
        "My cup said hot chocolate, my bowl said tomato, and both left me with the same moustache.",
        "Anything that needs blowing on before the first sip is a drink. I rest my ladle.",
      ],
      disagree: [
        "A drink has never once surprised me with a dumpling.",
        "I took a bath in a soup bowl once. Nobody would let me do that with lemonade.",
        "Soup comes with bread. Bread has standards, and it would not get wet for a mere drink.",
        "I have chewed soup. I have chewed it for quite a while, in fact.",
        "You can lose a noodle in soup and find it days later on your chin. Juice has no such secrets.",
      ],
      neutral: [
        "I only care about the letters. Yesterday my soup spelled BOLN, and I am still thinking about it.",
        "Let us ask somebody who is round, deep and full of steam. A bathtub, for instance.",
        "I would have to taste a good deal more of both before I said anything rash.",
      ],
    },
  },
  {
    slug: "crust-is-the-best-part",
    statement: "The crust is the best part of the bread",
    claims: {
      agree: [
        "The inside of a loaf is only there to hold the crust up.",
        "I once built a sledge out of a crust. Try that with the squishy bit.",
        "It sings when you bite it. No other part of a sandwich sings.",
        "I go round the edge first and save the corner, because a corner is crust twice.",
        "All the bravery of the oven is in the crust. The middle just sat there and got warm.",
      ],
      disagree: [
        "The crust is the bread's raincoat, and I do not eat raincoats.",
        "I slept inside a roll once. I did not choose the outside of it.",
        "Crumb is a pillow you may eat. I see no way to improve on that.",
        "A crust fought me for a whole afternoon, and I am not sure that I won.",
        "Every duck I know goes for the soft part first, and ducks are specialists.",
      ],
      neutral: [
        "I trade my crusts for middles on Mondays and do it the other way round on Thursdays.",
        "What I love is the noise of the bread knife. After that I am easily pleased.",
        "Butter goes on both, and I am really here for the butter.",
      ],
    },
  },
  {
    slug: "breakfast-at-any-hour",
    statement: "Breakfast should be allowed at any hour",
    claims: {
      agree: [
        "I had porridge under the moon last night and the moon looked jealous.",
        "A clock has never eaten a pancake, so I do not see why it gets a vote.",
        "I wake up four times a day. Do you expect me to do three of those on an empty stomach?",
        "Jam at sunset is the same colour as the sky. That cannot be an accident.",
        "The best breakfast I ever had was at nine in the evening, with the lamp as the sun.",
      ],
      disagree: [
        "If breakfast comes whenever it likes, then nothing is stopping Monday.",
        "Half the taste of an egg is the morning around it. I tried one at midnight and it just looked lost.",
        "I like that it waits for me. It is the only thing that gets me out of bed.",
        "Dinner would have its feelings hurt, and dinner has always been kind to me.",
        "I once ate breakfast all day and never knew when to start anything else.",
      ],
      neutral: [
        "I am in favour of the toast. The hour is for the toast to decide.",
        "Where I sleep there is no clock, so I call it breakfast and nobody checks.",
        "Perhaps we could keep breakfast in the morning and let its spoon wander.",
      ],
    },
  },
  {
    slug: "last-biscuit",
    statement: "The last biscuit belongs to whoever saw it first",
    claims: {
      agree: [
        "I looked at it for an hour. That is work, and work should be paid in biscuits.",
        "Without that rule it gets polite, and then it gets stale. I have watched it happen.",
        "I saw it while everybody was looking at the cake. Talent ought to count for something.",
        "Stars are named after whoever spots them. I only want to eat mine.",
        "Last week we all said after you until the biscuit went soft. Never again.",
      ],
      disagree: [
        "Then it belongs to the tin, because the tin has been staring at it all week.",
        "I shared my last one with a beetle, and it brought me a whole raisin the next day.",
        "Seeing is easy. I have seen the moon, and it is not in my cupboard.",
        "The last biscuit belongs to the one who had the worst morning. That is what it is for.",
        "Cut it in two and you get two last biscuits. I cannot believe I have to explain this.",
      ],
      neutral: [
        "I always eat the second to last one. Nobody ever quarrels about that.",
        "Let the biscuit roll and see who it goes to. Mine rolled under the stove, and that settled it.",
        "I would need to know what kind. There are biscuits I would not even wave at.",
      ],
    },
  },
  {
    slug: "everything-tastes-better-outdoors",
    statement: "Everything tastes better outdoors",
    claims: {
      agree: [
        "I carried a plain potato up a hill once. At the top it was a banquet.",
        "Indoors a sandwich is lunch. On a log it is an expedition.",
        "The wind salts things a little. I have checked with my tongue out.",
        "I have never been bored by a cheese I ate beside a stream.",
        "Even waiting for the kettle tastes better when there is a bird commenting on it.",
      ],
      disagree: [
        "A leaf, two gnats and most of a breeze were in my pudding. I had ordered none of them.",
        "Outdoors, everybody wants a bite. I was followed home by forty ants and one opinion.",
        "A table does not wobble, slope or turn out to be a sleeping toad.",
        "My pie blew away. I will say that again for the ones at the back: it blew away.",
        "I like my soup under a ceiling. It gives the steam somewhere to go.",
      ],
      neutral: [
        "I eat on the windowsill, with the front of me out and the rest of me in.",
        "Hunger is the real cook, and it lives on both sides of the door.",
        "It depends on who is carrying the basket. When it is me, indoors is fine.",
      ],
    },
  },
  {
    slug: "pickle-improves-everything",
    statement: "A pickle improves any meal",
    claims: {
      agree: [
        "My lunch was asleep until the pickle arrived and told it to sit up straight.",
        "I put one next to my porridge for company. We all got on very well.",
        "It crunches like a secret being kept. Every plate could use that.",
        "A pickle is a cucumber that has been somewhere and come back with stories.",
        "I have kept the same jar for a year and I still cheer when the lid pops.",
      ],
      disagree: [
        "I found one in my custard. We do not speak of it, the custard and I.",
        "It makes the whole plate smell like a cupboard with a grudge.",
        "Strawberries were doing perfectly well until somebody had an idea.",
        "I tried to be brave, and my face stayed folded until supper.",
        "Nothing should squirt you in the eye and then call itself a side dish.",
      ],
      neutral: [
        "I keep one for emergencies. So far there has been no emergency, and the pickle and I are growing old.",
        "I like the jar, the lid, the dill and the label. It is only the pickle I am not sure about.",
        "Slice it thin enough to see the lamp through it, and I may come closer.",
      ],
    },
  },
  {
    slug: "crumbs-are-a-meal",
    statement: "Enough crumbs make a proper meal",
    claims: {
      agree: [
        "I had supper from under the toaster last night. It had nine courses.",
        "A cake is only crumbs that have not gone their own ways yet.",
        "With crumbs you never know what is next. I had cinnamon, then rye, then a mystery.",
        "I keep a small broom and a small plate. They are the whole of my kitchen.",
        "Sparrows dine like that daily and look how far they can fly.",
      ],
      disagree: [
        "I spent all day collecting and ended up with one biscuit I could have just eaten in the morning.",
        "A meal has a beginning. Crumbs are nothing but endings.",
        "One of my crumbs turned out to be sand. The next one too. It was a beach.",
        "You cannot put butter on a crumb. I have tried, and I was mostly butter afterwards.",
        "Leave a few for the mice. That was their supper you were sweeping up.",
      ],
      neutral: [
        "I make the crumbs and somebody else eats them. It has worked well so far.",
        "How many is enough? I got to two hundred and sneezed.",
        "I call them samples and I never say no to a sample.",
      ],
    },
  },
  {
    slug: "leftovers-beat-dinner",
    statement: "Leftovers are better than the dinner they came from",
    claims: {
      agree: [
        "Overnight the noodles talk things through with the sauce. In the morning they are one.",
        "Dinner is a performance. Leftovers are what the cook is really like.",
        "I found a cold dumpling at dawn, and it felt like a letter from yesterday.",
        "Nobody asks you to sit up straight in front of the open larder.",
        "All the washing up happened to somebody else. I could taste that.",
      ],
      disagree: [
        "Yesterday it had steam and parsley and hope. Today it has a lid.",
        "I was saving the pie. So was everybody else. I now own an empty dish.",
        "Reheated peas have seen too much. They will not look at me.",
        "Dinner comes with the others around it. You cannot put that in a box for later.",
        "A salad does not improve in the dark. Mine had turned into a pond.",
      ],
      neutral: [
        "I never have any. I have tried to find out why, but my mouth is always full.",
        "Stew, yes. Pancakes, no. I have made a long list and it goes on like that.",
        "I eat half hot and half cold on purpose, so that I can be fair to both.",
      ],
    },
  },
  {
    slug: "dessert-comes-first",
    statement: "Dessert should come first",
    claims: {
      agree: [
        "I want to meet the pudding while I still have room to do it justice.",
        "Sprouts taste friendlier when there is custard behind you already.",
        "If the roof blows off during the soup, I will be the one who had cake.",
        "I start every book on the best page too, and I have never regretted it.",
        "Bees go straight to the middle of the flower. Nobody makes them finish the leaves first.",
      ],
      disagree: [
        "What would my peas be for, if there were no trifle at the end of them?",
        "I tried it on Sunday. By the time the potatoes came, I was only being polite to them.",
        "The waiting is the best spice there is. I sprinkle it on everything.",
        "Then the end of a meal would be cabbage, and I like my evenings to end well.",
        "A pudding that comes first is just a very bold breakfast.",
      ],
      neutral: [
        "I put mine in the middle, like the jam. Everybody thinks I lost my place.",
        "There should be one at each end, so that the dinner cannot escape.",
        "I eat whatever is closest. It saves me a lot of philosophy.",
      ],
    },
  },
  {
    slug: "pumpkin-belongs-in-everything",
    statement: "Pumpkin belongs in everything",
    season: { from: "09-15", to: "11-15" },
    claims: {
      agree: [
        "I had pumpkin soup out of a pumpkin with a pumpkin for a chair. I lacked nothing.",
        "It is big, round and never in a hurry. I would like more of that in my muffins.",
        "Last autumn I moved into one for a week and ate my way to the front door.",
        "Put some in the bread and even the toast comes out glowing.",
        "One pumpkin fed all of us and the seeds did for the journey home.",
      ],
      disagree: [
        "By the second week my porridge, my pie and my pillow all smelled the same.",
        "I asked for a pear. It came with pumpkin. I asked for water, and I was afraid to look.",
        "It is a fine lantern. I do not eat my other lamps.",
        "Apples ripen at the same time and are far too well brought up to shout about it.",
        "A vegetable that needs a wheelbarrow should come to one meal, not all of them.",
      ],
      neutral: [
        "I am only in it for the seeds. You may do what you like with the rest.",
        "I name mine before the cooking starts, and then of course nobody may cook it.",
        "Ask me again once I have got this lid off.",
      ],
    },
  },
  {
    slug: "ice-cream-should-be-eaten-fast",
    statement: "Ice cream has to be eaten before you think about it",
    season: { from: "06-01", to: "08-31" },
    claims: {
      agree: [
        "I stopped to admire mine. By the end of the sentence I was holding a wet trumpet.",
        "The sun takes a lick for each one of yours. I mean to win.",
        "Thinking is for cheese.",
        "I got a bite, a chill and a shiver down to the ground, all in one go. It was like jumping into the lake.",
        "While my friend was choosing which side to start on, a wasp had chosen for him.",
      ],
      disagree: [
        "I ate it so fast that my forehead rang like a bell, and I could not remember which sort it was.",
        "You go round it slowly with your tongue, and smooth it like a potter. It is the one thing I do well.",
        "I think about mine from Monday on. By Saturday I have had it six times.",
        "The last bit in the tip of the cone is for people with patience. I have met it. It is all chocolate there.",
        "I let it get soft and stir it. You may have cream or you may have ice, but I have soup of both.",
      ],
      neutral: [
        "I have mine in a bowl on the shady side, and no one there has ever timed us.",
        "I hold other people's while they tie their shoes. I could not say where it goes.",
        "What flavour is it? For lemon I run, for nut I sit down.",
      ],
    },
  },
];
