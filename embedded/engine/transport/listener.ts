// One listening port: its HTTP requests answered by a handler, its upgrades passed on, and an orderly end.

import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

import { HTTP_HEAD_MS_MAX, HTTP_IDLE_MS_MAX, HTTP_REQUEST_MS_MAX, HTTP_SWEEP_MS } from "../limits";
import { answer } from "./fetch-bridge";
import type { Handler } from "./fetch-bridge";

export interface ListenerOptions {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  readonly decompress: boolean;
  readonly bodyBytesMax: (path: string) => number;
  /** How long a peer may take for the head of a request and for all of it; then its connection is closed. */
  readonly headMsMax?: number;
  readonly requestMsMax?: number;
  readonly sweepMs?: number;
  readonly idleMsMax?: number;
  readonly onUpgrade?: (request: IncomingMessage, stream: Duplex, head: Buffer) => void;
}

export class Listener {
  readonly #server: Server;
  readonly origin: string;
  readonly port: number;

  private constructor(server: Server, origin: string, port: number) {
    this.#server = server;
    this.origin = origin;
    this.port = port;
  }

  static async open(handler: Handler, options: ListenerOptions): Promise<Listener> {
    let origin = `http://${options.host}`;
    const timing = {
      headersTimeout: options.headMsMax ?? HTTP_HEAD_MS_MAX,
      requestTimeout: options.requestMsMax ?? HTTP_REQUEST_MS_MAX,
      connectionsCheckingInterval: options.sweepMs ?? HTTP_SWEEP_MS,
    };
    const server = createServer(timing, (incoming, outgoing) => {
      void answer(incoming, outgoing, handler, {
        origin,
        decompress: options.decompress,
        bodyBytesMax: options.bodyBytesMax,
      });
    });
    // Also for a peer that asks and never reads. WebSockets take it off again and have bounds of their own.
    server.timeout = options.idleMsMax ?? HTTP_IDLE_MS_MAX;
    server.on("upgrade", (request: IncomingMessage, stream: Duplex, head: Buffer) => {
      stream.on("error", () => stream.destroy());
      if (options.onUpgrade === undefined) stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      else options.onUpgrade(request, stream, head);
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(options.port, options.host, resolve);
    });
    // A server listening on a host and port always has an address of this kind.
    const { port } = server.address() as AddressInfo;
    origin = `http://${reachableHost(options.host)}:${port}`;
    return new Listener(server, origin, port);
  }

  /** No new connections; idle ones are closed, busy ones may finish. */
  stopAccepting(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeIdleConnections();
    });
  }

  closeNow(): void {
    this.#server.closeAllConnections();
  }
}

/** 0.0.0.0 and :: mean every interface; this machine reaches itself by its loopback address. */
function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
