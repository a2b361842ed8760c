// The face of the functions layer: run a query, mutation, action or HTTP action of the active deployment by name.
// The layers above (sync, http, admin, scheduler) know functions only through this interface.

import type { Timestamp } from "../transaction/timestamp";
import type { ConvexJson } from "../values/convex-json";
import type { Deployment } from "./deployment";
import type { RunError } from "./error-text";
import type { Identity } from "./identity";
import type { LogHub } from "./log-hub";

/** Only "client" is limited to public functions. */
export type Caller = "client" | "admin" | "scheduler" | "cron" | "internal";

export interface CallRequest {
  /** "" is the app itself. */
  readonly componentPath: string;
  /** `dir/mod:fn`; `dir/mod`, `dir/mod.js:fn` and `mod:default` are understood as well. */
  readonly path: string;
  /** The one argument object. */
  readonly args: ConvexJson;
  readonly identity: Identity;
  readonly caller: Caller;
  /** Nobody waits for it, so it lets those go first for whom somebody does. */
  readonly canWait?: boolean;
}

export interface QueryRequest extends CallRequest {
  /** Journal of an earlier run of the same query, so that its pages keep their ends. */
  readonly journal?: string | null;
}

export interface MutationRequest extends CallRequest {
  /** A repeated pair is answered from the record of its first run. */
  readonly session?: { readonly sessionId: string; readonly requestId: number };
  /**
   * Called when the commit is accepted in memory, before it is durable: from here on a next mutation sees it, so one client's
   * mutations run in order without waiting for each other's disk write. Also called for a replayed one. Never for a failure.
   */
  readonly onCommitted?: (ts: Timestamp) => void;
}

export interface Failure {
  readonly kind: "failure";
  readonly errorMessage: string;
  /** Only for ConvexError. */
  readonly errorData?: ConvexJson;
  /** The whole text without request id, for functions that called this one and for the scheduler. Not for clients. */
  readonly cause?: RunError;
}

export interface Success {
  readonly kind: "success";
  /** Convex JSON, as text, ready to be spliced into an answer. */
  readonly valueJson: string;
}

export type QueryResult = { readonly logLines: string[]; readonly journal: string | null; readonly ts: Timestamp } & (
  | Success
  | Failure
);

export type MutationResult = { readonly logLines: string[] } & ((Success & { readonly ts: Timestamp }) | Failure);

export type ActionResult = { readonly logLines: string[] } & (Success | Failure);

export type FunctionKind = "Query" | "Mutation" | "Action";

export interface FunctionHost {
  /** Cached and shared: one run serves every subscriber; identity is part of the key only if the function read it. */
  query(request: QueryRequest, at: Timestamp): Promise<QueryResult>;
  /** What `query` would resolve with, if it is known without running anything. */
  answered(request: QueryRequest, at: Timestamp): QueryResult | null;
  /** Re-run on conflict; resolves when durable; answers a repeated session request from its record. */
  mutation(request: MutationRequest): Promise<MutationResult>;
  action(request: CallRequest): Promise<ActionResult>;
  httpAction(request: Request, identity: Identity): Promise<Response>;
  /** Calls `wake` once, when a durable commit or a deploy touches what the result read; at once if it already did. */
  onInvalidated(result: QueryResult, wake: () => void): () => void;
  /** True while nothing the result read has changed up to `ts`. */
  isValidAt(result: QueryResult, ts: Timestamp): boolean;
  /** Kind of a public function of the app, null when there is none. */
  kindOf(path: string): FunctionKind | null;
  activate(deployment: Deployment): void;
  deployment(): Deployment | null;
  readonly logs: LogHub;
  /** Resolves when nothing runs any more. New calls are refused. */
  drain(): Promise<void>;
}
