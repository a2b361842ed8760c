// One open chat, live: the one query the chat screen lives on (S4-01).
import { useState } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { ConversationView } from "@/convex/model/views";
import type { ErrorCode } from "@/lib/errors";
import { useSessionQuery } from "../session-query";

export type Conversation =
  | { readonly kind: "loading" }
  | { readonly kind: "not-found" }
  | { readonly kind: "failed"; readonly code: ErrorCode | "unknown" }
  /** The session ended. What was on the screen stays readable behind the way back in. */
  | { readonly kind: "signed-out"; readonly last: ConversationView | null }
  | { readonly kind: "ready"; readonly conversation: ConversationView };

export function useConversation(conversationId: Id<"conversations">, initial?: ConversationView | null): Conversation {
  const live = useSessionQuery(api.conversations.open, { conversationId }, initial);
  const [last, setLast] = useState<ConversationView | null>(initial ?? null);
  // Remembered while rendering, not in an effect, so that the screen never blinks empty between the two.
  if (live.kind === "ready" && live.value !== null && live.value !== last) setLast(live.value);

  switch (live.kind) {
    case "ready":
      return live.value === null ? { kind: "not-found" } : { kind: "ready", conversation: live.value };
    case "signed-out":
      return { kind: "signed-out", last };
    case "failed":
      return live;
    case "loading":
      return live;
  }
}
