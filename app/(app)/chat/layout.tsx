// The frame of all chats: the list stays while one chat after another is opened.
import type { ReactNode } from "react";
import { sessionQuery } from "@/app/session-query";
import { ChatPanesScreen } from "@/components/chat/chat-panes-screen";
import { api } from "@/convex/_generated/api";

/** Enough for the first screen; the live list reads its own pages. */
const FIRST_THREADS = 30;

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const read = await sessionQuery(api.conversations.list, {
    paginationOpts: { numItems: FIRST_THREADS, cursor: null },
  });
  return (
    <ChatPanesScreen renderedAt={read.at} {...(read.kind === "read" ? { initial: read.value.page } : {})}>
      {children}
    </ChatPanesScreen>
  );
}
