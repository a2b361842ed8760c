// Pictures, videos and voice notes on their way into a message: what may be sent, and what is refused with which code. Who may see
// them and what becomes of them afterwards is in media-life.test.ts.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import type { MediaKind as Kind } from "../../lib/media-limits";
import { type BackendWithStorage, openBackendWithStorage } from "../backend";
import { aClientId, aHome, type Home } from "../builders";
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
import { aPicture, type File, putTo, uploadsOf } from "../uploads";

const MB = 1024 * 1024;
const MINUTE_MS = 60_000;
const PAGE = { paginationOpts: { numItems: 5, cursor: null } };

let backend: BackendWithStorage;
let home: Home;
const { sign, upload, finish, ready, send, viewUrl } = uploadsOf(() => home);

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
