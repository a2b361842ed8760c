// What things give and cost, shared by the screens and the backend. Searches are in lib/talks.

import type { CareKind } from "./talks";

/** Coins a wallet begins with: enough for a few searches before the first check-in. */
export const WELCOME_COINS = 30;

/** Coins of a daily check-in. */
export const CHECK_IN_COINS = 15;

/** Extra coins whenever a streak is a multiple of this many days. */
export const STREAK_FEAST_DAYS = 7;
export const STREAK_FEAST_COINS = 15;

export const CHECK_IN_XP = 5;

/** Experience for care of each kind, once a day for each chatling. */
export const CARE_XP: Readonly<Record<CareKind, number>> = { greet: 2, play: 3, treat: 3, meditate: 2 };

/** Coins for a new level. */
export const LEVEL_COINS = 5;

/** Coins and experience for watching a talk to its end, once per talk. */
export const TALK_WATCHED_COINS = 2;
export const TALK_WATCHED_XP = 4;

/** Percentage points that the help of one friend adds to the searches for a runaway, once. */
export const FRIEND_HELP_POINTS = 10;

/** Coins and experience for a friend who helps. */
export const FRIEND_HELP_XP = 5;

/** Postcards a runaway writes after its note, at most: then it only waits to be found. */
export const POSTCARDS_MAX = 7;

/** Runaways that one call of the postcard job writes for. */
export const POSTCARD_PAGE = 50;
