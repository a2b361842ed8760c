// What a backend for tests has to be able to do, whatever it runs on.

import type { FunctionArgs, FunctionReference, FunctionReturnType } from "convex/server";
import type { Doc, TableNames } from "../../convex/_generated/dataModel";

type Query = FunctionReference<"query">;
type Mutation = FunctionReference<"mutation">;
type Action = FunctionReference<"action">;
export type AnyInternal = FunctionReference<"query" | "mutation" | "action", "internal">;

/** Somebody who calls public functions: a stranger, or whoever holds a session. */
export type Caller = {
  query<F extends Query>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
  mutation<F extends Mutation>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
  action<F extends Action>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
};

export type Kind = "query" | "mutation" | "action";

/**
 * The doors of a client without its conditional argument types, which a generic caller cannot satisfy. The types of
 * `Caller` tie each reference to its arguments and its result, and the functions' own validators check both.
 */
export type Doors = Record<Kind, (reference: unknown, args: unknown) => Promise<never>>;

export type RunningPlatform = {
  stranger: Caller;
  /** The holder of a session token that auth:signIn gave out. */
  asUser(token: string): Caller;
  /** What an operator or the scheduler may call. */
  internal<F extends AnyInternal>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
  /** A request from outside to an HTTP route of the functions. */
  request(path: string, init: RequestInit): Promise<Response>;
  /** Every stored row of a table, oldest first. For assertions only. */
  rows<T extends TableNames>(table: T): Promise<Doc<T>[]>;
  /**
   * Runs what is due, and what that schedules in turn; resolves once nothing of it is left. Nothing that is scheduled is
   * sure to run at any other time: a test that watches work in progress starts this first and awaits it last.
   */
  finishScheduled(): Promise<void>;
  clock: { now(): number; advance(ms: number): void };
  close(): Promise<void>;
};

export type Platform = {
  /** Without any data, in the morning of some day. */
  open(env: Readonly<Record<string, string>>): Promise<RunningPlatform>;
};
