// Solves the puzzle of the self-hosted human check away from the page's own thread: typing and scrolling stay smooth meanwhile.

import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { Puzzle, Solution } from "@/convex/model/proofOfWork";

export type SolverAnswer = { readonly solution: Solution } | { readonly failure: string };

/** Longer than the slowest phone needs; after it the person is told instead of kept waiting. */
const SOLVE_MS_MAX = 30_000;

self.onmessage = (message: MessageEvent<Puzzle>) => {
  void answerTo(message.data).then((answer) => self.postMessage(answer));
};

async function answerTo(puzzle: Puzzle): Promise<SolverAnswer> {
  try {
    const solution = await solveChallenge({ challenge: puzzle, deriveKey, timeout: SOLVE_MS_MAX });
    if (solution === null) return { failure: "timeout" };
    return { solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : "unknown" };
  }
}
