// A socket that speaks the protocol by hand: says anything, reads every frame through the validators, and checks the chain
// of versions as it goes.

import { WebSocket } from "ws";

import { parseServerMessage } from "../../../embedded/engine/sync/protocol";
import type { ServerMessage } from "../../../embedded/engine/sync/protocol";

export type MessageOf<Type extends ServerMessage["type"]> = Extract<ServerMessage, { type: Type }>;
type Version = MessageOf<"Transition">["endVersion"];

export class RawSocket implements AsyncDisposable {
  readonly messages: ServerMessage[] = [];
  /** What broke the chain of versions, if anything did. */
  chainError: string | null = null;
  closed: { code: number; reason: string } | null = null;
  readonly #ws: WebSocket;
  readonly #waiting = new Set<() => void>();
  #version: Version = { querySet: 0, identity: 0, ts: "AAAAAAAAAAA=" };

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    // ws hands over one Buffer unless another binaryType is asked for.
    ws.on("message", (data) => this.#read((data as Buffer).toString()));
    ws.on("error", () => undefined);
    ws.on("close", (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.#wake();
    });
  }

  static async open(url: string, path = "/api/1.48.0/sync"): Promise<RawSocket> {
    const ws = new WebSocket(`${url.replace("http", "ws")}${path}`);
    const socket = new RawSocket(ws);
    await new Promise((resolve, reject) => {
      ws.once("open", resolve);
      ws.once("error", reject);
    });
    return socket;
  }

  /** Opened, with Connect sent. */
  static async connect(url: string, sessionId: string = crypto.randomUUID(), connectionCount = 0): Promise<RawSocket> {
    const socket = await RawSocket.open(url);
    socket.send({ type: "Connect", sessionId, connectionCount, lastCloseReason: null, clientTs: 0 });
    return socket;
  }

  send(message: Record<string, unknown>): void {
    this.#ws.send(JSON.stringify(message));
  }

  sendFrame(frame: string | Buffer): void {
    this.#ws.send(frame);
  }

  /** Stops reading from the network, as a client on a bad line does. */
  pause(): void {
    this.#ws.pause();
  }

  resume(): void {
    this.#ws.resume();
  }

  ofType<Type extends ServerMessage["type"]>(type: Type): MessageOf<Type>[] {
    // The filter keeps exactly the messages of that type.
    return this.messages.filter((message) => message.type === type) as MessageOf<Type>[];
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.closed !== null) throw new Error(`the socket was closed: ${this.closed.code} ${this.closed.reason}`);
      await this.#next();
    }
  }

  async untilClosed(): Promise<{ code: number; reason: string }> {
    while (this.closed === null) await this.#next();
    return this.closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ws.terminate();
    if (this.closed === null) await this.untilClosed();
  }

  #read(text: string): void {
    const message = parseServerMessage(text);
    if (message.type === "Transition") this.#follow(message);
    this.messages.push(message);
    this.#wake();
  }

  #follow({ startVersion, endVersion }: MessageOf<"Transition">): void {
    const expected = this.#version;
    const isSame =
      startVersion.querySet === expected.querySet &&
      startVersion.identity === expected.identity &&
      startVersion.ts === expected.ts;
    if (!isSame) this.chainError ??= `expected ${JSON.stringify(expected)}, got ${JSON.stringify(startVersion)}`;
    this.#version = endVersion;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        resolve();
      };
      this.#waiting.add(done);
    });
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}
