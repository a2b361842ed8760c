// Every line of a chat that has been read so far, oldest first: the live page and, as the reader scrolls up, older ones.
import { useConvexAuth, usePaginatedQuery_experimental as usePages } from "convex/react";
import { useState } from "react";
import { api } from "@/convex/_generated/api";
import type { ConversationView, MessageView } from "@/convex/model/views";
import { PAGE_MESSAGES } from "@/lib/limits";
import { joinOlder, slideLivePage } from "@/lib/message-pages";

export interface Messages {
  readonly messages: readonly MessageView[];
  readonly older: OlderMessages;
}

type OlderMessages =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "more"; readonly load: () => void };

export function useMessages(conversation: ConversationView): Messages {
  const { conversationId, hasOlder } = conversation;
  const recent = useSlidingPage(conversation);
  /** Older pages end here; null until the reader first asks for them. */
  const [before, setBefore] = useState<number | null>(null);
  const { isAuthenticated } = useConvexAuth();
  // The form with one options object gives errors back instead of throwing: an ended session must not take the chat away.
  const pages = usePages({
    query: api.messages.older,
    args: before === null || !isAuthenticated ? "skip" : { conversationId, before },
    initialNumItems: PAGE_MESSAGES,
  });

  return { messages: joinOlder(pages.data ?? [], recent), older: olderOf() };

  function olderOf(): OlderMessages {
    const start = recent[0]?.createdAt;
    if (before === null) {
      return hasOlder && start !== undefined ? { kind: "more", load: () => setBefore(start) } : { kind: "none" };
    }
    if (pages.status === "pending") return { kind: "loading" };
    return pages.canLoadMore ? { kind: "more", load: () => pages.loadMore(PAGE_MESSAGES) } : { kind: "none" };
  }
}

/** The live page plus what has slid out of it since this screen opened. */
function useSlidingPage(conversation: ConversationView): MessageView[] {
  const [page, setPage] = useState({ live: conversation.messages, kept: conversation.messages });
  if (page.live === conversation.messages) return page.kept;
  const kept = slideLivePage(page.kept, conversation.messages, !conversation.hasOlder);
  // Adjusted while rendering, so that no frame shows a gap.
  setPage({ live: conversation.messages, kept });
  return kept;
}
