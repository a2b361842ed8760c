// The operator screen's functions: what admins see and do, what is refused in words, and the log that is left of every deed.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { LogEntry, LogFilter } from "../../convex/model/auditLog";
import type { DeskTopic } from "../../convex/model/operatorViews";
import { PART_CALLS } from "../../convex/model/usage";
import { errorDetailsOf } from "../../lib/errors";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { anAccount } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";
import { aSettledHome, anAdmin, newestRun, talksOf, until } from "../generation";
import { aDraftAnswer, anOwnTopic } from "../topics";

/** A model's answer with one topic in it, as the ladder records it. */
const A_CALL = {
  promptId: "topic-draft",
  parameters: {},
  brain: "primary" as const,
  provider: "p",
  model: "m",
  usage: { in: 900, out: 300 },
  durationMs: 1200,
};

let backend: Backend;
let admin: Person;
beforeEach(async () => {
  backend = await openBackend();
  admin = await anAdmin(backend);
});
afterEach(async () => {
  await backend.close();
});

async function log(filter: LogFilter = { kind: "all" }): Promise<LogEntry[]> {
  return await admin.query(api.operatorDesk.log, { filter });
}

async function deeds(): Promise<string[]> {
  return (await log()).map(({ action, targetId }) => `${action} ${targetId}`);
}

async function aDraft(): Promise<string> {
  const { statement, ...claims } = aDraftAnswer();
  const topic = { category: "inventions" as const, draft: { statement, claims }, rungs: [A_CALL] };
  const slug = await backend.internal(internal.jobs.topics.keepDraft, topic);
  if (slug === null) throw new Error("a fit draft is kept");
  return slug;
}

describe("runs", () => {
  test("S0-06 X-47: a run started by hand is seen with its counts, and the log says who asked for it", async () => {
    const home = await aSettledHome(backend);

    const { runId } = await admin.mutation(api.generation.start, {});
    const [begun] = await admin.query(api.generation.runs, {});
    await backend.finishScheduled();
    const [done] = await admin.query(api.generation.runs, {});

    expect(begun).toMatchObject({ runId, state: "running", trigger: "admin", counts: { users: 0, made: 0 } });
    expect(done).toMatchObject({ runId, state: "done", counts: { users: 2, made: 1, skipped: 1 } });
    expect(await talksOf(backend, home)).toHaveLength(2);
    expect(await log()).toMatchObject([
      { action: "generation.start", targetId: runId, detail: "for everybody", actor: "operator@example.org" },
    ]);
  });

  test("X-47: a run for one person leaves no address in the log", async () => {
    await admin.mutation(api.generation.start, { userEmail: "operator@example.org" });

    const [entry] = await backend.rows("auditLog");
    expect(entry).toMatchObject({ action: "generation.start", detail: "for one person" });
    expect(JSON.stringify(entry)).not.toContain("operator@example.org");
  });

  test("X-47: a run that could not start leaves nothing in the log", async () => {
    await admin.mutation(api.generation.pause, { on: true });

    const code = await codeOf(admin.mutation(api.generation.start, {}));
    const unknown = await codeOf(admin.mutation(api.generation.start, { userEmail: "nobody@example.org" }));

    expect([code, unknown]).toEqual(["generation_paused", "generation_paused"]);
    expect(await deeds()).toEqual(["generation.pause generationPaused"]);
  });

  test("X-47: paused, the timetable starts nothing; switched on again, the next hour does", async () => {
    await aSettledHome(backend);
    await admin.mutation(api.generation.pause, { on: true });
    const paused = await admin.query(api.generation.controls, {});

    await until(backend, 18);
    const none = await backend.rows("generationRuns");
    await admin.mutation(api.generation.pause, { on: false });
    await until(backend, 6);

    expect(paused.isPaused).toBe(true);
    expect(none).toEqual([]);
    expect((await newestRun(backend)).slotKey.slice(11)).toBe("06");
    expect((await deeds()).map((deed) => deed.split(" ")[0])).toEqual(["generation.resume", "generation.pause"]);
  });

  test("X-47: a second click on pause changes nothing and leaves no second line", async () => {
    await admin.mutation(api.generation.pause, { on: true });
    await admin.mutation(api.generation.pause, { on: true });

    expect(await deeds()).toEqual(["generation.pause generationPaused"]);
  });

  test("X-47: a run whose page died is told of as stuck, with how long it waits", async () => {
    await aSettledHome(backend);
    const { runId } = await admin.mutation(api.generation.start, {});
    const page = await backend.internal(internal.jobs.generation.openPage, { runId, token: "a worker that dies" });
    const held = await admin.query(api.generation.stuck, { tick: 1 });

    backend.clock.advance(90_000);
    const stuck = await admin.query(api.generation.stuck, { tick: 2 });

    expect(page).not.toBeNull();
    expect(held).toEqual([]);
    expect(stuck).toMatchObject([{ runId, page: 0, attempts: 1, waitsMs: 30_000 }]);
  });
});

describe("dials", () => {
  test("S0-60: the share of users is turned, is what the next run goes by, and the log says from what to what", async () => {
    await admin.mutation(api.generation.setDial, { name: "rolloutPercent", value: 5 });

    await admin.mutation(api.generation.start, {});

    const { dials } = await admin.query(api.generation.controls, {});
    expect(dials.rolloutPercent).toBe(5);
    expect((await newestRun(backend)).rollout).toBe(5);
    expect((await log())[1]).toMatchObject({
      action: "generation.dial",
      targetId: "rolloutPercent",
      detail: "from 100 to 5",
    });
    const [row] = await backend.rows("settings");
    expect(row?.updatedBy).toBe((await backend.rows("auditLog"))[0]?.actorId);
  });

  test.each([
    ["rolloutPercent", 101, "a percentage is from 0 to 100"],
    ["generationHours", "noon", "hours are like 6,18"],
    ["pausedCohorts", "many", "cohorts are like 3,10-19"],
    ["pausedCohorts", "10-", "cohorts are like 3,10-19"],
    ["pausedCohorts", "19-10", "cohorts are like 3,10-19"],
    ["pausedCohorts", "100", "cohorts are like 3,10-19"],
    ["pausedCohorts", "3,,4", "cohorts are like 3,10-19"],
    ["generationHours", Array(25).fill("6").join(","), "hours are like 6,18"],
    ["idleDays", -1, "days are from 0 to 3650"],
  ] as const)(
    "S0-60: %s does not take %s, says why, and nothing is changed or logged",
    async (name, value, problem) => {
      const before = await admin.query(api.generation.controls, {});

      const error: unknown = await admin.mutation(api.generation.setDial, { name, value }).catch((thrown) => thrown);

      expect(await codeOf(Promise.reject(error))).toBe("dial_invalid");
      expect(errorDetailsOf(error)).toEqual({ problem });
      expect(await admin.query(api.generation.controls, {})).toEqual(before);
      expect(await deeds()).toEqual([]);
    },
  );

  test("S0-60: the value a dial has already is no deed", async () => {
    await admin.mutation(api.generation.setDial, { name: "idleDays", value: 7 });

    expect(await deeds()).toEqual([]);
  });
});

describe("topics", () => {
  /** Beside the curated ones, which a refresh may have written by now. */
  async function resting(slug: string): Promise<DeskTopic[]> {
    const topics = await admin.query(api.operatorDesk.topics, { shelf: "approved" });
    return topics.filter((topic) => topic.slug === slug);
  }

  test("S0-47: this week's are listed before any refresh has written them, those and no others", async () => {
    const listed = await admin.query(api.operatorDesk.topics, { shelf: "week" });

    const pool = await backend.internal(internal.topicReview.pool, { at: backend.clock.now() });
    expect(listed.map(({ slug }) => slug)).toEqual(pool.map(({ slug }) => slug));
    expect(listed.every(({ statement, source }) => statement !== "" && source === "curated")).toBe(true);
  });

  test("S0-47: a draft is shown with its claims, approved, and then decided", async () => {
    const slug = await aDraft();
    const [draft] = await admin.query(api.operatorDesk.topics, { shelf: "draft" });

    await admin.mutation(api.operatorDesk.approveTopic, { slug });
    const again = await codeOf(admin.mutation(api.operatorDesk.refuseTopic, { slug }));

    expect(draft).toMatchObject({ slug, category: "inventions", claims: { neutral: aDraftAnswer().neutral } });
    expect(again).toBe("topic_decided");
    expect(await admin.query(api.operatorDesk.topics, { shelf: "draft" })).toEqual([]);
    expect(await resting(slug)).toMatchObject([{ source: "model", claims: null }]);
    expect(await deeds()).toEqual([`topic.approve ${slug}`]);
  });

  test("S0-47: a refused draft is on no shelf", async () => {
    const slug = await aDraft();

    await admin.mutation(api.operatorDesk.refuseTopic, { slug });

    expect(await admin.query(api.operatorDesk.topics, { shelf: "draft" })).toEqual([]);
    expect(await resting(slug)).toEqual([]);
    expect(await deeds()).toEqual([`topic.refuse ${slug}`]);
  });

  test("S0-47: a topic of this week is taken out at once, and taking it out twice is one deed", async () => {
    const [first] = await admin.query(api.operatorDesk.topics, { shelf: "week" });
    const slug = first?.slug ?? "";

    await admin.mutation(api.operatorDesk.retireTopic, { slug });
    await admin.mutation(api.operatorDesk.retireTopic, { slug });

    const left = await admin.query(api.operatorDesk.topics, { shelf: "week" });
    expect(left.map((topic) => topic.slug)).not.toContain(slug);
    expect(await log()).toMatchObject([{ action: "topic.retire", targetId: slug, detail: first?.statement }]);
  });

  test("S0-47: a topic of one's own waits for its week, and one that is unfit says what is wrong with it", async () => {
    const slug = await admin.mutation(api.operatorDesk.addTopic, anOwnTopic());

    const error: unknown = await admin
      .mutation(api.operatorDesk.addTopic, anOwnTopic({ statement: "Too shy", neutral: [] }))
      .catch((thrown) => thrown);

    expect(await resting(slug)).toMatchObject([{ source: "operator" }]);
    expect(await codeOf(Promise.reject(error))).toBe("topic_unfit");
    expect(errorDetailsOf(error)).toEqual({ fault: "statement" });
    expect(await deeds()).toEqual([`topic.add ${slug}`]);
  });
});

describe("the log", () => {
  test("X-47: tells everybody's deeds, one's own, or those about one thing, newest first and twenty at a time", async () => {
    const other = await anAccount(backend, "second@example.org");
    await backend.internal(internal.operator.setRole, { email: "second@example.org", role: "admin" });
    await other.mutation(api.generation.setDial, { name: "rareEventPercent", value: 9 });
    for (let days = 10; days < 31; days += 1) {
      await admin.mutation(api.generation.setDial, { name: "idleDays", value: days });
    }

    const [all, mine, about] = [
      await log(),
      await other.query(api.operatorDesk.log, { filter: { kind: "mine" } }),
      await log({ kind: "about", targetId: "rareEventPercent" }),
    ];

    expect(all).toHaveLength(20);
    expect(await admin.query(api.operatorDesk.log, { filter: { kind: "all" }, count: 40 })).toHaveLength(22);
    expect(await admin.query(api.operatorDesk.log, { filter: { kind: "all" }, count: -3 })).toHaveLength(1);
    expect(all[0]).toMatchObject({ targetId: "idleDays", detail: "from 29 to 30", isMine: true });
    expect(mine).toMatchObject([{ targetId: "rareEventPercent", actor: "second@example.org", isMine: true }]);
    expect(about).toMatchObject([{ detail: "from 4 to 9", isMine: false }]);
  });
});

test("X-47: calls to a model are counted by purpose, brain and model, however many there were, and a day later no more", async () => {
  const before = await admin.action(api.operatorDesk.usage, {});

  const { statement, ...claims } = aDraftAnswer();
  const failed = { ...A_CALL, error: "429" };
  await backend.internal(internal.jobs.topics.keepDraft, {
    category: "inventions",
    draft: { statement, claims },
    rungs: [...Array<typeof A_CALL>(2 * PART_CALLS).fill(A_CALL), failed],
  });
  const after = await admin.action(api.operatorDesk.usage, {});
  backend.clock.advance(24 * 3_600_000 + 1_000);
  const later = await backend.internal(internal.operator.usage, {});

  const { brain, provider, model } = A_CALL;
  const calls = 2 * PART_CALLS + 1;
  expect(before).toMatchObject({ rows: [], complete: true });
  expect(after).toMatchObject({
    rows: [
      {
        ...{ purpose: "topicDraft", brain, provider, model, calls, failed: 1 },
        ...{ unitsIn: 900 * calls, unitsOut: 300 * calls, averageMs: 1200 },
      },
    ],
    complete: true,
  });
  expect(later).toMatchObject({ rows: [], complete: true });
});
