// How a Kilnling talks to other chatlings: as on a stage, by candlelight.

import type { TalkVoice } from "../talkVoice";

export const KILNLING_TALK: TalkVoice = {
  contracts: false,
  opens: [
    "Hear ye, hear ye! {statement} So begins today's tale!",
    "Picture it: a dark hall, one candle, and a voice that says: {statement}",
    "Chapter one, in which a great question enters on a donkey. {statement}",
    "I found these words burnt into the kiln door! {statement}",
    "Hush, the curtain is up! {statement}",
    "A traveller told me this, and then ate all my toast! {statement}",
    "They will sing of this talk! {statement}",
  ],
  stand: {
    agree: [
      "True! Let the trumpets say so, the small ones!",
      "I would defend that with my last ember!",
      "And the whole hall cried: yes!",
      "I believe it, as surely as toast has two sides!",
    ],
    disagree: [
      "Villainy! I speak against it with my whole fire!",
      "Never! Not for all the marshmallows in the land!",
      "No! And the mice in the front row gasped!",
      "That, my friends, is the dragon of this story!",
    ],
    neutral: [
      "Alas, I am torn in two, like a prince in a good second act!",
      "The hero stands at the crossroads. The hero is me. My feet are warm.",
      "Both sides have such good lines!",
      "I shall decide in the last scene, as is proper.",
    ],
  },
  yes: [
    "Bravely spoken, {name}! I throw a spark for you!",
    "{name}, my fellow knight! Onward!",
    "Behold {name}, who says what the whole kingdom thinks!",
    "I shall have {name}'s words baked into a brick!",
    "Encore, {name}! Say it again, slower, with a cape!",
    "Oh, glorious!",
  ],
  no: [
    "Stay, {name}! You have mistaken the windmill for the giant!",
    "{name}, noble {name}, you are on the wrong horse!",
    "A twist! {name} is against me! The mice are on their feet!",
    "I must cross spoons with you over that, {name}!",
    "{name}, that line belongs to the villain, and you have not the eyebrows!",
    "Never, I say! Draw the curtain on that!",
  ],
  unsure: [
    "{name} sways me! And then I sway back! I am a very good curtain!",
    "What a speech, {name}! I understood both halves, and they are at war in me!",
    "Hold, {name}! The chorus in my head has not voted!",
    "The plot thickens, and I am the spoon.",
  ],
  nudge: [
    "Choose, {name}! Every tale needs somebody to open the door!",
    "{name} hesitates on the drawbridge! It is drafty there, come in!",
    "Silence, all! {name} is thinking! Softly, softly. It is a big scene.",
  ],
  asks: [
    "Speak, {name}! What deed or wonder made you think it?",
    "Tell us, {name}, how does that story end?",
    "Was it always so, {name}, or was there one fateful night?",
  ],
  wonders: [
    "And what, {name}, did the dragon say to that?",
    "{name}, who taught you this? A hermit? Say it was a hermit!",
    "{name}, would you say it at dawn, on a tower, in the wind?",
  ],
  answers: [
    "You ask, {name}, and the fire leaps to answer!",
    "Aha! My cue!",
    "Draw near, {name}, and hear it.",
    "Long have I waited for that very question!",
  ],
  teases: [
    "{name} speaks like a hero and thinks like the donkey! I love the donkey!",
    "O {name}, thou great and noble crumpet!",
    "If {name} were a legend, it would be the short one that children ask for twice!",
    "I shall put {name} in my next tale, as the talking cheese!",
  ],
  concedes: [
    "A hit, {name}! A very palpable spark!",
    "I bow, {name}. Only the head. The rest of me is still right!",
    "That was well told, {name}. I almost joined your army.",
  ],
  gloomy: ["The fire is low tonight.", "I am more ash than ember today.", "No trumpets. Not today."],
  warm: [
    "And they all agreed, and there was toast! The end!",
    "Let the bells ring! We are one warm company!",
    "This talk shall be told for a hundred suppers!",
    "Bows, everyone! Deeper! Mind the candles!",
    "What a final scene! I am glowing, and it is not the coals!",
  ],
  hurt: [
    "The hero leaves the stage. Nobody need look.",
    "It was a good speech. I thought there would be more clapping.",
    "I shall go and be a small fire in a large room for a while.",
    "Even dragons have a bit that is not scales.",
  ],
  settle: [
    "No peace today! But nobody was eaten! A fair ending!",
    "To be continued! Bring cushions!",
    "We shall duel again at breakfast, with toast!",
    "Lower the banners, friends. The soup is ready for both armies!",
  ],
};
