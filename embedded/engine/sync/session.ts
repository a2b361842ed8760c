// One connected client: its versions, its identity, what it watches and what it is still owed. See the state picture in
// docs/engine/sync-protocol.md. Frames come in through `receive`; everything goes out through the SessionSocket.

import type { Environment } from "../environment";
import { AuthError, ProtocolError } from "../errors";
import { parseFunctionPath } from "../functions/function-path";
import type { CallOrigin, Identity } from "../functions/identity";
import { NO_IDENTITY, withOrigin } from "../functions/identity";
import {
  SESSION_ACTIONS_MAX,
  SESSION_HELD_CHARS_MAX,
  SESSION_INBOX_MESSAGES_MAX,
  SESSION_MUTATIONS_QUEUED_MAX,
} from "../limits";
import type { Database } from "../transaction/database";
import type { Timestamp } from "../transaction/timestamp";
import { authErrorFrame, fatalErrorFrame } from "./frames";
import type { Frame, FrameWriter, StateVersion } from "./frames";
import type { FunctionRunner } from "../functions/function-runner";
import { MutationQueue } from "./mutation-queue";
import { argumentOf, parseClientMessage, requireBaseVersion } from "./protocol";
import type {
  ActionMessage,
  AuthenticateMessage,
  ClientMessage,
  ConnectMessage,
  ModifyQuerySetMessage,
  MutationMessage,
} from "./protocol";
import { QuerySet } from "./query-set";
import type { SessionTurns, WakeableSession } from "./session-turns";
import type { QueryChange } from "./query-set";
import { decodeTimestamp } from "../transaction/wire-timestamp";

export interface SessionSocket {
  /** From where the client came, as its upgrade said. */
  readonly origin?: CallOrigin | undefined;
  send(frame: Frame): void;
  sendTransition(frame: Frame): void;
  /** The peer has taken enough of the earlier transitions for another one, or the socket is closed. */
  readonly isWritable: boolean;
  /** Resolves when that is so. */
  writable(): Promise<void>;
  close(code: number, reason: string): void;
}

export interface SessionDependencies {
  readonly runner: FunctionRunner;
  readonly commits: Pick<Database, "latestDurable" | "holdSnapshot">;
  readonly environment: Environment;
  readonly frames: FrameWriter;
  /** One for all sessions. */
  readonly turns: SessionTurns;
  /** Throws an AuthError when the token does not hold. */
  readonly authenticate: (message: AuthenticateMessage) => Promise<Identity>;
}

/** What each close code means is in docs/engine/sync-protocol.md. */
export const CLOSE = { normal: 1000, goingAway: 1001, badMessage: 1002, internal: 1011, tryAgainLater: 1013 } as const;

export class Session implements WakeableSession {
  readonly #deps: SessionDependencies;
  readonly #socket: SessionSocket;
  readonly #queries: QuerySet;
  readonly #mutations: MutationQueue;
  #sessionId: string | null = null;
  #clientClockSkew: number | null = null;
  /** What the last transition said. */
  #version: StateVersion = { querySet: 0, identity: 0, ts: 0n };
  /** What the client has asked for; runs ahead of #version until the next transition. */
  #received: { querySet: number; identity: number; who: Identity };
  readonly #actions = new Set<Promise<void>>();
  /** A response went out: the client waits for a transition after it, even an empty one. */
  #owesTransition = false;
  #isWanted = false;
  #isPumping = false;
  #isOpen = true;
  #isAuthenticating = false;
  readonly #inbox: { readonly message: ClientMessage; readonly chars: number }[] = [];
  /** Of the messages that wait for something. */
  #heldChars = 0;

  constructor(socket: SessionSocket, dependencies: SessionDependencies) {
    this.#deps = dependencies;
    this.#socket = socket;
    this.#received = { querySet: 0, identity: 0, who: withOrigin(NO_IDENTITY, socket.origin) };
    this.#queries = new QuerySet(dependencies.runner, () => this.#want());
    this.#mutations = new MutationQueue((error) => this.#fail(error));
  }

  receive(text: string): void {
    if (!this.#isOpen) return;
    try {
      const message = parseClientMessage(text);
      if (this.#isAuthenticating) this.#hold(message, text.length);
      else this.#handle(message, text.length);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The socket is gone. Mutations already started run to their end; their answers wait for the client's repetition. */
  closed(): void {
    this.#isOpen = false;
    this.#inbox.length = 0;
    this.#queries.close();
    this.#mutations.close();
  }

  /** Answers what has been started, then asks the client to come back later. */
  async stop(): Promise<void> {
    this.#mutations.close();
    await Promise.all([this.#mutations.drained(), ...this.#actions]);
    this.sendAway();
  }

  /** Without waiting for what still runs: the client repeats it after it has come back. */
  sendAway(): void {
    this.#close(CLOSE.goingAway, "EngineStopping");
  }

  #hold(message: ClientMessage, chars: number): void {
    if (this.#inbox.length >= SESSION_INBOX_MESSAGES_MAX) this.#close(CLOSE.tryAgainLater, "TooManyConcurrentRequests");
    else if (this.#keep(chars)) this.#inbox.push({ message, chars });
  }

  /** Until `#heldChars` is lowered again. False, with the client sent away, when it waits for too much already. */
  #keep(chars: number): boolean {
    this.#heldChars += chars;
    if (this.#heldChars <= SESSION_HELD_CHARS_MAX) return true;
    this.#close(CLOSE.tryAgainLater, "TooManyConcurrentRequests");
    return false;
  }

  #handle(message: ClientMessage, chars: number): void {
    if (this.#sessionId === null && message.type !== "Connect" && message.type !== "Event") {
      throw new ProtocolError("ConnectExpected", "The first message must be Connect.");
    }
    switch (message.type) {
      case "Connect":
        return this.#connect(message);
      case "ModifyQuerySet":
        return this.#modifyQuerySet(message, chars);
      case "Mutation":
        return this.#mutation(message, chars);
      case "Action":
        return this.#action(message, chars);
      case "Authenticate":
        return this.#authenticate(message);
      case "Event":
        return; // telemetry of the client; nobody reads it
    }
  }

  #connect(message: ConnectMessage): void {
    if (this.#sessionId !== null) throw new ProtocolError("ConnectTwice", "Connect was sent twice.");
    this.#sessionId = message.sessionId;
    if (typeof message.clientTs === "number") this.#clientClockSkew = message.clientTs - this.#deps.environment.now();
    const observed = message.maxObservedTimestamp;
    if (typeof observed !== "string" || decodeTimestamp(observed) <= this.#deps.commits.latestDurable()) return;
    // The client saw commits that are not here: this data is older than what it was shown. Serving it would take them back.
    this.#deps.environment.log.log("error", "sync", "a client has seen a later commit than this data holds");
    this.#close(CLOSE.internal, "InternalServerError: a later commit was observed");
  }

  #modifyQuerySet(message: ModifyQuerySetMessage, chars: number): void {
    requireBaseVersion("query set", message.baseVersion, this.#received.querySet);
    if (message.newVersion <= message.baseVersion) {
      throw new ProtocolError("BadVersion", "A query set's new version must be greater than its base version.");
    }
    this.#queries.announce(message.modifications, chars);
    this.#received.querySet = message.newVersion;
    this.#want();
  }

  #authenticate(message: AuthenticateMessage): void {
    requireBaseVersion("identity", message.baseVersion, this.#received.identity);
    this.#isAuthenticating = true;
    void this.#finishAuthentication(message);
  }

  /** What the client sent after the token waits, so that it runs under the new identity. */
  async #finishAuthentication(message: AuthenticateMessage): Promise<void> {
    try {
      const who = withOrigin(await this.#deps.authenticate(message), this.#socket.origin);
      this.#received.identity = message.baseVersion + 1;
      this.#received.who = who;
    } catch (error) {
      return this.#fail(error);
    } finally {
      this.#isAuthenticating = false;
    }
    this.#want();
    try {
      while (this.#isOpen && !this.#isAuthenticating) {
        const held = this.#inbox.shift();
        if (held === undefined) return;
        this.#heldChars -= held.chars;
        this.#handle(held.message, held.chars);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #mutation(message: MutationMessage, chars: number): void {
    if (!this.#isIdentityCurrent()) return;
    if (this.#mutations.waiting >= SESSION_MUTATIONS_QUEUED_MAX) {
      return this.#close(CLOSE.tryAgainLater, "TooManyConcurrentMutations");
    }
    const { requestId } = message;
    const request = this.#callRequest(message);
    if (!this.#keep(chars)) return;
    const session = { sessionId: this.#sessionId ?? "", requestId };
    this.#mutations.push({
      run: (onCommitted) => this.#deps.runner.mutation({ ...request, session, onCommitted }),
      answer: (result) => {
        this.#heldChars -= chars;
        this.#respond(this.#deps.frames.mutationResponse(requestId, result));
      },
    });
  }

  #action(message: ActionMessage, chars: number): void {
    if (!this.#isIdentityCurrent()) return;
    if (this.#actions.size >= SESSION_ACTIONS_MAX) return this.#close(CLOSE.tryAgainLater, "TooManyConcurrentActions");
    const request = this.#callRequest(message);
    if (!this.#keep(chars)) return;
    const running = this.#deps.runner
      .action(request)
      .then((result) => this.#respond(this.#deps.frames.actionResponse(message.requestId, result)))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#heldChars -= chars;
        this.#actions.delete(running);
      });
    this.#actions.add(running);
  }

  #callRequest(message: MutationMessage | ActionMessage) {
    const identity = this.#received.who;
    const componentPath = message.componentPath ?? "";
    if (componentPath !== "" && identity.kind !== "admin") {
      throw new ProtocolError("Forbidden", "Only an admin may call functions of a component.");
    }
    const caller = identity.kind === "admin" ? ("admin" as const) : ("client" as const);
    return {
      componentPath,
      path: parseFunctionPath(message.udfPath).canonical,
      args: argumentOf(message.args),
      identity,
      caller,
    };
  }

  #respond(frame: string): void {
    if (!this.#isOpen) return;
    this.#socket.send(frame);
    this.#owesTransition = true;
    this.#want();
  }

  #want(): void {
    this.#isWanted = true;
    if (this.#isPumping || !this.#isOpen) return;
    this.#isPumping = true;
    this.#deps.turns.add(this);
  }

  advanceInTime(): void {
    void this.#pump();
  }

  /** Where everything is at hand already, which is so for all but the first of those who are told the same. */
  advanceAtOnce(): boolean {
    if (!this.#isOpen || !this.#socket.isWritable || this.#hasNews) return !this.#isOpen;
    try {
      const ts = this.#deps.commits.latestDurable();
      if (!this.#mutations.isAnsweredUpTo(ts)) return false;
      if (this.#queries.hasStale && !this.#isIdentityCurrent()) return true;
      const changes = this.#queries.refreshAtOnce(this.#received.who, ts);
      if (changes === null) return false;
      const owes = this.#owesTransition;
      this.#owesTransition = this.#isWanted = this.#isPumping = false;
      if (owes || changes.length > 0) this.#tell(this.#received, ts, changes);
      // What it was just told may be out of date again.
      if (this.#queries.hasStale) this.#want();
    } catch (error) {
      this.#fail(error);
    }
    return true;
  }

  /** Of the client, about what it watches or who it is. */
  get #hasNews(): boolean {
    return this.#received.querySet !== this.#version.querySet || this.#received.identity !== this.#version.identity;
  }

  /** One transition at a time, so that each starts exactly where the last one ended. */
  async #pump(): Promise<void> {
    try {
      while (this.#isWanted && this.#isOpen) {
        await this.#socket.writable();
        this.#isWanted = false;
        if (this.#isOpen) await this.#advance();
        // Everything that happens in one turn of the event loop is told in one transition.
        if (this.#isWanted) await nextTurn();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isPumping = false;
    }
  }

  async #advance(): Promise<void> {
    const { querySet, identity, who } = this.#received;
    const start = this.#version;
    const isNewIdentity = identity !== start.identity;
    const owes = this.#owesTransition || isNewIdentity || querySet !== start.querySet;
    this.#owesTransition = false;
    const removed = this.#queries.fold();
    if (isNewIdentity) this.#queries.invalidateAll();
    if (this.#queries.hasStale && !this.#isIdentityCurrent()) return;
    const { ts, changes: updated } = await this.#refresh(who);
    // A client takes its optimistic update back when a response arrives; the real data must not be there before.
    await this.#mutations.answeredUpTo(ts);
    if (!this.#isOpen) return;
    const changes = removed.length === 0 ? updated : [...removed, ...updated];
    if (!owes && changes.length === 0) return;
    this.#tell({ querySet, identity }, ts, changes);
  }

  #tell(
    { querySet, identity }: Pick<StateVersion, "querySet" | "identity">,
    ts: Timestamp,
    changes: readonly QueryChange[],
  ): void {
    const start = this.#version;
    this.#version = { querySet, identity, ts };
    const message = { start, end: this.#version, changes };
    const clock = identity !== start.identity || start.ts === 0n ? this.#clock() : null;
    this.#socket.sendTransition(this.#deps.frames.transition(clock === null ? message : { ...message, clock }));
  }

  /** All of it at one moment, so that the client never sees two queries disagree. */
  async #refresh(who: Identity): Promise<{ ts: Timestamp; changes: QueryChange[] }> {
    const { commits } = this.#deps;
    if (!this.#queries.hasStale) return { ts: commits.latestDurable(), changes: [] };
    const snapshot = commits.holdSnapshot();
    try {
      return { ts: snapshot.ts, changes: await this.#queries.refresh(who, snapshot.ts) };
    } finally {
      snapshot.release();
    }
  }

  #clock(): { clientClockSkew: number; serverTs: number } | null {
    if (this.#clientClockSkew === null) return null;
    return { clientClockSkew: this.#clientClockSkew, serverTs: this.#deps.environment.now() * 1_000_000 };
  }

  /** False, with the client told, when its token has run out since it was verified. */
  #isIdentityCurrent(): boolean {
    const { who, identity } = this.#received;
    if (who.kind !== "user" || who.expiresAt > this.#deps.environment.now()) return true;
    this.#socket.send(authErrorFrame("The token has expired.", identity, false));
    this.#close(CLOSE.normal, "TokenExpired");
    return false;
  }

  #fail(error: unknown): void {
    if (!this.#isOpen) return;
    if (error instanceof AuthError) {
      this.#socket.send(authErrorFrame(error.message, this.#received.identity, true));
      return this.#close(CLOSE.normal, "AuthError");
    }
    if (error instanceof ProtocolError) {
      this.#socket.send(fatalErrorFrame(error.message));
      return this.#close(CLOSE.badMessage, error.code);
    }
    // Ours, not the client's: it connects again and repeats what was not answered.
    this.#deps.environment.log.log("error", "sync", "a client's socket was closed after an internal error", {
      error: String(error),
    });
    this.#close(CLOSE.internal, "InternalServerError");
  }

  #close(code: number, reason: string): void {
    if (!this.#isOpen) return;
    this.closed();
    this.#socket.close(code, reason);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
