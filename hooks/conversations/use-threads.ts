// The person's conversations, newest first, live (S4-10).
import { useConvexAuth, usePaginatedQuery } from "convex/react";
import { api } from "@/convex/_generated/api";
import type { ThreadView } from "@/convex/model/views";

/** Threads read at once: more than one screen of them, far fewer than a home can hold. */
export const THREADS_PAGE = 30;

export type Threads =
  | { readonly kind: "loading" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "empty" }
  | { readonly kind: "ready"; readonly threads: readonly ThreadView[]; readonly loadMore: (() => void) | null };

export function useThreads(initial?: readonly ThreadView[]): Threads {
  const { isLoading, isAuthenticated } = useConvexAuth();
  const page = usePaginatedQuery(api.conversations.list, isAuthenticated ? {} : "skip", {
    initialNumItems: THREADS_PAGE,
  });

  if (!isLoading && !isAuthenticated) return { kind: "signed-out" };
  if (page.status === "LoadingFirstPage") return initial === undefined ? { kind: "loading" } : listed(initial, null);
  return listed(page.results, page.status === "CanLoadMore" ? () => page.loadMore(THREADS_PAGE) : null);
}

/** How many of the newest conversations hold something unread; for the badge of the navigation. */
export function useUnreadCount(): number {
  const threads = useThreads();
  return threads.kind === "ready" ? threads.threads.filter((thread) => thread.unread).length : 0;
}

function listed(threads: readonly ThreadView[], loadMore: (() => void) | null): Threads {
  return threads.length === 0 && loadMore === null ? { kind: "empty" } : { kind: "ready", threads, loadMore };
}
