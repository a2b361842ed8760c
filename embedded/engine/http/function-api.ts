// The HTTP API for calling functions: one-shot queries, mutations and actions, and `convex run`.

import type { Context } from "hono";
import { Hono } from "hono";
import { z } from "zod";

import type { CallRequest, FunctionHost, FunctionKind } from "../functions/function-host";
import { parseFunctionPath } from "../functions/function-path";
import type { Identity } from "../functions/identity";
import type { FunctionRunner } from "../functions/function-runner";
import { decodeTimestamp, encodeTimestamp } from "../transaction/wire-timestamp";
import type { Database } from "../transaction/database";
import type { Timestamp } from "../transaction/timestamp";
import type { ConvexJson } from "../values/convex-json";
import { HttpError } from "./http-error";
import { checkShape, readJson } from "./json-body";
import { callResponse, failureText, resultText } from "./call-response";
import type { CallResult, ValueFormat } from "./call-response";
import { SnapshotLeases } from "./snapshot-leases";

const vFormat = z.enum(["convex_encoded_json", "json"]);
const vCall = z.object({
  path: z.string().min(1),
  args: z.union([z.array(z.unknown()).max(1), z.record(z.string(), z.unknown())]).optional(),
  format: vFormat.nullish(),
  componentPath: z.string().nullish(),
});
const vCallAt = vCall.extend({ ts: z.string() });
const vBatch = z.object({ queries: z.array(vCall).max(1_000) });
const vRun = z.object({ args: z.record(z.string(), z.unknown()).optional(), format: vFormat.nullish() });

type Call = z.infer<typeof vCall>;

export interface FunctionApiOptions {
  readonly host: Pick<FunctionHost, "deployment">;
  readonly runner: FunctionRunner;
  readonly database: Pick<Database, "holdSnapshot" | "latestDurable">;
  readonly hideLogLines: boolean;
  readonly identityOf: (request: Request) => Promise<Identity>;
}

export class FunctionApi {
  readonly #options: FunctionApiOptions;
  readonly #leases: SnapshotLeases;

  constructor(options: FunctionApiOptions) {
    this.#options = options;
    this.#leases = new SnapshotLeases(options.database);
  }

  routes(): Hono {
    const app = new Hono();
    app.post("/query", async (c) => this.#call(c, "Query", await readJson(c.req.raw, vCall)));
    app.get("/query", (c) => this.#call(c, "Query", callInAddress(c)));
    app.post("/mutation", async (c) => this.#call(c, "Mutation", await readJson(c.req.raw, vCall)));
    app.post("/action", async (c) => this.#call(c, "Action", await readJson(c.req.raw, vCall)));
    app.post("/function", async (c) => this.#call(c, null, await readJson(c.req.raw, vCall)));
    app.post("/run/*", (c) => this.#run(c));
    app.post("/query_ts", (c) => c.json({ ts: encodeTimestamp(this.#leases.take()) }));
    app.post("/query_at_ts", (c) => this.#queryAt(c));
    app.post("/query_batch", (c) => this.#batch(c));
    return app;
  }

  close(): void {
    this.#leases.close();
  }

  async #call(c: Context, kind: FunctionKind | null, call: Call): Promise<Response> {
    const request = this.#request(call, await this.#options.identityOf(c.req.raw));
    const result = await this.#dispatch(kind ?? this.#kindOf(request), request);
    return callResponse(result, call.format ?? "convex_encoded_json", this.#options.hideLogLines);
  }

  /** `/run/<dir/mod>/<fn>`: the address names the function, the answer is plain JSON unless asked otherwise. */
  async #run(c: Context): Promise<Response> {
    const { args, format } = await readJson(c.req.raw, vRun);
    const parts = decodedPath(c.req.path.slice(c.req.path.indexOf("/run/") + 5)).split("/");
    const name = parts.pop() ?? "";
    const call = { path: `${parts.join("/")}:${name}`, args, format: format ?? ("json" as const) };
    return await this.#call(c, null, call);
  }

  async #queryAt(c: Context): Promise<Response> {
    const call = await readJson(c.req.raw, vCallAt);
    const ts = decodeTimestamp(call.ts);
    if (!this.#leases.holds(ts)) {
      throw new HttpError(400, "TimestampTooOld", "That timestamp is not readable any more. Ask for a new one.");
    }
    const request = this.#request(call, await this.#options.identityOf(c.req.raw));
    const result = await this.#options.runner.query(request, ts);
    return callResponse(result, call.format ?? "convex_encoded_json", this.#options.hideLogLines);
  }

  async #batch(c: Context): Promise<Response> {
    const { queries } = await readJson(c.req.raw, vBatch);
    const identity = await this.#options.identityOf(c.req.raw);
    const results = await this.#atOneMoment((ts) =>
      Promise.all(queries.map((call) => this.#options.runner.query(this.#request(call, identity), ts))),
    );
    const texts = results.map((result, index) => {
      const format: ValueFormat = queries[index]?.format ?? "convex_encoded_json";
      return result.kind === "success"
        ? resultText(result, format, this.#options.hideLogLines)
        : failureText(result, this.#options.hideLogLines);
    });
    return new Response(`{"results":[${texts.join(",")}]}`, { headers: { "content-type": "application/json" } });
  }

  async #dispatch(kind: FunctionKind, request: CallRequest): Promise<CallResult> {
    const { runner } = this.#options;
    switch (kind) {
      case "Query":
        return await this.#atOneMoment((ts) => runner.query(request, ts));
      case "Mutation":
        return await runner.mutation(request);
      case "Action":
        return await runner.action(request);
    }
  }

  async #atOneMoment<T>(body: (ts: Timestamp) => Promise<T>): Promise<T> {
    const snapshot = this.#options.database.holdSnapshot();
    try {
      return await body(snapshot.ts);
    } finally {
      snapshot.release();
    }
  }

  /** Unknown functions are run as queries: the answer then says that there is no such function. */
  #kindOf(request: CallRequest): FunctionKind {
    return this.#options.host.deployment()?.find(request.componentPath, request.path)?.kind ?? "Query";
  }

  #request(call: Call, identity: Identity): CallRequest {
    const componentPath = call.componentPath ?? "";
    const isAdmin = identity.kind === "admin";
    if (componentPath !== "" && !isAdmin) {
      throw new HttpError(403, "Forbidden", "Only an admin may call functions of a component.");
    }
    const args = Array.isArray(call.args) ? (call.args[0] ?? {}) : (call.args ?? {});
    return {
      componentPath,
      path: parseFunctionPath(call.path).canonical,
      // Came out of JSON.parse; the function host checks the rest of what Convex forbids in a value.
      args: args as ConvexJson,
      identity,
      caller: isAdmin ? "admin" : "client",
    };
  }
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpError(400, "BadRequest", "The address is not encoded as addresses are.");
  }
}

function callInAddress(c: Context): Call {
  const { path, args, format } = c.req.query();
  try {
    return checkShape({ path, args: JSON.parse(args ?? "{}"), format }, vCall);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, "BadRequest", "`args` in the address is not JSON.");
  }
}
