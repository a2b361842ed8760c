// The notes of the person, newest first, live; more of them on demand.
import { useState } from "react";
import { api } from "@/convex/_generated/api";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { useKept } from "../kept";
import { useSessionQuery } from "../session-query";
import { useTick } from "./use-tick";

/** More than a screen of them. */
const NOTES_PAGE = 30;
/** The most a page of the backend holds: who has not read so many will not read more. */
const NOTES_MAX = 100;

export interface InboxPage {
  readonly page: readonly NotificationView[];
  readonly isDone: boolean;
}

export type Inbox =
  | { readonly kind: "loading" | "signed-out" | "failed" }
  | { readonly kind: "ready"; readonly notes: readonly NotificationView[]; readonly loadMore: (() => void) | null };

export function useInbox(initial?: InboxPage): Inbox {
  const [count, setCount] = useState(NOTES_PAGE);
  const asked = { paginationOpts: { numItems: count, cursor: null }, tick: useTick() };
  const live = useKept(useSessionQuery(api.notifications.list, asked));
  if (live.kind === "loading" && initial !== undefined) return ready(initial);
  return live.kind === "ready" ? ready(live.value) : { kind: live.kind };

  function ready({ page, isDone }: InboxPage): Inbox {
    const hasMore = !isDone && count < NOTES_MAX;
    // A first page that only holds what waits for the morning: the others are behind it.
    if (page.length === 0 && hasMore) setCount(NOTES_MAX);
    return { kind: "ready", notes: page, loadMore: hasMore ? () => setCount(NOTES_MAX) : null };
  }
}
