// Everybody who is there, how they feel and what they can get today, live.
import { api } from "@/convex/_generated/api";
import type { MoodTile } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";

export function useMoodDashboard(): Live<MoodTile[]> {
  return useSessionQuery(api.moods.dashboard, {});
}
