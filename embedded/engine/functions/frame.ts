// One function on the stack of a transaction: its own dice, open queries and waiting syscalls. The frame whose code is running
// sits in the realm's seat; a nested call starts only when its caller's code has nothing left to do but wait.

import { seededRandom } from "../environment";
import { DeveloperError } from "../errors";
import type { Transaction } from "../transaction/transaction";
import { SyscallError } from "./error-text";
import type { Identity } from "./identity";
import type { LogLine } from "./log-hub";
import type { QueryStream } from "./query-stream";
import type { AddressScope } from "./references";
import type { RegisteredFunction } from "./registered-functions";
import type { Occupant } from "./seat";
import { runAsyncSyscall, runSyncSyscall, waitsForCaller } from "./syscalls";
import type { TransactionRun } from "./transaction-run";

export interface PendingSyscall {
  readonly op: string;
  readonly argsJson: string;
  resolve(resultJson: string): void;
  reject(error: unknown): void;
}

export class Frame implements Occupant {
  readonly #random: () => number;
  readonly pending: PendingSyscall[] = [];
  readonly queries = new Map<number, QueryStream>();
  nextQueryId = 0;
  hasPaginated = false;
  #tracked = 0;
  #whenUntracked: (() => void) | null = null;

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

  async track<T>(work: Promise<T>): Promise<T> {
    this.#tracked += 1;
    try {
      return await work;
    } finally {
      this.#tracked -= 1;
      if (this.#tracked === 0) this.#whenUntracked?.();
    }
  }

  get isTracking(): boolean {
    return this.#tracked > 0;
  }

  untracked(): Promise<void> {
    return new Promise((resolve) => (this.#whenUntracked = resolve));
  }

  syscall(op: string, argsJson: string): string {
    try {
      return runSyncSyscall(this, op, argsJson);
    } catch (error) {
      throw this.#asDeveloperError(error);
    }
  }

  asyncSyscall(op: string, argsJson: string): Promise<string> {
    // Syscalls take effect in the order of the calls, so nothing overtakes a nested call.
    if (this.pending.length > 0 || waitsForCaller(op)) {
      return new Promise((resolve, reject) => this.pending.push({ op, argsJson, resolve, reject }));
    }
    try {
      return Promise.resolve(runAsyncSyscall(this, op, argsJson));
    } catch (error) {
      return Promise.reject(this.#asDeveloperError(error));
    }
  }

  /** For syscalls that had to wait behind a nested call. */
  settleNow(syscall: PendingSyscall): void {
    try {
      syscall.resolve(runAsyncSyscall(this, syscall.op, syscall.argsJson));
    } catch (error) {
      syscall.reject(this.#asDeveloperError(error));
    }
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
