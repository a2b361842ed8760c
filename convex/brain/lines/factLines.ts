// What all species say when they are told a fact about a person, and how they come back to it later.
import type { FactKind } from "../facts";
import type { Thread } from "../species/species";

export type FactLines = { say: readonly string[]; asks: readonly Thread[]; later: readonly Thread[] };

const ask = (question: string, ...any: string[]): Thread => ({ ask: question, any });
const GOOD_TO_KNOW = [
  "It is good to know that about you.",
  "Thank you, that makes the picture fuller.",
  "I will keep that {keep}.",
  "I like knowing that.",
  "That suits what I know of you so far.",
  "Then I was imagining it wrongly, and yours is better.",
];

export const FACT_LINES: Record<FactKind, FactLines> = {
  name: {
    say: [
      "{name}. [That is a good name to say out loud|I like how it begins|It fits you, from what I can tell].",
      "Nice to meet you, {name}.",
      "{name}. I will keep it {keep}.",
      "Hello properly, {name}. I am {self}.",
      "{name} and {self}. [That sounds like a good pair|That could be a bakery|That could be a song].",
    ],
    asks: [
      ask("Who gave you that name?", "They chose well.", ...GOOD_TO_KNOW),
      ask("What brings you by today, {name}?", "I am glad that it did.", ...GOOD_TO_KNOW),
      ask("What do you like to do, {name}?", ...GOOD_TO_KNOW),
      ask("Is there a story to your name?", "I like a name with a door in it.", ...GOOD_TO_KNOW),
    ],
    later: [],
  },
  pet: {
    say: [
      "{pet} sounds like somebody I would like to meet.",
      "I approve of {pet} already.",
      "Please tell {pet} that I said hello, in whatever way works.",
      "Now I am picturing {pet}. [In a hat|On the good chair|Mid-leap].",
      "Life with {pet} must never be dull.",
    ],
    asks: [
      ask("What is {pet} like?", "I knew it. They are all somebody.", ...GOOD_TO_KNOW),
      ask("Who is in charge, you or {pet}?", "I thought so. It is usually the one with the tail.", "Ha. Say no more."),
      ask(
        "What is the naughtiest thing that {pet} ever did?",
        "I laughed, and then I looked stern, for the record.",
        "And not a bit sorry, I bet.",
      ),
      ask("How did {pet} come to you?", "That is how it should be.", ...GOOD_TO_KNOW),
    ],
    later: [
      ask("How is {pet} these days?", "Give {pet} my best.", ...GOOD_TO_KNOW),
      ask("What is {pet} up to right now?", "As it should be.", ...GOOD_TO_KNOW),
      ask("Has {pet} been behaving?", "I would have expected nothing else.", ...GOOD_TO_KNOW),
    ],
  },
  person: {
    say: [
      "I like hearing about {person}.",
      "{person} sounds like a real part of the story.",
      "I will remember {person}.",
      "So {person} is one of your people. That goes {keep}.",
    ],
    asks: [
      ask("What is {person} like?", "I feel I would know that face now.", ...GOOD_TO_KNOW),
      ask("What do you two do together?", "That sounds like a good together.", ...GOOD_TO_KNOW),
    ],
    later: [
      ask("How is {person}?", "Thank you. I wondered.", ...GOOD_TO_KNOW),
      ask("Have you talked with {person} lately?", "People are worth the bother, mostly.", ...GOOD_TO_KNOW),
    ],
  },
  place: {
    say: [
      "{place}. I have never been, so tell me the truth about it.",
      "{place}, then. I am drawing a small and wrong map of it.",
      "I like the sound of {place}.",
      "So that is where you are on the map. {place}.",
    ],
    asks: [
      ask("What does {place} smell of in the morning?", "I can nearly smell it.", ...GOOD_TO_KNOW),
      ask(
        "What should a small creature see first in {place}?",
        "I will start there, if I ever get legs for it.",
        ...GOOD_TO_KNOW,
      ),
      ask("Is {place} loud or quiet?", "Both have their charm.", ...GOOD_TO_KNOW),
      ask("Do you like it in {place}?", ...GOOD_TO_KNOW),
    ],
    later: [
      ask("How are things in {place}?", ...GOOD_TO_KNOW),
      ask("What is the sky doing over {place}?", "Thank you, I have coloured it in.", ...GOOD_TO_KNOW),
    ],
  },
  liked: {
    say: [
      "{liked}. That tells me something good about you.",
      "I can hear that you mean it about {liked}.",
      "{liked}! I have to look at that from your side some time.",
      "I will remember about {liked}.",
      "People light up a bit when they say a thing like that. You did, too.",
    ],
    asks: [
      ask("How did it start, with you and {liked}?", "All the good things start a bit by accident.", ...GOOD_TO_KNOW),
      ask("What is the best thing about {liked}?", "Put like that, I want some too.", ...GOOD_TO_KNOW),
      ask(
        "Do you share {liked} with someone, or is it all yours?",
        "Both are good ways of having a thing.",
        ...GOOD_TO_KNOW,
      ),
    ],
    later: [
      ask("How is it going with {liked}?", "It is good to keep a thing like that close.", ...GOOD_TO_KNOW),
      ask("Do you still like {liked} as much?", ...GOOD_TO_KNOW),
    ],
  },
  disliked: {
    say: [
      "Not {disliked}, then. Understood.",
      "I will keep {disliked} well away from you.",
      "Fair enough about {disliked}. Everybody needs a thing to frown at.",
      "I shall glare at {disliked} on your behalf.",
    ],
    asks: [
      ask("Was it always like that, or did something happen?", "That would put anybody off.", ...GOOD_TO_KNOW),
      ask("What would you have instead?", "Far better, I agree.", ...GOOD_TO_KNOW),
      ask("Is there anything at all to be said for it?", "That was very fair of you.", ...GOOD_TO_KNOW),
    ],
    later: [],
  },
  job: {
    say: [
      "{job}. I would like to see you at it.",
      "So that is where your days go. {job}.",
      "{job}, is it. I only know {pastime}.",
    ],
    asks: [
      ask("What does a good day of that look like?", "I would call that a good day too.", ...GOOD_TO_KNOW),
      ask("What do people not know about it?", "I certainly did not.", ...GOOD_TO_KNOW),
      ask("What made you pick it, or did it pick you?", ...GOOD_TO_KNOW),
    ],
    later: [
      ask("How has work been treating you?", ...GOOD_TO_KNOW),
      ask("Has your week been kind, all in all?", ...GOOD_TO_KNOW),
    ],
  },
  event: {
    say: [
      "{event}! I have tied a knot in something to remember it.",
      "So {event} is coming. I will be rooting for you in my small way.",
      "{event}, that is worth a deep breath and a good breakfast.",
      "I shall think of you when it is time for {event}.",
    ],
    asks: [
      ask("How do you feel about {event}?", "That is an honest way to feel about it.", ...GOOD_TO_KNOW),
      ask("What do you hope will happen?", "Then I hope so too.", ...GOOD_TO_KNOW),
      ask("Is it the good kind of nervous, or the other?", "Either way it means that you care.", ...GOOD_TO_KNOW),
    ],
    later: [
      ask(
        "How did it go with {event}, or is it still ahead?",
        "Thank you for telling me. I had wondered.",
        ...GOOD_TO_KNOW,
      ),
      ask("Any news about {event}?", ...GOOD_TO_KNOW),
    ],
  },
};
