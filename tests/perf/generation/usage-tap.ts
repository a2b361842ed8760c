// Looks at every commit of an engine on its way: which documents the talks of a run wrote, and how much of Convex's bounds each
// transaction used.

import type { Engine } from "../../../embedded/engine/index";

type Transaction = ReturnType<Engine["database"]["begin"]>;
type Usage = ReturnType<Transaction["usage"]>;
type UsageName = keyof Usage;

const NAMES: readonly UsageName[] = ["documentsRead", "bytesRead", "documentsWritten", "bytesWritten", "indexRanges"];

export interface UsageOf {
  readonly transactions: number;
  readonly mean: Usage;
  readonly max: Usage;
}

export interface Tap {
  /** Forgets what was seen so far. */
  reset(): void;
  /** Of the transactions that stored a talk. */
  talks(): UsageOf;
  /** The most that any transaction used, talks or not. */
  most(): Usage;
  /** Documents that the transaction of each talk wrote: a list of ids a talk, in the order of the commits. */
  documentsByTalk(): readonly (readonly string[])[];
}

const NOTHING: Usage = { documentsRead: 0, bytesRead: 0, documentsWritten: 0, bytesWritten: 0, indexRanges: 0 };

export function tapCommits({ database }: Engine): Tap {
  let sum: Usage = NOTHING;
  let max: Usage = NOTHING;
  let most: Usage = NOTHING;
  let documents: string[][] = [];
  const commit = database.commit.bind(database);
  database.commit = (transaction) => {
    const usage = transaction.usage();
    most = combined(most, usage, Math.max);
    const written = [...transaction.writes];
    if (written.some(({ table, before }) => table.name === "talks" && before === null)) {
      sum = combined(sum, usage, (a, b) => a + b);
      max = combined(max, usage, Math.max);
      documents.push(written.map(({ id }) => id));
    }
    return commit(transaction);
  };
  return {
    reset: () => {
      [sum, max, most, documents] = [NOTHING, NOTHING, NOTHING, []];
    },
    talks: () => ({
      transactions: documents.length,
      mean: combined(sum, NOTHING, (total) => total / Math.max(1, documents.length)),
      max,
    }),
    most: () => most,
    documentsByTalk: () => documents,
  };
}

function combined(left: Usage, right: Usage, how: (a: number, b: number) => number): Usage {
  const result = { ...NOTHING };
  for (const name of NAMES) result[name] = how(left[name], right[name]);
  return result;
}
