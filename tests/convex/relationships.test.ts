// Friendships: what talks do to them, who may see them, and teams.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { BOND_HISTORY_MAX } from "../../lib/chatroom-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHatchChoice, anAccount, GOOD_PASSWORD } from "../builders";
import { codeOf } from "../error-codes";
import { aHousehold, talkOf } from "../households";

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

test("M-12: each talk moves every pair of its cast and no other, and the stored deltas add up to the affinity", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern", "Moss", "Dot"]);

  for (let talk = 0; talk < 12; talk += 1) {
    const { _id, participants, bonds } = await talkOf(backend, household);
    const touched = (await backend.rows("relationships")).filter((row) => row.history.at(-1)?.talkId === _id);
    const cast = new Set(participants.map((one) => one.chatlingId));
    expect(touched).toHaveLength(bonds.length);
    expect(touched.every(({ aId, bId }) => aId < bId && cast.has(aId) && cast.has(bId))).toBe(true);
  }

  const rows = await backend.rows("relationships");
  const sums = rows.map(({ base, history }) => history.reduce((sum, { delta }) => sum + delta, base));
  expect(sums).toEqual(rows.map((row) => row.affinity));
  expect(rows.every((row) => row.history.length === Math.min(row.talks, BOND_HISTORY_MAX))).toBe(true);
});

test("M-12: the story of an edge names the talks that moved it, newest first, in whichever order its two are named", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);
  const first = await talkOf(backend, household);
  const second = await talkOf(backend, household);
  const [a = "", b = ""] = household.chatlingIds;

  const story = await household.person.query(api.relationships.edge, { a, b });

  expect(story?.history.map(({ talkId, statement }) => ({ talkId, statement }))).toEqual([
    { talkId: second._id, statement: second.statement },
    { talkId: first._id, statement: first.statement },
  ]);
  expect(story?.affinity).toBe(story?.history.reduce((sum, { delta }) => sum + delta, story.base));
  expect(new Set([story?.a.nickname, story?.b.nickname])).toEqual(new Set(["Pip", "Fern"]));
  expect(await household.person.query(api.relationships.edge, { a: b, b: a })).toEqual(story);
});

test("M-12: the map has everybody at home and an edge for each two who talked", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);
  const before = await household.person.query(api.relationships.map, {});
  const talk = await talkOf(backend, household);

  const map = await household.person.query(api.relationships.map, {});

  expect(before.edges).toEqual([]);
  expect(map.chatlings.map((one) => one.nickname)).toEqual(["Pip", "Fern"]);
  expect(map.edges).toMatchObject([{ affinity: talk.bonds[0]?.delta, talks: 1, lastTalkAt: talk.createdAt }]);
});

test("an edge is nothing for those who never talked, for strangers' chatlings and for texts that are no ids", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);
  const [a = "", b = ""] = household.chatlingIds;
  const asked = (pair: { a: string; b: string }) => household.person.query(api.relationships.edge, pair);

  expect(await asked({ a, b })).toBeNull();
  await talkOf(backend, household);
  expect(await asked({ a, b: "no id at all" })).toBeNull();
  expect(await asked({ a, b: a })).toBeNull();
  expect(await (await aGuest(backend)).query(api.relationships.edge, { a, b })).toBeNull();
});

test("S0-52: after a day two may bring up a talk they had, and never one of the newest", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);
  const talks = [await talkOf(backend, household)];
  for (let talk = 0; talk < 8; talk += 1) {
    backend.clock.advance(26 * 3_600_000);
    talks.push(await talkOf(backend, household));
  }

  const mentioned = talks.filter((talk) => talk.inputs.past !== undefined);

  expect(mentioned.length).toBeGreaterThan(0);
  for (const talk of mentioned) {
    const older = talks.filter((one) => one.createdAt < talk.createdAt).map((one) => one.statement);
    expect(older).toContain(talk.inputs.past?.statement);
  }
  expect(talks[0]?.inputs.past).toBeUndefined();
});

test("S0-54: a rare event pays its bonus once, also when its talk is asked for again", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);

  const talk = await talkOf(backend, household, { rareEventPercent: 100, slot: "2026-03-14T06" });
  await expect(talkOf(backend, household, { rareEventPercent: 100, slot: "2026-03-14T06" })).rejects.toThrow("already");

  const paid = (await backend.rows("ledger")).filter((row) => row.reason === "rare_event");
  expect(paid).toMatchObject([{ coins: talk.event?.coins, refId: talk._id }]);
  expect(talk.event?.coins).toBeGreaterThan(0);
});

test("S0-55: a chatling joins a team, changes it and leaves it; its talks know the team of that time", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);
  const { person, chatlingIds } = household;
  const [chatlingId] = chatlingIds as [(typeof chatlingIds)[number]];

  await person.mutation(api.chatlings.joinTeam, { chatlingId, team: "acorns" });
  const asAcorn = await talkOf(backend, household);
  await person.mutation(api.chatlings.joinTeam, { chatlingId, team: "comets" });
  const joined = await person.query(api.chatlings.get, { chatlingId });
  await person.mutation(api.chatlings.joinTeam, { chatlingId, team: null });

  expect(asAcorn.participants.find((one) => one.chatlingId === chatlingId)?.team).toBe("acorns");
  expect(joined?.team).toBe("comets");
  expect((await person.query(api.chatlings.get, { chatlingId }))?.team).toBeNull();
});

test("S0-55: joining teams without end is asked to slow down", async () => {
  const { person, chatlingIds } = await aHousehold(backend, ["Pip"]);
  const [chatlingId] = chatlingIds as [(typeof chatlingIds)[number]];

  for (let turn = 0; turn < 30; turn += 1) {
    await person.mutation(api.chatlings.joinTeam, { chatlingId, team: turn % 2 === 0 ? "acorns" : null });
  }

  expect(await codeOf(person.mutation(api.chatlings.joinTeam, { chatlingId, team: "acorns" }))).toBe("rate_limited");
});

test("a guest's friendships and discoveries move with them to their account", async () => {
  const account = await anAccount(backend, "moss@example.org");
  await account.mutation(api.chatlings.hatch, aHatchChoice({ speciesSlug: "radikin" }));
  const guest = await aHousehold(backend, ["Pip", "Fern"]);
  const talk = await talkOf(backend, guest);
  const params = { flow: "signIn", email: "moss@example.org", password: GOOD_PASSWORD };

  await guest.person.action(api.auth.signIn, { provider: "password", params });
  await backend.finishScheduled();

  const [a = "", b = ""] = guest.chatlingIds;
  const story = await account.query(api.relationships.edge, { a, b });
  expect(story?.history.map((entry) => entry.talkId)).toContain(talk._id);
  const map = await account.query(api.relationships.map, {});
  expect(map.edges.some((edge) => [a, b].includes(edge.a) && [a, b].includes(edge.b))).toBe(true);
  const shelf = await account.query(api.collection.shelf, {});
  const known = shelf.filter((place) => place.discovered !== null).map((place) => place.slug);
  expect(known.sort()).toEqual(["mossling", "pufftail", "radikin"]);
});
