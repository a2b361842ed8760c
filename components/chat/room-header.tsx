// Who is in this room, who is speaking, and on a narrow screen the way back to the list.
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { ConversationView } from "@/convex/model/views";
import classes from "./chat-screen.module.css";
import { ChatlingStack } from "./chatling-stack";
import { chatlingBy } from "./speakers";

export interface RoomHeaderProps {
  readonly conversation: ConversationView;
  /** What can be done with the room. */
  readonly children: ReactNode;
}

export function RoomHeader({ conversation, children }: RoomHeaderProps) {
  const { name, participants } = conversation;
  return (
    <header className={classes.header}>
      <Link href="/chat" className={classes.back} aria-label="All chats">
        <ChevronLeft aria-hidden />
      </Link>
      <div className={classes.who}>
        <ChatlingStack chatlings={participants} size={participants.length > 2 ? 36 : 44} />
        <span className={classes.whoWords}>
          <h1 className={classes.name}>{name}</h1>
          <span className={classes.kind}>{stateWords(conversation)}</span>
        </span>
      </div>
      <div className={classes.tools}>{children}</div>
    </header>
  );
}

function stateWords(conversation: ConversationView): string {
  const { reply, room, participants } = conversation;
  if (room?.active === false) return "You left this room";
  if (reply.kind !== "idle")
    return `${chatlingBy(conversation, reply.speakerId).nickname} is ${reply.kind === "thinking" ? "thinking" : "talking"}`;
  return `You and ${participants.length} AI characters`;
}
