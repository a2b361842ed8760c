// The engine under the functions is broken on purpose, and the history must tell.

import { afterEach, expect, test, vi } from "vitest";
import type { QueryResult } from "../../../embedded/engine/functions/function-host";
import type { FunctionRunner } from "../../../embedded/engine/functions/function-runner";
import type { IndexScan } from "../../../embedded/engine/transaction/index-scan";
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

test("when a page forgets where it ended, its list is found to have moved", async () => {
  const breakRunner = (runner: FunctionRunner): FunctionRunner => ({
    ...boundRunner(runner),
    query: (request, at) => runner.query({ ...request, journal: null }, at),
  });

  const { problem } = await runFunctionsFuzz({ seed: 1, turns: 300, breakRunner });

  expect(problem).toMatch(/a page ends elsewhere than it did|"kind":"pages"/);
});

test("when a component reads the rows of the app, it is found", async () => {
  // The method of that name, before the next line replaces it.
  const scan = Reflect.get(Transaction.prototype, "scan") as (...args: unknown[]) => IndexScan;
  vi.spyOn(Transaction.prototype, "scan").mockImplementation(function (this: Transaction, _namespace, request) {
    return scan.call(this, "", request);
  });

  const { problem } = await runFunctionsFuzz({ seed: 1, turns: 150 });

  expect(problem).toContain('"space":"box"');
});

function boundRunner(runner: FunctionRunner): FunctionRunner {
  return {
    query: (request, at) => runner.query(request, at),
    mutation: (request) => runner.mutation(request),
    action: (request) => runner.action(request),
    onInvalidated: (result, wake) => runner.onInvalidated(result, wake),
  };
}
