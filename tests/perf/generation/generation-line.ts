// Sizes of the generation bench, and lines whose goal is a bound of their own.

import type { Line } from "../engine/line";

export interface GenerationSizes {
  /** Homes of the run that is measured; --users sets it. */
  readonly users: number;
  /** Homes of the small run that it is compared with. */
  readonly fewUsers: number;
  /** Small runs; the middle one counts. */
  readonly smallRuns: number;
  /** Texts sent while nothing else happens, and spread over the run. */
  readonly sends: number;
}

export const GENERATION_FULL: GenerationSizes = { users: 100_000, fewUsers: 1_000, smallRuns: 3, sends: 60 };

/** To see that everything works; its numbers say little. */
export const GENERATION_QUICK: GenerationSizes = { users: 500, fewUsers: 200, smallRuns: 1, sends: 5 };

type Measured = Pick<Line, "name" | "unit" | "value" | "baseline">;

export function below(bound: number, measured: Measured): Line {
  const goal = `<= ${bound.toLocaleString("en-US")} ${measured.unit}`;
  return { ...measured, ratio: measured.value / measured.baseline, goal, met: measured.value <= bound };
}

/** A number that is told and has no goal. */
export function told(measured: Measured): Line {
  return { ...measured, ratio: measured.value / measured.baseline, goal: "told", met: true };
}
