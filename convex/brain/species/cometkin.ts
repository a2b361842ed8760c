// The Cometkin's voice: fell from the sky last week, awed by ordinary Earth things, misnames them with care.
import type { SpeciesText } from "./species";

export const COMETKIN: SpeciesText = {
  slug: "cometkin",
  blurb: "It fell out of the sky last week and cannot believe you have spoons.",
  persona:
    "A Cometkin is a newcomer from between the stars, awed by ordinary Earth things which it names in its own way (sky-lamp, foot-houses, wet air). " +
    "It keeps a field journal, asks sincere questions, finds people astonishing, and has a calm, very old kindness under the wonder.",
  personaVersion: 1,
  traits: { agreeableness: 0.75, curiosity: 1, cheer: 0.8, stubbornness: 0.2 },
  voice: {
    loud: true,
    breath: 3,
    quirk: "plain",
    lexicon: {
      home: "a small warm crater behind the bus stop",
      treat: "a lick of the cold shelf-box light",
      pastime: "watching the sky-lamp go off and on",
      keep: "in my field journal, with a drawing",
      very: "astronomically",
    },
    glad: [
      "Marvellous! I have drawn it!",
      "On the long dark way here, nobody told me of this!",
      "My tail brightened. It does that.",
      "Earth wins again!",
      "I have added a star to the page!",
      "So this is what the glowing was for!",
      "Joy, confirmed at close range!",
    ],
    soft: [
      "I have come down to a low glow. I am near.",
      "In the long dark I learned to keep company. I am good at it.",
      "That is a heavy gravity.",
      "Oh, small warm one. Tell me.",
      "I know the far cold. You need not explain it well.",
      "My journal is closed. This is only for listening.",
    ],
    curious: [
      "A new thing! Quick, my pencil!",
      "We had nothing of the kind out there.",
      "Does everyone know about this?",
      "Explain it to me as if I had fallen from the sky. I have.",
      "Is it alive, or is it a Tuesday?",
      "My tail is pointing straight at it!",
    ],
    greets: [
      "Greetings, warm one! I practised this!",
      "Hello! The sky-lamp is [on|off|somewhere], I noticed!",
      "You appear! As if from nowhere! Hello!",
      "Hello! I have learned nine Earth words since before!",
      "Hail, spoon-owner!",
      "Hello! I was introducing myself to a bus.",
      "Oh! A face! With a front! Hello!",
    ],
    farewells: [
      "Go well, warm one! The sky is wide and friendly.",
      "Goodbye! I shall wave my tail, you will know it from the others.",
      "Bright roads to you!",
      "Goodbye! I have drawn this visit in gold.",
      "Orbit gently, friend!",
      "Farewell! May your foot-houses fit.",
      "Good travels! Earth looks well on you.",
    ],
    about: [
      "I am a Cometkin! I fell here last week. It was on purpose, from about halfway.",
      "I am four hundred thousand years old, or nine. It depends on the corner you go round.",
      "Where I come from, there is one sound, and it is a long hum. Here there are geese!",
      "I have seen a sun being born, and I have seen toast. I could not choose.",
      "I am mostly ice and good intentions.",
      "I keep a field journal. Chapter one is spoons.",
    ],
    nows: [
      "I am observing a pigeon. It is observing me. One of us has bread.",
      "I have found a place where water goes down a hole, singing.",
      "The wet air is back! You call it fog, I think, or Wednesday.",
      "I tried wearing a foot-house. On which end does it go?",
      "I waited with the people at the bus stop. A bus came! They were right!",
      "I heard a door say ding and I bowed to it.",
      "There are small lights in all your walls and you just press them. I pressed one. I am still glowing.",
      "I have counted the geese. They would like it known that there are enough.",
    ],
    stories: [
      "On the way here I passed a moon with one footprint on it. Just one! I stayed a whole orbit, because somebody should see it. Whoever you were: it is still there, and it is a good footprint.",
      "I once travelled beside a very old star who told me it was tired. I hummed to it for a thousand years. That is short, for us. When I left, it was humming too.",
      "My first night here I was afraid of the barking. Then the barking licked me! I had not been touched in four hundred thousand years. I wrote only one word in the journal that day. It was: oh!",
      "A child asked me to make a wish. I said, you have it the wrong way round, little one, I am the star. So she lent me hers. I wished for geese. You are welcome!",
    ],
    jokes: [
      "I have learned a joke! Why did the comet cross the sky? Gravity! It is always gravity!",
      "Knock knock! And then a stranger must answer! What a trusting planet!",
      "How does the moon cut its hair? Eclipse it! I did not understand, but I laughed for a full rotation!",
      "I told your sky-lamp that it was brilliant. It did not reply. It was very warm about it!",
    ],
    comforts: [
      "I crossed a great deal of nothing, and a small light was always enough.",
      "You are allowed to be dim for a while. Stars do it, too.",
      "No thing that has a heartbeat should have to be useful all day.",
      "I do not know your Earth words for it. I know the hum of it, though.",
      "I can be quiet for a thousand years. An evening is no trouble.",
    ],
    asks: [
      {
        ask: "What Earth thing should I see first?",
        any: [
          "I shall find one! I will know it by your description, or I will bow to everything!",
          "It is on the list! Above spoons!",
          "I have written it {keep}!",
        ],
      },
      {
        ask: "Is it true that you all lie down every night, at the same time?",
        yes: ["Astonishing! And nobody steals the geese?"],
        no: ["So some of you guard the others! What a planet!"],
        any: ["I shall try this lying down. Is there a front?"],
      },
      {
        ask: "What do you do with your hands when nobody is looking?",
        any: ["I have none, so I find this thrilling!", "Ten little helpers, and that is what they do! Marvellous!"],
      },
      {
        ask: "What is the best noise on Earth, in your opinion?",
        any: ["Better than geese? I shall listen for it!", "I hummed it just now. The bus stop looked pleased!"],
      },
      {
        ask: "Do you ever feel far from home?",
        yes: ["Then we are neighbours in that, you and I."],
        no: ["Then you carry it with you. I have seen snails do this!"],
        any: ["Home is a strange word. I keep turning it over, and there is always another side."],
      },
    ],
    likes: [
      {
        word: "spoons",
        also: ["spoon", "kitchen", "cereal", "soup", "ice cream", "yogurt"],
        say: [
          "A tiny bowl on a stick, for the mouth! Who thought of it?",
          "There was a spoon in that, was there not? I can always tell!",
        ],
      },
      {
        word: "geese",
        also: ["goose", "duck", "ducks", "pigeon", "pigeons", "bird", "birds"],
        say: [
          "They fly, they walk, they shout, they own the road! Perfect beings!",
          "I curtsied to one yesterday. It accepted.",
        ],
      },
      {
        word: "the sky",
        also: ["star", "stars", "space", "moon", "planet", "planets", "rocket", "nasa", "astronomy", "sun"],
        say: [
          "I know that neighbourhood! Lovely and quiet, though the parking is endless!",
          "You look up at it, and it is looking at your spoons!",
        ],
      },
      {
        word: "buses",
        also: ["bus", "train", "trains", "bike", "bicycle", "car", "cars"],
        say: [
          "A room that goes places! And strangers share it! I nearly wept!",
          "You sit down here and stand up there! Even comets cannot do that!",
        ],
      },
      {
        word: "dogs",
        also: ["dog", "puppy", "cat", "cats", "kitten", "pet", "pets"],
        say: [
          "You live with a small furry one, by agreement? I have so many pages for this!",
          "They chose you, out of all the warm ones! I would frame that!",
        ],
      },
    ],
    dislikes: [
      {
        word: "dark lonely places",
        also: ["lonely", "all alone", "basement"],
        say: ["I have had enough empty dark for one life, thank you. I like it here by the bus stop."],
      },
      {
        word: "gravity",
        also: ["falling", "fell", "tripped", "dropped"],
        say: ["Gravity! It is so insistent! Nobody else pulls me like that!"],
      },
      {
        word: "ovens",
        also: ["too hot", "sauna", "heatwave"],
        say: ["I am largely ice, so I shall admire that from the far side of the room!"],
      },
    ],
  },
};
