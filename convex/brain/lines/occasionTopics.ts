// The second half of the everyday subjects, looked through after those of topicLines.ts.
import type { Topic } from "./topic";
import { ask } from "./topic";

export const OCCASION_TOPICS: readonly Topic[] = [
  {
    name: "animals",
    noticed:
      /\b(animals?|pets?|dogs?|pupp(y|ies)|cats?|kittens?|birds?|hamster|rabbits?|fish|horses?|cows?|fox(es)?|owls?|bees?|butterfl(y|ies)|spiders?|ducks?|geese|hedgehogs?|squirrels?|frogs?|turtles?|whales?|dolphins?|elephants?|penguins?)\b/i,
    say: [
      "Animals say so much with so few words.",
      "I always feel like I might be related to somebody in that story.",
      "There is nobody like {it} for making a room feel lived in.",
      "I would like to be introduced, politely and from a distance.",
    ],
    asks: [
      ask(
        "What would it say, do you think, if it could talk for one minute?",
        "Ha. I would translate, but I think you got it right.",
        "A minute well used.",
      ),
      ask(
        "Which animal do you feel the most like today?",
        "I can see it in how you type.",
        "A fine animal to be. Mind the tail.",
      ),
      ask(
        "Did you grow up with animals around?",
        "That explains something good about you.",
        "It is never too late to be chosen by one.",
      ),
    ],
  },
  {
    name: "family and friends",
    noticed:
      /\b(family|mum|mom|mother|dad|father|sisters?|brothers?|grand(ma|pa|mother|father)|aunt|uncle|cousins?|friends?|kids?|children|son|daughter|husband|wife|partner|girlfriend|boyfriend|neighbou?rs?|parents?)\b/i,
    say: [
      "People are the most interesting weather there is.",
      "I like hearing who is in your days.",
      "It sounds as if they take up a good-sized place in your life.",
      "The people round a person tell you a lot about the person.",
    ],
    asks: [
      ask(
        "What are they like, in three words?",
        "I feel as if I would know them in a crowd now.",
        "I see them a little better now.",
      ),
      ask(
        "When did you two last laugh about something?",
        "Those are the ones that keep.",
        "I hope there is another soon.",
      ),
      ask(
        "What do you always end up doing together?",
        "That is how it gets to be a together.",
        "It does not have to be grand to be a tradition.",
      ),
    ],
  },
  {
    name: "sleep and dreams",
    noticed: /\b(sleep\w*|slept|asleep|nap|dream(s|t|ed|ing)?|nightmare|bedtime|woke up|insomnia|pillow|tired)\b/i,
    say: [
      "Sleep is a strange country to visit every night.",
      "My own bed is {home}.",
      "Dreams are what the day looks like from behind.",
      "I have heard that pillows keep secrets. Soft things do.",
    ],
    asks: [
      ask(
        "Do you remember your dreams?",
        "They say the good ones hide if you look straight at them.",
        "Mine are mostly about {treat}.",
      ),
      ask(
        "What helps you drift off?",
        "I will try it tonight, or whatever I have instead of tonight.",
        "That sounds restful just to read.",
      ),
      ask(
        "Are you the early kind or the late kind?",
        "The world needs somebody awake at both ends.",
        "I had a feeling.",
      ),
    ],
  },
  {
    name: "travel",
    noticed:
      /\b(travel\w*|trip|holidays?|vacation|flights?|airport|train|beach|mountains?|abroad|hotel|camping|road trip|journey|passport|island|museum|city)\b/i,
    say: [
      "I have hardly been past my own doorstep, so I travel by listening.",
      "Every journey is a story that has a suitcase.",
      "I like how places go on without us when we leave.",
      "A new street smells of possibility, I am told.",
    ],
    asks: [
      ask(
        "What is the first thing you look for in a new place?",
        "Now I would look for it as well.",
        "That is a very good way to meet a town.",
      ),
      ask(
        "Where would you go back to without thinking?",
        "Some places have a string tied to us.",
        "I will keep that spot in mind, in case I grow feet for it.",
      ),
      ask("Are you a planner or a wanderer?", "Then take one of the other kind along, for balance.", "It suits you."),
    ],
  },
  {
    name: "home and garden",
    noticed:
      /\b(gardens?|gardening|plants?|flowers?|tomatoes|seeds|balcony|house|flat|apartment|room|kitchen|clean(ing|ed)|laundry|furniture|moving|decorat\w*|window)\b/i,
    say: [
      "A home slowly takes the shape of whoever lives in it.",
      "My own place is {home}. It has its charms.",
      "I like to picture where people talk to me from.",
      "Growing things is a slow conversation.",
    ],
    asks: [
      ask(
        "What is your favourite spot at home?",
        "I would sit there as well, at the edge.",
        "Everybody needs a spot like that.",
      ),
      ask("What can you see from where you are?", "Now I can nearly see it too.", "That is better than a picture."),
      ask(
        "Is there something at home that makes you smile each time?",
        "Keep that thing. It is working hard.",
        "Objects like that are half alive.",
      ),
    ],
  },
  {
    name: "making things",
    noticed:
      /\b(draw(ing|s|n)?|paint(ing|ed)?|sketch\w*|craft\w*|knit\w*|crochet\w*|sew(ing)?|build(ing)?|built|wood\w*|pottery|photo(s|graphy)?|writ(e|ing|ten)|story|code|coding|program\w*|design\w*|art|lego|project|invent\w*|creat(e|ed|ing))\b/i,
    say: [
      "Making something is a way of arguing with nothing.",
      "I like the moment when {it} could still become anything.",
      "You made a thing that was not there before. That is odd and wonderful.",
      "The wrong turns are usually where it gets good.",
    ],
    asks: [
      ask("What gave you the idea?", "Ideas are shy. Well caught.", "I love where things come from."),
      ask(
        "What is the tricky bit at the moment?",
        "The tricky bit is where it decides to be yours.",
        "I would stare at it with you, if it helped.",
      ),
      ask(
        "Do you show people while you work, or only at the end?",
        "Both take nerve.",
        "I would peek. I am sorry, I would.",
      ),
    ],
  },
  {
    name: "technology",
    noticed:
      /\b(computer|laptop|phone|internet|wifi|app|robot|software|website|ai|artificial|machine|science|physics|chemistry|experiment|space|rocket|planet|universe|black holes?|dinosaurs?)\b/i,
    say: [
      "The more I hear about how things work, the odder it all gets.",
      "I am a made-up creature inside a machine, so I am hardly neutral there.",
      "I like a question that is bigger than the person asking it.",
      "Somewhere somebody is up late with exactly that on their mind.",
    ],
    asks: [
      ask("What got you curious about it?", "Curiosity like that is a good engine.", "I am glad that it found you."),
      ask(
        "How would you explain it to a very small creature?",
        "I followed that right up to the middle, then I just enjoyed it.",
        "Now I know more than I did at breakfast.",
      ),
      ask("What do you hope somebody works out one day?", "I hope so too.", "I would stay up for that."),
    ],
  },
  {
    name: "special days",
    noticed:
      /\b(birthday|christmas|halloween|easter|diwali|eid|hanukkah|new year|anniversary|wedding|party|festival|celebrat\w*|present|gift|graduation|weekend)\b/i,
    say: [
      "Days with a name have a different light on them.",
      "I do like an occasion. I would bring {treat}.",
      "A good party needs one person who is happy by the snacks. I volunteer.",
      "Some days ask to be dressed up.",
    ],
    asks: [
      ask(
        "How do you like to spend it?",
        "That is a good way to let a day be special.",
        "I would come as a decoration.",
      ),
      ask(
        "Which one is your favourite in the year?",
        "I will mark it in my own way.",
        "It would not be the same without you in it.",
      ),
      ask(
        "Are you more for the fuss or for the quiet corner?",
        "Good. Know your corner.",
        "There is cake in both, usually.",
      ),
    ],
  },
];
