// The shape of a chat while it is being read.
import { ChatSkeleton } from "@/components/chat/chat-skeleton";

export default function ChatLoading() {
  return <ChatSkeleton />;
}
