// The shape of the chatroom before its newest talk is known.
import { Skeleton } from "@mantine/core";
import { ChatroomPage } from "./chatroom-page";

export function ChatroomSkeleton() {
  return (
    <ChatroomPage>
      <output className="visually-hidden">Opening the chatroom</output>
      <Skeleton height="28rem" radius="1.75rem" aria-hidden />
      <Skeleton height="9rem" radius="1.75rem" aria-hidden />
    </ChatroomPage>
  );
}
