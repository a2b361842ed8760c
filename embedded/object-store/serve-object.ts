// Answers a GET or HEAD with an object or a part of it: the one place that knows ranges, validators and headers of the content.

import { Readable } from "node:stream";
import { rangeOf } from "./byte-range";
import type { ObjectFacts, OpenObject } from "./object-files";

export interface Reading {
  readonly method: string;
  readonly range: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifMatch?: string | undefined;
}

/** Always ends or hands on the open object. */
export async function serveObject(object: OpenObject, reading: Reading): Promise<Response> {
  const { facts } = object;
  const headers = headersOf(facts);
  const early = precondition(facts, reading);
  const range = rangeOf(reading.range, facts.size);
  if (early !== null || range === null || reading.method === "HEAD" || facts.size === 0) {
    await object.close();
    if (early !== null) return new Response(null, { status: early, headers });
    if (range === null) {
      return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${facts.size}` } });
    }
  }
  const { from, to } = range === "all" || range === null ? { from: 0, to: facts.size - 1 } : range;
  const isPart = range !== "all";
  const length = { "content-length": String(to - from + 1) };
  const part = isPart ? { "content-range": `bytes ${from}-${to}/${facts.size}` } : {};
  const init = { status: isPart ? 206 : 200, headers: { ...headers, ...length, ...part } };
  if (reading.method === "HEAD" || facts.size === 0) return new Response(null, init);
  // A web stream of Node's own making; the two declarations of its type differ in name only.
  return new Response(Readable.toWeb(object.stream(from, to)) as ReadableStream<Uint8Array>, init);
}

function headersOf(facts: ObjectFacts): Record<string, string> {
  return {
    "content-type": facts.contentType,
    etag: `"${facts.etag}"`,
    "last-modified": new Date(facts.modifiedAt).toUTCString(),
    "accept-ranges": "bytes",
  };
}

function precondition(facts: ObjectFacts, { ifNoneMatch, ifMatch }: Reading): 304 | 412 | null {
  if (ifMatch !== undefined && !names(ifMatch, facts.etag)) return 412;
  return ifNoneMatch !== undefined && names(ifNoneMatch, facts.etag) ? 304 : null;
}

function names(list: string, etag: string): boolean {
  return list.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === `"${etag}"`);
}
