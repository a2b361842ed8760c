// Puts a chatling on a team, or on none. The choice shows at once and goes back if it was refused.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { Team } from "@/lib/talks";
import { type Outcome, outcomeOf } from "../outcome";

export function useJoinTeam(chatlingId: Id<"chatlings">): (team: Team | null) => Promise<Outcome<null>> {
  const join = useMutation(api.chatlings.joinTeam);
  return useCallback(
    async (team) =>
      await outcomeOf(
        join.withOptimisticUpdate((store) => {
          const shown = store.getQuery(api.chatlings.get, { chatlingId });
          if (shown) store.setQuery(api.chatlings.get, { chatlingId }, { ...shown, team });
        })({ chatlingId, team }),
      ),
    [join, chatlingId],
  );
}
