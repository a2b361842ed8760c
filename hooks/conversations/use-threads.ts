// The person's conversations, newest first, live (S4-10).
import { useParams } from "next/navigation";
import { useState } from "react";
import { api } from "@/convex/_generated/api";
import type { ThreadView } from "@/convex/model/views";
import { PAGE_ROWS_MAX } from "@/lib/limits";
import { usePageVisible } from "../browser/use-page-visible";
import { type Live, useSessionQuery } from "../session-query";

/** Threads read at first: more than one screen of them. */
const THREADS_PAGE = 30;
/** As many as one page gives. Older rooms are found by search and from their talk. */
const THREADS_MAX = PAGE_ROWS_MAX;

export type Threads =
  | { readonly kind: "loading" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "failed" }
  | { readonly kind: "empty" }
  | { readonly kind: "ready"; readonly threads: readonly ThreadView[]; readonly loadMore: (() => void) | null };

export interface ThreadsPage {
  readonly page: readonly ThreadView[];
  readonly isDone: boolean;
}

export function useThreads(initial?: ThreadsPage): Threads {
  const [count, setCount] = useState(THREADS_PAGE);
  const live: Live<ThreadsPage> = useSessionQuery(api.conversations.list, {
    paginationOpts: { numItems: count, cursor: null },
  });
  const readingId = useReadingId();
  const [last, setLast] = useState<ThreadsPage | null>(initial ?? null);
  // Remembered while rendering, so that the list stays while a longer one is read.
  if (live.kind === "ready" && live.value !== last) setLast(live.value);

  switch (live.kind) {
    case "signed-out":
    case "failed":
      return { kind: live.kind };
    case "ready":
      return listed(live.value);
    case "loading":
      return last === null ? live : listed(last);
  }

  function listed({ page, isDone }: ThreadsPage): Threads {
    if (page.length === 0) return { kind: "empty" };
    const hasMore = !isDone && count < THREADS_MAX;
    // The chat in front of the reader is being read; its mark is only on the way to the backend.
    const threads = page.map((thread) => (thread.conversationId === readingId ? { ...thread, unread: false } : thread));
    return { kind: "ready", threads, loadMore: hasMore ? () => setCount(THREADS_MAX) : null };
  }
}

/** How many of the newest conversations hold something unread; for the badge of the navigation. */
export function useUnreadCount(): number {
  const threads = useThreads();
  return threads.kind === "ready" ? threads.threads.filter((thread) => thread.unread).length : 0;
}

/** The chat that is open on a page somebody can see. */
function useReadingId(): string | null {
  const { conversationId } = useParams<{ conversationId?: string }>();
  const isVisible = usePageVisible();
  return isVisible ? (conversationId ?? null) : null;
}
