// Coins and experience: the wallet is the sum of its ledger, whatever happens; the daily hello; levels.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Doc } from "../../convex/_generated/dataModel";
import { isDue } from "../../convex/model/checkIn";
import { hasFreeSearch } from "../../convex/model/wallets";
import { DAY_MS, dayOf } from "../../lib/days";
import { CHECK_IN_COINS, LEVEL_COINS, STREAK_FEAST_COINS, WELCOME_COINS } from "../../lib/economy-limits";
import { levelOf } from "../../lib/levels";
import { seededRandom } from "../../lib/seeded-random";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, aHome, anAccount, GOOD_PASSWORD, personOf } from "../builders";
import type { Home, Person } from "../builders";
import { codeOf } from "../error-codes";
import { anOldHome, aRunaway } from "../runaways";

const MERGE_EMAIL = "maya@example.org";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

async function checkIn(person: Person = home.person): Promise<number> {
  return (await person.mutation(api.wallet.checkIn, {})).coins;
}

/** Every wallet is the sum of its rows, and of the right level. */
async function expectBooksToBalance(): Promise<void> {
  const entries = await backend.rows("ledger");
  for (const wallet of await backend.rows("wallets")) {
    const own = entries.filter(({ userId }) => userId === wallet.userId);
    const sum = (of: (entry: Doc<"ledger">) => number): number => own.reduce((total, entry) => total + of(entry), 0);
    expect(wallet).toMatchObject({
      coins: sum(({ coins }) => coins),
      xp: sum(({ xp }) => xp),
      level: levelOf(wallet.xp),
    });
    expect(wallet.coins).toBeGreaterThanOrEqual(0);
    expect(new Set(own.map(({ idemKey }) => idemKey)).size).toBe(own.length);
  }
}

describe("the ledger", () => {
  test("X-28: before anything happened a purse shows its welcome coins, and nothing is written", async () => {
    const view = await home.person.query(api.wallet.mine, {});

    expect(view).toMatchObject({
      coins: WELCOME_COINS,
      xp: 0,
      level: 1,
      streak: 0,
      canCheckIn: true,
      freeSearch: true,
    });
    expect(await backend.rows("wallets")).toEqual([]);
  });

  test("X-28: over random days of care, hellos and searches the purse is the sum of its rows and never below zero", async () => {
    home = await anOldHome(backend, 4);
    await aRunaway(backend, home);
    const random = seededRandom("random days");

    for (let act = 0; act < 60; act += 1) {
      await randomAct(random.below(5));
      await expectBooksToBalance();
    }

    const reasons = new Set((await backend.rows("ledger")).map(({ reason }) => reason));
    expect([...reasons]).toEqual(expect.arrayContaining(["welcome", "checkin", "care", "search", "level"]));
  });

  async function randomAct(kind: number): Promise<void> {
    const { person } = home;
    const someone = (await person.query(api.chatlings.mine, {})).at(kind % 3);
    if (kind === 0) backend.clock.advance(DAY_MS / 3);
    if (kind === 1) await checkIn();
    if (someone !== undefined && kind >= 2) {
      await codeOf(
        person.mutation(api.care.give, { chatlingId: someone.chatlingId, kind: kind === 2 ? "play" : "treat" }),
      );
    }
    const [away] = kind === 4 ? await person.query(api.runaways.mine, {}) : [];
    if (away === undefined) return;
    const { chatlingId } = away.chatling;
    await codeOf(person.mutation(api.runaways.search, { chatlingId, pay: "coins", clientId: aClientId() }));
  }

  test("X-28: the history shows every row, newest first, to its owner alone", async () => {
    await checkIn();
    backend.clock.advance(1000);
    await home.person.mutation(api.care.give, { chatlingId: home.chatlingId, kind: "greet" });

    const paginationOpts = { numItems: 10, cursor: null };
    const { page } = await home.person.query(api.wallet.history, { paginationOpts });
    const other = await (await aGuest(backend)).query(api.wallet.history, { paginationOpts });

    expect(page.map(({ reason }) => reason)).toEqual(["care", "checkin", "welcome"]);
    expect(other.page).toEqual([]);
  });

  test("X-28: a refund is an opposite row, once, and only of what was paid", async () => {
    home = await anOldHome(backend, 2);
    await aRunaway(backend, home);
    const asked = { chatlingId: home.chatlingId, pay: "coins" as const, clientId: aClientId() };
    await home.person.mutation(api.runaways.search, asked);
    const [welcome, paid] = await backend.rows("ledger");
    if (welcome === undefined || paid === undefined) throw new Error("a search was paid");

    const given: boolean[] = [];
    for (const { _id } of [paid, paid, welcome]) {
      given.push(await backend.internal(internal.operator.refund, { ledgerId: _id }));
    }

    expect(given).toEqual([true, false, false]);
    expect((await backend.rows("ledger")).at(-1)).toMatchObject({
      reason: "refund",
      coins: -paid.coins,
      refId: paid._id,
    });
    expect(await home.person.query(api.wallet.mine, {})).toMatchObject({ coins: WELCOME_COINS });
    await expectBooksToBalance();
  });

  test("X-28: a level brings coins once, however it is reached", async () => {
    for (let day = 0; day < 6; day += 1) {
      await checkIn();
      backend.clock.advance(DAY_MS);
    }

    const view = await home.person.query(api.wallet.mine, {});
    expect(view).toMatchObject({ xp: 30, level: 2, xpOfLevel: 30, xpOfNext: 70 });
    expect(view.coins).toBe(WELCOME_COINS + 6 * CHECK_IN_COINS + LEVEL_COINS);
    const notes = (await backend.rows("notifications")).filter(({ type }) => type === "growth");
    expect(notes).toHaveLength(1);
    await expectBooksToBalance();
  });
});

describe("the daily hello", () => {
  test("X-28: it gives 15 coins once a day, however often and from however many tabs it is said", async () => {
    await Promise.all([checkIn(), checkIn(), checkIn()]);

    expect(await checkIn()).toBe(WELCOME_COINS + CHECK_IN_COINS);
    expect(await home.person.query(api.wallet.mine, {})).toMatchObject({
      canCheckIn: false,
      streak: 1,
      checkInCoins: 15,
    });
  });

  test("X-28: a purse that nobody touches says when the next day has come", async () => {
    await checkIn();
    expect(await home.person.query(api.wallet.mine, {})).toMatchObject({ canCheckIn: false });

    backend.clock.advance(DAY_MS);
    await backend.finishScheduled();

    expect(await home.person.query(api.wallet.mine, {})).toMatchObject({ canCheckIn: true, streak: 1 });
  });

  test("X-28: the next day begins at midnight UTC, to the millisecond", async () => {
    await checkIn();
    const midnight = Math.ceil(backend.clock.now() / DAY_MS) * DAY_MS;

    backend.clock.advance(midnight - backend.clock.now() - 1);
    const before = await checkIn();
    backend.clock.advance(1);
    const after = await checkIn();

    expect([before, after]).toEqual([WELCOME_COINS + 15, WELCOME_COINS + 30]);
  });

  test("X-28: the seventh day in a row is a feast: extra coins, a note and an egg", async () => {
    for (let day = 0; day < 7; day += 1) {
      const view = await home.person.query(api.wallet.mine, {});
      expect(view.checkInCoins).toBe(day === 6 ? CHECK_IN_COINS + STREAK_FEAST_COINS : CHECK_IN_COINS);
      await checkIn();
      backend.clock.advance(DAY_MS);
    }

    const feast = (await backend.rows("ledger")).filter(({ reason }) => reason === "checkin").at(-1);
    expect(feast?.coins).toBe(CHECK_IN_COINS + STREAK_FEAST_COINS);
    const notes = await backend.rows("notifications");
    expect(notes.filter(({ type }) => type === "streak")).toHaveLength(1);
    expect((await backend.rows("discoveries")).filter(({ egg }) => egg)).toHaveLength(1);
  });

  test("X-28 X-46: a missed day starts anew: nothing is taken, nothing is said, and the longest streak stays", async () => {
    for (const days of [1, 1, 3]) {
      await checkIn();
      backend.clock.advance(days * DAY_MS);
    }
    const notesBefore = await backend.rows("notifications");
    const { coins } = await home.person.query(api.wallet.mine, {});
    expect((await home.person.query(api.wallet.mine, {})).streak).toBe(0);

    const after = await checkIn();

    expect(after - coins).toBe(CHECK_IN_COINS);
    expect(await backend.rows("wallets")).toMatchObject([{ streak: 1, longestStreak: 3 }]);
    expect(await backend.rows("notifications")).toEqual(notesBefore);
  });

  test("X-28: a clock that was set back gives neither a second hello nor a second free search", () => {
    const [yesterday, today] = [dayOf(0), dayOf(DAY_MS)];
    const wallet = { checkInDay: today, freeSearchDay: today } as Doc<"wallets">; // the two fields that are asked about

    expect(isDue(wallet, yesterday)).toBe(false);
    expect(isDue(wallet, today)).toBe(false);
    expect(isDue(wallet, dayOf(2 * DAY_MS))).toBe(true);
    expect(hasFreeSearch(wallet, 0)).toBe(false);
    expect(hasFreeSearch(wallet, 2 * DAY_MS)).toBe(true);
  });
});

describe("a guest who signs in", () => {
  async function signIn(guest: Person): Promise<Person> {
    const params = { flow: "signIn", email: MERGE_EMAIL, password: GOOD_PASSWORD };
    return personOf(backend, await guest.action(api.auth.signIn, { provider: "password", params }));
  }

  test("X-28: brings what they earned along; the welcome and the hello of one day are not given twice", async () => {
    const account = await anAccount(backend, MERGE_EMAIL);
    await checkIn(account);
    await checkIn();
    await home.person.mutation(api.care.give, { chatlingId: home.chatlingId, kind: "play" });

    const maya = await signIn(home.person);

    const view = await maya.query(api.wallet.mine, {});
    expect(view).toMatchObject({ coins: WELCOME_COINS + CHECK_IN_COINS, xp: 5 + 5 + 3, canCheckIn: false });
    await expectBooksToBalance();
    expect(await checkIn(maya)).toBe(view.coins);
  });

  test("X-28: a streak goes on over the merge", async () => {
    await anAccount(backend, MERGE_EMAIL);
    await checkIn();
    backend.clock.advance(DAY_MS);
    await checkIn();

    const maya = await signIn(home.person);

    expect(await maya.query(api.wallet.mine, {})).toMatchObject({ streak: 2, coins: WELCOME_COINS + 30 });
    await expectBooksToBalance();
  });
});
