// A chat that does not exist or is somebody else's.
import { ChatNotFound } from "@/components/chat/chat-not-found";

export default function ChatPageNotFound() {
  return <ChatNotFound />;
}
