// Days as the home counts them: UTC, written so that they sort as text. What happens once a day goes by these.

export const DAY_MS = 86_400_000;

/** "2026-11-21" */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) - DAY_MS);
}
