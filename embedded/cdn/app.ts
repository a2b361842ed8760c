// The CDN of one machine: shows an object to whoever holds an address that was signed for it and has not run out. It checks the
// signatures CloudFront checks, so the backend signs for either in the same way.

import { createPublicKey } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { isKey, type ObjectFiles } from "../object-store/object-files";
import { serveObject } from "../object-store/serve-object";
import { isSignedFor, type Viewer } from "./signed-url";

export interface CdnOptions {
  readonly files: ObjectFiles;
  /** As in the backend's CLOUDFRONT_URL. */
  readonly baseUrl: string;
  readonly keyPairId: string;
  /** PEM. */
  readonly publicKey: string;
  /** Pages whose scripts may read what is shown; a picture needs no leave. */
  readonly allowedOrigins: readonly string[];
  readonly now?: () => number;
  /** Told of what is nobody's mistake but ours or the disk's. */
  readonly report?: (error: unknown) => void;
}

type Env = { Bindings: HttpBindings };

/** Types that a page shows or plays. Whatever else may lie in the store is saved to a file instead of opened. */
const SHOWN = /^(image\/(jpeg|png|webp|gif|avif)|video\/(mp4|webm|quicktime)|audio\/(webm|mpeg|wav|mp4))$/;

/** An address works for minutes; what it shows never changes. */
const CACHING = "private, max-age=300, immutable";

export function createCdn(options: CdnOptions): Hono<Env> {
  const { keyPairId, baseUrl, now = Date.now, report = () => undefined } = options;
  const publicKey = createPublicKey(options.publicKey);
  const app = new Hono<Env>();
  app.all("*", async (c) => {
    const viewer = { keyPairId, publicKey, baseUrl, now: now() };
    const response = await answer(c, options.files, viewer).catch((error: unknown) => {
      report(error);
      return refusal(500, "That cannot be shown right now.");
    });
    harden(c, response, options.allowedOrigins);
    return response;
  });
  return app;
}

async function answer(c: Context<Env>, files: ObjectFiles, viewer: Viewer): Promise<Response> {
  const { method = "GET", url = "/" } = c.env.incoming;
  if (method === "OPTIONS") return preflight();
  if (method !== "GET" && method !== "HEAD") return refusal(405, "Only GET and HEAD are possible here.");
  if (!isSignedFor(url, viewer)) return refusal(403, "Access denied");
  const key = keyOf(url);
  const object = key === null ? null : await files.open(key);
  // As CloudFront says it of a bucket that may not be listed: whether a key exists is nobody's to ask.
  if (object === null) return refusal(403, "Access denied");
  const { range, "if-none-match": ifNoneMatch } = c.env.incoming.headers;
  const response = await serveObject(object, { method, range, ifNoneMatch });
  response.headers.set("cache-control", CACHING);
  const isShown = SHOWN.test(object.facts.contentType);
  response.headers.set("content-disposition", isShown ? "inline" : "attachment");
  return response;
}

/** A player asks for parts, and a range may need a leave of its own. */
function preflight(): Response {
  const headers = { "access-control-allow-methods": "GET, HEAD", "access-control-allow-headers": "range" };
  return new Response(null, { status: 204, headers: { ...headers, "access-control-max-age": "600" } });
}

function harden(c: Context<Env>, { headers }: Response, allowedOrigins: readonly string[]): void {
  headers.set("x-content-type-options", "nosniff");
  headers.set("content-security-policy", "default-src 'none'; sandbox");
  headers.set("cross-origin-resource-policy", "cross-origin");
  headers.set("referrer-policy", "no-referrer");
  headers.append("vary", "Origin");
  const origin = c.req.header("origin") ?? "";
  if (!allowedOrigins.includes(origin)) return;
  headers.set("access-control-allow-origin", origin);
  headers.set("access-control-expose-headers", "Content-Length, Content-Range, ETag");
}

function keyOf(url: string): string | null {
  try {
    const key = decodeURIComponent((url.split("?")[0] ?? "").slice(1));
    return isKey(key) ? key : null;
  } catch {
    return null; // a lone percent sign
  }
}

function refusal(status: 403 | 405 | 500, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}
