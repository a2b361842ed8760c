// All chatlings of the person, live.
import { api } from "@/convex/_generated/api";
import type { ChatlingView } from "@/convex/model/views";
import { type Live, useSessionQuery } from "../session-query";

export function useChatlings(initial?: ChatlingView[]): Live<ChatlingView[]> {
  return useSessionQuery(api.chatlings.mine, {}, initial);
}
