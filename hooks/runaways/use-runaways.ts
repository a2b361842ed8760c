// Chatlings of mine that are away, live, and everything that can be done about it.
import { useMutation } from "convex/react";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { RunawayView, SearchResult } from "@/convex/model/chatroomViews";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

export function useRunaways(): Live<RunawayView[]> {
  return useSessionQuery(api.runaways.mine, {});
}

interface Search {
  readonly chatlingId: Id<"chatlings">;
  readonly pay: "free" | "coins";
  /** Names this one search: asked again with it, it is the same search. */
  readonly clientId: string;
}

export interface RunawayActions {
  search(search: Search): Promise<Outcome<SearchResult>>;
  letGo(chatlingId: Id<"chatlings">): Promise<Outcome<{ success: true }>>;
  makePoster(chatlingId: Id<"chatlings">): Promise<Outcome<{ helpCode: string }>>;
}

export function useRunawayActions(): RunawayActions {
  const search = useMutation(api.runaways.search);
  const letGo = useMutation(api.runaways.letGo);
  const makePoster = useMutation(api.runaways.makePoster);
  return useMemo(
    () => ({
      search: async (asked) => await outcomeOf(search({ ...asked })),
      letGo: async (chatlingId) => await outcomeOf(letGo({ chatlingId })),
      makePoster: async (chatlingId) => await outcomeOf(makePoster({ chatlingId })),
    }),
    [search, letGo, makePoster],
  );
}
