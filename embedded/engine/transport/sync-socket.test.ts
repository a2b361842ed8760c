// A socket stays alive with one Ping every 15 s, counts what its peer has not taken, and ends for a peer that is gone.

import { EventEmitter } from "node:events";
import type { WebSocket } from "ws";
import { expect, test } from "vitest";

import { testEnvironment } from "../environment";
import {
  SOCKET_BUFFERED_BYTES_MAX,
  SOCKET_PING_AFTER_MS,
  SOCKET_SILENCE_MS_MAX,
  TRANSITION_CHUNK_CHARS,
} from "../limits";
import { SyncSocket, type WireStream } from "./sync-socket";

class FakeWebSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  pings = 0;
  isTerminated = false;
  closedWith: number | null = null;
  readonly sent: { text: string; taken: () => void }[] = [];

  /** The stream below it, on which each write is one message of the server. */
  readonly stream = {
    write: (frame: Buffer, taken: () => void = () => undefined): boolean => {
      const lengthByte = frame[1] ?? 0;
      this.sent.push({ text: frame.toString("utf8", lengthByte < 126 ? 2 : lengthByte === 126 ? 4 : 10), taken });
      return true;
    },
    cork: (): void => undefined,
    uncork: (): void => undefined,
  };

  ping(): void {
    this.pings += 1;
  }

  terminate(): void {
    this.isTerminated = true;
  }

  close(code: number): void {
    this.closedWith = code;
    this.readyState = 3;
    this.emit("close");
  }
}

function aSocket(takesChunks = true) {
  const environment = testEnvironment();
  const ws = new FakeWebSocket();
  // The socket uses nothing of a WebSocket beyond what the fake has.
  const socket = new SyncSocket(ws as unknown as WebSocket, ws.stream as unknown as WireStream, {
    environment,
    takesChunks,
  });
  return { environment, ws, socket };
}

async function isWritable(socket: SyncSocket): Promise<boolean> {
  return await Promise.race([
    socket.writable().then(() => true),
    new Promise<boolean>((resolve) => setImmediate(() => resolve(false))),
  ]);
}

test("a socket that was silent for 15 s gets a Ping, and not before", () => {
  const { environment, ws, socket } = aSocket();

  environment.advance(SOCKET_PING_AFTER_MS - 1);
  socket.sweep();
  const early = ws.sent.length;
  environment.advance(1);
  socket.sweep();
  socket.sweep();

  expect(early).toBe(0);
  expect(ws.sent.map(({ text }) => text)).toEqual([`{"type":"Ping"}`]);
});

test("any other message puts the Ping off", () => {
  const { environment, ws, socket } = aSocket();

  environment.advance(SOCKET_PING_AFTER_MS - 1);
  socket.send("{}");
  environment.advance(SOCKET_PING_AFTER_MS - 1);
  socket.sweep();

  expect(ws.sent.map(({ text }) => text)).toEqual(["{}"]);
});

test("a peer that answers nothing for two minutes is given up", () => {
  const { environment, ws, socket } = aSocket();

  environment.advance(SOCKET_SILENCE_MS_MAX - 1);
  socket.sweep();
  const early = ws.isTerminated;
  ws.emit("pong");
  environment.advance(SOCKET_SILENCE_MS_MAX - 1);
  socket.sweep();
  const afterPong = ws.isTerminated;
  environment.advance(1);
  socket.sweep();

  expect([early, afterPong, ws.isTerminated]).toEqual([false, false, true]);
  expect(ws.pings).toBeGreaterThan(0);
});

test("two transitions may be on their way; the third waits until the peer took one", async () => {
  const { ws, socket } = aSocket();
  socket.sendTransition("1");
  const withOne = await isWritable(socket);
  socket.sendTransition("2");
  const withTwo = await isWritable(socket);

  ws.sent[0]?.taken();
  const afterOneTaken = await isWritable(socket);

  expect([withOne, withTwo, afterOneTaken]).toEqual([true, false, true]);
});

test("a closed socket holds nobody back", async () => {
  const { ws, socket } = aSocket();
  socket.sendTransition("1");
  socket.sendTransition("2");

  const waiting = socket.writable();
  ws.close(1001);
  await waiting;
  socket.send("late");

  expect(ws.sent).toHaveLength(2);
});

test("a long transition travels in parts that join to the whole, and counts as one", async () => {
  const { ws, socket } = aSocket();
  const frame = `{"type":"Transition","x":"${"ä".repeat(TRANSITION_CHUNK_CHARS)}"}`;

  socket.sendTransition(frame);
  const parts = ws.sent.map(({ text }) => JSON.parse(text) as Record<string, unknown>);
  ws.sent.at(-1)?.taken();

  expect(parts.map(({ type, partNumber, totalParts }) => [type, partNumber, totalParts])).toEqual([
    ["TransitionChunk", 0, 2],
    ["TransitionChunk", 1, 2],
  ]);
  expect(parts.map(({ chunk }) => chunk).join("")).toBe(frame);
  expect(await isWritable(socket)).toBe(true);
});

test("a client that cannot join parts gets a long transition whole", () => {
  const { ws, socket } = aSocket(false);

  socket.sendTransition("x".repeat(TRANSITION_CHUNK_CHARS + 1));

  expect(ws.sent).toHaveLength(1);
});

test("a peer that does not read is closed before it fills the memory", () => {
  const { ws, socket, environment } = aSocket();

  ws.bufferedAmount = SOCKET_BUFFERED_BYTES_MAX;
  socket.send("a");
  const atLimit = ws.closedWith;
  ws.bufferedAmount += 1;
  socket.send("b");

  expect(atLimit).toBeNull();
  expect(ws.closedWith).toBe(1013);
  expect(environment.entries).toHaveLength(1);
});
