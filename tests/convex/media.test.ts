// Pictures, videos and voice notes from the first question to the last byte: what may be sent, what is refused with which code,
// who may see it, and what is left of it afterwards.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { type BackendWithStorage, openBackendWithStorage } from "../backend";
import { aClientId, aGuest, aHome, anAccount, GOOD_PASSWORD, type Home, personOf, say, withPermit } from "../builders";
import { codeOf } from "../error-codes";
import {
  aBomb,
  anMp3,
  anMp4,
  aPhotoWithPosition,
  aPng,
  aPolyglot,
  aRecordedMp4,
  aWav,
  aWebm,
  SVG,
} from "../media-files";

const MB = 1024 * 1024;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PAGE = { paginationOpts: { numItems: 5, cursor: null } };

type Kind = "image" | "video" | "audio";
type File = { kind: Kind; contentType: string; bytes: Buffer };

type Signed = Awaited<ReturnType<typeof sign>>;

let backend: BackendWithStorage;
let home: Home;

beforeEach(async () => {
  backend = await openBackendWithStorage();
  home = await aHome(backend);
  await backend.finishScheduled();
});
afterEach(async () => await backend.close());

describe("the way of a file", () => {
  test.each<[Kind, string, () => Buffer | Promise<Buffer>, string, string]>([
    ["image", "image/png", aPng, "image/webp", "[Image] look"],
    ["image", "image/jpeg", aPhotoWithPosition, "image/jpeg", "[Image] look"],
    ["video", "video/mp4", () => anMp4({ notes: true }), "video/mp4", "[Video] look"],
    ["video", "video/quicktime", () => anMp4({ brand: "qt  " }), "video/quicktime", "[Video] look"],
    ["video", "video/webm", () => aWebm({ tracks: [1, 2] }), "video/webm", "[Video] look"],
    ["audio", "audio/webm;codecs=opus", () => aWebm(), "audio/webm", "[Voice] look"],
    ["audio", "audio/mp4", () => aRecordedMp4(), "audio/mp4", "[Voice] look"],
    ["audio", "audio/mp3", () => anMp3(), "audio/mpeg", "[Voice] look"],
    ["audio", "audio/wav", () => aWav(), "audio/wav", "[Voice] look"],
  ])(
    "S4-14 S4-20 S4-21 S4-38 X-38: a %s of type %s is uploaded, finished, sent and seen",
    async (kind, contentType, make, shownType, preview) => {
      const mediaId = await upload({ kind, contentType, bytes: await make() });

      const view = await finish(mediaId, kind);
      await send(mediaId, { caption: "look" });
      const [thread] = (await home.person.query(api.conversations.list, PAGE)).page;
      const seen = await fetch(await viewUrl(mediaId));
      await backend.finishScheduled();

      expect(view).toMatchObject({ mediaId, kind, contentType: shownType });
      expect(seen.headers.get("content-type")).toBe(shownType);
      expect((await backend.rows("messages")).find((one) => one.mediaId === mediaId)).toMatchObject({
        kind,
        text: "look",
      });
      const { messages } = await opened();
      expect(messages.find((message) => message.media !== null)?.media).toEqual(view);
      expect(messages.at(-1)?.author.kind).toBe("chatling"); // it asked for an answer
      expect(thread?.preview).toBe(preview);
    },
  );

  test("S4-38 S4-39: a voice note carries its length, its waveform and the sender's note", async () => {
    const mediaId = await upload({ kind: "audio", contentType: "audio/webm", bytes: aWebm({ seconds: 4 }) });

    const view = await home.person.action(api.media.finalizeChatUpload, {
      mediaId,
      kind: "audio",
      durationSec: 1, // what the file says counts
      peaks: [0.5, 7, -1, Number.NaN, ...Array.from({ length: 100 }, () => 0.25)],
    });

    expect(view.durationSec).toBe(4);
    expect(view.peaks.slice(0, 4)).toEqual([0.5, 1, 0, 0]);
    expect(view.peaks).toHaveLength(64);
  });

  test("C-25 C-24: a picture and a video cost one text each, a voice note one audio", async () => {
    await send(await ready(await aPicture()));
    await send(await ready({ kind: "video", contentType: "video/mp4", bytes: anMp4() }));
    await send(await ready({ kind: "audio", contentType: "audio/webm", bytes: aWebm() }));

    const [conversation] = await backend.rows("conversations");
    expect(conversation?.freeRemaining).toEqual({ text: 8, media: 2, audio: 2 });
  });

  test("a send that arrives twice is one message, and a file is sent once", async () => {
    const mediaId = await ready(await aPicture());
    const clientId = aClientId();

    const first = await send(mediaId, { clientId });
    const again = await send(mediaId, { clientId });

    expect(again).toEqual(first);
    expect(await codeOf(send(mediaId))).toBe("media_used");
  });

  test("finishing twice answers the same, and the file is not looked at again", async () => {
    const mediaId = await upload(await aPicture());

    const first = await finish(mediaId, "image");
    await backend.storage.goDown();
    const again = await finish(mediaId, "image");
    await backend.storage.comeBack();

    expect(again).toEqual(first);
  });
});

describe("what is refused before a byte is sent", () => {
  test.each<[Kind, string, number, string]>([
    ["image", "image/png", 3 * MB + 1, "media_too_large"],
    ["video", "video/mp4", 5 * MB + 1, "media_too_large"],
    ["audio", "audio/webm", 2 * MB + 1, "media_too_large"],
    ["image", "image/png", 0, "media_empty"],
    ["image", "image/svg+xml", 100, "media_type_refused"],
    ["image", "text/html", 100, "media_type_refused"],
    ["image", "video/mp4", 100, "media_type_refused"],
    ["image", "image/png", 1.5, "input_invalid"],
    ["image", "image/png", -1, "input_invalid"],
  ])("S4-20 S4-28 S4-39: a %s of type %s with %d bytes: %s", async (kind, contentType, size, code) => {
    expect(await codeOf(sign({ kind, contentType, size }))).toBe(code);
    expect(await backend.rows("media")).toEqual([]);
  });

  test.each<[Kind, string, number]>([
    ["image", "image/png", 3 * MB],
    ["video", "video/mp4", 5 * MB],
    ["audio", "audio/webm", 2 * MB],
  ])("S4-28: a %s of exactly its limit may be uploaded", async (kind, contentType, size) => {
    const { uploadUrl, headers } = await sign({ kind, contentType, size });

    const put = await putTo({ uploadUrl, headers }, Buffer.alloc(size));

    expect(put.status).toBe(200);
  });

  test("S4-20: ten uploads may be under way at once, and a cancelled one makes room", async () => {
    const first = await sign({ kind: "image", contentType: "image/png", size: 10 });
    for (let index = 1; index < 10; index += 1) await sign({ kind: "image", contentType: "image/png", size: 10 });

    expect(await codeOf(sign({ kind: "image", contentType: "image/png", size: 10 }))).toBe("upload_limit");
    await home.person.mutation(api.media.cancelUpload, { mediaId: first.mediaId });
    expect(await codeOf(sign({ kind: "image", contentType: "image/png", size: 10 }))).toBe("no error");
  });

  test("S4-36: signing is rate limited", async () => {
    const codes: string[] = [];
    for (let index = 0; index < 14; index += 1) {
      const signed = sign({ kind: "image", contentType: "image/png", size: 10 });
      codes.push(await codeOf(signed));
      await signed.then(
        ({ mediaId }) => home.person.mutation(api.media.cancelUpload, { mediaId }),
        () => null,
      );
    }

    expect(codes.filter((code) => code === "no error")).toHaveLength(12);
    expect(codes.at(-1)).toBe("rate_limited");
  });
});

describe("what arrived and may not be shown", () => {
  test.each<[string, File["kind"], string, () => Buffer | Promise<Buffer>, string]>([
    [
      "HTML with the type of a picture",
      "image",
      "image/png",
      () => Buffer.from("<html><script>alert(1)</script>"),
      "media_unreadable",
    ],
    ["SVG with the type of a picture", "image", "image/png", () => SVG, "media_unreadable"],
    ["a film with the type of a picture", "image", "image/jpeg", () => anMp4(), "media_unreadable"],
    ["a picture with the type of a film", "video", "video/mp4", () => aPng(), "media_unreadable"],
    ["a film sent as a voice note", "audio", "audio/mp4", () => anMp4(), "media_unreadable"],
    ["a decompression bomb", "image", "image/png", () => aBomb(), "media_too_detailed"],
    ["half a film", "video", "video/mp4", () => anMp4().subarray(0, 900), "media_unreadable"],
    ["six minutes of voice", "audio", "audio/webm", () => aWebm({ seconds: 360 }), "media_too_long"],
  ])("S4-21: %s is refused, and both its objects and its row go", async (_, kind, contentType, make, code) => {
    const mediaId = await upload({ kind, contentType, bytes: await make() });
    const keys = await keysOf(mediaId);

    const refused = await codeOf(finish(mediaId, kind));
    await backend.finishScheduled();

    expect(refused).toBe(code);
    for (const key of keys) expect(await backend.storage.object(key)).toBeNull();
    expect(await backend.rows("media")).toEqual([]);
    expect(await codeOf(send(mediaId))).toBe("not_found");
  });

  test("S4-21: of a picture with a position, and of one that is also a page, only the picture is stored", async () => {
    for (const bytes of [await aPhotoWithPosition(), await aPolyglot()]) {
      const contentType = bytes[0] === 0xff ? "image/jpeg" : "image/png";
      const mediaId = await upload({ kind: "image", contentType, bytes });
      await finish(mediaId, "image");

      const [key = ""] = await keysOf(mediaId);
      const shown = await backend.storage.object(key);
      expect(shown?.bytes.includes("Maya")).toBe(false);
      expect(shown?.bytes.includes("script")).toBe(false);
      expect(shown?.bytes.includes("GPS")).toBe(false);
    }
  });

  test("S4-21: an upload that never arrived, or was cut, can be tried again", async () => {
    const bytes = await aPng();
    const { mediaId, uploadUrl, headers } = await sign({ kind: "image", contentType: "image/png", size: bytes.length });

    const cut = await putTo({ uploadUrl, headers }, bytes.subarray(0, bytes.length * 0.9));
    const early = await codeOf(finish(mediaId, "image"));
    await putTo({ uploadUrl, headers }, bytes);

    expect(cut.status).toBe(403); // its length was signed
    expect(early).toBe("upload_missing");
    expect(await codeOf(finish(mediaId, "image"))).toBe("no error");
  });

  test("S4-21: a file swapped while the address still works changes nothing of what is shown, before the end and after", async () => {
    const [good, other] = [await aPng({ width: 20, height: 20 }), await aPng({ width: 20, height: 20 })];
    other[other.length - 20] = (other[other.length - 20] ?? 0) ^ 0xff; // same length, damaged
    const { mediaId, uploadUrl, headers } = await sign({ kind: "image", contentType: "image/png", size: good.length });
    await putTo({ uploadUrl, headers }, good);
    await finish(mediaId, "image");
    const [key = ""] = await keysOf(mediaId);
    const before = await backend.storage.object(key);

    const late = await putTo({ uploadUrl, headers }, other);

    expect(late.status).toBe(200); // the address works, and names nothing that is shown
    expect(await backend.storage.object(key)).toEqual(before);
    expect(uploadUrl).not.toContain(key);
    backend.clock.advance(12 * MINUTE_MS);
    await backend.finishScheduled();
    expect(await backend.storage.object(uploadKeyIn(uploadUrl))).toBeNull();
  });

  test("S4-21: a file swapped between the upload and its end is judged as what it has become", async () => {
    const [good, bad] = [await aPng(), SVG];
    const swapped = Buffer.concat([bad, Buffer.alloc(good.length)]).subarray(0, good.length);
    const { mediaId, uploadUrl, headers } = await sign({ kind: "image", contentType: "image/png", size: good.length });
    await putTo({ uploadUrl, headers }, good);
    await putTo({ uploadUrl, headers }, swapped);

    expect(await codeOf(finish(mediaId, "image"))).toBe("media_unreadable");
  });

  test("S4-21: an attempt that a newer one overtook settles nothing, and what it wrote goes", async () => {
    const mediaId = await upload(await aPicture());
    const [userId] = (await backend.rows("media")).map((row) => row.ownerId);
    if (userId === undefined) throw new Error("it has an owner");
    const claim = async (finishKey: string) =>
      await backend.internal(internal.jobs.mediaRows.claimFinish, { userId, mediaId, kind: "image", finishKey });
    const settle = async (finishKey: string) =>
      await backend.internal(internal.jobs.mediaRows.settle, {
        mediaId,
        finishKey,
        finished: { contentType: "image/webp", size: 1 },
      });
    await claim("media/older");
    await claim("media/newer");

    expect(await settle("media/older")).toBeNull();
    expect(await settle("media/newer")).toMatchObject({ mediaId });
    expect(await keysOf(mediaId)).toEqual(["media/newer"]);
    await backend.finishScheduled();
    expect(await settle("media/newer")).toMatchObject({ mediaId });
  });

  test("S4-21: of two attempts at once the newest counts, and the other's object goes", async () => {
    const mediaId = await upload(await aPicture());

    const outcomes = await Promise.all([codeOf(finish(mediaId, "image")), codeOf(finish(mediaId, "image"))]);
    backend.clock.advance(12 * MINUTE_MS);
    await backend.finishScheduled();

    expect(outcomes).toContain("no error");
    for (const outcome of outcomes) expect(["no error", "upload_missing"]).toContain(outcome);
    expect(await codeOf(send(mediaId))).toBe("no error");
  });
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

async function aPicture(): Promise<File> {
  return { kind: "image", contentType: "image/png", bytes: await aPng() };
}

async function sign(file: { kind: Kind; contentType: string; size: number }, person = home.person) {
  return await person.action(api.media.signChatUpload, { conversationId: home.conversationId, ...file });
}

async function upload({ kind, contentType, bytes }: File): Promise<Id<"media">> {
  const { mediaId, uploadUrl, headers } = await sign({ kind, contentType, size: bytes.length });
  const put = await putTo({ uploadUrl, headers }, bytes);
  if (put.status !== 200) throw new Error(`the store said ${put.status}: ${await put.text()}`);
  return mediaId;
}

async function putTo({ uploadUrl, headers }: Pick<Signed, "uploadUrl" | "headers">, bytes: Buffer): Promise<Response> {
  return await fetch(uploadUrl, { method: "PUT", headers, body: new Uint8Array(bytes) });
}

async function finish(mediaId: Id<"media">, kind: Kind) {
  return await home.person.action(api.media.finalizeChatUpload, { mediaId, kind });
}

async function ready(file: File): Promise<Id<"media">> {
  const mediaId = await upload(file);
  await finish(mediaId, file.kind);
  return mediaId;
}

async function send(mediaId: Id<"media">, said: { caption?: string; clientId?: string } = {}, from = home) {
  const { caption = "", clientId = aClientId() } = said;
  const { person, conversationId } = from;
  return await withPermit(
    person,
    async (permitId) =>
      await person.mutation(api.messages.sendMedia, { conversationId, mediaId, caption, clientId, permitId }),
  );
}

async function viewUrl(mediaId: Id<"media">): Promise<string> {
  const { urls } = await home.person.action(api.media.signViewBatch, { mediaIds: [mediaId] });
  return urls[0]?.url ?? "";
}

async function opened() {
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  if (view === null) throw new Error("the conversation is there");
  return view;
}

async function keysOf(mediaId: Id<"media">): Promise<string[]> {
  const row = (await backend.rows("media")).find(({ _id }) => _id === mediaId);
  return row === undefined ? [] : [row.objectKey];
}

function uploadKeyIn(url: string): string {
  return new URL(url).pathname.split("/").slice(2).join("/");
}
