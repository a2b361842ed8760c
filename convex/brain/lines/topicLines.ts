// Everyday subjects that all species can chat about; the first one that is noticed is taken up.
import { OCCASION_TOPICS } from "./occasionTopics";
import type { Topic } from "./topic";
import { ask } from "./topic";

const FIRST_TOPICS: readonly Topic[] = [
  {
    name: "food",
    noticed:
      /\b(food|eat|eating|dinner|lunch|breakfast|supper|hungry|pizza|pasta|rice|noodles|sandwich|burger|salad|cheese|chicken|potato\w*|tacos?|sushi|pancakes?|soup|curry|cook\w*|bak(e|ed|ing)|recipe|snacks?|fruit|apples?|banana|chocolate|ice cream|cake|cookies?|bread|restaurant|meal)\b/i,
    say: [
      "Food talk is my favourite sort of small talk.",
      "Around here the great treat is {treat}, so I am all ears.",
      "I eat mostly {treat}, and still I am jealous.",
      "I like how a meal tells you what kind of day it was.",
      "Somebody should write songs about {it}.",
      "Now I am hungry in a place I do not have.",
    ],
    asks: [
      ask(
        "What would you eat every day, if nobody minded?",
        "I would pull up a chair for that.",
        "Every day! I respect the commitment.",
        "You would never catch me arguing with that.",
      ),
      ask(
        "Do you cook, or do you hover hopefully?",
        "Both are noble callings.",
        "The kitchen needs one of each.",
        "I would be the hovering kind, I think.",
      ),
      ask(
        "Sweet or salty, when it comes down to it?",
        "A fine choice. I would have guessed it, a second too late.",
        "I will remember that for the imaginary picnic.",
      ),
    ],
  },
  {
    name: "weather",
    noticed:
      /\b(weather|rain\w*|snow\w*|sunny|sunshine|the sun|cloud\w*|storm\w*|thunder|wind\w*|fog\w*|cold outside|hot outside|freezing|heatwave|humid|temperature|forecast)\b/i,
    say: [
      "Weather is the one thing everybody gets for free.",
      "I like to know what sky you are under.",
      "Where I live we take what we get.",
      "That sort of weather changes the sound of everything.",
    ],
    asks: [
      ask(
        "Is that the kind of weather you like?",
        "Good to know which sky is yours.",
        "I will order accordingly, though nobody takes my orders.",
      ),
      ask(
        "What do you do on a day like that?",
        "That sounds like the proper use of it.",
        "The sky would be flattered.",
      ),
      ask(
        "Does the weather get into your mood, or does it stay outside?",
        "Mine leaks in, a bit.",
        "That is a sensible roof to have.",
      ),
    ],
  },
  {
    name: "work",
    noticed:
      /\b(work(ing|ed)?|job|office|boss|colleagues?|coworkers?|meetings?|shift|deadline|client|customers?|salary|career|business|company|emails?)\b/i,
    say: [
      "Work fills a day the way water fills a bucket.",
      "My own job is mainly {pastime}, and even that has its Mondays.",
      "I am curious what your days are made of.",
      "It is odd how much of a person goes to work with them.",
    ],
    asks: [
      ask(
        "What part of it do you secretly like?",
        "I am glad there is such a part.",
        "That would be my favourite bit too, I suspect.",
      ),
      ask(
        "Who do you like to have near you there?",
        "A good neighbour is half of the work.",
        "I would sit beside them at lunch.",
      ),
      ask(
        "If you could swap with anybody for one day, who would it be?",
        "I would come and watch.",
        "One day only, mind. We would want you back as you are.",
      ),
    ],
  },
  {
    name: "school",
    noticed:
      /\b(school|class(es)?|teacher|homework|exams?|tests?|university|college|uni|lecture|study(ing)?|studied|student|grades?|maths?|essay|project|semester|term paper|lesson)\b/i,
    say: [
      "Learning makes new rooms in a head.",
      "I never went to school. I was shown around and told to get on with it.",
      "That sounds like a brain with its sleeves up.",
      "Some lessons only make sense years later, I am told.",
    ],
    asks: [
      ask(
        "Which subject would you keep, if you could only keep one?",
        "That says something nice about you.",
        "A good one to carry around for life.",
      ),
      ask(
        "What is the most surprising thing you learned lately?",
        "I did not know that. Now there are two of us who do.",
        "Ha, the world is stranger than it lets on.",
      ),
      ask(
        "Do you learn better alone or with somebody?",
        "That makes sense for a head like yours.",
        "I learn best by being told twice.",
      ),
    ],
  },
  {
    name: "music",
    noticed:
      /\b(music|songs?|sing(ing|er)?|guitar|piano|drums?|violin|bands?|concerts?|album|playlist|choir|jazz|rock|hip ?hop|rap|spotify|melody|flute|ukulele)\b/i,
    say: [
      "Music gets in where words have to knock.",
      "I have {it} going round in me now.",
      "A tune can hold a whole summer in it.",
      "I hum a little myself, mostly while {pastime}.",
    ],
    asks: [
      ask(
        "What have you been listening to lately?",
        "I will hum it wrongly, with love.",
        "That goes with the sort of person I took you for.",
      ),
      ask(
        "Is there a song that is a place for you?",
        "Then you can go there whenever you like. That is handy.",
        "I would like to visit it one day.",
      ),
      ask("Do you play anything, even badly?", "Badly is how all of it starts.", "I would listen through the wall."),
    ],
  },
  {
    name: "games",
    noticed:
      /\b(games?|gaming|minecraft|zelda|mario|pok[eé]mon|roblox|fortnite|chess|puzzles?|board games?|playstation|xbox|nintendo|steam|level|boss fight|cards|dungeons)\b/i,
    say: [
      "Games are where people are honest about how much they want to win.",
      "I would be terrible at {it}, and happy about it.",
      "I like watching people play. They make wonderful faces.",
      "A good game is a small world with fair rules.",
    ],
    asks: [
      ask(
        "Do you play to win or to wander?",
        "Both kinds are needed in any party.",
        "I would have guessed the other one. Good.",
      ),
      ask("Who do you like playing with?", "Lucky them.", "The right company makes even losing fun."),
      ask(
        "What was the first game you loved?",
        "First ones leave a mark.",
        "I can see a smaller you, up far too late.",
      ),
    ],
  },
  {
    name: "books and films",
    noticed:
      /\b(books?|read(ing)?|novel|author|poems?|poetry|library|comics?|manga|anime|movies?|films?|series|netflix|episode|cinema|theatre|show|chapter)\b/i,
    say: [
      "A story is the best way to be somewhere else and still in your chair.",
      "I like it when a story stays in the room after it ends.",
      "Tell me no endings. I like to be surprised, even second-hand.",
      "I would read {it} by the last bit of light.",
    ],
    asks: [
      ask(
        "Who in it did you like the best?",
        "I would share a bench with them.",
        "I thought it might be somebody like that.",
      ),
      ask(
        "Would you go through it again from the start?",
        "Second times are a different story.",
        "That tells me all I need to know about it.",
      ),
      ask(
        "What story did you love when you were little?",
        "It probably still has a hand on your shoulder.",
        "I would like that one read to me.",
      ),
    ],
  },
  {
    name: "sport",
    noticed:
      /\b(football|soccer|basketball|tennis|running|ran|jog\w*|gym|workout|yoga|climb(ing|ed)?|swim\w*|cycling|bike ride|hik(e|ed|ing)|skat\w*|ski\w*|dance class|dancing|karate|boxing|team|match|marathon|training)\b/i,
    say: [
      "Bodies like to be reminded that they can.",
      "I get my exercise from {pastime}.",
      "I am tired and impressed just hearing it.",
      "There is a good kind of out of breath, I am told.",
    ],
    asks: [
      ask(
        "What does it feel like right after?",
        "That is the bit I would do it for.",
        "I can nearly feel it from here.",
      ),
      ask(
        "Did somebody get you into it?",
        "Good of them. Or good of you, then.",
        "One thing leads to another, and then there are shoes for it.",
      ),
      ask(
        "Are you in it for the fun or for the getting better?",
        "A fair reason, both ways.",
        "I would come along and carry the water.",
      ),
    ],
  },
];

export const TOPICS: readonly Topic[] = [...FIRST_TOPICS, ...OCCASION_TOPICS];

export function topicIn(text: string): Topic | null {
  return TOPICS.find((topic) => topic.noticed.test(text)) ?? null;
}
