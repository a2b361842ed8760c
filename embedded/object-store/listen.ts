// Opens a port for an app of this folder or its neighbours, on this machine only.

import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { serve } from "@hono/node-server";

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

/** Port 0 takes any that is free. Rejects when the port is taken. */
export async function listen(app: { readonly fetch: Fetch }, port: number): Promise<Listening> {
  const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  // A TCP server that listens has this kind of address.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      // Without TLS options it is a plain server.
      (server as Server).closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
