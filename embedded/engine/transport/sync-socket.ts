// One WebSocket under one client session: counts what its peer has not taken yet, keeps it alive, closes it for good reasons only.

import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";

import type { Environment } from "../environment";
import type { CallOrigin } from "../functions/identity";
import {
  SOCKET_BUFFERED_BYTES_MAX,
  SOCKET_PING_AFTER_MS,
  SOCKET_SILENCE_MS_MAX,
  SOCKET_TRANSITIONS_UNSENT_MAX,
  TRANSITION_CHUNK_CHARS,
} from "../limits";
import { chunkTransition, PING_FRAME } from "../sync/frames";
import type { Frame } from "../sync/frames";
import { CLOSE } from "../sync/session";
import type { SessionSocket } from "../sync/session";
import { wireFrame } from "./wire-frame";

/** A close reason may hold 123 bytes; ours are ASCII. */
const CLOSE_REASON_BYTES_MAX = 123;

/** What is below a WebSocket. Messages are written to it whole, and so are those that ws itself writes, so they cannot get mixed. */
export type WireStream = Pick<Duplex, "write" | "cork" | "uncork">;

export interface SyncSocketOptions {
  readonly environment: Environment;
  /** Clients before 1.28 cannot join the parts of a long transition. */
  readonly takesChunks: boolean;
  readonly origin?: CallOrigin;
}

export class SyncSocket implements SessionSocket {
  readonly origin: CallOrigin | undefined;
  readonly #ws: WebSocket;
  readonly #stream: WireStream;
  readonly #environment: Environment;
  readonly #takesChunks: boolean;
  #lastSentMs: number;
  #lastHeardMs: number;
  #pingedMs: number;
  #unsentTransitions = 0;
  #chunkedTransitions = 0;
  #writableWaiters: (() => void)[] = [];
  #isCorked = false;
  /** The peer has taken a transition. */
  readonly #taken = (): void => {
    this.#unsentTransitions -= 1;
    if (this.#unsentTransitions < SOCKET_TRANSITIONS_UNSENT_MAX) this.#wakeWriters();
  };

  /** `ws` speaks without extensions. */
  constructor(ws: WebSocket, stream: WireStream, options: SyncSocketOptions) {
    this.origin = options.origin;
    this.#ws = ws;
    this.#stream = stream;
    this.#environment = options.environment;
    this.#takesChunks = options.takesChunks;
    this.#lastSentMs = this.#lastHeardMs = this.#pingedMs = options.environment.now();
    ws.on("pong", () => this.heard());
    ws.on("close", () => this.#wakeWriters());
  }

  send(frame: Frame): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    this.#lastSentMs = this.#environment.now();
    this.#cork();
    this.#stream.write(wireFrame(frame));
    this.#dropSlowPeer();
  }

  sendTransition(frame: Frame): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    this.#lastSentMs = this.#environment.now();
    this.#unsentTransitions += 1;
    if (frame.length > TRANSITION_CHUNK_CHARS && this.#takesChunks) this.#sendChunks(frame);
    else this.#stream.write(wireFrame(frame), this.#taken);
    this.#dropSlowPeer();
  }

  get isWritable(): boolean {
    return this.#unsentTransitions < SOCKET_TRANSITIONS_UNSENT_MAX || this.#ws.readyState !== this.#ws.OPEN;
  }

  writable(): Promise<void> {
    if (this.isWritable) return Promise.resolve();
    return new Promise((resolve) => this.#writableWaiters.push(resolve));
  }

  close(code: number, reason: string): void {
    // What is cut off after the close must not take the last answers with it.
    this.#uncork();
    this.#ws.close(code, reason.slice(0, CLOSE_REASON_BYTES_MAX));
    this.#wakeWriters();
  }

  terminate(): void {
    this.#ws.terminate();
  }

  /** Something arrived from the peer. */
  heard(): void {
    this.#lastHeardMs = this.#environment.now();
  }

  /** Called every SOCKET_SWEEP_MS: keeps the client from giving up on us, and gives up on a client that is gone. */
  sweep(): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    const now = this.#environment.now();
    if (now - this.#lastHeardMs >= SOCKET_SILENCE_MS_MAX) return this.#ws.terminate();
    if (now - this.#lastSentMs >= SOCKET_PING_AFTER_MS) this.send(PING_FRAME);
    if (now - Math.max(this.#lastHeardMs, this.#pingedMs) < SOCKET_PING_AFTER_MS) return;
    this.#pingedMs = now;
    this.#ws.ping();
  }

  /** The answers of one turn leave in one write. */
  #cork(): void {
    if (this.#isCorked) return;
    this.#isCorked = true;
    this.#stream.cork();
    process.nextTick(() => this.#uncork());
  }

  #uncork(): void {
    if (!this.#isCorked) return;
    this.#isCorked = false;
    this.#stream.uncork();
  }

  #sendChunks(frame: Frame): void {
    const chunks = chunkTransition(frame, String((this.#chunkedTransitions += 1)));
    const last = chunks.pop();
    for (const chunk of chunks) this.#stream.write(wireFrame(chunk));
    if (last !== undefined) this.#stream.write(wireFrame(last), this.#taken);
  }

  #dropSlowPeer(): void {
    if (this.#ws.bufferedAmount <= SOCKET_BUFFERED_BYTES_MAX) return;
    this.#environment.log.log("warning", "transport", "a client does not read; its socket was closed");
    this.#ws.close(CLOSE.tryAgainLater, "TooManyUnreadBytes");
    this.#ws.terminate();
  }

  #wakeWriters(): void {
    const waiters = this.#writableWaiters;
    this.#writableWaiters = [];
    for (const wake of waiters) wake();
  }
}
