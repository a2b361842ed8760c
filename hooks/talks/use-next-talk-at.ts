// When the next talk may be heard. Null while nobody knows.
import { api } from "@/convex/_generated/api";
import { useSessionQuery } from "../session-query";

export function useNextTalkAt(isAsked: boolean): number | null {
  const live = useSessionQuery(api.talks.next, isAsked ? {} : "skip");
  return live.kind === "ready" ? live.value : null;
}
