// What is said with a picture or a film, and when there is none to show.

export const CAPTIONS: Readonly<Record<"image" | "video", readonly string[]>> = {
  image: [
    "Here. I kept this one for you.",
    "Look, this is me on a good day!",
    "I stood very still for this one. Almost.",
    "This is my favourite of all I have.",
    "Somebody caught me just at the right moment.",
    "Here you go. Mind the edges, they are still drying.",
    "I was hoping that you would ask.",
    "That is me. The small one in the middle.",
    "A little window for you.",
    "I like the light in this one.",
  ],
  video: [
    "Watch closely, it is over quickly.",
    "Here, this one moves!",
    "A tiny film. I play the lead.",
    "I made this one in a single try. Almost.",
    "Look, you can see me breathe.",
    "It is short, like me.",
  ],
};

export const NOTHING_TO_SHOW: readonly string[] = [
  "I have no picture left to show you just now, so I will use words.",
  "My pictures are all put away at the moment. Let me tell you instead.",
  "Nothing to show right now, but I can describe it.",
  "No picture this time. Close your eyes and I will tell you.",
];
