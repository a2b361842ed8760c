// The text of a composer, kept per conversation across reloads, expired sessions and closed browsers.
import { useCallback, useEffect, useState } from "react";
import { readDraft, writeDraft } from "@/lib/drafts";
import { browserTextStore } from "@/lib/text-store";

export function useDraft(conversationId: string): readonly [text: string, setText: (text: string) => void] {
  const [text, setTextState] = useState("");

  // After the first paint: the server cannot know the draft, and the two must agree on it.
  useEffect(() => {
    const kept = readDraft(browserTextStore(), conversationId);
    setTextState((typed) => (typed === "" ? kept : typed));
  }, [conversationId]);

  const setText = useCallback(
    (next: string) => {
      setTextState(next);
      writeDraft(browserTextStore(), conversationId, next);
    },
    [conversationId],
  );
  return [text, setText];
}
