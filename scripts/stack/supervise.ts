// Starts again what ended by itself and keeps its data: the engine, and the services beside it. Clients connect again by themselves.

import type { Restartable, Stack } from "./stack";

export interface SuperviseOptions {
  readonly isStopping: () => boolean;
  readonly onRestart: (name: Restartable) => void;
  /** Milliseconds, of any clock. */
  readonly now: () => number;
}

/** So many of one process in so short a time mean that starting it again does not help. */
const RESTARTS_MAX = 5;
const RESTARTS_WINDOW_MS = 10 * 60_000;

/** Resolves with the first process that has ended for good, and its code. */
export async function untilEnded(
  stack: Pick<Stack, "services" | "restart">,
  { isStopping, onRestart, now }: SuperviseOptions,
): Promise<readonly [Restartable | "web", number]> {
  const restarts: { name: Restartable; at: number }[] = [];
  for (;;) {
    const [name, code] = await firstToEnd(stack.services);
    const recent = restarts.filter((restart) => restart.name === name && now() - restart.at < RESTARTS_WINDOW_MS);
    if (name === "web" || code === 0 || isStopping() || recent.length >= RESTARTS_MAX) return [name, code];
    restarts.push({ name, at: now() });
    onRestart(name);
    try {
      await stack.restart(name, "stop");
    } catch {
      return [name, code];
    }
  }
}

async function firstToEnd(services: Stack["services"]): Promise<readonly [Restartable | "web", number]> {
  return await Promise.race(
    (["engine", "local", "web"] as const).map(async (name) => [name, await services[name].exited] as const),
  );
}
