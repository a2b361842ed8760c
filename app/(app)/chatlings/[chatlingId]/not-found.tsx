// A chatling that does not exist or is somebody else's.
import { ChatlingNotFound } from "@/components/chatlings/chatling-not-found";

export default function ChatlingPageNotFound() {
  return <ChatlingNotFound />;
}
