// The engine under the functions is broken on purpose, and the history must tell.

import { afterEach, expect, test, vi } from "vitest";
import type { QueryResult } from "../../../embedded/engine/functions/function-host";
import type { FunctionRunner } from "../../../embedded/engine/functions/function-runner";
import { Transaction } from "../../../embedded/engine/transaction/transaction";
import { runFunctionsFuzz } from "./functions-run";

afterEach(() => void vi.restoreAllMocks());

test("when news of commits get lost, clients are found to look at the past", async () => {
  const breakRunner = (runner: FunctionRunner): FunctionRunner => ({
    ...boundRunner(runner),
    onInvalidated: () => () => undefined,
  });

  const { problem } = await runFunctionsFuzz({ seed: 1, turns: 150, breakRunner });

  expect(problem).toMatch(/^(not serializable: client \d|client \d was left with a state that is over)/);
});

test("when results are kept for too long, it is found", async () => {
  const breakRunner = (runner: FunctionRunner): FunctionRunner => {
    const kept = new Map<string, Promise<QueryResult>>();
    return {
      ...boundRunner(runner),
      query: (request, at) => {
        const key = JSON.stringify(request.args);
        const result = kept.get(key) ?? runner.query(request, at);
        kept.set(key, result);
        return result.then((old) => ({ ...old, ts: at }));
      },
    };
  };

  const { problem } = await runFunctionsFuzz({ seed: 1, turns: 150, breakRunner });

  expect(problem).toMatch(/client \d/);
});

test("when a nested call that failed leaves its writes behind, it is found", async () => {
  vi.spyOn(Transaction.prototype, "rollbackTo").mockImplementation(() => undefined);

  const { problem } = await runFunctionsFuzz({ seed: 1, turns: 150 });

  expect(problem).not.toBeNull();
});

function boundRunner(runner: FunctionRunner): FunctionRunner {
  return {
    query: (request, at) => runner.query(request, at),
    mutation: (request) => runner.mutation(request),
    action: (request) => runner.action(request),
    onInvalidated: (result, wake) => runner.onInvalidated(result, wake),
  };
}
