// Notices when a new answer was asked for and did not come: the old one is then back, and somebody should know why.
import { useEffect, useRef } from "react";
import type { ConversationView } from "@/convex/model/views";

export function useRegenerationNotice({ reply, messages }: ConversationView, onKept: () => void): void {
  const replaced = reply.kind === "idle" ? null : reply.replaces;
  const before = useRef(replaced);
  const latest = useRef(onKept);
  useEffect(() => {
    latest.current = onKept;
  });
  useEffect(() => {
    const asked = before.current;
    before.current = replaced;
    if (asked === null || replaced !== null) return;
    if (messages.some(({ messageId, deleted }) => messageId === asked && !deleted)) latest.current();
  }, [replaced, messages]);
}
