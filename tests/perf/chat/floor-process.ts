// The least that a send can cost on this machine: a plain WebSocket server that writes the rows of one message with lmdb, waits for the
// disk, tells the sender so and repeats the message to everybody else. In a process of its own, as the engine is.

import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { openRaw } from "../engine/raw-lmdb";

/** Rows in base64, a list for each message. */
export type FloorRows = readonly (readonly (readonly [key: string, value: string])[])[];

async function main(folder: string, rowsFile: string): Promise<void> {
  // sends.ts wrote this file.
  const messages = JSON.parse(readFileSync(rowsFile, "utf8")) as FloorRows;
  const root = openRaw(folder);
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await once(server, "listening");
  let sent = 0;
  const store = async (): Promise<void> => {
    const rows = messages[sent % messages.length] ?? [];
    sent += 1;
    await root.batch(() => {
      for (const [key, value] of rows) void root.put(Buffer.from(`${sent} ${key}`), Buffer.from(value, "base64"));
    });
    await root.flushed;
  };
  server.on("connection", (sender) => {
    sender.on("message", (data) => {
      // ws hands over one Buffer unless another binaryType is asked for.
      const text = (data as Buffer).toString();
      void store().then(() => {
        sender.send("stored");
        for (const other of server.clients) if (other !== sender) other.send(text);
      });
    });
  });
  // A server listening on a host and port has an address of this kind.
  process.send?.(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

void main(process.argv[2] ?? "", process.argv[3] ?? "");
