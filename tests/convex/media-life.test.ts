// Stored pictures, videos and voice notes afterwards: who may see them and for how long, what happens while storage is away, and
// what is swept.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { type BackendWithStorage, openBackend, openBackendWithStorage } from "../backend";
import { aGuest, aHome, anAccount, GOOD_PASSWORD, type Home, personOf, say } from "../builders";
import { UNSENT_FILES_MAX } from "../../lib/media-limits";
import { codeOf } from "../error-codes";
import { aPicture, uploadsOf } from "../uploads";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let backend: BackendWithStorage;
let home: Home;
const { sign, upload, finish, ready, send } = uploadsOf(() => home);

beforeEach(async () => {
  backend = await openBackendWithStorage();
  home = await aHome(backend);
  await backend.finishScheduled();
});
afterEach(async () => await backend.close());

describe("of a message that goes", () => {
  async function keyOf(mediaId: Id<"media">): Promise<string> {
    return (await backend.rows("media")).find((row) => row._id === mediaId)?.objectKey ?? "";
  }

  test("X-13 S4-22: the picture of a deleted message is gone, row and object", async () => {
    const mediaId = await ready(await aPicture());
    const { messageId } = await send(mediaId);
    const key = await keyOf(mediaId);
    await backend.finishScheduled();
    const before = await backend.storage.object(key);

    await home.person.mutation(api.messages.remove, { messageId });
    await backend.finishScheduled();

    expect(before).not.toBeNull();
    expect(await backend.storage.object(key)).toBeNull();
    expect(await backend.rows("media")).toEqual([]);
  });

  test("X-33 S4-22: the pictures of a cleared chat are gone; one that waits in the composer stays and can be sent", async () => {
    const sent = await ready(await aPicture());
    await send(sent);
    const waiting = await ready(await aPicture());
    const key = await keyOf(sent);

    const { conversationId, person } = home;
    await person.mutation(api.conversations.clear, { conversationId, forgetMemories: false });
    await backend.finishScheduled();

    expect(await backend.storage.object(key)).toBeNull();
    expect((await backend.rows("media")).map((row) => row._id)).toEqual([waiting]);
    expect(await codeOf(send(waiting))).toBe("no error");
  });
});

test("S4-20: of files that are never sent so many are kept, then the oldest goes; one that was sent does not count", async () => {
  const [owner] = await backend.rows("users");
  if (owner === undefined) throw new Error("there is a person");
  const facts = { contentType: "image/webp", size: 100 };
  const who = { userId: owner._id, kind: "image" as const };
  const made: Id<"media">[] = [];
  for (let count = 0; count < UNSENT_FILES_MAX + 2; count += 1) {
    const upload = { ...who, ...facts, conversationId: home.conversationId, name: `file-${count}` };
    const { mediaId } = await backend.internal(internal.jobs.mediaRows.begin, upload);
    const finishKey = `media/${mediaId}`;
    await backend.internal(internal.jobs.mediaRows.claimFinish, { ...who, mediaId, finishKey });
    await backend.internal(internal.jobs.mediaRows.settle, { mediaId, finishKey, finished: facts });
    if (count === 0) await send(mediaId);
    made.push(mediaId);
    backend.clock.advance(3_100);
  }

  const state = new Map((await backend.rows("media")).map((row) => [row._id, row.state]));
  const last = await backend.internal(internal.jobs.mediaRows.begin, {
    ...who,
    ...facts,
    conversationId: home.conversationId,
    name: "one more",
  });

  const [sent, oldest, second] = made.slice(0, 3).map((mediaId) => state.get(mediaId));
  expect([sent, oldest, second]).toEqual(["ready", "deleted", "ready"]);
  const after = new Map((await backend.rows("media")).map((row) => [row._id, row.state]));
  expect([...after.values()].filter((one) => one === "deleted")).toHaveLength(2);
  expect(after.get(last.mediaId)).toBe("pending");
});

test("S4-20: where no store is set up an upload is refused before anything is written, and texts go on", async () => {
  const bare = await openBackend();
  const there = await aHome(bare);
  const file = { conversationId: there.conversationId, kind: "image" as const, contentType: "image/png", size: 9 };

  const code = await codeOf(there.person.action(api.media.signChatUpload, file));

  expect(code).toBe("storage_unavailable");
  expect(await bare.rows("media")).toEqual([]);
  expect(await codeOf(say(there, "hello"))).toBe("no error");
  await bare.close();
});

describe("whose it is", () => {
  test("S4-22 S4-36: somebody else's file cannot be finished, cancelled, sent or seen, and an unknown one looks the same", async () => {
    const mediaId = await ready(await aPicture());
    const stranger = await aHome(backend, await aGuest(backend));

    const { urls } = await stranger.person.action(api.media.signViewBatch, { mediaIds: [mediaId] });

    expect(urls).toEqual([]);
    expect(await codeOf(stranger.person.action(api.media.finalizeChatUpload, { mediaId, kind: "image" }))).toBe(
      "not_found",
    );
    expect(await codeOf(stranger.person.mutation(api.media.cancelUpload, { mediaId }))).toBe("not_found");
    expect(await codeOf(send(mediaId, {}, stranger))).toBe("not_found");
  });

  test("S4-20: an upload goes with the conversation it was signed for", async () => {
    const second = await aHome(backend, home.person);
    const mediaId = await ready(await aPicture());

    expect(await codeOf(send(mediaId, {}, second))).toBe("not_found");
    expect(await codeOf(sign({ kind: "image", contentType: "image/png", size: 9 }, await aGuest(backend)))).toBe(
      "not_found",
    );
  });

  test("S4-21: a file a guest uploaded is theirs to send after they signed in to their account", async () => {
    await anAccount(backend, "maya@example.org");
    const mediaId = await ready(await aPicture());
    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const account = personOf(backend, await home.person.action(api.auth.signIn, { provider: "password", params }));
    await backend.finishScheduled();

    expect(await codeOf(send(mediaId, {}, { ...home, person: account }))).toBe("no error");
  });

  test("S4-22: an address works for five minutes, for exactly one object, and not a letter changed", async () => {
    const mediaId = await ready(await aPicture());
    const { urls, expiresAt } = await home.person.action(api.media.signViewBatch, { mediaIds: [mediaId, mediaId] });
    const [{ url } = { url: "" }] = urls;

    expect(urls).toHaveLength(1);
    expect(expiresAt - backend.clock.now()).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url.replace(/media\/./, "media/x"))).status).toBe(403);
    expect((await fetch(url.replace(/Expires=\d/, "Expires=9"))).status).toBe(403);
    backend.clock.advance(5 * MINUTE_MS);
    expect((await fetch(url)).status).toBe(403);
  });

  test("S4-29: a batch of a hundred is signed at once, one more is refused", async () => {
    const mediaId = await ready(await aPicture());
    const ids = (count: number): Id<"media">[] => Array.from({ length: count }, () => mediaId);

    expect((await home.person.action(api.media.signViewBatch, { mediaIds: ids(100) })).urls).toHaveLength(1);
    expect(await codeOf(home.person.action(api.media.signViewBatch, { mediaIds: ids(101) }))).toBe("input_invalid");
  });

  test("a file that is not finished, and one whose message was deleted, cannot be seen", async () => {
    const pending = await upload(await aPicture());
    const mediaId = await ready(await aPicture());
    const { messageId } = await send(mediaId);
    const [key = ""] = await keysOf(mediaId);

    await home.person.mutation(api.messages.remove, { messageId });
    const { urls } = await home.person.action(api.media.signViewBatch, { mediaIds: [pending, mediaId] });
    await backend.finishScheduled();

    expect(urls).toEqual([]);
    expect(await backend.storage.object(key)).toBeNull();
  });
});

describe("when storage is away", () => {
  test("S4-21: finishing says so and can be repeated when it is back", async () => {
    const mediaId = await upload(await aPicture());
    await backend.storage.goDown();

    const down = await codeOf(finish(mediaId, "image"));
    const text = await codeOf(say(home, "still here"));
    await backend.storage.comeBack();

    expect(down).toBe("storage_unavailable");
    expect(text).toBe("no error");
    expect(await codeOf(finish(mediaId, "image"))).toBe("no error");
  });

  test("a store that never answers is given up in time, and the upload is not lost", async () => {
    const mediaId = await upload(await aPicture());
    await backend.storage.hang();

    const slow = await codeOf(finish(mediaId, "image"));
    await backend.storage.comeBack();

    expect(slow).toBe("storage_unavailable");
    expect(await codeOf(finish(mediaId, "image"))).toBe("no error");
  });

  test("what should be removed meanwhile is removed later", async () => {
    const mediaId = await ready(await aPicture());
    const [key = ""] = await keysOf(mediaId);
    await backend.storage.goDown();
    await home.person.mutation(api.media.cancelUpload, { mediaId });
    await backend.finishScheduled();
    await backend.storage.comeBack();
    expect(await backend.storage.object(key)).not.toBeNull();

    backend.clock.advance(11 * MINUTE_MS);
    await backend.finishScheduled();

    expect(await backend.storage.object(key)).toBeNull();
    expect(await backend.rows("media")).toEqual([]);
  });
});

describe("what is swept", () => {
  test("C-31: an upload nobody finished is gone after an hour, object and row", async () => {
    const mediaId = await upload(await aPicture());
    const [key = ""] = await keysOf(mediaId);

    backend.clock.advance(50 * MINUTE_MS);
    await backend.finishScheduled();
    expect(await backend.storage.object(key)).not.toBeNull();
    backend.clock.advance(21 * MINUTE_MS);
    await backend.finishScheduled();

    expect(await backend.storage.object(key)).toBeNull();
    expect(await backend.rows("media")).toEqual([]);
    expect(await codeOf(finish(mediaId, "image"))).toBe("not_found");
  });

  test("a finished file nobody sent is gone after a day; one that was sent stays", async () => {
    const unsent = await ready(await aPicture());
    const sent = await ready(await aPicture());
    await send(sent);
    const [key = ""] = await keysOf(unsent);

    backend.clock.advance(25 * HOUR_MS);
    await backend.finishScheduled();

    expect(await backend.storage.object(key)).toBeNull();
    expect((await backend.rows("media")).map(({ _id }) => _id)).toEqual([sent]);
  });

  test("an object that another row names stays when one of its rows goes", async () => {
    const mediaId = await ready(await aPicture());
    const [key = ""] = await keysOf(mediaId);
    const userId = (await backend.rows("users"))[0]?._id;
    if (userId === undefined) throw new Error("there is a person");
    const twin = await upload(await aPicture());
    const claim = { userId, mediaId: twin, kind: "image" as const, finishKey: key };
    await backend.internal(internal.jobs.mediaRows.claimFinish, claim);
    const finished = { contentType: "image/webp", size: 1 };
    await backend.internal(internal.jobs.mediaRows.settle, { mediaId: twin, finishKey: key, finished });

    await home.person.mutation(api.media.cancelUpload, { mediaId });
    await backend.finishScheduled();

    expect((await backend.rows("media")).map((one) => one._id)).toEqual([twin]);
    expect(await backend.storage.object(key)).not.toBeNull();
  });
});

async function keysOf(mediaId: Id<"media">): Promise<string[]> {
  const row = (await backend.rows("media")).find(({ _id }) => _id === mediaId);
  return row === undefined ? [] : [row.objectKey];
}
