// Seeds of the fuzz runs in `check`. One that ever failed stays here for good, with its story.

export const SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8];

export const FUNCTIONS_SEEDS: readonly number[] = [1, 2, 3, 4, 5, 6];
