// A client session between a hand-driven function host and a hand-driven socket, for tests of the session alone.

import { testEnvironment } from "../environment";
import type {
  CallRequest,
  MutationRequest,
  MutationResult,
  QueryRequest,
  QueryResult,
} from "../functions/function-host";
import type { Identity } from "../functions/identity";
import { FrameWriter } from "../sync/frames";
import type { Frame } from "../sync/frames";
import { parseServerMessage } from "../sync/protocol";
import type { AuthenticateMessage, ServerMessage } from "../sync/protocol";
import { Session } from "../sync/session";
import { SessionTurns } from "../sync/session-turns";
import type { SessionSocket } from "../sync/session";
import { toTimestamp } from "../transaction/timestamp";
import type { Timestamp } from "../transaction/timestamp";

interface PendingMutation {
  readonly request: MutationRequest;
  succeed(ts: bigint, value?: unknown): void;
  fail(message: string): void;
}

class FakeSocket implements SessionSocket {
  readonly frames: ServerMessage[] = [];
  closed: { code: number; reason: string } | null = null;
  #isWritable = true;
  #waiters: (() => void)[] = [];

  send(frame: Frame): void {
    this.frames.push(parseServerMessage(frame.toString()));
  }

  sendTransition(frame: Frame): void {
    this.send(frame);
  }

  get isWritable(): boolean {
    return this.#isWritable;
  }

  writable(): Promise<void> {
    return this.#isWritable ? Promise.resolve() : new Promise((resolve) => this.#waiters.push(resolve));
  }

  block(): void {
    this.#isWritable = false;
  }

  unblock(): void {
    this.#isWritable = true;
    for (const wake of this.#waiters.splice(0)) wake();
  }

  close(code: number, reason: string): void {
    this.closed = { code, reason };
  }

  ofType<Type extends ServerMessage["type"]>(type: Type): Extract<ServerMessage, { type: Type }>[] {
    // The filter keeps exactly the messages of that type.
    return this.frames.filter((frame) => frame.type === type) as Extract<ServerMessage, { type: Type }>[];
  }
}

export interface FakeSessionOptions {
  readonly authenticate?: (message: AuthenticateMessage) => Promise<Identity>;
}

export function fakeSession(options: FakeSessionOptions = {}) {
  const environment = testEnvironment();
  const socket = new FakeSocket();
  const world = new FakeWorld();
  const session = new Session(socket, {
    runner: world,
    commits: world,
    environment,
    frames: new FrameWriter({ hideLogLines: false }),
    turns: new SessionTurns(),
    authenticate: options.authenticate ?? (() => Promise.resolve({ kind: "none" })),
  });
  const send = (message: Record<string, unknown>) => session.receive(JSON.stringify(message));
  const connect = () =>
    send({
      type: "Connect",
      sessionId: "session",
      connectionCount: 0,
      lastCloseReason: null,
      clientTs: environment.now(),
    });
  return { environment, socket, world, session, send, connect };
}

/** Data and functions in one: every query answers with the value last put under its path. */
class FakeWorld {
  now = 1n;
  readonly queries: { path: string; ts: bigint; identity: Identity }[] = [];
  readonly mutations: PendingMutation[] = [];
  readonly #values = new Map<string, string>();
  readonly #watchers = new Map<QueryResult, { path: string; wakes: Set<() => void> }>();
  readonly #changedAt = new Map<string, bigint>();
  holdQueries: Promise<void> = Promise.resolve();

  /** A durable commit at `ts` that changes what a query answers. */
  commit(ts: bigint, path: string, value: unknown): void {
    this.now = ts;
    this.#values.set(path, JSON.stringify(value));
    this.#changedAt.set(path, ts);
    for (const watched of this.#watchers.values()) {
      if (watched.path !== path) continue;
      for (const wake of [...watched.wakes]) wake();
    }
  }

  latestDurable(): Timestamp {
    return toTimestamp(this.now);
  }

  holdSnapshot(): { ts: Timestamp; release(): void } {
    return { ts: toTimestamp(this.now), release: () => undefined };
  }

  async query(request: QueryRequest, at: Timestamp): Promise<QueryResult> {
    this.queries.push({ path: request.path, ts: at, identity: request.identity });
    const valueJson = this.#values.get(request.path) ?? "null";
    await this.holdQueries;
    const result: QueryResult = { kind: "success", valueJson, logLines: [], journal: null, ts: at };
    this.#watchers.set(result, { path: request.path, wakes: new Set() });
    return result;
  }

  mutation(request: MutationRequest): Promise<MutationResult> {
    return new Promise((resolve) => {
      this.mutations.push({
        request,
        succeed: (ts, value = null) => {
          const commitTs = toTimestamp(ts);
          request.onCommitted?.(commitTs);
          resolve({ kind: "success", valueJson: JSON.stringify(value), logLines: [], ts: commitTs });
        },
        fail: (errorMessage) => resolve({ kind: "failure", errorMessage, logLines: [] }),
      });
    });
  }

  async action(request: CallRequest): Promise<{ kind: "success"; valueJson: string; logLines: string[] }> {
    return { kind: "success", valueJson: JSON.stringify(request.path), logLines: [] };
  }

  onInvalidated(result: QueryResult, wake: () => void): () => void {
    const watched = this.#watchers.get(result);
    if (watched === undefined) return () => undefined;
    if ((this.#changedAt.get(watched.path) ?? 0n) > result.ts) wake();
    watched.wakes.add(wake);
    return () => watched.wakes.delete(wake);
  }
}
