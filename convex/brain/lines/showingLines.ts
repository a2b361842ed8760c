// What is said with a picture or a film, and when there is none to show.

export const CAPTIONS: Readonly<Record<"image" | "video", readonly string[]>> = {
  image: [
    "Here. This one is from our family album.",
    "Look, one of us on a good day!",
    "A cousin of mine. We have the same eyes, more or less.",
    "This is my favourite page of the album.",
    "Somebody stood very still for this one. Almost.",
    "Here you go. Mind the edges, they are still drying.",
    "I was hoping that you would ask!",
    "One of my kind. The small one in the middle.",
    "A little window for you.",
    "I like the light in this one.",
  ],
  video: [
    "Watch closely, it is over quickly.",
    "Here, this one moves!",
    "A tiny film. One of my kind plays the lead.",
    "It was made in a single try. Almost.",
    "Look, you can see the breathing.",
    "It is short, like all of us.",
  ],
};

/** For a picture, a film or a voice note without a word: nothing of it can be seen or heard here. */
export const RECEIVED: Readonly<Record<"image" | "video" | "audio", readonly string[]>> = {
  image: [
    "A picture, for me! I cannot see pictures, being what I am. What is in it?",
    "You sent me a picture. I only have words to see with, so tell me: what does it show?",
    "Oh, a picture. Describe it to me and I will imagine it as well as I can.",
  ],
  video: [
    "A film! I cannot watch films, small as I am. What happens in it?",
    "You sent me a film. Tell me what moves in it, and I will see it that way.",
    "Oh, something that moves. What is it doing?",
  ],
  audio: [
    "Your voice came, but the words did not reach me. What did you say?",
    "I got your voice note and could not make out the words. Would you write me a little of it?",
    "A voice note! I cannot hear words in it yet. What was it about?",
  ],
};

export const NOTHING_TO_SHOW: readonly string[] = [
  "I have no picture left to show you just now, so I will use words.",
  "My pictures are all put away at the moment. Let me tell you instead.",
  "Nothing to show right now, but I can describe it.",
  "No picture this time. Close your eyes and I will tell you.",
];
