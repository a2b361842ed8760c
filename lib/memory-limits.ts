// Limits of what chatlings remember: one name, one unit, one reason each.

/** Characters of one memory card: a fact, not a story. */
export const MEMORY_CHARS_MAX = 300;

/** Cards one chatling keeps. The least important that is not pinned makes room. */
export const MEMORIES_PER_CHATLING_MAX = 100;

/** Cards shared by one person's chatlings that are looked at for one reply. */
export const MEMORIES_SHARED_READ_MAX = 200;

/** Cards of other chatlings that are guarded against in one reply. */
export const MEMORIES_GUARDED_MAX = 500;

/** Cards one reply is given. */
export const CARDS_MAX = 12;

/** Tokens all cards of one prompt may take together, four characters to a token. */
export const CARDS_TOKENS_MAX = 240;

/** Facts learnt from one message. */
export const FACTS_PER_MESSAGE_MAX = 6;

/** Days an event that is ahead stays known: then it is over. */
export const EVENT_DAYS = 14;

/** Newest lines of a chat in which a forgotten fact is looked for, so that no brain reads it there either. */
export const FORGET_MESSAGES_MAX = 200;
