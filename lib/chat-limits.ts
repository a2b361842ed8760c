// Limits of what can be done with the lines of a chat: searching, clearing, reacting. One name, one unit, one reason each.

/** Characters of a search. Longer than anybody remembers a sentence; the search index reads no more either. */
export const SEARCH_CHARS_MAX = 100;

/** Lines one search gives back. More than anybody looks through; another word narrows better than another page. */
export const SEARCH_HITS_MAX = 30;

/** Chats one search finds by the name of their chatling. */
export const SEARCH_CHATS_MAX = 5;

/** Characters of a found line that are shown around the words. */
export const SNIPPET_CHARS_MAX = 140;

/** Messages that one step of clearing a chat removes: with all that hangs on them well within one transaction. */
export const CLEAR_ROWS_MAX = 100;

/** Messages counted before a chat is cleared; above it the button says "more than". */
export const CLEAR_COUNT_MAX = 500;

/** Replies of one conversation that can wait at once: more than the rate limit of sends lets anybody ask for. */
export const OPEN_REPLIES_MAX = 100;

/** Failed answers looked for behind a question that is deleted. */
export const FAILED_ANSWERS_LOOKED_AT = 20;

/** Newest messages looked at for the line that a thread row shows; failed answers have no words. */
export const PREVIEW_LOOKED_AT = 20;
