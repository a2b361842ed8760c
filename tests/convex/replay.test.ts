// Playing talks again from what was stored with them: the same dice, moods, friendships and lines.

import { afterEach, beforeEach, expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aSettledHome, talksOf, until } from "../generation";
import { talkOf } from "../households";

const DAY_MS = 24 * 3_600_000;
const NAMES = ["Pip", "Fern", "Moss", "Bo", "Nim", "Tock"];

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => {
  await backend.close();
});

test("M-1 X-47: 200 talks are played again bit for bit, also after moods and friendships went on", {
  timeout: 120_000,
}, async () => {
  const homes = [await aSettledHome(backend, NAMES), await aSettledHome(backend, NAMES.slice(0, 3))];
  backend.clock.advance(8 * DAY_MS); // whoever wants to may leave
  for (let round = 0; round < 101; round += 1) {
    for (const home of homes) await talkOf(backend, home, { rareEventPercent: 20 });
    backend.clock.advance(DAY_MS / 2);
  }

  const talks = await backend.rows("talks");
  const replays = await Promise.all(
    talks.map(async ({ _id }) => await backend.internal(internal.generationOps.replayTalk, { talkId: _id })),
  );

  expect(talks.length).toBeGreaterThanOrEqual(200);
  expect(replays.filter(({ same }) => !same)).toEqual([]);
  expect(talks.some(({ outcome }) => outcome === "conflict")).toBe(true);
  expect(talks.some(({ event }) => event !== undefined)).toBe(true);
  expect(talks.some(({ inputs }) => inputs.past !== undefined)).toBe(true);
});

test("M-1: a talk of a run is played again with the topics of its run", async () => {
  const home = await aSettledHome(backend);
  await until(backend, 18);
  const talk = (await talksOf(backend, home)).at(-1);
  if (talk?.runId === undefined) throw new Error("the run made a talk");

  expect(talk.inputs.pool).toBeUndefined();
  expect(await backend.internal(internal.generationOps.replayTalk, { talkId: talk._id })).toEqual({
    same: true,
    differences: [],
  });
});
