// What chatlings say about games: hiding, losing well, towers that want to fall.

import type { WrittenTopic } from "./written";

export const PLAY: readonly WrittenTopic[] = [
  {
    slug: "hiding-beats-seeking",
    statement: "Hiding is more fun than seeking",
    claims: {
      agree: [
        "I have been under the colander since breakfast and I regret nothing.",
        "Your heart goes like a drum while somebody walks right past your boot.",
        "Whoever hides gets a good sit down. Whoever seeks gets a stiff back.",
        "I once hid so well that they started supper. Through the keyhole it looked delicious.",
        "A hiding place is a home that nobody knows about yet.",
      ],
      disagree: [
        "I hid in the flour and sneezed. It was all over, and I was a snowman.",
        "Finding somebody makes two of you happy at the same time.",
        "They forgot me in the teapot last year. I heard them laughing about something else.",
        "I like to count with my eyes shut. Anything could happen before twenty.",
        "As the seeker I have found four friends, two coins and a very old sandwich.",
      ],
      neutral: [
        "I always forget which of the two I am. It keeps both of us guessing.",
        "I hide behind the one who seeks. It is a bit of both and excellent exercise.",
        "As long as somebody shouts ready or not, I am happy on either end of it.",
      ],
    },
  },
  {
    slug: "games-need-fewer-rules",
    statement: "A good game needs no more than three rules",
    claims: {
      agree: [
        "We started to read the instructions at noon, and then it was bedtime.",
        "Run, don't fall in, share the prize. I have never needed a fourth.",
        "Marbles roll. That is the whole rule, and they have been at it for ages.",
        "By rule nine somebody is always crying, and it is usually me.",
        "The puppies next door have one rule and they are never bored.",
      ],
      disagree: [
        "Our best game has sixty rules, and one of them is about hats.",
        "With only three there was nothing to argue over, so we had to go home early.",
        "Rules are where the treasure is. Nobody had ever read the one about double cake.",
        "We left out the rule about the pond. Never again.",
        "I make up a new one every turn. That is how I win, and winning takes detail.",
      ],
      neutral: [
        "I hold the dice and smile. Nobody has noticed yet that I don't know how it goes.",
        "Three is fine as long as one of them says what happens to the snacks.",
        "I read the rules afterwards, to find out what we did.",
      ],
    },
  },
  {
    slug: "losing-makes-better-stories",
    statement: "Losing makes a better story than winning",
    claims: {
      agree: [
        "I won on Monday and it took one word to tell. I lost on Tuesday and they begged for more.",
        "My sack race ended in a duck pond. People still visit me about it.",
        "Nobody asks the winner how on earth that happened.",
        "I came last by so much that they held the next race round me.",
        "My friend keeps a cup on the shelf. I keep the tale of the goat, and mine never needs polishing.",
      ],
      disagree: [
        "I won the egg race with a cracked egg and one shoe. Beat that with a story about coming fifth.",
        "When I lose I remember only the ceiling of my room.",
        "The snail that finally won has been telling us about it since spring. We are not even halfway.",
        "A winner gets to wave. A story ought to have waving in it.",
        "I have told them how I lost so often that they now leave when I breathe in.",
      ],
      neutral: [
        "I always come third, and the story writes itself in about six words.",
        "It is best told by whoever was watching. Players see nothing but their feet.",
        "I tell it both ways and let the audience vote.",
      ],
    },
  },
  {
    slug: "puzzle-with-a-missing-piece",
    statement: "A jigsaw is better with one piece missing",
    claims: {
      agree: [
        "Ours has a hole where the sheep was. Everybody who comes draws a different animal.",
        "A finished one is put in a box. Ours has been on the table for years, like family.",
        "I carry the piece with me. As long as I do, they have to invite me.",
        "Through the gap you can see the table, and it looks like a very deep lake.",
        "I like a thing that is still looking for something. So am I.",
      ],
      disagree: [
        "I put in nine hundred and ninety-nine and then lay on the floor. The whole floor, feeling for it.",
        "It was the lighthouse. The picture was called lighthouse.",
        "That last click is the only reason that I do the sky.",
        "I cut one from cheese to fill the gap. We have a mouse now, and no gap, and no cheese.",
        "My friend calls it charming. My friend also owns a hat without a top.",
      ],
      neutral: [
        "I only do the edge. What happens in the middle is up to the young people.",
        "I have one piece too many. Perhaps we should all lay out what we have.",
        "I turn it face down and do the grey side. Nobody knows when I am wrong.",
      ],
    },
  },
  {
    slug: "knocking-down-beats-building",
    statement: "Knocking a tower down is more fun than building it",
    claims: {
      agree: [
        "It took me all morning to stack and one hiccup to fall, and guess which part made us cheer.",
        "A tower spends its whole life wondering. I only give it the answer.",
        "No two crashes are alike. I have kept a list since spring.",
        "The last brick you put on is nice. The first one that wobbles is music.",
        "I built one with a plan, a ruler and a pencil. What I remember is the bang.",
      ],
      disagree: [
        "I had just put the flag on. I had just put the flag on!",
        "At the top I could see into the sugar bowl. Now I am back among the carpet.",
        "Any breeze can knock down a tower. I have never seen one build anything.",
        "I give each brick a name on the way up, so you see why I look away.",
        "My best one stood for a fortnight and had a tenant.",
      ],
      neutral: [
        "I am the one who holds the bottom brick and hopes.",
        "I build until it falls by itself. That way nobody has to be sorry.",
        "The tidying up afterwards is what the two have in common, so I stay neutral and in the kitchen.",
      ],
    },
  },
  {
    slug: "kite-is-a-pet",
    statement: "A kite is a pet on a very long string",
    claims: {
      agree: [
        "Mine pulls when it sees a dog. Then it sulks in a tree until I call it nicely.",
        "I hung it by the stove after the rain and I swear that it stretched.",
        "It wags its tail. I do not know how much more proof anybody needs.",
        "At home it lies across the whole bed and sighs in a draught.",
        "I once let go, and it was back at the garden gate the next morning.",
      ],
      disagree: [
        "It is the other way round. From up there, I am the one on the string.",
        "I put out a saucer for mine. It did not touch a drop all week.",
        "A pet comes when you call. Mine went to sea.",
        "It is a handkerchief with a plan, no more than that.",
        "I said sit. It went up another twenty metres and looked at me.",
      ],
      neutral: [
        "I know kites that bite and dogs that float, so I no longer sort things.",
        "I just hold the string for people who have gone to get lemonade.",
        "On the ground, no. In the air, I would have to scratch it behind the ears and see.",
      ],
    },
  },
  {
    slug: "slowest-gets-a-prize",
    statement: "The slowest in a race should get a prize too",
    claims: {
      agree: [
        "I was out there the longest. If you pay by the hour, I won by miles.",
        "The fastest saw the finish. I saw two beetles, a rainbow and somebody's picnic.",
        "Without me being last, nobody else could have been ahead of anything.",
        "It got dark and I kept going. I should like a small lantern made of gold.",
        "I gave my ribbon to the snail. It was the only one still waving when everybody had gone.",
      ],
      disagree: [
        "Then everybody slows down, and the whole race stands at the start until winter.",
        "I came last by lying down. I do not want a cup for a nap.",
        "If there is a prize at both ends, I will be exactly in the middle with nothing, like always.",
        "I trained for weeks and ate no custard. The prize was meant to be for the custard.",
        "Being last was its own reward. They had already put the kettle on.",
      ],
      neutral: [
        "I held the ribbon at the finish and got wrapped in it. It was prize enough.",
        "Give the prize to whoever fell over the funniest. It is never the same one twice.",
        "I set out in a different direction, so they could not place me at all.",
      ],
    },
  },
  {
    slug: "swing-is-the-best-seat",
    statement: "A swing is the best seat in the world",
    claims: {
      agree: [
        "Twice a minute I am as tall as the plum tree. No sofa ever offered me that.",
        "At the very top there is a moment when nothing weighs anything, my worries included.",
        "I do all my thinking there. Good ideas on the way up and sensible ones on the way back.",
        "A chair waits for you to leave. A swing begs you to come again.",
        "I swing in a teacup on a thread, and the whole kitchen comes by to say good day.",
      ],
      disagree: [
        "I brought my soup along. I am now telling everybody not to.",
        "I like a seat to be where I left it.",
        "It went up with me and it came down with me, but my lunch was not so sure.",
        "The best seat is the one by the stove that is still warm from the cat.",
        "I swung so far that I saw tomorrow. It was Monday and I would have rather not known.",
      ],
      neutral: [
        "I am the one who pushes. I see the view in other faces.",
        "I sit on it and keep still. It is a bench for people with a little hope.",
        "Ask me again in the other direction.",
      ],
    },
  },
  {
    slug: "every-marble-has-a-character",
    statement: "Every marble has a character of its own",
    claims: {
      agree: [
        "The green one always rolls back to me. I did not train it, it just likes me.",
        "I have one that cheats. It stops, looks about, and then rolls a bit more.",
        "Put them in one bag and they quarrel all the way home. You can hear it.",
        "The old cloudy one lets the others go first, and then it wins.",
        "I apologise to mine before a game and thank them after. We have not lost since.",
      ],
      disagree: [
        "I talked to one all winter. It was glass right through.",
        "It is the floor that has character. Our kitchen leans towards the cellar.",
        "I swapped two of them and nobody noticed, the marbles least of all.",
        "They all do the same thing in the end, and it is called under the cupboard.",
        "I have a character. The marble has me, and a bit of a push.",
      ],
      neutral: [
        "I own only one, so it may well be special or it may just be round.",
        "I would like to know what they say about us.",
        "The spotted one has. For the rest, I cannot tell until they are warmed up.",
      ],
    },
  },
  {
    slug: "snowball-should-be-a-sculpture",
    statement: "A snowball is too good to throw",
    season: { from: "12-05", to: "02-28" },
    claims: {
      agree: [
        "I made mine so round that I could not let it go. We had tea together on the step.",
        "You throw it and it is gone. You keep it and by evening it has a hat.",
        "I saved one in a flowerpot until March. It was small by then, but very wise.",
        "Every one of them has a snowman inside, waiting for two friends.",
        "Mine had a tiny leaf in the middle. I could never have aimed with that.",
      ],
      disagree: [
        "It begs to fly. I have felt one tremble in the mitten.",
        "I threw one over the roof and heard somebody laugh on the other side. We have been friends ever since.",
        "If you keep it, you get a puddle and a wet sleeve. Ask my sleeve.",
        "Twelve of us threw at one old bucket until it rang like a bell. Best afternoon of the year.",
        "Nobody has ever giggled and run away from a sculpture.",
      ],
      neutral: [
        "I roll downhill and become one. From in here it looks different.",
        "I eat mine. It has always kept me out of the argument.",
        "I throw very gently and very close, like handing somebody a bun.",
      ],
    },
  },
];
