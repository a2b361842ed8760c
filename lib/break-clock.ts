// When a long sitting deserves a word: three hours of use without a real pause, and once for each such stretch.

export const BREAK_AFTER_MS = 3 * 60 * 60 * 1000;

/** Away for this long is a pause: the next use begins a new stretch. */
export const PAUSE_MS = 15 * 60 * 1000;

export type Stretch = { startedAt: number; lastSeenAt: number; reminded: boolean };

/** What is known after somebody was seen at `now`. A clock that was set back begins anew. */
export function seenAt(before: Stretch | null, now: number): Stretch {
  if (before === null || now - before.lastSeenAt > PAUSE_MS || now < before.lastSeenAt) {
    return { startedAt: now, lastSeenAt: now, reminded: false };
  }
  return { ...before, lastSeenAt: now };
}

export function isBreakDue({ startedAt, lastSeenAt, reminded }: Stretch): boolean {
  return !reminded && lastSeenAt - startedAt >= BREAK_AFTER_MS;
}

/** From the browser's store; null for anything that is not one of ours. */
export function stretchFrom(stored: string | null): Stretch | null {
  if (stored === null) return null;
  const parts = stored.split(" ").map(Number);
  const [startedAt, lastSeenAt, reminded] = parts;
  if (startedAt === undefined || lastSeenAt === undefined || reminded === undefined || parts.some(Number.isNaN)) {
    return null;
  }
  return { startedAt, lastSeenAt, reminded: reminded === 1 };
}

export function storedStretch({ startedAt, lastSeenAt, reminded }: Stretch): string {
  return `${startedAt} ${lastSeenAt} ${reminded ? 1 : 0}`;
}
