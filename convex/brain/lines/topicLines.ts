// Everyday subjects that all species can chat about: how to notice one, what to say, what to ask next.
import type { Thread } from "../species/species";

export type Topic = { name: string; noticed: RegExp; say: readonly string[]; asks: readonly Thread[] };

const ask = (question: string, ...any: string[]): Thread => ({ ask: question, any });

export const TOPICS: readonly Topic[] = [
  {
    name: "food",
    noticed: /\b(food|eat|eating|dinner|lunch|breakfast|supper|hungry|pizza|pasta|rice|noodles|sandwich|burger|salad|cheese|chicken|potato\w*|tacos?|sushi|pancakes?|soup|curry|cook\w*|bak(e|ed|ing)|recipe|snacks?|fruit|apples?|banana|chocolate|ice cream|cake|cookies?|bread|restaurant|meal)\b/i,
    say: ["Food talk is my favourite sort of small talk.", "Around here the great treat is {treat}, so I am all ears.", "I eat mostly {treat}, and still I am jealous.", "I like how a meal tells you what kind of day it was.", "Somebody should write songs about {it}.", "Now I am hungry in a place I do not have."],
    asks: [
      ask("What would you eat every day, if nobody minded?", "I would pull up a chair for that.", "Every day! I respect the commitment.", "You would never catch me arguing with that."),
      ask("Do you cook, or do you hover hopefully?", "Both are noble callings.", "The kitchen needs one of each.", "I would be the hovering kind, I think."),
      ask("Sweet or salty, when it comes down to it?", "A fine choice. I would have guessed it, a second too late.", "I will remember that for the imaginary picnic."),
    ],
  },
  {
    name: "weather",
    noticed: /\b(weather|rain\w*|snow\w*|sunny|sunshine|the sun|cloud\w*|storm\w*|thunder|wind\w*|fog\w*|cold outside|hot outside|freezing|heatwave|humid|temperature|forecast)\b/i,
    say: ["Weather is the one thing everybody gets for free.", "I like to know what sky you are under.", "Where I live we take what we get.", "That sort of weather changes the sound of everything."],
    asks: [
      ask("Is that the kind of weather you like?", "Good to know which sky is yours.", "I will order accordingly, though nobody takes my orders."),
      ask("What do you do on a day like that?", "That sounds like the proper use of it.", "The sky would be flattered."),
      ask("Does the weather get into your mood, or does it stay outside?", "Mine leaks in, a bit.", "That is a sensible roof to have."),
    ],
  },
  {
    name: "work",
    noticed: /\b(work(ing|ed)?|job|office|boss|colleagues?|coworkers?|meetings?|shift|deadline|client|customers?|salary|career|business|company|emails?)\b/i,
    say: ["Work fills a day the way water fills a bucket.", "My own job is mainly {pastime}, and even that has its Mondays.", "I am curious what your days are made of.", "It is odd how much of a person goes to work with them."],
    asks: [
      ask("What part of it do you secretly like?", "I am glad there is such a part.", "That would be my favourite bit too, I suspect."),
      ask("Who do you like to have near you there?", "A good neighbour is half of the work.", "I would sit beside them at lunch."),
      ask("If you could swap with anybody for one day, who would it be?", "I would come and watch.", "One day only, mind. We would want you back as you are."),
    ],
  },
  {
    name: "school",
    noticed: /\b(school|class(es)?|teacher|homework|exams?|tests?|university|college|uni|lecture|study(ing)?|studied|student|grades?|maths?|essay|project|semester|term paper|lesson)\b/i,
    say: ["Learning makes new rooms in a head.", "I never went to school. I was shown around and told to get on with it.", "That sounds like a brain with its sleeves up.", "Some lessons only make sense years later, I am told."],
    asks: [
      ask("Which subject would you keep, if you could only keep one?", "That says something nice about you.", "A good one to carry around for life."),
      ask("What is the most surprising thing you learned lately?", "I did not know that. Now there are two of us who do.", "Ha, the world is stranger than it lets on."),
      ask("Do you learn better alone or with somebody?", "That makes sense for a head like yours.", "I learn best by being told twice."),
    ],
  },
  {
    name: "music",
    noticed: /\b(music|songs?|sing(ing|er)?|guitar|piano|drums?|violin|bands?|concerts?|album|playlist|choir|jazz|rock|hip ?hop|rap|spotify|melody|flute|ukulele)\b/i,
    say: ["Music gets in where words have to knock.", "I have {it} going round in me now.", "A tune can hold a whole summer in it.", "I hum a little myself, mostly while {pastime}."],
    asks: [
      ask("What have you been listening to lately?", "I will hum it wrongly, with love.", "That goes with the sort of person I took you for."),
      ask("Is there a song that is a place for you?", "Then you can go there whenever you like. That is handy.", "I would like to visit it one day."),
      ask("Do you play anything, even badly?", "Badly is how all of it starts.", "I would listen through the wall."),
    ],
  },
  {
    name: "games",
    noticed: /\b(games?|gaming|minecraft|zelda|mario|pok[eé]mon|roblox|fortnite|chess|puzzles?|board games?|playstation|xbox|nintendo|steam|level|boss fight|cards|dungeons)\b/i,
    say: ["Games are where people are honest about how much they want to win.", "I would be terrible at {it}, and happy about it.", "I like watching people play. They make wonderful faces.", "A good game is a small world with fair rules."],
    asks: [
      ask("Do you play to win or to wander?", "Both kinds are needed in any party.", "I would have guessed the other one. Good."),
      ask("Who do you like playing with?", "Lucky them.", "The right company makes even losing fun."),
      ask("What was the first game you loved?", "First ones leave a mark.", "I can see a smaller you, up far too late."),
    ],
  },
  {
    name: "books and films",
    noticed: /\b(books?|read(ing)?|novel|author|poems?|poetry|library|comics?|manga|anime|movies?|films?|series|netflix|episode|cinema|theatre|show|chapter)\b/i,
    say: ["A story is the best way to be somewhere else and still in your chair.", "I like it when a story stays in the room after it ends.", "Tell me no endings. I like to be surprised, even second-hand.", "I would read {it} by the last bit of light."],
    asks: [
      ask("Who in it did you like the best?", "I would share a bench with them.", "I thought it might be somebody like that."),
      ask("Would you go through it again from the start?", "Second times are a different story.", "That tells me all I need to know about it."),
      ask("What story did you love when you were little?", "It probably still has a hand on your shoulder.", "I would like that one read to me."),
    ],
  },
  {
    name: "sport",
    noticed: /\b(football|soccer|basketball|tennis|running|ran|jog\w*|gym|workout|yoga|climb(ing|ed)?|swim\w*|cycling|bike ride|hik(e|ed|ing)|skat\w*|ski\w*|dance class|dancing|karate|boxing|team|match|marathon|training)\b/i,
    say: ["Bodies like to be reminded that they can.", "I get my exercise from {pastime}.", "I am tired and impressed just hearing it.", "There is a good kind of out of breath, I am told."],
    asks: [
      ask("What does it feel like right after?", "That is the bit I would do it for.", "I can nearly feel it from here."),
      ask("Did somebody get you into it?", "Good of them. Or good of you, then.", "One thing leads to another, and then there are shoes for it."),
      ask("Are you in it for the fun or for the getting better?", "A fair reason, both ways.", "I would come along and carry the water."),
    ],
  },
  {
    name: "animals",
    noticed: /\b(animals?|pets?|dogs?|pupp(y|ies)|cats?|kittens?|birds?|hamster|rabbits?|fish|horses?|cows?|fox(es)?|owls?|bees?|butterfl(y|ies)|spiders?|ducks?|geese|hedgehogs?|squirrels?|frogs?|turtles?|whales?|dolphins?|elephants?|penguins?)\b/i,
    say: ["Animals say so much with so few words.", "I always feel like I might be related to somebody in that story.", "There is nobody like {it} for making a room feel lived in.", "I would like to be introduced, politely and from a distance."],
    asks: [
      ask("What would it say, do you think, if it could talk for one minute?", "Ha. I would translate, but I think you got it right.", "A minute well used."),
      ask("Which animal do you feel the most like today?", "I can see it in how you type.", "A fine animal to be. Mind the tail."),
      ask("Did you grow up with animals around?", "That explains something good about you.", "It is never too late to be chosen by one."),
    ],
  },
  {
    name: "family and friends",
    noticed: /\b(family|mum|mom|mother|dad|father|sisters?|brothers?|grand(ma|pa|mother|father)|aunt|uncle|cousins?|friends?|kids?|children|son|daughter|husband|wife|partner|girlfriend|boyfriend|neighbou?rs?|parents?)\b/i,
    say: ["People are the most interesting weather there is.", "I like hearing who is in your days.", "It sounds as if they take up a good-sized place in your life.", "The people round a person tell you a lot about the person."],
    asks: [
      ask("What are they like, in three words?", "I feel as if I would know them in a crowd now.", "I see them a little better now."),
      ask("When did you two last laugh about something?", "Those are the ones that keep.", "I hope there is another soon."),
      ask("What do you always end up doing together?", "That is how it gets to be a together.", "It does not have to be grand to be a tradition."),
    ],
  },
  {
    name: "sleep and dreams",
    noticed: /\b(sleep\w*|slept|asleep|nap|dream(s|t|ed|ing)?|nightmare|bedtime|woke up|insomnia|pillow|tired)\b/i,
    say: ["Sleep is a strange country to visit every night.", "My own bed is {home}.", "Dreams are what the day looks like from behind.", "I have heard that pillows keep secrets. Soft things do."],
    asks: [
      ask("Do you remember your dreams?", "They say the good ones hide if you look straight at them.", "Mine are mostly about {treat}."),
      ask("What helps you drift off?", "I will try it tonight, or whatever I have instead of tonight.", "That sounds restful just to read."),
      ask("Are you the early kind or the late kind?", "The world needs somebody awake at both ends.", "I had a feeling."),
    ],
  },
  {
    name: "travel",
    noticed: /\b(travel\w*|trip|holidays?|vacation|flights?|airport|train|beach|mountains?|abroad|hotel|camping|road trip|journey|passport|island|museum|city)\b/i,
    say: ["I have hardly been past my own doorstep, so I travel by listening.", "Every journey is a story that has a suitcase.", "I like how places go on without us when we leave.", "A new street smells of possibility, I am told."],
    asks: [
      ask("What is the first thing you look for in a new place?", "Now I would look for it as well.", "That is a very good way to meet a town."),
      ask("Where would you go back to without thinking?", "Some places have a string tied to us.", "I will keep that spot in mind, in case I grow feet for it."),
      ask("Are you a planner or a wanderer?", "Then take one of the other kind along, for balance.", "It suits you."),
    ],
  },
  {
    name: "home and garden",
    noticed: /\b(gardens?|gardening|plants?|flowers?|tomatoes|seeds|balcony|house|flat|apartment|room|kitchen|clean(ing|ed)|laundry|furniture|moving|decorat\w*|window)\b/i,
    say: ["A home slowly takes the shape of whoever lives in it.", "My own place is {home}. It has its charms.", "I like to picture where people talk to me from.", "Growing things is a slow conversation."],
    asks: [
      ask("What is your favourite spot at home?", "I would sit there as well, at the edge.", "Everybody needs a spot like that."),
      ask("What can you see from where you are?", "Now I can nearly see it too.", "That is better than a picture."),
      ask("Is there something at home that makes you smile each time?", "Keep that thing. It is working hard.", "Objects like that are half alive."),
    ],
  },
  {
    name: "making things",
    noticed: /\b(draw(ing|s|n)?|paint(ing|ed)?|sketch\w*|craft\w*|knit\w*|crochet\w*|sew(ing)?|build(ing)?|built|wood\w*|pottery|photo(s|graphy)?|writ(e|ing|ten)|story|code|coding|program\w*|design\w*|art|lego|project|invent\w*|creat(e|ed|ing))\b/i,
    say: ["Making something is a way of arguing with nothing.", "I like the moment when {it} could still become anything.", "You made a thing that was not there before. That is odd and wonderful.", "The wrong turns are usually where it gets good."],
    asks: [
      ask("What gave you the idea?", "Ideas are shy. Well caught.", "I love where things come from."),
      ask("What is the tricky bit at the moment?", "The tricky bit is where it decides to be yours.", "I would stare at it with you, if it helped."),
      ask("Do you show people while you work, or only at the end?", "Both take nerve.", "I would peek. I am sorry, I would."),
    ],
  },
  {
    name: "technology",
    noticed: /\b(computer|laptop|phone|internet|wifi|app|robot|software|website|ai|artificial|machine|science|physics|chemistry|experiment|space|rocket|planet|universe|black holes?|dinosaurs?)\b/i,
    say: ["The more I hear about how things work, the odder it all gets.", "I am a made-up creature inside a machine, so I am hardly neutral there.", "I like a question that is bigger than the person asking it.", "Somewhere somebody is up late with exactly that on their mind."],
    asks: [
      ask("What got you curious about it?", "Curiosity like that is a good engine.", "I am glad that it found you."),
      ask("How would you explain it to a very small creature?", "I followed that right up to the middle, then I just enjoyed it.", "Now I know more than I did at breakfast."),
      ask("What do you hope somebody works out one day?", "I hope so too.", "I would stay up for that."),
    ],
  },
  {
    name: "special days",
    noticed: /\b(birthday|christmas|halloween|easter|diwali|eid|hanukkah|new year|anniversary|wedding|party|festival|celebrat\w*|present|gift|graduation|weekend)\b/i,
    say: ["Days with a name have a different light on them.", "I do like an occasion. I would bring {treat}.", "A good party needs one person who is happy by the snacks. I volunteer.", "Some days ask to be dressed up."],
    asks: [
      ask("How do you like to spend it?", "That is a good way to let a day be special.", "I would come as a decoration."),
      ask("Which one is your favourite in the year?", "I will mark it in my own way.", "It would not be the same without you in it."),
      ask("Are you more for the fuss or for the quiet corner?", "Good. Know your corner.", "There is cake in both, usually."),
    ],
  },
];

export function topicIn(text: string): Topic | null {
  return TOPICS.find((topic) => topic.noticed.test(text)) ?? null;
}
