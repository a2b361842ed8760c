// Runs code, and every promise callback it leads to, in one go, and ends it when it takes too long, whatever it is doing.
//
// V8 can end running code from outside, but throws away the queue of promise callbacks with it. So the code runs outside of that
// queue, after the callbacks of everybody else and before any other: what is thrown away is its own. See docs/decisions/0014.

import { Script } from "node:vm";

export interface BoundedOutcome {
  /** True when it was ended from outside. Nothing of it runs any more. */
  readonly wasEnded: boolean;
  readonly wallMs: number;
  /** Never more than the process spent computing, so that waiting for a busy machine does not count. */
  readonly busyMs: number;
}

const ENTRY = Symbol.for("chatlings.bounded-code");
const script = new Script('globalThis[Symbol.for("chatlings.bounded-code")]()', { filename: "bounded-code" });

/** `code` must not throw. */
export function runBounded(code: () => void, milliseconds: number): Promise<BoundedOutcome> {
  return new Promise((resolve) => {
    const start = (): void => {
      try {
        drainMicrotasks();
      } catch (error) {
        // Somebody else's callback threw; it is theirs to answer for, and ours still has to run.
        process.nextTick(start);
        throw error;
      }
      const outcome = measured(code, milliseconds);
      resolve(outcome);
      if (outcome.wasEnded) resetAsyncStack();
    };
    // A tick begins when no promise callback is running.
    process.nextTick(start);
  });
}

function measured(code: () => void, milliseconds: number): BoundedOutcome {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  const wasEnded = !endsWithin(() => {
    code();
    drainMicrotasks();
  }, milliseconds);
  const wallMs = performance.now() - wall;
  const spent = process.cpuUsage(cpu);
  return { wasEnded, wallMs, busyMs: Math.min(wallMs, (spent.user + spent.system) / 1000) };
}

function endsWithin(code: () => void, milliseconds: number): boolean {
  Reflect.set(globalThis, ENTRY, code);
  try {
    script.runInThisContext({ timeout: Math.max(1, Math.ceil(milliseconds)) });
    return true;
  } catch (error) {
    if (isTimeout(error)) return false;
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, ENTRY);
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, "code") === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/** Runs what waits in the queues of `nextTick` and of promises. Node's own way for callbacks that enter JavaScript. */
function drainMicrotasks(): void {
  // In every Node version that the package allows, though not in its types.
  (process as unknown as { _tickCallback(): void })._tickCallback();
}

/**
 * Code that was ended inside of a promise callback leaves Node's record of who is running one callback too deep, and Node stops
 * the process when it notices. After an uncaught error it clears that record, so it is given one, and nobody else sees it.
 */
function resetAsyncStack(): void {
  if (process.hasUncaughtExceptionCaptureCallback()) return;
  process.setUncaughtExceptionCaptureCallback(() => process.setUncaughtExceptionCaptureCallback(null));
  throw new Error("Code was ended from outside.");
}
