// Marks a talk read once, when it has been watched to its end in front of somebody (S0-34, S0-40).
import { useMutation } from "convex/react";
import { useCallback, useEffect, useRef } from "react";
import { api } from "@/convex/_generated/api";
import type { TalkView } from "@/convex/model/chatroomViews";
import { usePageVisible } from "../browser/use-page-visible";

export function useMarkTalkRead(): (talk: Pick<TalkView, "talkId" | "isRead">) => void {
  const markRead = useMutation(api.talks.markRead);
  const asked = useRef(new Set<string>());
  return useCallback(
    ({ talkId, isRead }) => {
      if (isRead || asked.current.has(talkId)) return;
      asked.current.add(talkId);
      // A failed mark is not worth a word to the reader: the next visit marks again.
      markRead({ talkId }).catch(() => undefined);
    },
    [markRead],
  );
}

export function useMarkWatched(talk: TalkView, isOver: boolean): void {
  const markRead = useMarkTalkRead();
  const isVisible = usePageVisible();
  useEffect(() => {
    if (isOver && isVisible) markRead(talk);
  }, [talk, isOver, isVisible, markRead]);
}
