// One function on the stack of a transaction: its own dice, open queries and waiting syscalls. The frame whose code is running
// sits in the realm's seat; a nested call starts only when its caller's code has nothing left to do but wait.

import { seededRandom } from "../environment";
import { DeveloperError } from "../errors";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";
import type { ConvexJson } from "../values/convex-json";
import { SyscallError } from "./error-text";
import type { Identity } from "./identity";
import type { LogLine } from "./log-hub";
import { FREE_PACE, type Pace } from "./pace";
import type { QueryStream } from "./query-stream";
import type { AddressScope } from "./references";
import type { RegisteredFunction } from "./registered-functions";
import type { Occupant } from "./seat";
import { runAsyncSyscall, runSyncSyscall, waitsForCaller } from "./syscalls";
import type { TransactionRun } from "./transaction-run";

export interface PendingSyscall {
  readonly op: string;
  readonly argsJson: string;
  perform(): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

export class Frame implements Occupant {
  readonly #random: () => number;
  readonly pending: PendingSyscall[] = [];
  readonly queries = new Map<number, QueryStream>();
  nextQueryId = 0;
  hasPaginated = false;
  #tracked = 0;
  #whenArrived: (() => void) | null = null;
  readonly #arrived: (() => void)[] = [];
  pace: Pace = FREE_PACE;
  /** What the last query collected, and what it was made from: nearly always the function returns it as it is. */
  collected: { readonly values: readonly unknown[]; readonly documents: readonly StoredDocument[] } | null = null;
  /** Its code got the engine's `ctx` and not that of its own convex/server. */
  isDirect = false;

  constructor(
    readonly run: TransactionRun,
    readonly fn: RegisteredFunction,
    /** The run's own, except for reads of a stale snapshot. */
    readonly transaction: Transaction,
    /** 1 is the function that was called from outside. */
    readonly depth: number,
    /** Who calls, as this function may know it. */
    readonly identity: Identity,
  ) {
    this.#random = seededRandom(run.options.environment.random() * 4_294_967_296);
  }

  get nowMs(): number {
    return this.run.nowMs;
  }

  /** The component whose tables and functions plain names mean. */
  get namespace(): string {
    return this.fn.componentPath;
  }

  /** From where the addresses in this function are read. */
  get scope(): AddressScope {
    const { deployment, handles } = this.run.options;
    return { deployment, handles, componentPath: this.namespace };
  }

  random(): number {
    return this.#random();
  }

  randomBytes(length: number): Uint8Array {
    return this.run.options.environment.randomBytes(length);
  }

  log(level: LogLine["level"], message: string): void {
    this.run.logs.add(level, message, this.run.options.environment.now());
  }

  doom(error: Error): void {
    this.run.doomed ??= error;
  }

  /** The code goes on when the turn lets it, and never once its function has ended. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#tracked += 1;
    return new Promise<T>((resolve, reject) => {
      const arrive = (settle: () => void): void => {
        this.#tracked -= 1;
        this.#arrived.push(settle);
        this.#whenArrived?.();
      };
      work.then(
        (value) => arrive(() => resolve(value)),
        (error: unknown) => arrive(() => reject(error)),
      );
    });
  }

  get isTracking(): boolean {
    return this.#tracked > 0 || this.#arrived.length > 0;
  }

  /** Resolves with what tells the code about all work that has ended. */
  async arrival(): Promise<() => void> {
    if (this.#arrived.length === 0) await new Promise<void>((resolve) => (this.#whenArrived = resolve));
    const arrived = this.#arrived.splice(0);
    return () => {
      for (const settle of arrived) settle();
    };
  }

  syscall(op: string, argsJson: string): string {
    try {
      this.pace.enterEngine();
      return runSyncSyscall(this, op, argsJson);
    } catch (error) {
      throw this.#asDeveloperError(error);
    } finally {
      this.pace.leaveEngine();
    }
  }

  asyncSyscall(op: string, argsJson: string): Promise<string> {
    // Syscalls take effect in the order of the calls, so nothing overtakes a nested call.
    if (this.pending.length > 0 || this.pace.wantsPause() || waitsForCaller(this, op, argsJson)) {
      const perform = (): string => runAsyncSyscall(this, op, argsJson);
      return new Promise((resolve, reject) => {
        // Whoever serves it answers with text, as `perform` does.
        this.pending.push({ op, argsJson, perform, resolve: (result) => resolve(result as string), reject });
      });
    }
    try {
      this.pace.enterEngine();
      return Promise.resolve(runAsyncSyscall(this, op, argsJson));
    } catch (error) {
      return new Promise((_resolve, reject) => this.#reject(error, reject));
    } finally {
      this.pace.leaveEngine();
    }
  }

  /** A syscall without its text, for code that runs free; see direct-context.ts. Fails as convex/server's own do. */
  perform<T>(work: () => T): Promise<T> {
    if (this.pending.length > 0) {
      return new Promise((resolve, reject) => {
        const fail = (error: unknown): void => reject(error instanceof Error ? new Error(error.message) : error);
        // What `perform` returned.
        this.pending.push({
          op: "",
          argsJson: "",
          perform: work,
          resolve: (result) => resolve(result as T),
          reject: fail,
        });
      });
    }
    try {
      return Promise.resolve(work());
    } catch (error) {
      return new Promise((_resolve, reject) => this.#reject(error, ({ message }) => reject(new Error(message))));
    }
  }

  /**
   * True: the function is to meet a ConvexError, and only the convex/server that it brought along can make one that it takes for its
   * own. So the run begins anew, and what this code waits for never comes.
   */
  needsOwnServer({ data }: { readonly data?: ConvexJson | undefined }): boolean {
    if (data !== undefined && this.isDirect) this.run.mustStartAgain = true;
    return this.run.mustStartAgain;
  }

  /** For syscalls that had to wait behind a nested call. */
  settleNow(syscall: PendingSyscall): void {
    try {
      syscall.resolve(syscall.perform());
    } catch (error) {
      this.#reject(error, (shown) => syscall.reject(shown));
    }
  }

  #reject(error: unknown, reject: (shown: Error) => void): void {
    const shown = this.#asDeveloperError(error);
    if (shown instanceof SyscallError && this.needsOwnServer(shown)) return;
    reject(shown);
  }

  /** What the developer may read goes to the function; anything else is the engine's failure and ends the run. */
  #asDeveloperError(error: unknown): Error {
    if (error instanceof SyscallError) return error;
    if (error instanceof DeveloperError) return new SyscallError({ message: error.message });
    const failure = error instanceof Error ? error : new Error(String(error));
    this.doom(failure);
    return failure;
  }
}
