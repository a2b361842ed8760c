// Limits of rooms, shared by the screens and the backend.

/** Messages before the new one that a brain is shown in a room: several speak there, so a thread is longer than with one. */
export const ROOM_CONTEXT_MESSAGES = 16;

/** How often a second chatling adds a word to the answer of the first. */
export const CHIME_IN_CHANCE = 1 / 3;

/** Messages looked at to know whose turn it is: who was spoken to, and who has been quiet for longest. */
export const TURN_LINES_READ = 30;

/** Characters of the person's words on the card that remembers how they stepped in. */
export const JOINED_WORDS_CHARS_MAX = 120;

/** Portraits that stand for a room where there is little space. */
export const ROOM_FACES_MAX = 3;
