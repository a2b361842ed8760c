// Proves that a client of ws understands what is written below ws, at every length at which the header changes.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { wireFrame } from "./wire-frame";

/** What the next client that connects is sent. */
let frames: readonly Buffer[] = [];
const sockets = new WebSocketServer({ noServer: true });
const server = createServer().on("upgrade", (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, () => {
    for (const frame of frames) stream.write(frame);
  });
});
beforeAll(async () => void (await once(server.listen(0, "127.0.0.1"), "listening")));
afterAll(() => void server.close());

async function received(...sent: readonly Buffer[]): Promise<string[]> {
  frames = sent;
  // A server listening on a host and port has an address of this kind.
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const texts: string[] = [];
  await new Promise<void>((resolve, reject) => {
    client.on("error", reject);
    client.on("message", (data, isBinary) => {
      // ws hands over one Buffer unless another binaryType is asked for.
      texts.push(isBinary ? "binary" : (data as Buffer).toString());
      if (texts.length === sent.length) resolve();
    });
  });
  client.terminate();
  return texts;
}

test.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])("a text of %i bytes arrives as it is", async (length) => {
  const text = "x".repeat(length);

  const texts = await received(wireFrame(text), wireFrame(Buffer.from(text)));

  expect(texts).toEqual([text, text]);
});

test("the length counts bytes, not characters", async () => {
  const text = "ä".repeat(63) + "🥚";

  const texts = await received(wireFrame(text));

  expect(texts).toEqual([text]);
});

test("a text that many get is framed once", () => {
  const text = Buffer.from("shared");

  const [first, second] = [wireFrame(text), wireFrame(text)];

  expect(second).toBe(first);
});
