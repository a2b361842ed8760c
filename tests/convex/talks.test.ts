// Talks as their owner reads them: page by page, one by one, and what having watched one changes.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { ParticipantView, TalkView } from "../../convex/model/chatroomViews";
import { DAY_MS } from "../../lib/days";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, anAccount, GOOD_PASSWORD, personOf } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";
import { aTalkingHome, oneMoreTalk, theLatest } from "../talking-homes";

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

/** So many talks in a row never leave every mood as it was. */
const TALKS_MAX = 60;

const isMoved = ({ moodBefore, moodAfter }: ParticipantView) => moodBefore !== moodAfter;

const tenRows = { numItems: 10, cursor: null };

test("S0-03: lines come in order from 0 without a gap, each with its speaker, its text and its stance", async () => {
  const home = await aTalkingHome(backend, 1);

  const talk = await theLatest(home);

  expect(talk.lines.map(({ order }) => order)).toEqual(talk.lines.map((_, place) => place));
  expect(talk.lines.length).toBeGreaterThanOrEqual(4);
  for (const line of talk.lines) {
    expect(talk.participants[line.speaker]?.chatling.nickname).toBeTypeOf("string");
    expect(line.text).not.toBe("");
    expect(["agree", "disagree", "neutral"]).toContain(line.stance);
  }
});

test("S0-38: talks are listed newest first in pages with all their lines, each talk once", async () => {
  const home = await aTalkingHome(backend, 5);

  const pages = await allPages(home, 2);

  const listed = pages.flat();
  for (const page of pages) expect(page.length).toBeLessThanOrEqual(2);
  const stored = await backend.rows("talks");
  expect(listed.length).toBeGreaterThanOrEqual(5);
  expect(listed.map(({ talkId }) => talkId)).toEqual(stored.map(({ _id }) => _id).reverse());
  for (const talk of listed) {
    expect(talk.lines).toHaveLength(stored.find(({ _id }) => _id === talk.talkId)?.lines.length ?? -1);
  }
});

test("S0-38: a page holds ten talks at most, however many are asked for", async () => {
  const home = await aTalkingHome(backend, 12);

  const { page, isDone } = await home.person.query(api.talks.list, { paginationOpts: { numItems: 500, cursor: null } });

  expect(page).toHaveLength(10);
  expect(isDone).toBe(false);
});

test("S0-38: somebody else's list holds none of my talks", async () => {
  await aTalkingHome(backend, 1);
  const other = await aGuest(backend);

  const { page } = await other.query(api.talks.list, { paginationOpts: tenRows });

  expect(page).toEqual([]);
});

test("S0-39: one talk comes with all its lines to its owner, and is not there for anybody else", async () => {
  const home = await aTalkingHome(backend, 1);
  const { talkId, lines } = await theLatest(home);
  const other = await aGuest(backend);

  const mine = await home.person.query(api.talks.get, { talkId });

  expect(mine?.lines).toEqual(lines);
  expect(await other.query(api.talks.get, { talkId })).toBeNull();
  expect(await home.person.query(api.talks.get, { talkId: "no id at all" })).toBeNull();
});

test("S0-32: a participant is told with its mood before and after, as the changes of the talk say", async () => {
  const home = await aTalkingHome(backend, 1);
  for (let talks = 1; talks < TALKS_MAX && !(await theLatest(home)).participants.some(isMoved); talks += 1) {
    await oneMoreTalk(backend, home);
  }

  const { page } = await home.person.query(api.talks.list, { paginationOpts: tenRows });

  const rows = new Map((await backend.rows("talks")).map((row) => [row._id, row]));
  for (const talk of page) {
    const row = rows.get(talk.talkId);
    talk.participants.forEach((participant, speaker) => {
      const before = row?.participants[speaker]?.mood;
      const after = row?.moodChanges.find((change) => change.speaker === speaker)?.to ?? before;
      expect([participant.moodBefore, participant.moodAfter]).toEqual([before, after]);
    });
  }
  expect(page[0]?.participants.some(isMoved)).toBe(true);
});

test("S0-34: unread talks are counted for their owner alone, and the count goes down with each that is read", async () => {
  const home = await aTalkingHome(backend, 2);
  const before = await home.person.query(api.talks.unread, {});
  const { talkId } = await theLatest(home);

  await home.person.mutation(api.talks.markRead, { talkId });

  expect(before).toBe(2);
  expect(await home.person.query(api.talks.unread, {})).toBe(1);
  expect(await (await aGuest(backend)).query(api.talks.unread, {})).toBe(0);
});

test("S0-40: marking read answers success, and doing it again changes nothing", async () => {
  const home = await aTalkingHome(backend, 1);
  const { talkId } = await theLatest(home);
  const first = await home.person.mutation(api.talks.markRead, { talkId });
  const [rows, homes, ledger] = [
    await backend.rows("talks"),
    await backend.rows("homes"),
    await backend.rows("ledger"),
  ];

  backend.clock.advance(1_000);
  const second = await home.person.mutation(api.talks.markRead, { talkId });

  expect([first, second]).toEqual([{ success: true }, { success: true }]);
  expect((await theLatest(home)).isRead).toBe(true);
  expect(await backend.rows("talks")).toEqual(rows);
  expect(await backend.rows("homes")).toEqual(homes);
  expect(await backend.rows("ledger")).toEqual(ledger);
});

test("S0-40: a talk of somebody else cannot be marked", async () => {
  const home = await aTalkingHome(backend, 1);
  const { talkId } = await theLatest(home);

  expect(await codeOf((await aGuest(backend)).mutation(api.talks.markRead, { talkId }))).toBe("not_found");

  expect((await theLatest(home)).isRead).toBe(false);
});

test("X-28: watching a talk to its end gives its coins once", async () => {
  const home = await aTalkingHome(backend, 1);
  const { talkId } = await theLatest(home);

  await home.person.mutation(api.talks.markRead, { talkId });
  await home.person.mutation(api.talks.markRead, { talkId });

  const given = (await backend.rows("ledger")).filter(({ refId }) => refId === talkId);
  expect(given).toHaveLength(1);
  expect(given[0]).toMatchObject({ reason: "talk_watched", coins: 2 });
});

test("S0-46: scrolling past the hot table goes on in the archive, and a link to an old talk still opens it", async () => {
  const oldHome = await aTalkingHome(backend, 2, await anAccount(backend));
  const oldTalk = await theLatest(oldHome);
  const home = await afterThreeMonths();
  await oneMoreTalk(backend, home);

  const ids = (await allPages(home, 10)).flat().map(({ talkId }) => talkId);

  expect(ids).toContain(oldTalk.talkId);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await backend.rows("talks")).map(({ _id }) => _id)).not.toContain(oldTalk.talkId);
  expect((await home.person.query(api.talks.get, { talkId: oldTalk.talkId }))?.lines).toEqual(oldTalk.lines);
  expect(await (await aGuest(backend)).query(api.talks.get, { talkId: oldTalk.talkId })).toBeNull();
});

test("S0-34: a talk that nobody watched before it was archived is not counted for ever", async () => {
  await aTalkingHome(backend, 2, await anAccount(backend));

  const home = await afterThreeMonths();

  expect(await home.person.query(api.talks.unread, {})).toBe(0);
});

test("S0-07: the time of the next talk is told, and not while talks are paused", async () => {
  const person = await aGuest(backend);

  const next = await person.query(api.talks.next, {});
  await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: true });

  expect(new Date(next ?? 0).toISOString().slice(11)).toBe("18:11:00.000Z");
  expect(await person.query(api.talks.next, {})).toBeNull();
});

/** The same account in a new session: the one before has ended long ago. What is old has gone into the archive. */
async function afterThreeMonths(): Promise<{ person: Person }> {
  backend.clock.advance(91 * DAY_MS);
  await backend.internal(internal.jobs.talkArchive.moveOld, {});
  const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
  return {
    person: personOf(backend, await backend.stranger.action(api.auth.signIn, { provider: "password", params })),
  };
}

async function allPages({ person }: { person: Person }, numItems: number): Promise<TalkView[][]> {
  const pages: TalkView[][] = [];
  let cursor: string | null = null;
  for (;;) {
    const read: ListedPage = await person.query(api.talks.list, { paginationOpts: { numItems, cursor } });
    pages.push(read.page);
    if (read.isDone) return pages;
    cursor = read.continueCursor;
  }
}

type ListedPage = { page: TalkView[]; isDone: boolean; continueCursor: string };
