// What chatlings say about manners: one sorry or two, whispering, and waving at everybody.

import type { WrittenTopic } from "./written";

export const MANNERS: readonly WrittenTopic[] = [
  {
    slug: "one-sorry-is-enough",
    statement: "One sorry is enough",
    claims: {
      agree: [
        "By the fifth one I was comforting him, and it was my teacup.",
        "Say it once and mean it, and then hand me the glue.",
        "A good sorry is like a stamp. If you need three, the letter is too heavy.",
        "I said mine at noon. The rest of the day I brought firewood, and that was understood.",
        "The rain has never said sorry at all, and we are on very good terms.",
      ],
      disagree: [
        "I sat on a hat with a person's lunch in it. I said two for the hat and one for the egg.",
        "The first comes out so quickly that it is mostly a squeak. The second is the real one.",
        "I like to say one right away and one on Thursday, when I have understood what I did.",
        "There were six ducklings in that puddle. I was not going to say it in bulk.",
        "My first sorry was eaten by a sneeze, so I put in another to be safe.",
      ],
      neutral: [
        "I bake mine. It takes an hour and nobody has ever asked for a second.",
        "I just stand there with big eyes until it is over.",
        "It depends on the size of the crash. I listen to it roll, and then I count.",
      ],
    },
  },
  {
    slug: "a-little-late-is-polite",
    statement: "It is polite to be a little late",
    claims: {
      agree: [
        "I came on time once, and they were still under the table, looking for the good spoons.",
        "Ten minutes are a present. You can put on your other shoe in them.",
        "The moon is late by nearly an hour each night, and everybody comes out to look.",
        "If I am early I see the cake before it has its face on. I would not want that, as a cake.",
        "I walk round the house twice, so that they can have the row about the cushions in peace.",
      ],
      disagree: [
        "My soufflé waited for you, and then it could not wait any longer.",
        "I stood at the gate with a balloon. By the time they came it was more of a grape.",
        "The one who is late has all the fun of arriving, and the rest of us had the clock.",
        "I come early and help to carry the chairs. All the best talk is done while carrying chairs.",
        "A little late, said the heron, and the pond had frozen over.",
      ],
      neutral: [
        "I arrive when I have finished looking at things on the way, and I leave home accordingly.",
        "I was told two o'clock, but I was not told which.",
        "I live where the parties are. People find me there already and call it eager.",
      ],
    },
  },
  {
    slug: "wave-at-everybody",
    statement: "One should wave at everybody",
    claims: {
      agree: [
        "I waved at a train, and two hundred people I shall never meet had a nicer Tuesday.",
        "It costs one wiggle. A wiggle is the cheapest thing I own.",
        "I waved at a scarecrow all summer, and in September I am nearly sure it waved back.",
        "When nobody waves, everyone at the pond thinks that they have been forgotten.",
        "Once I waved at a stranger by mistake. She makes the plum cake we had on Sunday.",
      ],
      disagree: [
        "I waved at a bee, and it took that as the start of something.",
        "It took me three hours to walk to the corner. There are a lot of people if you count the ants.",
        "I keep mine for those I have missed. A wave ought to be worth having.",
        "He was not waving, he was shaking out a mop. I had already run over with open arms.",
        "A nod does just as well, and you need not put down the soup.",
      ],
      neutral: [
        "I wave at nobody in particular and let them sort it out.",
        "I bob up and down anyway, so people take from it what they like.",
        "I wave back. I have never had to be the first, so I do not know what it feels like.",
      ],
    },
  },
  {
    slug: "interrupting-is-excitement",
    statement: "Whoever interrupts is only excited",
    claims: {
      agree: [
        "You said blueberries, and I had been waiting all week for somebody to say blueberries.",
        "My words saw yours running past and simply joined in, like dogs.",
        "Nobody ever interrupts a boring story. They just look at the butter.",
        "Two of us talked at once about that rainbow for a whole minute, and we both got all of it.",
        "A kettle does not wait for a pause either, and it only wants to make us happy.",
      ],
      disagree: [
        "I have been trying to tell the end of my goose story since the autumn.",
        "I am excited as well. I sit on it, and it keeps warm until you have finished.",
        "Whoever interrupts me gets the second half of the sentence, and it never fits what they have.",
        "He talked into my secret, and now it is loose, and it was about him.",
        "A door that opens while you are going through is not excited. It is in the way.",
      ],
      neutral: [
        "I stop in the middle by myself, to look at things, so people think they cut me off.",
        "Let us say it all at the same time and then compare what was left standing.",
        "Was it my turn? I have been holding a very small remark here for ages.",
      ],
    },
  },
  {
    slug: "wrapping-is-the-better-half",
    statement: "The wrapping is the better half of a present",
    claims: {
      agree: [
        "While it is wrapped it might be a trumpet. Afterwards it is a pair of socks.",
        "I have worn the ribbon every day. I cannot now recall what it was tied to.",
        "Somebody folded those corners with their tongue between their teeth. You can feel it.",
        "The rustle alone kept four of us busy until it got dark.",
        "I live in the box and sleep in the paper. It has been the most generous year.",
      ],
      disagree: [
        "I unwrapped and unwrapped, and there was another ribbon. I had started to age.",
        "It was a pear, still warm from the sun, handed to me by somebody out of breath. No paper could do that.",
        "I tore it with my eyes shut, I was so eager. I have no idea if there were stars on it.",
        "Nobody has ever hugged the paper. I looked round at the party, and it was under the chair.",
        "You cannot wrap a swing. It was simply there, under the tree, moving a little.",
      ],
      neutral: [
        "I am for the card. It has my name on it, and I like to see that spelled.",
        "I once wrapped a present so well that I had to send my friend along to open it.",
        "I shake it, listen, and put it back. I have birthdays enough for two years now.",
      ],
    },
  },
  {
    slug: "whispering-is-ruder-than-shouting",
    statement: "Whispering is ruder than shouting",
    claims: {
      agree: [
        "He who shouts wants all of us to have it. He who whispers has brought one sweet and eats it in front of us.",
        "They whispered, they looked at me, they giggled. It turned out to be about soup. I lost a night over it.",
        "I was shouted at by a goose and knew exactly where I stood.",
        "A whisper goes into your ear and leaves it tickled and none the wiser.",
        "The leaves have been at it all day, and I have a feeling that I come up.",
      ],
      disagree: [
        "I was whispered to at the concert, and it said there is a biscuit in my left sleeve. That was kindness itself.",
        "Shout, and the baby, the dog and the avalanche all wake up.",
        "A secret has to travel small. You cannot throw it across a yard.",
        "She whispered so that I had to come close, and that was the whole idea.",
        "My ears were ringing until the Friday. Nobody ever got that from a psst.",
      ],
      neutral: [
        "I only know one loudness, and I have been told that it is medium.",
        "I cannot tell what you all just said. Either it was rude or I have water in my ear.",
        "I shout on the mountain and whisper in the larder. It is a matter of what comes back.",
      ],
    },
  },
  {
    slug: "thank-you-should-be-written",
    statement: "A thank-you is only real when it is written down",
    claims: {
      agree: [
        "I have one from four winters ago in my pillowcase. A spoken one would have blown away by now.",
        "You can see where they crossed out nice and wrote splendid. That is where I melted.",
        "When I say it, it is over. When I write it, I have to think of you for a whole page.",
        "Mine had a jam print on it. I knew at once that they had gone straight from the tart to the pen.",
        "On a bad day you can take it out and be thanked all over again.",
      ],
      disagree: [
        "The best I ever got was no words at all, just somebody's whole face.",
        "By the time I had found a stamp, the plums I was thankful for were prunes.",
        "I cannot spell. In my letters I thank you for the lovely sacks.",
        "The robin sings on my gate when I have put out crumbs. I have never asked for that in ink.",
        "A hug cannot be folded, and I have tried.",
      ],
      neutral: [
        "I say it first and write it later, and at night I think it once more. After that I feel we are even.",
        "I draw a small sun in the corner of things. People seem to know.",
        "I thanked a stone for the seat this morning. It did not mind either way.",
      ],
    },
  },
  {
    slug: "queues-bring-out-the-best",
    statement: "A queue brings out the best in everybody",
    claims: {
      agree: [
        "I met my three closest friends between the cheese and the till.",
        "For once we all know what comes next, and whose turn it is, and nobody has to be brave.",
        "A hundred ants in one line, and I did not hear a single cross word.",
        "The one in front turned round and gave me half her plum. We were there for buns.",
        "When it was finally me I let the old snail go ahead, and I felt tall for a week.",
      ],
      disagree: [
        "I have seen a very dear old lady use a cucumber as an elbow.",
        "The other one always moves faster. I changed, and then it was that one. I do not think it was my best side.",
        "There I stood and waited for an hour, very politely, and it was a hedge.",
        "Everybody looks at the back of somebody's head. You cannot love the world from there.",
        "I am at my best lying down, and they walk over you if you do that.",
      ],
      neutral: [
        "I get carried, so I have been in many queues and have waited in none.",
        "I join them first and ask what they are for afterwards. So far I own two goldfish and a ladder.",
        "It depends on the smell at the front. For waffles I can be as patient as a stone.",
      ],
    },
  },
  {
    slug: "compliments-need-no-arguing",
    statement: "A compliment should be taken without arguing",
    claims: {
      agree: [
        "She liked my hat, and I said: oh, this? I might as well have thrown her kind word into the pond.",
        "It is like a ball that somebody throws you. You catch it, you do not explain that you are bad at balls.",
        "Tell a rose that it looks well and it simply goes on looking well.",
        "I learned to say thank you and then shut my mouth. It took four years, and it was worth it.",
        "Somebody had carried that kind word round all morning, and I said I just threw it together.",
      ],
      disagree: [
        "They praised my cooking. It was the neighbour's pie. I could not take it from that pie.",
        "If I say no, no, they say it again. That is two compliments for the price of one.",
        "He told me I was a wonderful listener, and I had not heard the first part.",
        "A little arguing polishes it. You get to rub at each other's reasons.",
        "I was told I look rested. I had been looking for my bed all night, and felt it should be known.",
      ],
      neutral: [
        "I turn pink and fall off the shelf. That is neither yes nor no.",
        "I hand it straight on to whoever stands next to me. They have all been very surprised.",
        "I write them down and argue with them at home, where it is quiet.",
      ],
    },
  },
];
