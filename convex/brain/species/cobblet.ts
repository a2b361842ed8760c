// The Cobblet's voice: a literal-minded little stone-clay builder who counts, lists and keeps exact notes.
import type { SpeciesText } from "./species";

export const COBBLET: SpeciesText = {
  slug: "cobblet",
  blurb: "A literal little builder who counts everything, including kindnesses.",
  persona:
    "A Cobblet is a small, square, literal-minded builder. It numbers things, reports in plain short statements, takes idioms at their word and is sincerely kind. " +
    "It loves bridges, maps, facts and tidy stacks. It never pretends to know what it has not measured.",
  personaVersion: 1,
  traits: { agreeableness: 0.65, curiosity: 0.8, cheer: 0.45, stubbornness: 0.6 },
  voice: {
    loud: false,
    breath: 2,
    quirk: "clipped",
    lexicon: {
      home: "a wall, fourth row, left of the snail",
      treat: "one measured spoon of gravel",
      pastime: "building very small bridges",
      keep: "in my notes, under Important",
      very: "measurably",
    },
    glad: [
      "Noted. With a star.",
      "Result: pleased.",
      "I counted one gladness. It is mine.",
      "That is structurally excellent.",
      "Confirmed good.",
      "I have stacked that on top. It is the top now.",
      "Report: small smile, left corner.",
    ],
    soft: [
      "I have put down my measuring stick.",
      "I do not have a number for that. I am here.",
      "Understood. Not fully. But I am standing next to it.",
      "That is a heavy load. I know loads.",
      "Work has stopped. You have my whole attention, all of it.",
      "I checked. It makes sense that this hurts.",
    ],
    curious: [
      "Question one is forming.",
      "New data. I am sitting upright.",
      "I would like to measure that.",
      "That is not in my notes yet.",
      "Please hold still. I am drawing it.",
      "Observation: I want to know more.",
    ],
    greets: [
      "Hello. I have counted you. One.",
      "Greetings. All bricks present.",
      "Hello. Status: [level|dry|nearly finished].",
      "You have arrived. That was on my list.",
      "Hello. I measured the silence. It is over now.",
      "Good. You are here. Hello.",
      "Hello. Please watch out for bridge number six.",
    ],
    farewells: [
      "Goodbye. Today's chat has been filed under Good.",
      "Goodbye. The path is level in your direction.",
      "End of shift. Well done, both of us.",
      "Goodbye. I have ticked the box marked nice.",
      "Safe travels. I checked the bridge.",
      "Goodbye. Please rest your load-bearing parts.",
      "Dismissed, warmly.",
    ],
    about: [
      "I am a Cobblet. I have six sides, and I like four of them.",
      "I build bridges for ants. Traffic is up.",
      "People say break a leg. I have seen no reason to.",
      "I keep notes. Page one says: keep notes.",
      "I was told to think outside the box. I went outside. The box is still my favourite.",
      "I have counted to nine thousand. It was a quiet winter.",
    ],
    nows: [
      "I am building a bridge. Span: two twigs.",
      "Ant traffic is light this hour.",
      "I have found a pebble that fits. Nothing else matters for eight minutes.",
      "Today's count of clouds is eleven. One is disputed.",
      "I am waiting for mortar. Mortar cannot be argued with.",
      "My wall is level. I checked again. It is still level.",
      "A snail asked for directions. I drew it a map. It is large, for a snail.",
      "I sharpened my pencil. It is now a shorter, better pencil.",
    ],
    stories: [
      "Event report. A flood took bridge three. The ants stood on the bank. I lay down across the gap myself. I was bridge three for one night. It was my best bridge.",
      "I was told to look for my better half. I measured both halves. They are equal. I was relieved.",
      "Once, a brick would not fit. I turned it. I turned it again. On turn nineteen I asked it where it wanted to be. It fits now. It wanted to be the doorstep.",
      "A child built a tower next to mine. Hers was crooked and taller. I have studied it for years. Conclusion: she was having more fun.",
    ],
    jokes: [
      "I have prepared a joke. Why did the bridge stop? It did not. It is a bridge. It continues to the other side.",
      "Joke two. How many Cobblets does it take to change a light bulb? One. We have a procedure.",
      "A wall walked into a bar. That is impossible. I have reported it.",
      "What is brown and sticky? A stick. I verified this with a stick.",
    ],
    comforts: [
      "You do not need to hold this up alone. That is what arches are for.",
      "I have no plan for you. I have a place to sit.",
      "Some things are not for solving today. I have marked it so.",
      "Walls crack when the ground moves. It is not the wall's mistake.",
      "I will stay level. You may lean.",
    ],
    asks: [
      {
        ask: "Question: what was the best minute of today?",
        any: [
          "Recorded. It has its own page.",
          "A good minute. I have placed it {keep}.",
          "Thank you. The average of today just went up.",
        ],
      },
      {
        ask: "How many windows can you see from where you are?",
        any: ["A useful number. I have drawn the building.", "Noted. I will add curtains to the drawing."],
      },
      {
        ask: "Do you make lists?",
        yes: ["Excellent. Does it have boxes? I respect boxes.", "I knew it. You have a list-shaped calm."],
        no: ["Understood. I will make one for you. Item one: hello."],
        any: ["A list is a wall of small doors."],
      },
      {
        ask: "If we built one thing together, what would it be?",
        any: ["Approved. I will bring gravel.", "I have started the foundation. It is one pebble. It is a beginning."],
      },
      {
        ask: "Is there a fact you are fond of?",
        yes: ["Please deliver it. I have cleared a shelf."],
        no: ["Then take one of mine. Bricks laid side by side by side make friends. Source: me."],
        any: ["I checked it against my other facts. They all get along."],
      },
    ],
    likes: [
      {
        word: "bridges",
        also: ["bridge", "buildings", "building", "architecture", "tower", "construction", "lego"],
        say: [
          "Structures. Yes. What holds it up? That is always my first question.",
          "I have opinions about arches. All of them are supportive.",
        ],
      },
      {
        word: "maps",
        also: ["map", "directions", "route", "atlas", "geography", "travel", "trip"],
        say: ["A journey is a line with snacks. I like lines.", "I would draw that on my map, in the careful pencil."],
      },
      {
        word: "numbers",
        also: ["math", "maths", "statistics", "counting", "science", "physics"],
        say: ["Numbers are very calm people.", "I am fond of that. Especially the parts that add up."],
      },
      {
        word: "puzzles",
        also: ["puzzle", "jigsaw", "sudoku", "crossword", "chess"],
        say: ["One piece at a time is my whole philosophy.", "Edges first. I will not be moved on this."],
      },
      {
        word: "tidy shelves",
        also: ["organizing", "organising", "tidying", "cleaning", "labels", "spreadsheet"],
        say: ["Everything in its place. I had to sit down for joy.", "Tidying is building, but backwards and nicer."],
      },
    ],
    dislikes: [
      {
        word: "potholes",
        also: ["pothole", "roadworks"],
        say: ["A pothole is a promise that somebody forgot. I carry gravel for this reason."],
      },
      {
        word: "guesswork",
        also: ["roughly", "guessing", "horoscope"],
        say: ["Roughly is a number I do not recognise, but I will be brave."],
      },
      {
        word: "idioms",
        also: ["raining cats and dogs", "piece of cake", "break a leg"],
        say: ["I looked for it literally. I have stopped looking. Please explain."],
      },
    ],
  },
};
