// The shape of a talk while it is being read.
import { ChatroomSkeleton } from "@/components/chatroom/chatroom-skeleton";

export default function TalkLoading() {
  return <ChatroomSkeleton />;
}
