// Measures floor-process.ts: from a send to the sender's acknowledgement, and to the arrival at another socket.

import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { WebSocket } from "ws";
import type { RawRow } from "../engine/raw-lmdb";
import type { FloorRows } from "./floor-process";

const MESSAGE = JSON.stringify({ text: "x".repeat(400) });

export interface FloorTimes {
  readonly storedMs: number;
  readonly otherMs: number;
}

export interface Floor {
  /** One message on its way. */
  round(): Promise<FloorTimes>;
  stop(): Promise<void>;
}

export async function startFloor(folder: string, rows: readonly (readonly RawRow[])[]): Promise<Floor> {
  const file = join(folder, "floor-rows.json");
  const encoded: FloorRows = rows.map((message) =>
    message.map(({ key, value }) => [key.toString("base64"), value.toString("base64")] as const),
  );
  writeFileSync(file, JSON.stringify(encoded));
  const child = fork(join(import.meta.dirname, "floor-process.ts"), [join(folder, "floor"), file], {
    execArgv: ["--import", "tsx"],
  });
  const [url] = await once(child, "message");
  const [sender, other] = await Promise.all([opened(String(url)), opened(String(url))]);
  return {
    round: async () => {
      const start = performance.now();
      const [stored, arrived] = [heard(sender), heard(other)];
      sender.send(MESSAGE);
      return { storedMs: (await stored) - start, otherMs: (await arrived) - start };
    },
    stop: async () => {
      sender.close();
      other.close();
      const exited = once(child, "exit");
      child.kill();
      await exited;
    },
  };
}

async function opened(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, "open");
  return socket;
}

function heard(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once("message", () => resolve(performance.now())));
}
