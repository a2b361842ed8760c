// Limits of topics and of their drafts: one name, one unit, one reason each.

/** Rows of topics, retired ones included: a refresh reads them all in one transaction. */
export const TOPIC_ROWS_MAX = 1_000;

/** Drafts that wait for an operator; no more are asked for while so many do. */
export const TOPIC_DRAFTS_MAX = 20;

/** Claims that a topic needs of each kind, so that a talk of five need not repeat itself, and may have at most. */
export const CLAIMS_MIN = { agree: 5, disagree: 5, neutral: 3 } as const;
export const CLAIMS_MAX = 12;

/** Characters: a statement has to fit a title on a small phone, a claim the bubble it shares with a few other words. */
export const STATEMENT_CHARS_MIN = 10;
export const STATEMENT_CHARS_MAX = 80;
export const CLAIM_CHARS_MIN = 12;
export const CLAIM_CHARS_MAX = 140;

/** Characters of a slug. */
export const SLUG_CHARS_MAX = 60;

/** Rows of topics that are not in the code, refused drafts included. With the written ones they stay below TOPIC_ROWS_MAX. */
export const OWN_TOPICS_MAX = 700;

/** New topics that a model is asked for each week. */
export const TOPIC_DRAFTS_PER_WEEK = 3;

/** The same when an operator asks, at most. */
export const TOPIC_DRAFTS_AT_ONCE_MAX = 10;

/** Tokens of an answer with one topic in it, generously. */
export const TOPIC_DRAFT_TOKENS_MAX = 2_000;

/** Topics that one answer to an operator lists. */
export const TOPICS_LISTED_MAX = 200;
