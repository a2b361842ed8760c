// Every line of a chat that has been read so far, oldest first. Two ways to read: from the newest line upwards as the reader
// scrolls, or around an old line that somebody jumped to (S3-15, X-15), from where the newest is reached by reading down.
import { useConvexAuth, usePaginatedQuery_experimental as usePages } from "convex/react";
import { useEffect, useState } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { ConversationView, MessageView } from "@/convex/model/views";
import { PAGE_MESSAGES } from "@/lib/limits";
import { joinAround, joinOlder, refreshSlid, slideLivePage } from "@/lib/message-pages";

/** An old line to read around. */
export interface Anchor {
  readonly messageId: string;
  readonly createdAt: number;
}

export interface Messages {
  readonly messages: readonly MessageView[];
  readonly older: MorePages;
  /** Lines after the last one shown; "none" when the newest is shown. */
  readonly newer: MorePages;
  /** The line whose surroundings are shown, or null while the newest lines are. */
  readonly around: string | null;
}

export type MorePages =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "more"; readonly load: () => void };

export function useMessages(conversation: ConversationView, anchor: Anchor | null): Messages {
  const newest = useNewest(conversation);
  const around = useAround(conversation.conversationId, anchor);
  if (anchor === null) return newest;
  // Until the old lines are here the newer ones stay, so that a jump never shows an empty chat.
  return around ?? { ...newest, older: { kind: "loading" } };
}

function useNewest(conversation: ConversationView): Messages {
  const { conversationId, hasOlder } = conversation;
  const recent = useSlidingPage(conversation);
  /** Older pages end here; null until the reader first asks for them. */
  const [before, setBefore] = useState<number | null>(null);
  const pages = useOlderPages(conversationId, before);

  return {
    messages: joinOlder(pages.data ?? [], recent),
    older: olderOf(),
    newer: { kind: "none" },
    around: null,
  };

  function olderOf(): MorePages {
    const start = recent[0]?.createdAt;
    if (before !== null) return moreOf(pages);
    return hasOlder && start !== undefined ? { kind: "more", load: () => setBefore(start) } : { kind: "none" };
  }
}

/** Null until both sides of the anchor have been read. */
function useAround(conversationId: Id<"conversations">, anchor: Anchor | null): Messages | null {
  const older = useOlderPages(conversationId, anchor === null ? null : anchor.createdAt + 1);
  const newer = useNewerPages(conversationId, anchor?.createdAt ?? null);
  if (anchor === null || older.data === undefined || newer.data === undefined) return null;
  return {
    messages: joinAround(older.data, newer.data),
    older: moreOf(older),
    newer: moreOf(newer),
    around: anchor.messageId,
  };
}

/** The live page plus what has slid out of it since this screen opened. */
function useSlidingPage(conversation: ConversationView): readonly MessageView[] {
  const live = conversation.messages;
  const [page, setPage] = useState({ live, kept: live });
  const kept = page.live === live ? page.kept : slideLivePage(page.kept, live, !conversation.hasOlder);
  // Adjusted while rendering, so that no frame shows a gap.
  if (page.live !== live) setPage({ live, kept });

  // What slid out is not live any more; it is read again, so that an edit or a reaction shows there as well.
  const first = kept[0]?.createdAt;
  const liveFrom = live[0]?.createdAt ?? 0;
  const hasSlid = first !== undefined && first < liveFrom;
  const slid = useNewerPages(conversation.conversationId, hasSlid ? first - 1 : null);
  const last = slid.data?.at(-1)?.createdAt ?? 0;
  const needsMore = hasSlid && moreOf(slid).kind === "more" && last < liveFrom;
  useEffect(() => {
    if (needsMore && slid.canLoadMore) slid.loadMore(PAGE_MESSAGES);
  });
  return refreshSlid(kept, live, slid.data ?? []);
}

function useOlderPages(conversationId: Id<"conversations">, before: number | null) {
  const { isAuthenticated } = useConvexAuth();
  // The form with one options object gives errors back instead of throwing: an ended session must not take the chat away.
  return usePages({
    query: api.messages.older,
    args: before === null || !isAuthenticated ? "skip" : { conversationId, before },
    initialNumItems: PAGE_MESSAGES,
  });
}

function useNewerPages(conversationId: Id<"conversations">, after: number | null) {
  const { isAuthenticated } = useConvexAuth();
  return usePages({
    query: api.messages.newer,
    args: after === null || !isAuthenticated ? "skip" : { conversationId, after },
    initialNumItems: PAGE_MESSAGES,
  });
}

type Pages = ReturnType<typeof useOlderPages>;

function moreOf(pages: Pages): MorePages {
  if (pages.status === "pending") return { kind: "loading" };
  return pages.canLoadMore ? { kind: "more", load: () => pages.loadMore(PAGE_MESSAGES) } : { kind: "none" };
}
