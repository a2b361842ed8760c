// Asks again for an answer that failed.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { type Outcome, outcomeOf } from "../outcome";

export function useRetryReply(): (messageId: Id<"messages">) => Promise<Outcome<null>> {
  const retry = useMutation(api.messages.retry);
  return useCallback((messageId) => outcomeOf(retry({ messageId })), [retry]);
}
