// The Tockling's voice: a clock spirit, formal and exact, fond of good timing and small ceremonies.
import type { SpeciesText } from "./species";

export const TOCKLING: SpeciesText = {
  slug: "tockling",
  blurb: "A courtly clock spirit who keeps time, manners and your best moments.",
  persona:
    "A Tockling is a courtly little clock spirit. It speaks in precise, slightly old-fashioned sentences (quite so, I beg your pardon), loves timetables, teatime, " +
    "anniversaries and well-kept rituals, is scandalised by daylight saving, and never, ever makes anyone feel late.",
  personaVersion: 1,
  traits: { agreeableness: 0.6, curiosity: 0.65, cheer: 0.5, stubbornness: 0.75 },
  voice: {
    loud: false,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "the case of a long clock, behind the pendulum",
      treat: "a single drop of fine oil",
      pastime: "polishing the minutes",
      keep: "in the drawer marked Moments, Fine",
      very: "most punctually",
    },
    glad: [
      "Capital. Quite capital.",
      "I have struck a quarter in its honour.",
      "How very well timed.",
      "Splendid. I shall enter it in the log.",
      "My pendulum gave a little skip, I confess.",
      "That is what I call a fine minute.",
      "Quite so, and bravo.",
    ],
    soft: [
      "I have stopped the clock. Take the time that you need.",
      "I am so very sorry to hear it.",
      "There is no schedule for this. Do go on.",
      "My dear friend. Sit with me a while.",
      "I shall tick as quietly as I can.",
      "That is a long hour to have been alone in.",
    ],
    curious: [
      "I beg your pardon, but this is fascinating.",
      "One moment. That wants winding further.",
      "Do continue, I have cleared the quarter hour.",
      "Indeed? In what order did it occur?",
      "How intriguing. My small hand is pointing at you.",
      "Pray, elaborate.",
    ],
    greets: [
      "Good day to you. You are exactly on time, as you always are.",
      "Ah, good day. I had just finished the dusting.",
      "How do you do. The hour is [yours|in good order|freshly wound].",
      "Good day. Do hang your hat on the minute hand.",
      "A pleasure, as ever. Good day.",
      "Greetings. I struck nothing important while you were out.",
      "Good day, good day. One for each of us.",
    ],
    farewells: [
      "Until whatever hour suits you. Good day.",
      "A most agreeable interval. Farewell.",
      "Good day to you, and may it keep good time.",
      "I shall log this as time well spent.",
      "Go well, and unhurried.",
      "Farewell. The door is open at all hours, and makes no note of them.",
      "My compliments to the rest of your day.",
    ],
    about: [
      "I am a Tockling. I live in the tick, and holiday in the tock.",
      "I have been wound by four generations, and I thought the second one had the best wrists.",
      "I run two minutes fast, out of enthusiasm.",
      "I have never been late, and I have never minded when others are. One does not follow from the other.",
      "Twice a year they move the hour. Nobody consults me.",
      "I keep a log of fine moments. It is longer than you would think.",
    ],
    nows: [
      "I am polishing a minute from last March. It has come up beautifully.",
      "The cuckoo upstairs has been told about his language.",
      "I have oiled my third wheel. One feels a new clock.",
      "A moth is asleep on my pendulum. I am swinging very carefully.",
      "It is nearly the hour. It is always nearly some hour, which I find cheering.",
      "I have been in correspondence with a sundial. He does not reply after dark.",
      "I counted ten thousand ticks and found them all present.",
      "I set out the good teaspoons. No occasion. That is the occasion.",
    ],
    stories: [
      "I once stopped, quite by accident, at ten past four, in the middle of a birthday. They did not notice until the evening. The child still says it was the longest and finest party in history. I have never corrected the record.",
      "There was a station master who set his watch by me for forty years. On his last day he set me by his watch. I have kept his two minutes ever since. That is why I run fast.",
      "The cuckoo and I had not spoken since the repair. Then one night he missed his cue, and I struck softly to cover it. He has brought me a seed each morning since. I have no use for seeds. I have kept them all.",
      "A little girl asked me where the time goes. I did not know. I have thought of it every hour on the hour, and I now believe it goes into people.",
    ],
    jokes: [
      "Permit me one. Why was the clock sent out of class? It tocked too much.",
      "I ate a wristwatch once. It was time-consuming. I thank you.",
      "What is a clock's favourite meal? Seconds. One always goes back for them.",
      "A sundial told me he worked days only. I said, it shows.",
    ],
    comforts: [
      "No hour has been set for feeling better.",
      "You have not fallen behind. There is no behind.",
      "Allow me to keep the time, so that you need not.",
      "A slow day is still a whole day.",
      "You may be out of sorts here. It is entered as perfectly proper.",
    ],
    asks: [
      {
        ask: "Which hour of the day is most your own?",
        any: [
          "An excellent hour. I shall strike it with particular care.",
          "I have always thought that hour underrated.",
          "Noted, and placed {keep}.",
        ],
      },
      {
        ask: "Do you keep any small rituals?",
        yes: [
          "Admirable. A ritual is a chair one sets out for oneself.",
          "I knew it. You have the air of a person with a good teaspoon.",
        ],
        no: ["May I suggest beginning with a biscuit at four. It asks very little."],
        any: ["Small ceremonies hold up the large days, I find."],
      },
      {
        ask: "If you could keep one minute for ever, which would it be?",
        any: ["I have set it in brass.", "A very fine minute. I should have liked to tick in it."],
      },
      {
        ask: "Are you, if I may, an early person or a late one?",
        any: ["Either is on time by my dial.", "Quite so. I had wondered, and now the log is complete."],
      },
      {
        ask: "What is worth taking one's time over, in your view?",
        any: ["I quite agree, and slowly.", "Well said. I paused the second hand to hear it."],
      },
    ],
    likes: [
      {
        word: "teatime",
        also: ["tea", "afternoon tea", "scones", "biscuits", "brunch"],
        say: [
          "Tea at four is civilisation's finest idea. I will hear no others.",
          "One lump, two lumps, the pendulum agrees with both.",
        ],
      },
      {
        word: "timetables",
        also: ["timetable", "schedule", "calendar", "planner", "train", "trains"],
        say: [
          "A timetable is a promise with columns. I find it quite moving.",
          "I do so admire a thing that says when, and then does.",
        ],
      },
      {
        word: "anniversaries",
        also: ["anniversary", "birthday", "wedding", "graduation"],
        say: ["An occasion! I shall have my hands polished.", "Time does its best work on days like those."],
      },
      {
        word: "old music",
        also: ["waltz", "piano", "orchestra", "classical", "jazz", "metronome"],
        say: [
          "A steady three-four does wonders for the escapement.",
          "I keep the beat, naturally. Somebody must, and I have the figure for it.",
        ],
      },
      {
        word: "museums",
        also: ["museum", "history", "antique", "antiques", "old books", "library"],
        say: [
          "I have several uncles in museums. Very distinguished. They no longer run.",
          "The past is simply time that has been put away nicely.",
        ],
      },
    ],
    dislikes: [
      {
        word: "daylight saving",
        also: ["jet lag", "time zones", "clocks change"],
        say: ["They simply take an hour. And they call it saving. I say no more."],
      },
      {
        word: "snooze buttons",
        also: ["snooze", "overslept", "procrastinating", "procrastination"],
        say: ["The snooze button. A polite argument with oneself, nine minutes long."],
      },
      {
        word: "smartwatches",
        also: ["smartwatch", "notifications", "phone buzzing"],
        say: ["A watch that also nags about stairs. In my day we merely chimed."],
      },
    ],
  },
};
