// The object store of one machine: answers the S3 requests that the AWS SDK and presigned addresses make, for one bucket in one folder.
// Nothing is readable or writable without a signature of its own key.

import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { uploadBody } from "./body";
import { BadDigest, IncompleteBody, isKey, type ObjectFacts, type ObjectFiles } from "./object-files";
import { errorResponse, escaped, S3Error } from "./s3-errors";
import { serveObject } from "./serve-object";
import { type Credentials, requireSigned, type SignedRequest } from "./signature";

export interface ObjectStoreOptions {
  readonly files: ObjectFiles;
  readonly bucket: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** Pages that may upload from a browser. */
  readonly allowedOrigins: readonly string[];
  readonly now?: () => number;
  readonly bytesMax?: number;
  /** Told of what is nobody's mistake but ours or the disk's. */
  readonly report?: (error: unknown) => void;
}

const BYTES_MAX = 16 * 1024 * 1024;
const PREFLIGHT_SECONDS = "600";
const DEFAULT_TYPE = "binary/octet-stream";

type Env = { Bindings: HttpBindings };
type Settings = Required<ObjectStoreOptions>;
type Handled = { request: SignedRequest; key: string; settings: Settings };

export function createObjectStore(options: ObjectStoreOptions): Hono<Env> {
  const settings: Settings = { now: Date.now, bytesMax: BYTES_MAX, report: () => undefined, ...options };
  const app = new Hono<Env>();
  app.all("*", async (c) => {
    const response = c.req.method === "OPTIONS" ? preflight(c, settings) : await answer(c, settings);
    allowOrigin(c, response, settings);
    // SDKs set their clocks by this header, so it is this store's own.
    response.headers.set("date", new Date(settings.now()).toUTCString());
    return response;
  });
  return app;
}

async function answer(c: Context<Env>, settings: Settings): Promise<Response> {
  try {
    const request = requestOf(c);
    await requireSigned(request, { ...settings, now: settings.now() });
    return await handle(c, { request, key: keyOf(request.path, settings.bucket), settings });
  } catch (error) {
    const said = asS3Error(error);
    if (said.code === "InternalError" || said.code === "ServiceUnavailable") settings.report(error);
    return errorResponse(said, { hasBody: c.req.method !== "HEAD" });
  }
}

async function handle(c: Context<Env>, handled: Handled): Promise<Response> {
  const { method } = handled.request;
  const isCopy = handled.request.headers["x-amz-copy-source"] !== undefined;
  if (method === "PUT") return isCopy ? await copyObject(handled) : await putObject(c, handled);
  if (method === "GET" || method === "HEAD") return await getObject(handled);
  if (method === "DELETE") {
    await handled.settings.files.remove(handled.key);
    return new Response(null, { status: 204 });
  }
  throw new S3Error("NotImplemented", "This request is not implemented");
}

async function putObject(c: Context<Env>, { request, key, settings }: Handled): Promise<Response> {
  const { size, body, checks } = uploadBody(request.headers, c.env.incoming, settings.bytesMax);
  const contentType = request.headers["content-type"] ?? DEFAULT_TYPE;
  const object = { key, contentType, size, modifiedAt: settings.now() };
  const facts = await settings.files.put(object, body, checks);
  return new Response(null, { headers: { etag: `"${facts.etag}"` } });
}

async function copyObject({ request, key, settings }: Handled): Promise<Response> {
  const source = `/${decoded(request.headers["x-amz-copy-source"] ?? "").replace(/^\//, "")}`;
  const from = await settings.files.open(keyOf(source, settings.bucket));
  if (from === null) throw new S3Error("NoSuchKey", "The specified key does not exist.");
  const { contentType, size } = from.facts;
  const isReplaced = request.headers["x-amz-metadata-directive"] === "REPLACE";
  const type = isReplaced ? (request.headers["content-type"] ?? DEFAULT_TYPE) : contentType;
  const object = { key, contentType: type, size, modifiedAt: settings.now() };
  if (size === 0) await from.close();
  const bytes = size === 0 ? nothing() : from.stream(0, size - 1);
  return copied(await settings.files.put(object, bytes));
}

function copied({ etag, modifiedAt }: ObjectFacts): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<CopyObjectResult><LastModified>${new Date(modifiedAt).toISOString()}</LastModified><ETag>${escaped(`"${etag}"`)}</ETag></CopyObjectResult>`;
  return new Response(xml, { headers: { "content-type": "application/xml" } });
}

async function getObject({ request, key, settings }: Handled): Promise<Response> {
  const object = await settings.files.open(key);
  if (object === null) throw new S3Error("NoSuchKey", "The specified key does not exist.");
  const { range, "if-none-match": ifNoneMatch, "if-match": ifMatch } = request.headers;
  return await serveObject(object, { method: request.method, range, ifNoneMatch, ifMatch });
}

/** A browser asks before it uploads; only pages of ours get a yes. */
function preflight(c: Context<Env>, { allowedOrigins }: Settings): Response {
  const isAllowed = allowedOrigins.includes(c.req.header("origin") ?? "");
  if (!isAllowed || c.req.header("access-control-request-method") !== "PUT") {
    return errorResponse(new S3Error("AccessDenied", "CORSResponse: This CORS request is not allowed."), {
      hasBody: true,
    });
  }
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": PREFLIGHT_SECONDS,
    },
  });
}

function allowOrigin(c: Context<Env>, response: Response, { allowedOrigins }: Settings): void {
  const origin = c.req.header("origin") ?? "";
  response.headers.append("vary", "Origin");
  if (!allowedOrigins.includes(origin)) return;
  response.headers.set("access-control-allow-origin", origin);
  response.headers.set("access-control-expose-headers", "ETag");
}

/** As it arrived: a parsed address would have lost what was signed. */
function requestOf(c: Context<Env>): SignedRequest {
  const { method = "GET", url = "/", headers } = c.env.incoming;
  const [path = "/", search = ""] = url.split(/\?(.*)/s, 2);
  const query = Object.fromEntries(
    search.split("&").flatMap((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s, 2);
      return pair === "" ? [] : [[decoded(name), decoded(value)]];
    }),
  );
  const single = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value]],
  );
  return { method, path, query, headers: Object.fromEntries(single) };
}

function keyOf(path: string, bucket: string): string {
  const [, name = "", ...rest] = path.split("/");
  if (decoded(name) !== bucket) throw new S3Error("NoSuchBucket", "The specified bucket does not exist");
  const key = decoded(rest.join("/"));
  if (key === "") throw new S3Error("NotImplemented", "Requests for a whole bucket are not implemented");
  if (!isKey(key)) throw new S3Error("InvalidURI", "That key cannot be used");
  return key;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error("InvalidURI", "Couldn't parse the specified URI."); // a lone percent sign
  }
}

/** A cut connection ends here too; its answer goes nowhere. */
function asS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  if (error instanceof IncompleteBody) return new S3Error("IncompleteBody", "The body is not as long as announced");
  if (error instanceof BadDigest) return new S3Error("BadDigest", error.message);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOSPC" || code === "EDQUOT") return new S3Error("ServiceUnavailable", "There is no room left");
  if (code === "ECONNRESET") return new S3Error("IncompleteBody", "The connection was cut");
  return new S3Error("InternalError", "We encountered an internal error. Please try again.");
}

async function* nothing(): AsyncGenerator<Uint8Array, void> {}
