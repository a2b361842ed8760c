// All friendships among the person's chatlings, live.
import { api } from "@/convex/_generated/api";
import type { FriendshipMap } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";

export function useFriendshipMap(initial?: FriendshipMap): Live<FriendshipMap> {
  return useSessionQuery(api.relationships.map, {}, initial);
}
