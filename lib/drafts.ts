// What was typed and not sent, per conversation. It survives a reload, an expired session and a closed browser.
import type { TextStore } from "./text-store";

const PREFIX = "chatlings.draft.";

/** Longest draft kept, in characters. Far above a message's limit, so that a text that is too long can be cut by its author. */
export const DRAFT_CHARS_MAX = 20_000;

export function readDraft(store: TextStore, conversationId: string): string {
  return store.getItem(PREFIX + conversationId) ?? "";
}

/** Keeps the draft; an empty one is forgotten. */
export function writeDraft(store: TextStore, conversationId: string, text: string): void {
  if (text.trim() === "") store.removeItem(PREFIX + conversationId);
  else store.setItem(PREFIX + conversationId, text.slice(0, DRAFT_CHARS_MAX));
}
