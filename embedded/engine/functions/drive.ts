// Runs the code of one frame to its end: lets it run until it waits, serves what it waits for, and makes sure that nothing of it
// is left when the next turn begins.

import { TURN_IDLE_MS_MAX } from "../limits";
import type { Frame, PendingSyscall } from "./frame";
import type { Seat } from "./seat";
import { eventLoopTurn } from "./turnstile";

export type Ending =
  | { readonly kind: "returned"; readonly json: string }
  | { readonly kind: "thrown"; readonly error: unknown }
  /** It waits for something that does not come. Its realm must not be used again. */
  | { readonly kind: "stuck" }
  /** The whole run begins anew; what it waits for never comes. */
  | { readonly kind: "abandoned" }
  /** It did not end and was stopped from outside. Its realm must not be used again. */
  | { readonly kind: "stopped" };

/** Gives the code the answer it waits for. */
export type Settle = () => void;

/** `runNested` serves the syscalls that wait for their caller to be idle. */
export async function drive(
  frame: Frame,
  seat: Seat,
  invoke: () => Promise<string>,
  runNested: (frame: Frame, syscall: PendingSyscall) => Promise<Settle>,
): Promise<Ending> {
  let ending: Ending | null = null as Ending | null;
  let goOn: Settle = () => {
    try {
      invoke().then(
        (json) => (ending = { kind: "returned", json }),
        (error: unknown) => (ending = { kind: "thrown", error }),
      );
    } catch (error) {
      ending = { kind: "thrown", error };
    }
  };
  for (;;) {
    seat.current = frame;
    if ((await frame.pace.run(goOn)) === "ended") {
      ending = { kind: "stopped" };
      break;
    }
    if (ending?.kind === "thrown") break;
    if (frame.run.mustStartAgain) {
      ending = { kind: "abandoned" };
      break;
    }
    const syscall = frame.pending[0];
    if (syscall !== undefined) goOn = await servePending(frame, syscall, runNested);
    else if (frame.isTracking) goOn = await frame.arrival();
    else if (ending !== null) break;
    else if (await becomesBusy(frame, () => ending !== null)) goOn = nothing;
    else {
      ending = { kind: "stuck" };
      break;
    }
  }
  seat.current = null;
  return ending;
}

function nothing(): void {}

async function servePending(
  frame: Frame,
  syscall: PendingSyscall,
  runNested: (frame: Frame, syscall: PendingSyscall) => Promise<Settle>,
): Promise<Settle> {
  const settle = await runNested(frame, syscall);
  return () => {
    frame.pending.shift();
    settle();
  };
}

/** Streams, blobs and the like end outside of the microtask queue, without telling us; give them a moment. */
async function becomesBusy(frame: Frame, hasEnded: () => boolean): Promise<boolean> {
  let isLate = false;
  const timer = setTimeout(() => (isLate = true), TURN_IDLE_MS_MAX);
  while (!isLate && !hasEnded() && !frame.isTracking && frame.pending.length === 0) await eventLoopTurn();
  clearTimeout(timer);
  return hasEnded() || frame.isTracking || frame.pending.length > 0;
}
