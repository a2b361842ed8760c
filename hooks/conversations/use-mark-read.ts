// Marks a conversation read while its newest line is in front of somebody (S4-25): a hidden tab reads nothing.
import { useMutation } from "convex/react";
import { useEffect, useRef } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { usePageVisible } from "../browser/use-page-visible";

/** `unreadAt` is the time of the newest unread line, or null when everything is read. */
export function useMarkRead(conversationId: Id<"conversations">, unreadAt: number | null): void {
  const markRead = useMutation(api.conversations.markRead);
  const isVisible = usePageVisible();
  const markedAt = useRef<number | null>(null);

  useEffect(() => {
    if (unreadAt === null || !isVisible || markedAt.current === unreadAt) return;
    markedAt.current = unreadAt;
    // A failed mark is not worth a word to the reader: the next line or the next visit marks again.
    markRead({ conversationId }).catch(() => undefined);
  }, [conversationId, unreadAt, isVisible, markRead]);
}
