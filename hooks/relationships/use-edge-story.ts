// One friendship with the talks that moved it, live. Two who never talked have none.
import { api } from "@/convex/_generated/api";
import type { EdgeStory } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";

export function useEdgeStory(pair: { a: string; b: string }): Live<EdgeStory | null> {
  return useSessionQuery(api.relationships.edge, pair);
}
