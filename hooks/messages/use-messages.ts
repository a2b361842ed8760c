// Every line of a chat that has been read so far, oldest first: the live page and, as the reader scrolls up, older ones.
import { useConvexAuth, usePaginatedQuery } from "convex/react";
import { useState } from "react";
import { api } from "@/convex/_generated/api";
import type { ConversationView, MessageView } from "@/convex/model/views";
import { PAGE_MESSAGES } from "@/lib/limits";
import { joinOlder, slideLivePage } from "@/lib/message-pages";

export interface Messages {
  readonly messages: readonly MessageView[];
  readonly older: OlderMessages;
}

export type OlderMessages =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "more"; readonly load: () => void };

export function useMessages(conversation: ConversationView): Messages {
  const recent = useSlidingPage(conversation);
  const [before, setBefore] = useState<number | null>(null);
  const { isAuthenticated } = useConvexAuth();
  const args = before === null || !isAuthenticated ? "skip" : { conversationId: conversation.conversationId, before };
  const pages = usePaginatedQuery(api.messages.older, args, { initialNumItems: PAGE_MESSAGES });

  const start = recent[0]?.createdAt;
  return { messages: joinOlder(before === null ? [] : pages.results, recent), older: olderOf() };

  function olderOf(): OlderMessages {
    if (before === null) {
      return conversation.hasOlder && start !== undefined
        ? { kind: "more", load: () => setBefore(start) }
        : { kind: "none" };
    }
    if (pages.status === "CanLoadMore") return { kind: "more", load: () => pages.loadMore(PAGE_MESSAGES) };
    return pages.status === "Exhausted" ? { kind: "none" } : { kind: "loading" };
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
