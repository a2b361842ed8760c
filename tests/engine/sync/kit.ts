// What the tests of the sync layer share: real clients with their noise off, and values that can be waited for.

import { fileURLToPath } from "node:url";
import { ConvexClient, ConvexHttpClient } from "convex/browser";
import type { ConvexClientOptions } from "convex/browser";
import type { FunctionReference } from "convex/server";
import { makeFunctionReference } from "convex/server";
import { WebSocket } from "ws";

import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import type { TestEngine, TestEngineOptions } from "../../../embedded/engine/testing/open-test-engine";

export const FIXTURE = fileURLToPath(new URL("../fixture/convex", import.meta.url));

/** The fixture's functions by path; typed loosely on purpose, these tests are about the engine. */
export const query = (path: string) => makeFunctionReference<"query">(path);
export const mutation = (path: string) => makeFunctionReference<"mutation">(path);
export const action = (path: string) => makeFunctionReference<"action">(path);

export function openFixture(options: TestEngineOptions = {}): Promise<TestEngine> {
  return openTestEngine({ convexDir: FIXTURE, ...options });
}

/** ConvexClient wants a browser's WebSocket; ws has the parts it uses. */
export const webSocketConstructor = WebSocket as unknown as NonNullable<ConvexClientOptions["webSocketConstructor"]>;

export function aClient(url: string): ConvexClient & AsyncDisposable {
  const client = new ConvexClient(url, { webSocketConstructor, unsavedChangesWarning: false, logger: false });
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

export function anHttpClient(url: string): ConvexHttpClient {
  return new ConvexHttpClient(url, { logger: false });
}

export interface Watched<T> {
  /** Every result, in order. */
  readonly values: T[];
  readonly errors: Error[];
  /** Resolves with the first result, past or future, that fits. */
  until(fits: (value: T) => boolean): Promise<T>;
  stop(): void;
}

export function watch<T>(
  client: ConvexClient,
  reference: FunctionReference<"query">,
  args: Record<string, unknown>,
): Watched<T> {
  const values: T[] = [];
  const errors: Error[] = [];
  const waiting = new Set<() => void>();
  const unsubscribe = client.onUpdate(
    reference,
    args,
    (value: T) => {
      values.push(value);
      for (const wake of [...waiting]) wake();
    },
    (error) => {
      errors.push(error);
    },
  );
  return {
    values,
    errors,
    until: (fits) =>
      new Promise((resolve) => {
        const check = (): void => {
          const found = values.find(fits);
          if (found === undefined) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    stop: unsubscribe,
  };
}
