// One text on its way: from the click to the disk, to the person's other tab, to the first words of the answer and to all of it, with
// the built-in brain. On the engine of `npm start`, durable, through the real client.

import { join } from "node:path";
import { api } from "../../../convex/_generated/api";
import { aClientId, aPermit } from "../../builders";
import { inTemporaryFolder } from "../engine/bench-engine";
import { median, type Line } from "../engine/line";
import { rowsByDocument, type RawRow } from "../engine/raw-lmdb";
import { startChatEngine } from "./chat-engine";
import { within, type ChatSizes } from "./chat-line";
import { startFloor, type Floor, type FloorTimes } from "./floor";
import { aGuestAtHome } from "./guests";
import { Tab, type View } from "./tab";

/** Below this a click feels answered at once; the words of the reply may take a moment longer to begin. */
const AT_ONCE_MS = 100;
const FIRST_WORDS_MS = 300;
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
  /** What the least took at the same time, when that was measured as well. */
  readonly floor: FloorTimes | null;
}

export function measureSends({ people, sendsEach }: ChatSizes): Promise<Line[]> {
  return inTemporaryFolder(async (folder) => {
    const floor = await startFloor(folder, await rowsOfSends(join(folder, "first")));
    const shipped = await timesOf(join(folder, "shipped"), { people, sendsEach, floor });
    await floor.stop();
    const settings = { REPLY_PACE_MS: "0" };
    const unpaced = await timesOf(join(folder, "unpaced"), { people: Math.ceil(people / 2), sendsEach, settings });
    return linesOf(shipped, unpaced);
  });
}

function linesOf(shipped: readonly SendTimes[], unpaced: readonly SendTimes[]): Line[] {
  const middle = (of: (times: SendTimes) => number, times = shipped): number => median(times.map(of));
  const line = (bound: number, name: string, value: number, baseline: number): Line =>
    within(bound, { name, unit: "ms", value, baseline });
  const stored = middle(({ storedMs }) => storedMs);
  return [
    line(
      AT_ONCE_MS,
      "send to stored and acknowledged",
      stored,
      middle(({ floor }) => floor?.storedMs ?? Number.NaN),
    ),
    line(
      AT_ONCE_MS,
      "send to the other tab",
      middle(({ otherTabMs }) => otherTabMs),
      middle(({ floor }) => floor?.otherMs ?? Number.NaN),
    ),
    line(
      FIRST_WORDS_MS,
      "send to the first words of the reply (baseline: to stored)",
      middle(({ firstWordsMs }) => firstWordsMs),
      stored,
    ),
    line(
      WHOLE_REPLY_MS,
      "send to the whole reply (baseline: with REPLY_PACE_MS=0)",
      middle(({ wholeReplyMs }) => wholeReplyMs),
      middle(({ wholeReplyMs }) => wholeReplyMs, unpaced),
    ),
  ];
}

/** The rows of messages as the engine leaves them on disk. */
async function rowsOfSends(dataDir: string): Promise<RawRow[][]> {
  await timesOf(dataDir, { people: 0, sendsEach: 2 });
  return await rowsByDocument(join(dataDir, "engine"), MARK);
}

interface Sends {
  readonly people: number;
  readonly sendsEach: number;
  readonly floor?: Floor;
  readonly settings?: Readonly<Record<string, string>>;
}

async function timesOf(dataDir: string, { people, sendsEach, floor, settings = {} }: Sends): Promise<SendTimes[]> {
  const engine = await startChatEngine(dataDir, settings);
  try {
    // The first one warms the functions up and is not counted.
    await timesOfGuest(engine.url, sendsEach, null);
    const times: SendTimes[] = [];
    for (let person = 0; person < people; person += 1)
      times.push(...(await timesOfGuest(engine.url, sendsEach, floor ?? null)));
    return times;
  } finally {
    await engine.stop();
  }
}

async function timesOfGuest(url: string, sends: number, floor: Floor | null): Promise<SendTimes[]> {
  const { token, conversationId } = await aGuestAtHome(url);
  const [own, other] = [new Tab(url, token, conversationId), new Tab(url, token, conversationId)];
  await Promise.all([own.shows(() => true), other.shows(() => true)]);
  const permitId = await aPermit(own.caller);
  const times: SendTimes[] = [];
  for (let send = 0; send < sends; send += 1) {
    // In turns, so that both meet the same machine.
    const least = (await floor?.round()) ?? null;
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
    times.push({ storedMs, otherTabMs, firstWordsMs, wholeReplyMs, floor: least });
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
