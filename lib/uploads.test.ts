// Files on their way: in order, one message each, and nothing lost when something fails.
import { expect, test } from "vitest";
import { AppError } from "./errors";
import { type Attachment, UploadCut, type UploadItem, uploads, type UploadSteps } from "./uploads";

const CHAT = "chat";

test("S4-26: files go one after another in order, and each is signed, put, finished and sent", async () => {
  const { tray, log, settled } = aTray();

  tray.add(anItem("one"));
  tray.add(anItem("two"));
  await settled();

  expect(log).toEqual([
    "sign one",
    "put one",
    "finalize one",
    "send one: caption of one",
    "sign two",
    "put two",
    "finalize two",
    "send two: caption of two",
  ]);
  expect(tray.items(CHAT)).toEqual([]);
  expect(tray.localUrl("one")).toBe("blob:one");
});

test("S4-26: how much has arrived is shown", async () => {
  const seen: unknown[] = [];
  const { tray, settled } = aTray({
    put: async (_target, _file, onSent) => {
      onSent(5);
      onSent(10);
    },
  });
  tray.subscribe(() => seen.push(tray.items(CHAT)[0]?.state));

  tray.add(anItem("one"));
  await settled();

  expect(seen).toEqual([
    { kind: "queued" },
    { kind: "preparing" },
    { kind: "uploading", sentBytes: 0 },
    { kind: "uploading", sentBytes: 5 },
    { kind: "uploading", sentBytes: 10 },
    { kind: "finishing" },
    undefined,
  ]);
});

test("X-44 S4-26: an upload that is cut off keeps file and caption, lets the next one go, and Retry brings it", async () => {
  let isCut = true;
  const { tray, log, settled } = aTray({
    put: async () => {
      if (isCut) throw new UploadCut();
    },
  });
  tray.add(anItem("one"));
  await settled();
  const failed = tray.items(CHAT)[0];
  isCut = false;
  tray.add(anItem("two"));
  await settled();

  tray.retry(CHAT, "one");
  await settled();

  expect(failed).toMatchObject({
    caption: "caption of one",
    attachment: { localUrl: "blob:one" },
    state: { kind: "failed", words: "The upload was cut off.", canRetry: true },
  });
  expect(log.filter((line) => line.startsWith("send"))).toEqual([
    "send two: caption of two",
    "send one: caption of one",
  ]);
});

test("a send that fails after the file arrived is tried again without uploading it anew", async () => {
  let refusals = 1;
  const { tray, log, settled } = aTray({
    send: async () => {
      if (refusals-- > 0) throw new AppError("rate_limited", { retryAfterMs: 1_000 });
    },
  });
  tray.add(anItem("one"));
  await settled();
  expect(tray.items(CHAT)[0]?.state).toMatchObject({ kind: "failed", canRetry: true, code: "rate_limited" });

  tray.retry(CHAT, "one");
  await settled();

  expect(log).toEqual(["sign one", "put one", "finalize one"]);
  expect(tray.items(CHAT)).toEqual([]);
});

test("a file that did not arrive is uploaded from the start by Retry, and the first place is given up", async () => {
  let refusals = 1;
  const { tray, log, settled } = aTray({
    finalize: async () => {
      if (refusals-- > 0) throw new AppError("upload_missing");
    },
  });
  tray.add(anItem("one"));
  await settled();

  tray.retry(CHAT, "one");
  await settled();

  expect(log).toEqual([
    "sign one",
    "put one",
    "cancel media of one",
    "sign one",
    "put one",
    "send one: caption of one",
  ]);
});

test.each(["media_type_refused", "media_unreadable", "media_too_detailed"] as const)(
  "S4-28: a file refused with %s is not offered for another try",
  async (code) => {
    const { tray, settled } = aTray({
      finalize: async () => {
        throw new AppError(code);
      },
    });

    tray.add(anItem("one"));
    await settled();

    expect(tray.items(CHAT)[0]?.state).toMatchObject({ kind: "failed", canRetry: false, code });
  },
);

test("S4-26: taking one back under way stops it, gives file and caption back, and sends nothing", async () => {
  let signal: AbortSignal | null = null;
  const { tray, log, settled } = aTray({
    put: (_target, _file, _onSent, stop) =>
      new Promise((_, reject) => {
        signal = stop;
        stop.addEventListener("abort", () => reject(new UploadCut()));
      }),
  });
  tray.add(anItem("one"));
  await settled();

  const back = tray.takeBack(CHAT, "one");
  await settled();

  expect(back?.caption).toBe("caption of one");
  expect(signal).toHaveProperty("aborted", true);
  expect(log).toEqual(["sign one", "cancel media of one"]);
  expect(tray.items(CHAT)).toEqual([]);
  expect(tray.takeBack(CHAT, "one")).toBeNull();
});

test("X-44: closing the tab would lose something only while a file is on its way", async () => {
  let arrive = () => {};
  const { tray, settled } = aTray({ put: () => new Promise((resolve) => (arrive = resolve)) });
  const before = tray.isBusy();
  tray.add(anItem("one"));
  await settled();
  const during = tray.isBusy();

  arrive();
  await settled();

  expect([before, during, tray.isBusy()]).toEqual([false, true, false]);
});

test("the files of the last messages are kept for showing, older ones are let go", async () => {
  const { tray, released, settled } = aTray();

  for (let index = 0; index < 12; index += 1) tray.add(anItem(`${index}`));
  await settled();

  expect(released).toEqual(["blob:0", "blob:1"]);
  expect(tray.localUrl("11")).toBe("blob:11");
});

test("after a sign-out nothing goes on and nothing is kept", async () => {
  const { tray, released, log, settled } = aTray({ put: () => new Promise(() => {}) });
  tray.add(anItem("one"));
  tray.add({ ...anItem("two"), conversationId: "other" });
  await settled();

  tray.clear();
  await settled();

  expect(tray.isBusy()).toBe(false);
  expect(released.toSorted()).toEqual(["blob:one", "blob:two"]);
  expect(log.filter((line) => line.startsWith("send"))).toEqual([]);
});

function anItem(clientId: string): Omit<UploadItem, "state"> {
  return {
    conversationId: CHAT,
    clientId,
    attachment: anAttachment(clientId),
    caption: `caption of ${clientId}`,
    quote: null,
    createdAt: 1,
  };
}

function anAttachment(name: string): Attachment {
  return {
    key: name,
    file: new Blob(["0123456789"]),
    name,
    kind: "image",
    contentType: "image/png",
    localUrl: `blob:${name}`,
    width: null,
    height: null,
    durationSec: null,
    peaks: [],
    alt: "",
  };
}

/** A tray whose backend agrees to everything, unless a step says otherwise; a step of the test's own is not in the log. */
function aTray(own: Partial<UploadSteps> = {}) {
  const log: string[] = [];
  const released: string[] = [];
  const steps: UploadSteps = {
    sign: async (_chat, { name }) => {
      log.push(`sign ${name}`);
      return { mediaId: `media of ${name}`, put: { url: name, headers: {} } };
    },
    put: async ({ url }) => {
      log.push(`put ${url}`);
    },
    finalize: async (mediaId) => {
      log.push(`finalize ${mediaId.replace("media of ", "")}`);
    },
    send: async (_mediaId, item) => {
      log.push(`send ${item.clientId}: ${item.caption}`);
    },
    cancel: (mediaId) => log.push(`cancel ${mediaId}`),
    releaseUrl: (url) => released.push(url),
    ...own,
  };
  const settled = async () => {
    for (let turn = 0; turn < 400; turn += 1) await Promise.resolve();
  };
  return { tray: uploads(steps), log, released, settled };
}
