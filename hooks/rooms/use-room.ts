// Stepping in to a talk of one's chatlings, and leaving the room it became (M-7).
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { type Outcome, outcomeOf } from "../outcome";
import { useSessionQuery } from "../session-query";

/** The room of a talk: unknown yet, none, one I am in, or one I have left. */
export type RoomOfTalk =
  | { readonly kind: "loading" }
  | { readonly kind: "none" }
  | { readonly kind: "inside" | "left"; readonly conversationId: Id<"conversations"> };

export function useRoomOfTalk(talkId: Id<"talks">): RoomOfTalk {
  const live = useSessionQuery(api.rooms.ofTalk, { talkId });
  // Signed out, or no answer: there is nothing to step in to, and the page around it says why.
  if (live.kind !== "ready") return { kind: "loading" };
  if (live.value === null) return { kind: "none" };
  const { conversationId, active } = live.value;
  return { kind: active ? "inside" : "left", conversationId };
}

export function useStepIn(): (talkId: Id<"talks">) => Promise<Outcome<{ conversationId: Id<"conversations"> }>> {
  const stepIn = useMutation(api.rooms.stepIn);
  return useCallback((talkId) => outcomeOf(stepIn({ talkId })), [stepIn]);
}

export function useLeaveRoom(conversationId: Id<"conversations">): () => Promise<Outcome<null>> {
  const leave = useMutation(api.rooms.leave);
  return useCallback(() => outcomeOf(leave({ conversationId })), [leave, conversationId]);
}

export function useComeBack(conversationId: Id<"conversations">): () => Promise<Outcome<null>> {
  const comeBack = useMutation(api.rooms.comeBack);
  return useCallback(() => outcomeOf(comeBack({ conversationId })), [comeBack, conversationId]);
}
