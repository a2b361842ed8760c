// Clearing a chat: how much there is, and the one write that takes it away.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { type Outcome, outcomeOf } from "../outcome";
import { useSessionQuery } from "../session-query";

export interface Clearable {
  readonly messages: number;
  readonly media: number;
  /** There are more messages than were counted. */
  readonly isMore: boolean;
}

/** Null until it is counted. Asks only while somebody wants to know. */
export function useClearable(conversationId: Id<"conversations">, isAsked: boolean): Clearable | null {
  const live = useSessionQuery(api.conversations.clearable, isAsked ? { conversationId } : "skip");
  return live.kind === "ready" ? live.value : null;
}

export function useClearChat(conversationId: Id<"conversations">): (forgetMemories: boolean) => Promise<Outcome<null>> {
  const clear = useMutation(api.conversations.clear);
  return useCallback((forgetMemories) => outcomeOf(clear({ conversationId, forgetMemories })), [clear, conversationId]);
}
