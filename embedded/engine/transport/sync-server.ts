// Accepts the WebSockets of clients, one session each, and looks after all of them with one timer.

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { RawData, WebSocket } from "ws";

import type { CallOrigin } from "../functions/identity";
import { callerAddress } from "../http/call-origin";
import { SOCKET_FRAME_BYTES_MAX, SOCKET_SWEEP_MS } from "../limits";
import { fatalErrorFrame } from "../sync/frames";
import { CLOSE, Session } from "../sync/session";
import type { SessionDependencies } from "../sync/session";
import { SyncSocket, type SyncSocketOptions } from "./sync-socket";

/** `/api/sync` or `/api/<client version>/sync`, under any prefix. */
const SYNC_PATH = /\/api\/(?:([^/]+)\/)?sync$/;
const CHUNKS_SINCE = [1, 28] as const;

export class SyncServer {
  readonly #dependencies: SessionDependencies;
  readonly #server: WebSocketServer;
  readonly #clients = new Map<Session, SyncSocket>();
  readonly #sweeper: NodeJS.Timeout;
  #isStopping = false;

  constructor(dependencies: SessionDependencies) {
    this.#dependencies = dependencies;
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: SOCKET_FRAME_BYTES_MAX,
      // Costs more time than it saves bytes, and Convex has none either. SyncSocket relies on it.
      perMessageDeflate: false,
    });
    this.#sweeper = setInterval(() => this.sweep(), SOCKET_SWEEP_MS);
    this.#sweeper.unref();
  }

  get clientCount(): number {
    return this.#clients.size;
  }

  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    const match = SYNC_PATH.exec(path);
    if (match === null || this.#isStopping) {
      stream.end(
        `HTTP/1.1 ${match === null ? "404 Not Found" : "503 Service Unavailable"}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    const takesChunks = isAtLeast(match[1], CHUNKS_SINCE);
    const origin = originOf(request);
    this.#server.handleUpgrade(request, stream, head, (ws) => this.#accept(ws, stream, { takesChunks, origin }));
  }

  sweep(): void {
    for (const socket of this.#clients.values()) socket.sweep();
  }

  /** Lets every session finish what it started, then sends its client away to come back later. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#sweeper);
    await Promise.all([...this.#clients.keys()].map((session) => session.stop()));
  }

  /** For sessions whose calls take longer than a stop may. */
  sendAway(): void {
    for (const session of this.#clients.keys()) session.sendAway();
  }

  /** For peers that do not answer the closing of their socket. */
  terminate(): void {
    for (const socket of this.#clients.values()) socket.terminate();
  }

  #accept(ws: WebSocket, stream: Duplex, options: Omit<SyncSocketOptions, "environment">): void {
    const socket = new SyncSocket(ws, stream, { environment: this.#dependencies.environment, ...options });
    const session = new Session(socket, this.#dependencies);
    this.#clients.set(session, socket);
    ws.on("message", (data, isBinary) => {
      socket.heard();
      if (isBinary) refuseBinary(socket);
      else session.receive(textOf(data));
    });
    // A broken frame: ws closes the socket with the fitting code by itself; without a listener the process would end.
    ws.on("error", () => undefined);
    ws.on("close", () => {
      this.#clients.delete(session);
      session.closed();
    });
  }
}

function originOf({ headers, socket }: IncomingMessage): CallOrigin {
  const forwardedFor = headers["x-forwarded-for"];
  const ip = callerAddress(socket.remoteAddress, Array.isArray(forwardedFor) ? forwardedFor.at(-1) : forwardedFor);
  return { ip, userAgent: headers["user-agent"] ?? null };
}

function refuseBinary(socket: SyncSocket): void {
  socket.send(fatalErrorFrame("Received a binary frame; messages are text."));
  socket.close(CLOSE.badMessage, "BadFrame");
}

function textOf(data: RawData): string {
  // ws hands over one Buffer unless another binaryType was asked for, which it was not.
  return (data as Buffer).toString();
}

/** An unknown or missing version counts as a current client. */
function isAtLeast(version: string | undefined, wanted: readonly [number, number]): boolean {
  const match = /^(\d+)\.(\d+)\./.exec(version ?? "");
  if (match === null) return true;
  const major = Number(match[1]);
  return major > wanted[0] || (major === wanted[0] && Number(match[2]) >= wanted[1]);
}
