// Starts an engine again that ended by itself. Its data survive that, and so do the clients, which connect again.

import type { Stack } from "./stack";

export interface SuperviseOptions {
  readonly isStopping: () => boolean;
  readonly onRestart: () => void;
  /** Milliseconds, of any clock. */
  readonly now: () => number;
}

/** So many in so short a time mean that starting again does not help. */
const RESTARTS_MAX = 5;
const RESTARTS_WINDOW_MS = 10 * 60_000;

/** Resolves with the first process that has ended for good, and its code. */
export async function untilEnded(
  stack: Pick<Stack, "services" | "restartEngine">,
  { isStopping, onRestart, now }: SuperviseOptions,
): Promise<readonly ["engine" | "web", number]> {
  const restarts: number[] = [];
  for (;;) {
    const { engine, web } = stack.services;
    const ended = await Promise.race([
      engine.exited.then((code) => ["engine", code] as const),
      web.exited.then((code) => ["web", code] as const),
    ]);
    const recent = restarts.filter((at) => now() - at < RESTARTS_WINDOW_MS);
    if (ended[0] === "web" || ended[1] === 0 || isStopping() || recent.length >= RESTARTS_MAX) return ended;
    restarts.push(now());
    onRestart();
    try {
      await stack.restartEngine("stop");
    } catch {
      return ended;
    }
  }
}
