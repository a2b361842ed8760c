// The shelf of species, live.
import { api } from "@/convex/_generated/api";
import type { ShelfPlace } from "@/convex/model/chatroomViews";
import { type Live, useSessionQuery } from "../session-query";

export function useShelf(initial?: ShelfPlace[]): Live<ShelfPlace[]> {
  return useSessionQuery(api.collection.shelf, {}, initial);
}
