// Every note that can be sent is read: none blames, threatens or counts what somebody did not do.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as Words from "./notificationWords";

const EVERY_NOTE: Record<keyof typeof Words, Words.NoteWords[]> = {
  warning: [Words.warning("Pip")],
  runaway: [Words.runaway("Pip")],
  recovered: [Words.recovered("Pip")],
  postcard: [Words.postcard("Pip")],
  helped: [Words.helped("Pip")],
  rareEvent: [Words.rareEvent(["Pip"], "A shooting star", 1), Words.rareEvent(["Pip", "Fern"], "A duet", 5)],
  level: [Words.level(2, 0), Words.level(9, 20)],
  streak: [2, 7, 30, 100, 365].map(Words.streak),
  discovery: [Words.discovery("Mossling")],
  egg: [Words.egg("Mossling")],
  wokeUp: [Words.wokeUp("Pip")],
  announcement: [], // free text of an operator
  digest: [Words.digest(1), Words.digest(12)],
};

/** What makes a person feel bad about being away, or afraid of it. */
const GUILT = [
  /because (of )?you\b/i,
  /\byou (left|forgot|missed|lost|ignored|neglected|should|must|need to|have to|didn|did not|haven|have not|never)/i,
  /\byour fault\b/i,
  /\b(abandon|neglect|forgotten|ignored|lonely|alone|starv|hungry|cry|crying|tears|dying|dead|died)/i,
  /\b(miss(es|ed|ing)? you|waiting for you|been waiting|where (are|were) you|come back)\b/i,
  /\b(don.t|do not) (lose|break|miss|forget|let)\b/i,
  /\b(last chance|hurry|before it.s too late|or else|will be lost|lose your|losing|broke(n)? (your )?streak|streak (is )?(over|lost|ends?))\b/i,
  /\b(only|just) \d+ (hours?|minutes?|days?) (left|remain)/i,
  /\bsad(ly)?\b|\bunhappy\b|\bpunish|\bguilt|\bashamed|\bdisappoint/i,
];

test("X-46: no note that can be sent blames, threatens or pulls anybody back", () => {
  const notes = Object.values(EVERY_NOTE).flat();

  const found = notes.flatMap(({ title, message }) =>
    GUILT.filter((guilt) => guilt.test(`${title} ${message}`)).map((guilt) => `${title} ${message} ← ${guilt.source}`),
  );

  expect(found).toEqual([]);
});

test("X-46: the guilt words recognise guilt, as nobody may write it", () => {
  const cruel = [
    "Pip is sad because you left",
    "You have not visited Pip for 3 days",
    "Don't lose your streak! Only 2 hours left",
    "Pip misses you",
    "Your streak is over",
    "Come back before it's too late",
    "You forgot to feed Pip",
  ];

  const missed = cruel.filter((text) => !GUILT.some((guilt) => guilt.test(text)));

  expect(missed).toEqual([]);
});

test("a note fits a toast: a short title, at most two short sentences, and no gap is left unfilled", () => {
  for (const { title, message } of Object.values(EVERY_NOTE).flat()) {
    expect(title.length).toBeLessThanOrEqual(60);
    expect(message.length).toBeLessThanOrEqual(140);
    expect(`${title}${message}`).not.toMatch(/undefined|NaN|\{|\}/);
  }
});

test("X-46: whoever leaves a note takes its words from here, so that the walk above reads all of them", () => {
  const folder = join(import.meta.dirname, "..");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("model/notifications.ts"),
  );

  const own = files.filter((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const calls = text.match(/\bnotify\(ctx,[\s\S]*?\}\);/g) ?? [];
    return calls.some((call) => /\b(title|message):/.test(call) || !text.includes('/notificationWords"'));
  });

  expect(own).toEqual([]);
});
