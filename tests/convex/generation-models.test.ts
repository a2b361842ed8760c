// Talks whose words a model writes: used when they are in order and still fit, and never waited for otherwise.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Doc } from "../../convex/_generated/dataModel";
import { speakerLetter } from "../../convex/brain/talk/checkScript";
import { TOPIC_TEXTS } from "../../convex/topics/catalogue";
import type { ScriptBrief } from "../../convex/model/talkScripts";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aSettledHome, newestRun, orderIn, talksOf, until } from "../generation";
import type { Household } from "../households";

const HOUR_MS = 3_600_000;

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend({ providers: ["primary", "fallback"] });
  const silent = { kind: "status", status: 500 } as const;
  backend.llm.primary.behave(silent);
  backend.llm.fallback.behave(silent);
});
afterEach(async () => {
  await backend.close();
});

/** A home, and the run of the evening that is about to come to it. */
async function beforeTheRun(names?: readonly string[]): Promise<{ home: Household; run: Doc<"generationRuns"> }> {
  const home = await aSettledHome(backend, names);
  await until(backend, 17);
  backend.clock.advance(HOUR_MS);
  await backend.internal(internal.jobs.generation.tick, {});
  return { home, run: await newestRun(backend) };
}

async function planOf(run: Doc<"generationRuns">, home: Household) {
  const plan = await backend.internal(internal.jobs.generation.plan, { order: orderIn(run, home) });
  if (plan === null) throw new Error("there is a talk to write");
  return plan;
}

type Line = { who: string; stance: string; text: string };

/** Three rounds of what is asked for, told in the model's own words. */
function linesFor({ cast, stances }: ScriptBrief): Line[] {
  const rounds = ["I have thought about this", "I still think so", "That is all I know"];
  return rounds.flatMap((words) =>
    cast.map((_, place) => ({
      who: speakerLetter(place),
      stance: stances[place] ?? "neutral",
      text: `${words}, and I am number ${place + 1} at this table.`,
    })),
  );
}

function answering(lines: readonly Line[]): { kind: "ok"; text: string } {
  return { kind: "ok", text: JSON.stringify({ lines }) };
}

async function eveningTalk(home: Household): Promise<Doc<"talks">> {
  await backend.finishScheduled();
  const talk = (await talksOf(backend, home)).at(-1);
  if (talk?.slot.slice(11) !== "18") throw new Error("the evening has a talk");
  return talk;
}

describe("a script that is in order", () => {
  test("is what the chatlings say, and its cost is written down", async () => {
    const { home, run } = await beforeTheRun();
    const lines = linesFor((await planOf(run, home)).input);
    backend.llm.primary.behave(answering(lines));

    const talk = await eveningTalk(home);

    expect(talk.brain).toBe("primary");
    expect(talk.lines.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
    const calls = (await backend.rows("llmInteractions")).filter(({ purpose }) => purpose === "talk");
    expect(calls.at(-1)).toMatchObject({ userId: home.ownerId, brain: "primary" });
    expect(calls.at(-1)).not.toHaveProperty("error");
  });

  test("is asked for about a topic that has days of its own, too", async () => {
    const { home, run } = await beforeTheRun();
    const seasonal = TOPIC_TEXTS.find(({ season }) => season !== undefined);

    const { input } = await planOf({ ...run, pool: [seasonal?.slug ?? ""] }, home);

    expect(input.topic).toEqual({
      slug: seasonal?.slug,
      statement: seasonal?.statement,
      category: seasonal?.category,
      claims: seasonal?.claims,
    });
  });

  test("of the fallback is used when the primary fails", async () => {
    const { home, run } = await beforeTheRun();
    backend.llm.fallback.behave(answering(linesFor((await planOf(run, home)).input)));

    expect((await eveningTalk(home)).brain).toBe("fallback");
  });

  test("M-1: decides no mood and no roll: everything but the words is played again", async () => {
    const { home, run } = await beforeTheRun();
    backend.llm.primary.behave(answering(linesFor((await planOf(run, home)).input)));
    const talk = await eveningTalk(home);

    const replayed = await backend.internal(internal.generationOps.replayTalk, { talkId: talk._id });

    expect(talk.brain).toBe("primary");
    expect(replayed).toEqual({ same: true, differences: [] });
  });
});

describe("M-2: the built-in brain writes when a model", () => {
  const spoiled: [string, (lines: Line[]) => Line[]][] = [
    ["answers with other names", (lines) => lines.map((line) => ({ ...line, who: "Z" }))],
    ["answers with too many lines", (lines) => [...lines, ...lines]],
    ["answers with too few lines", (lines) => lines.slice(0, 1)],
    [
      "answers with unsafe text",
      (lines) => lines.map((line, place) => (place === 0 ? { ...line, text: "You fucking idiot." } : line)),
    ],
    ["answers with another opinion", (lines) => lines.map((line) => ({ ...line, stance: "maybe" }))],
  ];

  test.each(spoiled)("%s", async (_, spoil) => {
    const { home, run } = await beforeTheRun();
    const answer = answering(spoil(linesFor((await planOf(run, home)).input)));
    backend.llm.primary.behave(answer);
    backend.llm.fallback.behave(answer);

    const talk = await eveningTalk(home);

    expect(talk.brain).toBe("template");
    expect(talk.lines.length).toBeGreaterThanOrEqual(talk.participants.length * 2);
    expect((await newestRun(backend)).counts).toMatchObject({ made: 1, failed: 0 });
  });

  test.each([{ kind: "noise" }, { kind: "empty" }, { kind: "garbage" }, { kind: "cut", text: "{" }] as const)(
    "answers with $kind",
    async (mode) => {
      const { home } = await beforeTheRun();
      backend.llm.primary.behave(mode);
      backend.llm.fallback.behave(mode);

      expect((await eveningTalk(home)).brain).toBe("template");
    },
  );

  test("may not be asked, because an operator said so", async () => {
    await backend.internal(internal.operator.setSwitch, { name: "providersPaused", on: true });
    const { home } = await beforeTheRun();

    const talk = await eveningTalk(home);

    expect(talk.brain).toBe("template");
    expect(backend.llm.primary.requests).toEqual([]);
  });
});

test("a chatling that is gone while a model writes: the talk is made anew, without it and by the built-in brain", async () => {
  const { home, run } = await beforeTheRun(["Pip", "Fern", "Moss"]);
  const { planKey, input } = await planOf(run, home);
  const lines = linesFor(input).map(({ who: _who, ...line }, place) => ({
    ...line,
    speaker: place % input.cast.length,
  }));
  const gone = home.chatlingIds.find((id) => id === input.cast[0]?.chatlingId);
  if (gone === undefined) throw new Error("the cast is of the home");
  await home.person.mutation(api.care.meditate, { chatlingId: gone });

  const script = {
    planKey,
    brain: "primary" as const,
    lines: lines.map((line) => ({ ...line, stance: "agree" as const })),
  };
  await backend.internal(internal.jobs.generation.make, { order: orderIn(run, home), script });

  const talk = (await talksOf(backend, home)).at(-1);
  expect(talk?.participants.map(({ chatlingId }) => chatlingId)).not.toContain(gone);
  expect(talk?.brain).toBe("template");
  await backend.finishScheduled();
});
