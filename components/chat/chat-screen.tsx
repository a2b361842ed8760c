// One chat: the live conversation, and every way it can be otherwise.
"use client";
import type { Id } from "@/convex/_generated/dataModel";
import type { ConversationView } from "@/convex/model/views";
import { useNow } from "@/hooks/browser/use-now";
import { useConversation } from "@/hooks/conversations/use-conversation";
import { unreachable } from "@/lib/assert";
import { ChatNotFound } from "./chat-not-found";
import { ChatSkeleton } from "./chat-skeleton";
import { ChatTrouble } from "./chat-trouble";
import { ConversationPanel } from "./conversation-panel";

const CLOCK_TICK_MS = 60_000;

export interface ChatScreenProps {
  readonly conversationId: Id<"conversations">;
  /** What the server has already read, if it could. */
  readonly initial?: ConversationView | null;
  readonly renderedAt: number;
}

export function ChatScreen({ conversationId, initial, renderedAt }: ChatScreenProps) {
  const state = useConversation(conversationId, initial);
  const now = useNow(renderedAt, CLOCK_TICK_MS);

  switch (state.kind) {
    case "loading":
      return <ChatSkeleton />;
    case "not-found":
      return <ChatNotFound />;
    case "failed":
      return <ChatTrouble code={state.code} />;
    case "signed-out":
      if (state.last === null) return <ChatTrouble code="session_expired" />;
      return <ConversationPanel conversation={state.last} now={now} isSignedOut />;
    case "ready":
      return <ConversationPanel conversation={state.conversation} now={now} isSignedOut={false} />;
    default:
      return unreachable(state);
  }
}
