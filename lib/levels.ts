// Levels: how much experience each takes. A gentle curve: every level asks for ten more than the one before.

const FIRST_STEP_XP = 30;
const STEP_GROWTH_XP = 10;

/** Experience with which a level begins; level 1 begins at 0. */
export function xpOfLevel(level: number): number {
  const steps = level - 1;
  return steps * FIRST_STEP_XP + (STEP_GROWTH_XP * steps * (steps - 1)) / 2;
}

export function levelOf(xp: number): number {
  let level = 1;
  while (xpOfLevel(level + 1) <= xp) level += 1;
  return level;
}
