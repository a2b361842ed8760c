// A process with an engine, and with a plain WebSocket server that repeats one message to everybody: servers and clients of a
// bench must not share an event loop. Answers questions about its memory over the channel of `fork`.

import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { openBenchEngine } from "./bench-engine";

export interface ServerAddresses {
  readonly engineUrl: string;
  readonly broadcastUrl: string;
}

export interface MemoryUse {
  readonly rss: number;
  readonly heap: number;
}

const COLLECTIONS = 4;

async function main(dataDir: string): Promise<void> {
  const { engine } = await openBenchEngine(dataDir);
  const broadcaster = await openBroadcaster();
  const addresses: ServerAddresses = { engineUrl: engine.url, broadcastUrl: broadcaster.url };
  process.send?.(addresses);
  process.on("message", (message) => {
    if (message === "memory") process.send?.(memoryUse());
    if (message === "stop") void engine.stop().then(() => process.exit(0));
  });
}

/** Whatever one client says is sent to all the others. */
async function openBroadcaster(): Promise<{ readonly url: string }> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await once(server, "listening");
  server.on("connection", (speaker) => {
    speaker.on("message", (data) => {
      // ws hands over one Buffer unless another binaryType is asked for.
      const text = (data as Buffer).toString();
      for (const listener of server.clients) if (listener !== speaker) listener.send(text);
    });
  });
  // A server listening on a host and port has an address of this kind.
  return { url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function memoryUse(): MemoryUse {
  for (let n = 0; n < COLLECTIONS; n += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

void main(process.argv[2] ?? "");
