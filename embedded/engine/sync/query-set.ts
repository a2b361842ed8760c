// The queries one client watches, with the last result it was told of each. A query is run again only after something woke it.

import { parseFunctionPath } from "../functions/function-path";
import type { Identity } from "../functions/identity";
import type { QueryRequest, QueryResult } from "../functions/function-host";
import type { Timestamp } from "../transaction/timestamp";
import { ProtocolError } from "../errors";
import { SESSION_HELD_CHARS_MAX, SESSION_QUERIES_MAX } from "../limits";
import { argumentOf } from "./protocol";
import type { AddQuery, ModifyQuerySetMessage } from "./protocol";
import type { FunctionRunner } from "../functions/function-runner";

/** What changed for the client between two versions. */
export type QueryChange =
  | { readonly kind: "result"; readonly queryId: number; readonly result: QueryResult }
  | { readonly kind: "removed"; readonly queryId: number };

interface WatchedQuery {
  readonly added: AddQuery;
  journal: string | null;
  last: QueryResult | null;
  /** Of the last run; asked with again as long as it is the same. */
  request: QueryRequest | null;
  release: (() => void) | null;
}

export class QuerySet {
  readonly #runner: FunctionRunner;
  readonly #wake: () => void;
  readonly #watched = new Map<number, WatchedQuery>();
  readonly #stale = new Set<number>();
  /** What the client has asked for so far, by id; runs ahead of #watched until the next fold. */
  readonly #announced = new Map<number, { readonly chars: number }>();
  #chars = 0;
  #pending: ModifyQuerySetMessage["modifications"] = [];

  constructor(runner: FunctionRunner, wake: () => void) {
    this.#runner = runner;
    this.#wake = wake;
  }

  get hasStale(): boolean {
    return this.#stale.size > 0;
  }

  /** Checks and remembers what the client asks for. It takes effect at the next fold, so that a running one stays whole. `frameChars` is what the message weighs. */
  announce(modifications: ModifyQuerySetMessage["modifications"], frameChars: number): void {
    const chars = frameChars / Math.max(1, modifications.length);
    for (const modification of modifications) {
      const { queryId } = modification;
      const isKnown = this.#announced.has(queryId);
      if (modification.type === "Add") {
        if (isKnown) throw new ProtocolError("DuplicateQuery", `Query ${queryId} is already in the query set.`);
        this.#announced.set(queryId, { chars });
        this.#chars += chars;
      } else {
        if (!isKnown) throw new ProtocolError("UnknownQuery", `Query ${queryId} is not in the query set.`);
        this.#chars -= this.#announced.get(queryId)?.chars ?? 0;
        this.#announced.delete(queryId);
      }
    }
    if (this.#chars > SESSION_HELD_CHARS_MAX) {
      throw new ProtocolError(
        "TooManyQueries",
        `The queries of a client may have at most ${SESSION_HELD_CHARS_MAX} characters of arguments.`,
      );
    }
    if (this.#announced.size > SESSION_QUERIES_MAX) {
      throw new ProtocolError("TooManyQueries", `A client may watch at most ${SESSION_QUERIES_MAX} queries.`);
    }
    this.#pending = this.#pending.length === 0 ? modifications : [...this.#pending, ...modifications];
  }

  /** Applies what was announced; returns the removals to tell the client of. */
  fold(): QueryChange[] {
    const pending = this.#pending;
    this.#pending = [];
    const removed: QueryChange[] = [];
    for (const modification of pending) {
      const { queryId } = modification;
      if (modification.type === "Add") {
        this.#watched.set(queryId, {
          added: modification,
          journal: modification.journal ?? null,
          last: null,
          request: null,
          release: null,
        });
        this.#stale.add(queryId);
      } else {
        this.#watched.get(queryId)?.release?.();
        this.#watched.delete(queryId);
        this.#stale.delete(queryId);
        removed.push({ kind: "removed", queryId });
      }
    }
    return removed;
  }

  /** Another identity may see other data: everything is asked again. */
  invalidateAll(): void {
    for (const queryId of this.#watched.keys()) this.#stale.add(queryId);
  }

  /** Runs every stale query at `ts` and returns the results that differ from what the client has. */
  async refresh(identity: Identity, ts: Timestamp): Promise<QueryChange[]> {
    if (this.#stale.size === 0) return [];
    const stale = [...this.#stale].flatMap((queryId) => this.#watched.get(queryId) ?? []);
    this.#stale.clear();
    const answers = stale.map((query) => this.#answer(query, identity, ts));
    // Most often somebody else has asked the same before, and then nothing has to be waited for.
    const results = answers.every(isAnswered)
      ? answers
      : await Promise.all(answers.map((answer) => Promise.resolve(answer)));
    return results.flatMap((result, index) => {
      const query = stale[index];
      if (query === undefined || !this.#accept(query, result)) return [];
      return [{ kind: "result" as const, queryId: query.added.queryId, result }];
    });
  }

  /** The same without waiting; null, with nothing changed, when a query has to run first. */
  refreshAtOnce(identity: Identity, ts: Timestamp): QueryChange[] | null {
    if (this.#stale.size === 0) return [];
    const answers: { readonly query: WatchedQuery; readonly result: QueryResult }[] = [];
    for (const queryId of this.#stale) {
      const query = this.#watched.get(queryId);
      if (query === undefined) continue;
      const result = this.#runner.answered?.(this.#requestOf(query, identity), ts) ?? null;
      if (result === null) return null;
      answers.push({ query, result });
    }
    this.#stale.clear();
    const changes: QueryChange[] = [];
    for (const { query, result } of answers)
      if (this.#accept(query, result)) changes.push({ kind: "result", queryId: query.added.queryId, result });
    return changes;
  }

  close(): void {
    for (const query of this.#watched.values()) query.release?.();
    this.#watched.clear();
    this.#stale.clear();
    this.#announced.clear();
    this.#pending = [];
  }

  #answer(query: WatchedQuery, identity: Identity, ts: Timestamp): QueryResult | Promise<QueryResult> {
    const request = this.#requestOf(query, identity);
    return this.#runner.answered?.(request, ts) ?? this.#runner.query(request, ts);
  }

  /** The same as the last time, as long as it says the same. */
  #requestOf(query: WatchedQuery, identity: Identity): QueryRequest {
    const known = query.request;
    const isSame = known !== null && known.identity === identity && known.journal === query.journal;
    query.request = isSame ? known : this.#request(query, identity);
    return query.request;
  }

  #request(query: WatchedQuery, identity: Identity): QueryRequest {
    if ((query.added.componentPath ?? "") !== "" && identity.kind !== "admin") {
      throw new ProtocolError("Forbidden", "Only an admin may call functions of a component.");
    }
    return {
      componentPath: query.added.componentPath ?? "",
      path: parseFunctionPath(query.added.udfPath).canonical,
      args: argumentOf(query.added.args),
      identity,
      caller: identity.kind === "admin" ? "admin" : "client",
      journal: query.journal,
    };
  }

  /** Watches the result from here on; true when the client does not have it yet. */
  #accept(query: WatchedQuery, result: QueryResult): boolean {
    const { queryId } = query.added;
    if (this.#watched.get(queryId) !== query) return false; // the socket closed meanwhile
    query.release?.();
    query.release = this.#runner.onInvalidated(result, () => {
      this.#stale.add(queryId);
      this.#wake();
    });
    const isNew = query.last === null || !isSameForClient(query.last, result);
    query.last = result;
    query.journal = result.journal;
    return isNew;
  }
}

function isAnswered(answer: QueryResult | Promise<QueryResult>): answer is QueryResult {
  return !(answer instanceof Promise);
}

/** Everything the client would be told is equal. Error texts are compared without their request id, which differs each run. */
function isSameForClient(a: QueryResult, b: QueryResult): boolean {
  if (a === b) return true;
  if (a.journal !== b.journal || !isSameLines(a.logLines, b.logLines)) return false;
  if (a.kind === "success") return b.kind === "success" && a.valueJson === b.valueJson;
  if (b.kind === "success") return false;
  return (
    withoutRequestId(a.errorMessage) === withoutRequestId(b.errorMessage) &&
    JSON.stringify(a.errorData) === JSON.stringify(b.errorData)
  );
}

function isSameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

function withoutRequestId(message: string): string {
  return message.replace(/^\[Request ID: [^\]]*\] /, "");
}
