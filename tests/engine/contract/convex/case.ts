// What a case is: steps that run in order on an empty backend, and what comes of the last one. Builders keep cases on one line.

import type { UserIdentity } from "convex/server";
import type { Value } from "convex/values";
import type { Bound, Ending, Filter, Find, Op, Row } from "./fixture/ops";

export type Kind = "query" | "mutation" | "action";

/** What `ctx.auth.getUserIdentity()` shall show; issuer and token identifier are the backend's. */
export type Person = Partial<UserIdentity> & { readonly subject: string };

export type Step =
  | { readonly step: "call"; readonly kind: Kind; readonly fn: string; readonly args: Row; readonly person?: Person }
  | { readonly step: "program"; readonly kind: Kind; readonly ops: readonly Op[]; readonly person?: Person }
  | {
      readonly step: "fetch";
      readonly path: string;
      readonly init: RequestInit;
      readonly shows?: "status";
      readonly person?: Person;
    }
  /** Waits until no scheduled function is running or due. */
  | { readonly step: "settle" };

export type Expected =
  | { readonly value: Value }
  /** The engine refuses with these words of Convex; the other backend refuses with words of its own. */
  | { readonly refused: string }
  /** A handler's own error: both show its words. */
  | { readonly throws: string }
  /** The data of a ConvexError. */
  | { readonly data: Value };

export interface ContractCase {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly expected: Expected;
  /** Why convex-test does something else than Convex. The test then holds that it really does. */
  readonly convexTestDiffers?: string;
}

export function aCase(
  title: string,
  steps: readonly Step[],
  expected: Expected,
  convexTestDiffers?: string,
): ContractCase {
  return { title, steps, expected, ...(convexTestDiffers === undefined ? {} : { convexTestDiffers }) };
}

export const value = (expected: Value): Expected => ({ value: expected });
export const refused = (words: string): Expected => ({ refused: words });
/** The engine's words are its own: Convex's come from JavaScript or are not documented. */
export const refusedAnyhow: Expected = { refused: "" };
export const throws = (words: string): Expected => ({ throws: words });
export const data = (expected: Value): Expected => ({ data: expected });

export const reads = (...ops: Op[]): Step => ({ step: "program", kind: "query", ops });
export const writes = (...ops: Op[]): Step => ({ step: "program", kind: "mutation", ops });
export const acts = (...ops: Op[]): Step => ({ step: "program", kind: "action", ops });
export const callOf = (kind: Kind, fn: string, args: Row = {}): Step => ({ step: "call", kind, fn, args });
export const fetches = (path: string, init: RequestInit = {}): Step => ({ step: "fetch", path, init });
export const statusOf = (path: string): Step => ({ step: "fetch", path, init: {}, shows: "status" });
export const settle: Step = { step: "settle" };
export const by = (person: Person, step: Step): Step => (step.step === "settle" ? step : { ...step, person });

/** A row of `things` under the name `as`, labelled with it too. */
export const thing = (as: string, fields: Row = {}): Op => ({
  do: "insert",
  table: "things",
  value: { k: as, ...fields },
  as,
});
export const insert = (table: string, row: Value, as?: string): Op => ({
  do: "insert",
  table,
  value: row,
  ...(as === undefined ? {} : { as }),
});
export const get = (id: Value, table?: string): Op => ({ do: "get", id, ...(table === undefined ? {} : { table }) });
export const patch = (id: Value, row: Row, unset: string[] = []): Op => ({ do: "patch", id, value: row, unset });
export const replace = (id: Value, row: Row): Op => ({ do: "replace", id, value: row });
export const remove = (id: Value): Op => ({ do: "delete", id });
export const trick = (name: string, id?: Value): Op => ({ do: "trick", name, ...(id === undefined ? {} : { id }) });
export const nested = (kind: "query" | "mutation" | "action" | "snapshot", ...ops: Op[]): Op => ({
  do: "nested",
  kind,
  ops,
});
export const attempt = (...ops: Op[]): Op => ({ do: "try", ops });
export const fail: Op = { do: "throw", message: "failed on purpose" };

/** Labels of the things that a query finds. */
export function labels(query: Partial<Omit<Find, "do">> = {}): Op {
  return { do: "find", table: "things", end: { collect: true }, show: "k", ...query };
}

/** Whole rows. */
export function rows(table: string, end: Ending = { collect: true }): Op {
  return { do: "find", table, end };
}

export const byIndex = (index: string, ...range: Bound[]): Partial<Find> => ({ index, range });
export const where = (...filters: Filter[]): Partial<Find> => ({ filters });
