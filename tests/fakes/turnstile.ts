// Cloudflare's verdict on Turnstile tokens, on 127.0.0.1: calls every token good until told what else to say.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

export type FakeTurnstile = {
  readonly url: string;
  readonly requests: unknown[];
  /** What it says from now on: an object as JSON, a string as it is, null by hanging up. */
  answer(body: object | string | null): void;
  /** As if just started, for the next test. */
  reset(): void;
  close(): Promise<void>;
};

const GOOD = { success: true, "error-codes": [] };

export async function startFakeTurnstile(): Promise<FakeTurnstile> {
  const requests: unknown[] = [];
  let body: object | string | null = GOOD;
  const server = createServer((request, response) => {
    void json(request).then((asked) => {
      requests.push(asked);
      if (body === null) return response.destroy();
      const refused = typeof body === "object" && "success" in body && body.success === false;
      response.writeHead(refused ? 400 : 200);
      return response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has this kind of address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/siteverify`,
    requests,
    answer: (next) => {
      body = next;
    },
    reset: () => {
      body = GOOD;
      requests.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
