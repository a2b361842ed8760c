// The free allowance: what each message costs, that the meter is the ledger, and what happens at zero.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Doc, Id } from "../../convex/_generated/dataModel";
import { FREE_QUOTA } from "../../lib/limits";
import { seededRandom } from "../../lib/seeded-random";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aHome, aHatchChoice, anAccount, say, sendAs, withPermit } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";

type MediaKind = Doc<"media">["kind"];

const EMAIL = "maya@example.org";

let backend: Backend;
let home: Home;
beforeEach(async () => await open({}));
afterEach(async () => await backend.close());

async function open(env: Record<string, string>): Promise<void> {
  backend = await openBackend({ env });
  home = await aHome(backend, await anAccount(backend, EMAIL));
}

async function reopen(env: Record<string, string>): Promise<void> {
  await backend.close();
  await open(env);
}

async function meter(): Promise<Doc<"conversations">["freeRemaining"]> {
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  if (view === null) throw new Error("the conversation is there");
  return view.freeRemaining;
}

/** What the ledger says is left. */
async function ledger(): Promise<Doc<"conversations">["freeRemaining"]> {
  const sums: Doc<"conversations">["freeRemaining"] = { ...FREE_QUOTA };
  for (const entry of await backend.rows("quotaEntries")) {
    if (entry.conversationId === home.conversationId) sums[entry.unit] += entry.delta;
  }
  return sums;
}

const FACTS = {
  image: { contentType: "image/webp", size: 100 },
  video: { contentType: "video/mp4", size: 100 },
  audio: { contentType: "audio/webm", size: 100, durationSec: 2 },
};

/** A file as it is after its upload was checked. */
async function aFile(kind: MediaKind): Promise<Id<"media">> {
  const { conversationId } = home;
  const [owner] = await backend.rows("users");
  if (owner === undefined) throw new Error("there is a person");
  const { contentType, size } = FACTS[kind];
  const upload = { userId: owner._id, conversationId, kind, contentType, size, name: aClientId() };
  const { mediaId } = await backend.internal(internal.jobs.mediaRows.begin, upload);
  const finishKey = `media/${mediaId}`;
  await backend.internal(internal.jobs.mediaRows.claimFinish, { userId: owner._id, mediaId, kind, finishKey });
  await backend.internal(internal.jobs.mediaRows.settle, { mediaId, finishKey, finished: FACTS[kind] });
  return mediaId;
}

async function sendFile(kind: MediaKind, caption = ""): Promise<void> {
  const mediaId = await aFile(kind);
  const { conversationId, person } = home;
  const said = { conversationId, mediaId, caption, clientId: aClientId() };
  await withPermit(person, async (permitId) => await person.mutation(api.messages.sendMedia, { ...said, permitId }));
}

const SPEECH = { objectKey: "speech/one", contentType: "audio/wav", size: 10, durationSec: 1, peaks: [1] };
const RUNG = { promptId: "template@1", provider: "builtin", model: "template", brain: "template" as const };

/** The reply that waits comes as a voice; the kind that was stored. */
async function answerAloud(): Promise<string> {
  const token = aClientId();
  const brief = await backend.internal(internal.jobs.replies.claim, { conversationId: home.conversationId, token });
  if (brief === null) throw new Error("a reply waits");
  const rungs = [{ ...RUNG, parameters: {}, usage: { in: 0, out: 0 }, durationMs: 1 }];
  const result = { text: "hm", brain: "template" as const, rungs, extra: { kind: "audio" as const, speech: SPEECH } };
  await backend.internal(internal.jobs.replies.finish, { jobId: brief.jobId, token, result });
  return (await backend.rows("messages")).at(-1)?.kind ?? "nothing";
}

/** Every worker of the reply that waits breaks; does nothing when none waits. */
async function failReply(): Promise<void> {
  for (const token of ["one", "two", "three"]) {
    const brief = await backend.internal(internal.jobs.replies.claim, { conversationId: home.conversationId, token });
    if (brief !== null) await backend.internal(internal.jobs.replies.release, { jobId: brief.jobId, token });
  }
}

async function retryFailed(): Promise<string> {
  const failed = (await backend.rows("messages")).find(({ state }) => state.kind === "failed");
  if (failed === undefined) return "nothing failed";
  return await codeOf(home.person.mutation(api.messages.retry, { messageId: failed._id }));
}

async function sayTimes(count: number): Promise<void> {
  for (let said = 0; said < count; said += 1) {
    await say(home, `text ${said}`);
    backend.clock.advance(10_000);
  }
}

describe("what it costs", () => {
  test("S4-05: a text, a picture and a video cost one text each, a voice note one audio", async () => {
    const left = [];
    await say(home, "hello");
    left.push(await meter());
    await sendFile("image");
    left.push(await meter());
    await sendFile("video");
    left.push(await meter());
    await sendFile("audio");
    left.push(await meter());

    expect(left).toEqual([
      { text: 9, media: 2, audio: 3 },
      { text: 8, media: 2, audio: 3 },
      { text: 7, media: 2, audio: 3 },
      { text: 7, media: 2, audio: 2 },
    ]);
    expect(await ledger()).toEqual(left.at(-1));
  });

  test("S4-05 S4-43: with premium nothing costs anything, and nothing is written down", async () => {
    await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 1 });

    await say(home, "hello");
    await sendFile("image");
    for (let note = 0; note < 4; note += 1) await sendFile("audio");

    expect(await meter()).toEqual(FREE_QUOTA);
    expect(await backend.rows("quotaEntries")).toEqual([]);
  });

  test("S4-43: voice notes and voice replies share three; after them an answer comes in words, and a note is refused", async () => {
    await sendFile("audio");
    const kinds = [await answerAloud()];
    await say(home, "and now?");
    kinds.push(await answerAloud());
    await say(home, "once more?");
    kinds.push(await answerAloud());

    expect(kinds).toEqual(["audio", "audio", "text"]);
    expect(await meter()).toEqual({ text: 8, media: 2, audio: 0 });
    expect(await ledger()).toEqual(await meter());
    expect(await codeOf(sendFile("audio"))).toBe("audio_quota_exhausted");
  });

  test("S4-43: with premium voice replies cost nothing", async () => {
    await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 1 });
    const kinds = [];
    for (let reply = 0; reply < 4; reply += 1) {
      await say(home, `text ${reply}`);
      kinds.push(await answerAloud());
    }

    expect(kinds).toEqual(["audio", "audio", "audio", "audio"]);
    expect(await meter()).toEqual(FREE_QUOTA);
  });

  test("S4-05: every chatling has an allowance of its own", async () => {
    const other = await home.person.mutation(api.chatlings.hatch, aHatchChoice());

    await say(home, "hello");

    const view = await home.person.query(api.conversations.open, { conversationId: other.conversationId });
    expect(view?.freeRemaining).toEqual(FREE_QUOTA);
    expect((await meter()).text).toBe(9);
  });

  test("X-04: the same client id twice, even at once, costs one unit", async () => {
    const said = { conversationId: home.conversationId, text: "hello", clientId: aClientId() };

    await Promise.all([sendAs(home.person, said), sendAs(home.person, said)]);
    await sendAs(home.person, said);

    expect(await meter()).toMatchObject({ text: 9 });
    expect(await backend.rows("quotaEntries")).toHaveLength(1);
  });
});

describe("giving back", () => {
  test("X-02: when no answer comes the unit returns as an opposite entry, whatever kind it was", async () => {
    await say(home, "hello");
    await failReply();
    await sendFile("audio");
    await failReply();

    const entries = (await backend.rows("quotaEntries")).map(({ unit, delta, why }) => ({ unit, delta, why }));

    expect(entries).toEqual([
      { unit: "text", delta: -1, why: "taken" },
      { unit: "text", delta: 1, why: "givenBack" },
      { unit: "audio", delta: -1, why: "taken" },
      { unit: "audio", delta: 1, why: "givenBack" },
    ]);
    expect(await meter()).toEqual(FREE_QUOTA);
  });

  test("X-02: asking again for a failed answer costs the unit again, and failing again returns it again", async () => {
    await say(home, "hello");
    await failReply();

    await retryFailed();
    const asked = await meter();
    await failReply();

    expect(asked.text).toBe(9);
    expect((await meter()).text).toBe(10);
    expect(await ledger()).toEqual(await meter());
  });

  test("what was free when it was said gives nothing back", async () => {
    await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 1 });
    await say(home, "hello");
    await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 0 });

    await failReply();

    expect(await meter()).toEqual(FREE_QUOTA);
  });
});

describe("the ledger", () => {
  const STEPS = {
    text: async () => void (await codeOf(say(home, "hello"))),
    picture: async () => void (await codeOf(sendFile("image"))),
    voice: async () => void (await codeOf(sendFile("audio"))),
    answered: async () => await backend.finishScheduled(),
    failed: failReply,
    retried: async () => void (await retryFailed()),
    premium: async () => void (await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 1 })),
    free: async () => void (await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 0 })),
  };
  const NAMES = Object.keys(STEPS) as (keyof typeof STEPS)[];

  test.each(["a", "b", "c", "d"])(
    "M-15: after anything that happens the meter is what the ledger says, and nothing is taken twice (seed %s)",
    async (seed) => {
      const random = seededRandom(`quotas ${seed}`);
      const seen: string[] = [];

      for (let step = 0; step < 30; step += 1) {
        const name = random.pick(NAMES);
        seen.push(name);
        await STEPS[name]();
        backend.clock.advance(15_000);

        const left = await meter();
        expect({ seen, left }).toEqual({ seen, left: await ledger() });
        expect(Math.min(left.text, left.media, left.audio)).toBeGreaterThanOrEqual(0);
      }

      const perThing = new Map<string, number>();
      for (const { refId, delta } of await backend.rows("quotaEntries")) {
        perThing.set(refId, (perThing.get(refId) ?? 0) + delta);
      }
      for (const sum of perThing.values()) expect([0, -1]).toContain(sum);
    },
  );
});

describe("refilling", () => {
  async function refill(): Promise<void> {
    await backend.internal(internal.jobs.quotas.refill, { cursor: null }); // one page
  }

  test("C-26: without a setting nothing comes back by itself", async () => {
    await sayTimes(3);

    await refill();

    expect(await meter()).toMatchObject({ text: 7 });
  });

  test("C-26: with one, so many texts come back a day, once, and never more than there were", async () => {
    await reopen({ FREE_REFILL_PER_DAY: "2" });
    await sayTimes(3);

    await refill();
    await refill();
    const today = await meter();
    backend.clock.advance(24 * 3_600_000);
    await refill();

    expect(today).toMatchObject({ text: 9 });
    expect(await meter()).toEqual(FREE_QUOTA);
    expect(await ledger()).toEqual(FREE_QUOTA);
  });

  test("M-15: a unit that comes back after the refill took its place is written down and not added", async () => {
    await reopen({ FREE_REFILL_PER_DAY: "2" });
    await say(home, "hello");
    await refill();

    await failReply();

    expect((await backend.rows("quotaEntries")).map(({ delta }) => delta)).toEqual([-1, 1, 0]);
    expect([await meter(), await ledger()]).toEqual([FREE_QUOTA, FREE_QUOTA]);
  });
});

describe("the last unit", () => {
  test("S4-13: of two sends at once exactly one wins it, and the other is refused", async () => {
    await reopen({ TEXT_AT_ZERO: "stop" });
    await sayTimes(9);

    const codes = await Promise.all([codeOf(say(home, "left")), codeOf(say(home, "right"))]);

    expect(codes.sort()).toEqual(["no error", "quota_exhausted"]);
    expect(await meter()).toMatchObject({ text: 0 });
    expect(await ledger()).toEqual(await meter());
    expect((await backend.rows("messages")).filter(({ author }) => author.kind === "user")).toHaveLength(10);
  });

  test("S4-13: of two voice notes at once exactly one wins it", async () => {
    await sendFile("audio");
    await sendFile("audio");

    const codes = await Promise.all([codeOf(sendFile("audio")), codeOf(sendFile("audio"))]);

    expect(codes.sort()).toEqual(["audio_quota_exhausted", "no error"]);
    expect(await ledger()).toEqual(await meter());
  });
});

describe("at zero", () => {
  test("M-15: with TEXT_AT_ZERO=template a text goes to the built-in brain, pictures and voices are refused", async () => {
    await sayTimes(10);
    await sendFile("audio");
    await sendFile("audio");
    await sendFile("audio");

    const codes = [
      await codeOf(say(home, "one more")),
      await codeOf(sendFile("image")),
      await codeOf(sendFile("video")),
      await codeOf(sendFile("audio")),
    ];

    expect(codes).toEqual(["no error", "media_quota_exhausted", "media_quota_exhausted", "audio_quota_exhausted"]);
    const last = (await backend.rows("jobs")).at(-1);
    expect(last).toMatchObject({ charged: false, providersAllowed: false });
  });

  test("X-31: words about self-harm are answered at zero too, and take nothing before it", async () => {
    await reopen({ TEXT_AT_ZERO: "stop" });
    await say(home, "I want to kill myself");
    await sayTimes(10); // the tenth would be refused

    expect(await codeOf(say(home, "I want to kill myself"))).toBe("no error");
    expect(await codeOf(say(home, "and a lovely morning"))).toBe("quota_exhausted");
  });

  test("M-15: a text at zero that fails gives nothing back that was not taken", async () => {
    await sayTimes(10);
    await backend.finishScheduled();

    await say(home, "one more");
    await failReply();

    expect(await meter()).toMatchObject({ text: 0 });
    expect(await ledger()).toEqual(await meter());
  });

  test("M-15: a refused picture is kept, and sent once there is premium", async () => {
    await sayTimes(10);
    const mediaId = await aFile("image");
    const { conversationId, person } = home;
    const said = { conversationId, mediaId, caption: "for you", clientId: aClientId() };
    const send = async () =>
      await codeOf(
        withPermit(person, async (permitId) => await person.mutation(api.messages.sendMedia, { ...said, permitId })),
      );

    const refused = await send();
    await backend.internal(internal.operator.grantPremium, { email: EMAIL, days: 1 });
    const sent = await send();

    expect([refused, sent]).toEqual(["media_quota_exhausted", "no error"]);
    expect((await backend.rows("messages")).at(-1)).toMatchObject({ kind: "image", text: "for you", mediaId });
  });

  test("C-48: the open chat says what a text does at zero", async () => {
    const asks = async () =>
      (await home.person.query(api.conversations.open, { conversationId: home.conversationId }))?.textAtZero;

    const byDefault = await asks();
    await reopen({ TEXT_AT_ZERO: "stop" });

    expect([byDefault, await asks()]).toEqual(["template", "stop"]);
  });
});
