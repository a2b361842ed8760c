// How many notes are unread and which is the newest: for the badge and the toasts. `count` is 0 until it is known.
import { api } from "@/convex/_generated/api";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { useKept } from "../kept";
import { useSessionQuery } from "../session-query";
import { useTick } from "./use-tick";

export interface UnreadNotes {
  readonly isKnown: boolean;
  readonly count: number;
  readonly newest: NotificationView | null;
  /** Where the person was said to be; null when nobody has said it. */
  readonly timeZone: string | null;
}

const NOTHING: UnreadNotes = { isKnown: false, count: 0, newest: null, timeZone: null };

export function useUnreadNotes(): UnreadNotes {
  const live = useKept(useSessionQuery(api.notifications.unread, { tick: useTick() }));
  return live.kind === "ready" ? { isKnown: true, ...live.value } : NOTHING;
}
