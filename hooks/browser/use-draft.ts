// The text of a composer, kept per conversation across reloads, expired sessions and closed browsers.
import { useCallback } from "react";
import { draftKey, writeDraft } from "@/lib/drafts";
import { browserTextStore } from "@/lib/text-store";
import { useStoredText } from "./use-stored-text";

export function useDraft(conversationId: string): readonly [text: string, setText: (text: string) => void] {
  const text = useStoredText(draftKey(conversationId)) ?? "";
  const setText = useCallback((next: string) => writeDraft(browserTextStore(), conversationId, next), [conversationId]);
  return [text, setText];
}
