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

/** It is part of what is measured, so a commit costs it no more than a few additions. */
export function tapCommits({ database }: Engine): Tap {
  let [sum, max, most] = [nothing(), nothing(), nothing()];
  let documents: string[][] = [];
  const commit = database.commit.bind(database);
  database.commit = (transaction) => {
    const usage = transaction.usage();
    raise(most, usage);
    const talk = documentsOfTalk(transaction);
    if (talk !== null) {
      raise(max, usage);
      for (const name of NAMES) sum[name] += usage[name];
      documents.push(talk);
    }
    return commit(transaction);
  };
  return {
    reset: () => {
      [sum, max, most] = [nothing(), nothing(), nothing()];
      documents = [];
    },
    talks: () => ({ transactions: documents.length, mean: meanOf(sum, documents.length), max }),
    most: () => most,
    documentsByTalk: () => documents,
  };
}

type Tally = { -readonly [Name in UsageName]: number };

function nothing(): Tally {
  return { documentsRead: 0, bytesRead: 0, documentsWritten: 0, bytesWritten: 0, indexRanges: 0 };
}

function raise(most: Tally, usage: Usage): void {
  for (const name of NAMES) if (usage[name] > most[name]) most[name] = usage[name];
}

function meanOf(sum: Usage, count: number): Tally {
  const mean = nothing();
  for (const name of NAMES) mean[name] = sum[name] / Math.max(1, count);
  return mean;
}

/** Null where no new talk was written. */
function documentsOfTalk(transaction: Transaction): string[] | null {
  const ids: string[] = [];
  let isTalk = false;
  for (const { table, id, before } of transaction.writes) {
    ids.push(id);
    isTalk ||= before === null && table.name === "talks";
  }
  return isTalk ? ids : null;
}
