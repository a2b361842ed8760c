// A client behind a real session: watches scripts, sends scripts, and holds the engine to the order in which it is told things.

import { FrameWriter, type Frame } from "../../../embedded/engine/sync/frames";
import { parseServerMessage, type ServerMessage } from "../../../embedded/engine/sync/protocol";
import { Session, type SessionDependencies, type SessionSocket } from "../../../embedded/engine/sync/session";
import { toTimestamp, type Timestamp } from "../../../embedded/engine/transaction/timestamp";
import { decodeTimestamp } from "../../../embedded/engine/transaction/wire-timestamp";
import type { HistoryEvent } from "./history";
import type { Observation } from "./model";
import type { ScanStep } from "./ops";
import { WatchedList, type ShownPage } from "./watched-list";

/** What `tests/engine/fixture/fuzz` answers, as a value or as the data of its error. */
export interface Played {
  readonly history: readonly Observation[];
  readonly ids: readonly string[];
}

export interface WatcherEvents {
  /** Told everything that the client sees at one moment. */
  onShown(event: HistoryEvent): void;
  /** Told of each result once. */
  onResult(history: readonly Observation[]): void;
  onMutation(ts: Timestamp, played: Played): void;
  onProblem(problem: string): void;
}

type Transition = Extract<ServerMessage, { type: "Transition" }>;

export class Watcher implements SessionSocket {
  readonly #session: Session;
  readonly #watched = new Map<number, readonly Observation[] | null>();
  #list: WatchedList | null = null;
  #querySetVersion = 0;
  #nextQueryId = 0;
  #nextRequestId = 0;
  #lastEnd = "";
  #shownTs = 0n;
  /** Latest commit of its own that the client was told of. It waits for a transition that is not from before it. */
  #owedTs = 0n;
  #unblock: (() => void) | null = null;
  #blocked: Promise<void> = Promise.resolve();
  #messages = 0;
  #answers = 0;

  constructor(
    readonly name: string,
    readonly events: WatcherEvents,
    dependencies: Omit<SessionDependencies, "frames" | "authenticate">,
  ) {
    const frames = new FrameWriter({ hideLogLines: false });
    this.#session = new Session(this, {
      ...dependencies,
      frames,
      authenticate: () => Promise.resolve({ kind: "none" }),
    });
    this.#say({ type: "Connect", sessionId: name, connectionCount: 0, lastCloseReason: null, clientTs: 0 });
  }

  get watching(): number {
    return this.#watched.size;
  }

  /** Mutations that were sent and are not answered. */
  get unanswered(): number {
    return this.#nextRequestId - this.#answers;
  }

  /** Grows with everything that is heard. */
  get messages(): number {
    return this.#messages;
  }

  watch(args: object): void {
    const queryId = this.#nextQueryId++;
    this.#watched.set(queryId, null);
    this.#modify({ type: "Add", queryId, udfPath: "rows:read", args: [args] });
  }

  /** The one that is watched longest. */
  unwatch(): void {
    const [queryId] = this.#watched.keys();
    if (queryId === undefined) return;
    this.#watched.delete(queryId);
    this.#modify({ type: "Remove", queryId });
  }

  /** Shows this list instead of the one before. */
  watchList(scan: ScanStep, numItems: number): void {
    for (const queryId of this.#list?.queryIds ?? []) this.#modify({ type: "Remove", queryId });
    this.#list = new WatchedList(scan, numItems);
    this.#loadMore(this.#list);
  }

  mutate(args: object): void {
    this.#say({ type: "Mutation", requestId: this.#nextRequestId++, udfPath: "rows:write", args: [args] });
  }

  /** Stops reading, so that newer states replace older ones. */
  block(): void {
    if (this.#unblock !== null) return;
    this.#blocked = new Promise((resolve) => (this.#unblock = resolve));
  }

  unblock(): void {
    this.#unblock?.();
    this.#unblock = null;
  }

  close(code: number, reason: string): void {
    this.events.onProblem(`${this.name} was closed: ${code} ${reason}`);
  }

  get isWritable(): boolean {
    return this.#unblock === null;
  }

  writable(): Promise<void> {
    return this.#blocked;
  }

  send(frame: Frame): void {
    this.#messages += 1;
    const message = parseServerMessage(frame.toString());
    if (message.type !== "MutationResponse") return;
    this.#answers += 1;
    if (!message.success) return;
    const ts = toTimestamp(decodeTimestamp(message.ts));
    this.#owedTs = ts > this.#owedTs ? ts : this.#owedTs;
    // The fixture answers so.
    this.events.onMutation(ts, message.result as Played);
  }

  sendTransition(frame: Frame): void {
    this.#messages += 1;
    // The session sends nothing else here.
    const transition = parseServerMessage(frame.toString()) as Transition;
    const ts = decodeTimestamp(transition.endVersion.ts);
    this.#checkOrder(transition, ts);
    for (const modification of transition.modifications) this.#apply(modification);
    this.#shownTs = ts;
    this.events.onShown(this.shown());
    if (this.#list !== null) this.#loadMore(this.#list);
  }

  /** When nothing is on its way any more. */
  checkEnd(): void {
    if (this.#shownTs < this.#owedTs) this.events.onProblem(`${this.name} was never shown its own answered mutation`);
  }

  /** Everything that is on the client's screen. */
  shown(): HistoryEvent {
    const list = this.#list?.observation() ?? null;
    const histories = [...this.#watched.values(), list === null ? null : [list]].filter((history) => history !== null);
    return { ts: toTimestamp(this.#shownTs), who: this.name, histories };
  }

  #checkOrder({ startVersion, endVersion }: Transition, ts: bigint): void {
    if (this.#lastEnd !== "" && JSON.stringify(startVersion) !== this.#lastEnd)
      this.events.onProblem(`${this.name}: a transition does not begin where the last one ended`);
    this.#lastEnd = JSON.stringify(endVersion);
    if (ts < this.#shownTs) this.events.onProblem(`${this.name} was taken back in time`);
  }

  #apply(modification: Transition["modifications"][number]): void {
    const { queryId } = modification;
    if (this.#list?.queryIds.includes(queryId) === true) return this.#applyPage(this.#list, modification);
    if (modification.type === "QueryRemoved" || !this.#watched.has(queryId)) return;
    // The fixture answers so, in a value or in the data of its error.
    const played = (modification.type === "QueryUpdated" ? modification.value : modification.errorData) as
      | Played
      | undefined;
    if (played === undefined) this.events.onProblem(`${this.name}: a query failed: ${JSON.stringify(modification)}`);
    else {
      this.#watched.set(queryId, played.history);
      this.events.onResult(played.history);
    }
  }

  #applyPage(list: WatchedList, modification: Transition["modifications"][number]): void {
    if (modification.type !== "QueryUpdated") {
      this.events.onProblem(`${this.name}: a page failed: ${JSON.stringify(modification)}`);
      return;
    }
    // The fixture answers so.
    const problem = list.show(modification.queryId, modification.value as ShownPage);
    if (problem !== null) this.events.onProblem(`${this.name}: ${problem}`);
    const observation = list.observation();
    if (observation !== null) this.events.onResult([observation]);
  }

  #loadMore(list: WatchedList): void {
    const page = list.next();
    if (page === null) return;
    const queryId = this.#nextQueryId++;
    list.loading(queryId, page);
    this.#modify({ type: "Add", queryId, udfPath: "rows:page", args: [page] });
  }

  #modify(modification: object): void {
    const baseVersion = this.#querySetVersion++;
    this.#say({
      type: "ModifyQuerySet",
      baseVersion,
      newVersion: this.#querySetVersion,
      modifications: [modification],
    });
  }

  #say(message: object): void {
    this.#session.receive(JSON.stringify(message));
  }
}
