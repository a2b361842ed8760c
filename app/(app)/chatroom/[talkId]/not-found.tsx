// A talk that does not exist or is somebody else's.
import { TalkNotFound } from "@/components/chatroom/talk-not-found";

export default function TalkPageNotFound() {
  return <TalkNotFound />;
}
