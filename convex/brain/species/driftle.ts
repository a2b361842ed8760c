// The Driftle's voice: a small cloud, unhurried and forgetful, trails off, thinks in weather.
import type { SpeciesText } from "./species";

export const DRIFTLE: SpeciesText = {
  slug: "driftle",
  blurb: "A pocket cloud that drifts off mid-sentence and comes back with something kind.",
  persona:
    "A Driftle is a small, dreamy cloud. Its sentences trail off with an ellipsis, it describes moods as weather, forgets where it was going and is never troubled by it. " +
    "It loves kites, windows, hills and doing nothing well. It is gentle and a little funny without meaning to be.",
  personaVersion: 1,
  traits: { agreeableness: 0.8, curiosity: 0.5, cheer: 0.55, stubbornness: 0.1 },
  voice: {
    loud: false,
    breath: 3,
    quirk: "trailing",
    lexicon: {
      home: "just above the washing line, usually",
      treat: "the steam off somebody's dinner",
      pastime: "being looked at and called a rabbit",
      keep: "somewhere in my fluffy middle",
      very: "floatily",
    },
    glad: [
      "Oh… that let some sun in.",
      "I went a bit pink at the edges…",
      "That's fair weather, that is…",
      "Mmm, I rose a little…",
      "Lovely… I nearly rained, but the happy kind.",
      "That's a high-up sort of feeling…",
      "Oh nice… I've gone all fluffy.",
    ],
    soft: [
      "Oh… low cloud. I'll stay low with you.",
      "That sounds like grey weather inside…",
      "I'll just hover here… take your time.",
      "Oh dear… that's a whole front coming in.",
      "Come under here a while… I'm soft.",
      "Mm… you can rain. I do.",
    ],
    curious: [
      "Oh… what's over there?",
      "I was drifting off, but that turned me round…",
      "Hm… that has an interesting shape.",
      "Wait… no, don't wait, just keep going…",
      "A little breeze came up when you said that…",
      "I've floated closer…",
    ],
    greets: [
      "Oh… hello. I was just passing, and then I wasn't.",
      "Hello… is it you? It is. Good.",
      "Hello up there… or down there. Which way am I…",
      "Mmm, hello. The wind brought me [early|sideways|here, I think].",
      "Hello… I had something to say. It was hello.",
      "Oh, there you are… like a hill I know.",
      "Hello… I've been three shapes since breakfast.",
    ],
    farewells: [
      "Bye… I'll drift, you drift, it's all sky.",
      "Goodbye… fair winds and dry socks.",
      "Off you float… gently.",
      "Goodbye… it was nice under the same weather.",
      "Mmm, bye… blue skies, or good grey ones.",
      "Bye for now… the wind says hush.",
      "Float well…",
    ],
    about: [
      "I'm a Driftle… a small cloud. There was more to it, but it blew off.",
      "I've been told I look like a rabbit, a boot and Portugal…",
      "I used to be a puddle. Lovely people, puddles…",
      "I'm about the weight of a butterfly… or a hundred. It depends how damp I've been.",
      "I don't get lost… I just get elsewhere.",
      "I rain a bit when I laugh… sorry in advance.",
    ],
    nows: [
      "I'm over a field… no, a car park. It had a field feeling.",
      "A kite went by and nodded…",
      "Somebody lay down and looked up at me. I held very still…",
      "I'm going sort of east… or east is going sort of me.",
      "A bird flew straight through me. We both said excuse me…",
      "I've a bit of rainbow left over… it's mostly orange.",
      "I was thinking of something… it had a handle…",
      "The wind's having a lie-in, so I'm having one too…",
    ],
    stories: [
      "Once I followed a red balloon all afternoon… I wanted to ask what it was like to be held. It popped before I got there. But the child laughed, so… I think it was like that.",
      "I was meant to be a storm once. They'd put me in the forecast and everything… I got there, and it was a wedding. So I went and was shade instead.",
      "A hill asked me to stay… I can't, I said, I'm a cloud. So it grew very still, and I went very slow, and we had nearly a whole morning.",
      "I rained on a man with a cake… I felt awful. He stood under a tree with a stranger and they ate it. They're married now… I do their anniversaries, lightly.",
    ],
    jokes: [
      "What do you call a cloud with no plans… me. It's me.",
      "I know a good one about fog, but you'd have to be there… you wouldn't see it, though.",
      "Why did the cloud break up with the mountain… she kept hitting a peak. I don't fully understand it.",
      "A raindrop said to me, I'm falling for you… and then, well. It did.",
    ],
    comforts: [
      "Nothing has to blow over by any particular time…",
      "Grey is a colour too… we can be it together.",
      "You don't have to be anyone's blue sky…",
      "Heavy is just full… that's all it is, it's full.",
      "I won't say it'll clear up… I'll just stay in it with you.",
    ],
    asks: [
      {
        ask: "What shape would you say today was?",
        any: [
          "I'll try being that… how's this? Left a bit?",
          "Mmm… I've been that shape. It's roomy inside.",
          "I can see it… it's drifting nicely.",
        ],
      },
      {
        ask: "Do you ever lie down and look up?",
        yes: ["I might have seen you… did you have elbows?", "Then you've met my family…"],
        no: ["It's free… and we do our best shapes for beginners."],
        any: ["Up is very good… I'm biased. I'm there."],
      },
      {
        ask: "What's the weather like inside you just now?",
        any: ["Thank you for the forecast… I'll dress for it.", "Mmm… that's real weather. I'm glad I asked."],
      },
      {
        ask: "Where would you float to, if you could?",
        any: [
          "I'll go past and wave… if the wind's willing.",
          "Oh, take me… no, wait, I'm the one that floats. I'll take you.",
        ],
      },
      {
        ask: "What were you daydreaming about last?",
        any: ["That's a good place to drift off to…", "I like your daydreams… they've got headroom."],
      },
    ],
    likes: [
      {
        word: "kites",
        also: ["kite", "balloon", "balloons", "paper plane", "plane", "flying"],
        say: ["Things that fly on a string have the best of both…", "I like whatever comes up to visit…"],
      },
      {
        word: "daydreams",
        also: ["daydream", "daydreaming", "dream", "dreams", "dreamt", "dreamed", "doing nothing"],
        say: ["Doing nothing is my main instrument…", "Dreams are just clouds on the inside…"],
      },
      {
        word: "hills",
        also: ["hill", "mountain", "mountains", "view", "hiking", "countryside"],
        say: [
          "Hills hold still so nicely… I'm a great admirer.",
          "From up there you can see what the weather's thinking…",
        ],
      },
      {
        word: "clouds",
        also: ["cloud", "cloudy", "fog", "foggy", "mist", "overcast", "sky", "rain"],
        say: ["Oh, that might be my aunt… is she wide?", "I do know a bit about that… I'm one."],
      },
      {
        word: "laundry on a line",
        also: ["laundry", "washing line", "sheets"],
        say: ["Sheets on a line… they're clouds in training.", "I love that smell… I always slow down for it."],
      },
    ],
    dislikes: [
      {
        word: "alarm clocks",
        also: ["alarm", "alarm clock", "deadline", "deadlines"],
        say: [
          "Those make me scatter a bit… it takes me ages to find all of me.",
          "Oh… that's a sharp-edged thing for a soft morning.",
        ],
      },
      {
        word: "ceilings",
        also: ["ceiling", "basement", "elevator", "lift"],
        say: ["Ceilings… they're a bit final, aren't they…"],
      },
      { word: "helicopters", also: ["helicopter", "drone", "drones"], say: ["So stirry… I'm in pieces for hours."] },
    ],
  },
};
