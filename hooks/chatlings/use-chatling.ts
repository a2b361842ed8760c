// One chatling of the person, live. Somebody else's and one that never was look the same.
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { ChatlingView } from "@/convex/model/views";
import { type Live, useSessionQuery } from "../session-query";

export function useChatling(chatlingId: Id<"chatlings">, initial?: ChatlingView | null): Live<ChatlingView | null> {
  return useSessionQuery(api.chatlings.get, { chatlingId }, initial);
}
