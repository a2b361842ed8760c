// My talks, newest first, page by page (S0-33, S0-38).
import { useConvexAuth, usePaginatedQuery_experimental as usePages } from "convex/react";
import { api } from "@/convex/_generated/api";
import type { TalkView } from "@/convex/model/chatroomViews";
import { HISTORY_TALKS } from "@/lib/chatroom-limits";

export type TalkHistory =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | {
      readonly kind: "ready";
      readonly talks: readonly TalkView[];
      /** Null when the oldest talk is shown. */
      readonly loadOlder: (() => void) | null;
      readonly isLoadingOlder: boolean;
    };

export function useTalkHistory(): TalkHistory {
  const { isAuthenticated } = useConvexAuth();
  const pages = usePages({
    query: api.talks.list,
    args: isAuthenticated ? {} : "skip",
    initialNumItems: HISTORY_TALKS,
  });
  if (pages.status === "error") return { kind: "failed" };
  if (pages.data === undefined) return { kind: "loading" };
  return {
    kind: "ready",
    talks: pages.data,
    loadOlder: pages.canLoadMore ? () => pages.loadMore(HISTORY_TALKS) : null,
    isLoadingOlder: pages.status === "pending",
  };
}
