// Files a person has sent that are not stored as messages yet, per conversation, for as long as the tab lives (S4-26, X-44).
//
//   queued ──> preparing ──> uploading ──> finishing ──stored──> gone (the real message takes its place)
//      ^           │             │             │
//      │           └─────────────┴─────────────┴──refused or cut off──> failed ──Take back──> gone
//      └──────────────────────────Retry──────────────────────────────────┘
//
// One file at a time and in order; one that failed does not hold up the next. File, caption and description stay until the message is
// stored. What has been reached is kept too: a retry uploads again only what did not arrive, and the client id makes it one message.
import { type ErrorCode, errorCodeOf, type ErrorDetails, errorDetailsOf, wordsFor } from "./errors";
import type { MediaKind } from "./media-limits";
import type { Quote } from "./unfinished";

/** Local files kept for showing after they are stored, so that nothing flickers; the oldest are let go. */
const LOCAL_FILES_MAX = 10;

/** A file that somebody chose or recorded, with what they said about it. */
export interface Attachment {
  readonly key: string;
  readonly file: Blob;
  readonly name: string;
  readonly kind: MediaKind;
  readonly contentType: string;
  /** An address of the file within this tab. */
  readonly localUrl: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly durationSec: number | null;
  readonly peaks: readonly number[];
  /** The sender's description, for who cannot see it (M-14). */
  readonly alt: string;
}

type UploadState =
  | { readonly kind: "queued" }
  | { readonly kind: "preparing" }
  | { readonly kind: "uploading"; readonly sentBytes: number }
  | { readonly kind: "finishing" }
  | {
      readonly kind: "failed";
      readonly words: string;
      readonly canRetry: boolean;
      readonly code: ErrorCode | "unknown";
    };

export interface UploadItem {
  readonly conversationId: string;
  readonly clientId: string;
  readonly attachment: Attachment;
  readonly caption: string;
  /** The line it answers. */
  readonly quote: Quote | null;
  readonly createdAt: number;
  readonly state: UploadState;
}

/** The one thing a failed PUT says: the file did not arrive. */
export class UploadCut extends Error {
  constructor(options?: ErrorOptions) {
    super("The upload was cut off.", options);
    this.name = "UploadCut";
  }
}

export interface UploadSteps {
  readonly sign: (conversationId: string, attachment: Attachment) => Promise<{ mediaId: string; put: PutTarget }>;
  /** Throws UploadCut when it did not arrive. Ends early when `signal` says so. */
  readonly put: (target: PutTarget, file: Blob, onSent: (bytes: number) => void, signal: AbortSignal) => Promise<void>;
  readonly finalize: (mediaId: string, attachment: Attachment) => Promise<void>;
  readonly send: (mediaId: string, item: UploadItem) => Promise<void>;
  /** Lets the backend forget it; nothing waits for that. */
  readonly cancel: (mediaId: string) => void;
  readonly releaseUrl: (localUrl: string) => void;
}

export interface PutTarget {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Uploads {
  readonly subscribe: (onChange: () => void) => () => void;
  /** The same array until something changes, oldest first. */
  readonly items: (conversationId: string) => readonly UploadItem[];
  readonly add: (item: Omit<UploadItem, "state">) => void;
  readonly retry: (conversationId: string, clientId: string) => void;
  /** Stops it and gives it back, so that its author can have file and caption again. Null when it is already stored. */
  readonly takeBack: (conversationId: string, clientId: string) => UploadItem | null;
  /** The local address of a file that was stored from this tab, while it is kept. */
  readonly localUrl: (clientId: string) => string | null;
  /** True while closing the tab would lose something. */
  readonly isBusy: () => boolean;
  /** Stops and forgets everything: another person may use this tab next. */
  readonly clear: () => void;
}

const NOTHING: readonly UploadItem[] = [];

/** These say something about the file itself: the same file would be refused again. */
const FINAL_CODES: ReadonlySet<ErrorCode | "unknown"> = new Set([
  "media_type_refused",
  "media_too_large",
  "media_empty",
  "media_too_long",
  "media_unreadable",
  "media_too_detailed",
  "message_too_long",
]);

/** After these the stored file is of no use, and a retry begins from the start. */
const START_OVER_CODES: ReadonlySet<ErrorCode | "unknown"> = new Set([
  ...FINAL_CODES,
  "upload_missing",
  "not_found",
  "media_used",
]);

export function uploads(steps: UploadSteps): Uploads {
  return new Tray(steps);
}

/** How far a file has come on its way; survives a failure. */
interface Reached {
  mediaId: string | null;
  isUploaded: boolean;
  isFinalized: boolean;
}

class Tray implements Uploads {
  private readonly steps: UploadSteps;
  private readonly lists = new Map<string, readonly UploadItem[]>();
  private readonly reached = new Map<string, Reached>();
  private readonly stops = new Map<string, AbortController>();
  private readonly pumping = new Set<string>();
  private readonly localFiles = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  constructor(steps: UploadSteps) {
    this.steps = steps;
  }

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => {
      this.listeners.delete(onChange);
    };
  };

  readonly items = (conversationId: string): readonly UploadItem[] => this.lists.get(conversationId) ?? NOTHING;

  readonly localUrl = (clientId: string): string | null => this.localFiles.get(clientId) ?? null;

  readonly isBusy = (): boolean =>
    [...this.lists.values()].some((list) => list.some((item) => item.state.kind !== "failed"));

  readonly add = (item: Omit<UploadItem, "state">): void => {
    const { conversationId } = item;
    this.setList(conversationId, [...this.items(conversationId), { ...item, state: { kind: "queued" } }]);
    void this.pump(conversationId);
  };

  readonly retry = (conversationId: string, clientId: string): void => {
    if (this.find(conversationId, clientId)?.state.kind !== "failed") return;
    this.setState(conversationId, clientId, { kind: "queued" });
    void this.pump(conversationId);
  };

  readonly takeBack = (conversationId: string, clientId: string): UploadItem | null => {
    const item = this.find(conversationId, clientId);
    if (item === null) return null;
    this.stop(conversationId, clientId);
    return item;
  };

  readonly clear = (): void => {
    for (const [conversationId, list] of [...this.lists]) {
      for (const item of list) {
        this.stop(conversationId, item.clientId);
        this.steps.releaseUrl(item.attachment.localUrl);
      }
    }
    for (const url of this.localFiles.values()) this.steps.releaseUrl(url);
    this.localFiles.clear();
    this.tell();
  };

  private async pump(conversationId: string): Promise<void> {
    if (this.pumping.has(conversationId)) return;
    this.pumping.add(conversationId);
    for (;;) {
      const next = this.items(conversationId).find((item) => item.state.kind === "queued");
      if (next === undefined) break;
      await this.bring(conversationId, next);
    }
    this.pumping.delete(conversationId);
  }

  private async bring(conversationId: string, item: UploadItem): Promise<void> {
    const stop = new AbortController();
    this.stops.set(item.clientId, stop);
    try {
      await this.walk(conversationId, item, stop.signal);
      if (!stop.signal.aborted) this.stored(conversationId, item);
    } catch (error) {
      if (!stop.signal.aborted) this.failed(conversationId, item.clientId, error);
    } finally {
      if (this.stops.get(item.clientId) === stop) this.stops.delete(item.clientId);
    }
  }

  private async walk(conversationId: string, item: UploadItem, signal: AbortSignal): Promise<void> {
    const { clientId, attachment } = item;
    const reached = this.reached.get(clientId) ?? { mediaId: null, isUploaded: false, isFinalized: false };
    this.reached.set(clientId, reached);
    const show = (state: UploadState) => {
      if (!signal.aborted) this.setState(conversationId, clientId, state);
    };
    if (!reached.isUploaded) {
      show({ kind: "preparing" });
      const { mediaId, put } = await this.steps.sign(conversationId, attachment);
      if (signal.aborted) return this.steps.cancel(mediaId);
      reached.mediaId = mediaId;
      show({ kind: "uploading", sentBytes: 0 });
      await this.steps.put(put, attachment.file, (sentBytes) => show({ kind: "uploading", sentBytes }), signal);
      reached.isUploaded = true;
    }
    if (signal.aborted || reached.mediaId === null) return;
    show({ kind: "finishing" });
    if (!reached.isFinalized) await this.steps.finalize(reached.mediaId, attachment);
    reached.isFinalized = true;
    if (signal.aborted) return;
    await this.steps.send(reached.mediaId, item);
  }

  private stored(conversationId: string, item: UploadItem): void {
    this.reached.delete(item.clientId);
    this.localFiles.set(item.clientId, item.attachment.localUrl);
    const [oldest] = this.localFiles;
    if (this.localFiles.size > LOCAL_FILES_MAX && oldest !== undefined) {
      this.localFiles.delete(oldest[0]);
      this.steps.releaseUrl(oldest[1]);
    }
    this.drop(conversationId, item.clientId);
  }

  private failed(conversationId: string, clientId: string, error: unknown): void {
    const code = errorCodeOf(error);
    if (START_OVER_CODES.has(code)) this.startOver(clientId);
    this.setState(conversationId, clientId, {
      kind: "failed",
      code,
      words: error instanceof UploadCut ? "The upload was cut off." : wordsOf(code, errorDetailsOf(error)),
      canRetry: !FINAL_CODES.has(code),
    });
  }

  private startOver(clientId: string): void {
    const mediaId = this.reached.get(clientId)?.mediaId;
    this.reached.delete(clientId);
    if (mediaId !== undefined && mediaId !== null) this.steps.cancel(mediaId);
  }

  private stop(conversationId: string, clientId: string): void {
    this.stops.get(clientId)?.abort();
    this.startOver(clientId);
    this.drop(conversationId, clientId);
  }

  private find(conversationId: string, clientId: string): UploadItem | null {
    return this.items(conversationId).find((item) => item.clientId === clientId) ?? null;
  }

  private drop(conversationId: string, clientId: string): void {
    this.setList(
      conversationId,
      this.items(conversationId).filter((item) => item.clientId !== clientId),
    );
  }

  private setState(conversationId: string, clientId: string, state: UploadState): void {
    this.setList(
      conversationId,
      this.items(conversationId).map((item) => (item.clientId === clientId ? { ...item, state } : item)),
    );
  }

  private setList(conversationId: string, list: readonly UploadItem[]): void {
    if (list.length === 0) this.lists.delete(conversationId);
    else this.lists.set(conversationId, list);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function wordsOf(code: ErrorCode | "unknown", details: ErrorDetails): string {
  return code === "unknown" ? "That did not go through." : wordsFor(code, details);
}
