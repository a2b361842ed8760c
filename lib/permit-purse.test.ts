// The permits of a browser: fetched ahead, counted, renewed in time, thrown away when refused. The clock and the backend are handed in.

import { describe, expect, test } from "vitest";
import { PERMIT, PERMIT_RENEWAL_MARGIN_MS, PERMIT_RENEWALS_UNUSED_MAX } from "./permit-limits";
import { createPermitPurse, type EarnedPermit } from "./permit-purse";

const { uses, lifetimeMs } = PERMIT.free;

/** A purse whose permits are called p1, p2, … and arrive when `arrive` is called. */
function aPurse() {
  let now = 1_000;
  const asked: { resolve: (permit: EarnedPermit<string>) => void; reject: (error: Error) => void }[] = [];
  const purse = createPermitPurse<string>(
    () => new Promise((resolve, reject) => asked.push({ resolve, reject })),
    () => now,
  );
  return {
    ...purse,
    asked: () => asked.length,
    pass: (ms: number) => {
      now += ms;
    },
    arrive: async (overrides: Partial<EarnedPermit<string>> = {}) => {
      asked.at(-1)?.resolve({ permitId: `p${asked.length}`, usesLeft: uses, lifetimeMs, ...overrides });
      await new Promise(setImmediate);
    },
    fail: async () => {
      asked.at(-1)?.reject(new Error("no way"));
      await new Promise(setImmediate);
    },
  };
}

describe("fetching ahead", () => {
  test("S4-24: a prefetched permit is there at once, and asking again fetches no second one", async () => {
    const purse = aPurse();

    purse.prefetch();
    purse.prefetch();
    await purse.arrive();
    purse.prefetch();

    expect(await purse.take()).toBe("p1");
    expect(purse.asked()).toBe(1);
  });

  test("S4-24: a failed prefetch is silent, and the next write asks again", async () => {
    const purse = aPurse();
    purse.prefetch();
    await purse.fail();

    const taken = purse.take();
    await purse.arrive();

    expect(await taken).toBe("p2");
  });
});

describe("counting", () => {
  test("S4-24: each take counts at once; the last use fetches the next permit, and the sixth write has it", async () => {
    const purse = aPurse();
    purse.prefetch();
    await purse.arrive();

    for (let count = 1; count <= uses; count += 1) expect(await purse.take()).toBe("p1");
    expect(purse.asked()).toBe(2);
    await purse.arrive();

    expect(await purse.take()).toBe("p2");
  });

  test("S4-24: more writers than one permit has uses wait for as many permits as they need", async () => {
    const purse = aPurse();

    const writers = Array.from({ length: uses + 1 }, () => purse.take());
    await purse.arrive();
    await purse.arrive();
    const taken = await Promise.all(writers);

    expect(taken.filter((id) => id === "p1")).toHaveLength(uses);
    expect(taken.filter((id) => id === "p2")).toHaveLength(1);
  });

  test("S4-31: a failure reaches everybody who waits for the permit, and the one after them tries anew", async () => {
    const purse = aPurse();
    const waiting = [purse.take(), purse.take()];

    await Promise.all([purse.fail(), ...waiting.map((one) => expect(one).rejects.toThrow("no way"))]);
    const later = purse.take();
    await purse.arrive();

    expect(await later).toBe("p2");
  });
});

describe("time", () => {
  test("S4-24: a permit that would end under way is not used any more", async () => {
    const purse = aPurse();
    purse.prefetch();
    await purse.arrive();

    purse.pass(lifetimeMs - PERMIT_RENEWAL_MARGIN_MS - 1);
    const inTime = await purse.take();
    purse.pass(1);
    const late = purse.take();
    await purse.arrive();

    expect([inTime, await late]).toEqual(["p1", "p2"]);
  });

  test("S4-24: it says when to renew, and goes on doing so only for so long while nobody writes", async () => {
    const purse = aPurse();
    const due: (number | null)[] = [];

    for (let renewal = 0; renewal <= PERMIT_RENEWALS_UNUSED_MAX; renewal += 1) {
      purse.prefetch();
      await purse.arrive();
      due.push(purse.renewalDueMs());
      purse.pass(lifetimeMs);
    }

    expect(due[0]).toBe(lifetimeMs - PERMIT_RENEWAL_MARGIN_MS);
    expect(due.at(-2)).not.toBeNull();
    expect(due.at(-1)).toBeNull();
  });
});

describe("refusals", () => {
  test("S4-31: after a drop the next take is a fresh permit, and dropping the old one again keeps it", async () => {
    const purse = aPurse();
    purse.prefetch();
    await purse.arrive();
    const refused = await purse.take();

    purse.drop(refused);
    const fresh = purse.take();
    await purse.arrive();
    purse.drop(refused);

    expect([refused, await fresh, await purse.take()]).toEqual(["p1", "p2", "p2"]);
  });
});
