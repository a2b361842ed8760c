// One puzzle, one worker: started when a permit is earned, gone when it is solved.

import type { Puzzle, Solution } from "@/convex/model/proofOfWork";
import { AppError } from "@/lib/errors";
import type { SolverAnswer } from "./altcha-worker";

export function solvePuzzle(puzzle: Puzzle): Promise<Solution> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./altcha-worker.ts", import.meta.url), { type: "module" });
    const fail = (): void => {
      worker.terminate();
      reject(new AppError("check_failed"));
    };
    worker.addEventListener("error", fail);
    worker.addEventListener("message", ({ data }: MessageEvent<SolverAnswer>) => {
      if (!("solution" in data)) return fail();
      worker.terminate();
      resolve(data.solution);
    });
    worker.postMessage(puzzle);
  });
}
