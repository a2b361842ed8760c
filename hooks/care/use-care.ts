// Care for a chatling. What was given is marked at once; how it took it follows.
import type { OptimisticLocalStore } from "convex/browser";
import { useMutation } from "convex/react";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { CareResult, MoodTile } from "@/convex/model/chatroomViews";
import { MEDITATION_HOURS } from "@/lib/chatroom-limits";
import type { CareKind } from "@/lib/talks";
import { type Outcome, outcomeOf } from "../outcome";

const HOUR_MS = 3_600_000;

export interface CareActions {
  give(chatlingId: Id<"chatlings">, kind: CareKind): Promise<Outcome<CareResult>>;
  wake(chatlingId: Id<"chatlings">): Promise<Outcome<{ success: true }>>;
}

export function useCare(): CareActions {
  const give = useMutation(api.care.give);
  const meditate = useMutation(api.care.meditate);
  const wake = useMutation(api.care.wake);
  return useMemo(() => {
    const giveNow = give.withOptimisticUpdate((store, { chatlingId, kind }) =>
      change(store, chatlingId, (tile) => ({ ...tile, careLeft: tile.careLeft.filter((left) => left !== kind) })),
    );
    const meditateNow = meditate.withOptimisticUpdate((store, { chatlingId }) =>
      change(store, chatlingId, (tile) => ({
        ...tile,
        careLeft: [],
        meditatesUntil: Date.now() + MEDITATION_HOURS * HOUR_MS,
      })),
    );
    const wakeNow = wake.withOptimisticUpdate((store, { chatlingId }) =>
      change(store, chatlingId, (tile) => ({ ...tile, meditatesUntil: null })),
    );
    return {
      give: async (chatlingId, kind) =>
        await outcomeOf(kind === "meditate" ? meditateNow({ chatlingId }) : giveNow({ chatlingId, kind })),
      wake: async (chatlingId) => await outcomeOf(wakeNow({ chatlingId })),
    };
  }, [give, meditate, wake]);
}

function change(store: OptimisticLocalStore, chatlingId: Id<"chatlings">, changed: (tile: MoodTile) => MoodTile): void {
  const tiles = store.getQuery(api.moods.dashboard, {});
  if (tiles === undefined) return;
  const next = tiles.map((tile) => (tile.chatling.chatlingId === chatlingId ? changed(tile) : tile));
  store.setQuery(api.moods.dashboard, {}, next);
}
