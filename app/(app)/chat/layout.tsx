// The frame of all chats: the list stays while one chat after another is opened.
import type { ReactNode } from "react";
import { ChatPanesScreen } from "@/components/chat/chat-panes-screen";
import { readThreads } from "./read-threads";

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const read = await readThreads();
  return (
    <ChatPanesScreen renderedAt={read.at} {...(read.kind === "read" ? { initial: read.value } : {})}>
      {children}
    </ChatPanesScreen>
  );
}
