// Age bands: all that is ever kept of a person's age. The question and the safety rules share them.

const AGE_BANDS = ["u13", "teen", "adult", "unknown"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Younger people are not let in; see model/ages.ts. */
export const AGE_YEARS_MIN = 13;
export const ADULT_YEARS_MIN = 18;

/** Who has not answered yet is treated like a teenager: the careful side. */
export function isTreatedAsMinor(band: AgeBand): boolean {
  return band !== "adult";
}

/** The oldest year of birth that can be given. */
export const BIRTH_YEARS_BACK = 120;

export type Birth = { year: number; month: number };

/** Could somebody have been born in this month? */
export function isBirth({ year, month }: Birth, today: Date): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) return false;
  const thisYear = today.getUTCFullYear();
  if (year < thisYear - BIRTH_YEARS_BACK || year > thisYear) return false;
  return year < thisYear || month <= today.getUTCMonth() + 1;
}

/** The band of somebody born in this month, on a given day. In the month of the birthday the younger age counts. */
export function bandOfBirth(born: Birth, today: Date): Exclude<AgeBand, "unknown"> {
  const months = (today.getUTCFullYear() - born.year) * 12 + (today.getUTCMonth() + 1 - born.month);
  const years = Math.floor((months - 1) / 12);
  if (years < AGE_YEARS_MIN) return "u13";
  return years < ADULT_YEARS_MIN ? "teen" : "adult";
}
