// One commit to everybody who watches, against a plain WebSocket broadcast of the same bytes to as many clients in the same
// run; and what the watchers cost the writer.

import { inTemporaryFolder } from "./bench-engine";
import { atMost, median, type Line, type Sizes } from "./line";
import { startServer } from "./server-child";
import { Listener, openMany, openSubscriber } from "./sockets";
import { messageArgs } from "./writes";

const ROOM = "room 0";
const WARM_UP_ROUNDS = 5;

interface Round {
  readonly lastMs: number;
  readonly ackMs: number;
}

export function measureFanOut({ watchers, rounds }: Sizes): Promise<Line[]> {
  return inTemporaryFolder(async (folder) => {
    const server = await startServer(folder);
    const writer = new Writer(await openSubscriber(server.engineUrl, []));
    const [first] = await openMany(1, () => openSubscriber(server.engineUrl, [ROOM]));
    if (first === undefined) throw new Error("at least one watcher is needed");
    // A full page, so that every transition of the run has the same size.
    for (let n = 0; n < 50; n += 1) await writer.round([first]);
    const alone = await timesOf(rounds, () => writer.round([first]));

    const others = await openMany(watchers - 1, () => openSubscriber(server.engineUrl, [ROOM]));
    const everybody = [first, ...others];
    const frame = await transitionOf(writer, first, everybody);
    const speaker = await Listener.open(server.broadcastUrl);
    const listeners = await openMany(watchers, () => Listener.open(server.broadcastUrl));
    const engine: Round[] = [];
    const raw: number[] = [];
    for (let round = 0; round < rounds + WARM_UP_ROUNDS; round += 1) {
      engine.push(await writer.round(everybody));
      raw.push(await broadcastMs(speaker, listeners, frame));
    }
    const measured = engine.slice(WARM_UP_ROUNDS);
    await Promise.all([...everybody, ...listeners].map((listener) => listener.close()));
    await server.stop();
    return [
      atMost(1.15, {
        name: `one commit to the last of ${watchers.toLocaleString("en-US")} subscribers of one query`,
        unit: "ms",
        value: median(measured.map(({ lastMs }) => lastMs)),
        baseline: median(raw.slice(WARM_UP_ROUNDS)),
      }),
      atMost(1.3, {
        name: `the writer's own acknowledgement while ${watchers.toLocaleString("en-US")} watch`,
        unit: "ms",
        value: median(measured.map(({ ackMs }) => ackMs)),
        baseline: median(alone.map(({ ackMs }) => ackMs)),
      }),
    ];
  });
}

/** Sends one message to the room at a time, and counts who has been told of it. */
class Writer {
  #requestId = 0;

  constructor(private readonly listener: Listener) {}

  async round(watchers: readonly Listener[]): Promise<Round> {
    const requestId = this.#requestId;
    this.#requestId += 1;
    const told = everyoneIsTold(watchers);
    const start = performance.now();
    const acknowledged = this.listener
      .nextMessage((text) => text.includes('"MutationResponse"'))
      .then(() => performance.now());
    const args = [{ ...messageArgs(requestId), room: ROOM, body: "A message of the same length every time." }];
    this.listener.send({ type: "Mutation", requestId, udfPath: "bench:send", args });
    const [lastAt, ackAt] = await Promise.all([told, acknowledged]);
    return { lastMs: lastAt - start, ackMs: ackAt - start };
  }
}

async function broadcastMs(speaker: Listener, listeners: readonly Listener[], frame: string): Promise<number> {
  const told = everyoneIsTold(listeners);
  const start = performance.now();
  speaker.send(frame);
  return (await told) - start;
}

/** Resolves with the time at which the last one got a message. */
function everyoneIsTold(listeners: readonly Listener[]): Promise<number> {
  return new Promise((resolve) => {
    let missing = listeners.length;
    if (missing === 0) resolve(performance.now());
    const count = (): void => {
      missing -= 1;
      if (missing === 0) resolve(performance.now());
    };
    for (const listener of listeners) listener.onMessage(count);
  });
}

async function transitionOf(writer: Writer, first: Listener, everybody: readonly Listener[]): Promise<string> {
  const told = everyoneIsTold(everybody.filter((listener) => listener !== first));
  const frame = first.nextMessage();
  await writer.round([]);
  await told;
  return (await frame).toString();
}

async function timesOf(rounds: number, run: () => Promise<Round>): Promise<Round[]> {
  const times: Round[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await run());
  return times;
}
