// Runs the code of one frame to its end: lets it run until it waits, serves what it waits for, and makes sure that nothing of it
// is left when the next turn begins.

import { TURN_IDLE_MS_MAX } from "../limits";
import type { Frame, PendingSyscall } from "./frame";
import type { Seat } from "./seat";
import { eventLoopTurn, microtasksDrained } from "./turnstile";

export type Ending =
  | { readonly kind: "returned"; readonly json: string }
  | { readonly kind: "thrown"; readonly error: unknown }
  /** It waits for something that does not come. Its realm must not be used again. */
  | { readonly kind: "stuck" };

/** `runNested` serves the syscalls that wait for their caller to be idle. */
export async function drive(
  frame: Frame,
  seat: Seat,
  invoke: () => Promise<string>,
  runNested: (frame: Frame, syscall: PendingSyscall) => Promise<void>,
): Promise<Ending> {
  let ending: Ending | null = null as Ending | null;
  seat.current = frame;
  try {
    invoke().then(
      (json) => (ending = { kind: "returned", json }),
      (error: unknown) => (ending = { kind: "thrown", error }),
    );
  } catch (error) {
    ending = { kind: "thrown", error };
  }
  for (;;) {
    await microtasksDrained();
    if (ending?.kind === "thrown") break;
    const syscall = frame.pending[0];
    if (syscall !== undefined) await servePending(frame, seat, syscall, runNested);
    else if (frame.isTracking) await frame.untracked();
    else if (ending !== null) break;
    else if (!(await becomesBusy(frame, () => ending !== null))) {
      ending = { kind: "stuck" };
      break;
    }
  }
  seat.current = null;
  await letGo(frame);
  return ending;
}

async function servePending(
  frame: Frame,
  seat: Seat,
  syscall: PendingSyscall,
  runNested: (frame: Frame, syscall: PendingSyscall) => Promise<void>,
): Promise<void> {
  await runNested(frame, syscall);
  frame.pending.shift();
  seat.current = frame;
}

/** Streams, blobs and the like end outside of the microtask queue, without telling us; give them a moment. */
async function becomesBusy(frame: Frame, hasEnded: () => boolean): Promise<boolean> {
  let isLate = false;
  const timer = setTimeout(() => (isLate = true), TURN_IDLE_MS_MAX);
  while (!isLate && !hasEnded() && !frame.isTracking && frame.pending.length === 0) await eventLoopTurn();
  clearTimeout(timer);
  return hasEnded() || frame.isTracking || frame.pending.length > 0;
}

/** Crypto that nobody waited for must not wake up in somebody else's turn. */
async function letGo(frame: Frame): Promise<void> {
  while (frame.isTracking) {
    await frame.untracked();
    await microtasksDrained();
  }
}
