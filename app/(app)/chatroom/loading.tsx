// The chatroom on the way to it: the talk this tab showed last, at once (S0-48), or the shape of one.
import { ChatroomScreen } from "@/components/chatroom/chatroom-screen";

export default function ChatroomLoading() {
  return <ChatroomScreen />;
}
