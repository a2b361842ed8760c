// Which ports the pieces listen on, and whether they are free, so that a taken one is a sentence and not a stack trace.

import { createServer } from "node:net";

export interface Ports {
  readonly web: number;
  readonly engine: number;
  readonly site: number;
}

/** The ports of one machine's own Chatlings: PORT, CHATLINGS_ENGINE_PORT and CHATLINGS_SITE_PORT change them. */
export function portsFrom(env: Readonly<Record<string, string | undefined>>): Ports {
  return {
    web: portFrom(env, "PORT", 3000),
    engine: portFrom(env, "CHATLINGS_ENGINE_PORT", 3210),
    site: portFrom(env, "CHATLINGS_SITE_PORT", 3211),
  };
}

function portFrom(env: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`${name} must be a port number, not "${text}".`);
  return port;
}

const VARIABLE_OF: Record<keyof Ports, string> = {
  web: "PORT",
  engine: "CHATLINGS_ENGINE_PORT",
  site: "CHATLINGS_SITE_PORT",
};

/** Throws one sentence naming the first port somebody else listens on. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const seen = new Set<number>();
  for (const name of ["web", "engine", "site"] as const) {
    const port = ports[name];
    if (seen.has(port) || !(await isFree(port))) {
      throw new Error(`Port ${port} is already taken; stop what uses it or set ${VARIABLE_OF[name]} to another port.`);
    }
    seen.add(port);
  }
}

/** Three different ports that nobody listens on right now. */
export async function freePorts(): Promise<Ports> {
  const [web, engine, site] = await Promise.all([freePort(), freePort(), freePort()]);
  return { web, engine, site };
}

async function isFree(port: number): Promise<boolean> {
  // A web server may hold only the IPv4 or only the IPv6 side, so both are asked.
  return (await canListen(port, "0.0.0.0")) && (await canListen(port, "::"));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    server.listen({ port, host, exclusive: true, ipv6Only: true }, () => server.close(() => resolve(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
