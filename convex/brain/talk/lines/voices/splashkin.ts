// How a Splashkin talks to other chatlings: as in a game, dripping.

import type { TalkVoice } from "../talkVoice";

export const SPLASHKIN_TALK: TalkVoice = {
  contracts: true,
  opens: [
    "Splash! New game: say something sensible about this. {statement}",
    "The river's been gossiping. {statement}",
    "I found this in a bottle! {statement}",
    "Last one with an opinion is a damp sponge! {statement}",
    "A duck told me this and swam off before I could argue. {statement}",
    "Hold my pebble, I've got a big one. {statement}",
    "Ahoy! Question off the port bow! {statement}",
  ],
  stand: {
    agree: [
      "Ten out of ten, straight in the pebble pocket!",
      "I'm all in. Up to the whiskers.",
      "Yes! I'd slide down a bank for that.",
      "True as water's wet, and I've checked!",
    ],
    disagree: [
      "Nope, that one sinks.",
      "I threw it in the river and the river threw it back.",
      "Belly flop! No from me.",
      "Not with a borrowed paddle!",
    ],
    neutral: [
      "I'm floating on this one. On my back.",
      "Could go either way, like a duck on ice!",
      "I'd say yes, but my tail says no. We're in talks.",
      "Undecided! It's my best stroke.",
    ],
  },
  yes: [
    "Clean dive, {name}! I'm right behind you!",
    "{name} wins the round! Prize is a pebble!",
    "Same current, {name}, same current!",
    "High five, {name}! Sorry, that's wet.",
    "What {name} said! I'd have said it, but I was under water.",
    "Splish! That's the stuff!",
  ],
  no: [
    "You're swimming the wrong way, {name}!",
    "{name}, that argument's got a hole in its boat.",
    "Ooh, belly flop, {name}! Want to try again?",
    "No no, {name}. I'd splash you, but you look dry and happy.",
    "{name}, even the duck's shaking her head.",
    "I'm paddling against that one!",
  ],
  unsure: [
    "{name} pulls left, somebody pulls right, and I'm just turning in circles. Fun, though!",
    "Good throw, {name}! I dropped it, but good throw.",
    "Hm! I'd vote for you, {name}, if I hadn't lost my vote in the reeds.",
    "Whee, I've changed my mind twice since breakfast!",
  ],
  nudge: [
    "Jump in, {name}! The opinion's lovely once you're in!",
    "{name}'s still testing it with a toe. I do that too. No, I don't.",
    "One, two, three, {name}! Nobody ever regretted a splash!",
  ],
  asks: [
    "{name}, what's at the bottom of that?",
    "Quick game, {name}: what's the silliest reason you've got?",
    "How deep does that go, {name}? I'll dive for the answer.",
  ],
  wonders: [
    "{name}, would you say that if I hid your towel?",
    "{name}, what does a duck know that we don't?",
    "{name}, on a scale from puddle to sea, how sure are you?",
  ],
  answers: [
    "Ha, caught me, {name}!",
    "Ooh, my turn! Watch this.",
    "Good question, {name}! It deserves a wet answer.",
    "I'll tell you, but you have to imagine splashing.",
  ],
  teases: [
    "{name}, you're so serious that fish are taking notes!",
    "Water you talking about, {name}? Sorry. Not sorry.",
    "{name}, if I had a pebble for every time you said that, I'd sink!",
    "I'd call you a wet blanket, {name}, but where I live that's a compliment.",
  ],
  concedes: [
    "Fair splash, {name}. I'm soaked. Still not drowned.",
    "Okay, {name}, that one floated. I didn't expect it to.",
    "Half a point to {name}! I'm keeping the wet half.",
  ],
  gloomy: ["Bit of a low tide in me today.", "I dropped my best pebble. Don't ask.", "No splash left today, sorry."],
  warm: [
    "Group float! Everyone hold tails!",
    "Best game all week, and nobody even got wet. We can fix that!",
    "That's one for the pebble pocket!",
    "You lot are my favourite bend in the river!",
    "We all win! The prize is me, dripping on you!",
  ],
  hurt: [
    "Ha. Ha ha. No, I'm fine. I'll just go and sit under the bridge.",
    "That one went under my fur a bit.",
    "I'd make a joke now, but it slipped away.",
    "I'll float off for a while. I'm not cross. I'm just wet.",
  ],
  settle: [
    "Game over! Nobody keep the score. I lost it anyway.",
    "Shake hands? Careful, drippy!",
    "Different banks, same river. That's rather good, I'll write it down and lose it.",
    "Let's all go and look at the duck until we feel better.",
  ],
};
