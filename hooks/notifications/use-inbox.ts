// The notes of the person, newest first, live; more of them on demand.
import { useConvexAuth, usePaginatedQuery_experimental as usePages } from "convex/react";
import { useEffect } from "react";
import { api } from "@/convex/_generated/api";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { withNews } from "@/lib/note-pages";
import { useKept } from "../kept";
import { useSessionQuery } from "../session-query";
import { useTick } from "./use-tick";

/** More than a screen of them. */
const NOTES_PAGE = 30;
const FIRST_PAGE = { numItems: NOTES_PAGE, cursor: null };

export interface InboxPage {
  readonly page: readonly NotificationView[];
}

export type Inbox =
  | { readonly kind: "loading" | "signed-out" | "failed" }
  | { readonly kind: "ready"; readonly notes: readonly NotificationView[]; readonly loadMore: (() => void) | null };

/**
 * Read in two ways. The newest page carries a tick, so that what waited for the morning comes when it is there; all pages together
 * carry none, because another question begins at the first page, and whoever reads far back would lose their place.
 */
export function useInbox(initial?: InboxPage): Inbox {
  const newest = useKept(useSessionQuery(api.notifications.list, { paginationOpts: FIRST_PAGE, tick: useTick() }));
  const { isAuthenticated } = useConvexAuth();
  const args = isAuthenticated ? {} : "skip";
  const pages = usePages({ query: api.notifications.list, args, initialNumItems: NOTES_PAGE });
  const { canLoadMore, loadMore } = pages;
  const notes = newest.kind === "ready" ? withNews(newest.value.page, pages.data ?? []) : (initial?.page ?? []);
  // A first page that only holds what waits for the morning: the others are behind it.
  const isHidden = canLoadMore && notes.length === 0;
  useEffect(() => {
    if (isHidden) loadMore(NOTES_PAGE);
  }, [isHidden, loadMore]);
  if (newest.kind === "loading" && initial === undefined) return { kind: "loading" };
  if (newest.kind === "signed-out" || newest.kind === "failed") return { kind: newest.kind };
  return { kind: "ready", notes, loadMore: canLoadMore ? () => loadMore(NOTES_PAGE) : null };
}
