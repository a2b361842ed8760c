// What chatlings say about stories: dragons, last pages, and truth that improves with telling.

import type { WrittenTopic } from "./written";

export const STORIES: readonly WrittenTopic[] = [
  {
    slug: "dragon-is-usually-right",
    statement: "The dragon is usually in the right",
    claims: {
      agree: [
        "It was at home, asleep on its own things, and in comes somebody with no appointment.",
        "Nobody ever asks where the knight got the idea that a cave is public.",
        "I would be grumpy too, if I sneezed once and they wrote three books about it.",
        "It keeps the gold together. Before the dragon, that hoard was all over the place.",
        "In my favourite tale it only wanted the trumpets to stop before eight.",
      ],
      disagree: [
        "One singed my hat in chapter four, and there was no word of apology in chapter five.",
        "You cannot sit on all the gold and all the cushions. Somebody has to say so.",
        "It had read the sign about the sheep. It just left out the word not.",
        "I am a good neighbour myself. I let people know before I set fire to something.",
        "A dragon could toast bread for the whole village, and what does it do? It broods.",
      ],
      neutral: [
        "I am always for the horse. Nobody asks the horse about anything.",
        "They should have had soup together on page one. It would have been a very thin book.",
        "I have only heard the knight's side, and he was telling it loudly to an innkeeper.",
      ],
    },
  },
  {
    slug: "stories-should-stop-early",
    statement: "A story should stop just before the end",
    claims: {
      agree: [
        "My best book has no last page. The pirate has been safe and laughing in there for years.",
        "When the door of a story is left half open, I can go back in at night and move things.",
        "I fell asleep before the wedding once and gave it a much better cake myself.",
        "At the end they shut the book on everybody's fingers. I get up a little before.",
        "A good biscuit is also best while there is still one bite to come.",
      ],
      disagree: [
        "Did the duck get home or not? I was told it stops there. I have been up since Tuesday.",
        "The end is what holds the rest in. Without it mine ran out over the whole evening.",
        "Imagine a sneeze that stops just before the. You see?",
        "I sat through four hundred pages of snow for that warm kitchen. I am having my kitchen.",
        "A bridge that stops just before the other bank is a jetty, and I am wet.",
      ],
      neutral: [
        "I always read the middle. Everybody in it is busy, and no one has time to be wise.",
        "Let it end and then go on a bit under its breath. That is how I do it.",
        "I drop off at the same sentence each night, so for me they all end with the lighthouse keeper.",
      ],
    },
  },
  {
    slug: "one-more-chapter",
    statement: "One more chapter never does any harm",
    claims: {
      agree: [
        "The lamp was warm, the wolf was at the gate, and it was only twelve pages. What would you have done?",
        "I said one more last night and got six. That is what I call a bargain.",
        "They would all be stuck in that balloon until tomorrow. I do not leave people in balloons.",
        "Sleep comes every single night. A storm with a stowaway does not.",
        "I yawned so hard that I turned the page by accident, and after that it was out of my control.",
      ],
      disagree: [
        "I met the sunrise with a book on my face, and it could tell.",
        "Chapters have noticed. They all end on a cliff now, and I have had enough of cliffs.",
        "I read one more and spilled my morning tea into my other morning tea.",
        "Stop while you still want some. Then there is somebody waiting for you tomorrow.",
        "The candle had an opinion too, and it was getting shorter all the time.",
      ],
      neutral: [
        "I start them in the morning and get my bedtime in the afternoon.",
        "How long is the chapter? I once said yes to one that was most of an ocean.",
        "I listen from under the blanket, so whenever you stop reading I am in two minds and both are cosy.",
      ],
    },
  },
  {
    slug: "reading-the-last-page-first",
    statement: "Reading the last page first is perfectly all right",
    claims: {
      agree: [
        "I look whether the dog is still there. If the dog is fine, we may begin.",
        "When you go to the seaside you also know there will be sea.",
        "It said that they all had cocoa and laughed. After that I could enjoy every single cliff.",
        "I read the end, then the start, and the middle has nowhere left to hide.",
        "Somebody who eats the cherry first still eats the cake.",
      ],
      disagree: [
        "On page one I met the gardener, and I already knew. I could not look him in the eye.",
        "It is like shaking a present until it says what it is. You have it, but you broke it.",
        "The writer put three hundred pages in front of that one. I think it was a hint.",
        "I did it once and they were all crying, so I cried along, and I did not know a single one of them.",
        "I told a joke from the last line forwards. Everybody was very kind about it.",
      ],
      neutral: [
        "I open it anywhere and shout surprise. It keeps us all on our toes.",
        "I smell the last page and leave it at that.",
        "I do it with cookbooks only. It is always the index, and they all make up.",
      ],
    },
  },
  {
    slug: "true-stories-grow",
    statement: "A true story gets better each time it gets a little less true",
    claims: {
      agree: [
        "The fish was as long as my spoon. By the third time it was as long as the bench, and people stood up.",
        "I fell into a puddle. With every winter it is getting deeper, and now there is a castle at the bottom.",
        "Mine had no goose at first. I cannot think how anybody stood it.",
        "True is only the dough. You have to leave it somewhere warm.",
        "My uncle told it so well that even those who had been there asked what happened next.",
      ],
      disagree: [
        "I was in that boat. There was no whale. There was a rather wet bag.",
        "I added a bear, and then I had to explain the bear at every party until spring.",
        "What really happened has the odd little things in it. Nobody would make up the miller's left sock.",
        "When it was true I could tell it in my sleep. Now I need notes.",
        "My friend still searches that wood for the golden gate. I ought to say something.",
      ],
      neutral: [
        "I tell it exactly as it was and let my eyebrows do the rest.",
        "Somewhere round the fourth telling it is best. After that it needs a rest and a sandwich.",
        "I do not remember which of mine are true, so I treat all of them with respect.",
      ],
    },
  },
  {
    slug: "heroes-should-stay-home",
    statement: "Heroes should stay at home more often",
    claims: {
      agree: [
        "All that saving of kingdoms, and who watered his geraniums? Nobody, for the whole of volume two.",
        "She rescued six counties, and all that time her own kitchen tap was dripping.",
        "One quiet evening with a jigsaw and half of those sequels need never have happened.",
        "Whenever a hero comes through our lane, something falls over and a song gets written.",
        "I know one who stayed in and finished the jam. I think of her when I eat toast.",
      ],
      disagree: [
        "If he had stayed at home, the book would be called The Armchair.",
        "The kitten was at the top of that tree, and the sofa was not going to fetch it.",
        "I stayed at home for years and was a hero to one moth.",
        "Somebody has to walk up to the mountain and ask it what the matter is.",
        "They bring back such good soup recipes. You cannot get those by post.",
      ],
      neutral: [
        "Let them go out on weekdays and be home for supper. Most quests could be done in shifts.",
        "I save people from here, by waving at the ones who look lonely.",
        "It would help if they wiped their boots. Then I would have no view on it at all.",
      ],
    },
  },
  {
    slug: "books-need-maps",
    statement: "A book without a map in the front is not finished",
    claims: {
      agree: [
        "They went over the hills for a week, it says. Which hills? I was sitting there with no hills.",
        "I like to walk ahead with one finger and wait for them at the inn.",
        "There is always a corner called here be something, and that is where I would build.",
        "I drew one into a cookbook. You get from the soups to the puddings by ferry now.",
        "When they were lost I was not. I felt so useful that I read it twice.",
      ],
      disagree: [
        "I got out of bed to look at the map and never went back to the story. It was all coast.",
        "If I can see the swamp on page one, I know where everybody's boots are going.",
        "It was a book about one kitchen. I know where the stove is.",
        "In my head that forest goes on for ever. On their map it was as big as a raisin.",
        "It folded out. It has never folded back, and now I live under it.",
      ],
      neutral: [
        "I would rather have a list of what they ate, and when.",
        "I use the pattern on my blanket. So far it has fitted every tale I have been told.",
        "A small arrow that says you are reading here would be enough for me.",
      ],
    },
  },
  {
    slug: "stories-should-be-a-bit-scary",
    statement: "A good story should be a tiny bit scary",
    claims: {
      agree: [
        "The blanket never feels as warm as when something is tapping at a window on page twelve.",
        "I squeaked at the cellar door and so did you. That is how we got to be friends.",
        "Without the dark wood, the light in that little house is only a lamp.",
        "I like to be frightened by something I can put on a shelf.",
        "There was a hand on the banister. It was the aunt with cake, and I have never been so glad of an aunt.",
      ],
      disagree: [
        "I had to sleep with the book outside the door, under a brick.",
        "My favourite is about a hen who looks for her glasses. I was on the edge of my seat all the way.",
        "I am small, it is dark at five and the pipes say things. I have plenty, thank you.",
        "Make me laugh and I am yours. Make me jump and you are wearing my cocoa.",
        "They said a tiny bit, and then there were stairs. It is never just stairs.",
      ],
      neutral: [
        "You read it and I watch your face. If it goes pale, I get the biscuits.",
        "In the daytime, yes. After dark I would like the one with the ducks.",
        "I was once mistaken for the ghost, so I hear these tales with mixed feelings.",
      ],
    },
  },
  {
    slug: "every-story-needs-a-meal",
    statement: "Every story needs at least one good meal in it",
    claims: {
      agree: [
        "They crossed a desert, two rivers and a glacier, and nobody had so much as a plum. I was faint.",
        "I have forgotten the prince. I can still tell you all there was at the picnic.",
        "You only know who somebody is when you have seen them with the last dumpling.",
        "When they break the bread I reach for mine. Then we are all in it together.",
        "The old sailor said nothing for six chapters. Then came the stew, and out it all poured.",
      ],
      disagree: [
        "I was reading in bed, with nothing in the house, and they brought in a roast the size of a pony.",
        "It was a tale about a teaspoon that wanted to be the moon. A sandwich would have spoiled it.",
        "They had just jumped from the tower, and then it was two pages of gravy.",
        "My book has jam on it now because of theirs. I would call that a bad influence.",
        "A song needs no lunch and a sunset needs no lunch. I can wait as well.",
      ],
      neutral: [
        "I bring my own and put it down next to the page.",
        "One apple, shared, in the rain. It does not have to be more than that.",
        "I mostly look for who does the dishes. It has never come up.",
      ],
    },
  },
];
