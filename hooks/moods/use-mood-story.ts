// Why one chatling feels as it does, live. Null inside "ready": there is no such chatling of mine.
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { MoodStory } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";

export function useMoodStory(chatlingId: Id<"chatlings">): Live<MoodStory | null> {
  return useSessionQuery(api.moods.why, { chatlingId });
}
