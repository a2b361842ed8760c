// Between Node's HTTP server and the standard Request and Response that the routes (and HTTP actions) are written in.

import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";

import { callerAddress, noteAddress } from "../http/call-origin";
import { HttpError } from "../http/http-error";

export type Handler = (request: Request) => Response | Promise<Response>;

export interface BridgeOptions {
  /** Origin to assume when the request names no host. */
  readonly origin: string;
  /** Bodies that come compressed are handed on in plain. */
  readonly decompress: boolean;
  /** By path. Longer bodies are cut off with an error, whatever their headers claim. */
  readonly bodyBytesMax: (path: string) => number;
}

/** Answers one Node request with a standard handler. Never throws: a peer that goes away is nobody's mistake. */
export async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handler: Handler,
  options: BridgeOptions,
): Promise<void> {
  try {
    const response = await handler(toRequest(incoming, outgoing, options));
    await send(response, outgoing, incoming.method === "HEAD");
  } catch (error) {
    if (error instanceof HttpError && !outgoing.headersSent) return refuse(error, incoming, outgoing);
    // The handlers turn their own errors into responses, so what arrives here is a broken connection or an unreadable request.
    if (!outgoing.headersSent) outgoing.writeHead(400);
    outgoing.end();
    incoming.destroy();
  }
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse, options: BridgeOptions): Request {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? "", incoming.rawHeaders[index + 1] ?? "");
  }
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const method = incoming.method ?? "GET";
  const url = new URL(incoming.url ?? "/", originOf(incoming, options.origin));
  const init: RequestInit & { duplex?: "half" } = { method, headers, signal: gone.signal };
  if (method !== "GET" && method !== "HEAD") {
    const bytesMax = options.bodyBytesMax(url.pathname);
    // Told by its head alone, so that it is refused before any of it is read; others are cut off on the way.
    if (Number(headers.get("content-length") ?? 0) > bytesMax) throw bodyTooLarge(bytesMax);
    const body = bounded(options.decompress ? decompressed(incoming, headers) : incoming, bytesMax);
    // Node's web stream and the standard type are one and the same object; only their declarations differ.
    init.body = Readable.toWeb(body) as unknown as ReadableStream<Uint8Array>;
    init.duplex = "half";
  }
  const request = new Request(url, init);
  noteAddress(request, callerAddress(incoming.socket.remoteAddress, headers.get("x-forwarded-for") ?? undefined));
  return request;
}

function originOf(incoming: IncomingMessage, fallback: string): string {
  const host = incoming.headers.host;
  if (host === undefined) return fallback;
  const forwarded = incoming.headers["x-forwarded-proto"];
  const scheme = forwarded === "https" ? "https" : "http";
  return `${scheme}://${host}`;
}

function decompressed(incoming: IncomingMessage, headers: Headers): Readable {
  const encoding = headers.get("content-encoding");
  if (encoding !== "br" && encoding !== "gzip") return incoming;
  headers.delete("content-encoding");
  headers.delete("content-length");
  const decoder = encoding === "br" ? createBrotliDecompress() : createGunzip();
  // An error on either side destroys both; the reader of the body sees it.
  void pipeline(incoming, decoder).catch(() => undefined);
  return decoder;
}

/** Counts after decompression: a small body can unpack to a huge one. */
function bounded(body: Readable, bytesMax: number): Readable {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > bytesMax) done(bodyTooLarge(bytesMax));
      else done(null, chunk);
    },
  });
  void pipeline(body, counter).catch(() => undefined);
  return counter;
}

function bodyTooLarge(bytesMax: number): HttpError {
  return new HttpError(413, "RequestTooLarge", `A request's body may have at most ${bytesMax} bytes.`);
}

/** Before the body was read, which nobody is going to do now. */
function refuse(error: HttpError, incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(error.status, { "content-type": "application/json", connection: "close" });
  outgoing.end(JSON.stringify({ code: error.code, message: error.message }));
  // What is on its way is taken and dropped, so that the peer comes to reading the answer.
  incoming.resume();
}

async function send(response: Response, outgoing: ServerResponse, isHead: boolean): Promise<void> {
  outgoing.statusCode = response.status;
  if (response.statusText !== "") outgoing.statusMessage = response.statusText;
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  if (response.body === null || isHead) {
    outgoing.end();
    return;
  }
  // Same object, two declarations; see above.
  const body = response.body as unknown as Parameters<typeof Readable.fromWeb>[0];
  await pipeline(Readable.fromWeb(body), outgoing);
}
