// What somebody has begun in a chat and not finished: a line being edited, a line being answered. Kept like a draft,
// so that a reload, an expired session or a look at another chat loses nothing.
import type { TextStore } from "./text-store";

/** One's own line in the editor, with the words as they stand there. */
export interface UnfinishedEdit {
  readonly messageId: string;
  readonly text: string;
}

/** The line that is being answered, short. */
export interface Quote {
  readonly messageId: string;
  readonly mine: boolean;
  /** The name of the chatling who said it, where several could have. */
  readonly speaker?: string | null;
  readonly kind: (typeof KINDS)[number];
  readonly text: string;
  readonly deleted: boolean;
  readonly createdAt: number;
}

const KINDS = ["text", "image", "video", "audio"] as const;

export function editKey(conversationId: string): string {
  return `chatlings.edit.${conversationId}`;
}

export function quoteKey(conversationId: string): string {
  return `chatlings.quote.${conversationId}`;
}

export function writeUnfinished(store: TextStore, key: string, value: UnfinishedEdit | Quote | null): void {
  if (value === null) store.removeItem(key);
  else store.setItem(key, JSON.stringify(value));
}

export function parseEdit(json: string | null): UnfinishedEdit | null {
  const value = parsed(json);
  if (typeof value?.["messageId"] !== "string" || typeof value["text"] !== "string") return null;
  return { messageId: value["messageId"], text: value["text"] };
}

export function parseQuote(json: string | null): Quote | null {
  return asQuote(parsed(json));
}

/** Also for what waits in the outbox. */
export function asQuote(value: unknown): Quote | null {
  if (typeof value !== "object" || value === null) return null;
  // A record of unknowns is what every object is when read.
  const { messageId, mine, speaker, kind, text, deleted, createdAt } = value as Record<string, unknown>;
  const isWhole =
    typeof messageId === "string" &&
    typeof mine === "boolean" &&
    isKind(kind) &&
    typeof text === "string" &&
    typeof deleted === "boolean" &&
    typeof createdAt === "number";
  if (!isWhole) return null;
  return { messageId, mine, kind, text, deleted, createdAt, ...(typeof speaker === "string" ? { speaker } : {}) };
}

function isKind(kind: unknown): kind is Quote["kind"] {
  return KINDS.some((known) => known === kind);
}

/** Anything in the storage that is not ours counts as nothing. */
function parsed(json: string | null): Record<string, unknown> | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    // A record of unknowns is what every object is when read.
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // not JSON: written by something else under our key
  }
}
