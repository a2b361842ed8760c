// Clients as cheap as they can be, so that what is measured is the server: they speak the sync protocol and parse nothing.

import { once } from "node:events";
import { WebSocket } from "ws";

/** Pings of the server are shorter than every message that counts. */
const SHORTEST_MESSAGE_CHARS = 60;

export class Listener {
  #onMessage: (text: Buffer) => void = () => undefined;

  private constructor(private readonly ws: WebSocket) {
    // ws hands over one Buffer unless another binaryType is asked for.
    ws.on("message", (data) => {
      const text = data as Buffer;
      if (text.length >= SHORTEST_MESSAGE_CHARS) this.#onMessage(text);
    });
  }

  static async open(url: string): Promise<Listener> {
    const ws = new WebSocket(url, { perMessageDeflate: false });
    const listener = new Listener(ws);
    await once(ws, "open");
    return listener;
  }

  onMessage(handle: (text: Buffer) => void): void {
    this.#onMessage = handle;
  }

  nextMessage(accepts: (text: Buffer) => boolean = () => true): Promise<Buffer> {
    return new Promise((resolve) => {
      this.#onMessage = (text) => {
        if (accepts(text)) resolve(text);
      };
    });
  }

  send(message: Record<string, unknown> | string): void {
    this.ws.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  async close(): Promise<void> {
    const closed = once(this.ws, "close");
    this.ws.close();
    await closed;
  }
}

/** A client of the engine that watches `bench:recent` for each of the rooms, and has got their first results. */
export async function openSubscriber(engineUrl: string, rooms: readonly string[]): Promise<Listener> {
  const listener = await Listener.open(`${engineUrl.replace("http", "ws")}/api/1.48.0/sync`);
  const first = listener.nextMessage();
  listener.send({
    type: "Connect",
    sessionId: crypto.randomUUID(),
    connectionCount: 0,
    lastCloseReason: null,
    clientTs: 0,
  });
  if (rooms.length === 0) return listener;
  const modifications = rooms.map((room, queryId) => ({
    type: "Add",
    queryId,
    udfPath: "bench:recent",
    args: [{ room }],
  }));
  listener.send({ type: "ModifyQuerySet", baseVersion: 0, newVersion: 1, modifications });
  await first;
  return listener;
}

/** In small groups: a thousand handshakes at once measure the handshake. */
export async function openMany<T>(count: number, open: (n: number) => Promise<T>): Promise<T[]> {
  const opened: T[] = [];
  for (let first = 0; first < count; first += 50) {
    const group = Array.from({ length: Math.min(50, count - first) }, (_, n) => open(first + n));
    opened.push(...(await Promise.all(group)));
  }
  return opened;
}
