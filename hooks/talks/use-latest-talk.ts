// The newest talk, live. What this tab has seen of it is remembered, so that coming back shows it at once (S0-48).
import { useEffect } from "react";
import { api } from "@/convex/_generated/api";
import type { TalkView } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";
import { newestKnown } from "./newest-known";

/** Gone with the next full load, as after signing out. */
let lastSeen: TalkView | null | undefined;

export function useLatestTalk(initial?: TalkView | null): Live<TalkView | null> {
  const live = useSessionQuery(api.talks.latest, {}, newestKnown(initial, lastSeen));
  const seen = live.kind === "ready" ? live.value : undefined;
  useEffect(() => {
    if (seen !== undefined) lastSeen = seen;
  }, [seen]);
  return live;
}
