// The permits a browser has, counted as they are used (S4-24): one is fetched ahead, renewed before it runs out, and thrown away
// when the backend says that it is no good. Time and the way to earn one are handed in.

import { PERMIT_RENEWAL_MARGIN_MS, PERMIT_RENEWALS_UNUSED_MAX } from "./permit-limits";

export interface EarnedPermit<Id> {
  readonly permitId: Id;
  readonly usesLeft: number;
  readonly lifetimeMs: number;
}

export interface PermitPurse<Id> {
  /** A permit for one write, already counted as used. Waits for a new one when there is none. */
  take(): Promise<Id>;
  /** Earns one ahead of need, unless a good one is there. A failure is silent: `take` will meet it again. */
  prefetch(): void;
  /** The backend refused this one. Another one that was earned meanwhile is kept. */
  drop(permitId: Id): void;
  /** How long until the one that is there should be renewed; null when there is none, or when nobody has used the last few. */
  renewalDueMs(): number | null;
}

interface Held<Id> {
  readonly permitId: Id;
  readonly endsAt: number;
  usesLeft: number;
}

/** `now` is a clock that only goes forward; the lifetime is counted from before the permit was asked for. */
export function createPermitPurse<Id>(earn: () => Promise<EarnedPermit<Id>>, now: () => number): PermitPurse<Id> {
  let held: Held<Id> | null = null;
  let earning: Promise<Held<Id>> | null = null;
  let renewalsUnused = 0;

  const isGood = (one: Held<Id> | null): one is Held<Id> =>
    one !== null && one.usesLeft > 0 && one.endsAt - now() > PERMIT_RENEWAL_MARGIN_MS;

  const earnOne = (): Promise<Held<Id>> => {
    earning ??= (async () => {
      const askedAt = now();
      const { permitId, usesLeft, lifetimeMs } = await earn();
      held = { permitId, usesLeft, endsAt: askedAt + lifetimeMs };
      return held;
    })().finally(() => {
      earning = null;
    });
    return earning;
  };

  const prefetch = (): void => {
    if (isGood(held)) return;
    renewalsUnused += 1;
    earnOne().catch(() => undefined); // whoever writes next asks again and is told
  };

  return {
    prefetch,
    take: async () => {
      renewalsUnused = 0;
      // Several writers may wait for the same permit, more than it has uses; the last ones ask for another.
      let one = held;
      while (!isGood(one)) one = await earnOne();
      one.usesLeft -= 1;
      if (one.usesLeft === 0) prefetch();
      return one.permitId;
    },
    drop: (permitId) => {
      if (held?.permitId === permitId) held = null;
    },
    renewalDueMs: () => {
      if (held === null || renewalsUnused > PERMIT_RENEWALS_UNUSED_MAX) return null;
      return Math.max(0, held.endsAt - now() - PERMIT_RENEWAL_MARGIN_MS);
    },
  };
}
