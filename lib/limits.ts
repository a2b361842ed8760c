// Product limits that the UI and convex/ share: one name, one unit, one reason each.

/** Characters of one message a person sends. 2000 fits a long thought and keeps a prompt bounded. */
export const MESSAGE_CHARS_MAX = 2000;

/** Characters of a chatling's name: it has to fit a nav rail and a thread row. */
export const NICKNAME_CHARS_MAX = 24;

/** Characters of the name a person shows. */
export const DISPLAY_NAME_CHARS_MAX = 40;

/** Characters of a message shown in a thread row. */
export const PREVIEW_CHARS_MAX = 120;

/** Characters of an idempotency key; a UUID has 36. */
export const CLIENT_ID_CHARS_MAX = 64;

/** Characters of a portrait seed; it is only ever hashed. */
export const SEED_CHARS_MAX = 64;

/** Shortest password accepted, in characters: length protects better than odd characters do. */
export const PASSWORD_CHARS_MIN = 8;

/** Longest password accepted, in characters: hashing cost grows with it. */
export const PASSWORD_CHARS_MAX = 128;

/** What one companion conversation may use without paying, for its whole life. */
export const FREE_QUOTA = { text: 10, media: 2, audio: 3 } as const;

/** Messages before the new one that a brain is shown. */
export const CONTEXT_MESSAGES = 8;

/** Own earlier lines a brain is shown so that it does not repeat itself. */
export const RECENT_LINES = 20;

/** Messages in the first page of a conversation and in each older page. */
export const PAGE_MESSAGES = 50;

/** Reactions to one message that a reader is shown. */
export const REACTIONS_READ_MAX = 200;

/** Points of a waveform that is stored with a sound. */
export const MEDIA_PEAKS_MAX = 64;

/** Most rows any page may ask for. */
export const PAGE_ROWS_MAX = 100;

/** Chatlings listed at once. */
export const CHATLINGS_LISTED_MAX = 100;

/** Chatlings one person may own: keeps every "all of mine" read bounded. */
export const CHATLINGS_OWNED_MAX = 100;

/** Records of a guest that one step moves to the account they signed in to. */
export const MERGE_ROWS_MAX = 200;

/** Days a settled job is kept: long enough to look into what went wrong. */
export const JOBS_KEPT_DAYS = 7;

/** Rows that one step of a sweep removes. */
export const SWEEP_ROWS_MAX = 200;

/** A reply that has not come after this long is shown as failed, with Retry. */
export const REPLY_STUCK_MS = 90_000;

/** Time for the whole brain ladder, counted from the first claim; leaves the sweeper time to fail it before REPLY_STUCK_MS. */
export const REPLY_DEADLINE_MS = 70_000;

/** How long a worker keeps a reply without a sign of life. Longer than any one wait of it; three leases and their sweeps fit in REPLY_STUCK_MS. */
export const REPLY_LEASE_MS = 15_000;

/** A worker that is alive renews its lease when it is older than this. With a provider's longest silence, well within a lease. */
export const REPLY_HEARTBEAT_MS = 3_000;

/** How often the sweeper looks for replies whose worker died. */
export const REPLY_SWEEP_SECONDS = 10;

/** A lease this long past its end means that nothing ran at all, sweeper included: the reply's clock starts anew. */
export const REPLY_OUTAGE_MS = 30_000;

/** Attempts at one reply before it becomes a failed bubble. */
export const REPLY_ATTEMPTS_MAX = 3;

/** A queued reply that nobody claimed for this long lost its wake-up call; the sweeper sends another. */
export const REPLY_UNCLAIMED_MS = 10_000;

/** Jobs one sweep looks at. */
export const SWEEP_JOBS_MAX = 50;

/** Milliseconds between two writes of a reply that streams. */
export const STREAM_FLUSH_MS = 100;

/** Raw text of a call to a provider is kept this long; the counts stay. */
export const INTERACTION_TEXT_DAYS = 30;
