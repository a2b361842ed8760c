// The inbox: what shows and when, the badge, quiet hours in somebody's own time, the digest, and whose notes are whose.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { NotificationView } from "../../convex/model/chatroomViews";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, anAccount, GOOD_PASSWORD, personOf } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MAYA = "maya@example.org";

let backend: Backend;
let maya: Person;
beforeEach(async () => {
  backend = await openBackend();
  maya = await anAccount(backend, MAYA);
});
afterEach(async () => await backend.close());

test("S2-10: a note is in the list, newest first, with its words, its link and its time, and counts as unread", async () => {
  await leave("A postcard", { href: "/chatroom#recovery" });
  backend.clock.advance(60_000);
  await leave("Another one");

  const notes = await inbox(maya);

  expect(notes).toMatchObject([
    { title: "Another one", message: "Words of it.", href: null, isRead: false, at: backend.clock.now() },
    { title: "A postcard", href: "/chatroom#recovery", count: 1, lines: [] },
  ]);
  expect(await maya.query(api.notifications.unread, {})).toMatchObject({ count: 2, newest: { title: "Another one" } });
});

test("S2-13: whoever has asked already is told of a note that arrives later, without asking otherwise", async () => {
  const asked = { paginationOpts: { numItems: 50, cursor: null }, tick: 1 };
  const before = [
    await maya.query(api.notifications.list, asked),
    await maya.query(api.notifications.unread, { tick: 1 }),
  ];
  backend.clock.advance(1_000);

  await leave("News");

  expect(before).toMatchObject([{ page: [] }, { count: 0, newest: null }]);
  expect(await maya.query(api.notifications.list, asked)).toMatchObject({ page: [{ title: "News" }] });
  expect(await maya.query(api.notifications.unread, { tick: 1 })).toMatchObject({
    count: 1,
    newest: { title: "News" },
  });
});

test("X-46: marking all as read leaves what waits for the morning unread", async () => {
  await leave("By day");
  await maya.mutation(api.notifications.saveSettings, { timeZone: "Pacific/Honolulu" });
  await leave("At night");

  await maya.mutation(api.notifications.markAllRead, {});
  backend.clock.advance(9 * HOUR_MS);

  expect((await inbox(maya)).map(({ title, isRead }) => [title, isRead])).toEqual([
    ["At night", false],
    ["By day", true],
  ]);
});

test("X-18: one is marked, then all; dismissed ones leave the list and the badge", async () => {
  for (const title of ["one", "two", "three"]) await leave(title);
  const [three, two, one] = (await inbox(maya)).map(({ notificationId }) => notificationId);
  if (one === undefined || two === undefined || three === undefined) throw new Error("three notes were left");

  await maya.mutation(api.notifications.markRead, { notificationId: two });
  expect(await unreadCount(maya)).toBe(2);
  await maya.mutation(api.notifications.dismiss, { notificationId: three });
  expect(await unreadCount(maya)).toBe(1);
  expect(await maya.mutation(api.notifications.markAllRead, {})).toEqual({ more: false });

  expect(await unreadCount(maya)).toBe(0);
  expect((await inbox(maya)).map(({ title, isRead }) => [title, isRead])).toEqual([
    ["two", true],
    ["one", true],
  ]);
});

test("X-18: a note that was read is marked unread, counts again, and is read again", async () => {
  await leave("Something for later");
  const [note] = await inbox(maya);
  if (note === undefined) throw new Error("a note was left");
  const { notificationId } = note;
  await maya.mutation(api.notifications.markRead, { notificationId });
  const firstRead = (await backend.rows("notifications"))[0]?.readAt;
  backend.clock.advance(60_000);

  await maya.mutation(api.notifications.markUnread, { notificationId });
  const again = [await unreadCount(maya), (await inbox(maya))[0]?.isRead];
  await maya.mutation(api.notifications.markRead, { notificationId });

  expect(again).toEqual([1, false]);
  expect(await unreadCount(maya)).toBe(0);
  expect((await backend.rows("notifications"))[0]?.readAt).toBe(firstRead);
});

test("X-18: a note that was removed does not count again by being marked unread", async () => {
  await leave("Gone");
  const [note] = await inbox(maya);
  if (note === undefined) throw new Error("a note was left");
  await maya.mutation(api.notifications.dismiss, { notificationId: note.notificationId });

  await maya.mutation(api.notifications.markUnread, { notificationId: note.notificationId });

  expect(await unreadCount(maya)).toBe(0);
});

test("X-46: a note that shows is told anew where it is by one of the same kind in the night, and is not gone until the morning", async () => {
  await leave("Low since today", { key: "pip" });
  const shownAt = backend.clock.now();
  await maya.mutation(api.notifications.saveSettings, { timeZone: "Pacific/Honolulu" });
  backend.clock.advance(60_000);
  await leave("Still low", { key: "pip" });

  expect(await inbox(maya)).toMatchObject([{ title: "Still low", count: 2, at: shownAt }]);
  expect(await unreadCount(maya)).toBe(1);
});

test("X-46: an unread note of the same kind is replaced and counted; after it was read, the next one stands for itself", async () => {
  await leave("First talk", { key: "talks" });
  await leave("Second talk", { key: "talks" });
  const replaced = await inbox(maya);
  await maya.mutation(api.notifications.markAllRead, {});
  await leave("Third talk", { key: "talks" });
  await leave("Something else", { key: "others" });

  expect(replaced).toMatchObject([{ title: "Second talk", count: 2 }]);
  expect((await inbox(maya)).map(({ title, count, isRead }) => [title, count, isRead])).toEqual([
    ["Something else", 1, false],
    ["Third talk", 1, false],
    ["Second talk", 2, true],
  ]);
});

test("X-46: what arrives in the night of somebody's own zone shows in their morning, and not before", async () => {
  // It is half past nine in the morning in UTC: the middle of the night in Honolulu.
  await maya.mutation(api.notifications.saveSettings, { timeZone: "Pacific/Honolulu" });
  await leave("At night");

  expect(await inbox(maya)).toEqual([]);
  expect(await unreadCount(maya)).toBe(0);
  const shownAt = backend.clock.now() + 8.5 * HOUR_MS; // eight in Honolulu
  backend.clock.advance(8.5 * HOUR_MS - 1_000);
  expect(await unreadCount(maya)).toBe(0);
  backend.clock.advance(1_000);

  expect(await inbox(maya)).toMatchObject([{ title: "At night", at: shownAt }]);
  expect(await unreadCount(maya)).toBe(1);
});

test("X-46: quiet hours are a person's own choice, and switched off nothing waits", async () => {
  await maya.mutation(api.notifications.saveSettings, { timeZone: "UTC", quiet: { from: 9, to: 10 } });
  await leave("In the quiet hour");
  const during = await inbox(maya);
  await maya.mutation(api.notifications.saveSettings, { quiet: null });
  await leave("After that");

  expect(during).toEqual([]);
  expect(await inbox(maya)).toMatchObject([{ title: "After that" }]);
  expect(await maya.query(api.notifications.settings, {})).toEqual({ quiet: null, digest: false, timeZone: "UTC" });
});

test("X-46: with the digest a day's notes come as one in the evening, with a line and a link for each", async () => {
  await maya.mutation(api.notifications.saveSettings, { timeZone: "UTC", digest: true });
  await leave("A talk", { href: "/chatroom" });
  backend.clock.advance(2 * HOUR_MS);
  await leave("A postcard");
  const atNoon = await inbox(maya);
  backend.clock.advance(7 * HOUR_MS);

  expect(atNoon).toEqual([]);
  expect(await inbox(maya)).toMatchObject([
    {
      type: "digest",
      count: 2,
      message: "2 things happened.",
      lines: [
        { title: "A talk", href: "/chatroom" },
        { title: "A postcard", href: null },
      ],
    },
  ]);
});

test("X-46: what happens after the digest is in the next day's one, and a busy day lists its newest lines and counts all", async () => {
  await maya.mutation(api.notifications.saveSettings, { timeZone: "UTC", digest: true });
  await leave("Today");
  backend.clock.advance(9 * HOUR_MS);
  for (let number = 1; number <= 14; number += 1) await leave(`Tomorrow ${number}`);
  const tonight = await inbox(maya);
  backend.clock.advance(DAY_MS);

  const [tomorrow] = await inbox(maya);
  expect(tonight).toMatchObject([{ count: 1, message: "One thing happened." }]);
  expect(tomorrow).toMatchObject({ count: 14 });
  expect(tomorrow?.lines.map(({ title }) => title)).toEqual(
    Array.from({ length: 12 }, (_, at) => `Tomorrow ${at + 3}`),
  );
});

test.each([
  ["hours that are none", { quiet: { from: 22, to: 25 } }],
  ["an end that is the beginning", { quiet: { from: 8, to: 8 } }],
  ["a zone that does not exist", { timeZone: "Mars/Olympus" }],
])("%s are refused and change nothing", async (_, change) => {
  expect(await codeOf(maya.mutation(api.notifications.saveSettings, change))).toBe("input_invalid");

  expect(await maya.query(api.notifications.settings, {})).toEqual({
    quiet: { from: 22, to: 8 },
    digest: false,
    timeZone: null,
  });
});

test("C-40: after 90 days a note is gone, one of 89 days is not", async () => {
  await leave("Old");
  backend.clock.advance(1.5 * DAY_MS);
  await leave("Younger");
  backend.clock.advance(89 * DAY_MS);

  await backend.finishScheduled();

  expect((await backend.rows("notifications")).map(({ title }) => title)).toEqual(["Younger"]);
});

test("a badge counts up to a hundred and says no more", async () => {
  for (let number = 0; number < 103; number += 1) await leave(`Note ${number}`);

  expect(await unreadCount(maya)).toBe(100);
});

test("a guest's inbox and choices move into the account they sign in to", async () => {
  const guest = await aGuest(backend);
  await guest.mutation(api.notifications.saveSettings, { quiet: null, timeZone: "Europe/Berlin" });
  const { userId } = (await guest.query(api.users.viewer, {})) ?? {};
  if (userId === undefined) throw new Error("a guest is somebody");
  await backend.internal(internal.operator.announce, { to: userId, title: "For the guest", message: "Words of it." });

  const signedIn = await guest.action(api.auth.signIn, {
    provider: "password",
    params: { flow: "signIn", email: MAYA, password: GOOD_PASSWORD },
  });
  await backend.finishScheduled();

  const account = personOf(backend, signedIn);
  expect(await inbox(account)).toMatchObject([{ title: "For the guest" }]);
  expect(await account.query(api.notifications.settings, {})).toMatchObject({ quiet: null, timeZone: "Europe/Berlin" });
});

async function leave(title: string, more: { href?: string; key?: string } = {}): Promise<void> {
  await backend.internal(internal.operator.announce, { to: MAYA, title, message: "Words of it.", ...more });
}

async function inbox(person: Person): Promise<NotificationView[]> {
  const paginationOpts = { numItems: 50, cursor: null };
  return (await person.query(api.notifications.list, { paginationOpts, tick: tick() })).page;
}

async function unreadCount(person: Person): Promise<number> {
  return (await person.query(api.notifications.unread, { tick: tick() })).count;
}

/** As an open page does it: without a new number, an answer from before is still good. */
function tick(): number {
  return backend.clock.now();
}
