// How many talks nobody has watched yet, for the badge of the navigation (S0-34).
import { api } from "@/convex/_generated/api";
import { useSessionQuery } from "../session-query";

export function useUnreadTalks(): number {
  const live = useSessionQuery(api.talks.unread, {});
  return live.kind === "ready" ? live.value : 0;
}
