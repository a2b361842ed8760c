// Makes the chosen chatling real, once a guest session or an account exists.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { HatchChoice } from "@/lib/creature";
import { wordsFor } from "@/lib/errors";
import { type Outcome, outcomeOf } from "../outcome";
import { useSessionReady } from "../users/use-session-ready";

export interface Hatched {
  readonly chatlingId: Id<"chatlings">;
  readonly conversationId: Id<"conversations">;
}

/** `clientId` names the egg: hatching it twice (a double click, a retry) gives the one chatling. */
export function useHatch(): (choice: HatchChoice, clientId: string) => Promise<Outcome<Hatched>> {
  const hatch = useMutation(api.chatlings.hatch);
  const sessionReady = useSessionReady();
  return useCallback(
    async (choice, clientId) => {
      if (!(await sessionReady()))
        return { kind: "failed", code: "unauthenticated", words: wordsFor("unauthenticated") };
      return await outcomeOf(hatch({ ...choice, clientId }));
    },
    [hatch, sessionReady],
  );
}
