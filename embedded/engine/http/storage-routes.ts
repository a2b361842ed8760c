// Files over HTTP: upload with the token of an upload URL, and serve by the name in an address that `storage.getUrl` gave out.
// Nobody is asked who they are: who has the address may use it.

import { ReadableStream as NodeReadableStream } from "node:stream/web";

import type { Context } from "hono";
import { Hono } from "hono";

import type { Environment } from "../environment";
import { parseSha256 } from "../functions/file-checksum";
import type { StoredFile } from "../functions/file-rows";
import type { StoredFiles } from "../functions/stored-files";
import { FILE_CACHE_SECONDS, UPLOAD_MS_MAX } from "../limits";
import { requestedRange } from "./byte-range";
import { HttpError } from "./http-error";

export interface StorageRoutesOptions {
  readonly files: Pick<StoredFiles, "tokens" | "store" | "findByName" | "read">;
  readonly environment: Environment;
  readonly uploadMsMax?: number;
}

export function storageRoutes(options: StorageRoutesOptions): Hono {
  const app = new Hono();
  app.post("/storage/upload", (c) => upload(c, options));
  // Answers HEAD as well.
  app.get("/storage/:name", (c) => serve(c, options));
  return app;
}

async function upload(c: Context, options: StorageRoutesOptions): Promise<Response> {
  const { files, environment, uploadMsMax = UPLOAD_MS_MAX } = options;
  const componentPath = files.tokens.componentOf(c.req.query("token") ?? "", environment.now());
  const description = {
    contentType: c.req.header("content-type") ?? null,
    sha256: digestSha256(c.req.header("digest")),
  };
  const storageId = await files.store(componentPath, bodyInTime(c.req.raw, uploadMsMax), description);
  return c.json({ storageId });
}

/** `sha-256=<base64>`, alone or among other algorithms. */
function digestSha256(header: string | undefined): Buffer | null {
  if (header === undefined) return null;
  const values = header.split(",").map((value) => /^\s*sha-256=(.*?)\s*$/i.exec(value)?.[1]);
  const found = values.find((value) => value !== undefined);
  if (found === undefined) throw new HttpError(400, "BadHeader", "Bad header for digest: only sha-256 is understood.");
  return parseSha256(found);
}

/** A sender who is too slow gives up the place; what was sent is thrown away. */
async function* bodyInTime({ body }: Request, milliseconds: number): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    const message = `An upload may take at most ${milliseconds / 1000} seconds.`;
    timer = setTimeout(() => reject(new HttpError(408, "UploadTimeout", message)), milliseconds);
  });
  try {
    for (;;) {
      const next = await Promise.race([partOf(reader), deadline]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => undefined);
  }
}

async function partOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, "UnreadableBody", "The request's body could not be read.");
  }
}

const NAME = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function serve(c: Context, options: StorageRoutesOptions): Response {
  const { files } = options;
  const name = c.req.param("name") ?? "";
  if (!NAME.test(name)) {
    const message = `Invalid storage path: "${name}". Please use \`storage.getUrl()\` to generate a valid URL to retrieve files.`;
    throw new HttpError(400, "InvalidStoragePath", message);
  }
  const file = files.findByName(name);
  if (file === null) throw new HttpError(404, "FileNotFound", `File ${name} not found.`);
  const headers = fileHeaders(file);
  const etag = headers.get("etag") ?? "";
  if (hasTag(c.req.header("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const isSame = (c.req.header("if-range") ?? etag) === etag;
  return content(c, options, file, headers, isSame ? (c.req.header("range") ?? null) : null);
}

function content(
  c: Context,
  { files, environment }: StorageRoutesOptions,
  file: StoredFile,
  headers: Headers,
  rangeHeader: string | null,
): Response {
  const requested = requestedRange(rangeHeader, file.size);
  if (requested.kind === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${file.size}` } });
  }
  const range = requested.kind === "part" ? requested.range : undefined;
  if (range === undefined) headers.set("digest", `sha-256=${file.sha256}`);
  else headers.set("content-range", `bytes ${range.start}-${range.end}/${file.size}`);
  headers.set("content-length", String(range === undefined ? file.size : range.end - range.start + 1));
  const body = c.req.method === "HEAD" ? null : webStream(reported(files.read(file, range), environment));
  return new Response(body, { status: range === undefined ? 200 : 206, headers });
}

/** The answer has begun, so the reader only sees it end too early; the operator has to know why. */
async function* reported(bytes: AsyncIterable<Uint8Array>, environment: Environment): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    environment.log.log("error", "http", "a file could not be served", { error: String(error) });
    throw error;
  }
}

function webStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  // Node's web stream and the standard type are one and the same object; only their declarations differ.
  return NodeReadableStream.from(bytes) as unknown as ReadableStream<Uint8Array>;
}

/** Types that can carry scripts; in a sandbox they are strangers to every origin. */
const ACTIVE_TYPE = /html|xml|svg/i;

/** An imported type may hold anything; what is no text of a header is not sent as one. */
const HEADER_TEXT = /^[\t\x20-\x7e]*$/;

/** The bytes under an address never change, so they may be kept for long. */
function fileHeaders({ sha256, contentType }: StoredFile): Headers {
  const headers = new Headers({
    etag: `"${Buffer.from(sha256, "base64").toString("hex")}"`,
    "accept-ranges": "bytes",
    "cache-control": `private, max-age=${FILE_CACHE_SECONDS}`,
    "x-content-type-options": "nosniff",
  });
  if (contentType !== null && HEADER_TEXT.test(contentType)) headers.set("content-type", contentType);
  if (contentType !== null && ACTIVE_TYPE.test(contentType)) headers.set("content-security-policy", "sandbox");
  return headers;
}

function hasTag(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*");
}
