// One talk by its id, live. Null when there is none or it is somebody else's.
import { api } from "@/convex/_generated/api";
import type { TalkView } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";

export function useTalk(talkId: string, initial?: TalkView | null): Live<TalkView | null> {
  return useSessionQuery(api.talks.get, { talkId }, initial);
}
