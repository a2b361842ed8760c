// What runaways write and what friends can do: postcards from the road, posters, and help that counts once.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { RunawayView } from "../../convex/model/chatroomViews";
import { DAY_MS } from "../../lib/days";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, anAccount } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";
import { anOldHome, aRunaway, findIt, ownerOf } from "../runaways";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

async function theCase(): Promise<RunawayView> {
  const [view] = await home.person.query(api.runaways.mine, {});
  if (view === undefined) throw new Error("it is away");
  return view;
}

describe("postcards", () => {
  beforeEach(async () => {
    home = await anOldHome(backend, 2);
    await aRunaway(backend, home);
  });

  /** Hour by hour, as the timetable does. */
  async function days(count: number): Promise<void> {
    for (let hour = 0; hour < count * 24; hour += 6) {
      backend.clock.advance(DAY_MS / 4);
      await backend.finishScheduled();
    }
  }

  test("M-6: one comes every day or two, seven at most, each with a note in the inbox", async () => {
    await days(16);

    const { postcards } = await theCase();
    expect(postcards.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const [at, { at: sentAt, place }] of postcards.entries()) {
      const before = postcards[at - 1];
      if (before === undefined) continue;
      expect(sentAt - before.at).toBeGreaterThanOrEqual(DAY_MS);
      expect(sentAt - before.at).toBeLessThanOrEqual(2 * DAY_MS + DAY_MS / 4);
      expect(place).not.toBe(before.place);
    }
    const notes = (await backend.rows("notifications")).filter(({ type }) => type === "postcard");
    expect(notes).toMatchObject([{ count: 7 }]); // grouped: an unread one is replaced
    expect((await backend.rows("runaways"))[0]?.nextPostcardAt).toBeUndefined();
  });

  test("M-6: they stop when it is found", async () => {
    await days(3);
    await findIt(backend, home);
    const before = await backend.rows("postcards");

    await days(4);

    expect(before.length).toBeGreaterThan(1);
    expect(await backend.rows("postcards")).toEqual(before);
  });

  test("M-6: after an outage one card comes, not all that were missed", async () => {
    backend.clock.advance(10 * DAY_MS);

    await backend.finishScheduled();

    expect((await theCase()).postcards.map(({ number }) => number)).toEqual([0, 1]);
  });
});

describe("posters", () => {
  let code: string;
  beforeEach(async () => {
    home = await anOldHome(backend, 2);
    await aRunaway(backend, home);
    code = (await home.person.mutation(api.runaways.makePoster, { chatlingId: home.chatlingId })).helpCode;
  });

  test("M-6: a poster shows the chatling and nothing of its owner; asking for it again gives the same link", async () => {
    const friend = await aGuest(backend);

    const poster = await friend.query(api.runaways.poster, { code });

    expect(poster).toMatchObject({ nickname: "Pip", state: "away", isMine: false, helped: false });
    const text = JSON.stringify(poster);
    for (const secret of [await ownerOf(backend, home), home.chatlingId, home.conversationId]) {
      expect(text).not.toContain(secret);
    }
    expect((await home.person.mutation(api.runaways.makePoster, { chatlingId: home.chatlingId })).helpCode).toBe(code);
    expect(await friend.query(api.runaways.poster, { code: "" })).toBeNull();
    expect(await friend.query(api.runaways.poster, { code: `${code}0` })).toBeNull();
  });

  test("M-6: one friend's help adds ten points, once, whoever asks again", async () => {
    const [friend, another] = [await aGuest(backend), await anAccount(backend)];

    await friend.mutation(api.runaways.help, { code });
    await friend.mutation(api.runaways.help, { code });
    const second = await codeOf(another.mutation(api.runaways.help, { code }));
    const own = await codeOf(home.person.mutation(api.runaways.help, { code }));

    expect([second, own]).toEqual(["poster_helped", "poster_own"]);
    expect(await theCase()).toMatchObject({ chance: 90, helped: true });
    const asked = { chatlingId: home.chatlingId, pay: "free" as const, clientId: aClientId() };
    expect((await home.person.mutation(api.runaways.search, asked)).chance).toBe(90);
    const told = (await backend.rows("notifications")).filter(({ type }) => type === "gift");
    expect(told).toHaveLength(1);
    expect((await friend.query(api.wallet.mine, {})).xp).toBe(5);
  });

  test("M-6: a poster says when it was found, and is taken down when it is let go", async () => {
    const friend = await aGuest(backend);
    await findIt(backend, home);

    expect(await friend.query(api.runaways.poster, { code })).toMatchObject({ state: "found" });
    expect(await codeOf(friend.mutation(api.runaways.help, { code }))).toBe("chatling_home");
    await aRunaway(backend, home);
    const fresh = await home.person.mutation(api.runaways.makePoster, { chatlingId: home.chatlingId });
    await home.person.mutation(api.runaways.letGo, { chatlingId: home.chatlingId });
    expect(await friend.query(api.runaways.poster, { code: fresh.helpCode })).toBeNull();
    expect(await codeOf(friend.mutation(api.runaways.help, { code: fresh.helpCode }))).toBe("not_found");
  });
});
