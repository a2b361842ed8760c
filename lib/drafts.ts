// What was typed and not sent, per conversation. It survives a reload, an expired session and a closed browser.
import type { TextStore } from "./text-store";

const PREFIX = "chatlings.draft.";

/** Longest draft kept, in characters. Far above a message's limit, so that a text that is too long can be cut by its author. */
export const DRAFT_CHARS_MAX = 100_000;

export function draftKey(conversationId: string): string {
  return PREFIX + conversationId;
}

export function readDraft(store: TextStore, conversationId: string): string {
  return store.getItem(draftKey(conversationId)) ?? "";
}

/** Keeps the draft as it is typed, spaces and all; an empty one is forgotten. */
export function writeDraft(store: TextStore, conversationId: string, text: string): void {
  if (text === "") store.removeItem(draftKey(conversationId));
  else store.setItem(draftKey(conversationId), text.slice(0, DRAFT_CHARS_MAX));
}
