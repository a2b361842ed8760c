// The conversation with a chatling: opens the one that exists or begins it.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { type Outcome, outcomeOf } from "../outcome";

export function useStartConversation(): (chatlingId: Id<"chatlings">) => Promise<Outcome<Id<"conversations">>> {
  const start = useMutation(api.conversations.start);
  return useCallback((chatlingId) => outcomeOf(start({ chatlingId })), [start]);
}
