// Which ports the pieces listen on, and whether they are free, so that a taken one is a sentence and not a stack trace.

import { createServer, type Server } from "node:net";

/** What listens, the variable that moves it, and where it listens by itself. */
const PORTS = {
  web: ["PORT", 3000],
  engine: ["CHATLINGS_ENGINE_PORT", 3210],
  site: ["CHATLINGS_SITE_PORT", 3211],
  store: ["CHATLINGS_STORE_PORT", 3212],
  cdn: ["CHATLINGS_CDN_PORT", 3213],
  speech: ["CHATLINGS_SPEECH_PORT", 3214],
} as const;

type Listener = keyof typeof PORTS;
export type Ports = Readonly<Record<Listener, number>>;

// The keys of a plain object are its own names.
const LISTENERS = Object.keys(PORTS) as Listener[];

/** The ports of one machine's own Chatlings. */
export function portsFrom(env: Readonly<Record<string, string | undefined>>): Ports {
  return portsOf((listener) => portFrom(env, PORTS[listener][0], PORTS[listener][1]));
}

/** The other way round: the variables that give a child process these ports. */
export function portVariables(ports: Ports): Record<string, string> {
  return Object.fromEntries(LISTENERS.map((listener) => [PORTS[listener][0], String(ports[listener])]));
}

/** Throws one sentence naming the first port somebody else listens on. */
export async function requireFreePorts(ports: Ports): Promise<void> {
  const seen = new Set<number>();
  for (const listener of LISTENERS) {
    const port = ports[listener];
    if (seen.has(port) || !(await isFree(port))) {
      throw new Error(`Port ${port} is already taken; stop what uses it or set ${PORTS[listener][0]} to another port.`);
    }
    seen.add(port);
  }
}

/** Different ports that nobody listens on right now. */
export async function freePorts(): Promise<Ports> {
  // All are held until all are known, so that none is given twice.
  const held = await Promise.all(LISTENERS.map(listenAnywhere));
  const ports = portsOf((listener) => portOf(held[LISTENERS.indexOf(listener)]));
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function portsOf(portFor: (listener: Listener) => number): Ports {
  // Every listener is in the list.
  return Object.fromEntries(LISTENERS.map((listener) => [listener, portFor(listener)])) as Ports;
}

function portFrom(env: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error(`${name} must be a port number, not "${text}".`);
  return port;
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

function listenAnywhere(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port: 0, host: "127.0.0.1" }, () => resolve(server));
  });
}

function portOf(server: Server | undefined): number {
  const address = server?.address() ?? null;
  return address !== null && typeof address === "object" ? address.port : 0;
}
