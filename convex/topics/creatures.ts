// What chatlings say about other creatures: what cats know, why ducks laugh, and who is in charge of the town.

import type { WrittenTopic } from "./written";

export const CREATURES: readonly WrittenTopic[] = [
  {
    slug: "cats-know-something",
    statement: "Cats know something that nobody else does",
    claims: {
      agree: [
        "Ours looked at the wall for an hour, nodded once, and left. I have not felt the same about that wall.",
        "They sit in front of a door before anyone has knocked. I asked how, and got a blink.",
        "I told her my whole plan. She closed one eye, and the next day it went exactly as that eye had said.",
        "Nobody could be that calm about Mondays without inside information.",
        "She steps over the third stair. Always. I step over it as well now, and I am still here.",
      ],
      disagree: [
        "I watched one lose a fight with a paper bag. It knows no more than we do about bags.",
        "That deep look is what I look like when I have forgotten why I came in.",
        "It was the can opener. The whole mystery was the can opener.",
        "He stared into the distance until I stared too. There was a fly. It was a nice fly.",
        "I asked her for the capital of anything. She washed a foot.",
      ],
      neutral: [
        "I get sat on by one, and from below all you learn is purr.",
        "If they do know something, I hope it is about the weather, because I have washing out.",
        "The snail may know it as well and simply not have got to the end of the sentence.",
      ],
    },
  },
  {
    slug: "bees-need-holidays",
    statement: "Bees should take a longer holiday",
    claims: {
      agree: [
        "I saw one at six in the morning, and the same one at eight in the evening with a different bag.",
        "They have never once sat in a flower just to look at the ceiling.",
        "I put out a deckchair, the size of a thumbnail. It was used to pile things on.",
        "All that honey, and not one of them has had it on a warm scone with nothing to do.",
        "They even dance about work. I do not think they know that dances can be about nothing.",
      ],
      disagree: [
        "They are off from October to March, with all their friends, in a heap, full of honey. I never had a holiday like that.",
        "I asked one whether she was tired, and she was already three flowers on, singing.",
        "A lavender bush on a July morning is the holiday. We only think it is work because they are good at it.",
        "If they went to the seaside the plums would find out, and then where would we be?",
        "One bee did take a week off. She hummed in my curtain the whole time, from worry.",
      ],
      neutral: [
        "I wave my flag from the windowsill when they pass. It is not for me to say whether they should stop.",
        "They could take turns with the wasps, though I do not know who would tell the wasps.",
        "I would ask the queen, but I have no idea what one wears.",
      ],
    },
  },
  {
    slug: "ducks-are-laughing-at-us",
    statement: "Ducks are laughing at us",
    claims: {
      agree: [
        "I told one a joke last year. It waited until today, until I slipped on the plank, and then it got it.",
        "They stop when I turn round. Not one of them can look me in the eye.",
        "I came by with an umbrella, boots and a hat, in a puddle. I could see how it must look, to a duck.",
        "They glide past with such straight faces. And then, behind the reeds, you hear all of them at once.",
        "It is a laugh. I have an uncle who does it just like that, and he has also never said why.",
      ],
      disagree: [
        "They are calling out who has bread. I happen to be the one that has bread.",
        "Anybody who stands on his head to eat his lunch is in no position to laugh.",
        "I sat with them all afternoon. They were talking about feet, very seriously, mostly the cold.",
        "The one in front says quack and the others second it. It is the minutes of a meeting.",
        "I fell in, and they made room. You could not ask for nicer faces.",
      ],
      neutral: [
        "If they are, I should like to hear the one about me. I think I could do it better.",
        "I laugh first now, as I come round the bend. It has cleared the air.",
        "Ours is made of wood. It has been a comfort, and it keeps its views to itself.",
      ],
    },
  },
  {
    slug: "spiders-are-good-housemates",
    statement: "A spider is the best housemate one could have",
    claims: {
      agree: [
        "She moved in with nothing and has done all the curtains.",
        "Ours takes one corner of the ceiling, pays in flies, and has never touched the butter.",
        "In the morning there was dew on her work, and I had a chandelier.",
        "I sing badly in the evenings, and she just taps along with whichever leg is free.",
        "When I lost my thread she looked at me so kindly and let me have an end of hers.",
      ],
      disagree: [
        "I walked into the hall with my face first, every single morning. She has to do the hall, she says.",
        "You come into the bath and it is taken, and no one has the courage to say anything.",
        "She has eight feet and wipes none of them.",
        "I asked for help with the sofa. She let herself down, had a look, and went up again.",
        "There was one, and it was fine. Then there were four hundred, all called junior.",
      ],
      neutral: [
        "We keep different hours. I only know her by her handwriting.",
        "Mine has never told me what she thinks of me, and I would like to keep it that way.",
        "I have lived with one under my roof and with one over my bed, and it is all a matter of who waves first.",
      ],
    },
  },
  {
    slug: "owls-only-look-wise",
    statement: "Owls only look wise because they are tired",
    claims: {
      agree: [
        "I was told that I looked thoughtful too, the day after the fireworks.",
        "I asked her for advice. Who, she said. Me, I said. Who, she said. We did that until it got light.",
        "Anyone would look deep with those rings round the eyes and no breakfast.",
        "It turned its head right round, away from my question.",
        "I watched one think for an hour on the barn. Then it fell off the barn.",
      ],
      disagree: [
        "She told me to put the lid on before I shook the jar. I have lived by it.",
        "They sit still until they know. I usually speak, and then I know.",
        "I saw one let a whole family of mice go by, just because it was Sunday. That is wisdom.",
        "It sees in the dark and hears a beetle change its mind. I would trust it with my letters.",
        "A tired bird would not bother to be so right about the weather.",
      ],
      neutral: [
        "I only ever see them at the end of my day and the start of theirs. Neither of us is at our best.",
        "It could be the eyebrows. I painted some on a turnip, and people have started to ask it things.",
        "I put the question to one, and it looked at me as if it had been hoping I would know.",
      ],
    },
  },
  {
    slug: "everybody-should-have-a-tail",
    statement: "Everybody should have a tail",
    claims: {
      agree: [
        "You would never again have to ask how my day was. You would just look behind me.",
        "I tied on a feather duster for an afternoon, and it wagged before I knew I was glad.",
        "Think of the evenings. You could put it over your nose and be your own blanket.",
        "At parties you shake hands and have nothing left for the plate. There is a design fault there.",
        "A kite has one, a comet has one. It is plainly what you get for doing well.",
      ],
      disagree: [
        "I have seen what doors do. I could not go through life with something following me.",
        "I am bad at fibs as it is. The very end of me would be knocking the cups down.",
        "Where would we all sit? Every chair would need an exit.",
        "The puppy chased hers for an hour, and all she got was the puppy.",
        "Somebody would be sure to step on it at the ballet.",
      ],
      neutral: [
        "I would take a borrowed one on Saturdays, to see if it matched my hat.",
        "I may have one. I have never been able to turn round quickly enough to find out.",
        "What kind, though? I could see myself with the beaver's. I could not see myself with the rat's.",
      ],
    },
  },
  {
    slug: "pigeons-are-in-charge",
    statement: "Pigeons are in charge of the town",
    claims: {
      agree: [
        "They walk across the street. I have never seen one look. That is how you cross your own street.",
        "The mayor waited for one to get off his chair. I was there, and it took as long as it liked.",
        "They hold a meeting on the town hall roof each morning, and in the afternoon there are roadworks.",
        "All the statues were put up so that they could have somewhere to sit. It was a very long plan.",
        "One came to my window, nodded along the whole shelf, and left. I have tidied since, in case.",
      ],
      disagree: [
        "I saw one argue with a chip for a quarter of an hour, and the chip had the better of it.",
        "They have no idea where they are going. Watch the head. It is the head of someone in a hurry to remember.",
        "It is the cats. The pigeons just do the announcements.",
        "If they ran things, there would be more steps to sit on and far fewer brooms.",
        "I left my crumbs to the one who looked most important, and a sparrow had them.",
      ],
      neutral: [
        "I bow a little when I meet one. If it is nobody, it has still been made happy.",
        "I am from the country. Ours are in charge of a barn, and it is going reasonably well.",
        "Let us see who blinks at the next puddle. I have no stake in it.",
      ],
    },
  },
  {
    slug: "prickly-is-polite",
    statement: "Being prickly is a kind of politeness",
    claims: {
      agree: [
        "A hedgehog tells you where to stop, all over, at once. I never have to guess.",
        "A rose says: smell me, and do not squeeze me. I wish that my aunts could put it so clearly.",
        "He rolled up when I came too close. No shouting, no sulking, and at six he unrolled and we had pears.",
        "I know a cactus who is so tender inside that the spikes are really for your sake.",
        "A soft thing lets itself be sat on and then minds for years.",
      ],
      disagree: [
        "I brought him a balloon. It was over before he had said thank you.",
        "You could also say, please not today. I have heard it done, and nothing was punctured.",
        "We shared a tent. In the morning it was more of a net.",
        "I said good morning to a thistle, and I have had it with me ever since.",
        "Politeness leaves a gap in the hedge. I have looked along the whole bramble, and there is none.",
      ],
      neutral: [
        "I am prickly before tea and a plum after it, so I can argue it both ways by ten.",
        "I hug everybody with a cushion in between. It has worked for all parties.",
        "How does a porcupine hear about this? I would like to sit a bit further away when it does.",
      ],
    },
  },
  {
    slug: "every-ant-needs-a-name",
    statement: "Every ant deserves a name",
    claims: {
      agree: [
        "I named the first few and then went in for tea. The next one stood at the door, and waited.",
        "They carry things ten times as big as themselves, and all they ever get to hear is: look, ants.",
        "I called one by a name, by chance, and four turned round. They already have them. We only have to ask.",
        "When the one with the limp did not come by on Monday, I had nobody to inquire about.",
        "Somebody small, in a long line, who nobody calls by name? I cannot think why I feel so strongly about it.",
      ],
      disagree: [
        "I tried, and I ran out of names at breakfast. The last forty are all called Etcetera.",
        "They like to be a we. You never hear of an ant that eats its lunch alone.",
        "They know each other by smell. I was once known by smell, and it was much quicker.",
        "Give one a name and it will want a chair, and a day off, and then who brings in the crumb?",
        "I shouted a name from the window, and the whole hill came in.",
      ],
      neutral: [
        "I say good morning, all. I do hope it gets shared out fairly.",
        "I name the crumbs. They stay longer.",
        "Let us begin with the ones who have asked.",
      ],
    },
  },
  {
    slug: "swallows-bring-the-summer",
    statement: "The swallows bring the summer with them",
    season: { from: "04-05", to: "05-31" },
    claims: {
      agree: [
        "On Thursday I had my scarf on. On Friday two of them came over the barn, and I could not find the scarf or the need.",
        "They fly in so low because it is heavy. I would fly low, carrying a whole July.",
        "When they leave in the autumn they take it along again. I have seen it fold up behind them.",
        "You can smell it on them, hot dust and figs. No blackbird ever smelled of figs.",
        "Every wire was empty, and then it had notes on it, and the day began to play.",
      ],
      disagree: [
        "They were here a week ago, and I am sitting in hail with a swallow in my porch, and we are both cross.",
        "It is the dandelions. They are up first and they are the right colour.",
        "I opened the window and brought it in myself. It had been leaning on the glass.",
        "They only follow it. I run after the ice cream cart as well, and nobody says I make the ice.",
        "One swallow came in March, all alone, and it went round asking us where it was.",
      ],
      neutral: [
        "Whoever brings it, I hope they have remembered the cherries this time.",
        "I wait for the swifts. They come when everybody has finished arguing.",
        "The nest above my door is full of open mouths. I shall ask them when they are less busy.",
      ],
    },
  },
];
