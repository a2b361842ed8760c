// Who this chat is with, how they feel, and on a narrow screen the way back to the list.
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { MoodBadge } from "@/components/chatlings/mood-badge";
import type { ReactNode } from "react";
import type { ChatlingView, ReplyView } from "@/convex/model/views";
import classes from "./chat-screen.module.css";

export interface ChatHeaderProps {
  readonly chatling: ChatlingView;
  readonly reply: ReplyView["kind"];
  /** What can be done with the chat. */
  readonly children: ReactNode;
}

export function ChatHeader({ chatling, reply, children }: ChatHeaderProps) {
  const state = reply === "thinking" ? "thinking" : reply === "streaming" ? "talking" : "idle";
  return (
    <header className={classes.header}>
      <Link href="/chat" className={classes.back} aria-label="All chats">
        <ChevronLeft aria-hidden />
      </Link>
      <Link href={`/chatlings/${chatling.chatlingId}`} className={classes.who}>
        <ChatlingPortrait {...chatling} size={48} state={state} />
        <span className={classes.whoWords}>
          <h1 className={classes.name}>{chatling.nickname}</h1>
          <span className={classes.kind}>{chatling.speciesName}, an AI character</span>
        </span>
      </Link>
      <MoodBadge mood={chatling.mood} />
      <div className={classes.tools}>{children}</div>
    </header>
  );
}
