// Commits on their way to the disk, in order. Each is published when it and all before it are there, never earlier.

import { assert } from "../../../lib/assert";
import { StoreFailedError } from "../errors";
import { hasErrorCode } from "../storage/error-code";
import type { CommitRecord } from "./commit-record";
import type { Timestamp } from "./timestamp";

interface WaitingCommit {
  readonly record: CommitRecord;
  readonly durable: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  isWritten: boolean;
}

export interface DurabilityListener {
  /** Called in the order of timestamps, before those who wait for this commit go on. */
  onDurable(record: CommitRecord): void;
  /** Called once. Whether the commits that were waiting reached the disk is unknown until the next start. */
  onFailure(error: StoreFailedError): void;
}

export class DurabilityQueue {
  readonly #listener: DurabilityListener;
  #waiting: WaitingCommit[] = [];
  #failure: StoreFailedError | null = null;

  constructor(listener: DurabilityListener) {
    this.#listener = listener;
  }

  push(record: CommitRecord, written: Promise<void>): Promise<void> {
    const commit = waitingCommit(record);
    this.#waiting.push(commit);
    written.then(
      () => this.#written(commit),
      (error: unknown) => this.#failed(error),
    );
    return commit.durable;
  }

  /** Of the first commit at or after `ts` that is not durable yet. */
  whenDurable(ts: Timestamp): Promise<void> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    let found: WaitingCommit | undefined;
    for (let index = this.#waiting.length - 1; index >= 0; index--) {
      const commit = this.#waiting[index];
      if (commit === undefined || commit.record.ts < ts) break;
      found = commit;
    }
    return found?.durable ?? Promise.resolve();
  }

  /** Resolves when nothing is on its way any more, whatever became of it. */
  async drain(): Promise<void> {
    await Promise.allSettled(this.#waiting.map((commit) => commit.durable));
  }

  #written(commit: WaitingCommit): void {
    commit.isWritten = true;
    let published = 0;
    for (const next of this.#waiting) {
      if (!next.isWritten) break;
      published++;
      this.#listener.onDurable(next.record);
      next.resolve();
    }
    this.#waiting.splice(0, published);
  }

  #failed(cause: unknown): void {
    if (this.#failure !== null) return;
    const failure = new StoreFailedError(refusal(cause), { cause });
    this.#failure = failure;
    for (const commit of this.#waiting.splice(0)) commit.reject(failure);
    this.#listener.onFailure(failure);
  }
}

function refusal(cause: unknown): string {
  const reason = cause instanceof Error ? (cause.cause ?? cause) : cause;
  return `${whatFailed(reason)}: nothing can be written. What was stored can still be read; restart the engine when that is mended.`;
}

/** File systems say it in codes, LMDB in words; a write that a full disk cut short is an input/output error for it. */
function whatFailed(reason: unknown): string {
  const text = String(reason);
  if (hasErrorCode(reason, "ENOSPC", "EDQUOT", "EFBIG") || /no space left|file too large|quota/i.test(text))
    return "The disk is full";
  return /input\/output/i.test(text) ? "The disk is full or failing" : "The store refused a commit";
}

function waitingCommit(record: CommitRecord): WaitingCommit {
  let resolve: (() => void) | null = null;
  let reject: ((error: Error) => void) | null = null;
  const durable = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Nobody has to wait for a commit; a failed one is reported through `onFailure` in any case.
  durable.catch(() => undefined);
  assert(resolve !== null && reject !== null, "promises hand out their ends before the constructor returns");
  return { record, durable, resolve, reject, isWritten: false };
}
