// Old talks: they leave the hot table by month, stay readable, and can still be played again.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { TALK_ARCHIVE_DAYS } from "../../lib/chatroom-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aSettledHome, talksOf, until } from "../generation";
import { talkOf } from "../households";

const DAY_MS = 24 * 3_600_000;

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => {
  await backend.close();
});

/** Of the next month: a day of talks does not spill over into another. */
async function untilTheThird(): Promise<void> {
  const now = new Date(backend.clock.now());
  backend.clock.advance(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 3, 10) - now.getTime());
  await backend.finishScheduled();
}

test("S0-46: talks past the horizon move into rows of their owner and month, and younger ones stay", async () => {
  await untilTheThird();
  const [one, other] = [await aSettledHome(backend), await aSettledHome(backend)];
  const old = [await talkOf(backend, one), await talkOf(backend, one)];
  backend.clock.advance(TALK_ARCHIVE_DAYS * DAY_MS);
  const young = await talkOf(backend, one);

  await backend.internal(internal.jobs.talkArchive.moveOld, {});
  await backend.finishScheduled();

  expect((await talksOf(backend, one)).map(({ _id }) => _id)).toContain(young._id);
  expect((await talksOf(backend, one)).map(({ _id }) => _id)).not.toContain(old[0]?._id);
  const rows = await backend.rows("talkArchive");
  expect(rows.map(({ ownerId, part, talks }) => [ownerId, part, talks.length])).toEqual([
    [one.ownerId, 0, 3],
    [other.ownerId, 0, 1],
  ]);
  expect(rows[0]?.month).toBe(new Date(old[0]?.createdAt ?? 0).toISOString().slice(0, 7));
});

test("S0-46: an archived talk is what it was to the letter, in the history and for whoever replays it", async () => {
  const home = await aSettledHome(backend);
  const [talk] = await talksOf(backend, home);
  if (talk === undefined) throw new Error("the home has its first talk");
  const before = await home.person.query(api.talks.list, { paginationOpts: { numItems: 10, cursor: null } });
  backend.clock.advance((TALK_ARCHIVE_DAYS + 1) * DAY_MS);
  await backend.internal(internal.jobs.talkArchive.moveOld, {});

  const replayed = await backend.internal(internal.generationOps.replayTalk, {
    talkId: talk._id,
    ownerId: home.ownerId,
  });

  expect((await backend.rows("talkArchive"))[0]?.talks).toEqual([talk]);
  expect(before.page).toHaveLength(1);
  expect(replayed).toEqual({ same: true, differences: [] });
});

test("S0-46: a month of many talks fills several rows, in order and without loss, however often the job runs", async () => {
  await untilTheThird();
  const home = await aSettledHome(backend);
  for (let talk = 0; talk < 24; talk += 1) await talkOf(backend, home);
  const ids = (await talksOf(backend, home)).map(({ _id }) => _id);
  backend.clock.advance((TALK_ARCHIVE_DAYS + 2) * DAY_MS);

  for (let time = 0; time < 3; time += 1) await backend.internal(internal.jobs.talkArchive.moveOld, {});

  const rows = await backend.rows("talkArchive");
  expect(rows.map(({ part, talks }) => [part, talks.length])).toEqual([
    [0, 20],
    [1, 5],
  ]);
  expect(rows.flatMap(({ talks }) => talks.map((talk) => talk._id))).toEqual(ids);
});

test("S0-46: the timetable does it every day", async () => {
  const home = await aSettledHome(backend);
  backend.clock.advance((TALK_ARCHIVE_DAYS + 1) * DAY_MS);

  await until(backend, 4);

  expect(await backend.rows("talkArchive")).toHaveLength(1);
  expect(
    (await talksOf(backend, home)).filter(({ createdAt }) => createdAt < backend.clock.now() - 80 * DAY_MS),
  ).toEqual([]);
});
