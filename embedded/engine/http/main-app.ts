// Everything the main port answers over HTTP, with the headers and error bodies that browsers and Convex's clients expect.

import { Hono } from "hono";
import { cors } from "hono/cors";

import type { Environment } from "../environment";
import { copyOrigin } from "./call-origin";
import { asHttpError, errorResponse, HttpError } from "./http-error";

export interface MainAppOptions {
  readonly environment: Environment;
  readonly functionRoutes: Hono;
  readonly storageRoutes: Hono;
  readonly adminRoutes: Hono;
  /** Of the key that signs the deployment's own tokens. */
  readonly publicKey: object;
  readonly httpActions: (request: Request) => Promise<Response>;
}

export function mainApp(options: MainAppOptions): (request: Request) => Response | Promise<Response> {
  const app = new Hono();
  app.use(
    cors({
      origin: (origin) => origin,
      credentials: true,
      allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    }),
  );
  app.get("/", (c) => c.text("This is a Chatlings engine. It speaks the Convex API."));
  app.get("/version", (c) => c.text("embedded"));
  app.get("/instance_name", (c) => c.text("chatlings"));
  app.get("/instance_version", (c) => c.text("embedded"));
  app.get("/.well-known/jwks.json", (c) => c.json({ keys: [options.publicKey] }));
  app.all("/http/*", (c) => options.httpActions(withoutPrefix(c.req.raw)));
  app.route("/api", options.functionRoutes);
  app.route("/api", options.storageRoutes);
  app.route("/api", options.adminRoutes);
  app.notFound((c) => errorResponse(new HttpError(404, "NotFound", `Nothing is at ${c.req.path}.`)));
  app.onError((error) => failed(error, options.environment));
  return (request) => app.fetch(request);
}

/** The site port belongs to the app: no routes and no headers of ours, only a well-formed answer when we fail. */
export function siteApp(
  actions: (request: Request) => Promise<Response>,
  environment: Environment,
): (request: Request) => Promise<Response> {
  return (request) => actions(request).catch((error: unknown) => failed(error, environment));
}

function failed(error: unknown, environment: Environment): Response {
  const known = asHttpError(error);
  if (known !== null) return errorResponse(known);
  environment.log.log("error", "http", "a request failed inside the engine", { error: String(error) });
  return errorResponse(
    new HttpError(500, "InternalServerError", "Your request couldn't be completed. Try again later."),
  );
}

/** `/http/hello` on this port is `/hello` on the site port. */
function withoutPrefix(request: Request): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice("/http".length);
  return copyOrigin(request, new Request(url, request));
}
