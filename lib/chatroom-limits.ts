// Limits and odds of the chatroom, shared by the screens and the backend: one name, one unit, one reason each.

/** Users in one page of a generation run; the last page has fewer. */
export const GENERATION_PAGE_USERS = 100;

/** In 100 talks so many have two, three, four and five participants. */
export const PARTICIPANT_WEIGHTS = [
  { participants: 2, weight: 40 },
  { participants: 3, weight: 30 },
  { participants: 4, weight: 20 },
  { participants: 5, weight: 10 },
] as const;

export const PARTICIPANTS_MIN = 2;
export const PARTICIPANTS_MAX = 5;

/** Lines each participant says in one talk. */
export const LINES_EACH_MIN = 2;
export const LINES_EACH_MAX = 4;

/** Characters of one line: it has to fit a bubble on a small phone. */
export const TALK_LINE_CHARS_MAX = 240;

/** Days in which neither a topic nor an opening line comes again for the same person. */
export const NO_REPEAT_DAYS = 7;

/** Topics that are active at a time: more than a person can hear in NO_REPEAT_DAYS, few enough to hand to every page of a run. */
export const ACTIVE_TOPICS_MAX = 40;

/** Days an active topic may be old. */
export const TOPIC_DAYS_MAX = 7;

/** Talks that the history shows and one page holds. */
export const HISTORY_TALKS = 10;

/** Share of the largest side that is not opposed, from which on a talk ends in agreement. */
export const AGREEMENT_SHARE = 2 / 3;

/** From so many strikes on, a chatling that ends a conflict may run away. */
export const RUNAWAY_STRIKES = 3;

/** At so many strikes its person is warned. */
export const WARNING_STRIKES = 2;

/** A roll of 1 to 100 up to this makes it run away. */
export const RUNAWAY_ROLL_MAX = 10;

/** A person's chatlings stay for the first so many days, whatever happens. */
export const RUNAWAY_GRACE_DAYS = 7;

/** Days after which talks move from the hot table into the archive, by month. */
export const TALK_ARCHIVE_DAYS = 90;

/** Hours a meditation lasts. */
export const MEDITATION_HOURS = 8;

/** Changes of a friendship that its row keeps, each with the statement it was about: about 1.3 KB. Older ones are summed up in its base. */
export const BOND_HISTORY_MAX = 8;

/** Friendships that the map shows: all of somebody with two dozen chatlings. */
export const RELATIONSHIPS_LISTED_MAX = 300;

/** Days with care after each of which a chatling introduces a friend. */
export const CARE_DAYS_PER_FRIEND = 5;

/** Friendship, from -100 to 100. */
export const AFFINITY_MAX = 100;

/** Minute of the hour at which runs start: not the full one, when everybody's timetables begin. */
export const GENERATION_MINUTE = 11;

/** A run that could not start in time still starts within so many hours of its slot. */
export const RUN_LATE_HOURS_MAX = 3;

/** A run that was stopped goes on within so many hours of its start; later, the next slot is nearer than this one. */
export const RUN_RESUME_HOURS_MAX = 12;

/** Talks of one page that are under way at a time. */
export const PAGE_TALKS_AT_ONCE = 6;

/** How long an action takes one page after the other before it leaves the rest to the next; far below what an action may live. */
export const PAGES_STRETCH_MS_MAX = 60_000;

/** As above where a model writes them: each waits for seconds. */
export const PAGE_MODEL_TALKS_AT_ONCE = 8;

/** How long a page belongs to the action that opened it: several times what it takes. */
export const PAGE_LEASE_MS = 60_000;

/** As above where a model writes: longer than an action may live. */
export const PAGE_MODEL_LEASE_MS = 660_000;

/** How long one page asks models: an action lives for ten minutes, and the last answers take their time. */
export const PAGE_MODEL_MS_MAX = 400_000;

/** A page that broke so often is closed as it is, so that it cannot hold up everybody behind it. */
export const PAGE_ATTEMPTS_MAX = 5;

/** How often the sweeper looks for pages whose action died. */
export const PAGE_SWEEP_SECONDS = 60;

/** Days the pages of a run are kept for whoever looks into it; the run itself stays. */
export const PAGES_KEPT_DAYS = 14;

/** Codes of failures that a run keeps. */
export const RUN_ERRORS_MAX = 20;

/** Talks whose topics and openings a home remembers: more than NO_REPEAT_DAYS hold, also with some asked for by hand. */
export const HEARD_TALKS_MAX = 60;

/** Hours after which an old talk may be mentioned. */
export const PAST_MENTION_HOURS = 6;
