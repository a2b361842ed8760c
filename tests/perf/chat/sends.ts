// One text on its way: from the click to the disk, to the person's other tab, to the first words of the answer and to all of it, with
// the built-in brain. On the engine of `npm start`, durable, through the real client.

import { join } from "node:path";
import { api } from "../../../convex/_generated/api";
import { aClientId, aPermit } from "../../builders";
import { inTemporaryFolder } from "../engine/bench-engine";
import { atMost, median, type Line } from "../engine/line";
import { rowsByDocument } from "../engine/raw-lmdb";
import { startChatEngine } from "./chat-engine";
import { within, type ChatSizes } from "./chat-line";
import { measureFloor } from "./floor";
import { aGuestAtHome } from "./guests";
import { Tab, type View } from "./tab";

/** Times the floor: what a send does beyond storing one message are a permit, an allowance, what is remembered, and the reply's job. */
const FLOOR_MULTIPLE = 3;
/** Times the moment at which it is stored: the built-in brain has the first words at once. */
const WORDS_MULTIPLE = 2;
/** With the pace at which the words appear, which is meant to be seen. */
const WHOLE_REPLY_MS = 3_000;

/** Statements, which the built-in brain answers in words. */
const TEXTS = [
  "The train was late today and I read a whole book about lighthouses",
  "My sister baked a plum cake and nobody left a crumb of it",
  "It rained all morning, so the garden smells of wet leaves",
  "We moved the desk to the window and now the light is better",
  "I counted seven herons at the pond on my way home",
];
const MARK = "sent by the bench";

interface SendTimes {
  readonly storedMs: number;
  readonly otherTabMs: number;
  readonly firstWordsMs: number;
  readonly wholeReplyMs: number;
}

export function measureSends(sizes: ChatSizes): Promise<Line[]> {
  return inTemporaryFolder(async (folder) => {
    const shipped = await timesOf(join(folder, "shipped"), sizes, {});
    const unpaced = await timesOf(join(folder, "unpaced"), sizes, { REPLY_PACE_MS: "0" });
    const rows = await rowsByDocument(join(folder, "shipped", "engine"), MARK);
    const floor = await measureFloor(folder, rows, sizes.people * sizes.sendsEach);
    const middle = (times: readonly SendTimes[], of: keyof SendTimes): number => median(times.map((time) => time[of]));
    const stored = middle(shipped, "storedMs");
    const unit = "ms";
    return [
      atMost(FLOOR_MULTIPLE, {
        name: "send to stored and acknowledged",
        unit,
        value: stored,
        baseline: floor.storedMs,
      }),
      atMost(FLOOR_MULTIPLE, {
        name: "send to the other tab",
        unit,
        value: middle(shipped, "otherTabMs"),
        baseline: floor.otherMs,
      }),
      atMost(WORDS_MULTIPLE, {
        name: "send to the first words of the reply (baseline: to stored)",
        unit,
        value: middle(shipped, "firstWordsMs"),
        baseline: stored,
      }),
      within(WHOLE_REPLY_MS, {
        name: "send to the whole reply (baseline: with REPLY_PACE_MS=0)",
        unit,
        value: middle(shipped, "wholeReplyMs"),
        baseline: middle(unpaced, "wholeReplyMs"),
      }),
    ];
  });
}

async function timesOf(
  dataDir: string,
  { people, sendsEach }: ChatSizes,
  settings: Readonly<Record<string, string>>,
): Promise<SendTimes[]> {
  const engine = await startChatEngine(dataDir, settings);
  try {
    // The first one warms the functions up and is not counted.
    await timesOfGuest(engine.url, sendsEach);
    const times: SendTimes[] = [];
    for (let person = 0; person < people; person += 1) times.push(...(await timesOfGuest(engine.url, sendsEach)));
    return times;
  } finally {
    await engine.stop();
  }
}

async function timesOfGuest(url: string, sends: number): Promise<SendTimes[]> {
  const { token, conversationId } = await aGuestAtHome(url);
  const [own, other] = [new Tab(url, token, conversationId), new Tab(url, token, conversationId)];
  await Promise.all([own.shows(() => true), other.shows(() => true)]);
  const permitId = await aPermit(own.caller);
  const times: SendTimes[] = [];
  for (let send = 0; send < sends; send += 1) {
    const clientId = aClientId();
    const text = `${TEXTS[send % TEXTS.length]}, ${MARK}`;
    const said = { conversationId, text, clientId, permitId };
    const start = performance.now();
    const seen = [
      own.client.mutation(api.messages.send, said).then(() => performance.now()),
      other.shows((view) => indexOf(view, clientId) !== -1),
      own.shows((view) => hasWords(view, clientId)),
      own.shows((view) => isAnswered(view, clientId)),
    ];
    const [storedMs = 0, otherTabMs = 0, firstWordsMs = 0, wholeReplyMs = 0] = (await Promise.all(seen)).map(
      (moment) => moment - start,
    );
    times.push({ storedMs, otherTabMs, firstWordsMs, wholeReplyMs });
  }
  await Promise.all([own.close(), other.close()]);
  return times;
}

function indexOf(view: View, clientId: string): number {
  return view.messages.findIndex((message) => message.clientId === clientId);
}

function hasWords(view: View, clientId: string): boolean {
  if (indexOf(view, clientId) === -1) return false;
  return (view.reply.kind === "streaming" && view.reply.text !== "") || isAnswered(view, clientId);
}

function isAnswered(view: View, clientId: string): boolean {
  const index = indexOf(view, clientId);
  if (index === -1 || view.reply.kind !== "idle") return false;
  return view.messages
    .slice(index + 1)
    .some(({ author, state }) => author.kind === "chatling" && state.kind === "sent");
}
