// Lines a person has sent that the backend has not stored yet, per conversation.
//
//   sent by the person ──> waiting ──stored──> gone (the real message takes its place)
//                            ^  │
//                    Retry   │  └─refused──> refused ──Discard──> gone
//                            └──────────────────┘
//
// Kept in the browser's storage, so a reload while offline loses nothing. Each line has a client id and the backend
// stores a client id once, so sending again after a doubt (or from a second tab) never makes a second message.
import type { ErrorCode, ErrorDetails } from "./errors";
import type { TextStore } from "./text-store";
import { asQuote, type Quote } from "./unfinished";

export type OutboxState =
  | { readonly kind: "waiting" }
  | { readonly kind: "refused"; readonly code: ErrorCode | "unknown"; readonly details: ErrorDetails };

export interface OutboxItem {
  readonly clientId: string;
  readonly text: string;
  readonly createdAt: number;
  readonly state: OutboxState;
  /** The line it answers. */
  readonly quote?: Quote;
}

const PREFIX = "chatlings.outbox.";

/** Lines that may wait in one conversation. More than anybody types in an offline minute; bounds the browser's storage. */
export const OUTBOX_ITEMS_MAX = 50;

export function outboxKey(conversationId: string): string {
  return PREFIX + conversationId;
}

/** What waits, oldest first. */
export function readOutbox(store: TextStore, conversationId: string): OutboxItem[] {
  return parseOutbox(store.getItem(outboxKey(conversationId)));
}

/** Anything in the storage that is not ours is dropped. */
export function parseOutbox(json: string | null): OutboxItem[] {
  if (json === null) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.filter(isOutboxItem).map(withKnownQuote) : [];
  } catch {
    return []; // not JSON: written by something else under our key
  }
}

/** Adds a line at the end. Null when the outbox is full: the caller keeps the text in the composer. */
export function addToOutbox(store: TextStore, conversationId: string, item: OutboxItem): OutboxItem[] | null {
  const items = readOutbox(store, conversationId);
  if (items.some((known) => known.clientId === item.clientId)) return items;
  if (items.length >= OUTBOX_ITEMS_MAX) return null;
  return write(store, conversationId, [...items, item]);
}

export function removeFromOutbox(store: TextStore, conversationId: string, clientId: string): OutboxItem[] {
  return write(
    store,
    conversationId,
    readOutbox(store, conversationId).filter((item) => item.clientId !== clientId),
  );
}

export function setOutboxState(
  store: TextStore,
  conversationId: string,
  clientId: string,
  state: OutboxState,
): OutboxItem[] {
  const items = readOutbox(store, conversationId);
  return write(
    store,
    conversationId,
    items.map((item) => (item.clientId === clientId ? { ...item, state } : item)),
  );
}

/** The line to send next: the oldest that waits. */
export function nextToSend(items: readonly OutboxItem[]): OutboxItem | null {
  return items.find((item) => item.state.kind === "waiting") ?? null;
}

/** Lines to show below the stored messages: those the backend has not shown to us yet. */
export function notYetStored<Item extends { readonly clientId: string }>(
  items: readonly Item[],
  stored: readonly { readonly clientId: string | null }[],
): Item[] {
  const known = new Set(stored.map((message) => message.clientId));
  return items.filter((item) => !known.has(item.clientId));
}

function write(store: TextStore, conversationId: string, items: OutboxItem[]): OutboxItem[] {
  if (items.length === 0) store.removeItem(outboxKey(conversationId));
  else store.setItem(outboxKey(conversationId), JSON.stringify(items));
  return items;
}

function isOutboxItem(value: unknown): value is OutboxItem {
  if (typeof value !== "object" || value === null) return false;
  // A record of unknowns is what every object is when read.
  const item = value as Record<string, unknown>;
  const state = item["state"] as { kind?: unknown } | null | undefined;
  return (
    typeof item["clientId"] === "string" &&
    typeof item["text"] === "string" &&
    typeof item["createdAt"] === "number" &&
    (state?.kind === "waiting" || state?.kind === "refused")
  );
}

/** A quote that is not ours is dropped, the line stays. */
function withKnownQuote({ quote, ...item }: OutboxItem): OutboxItem {
  const known = asQuote(quote);
  return known === null ? item : { ...item, quote: known };
}
