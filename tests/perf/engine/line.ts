// One line of the table of speeds: what was measured, against what, and whether the goal is reached.

export interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In the same unit, measured in the same run. */
  readonly baseline: number;
  readonly ratio: number;
  readonly goal: string;
  readonly met: boolean;
}

export interface Sizes {
  readonly mutations: number;
  readonly clientMutations: number;
  readonly bulkMutations: number;
  readonly rounds: number;
  readonly watchers: number;
  readonly subscriptions: number;
  readonly manyDocuments: number;
  readonly clients: number;
  readonly repeats: number;
}

export const FULL: Sizes = {
  mutations: 20_000,
  clientMutations: 20_000,
  bulkMutations: 200,
  rounds: 40,
  watchers: 1_000,
  subscriptions: 10_000,
  manyDocuments: 1_000_000,
  clients: 1_000,
  repeats: 3,
};

/** To see that everything works; its numbers say little. */
export const QUICK: Sizes = {
  mutations: 1_000,
  clientMutations: 1_000,
  bulkMutations: 10,
  rounds: 5,
  watchers: 50,
  subscriptions: 500,
  manyDocuments: 5_000,
  clients: 50,
  repeats: 1,
};

interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly baseline: number;
}

export function atLeast(share: number, measured: Measured): Line {
  const ratio = measured.value / measured.baseline;
  return { ...measured, ratio, goal: `>= ${share} of the baseline`, met: ratio >= share };
}

export function atMost(multiple: number, measured: Measured): Line {
  const ratio = measured.value / measured.baseline;
  return { ...measured, ratio, goal: `<= ${multiple} times the baseline`, met: ratio <= multiple };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
