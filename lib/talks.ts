// What the screens and the backend both know about talks: stances, categories of topics, teams, care, searches and their words.

export const STANCES = ["agree", "disagree", "neutral"] as const;
export type Stance = (typeof STANCES)[number];

/** What topics are about. Each species likes some and dislikes some. */
export const TOPIC_CATEGORIES = [
  "food",
  "weather",
  "home",
  "play",
  "nature",
  "music",
  "stories",
  "inventions",
  "manners",
  "journeys",
  "night",
  "creatures",
  "big questions",
  "seasons",
] as const;
export type TopicCategory = (typeof TOPIC_CATEGORIES)[number];

/** Teams a person may put their chatlings on; team mates get along a little better. */
export const TEAMS = ["acorns", "comets", "puddles", "lanterns"] as const;
export type Team = (typeof TEAMS)[number];

export const CARE_KINDS = ["greet", "play", "treat", "meditate"] as const;
export type CareKind = (typeof CARE_KINDS)[number];

export const DIFFICULTIES = ["easy", "normal", "hard"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** In 100 searches of this difficulty, so many bring the chatling home. */
export const RECOVERY_CHANCE: Readonly<Record<Difficulty, number>> = { easy: 80, normal: 50, hard: 20 };

/** Coins for one search, where the free one of the day is used up. */
export const RECOVERY_COST: Readonly<Record<Difficulty, number>> = { easy: 10, normal: 20, hard: 30 };

export const TALK_OUTCOMES = ["agreement", "conflict"] as const;
export type TalkOutcome = (typeof TALK_OUTCOMES)[number];

/** The rule that changed a mood or a strike count; `moodEvents` keeps it with every change. */
export const MOOD_RULES = [
  "agreement", // most were of one mind: everybody goes up one step
  "conflict_pleased", // on the larger side of a conflict: nothing changes
  "minority", // on the smaller side of a conflict: down one step, or one more strike
  "tie_agreeableness", // as many on both sides: the less agreeable one gives way
  "tie_seed", // as agreeable as each other: the seed decides
  "greet",
  "play",
  "treat",
  "meditate",
  "recovery",
  "chat", // what its person said in a chat
] as const;
export type MoodRule = (typeof MOOD_RULES)[number];

/** Rare things that may happen in a talk. */
export const TALK_EVENTS = ["shooting_star", "lost_button", "visitor", "duet", "snack_parade"] as const;
export type TalkEvent = (typeof TALK_EVENTS)[number];

/** How a species came to be known to its collector. */
export const DISCOVERY_WAYS = ["hatch", "talk", "gift", "care"] as const;
export type DiscoveryWay = (typeof DISCOVERY_WAYS)[number];
