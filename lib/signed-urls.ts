// Short-lived addresses of pictures, videos and sounds for one tab (S4-29): everything that is on the screen is asked for in one
// batch, kept, and asked for again before it expires. The clock, the timers and the asking are handed in.

import { VIEW_BATCH_MAX } from "./media-limits";

/** Ids that are wanted within this time go out together, in milliseconds: one render of a chat mounts all its media. */
const GATHER_MS = 25;

/** An address is renewed this long before its end, in milliseconds. */
const RENEW_BEFORE_MS = 60_000;

/**
 * Bounds of the wait for a renewal, in milliseconds. The end is a time of the server's clock; a reader's clock that is wrong by
 * minutes must neither ask all the time nor too late.
 */
const RENEW_AFTER_MS_MIN = 60_000;
const RENEW_AFTER_MS_MAX = 240_000;

/** A refused address is replaced after this long, in milliseconds: two that are signed within one second are the same. */
const REFUSED_WAIT_MS = 1_100;

/** Waits before asking again after a failure, in milliseconds; then the reader is asked. */
const RETRY_WAITS_MS: readonly number[] = [1_000, 4_000, 15_000];

export type SignedUrl =
  | { readonly kind: "asking" }
  | { readonly kind: "ready"; readonly url: string }
  /** The backend does not show it to this person (any more). */
  | { readonly kind: "gone" }
  | { readonly kind: "failed" };

export interface SignedBatch<Id extends string> {
  readonly urls: readonly { readonly mediaId: Id; readonly url: string }[];
  readonly expiresAt: number;
}

export interface SignedUrlsEnvironment<Id extends string> {
  readonly sign: (mediaIds: Id[]) => Promise<SignedBatch<Id>>;
  readonly now: () => number;
  /** Gives back how to call it off. */
  readonly later: (run: () => void, ms: number) => () => void;
}

export interface SignedUrls<Id extends string> {
  /** Keeps the address of one file fresh until the returned function is called. */
  readonly watch: (mediaId: Id, onChange: () => void) => () => void;
  /** The same object until something changes. */
  readonly read: (mediaId: Id) => SignedUrl;
  /** The address was refused by the store: a fresh one is asked for, once. A fresh one that is refused too is "failed". */
  readonly refuse: (mediaId: Id, url: string) => void;
  /** Asks again after "failed". */
  readonly retry: (mediaId: Id) => void;
  /** Forgets everything: another person may use this tab next. */
  readonly clear: () => void;
}

interface Entry {
  state: SignedUrl;
  renewAt: number;
  failures: number;
  /** The address the store refused last, and when. */
  refused: { readonly url: string; readonly at: number } | null;
  readonly listeners: Set<() => void>;
}

const ASKING: SignedUrl = { kind: "asking" };

export function signedUrls<Id extends string>(environment: SignedUrlsEnvironment<Id>): SignedUrls<Id> {
  return new Cache(environment);
}

class Cache<Id extends string> implements SignedUrls<Id> {
  private readonly entries = new Map<Id, Entry>();
  private readonly wanted = new Set<Id>();
  private readonly environment: SignedUrlsEnvironment<Id>;
  private isGathering = false;
  private stopRenewal: (() => void) | null = null;

  constructor(environment: SignedUrlsEnvironment<Id>) {
    this.environment = environment;
  }

  readonly watch = (mediaId: Id, onChange: () => void): (() => void) => {
    const entry = this.entryOf(mediaId);
    entry.listeners.add(onChange);
    if (entry.state.kind === "asking" || this.isDue(entry)) this.want(mediaId);
    else this.scheduleRenewal();
    return () => {
      entry.listeners.delete(onChange);
    };
  };

  readonly read = (mediaId: Id): SignedUrl => this.entries.get(mediaId)?.state ?? ASKING;

  readonly refuse = (mediaId: Id, url: string): void => {
    const entry = this.entryOf(mediaId);
    if (entry.state.kind !== "ready" || entry.state.url !== url) return; // an old address; there is a newer one already
    if (entry.refused?.url === url) return; // two elements show it; a fresh one is on its way
    const now = this.environment.now();
    const isFresh = entry.refused !== null && now - entry.refused.at < RENEW_AFTER_MS_MIN;
    entry.refused = { url, at: now };
    if (isFresh) this.change(entry, { kind: "failed" });
    else this.environment.later(() => this.want(mediaId), REFUSED_WAIT_MS);
  };

  readonly retry = (mediaId: Id): void => {
    const entry = this.entryOf(mediaId);
    entry.failures = 0;
    entry.refused = null;
    this.change(entry, ASKING);
    this.want(mediaId);
  };

  readonly clear = (): void => {
    this.stopRenewal?.();
    this.stopRenewal = null;
    this.wanted.clear();
    for (const [mediaId, entry] of this.entries) {
      this.entries.delete(mediaId);
      for (const listener of entry.listeners) listener();
    }
  };

  private entryOf(mediaId: Id): Entry {
    const known = this.entries.get(mediaId);
    if (known !== undefined) return known;
    const entry: Entry = { state: ASKING, renewAt: 0, failures: 0, refused: null, listeners: new Set() };
    this.entries.set(mediaId, entry);
    return entry;
  }

  private isDue(entry: Entry): boolean {
    return entry.state.kind === "ready" && entry.renewAt <= this.environment.now();
  }

  private want(mediaId: Id): void {
    this.wanted.add(mediaId);
    if (this.isGathering) return;
    this.isGathering = true;
    this.environment.later(() => {
      this.isGathering = false;
      void this.askForWanted();
    }, GATHER_MS);
  }

  private async askForWanted(): Promise<void> {
    const ids = [...this.wanted];
    this.wanted.clear();
    const batches = Array.from({ length: Math.ceil(ids.length / VIEW_BATCH_MAX) }, (_, index) =>
      ids.slice(index * VIEW_BATCH_MAX, (index + 1) * VIEW_BATCH_MAX),
    );
    await Promise.all(batches.map((batch) => this.ask(batch)));
    this.scheduleRenewal();
  }

  private async ask(ids: Id[]): Promise<void> {
    const answer = await this.environment.sign(ids).catch(() => null); // the network or the backend: tried again below
    for (const mediaId of ids) {
      const entry = this.entries.get(mediaId);
      if (entry === undefined) continue; // forgotten meanwhile
      if (answer === null) this.failed(mediaId, entry);
      else this.answered(entry, answer.urls.find((signed) => signed.mediaId === mediaId)?.url, answer.expiresAt);
    }
  }

  private answered(entry: Entry, url: string | undefined, expiresAt: number): void {
    const now = this.environment.now();
    const wait = Math.min(Math.max(expiresAt - now - RENEW_BEFORE_MS, RENEW_AFTER_MS_MIN), RENEW_AFTER_MS_MAX);
    entry.failures = 0;
    entry.renewAt = now + wait;
    if (url === undefined) this.change(entry, { kind: "gone" });
    // The very address that was refused: an element would not even try it.
    else this.change(entry, entry.refused?.url === url ? { kind: "failed" } : { kind: "ready", url });
  }

  /** An address that is there stays while it can be renewed; it may well be good for another minute. */
  private failed(mediaId: Id, entry: Entry): void {
    const wait = RETRY_WAITS_MS[entry.failures];
    entry.failures += 1;
    if (wait === undefined) this.change(entry, { kind: "failed" });
    else if (entry.listeners.size > 0) this.environment.later(() => this.want(mediaId), wait);
  }

  /** One timer for all: whoever is due soon after the first one comes along in its batch. */
  private scheduleRenewal(): void {
    this.stopRenewal?.();
    this.stopRenewal = null;
    const watched = [...this.entries].filter(([, entry]) => entry.listeners.size > 0 && entry.state.kind === "ready");
    if (watched.length === 0) return;
    const first = Math.min(...watched.map(([, entry]) => entry.renewAt));
    this.stopRenewal = this.environment.later(
      () => {
        const soon = this.environment.now() + RENEW_BEFORE_MS / 2;
        for (const [mediaId, entry] of this.entries) {
          if (entry.listeners.size > 0 && entry.state.kind === "ready" && entry.renewAt <= soon) this.want(mediaId);
        }
      },
      Math.max(0, first - this.environment.now()),
    );
  }

  private change(entry: Entry, state: SignedUrl): void {
    if (state.kind === "ready" && entry.state.kind === "ready" && state.url === entry.state.url) return;
    entry.state = state;
    for (const listener of entry.listeners) listener();
  }
}
