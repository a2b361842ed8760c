// A few portraits, one over the edge of the next: several chatlings in the place of one.
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { ChatlingView } from "@/convex/model/views";
import { ROOM_FACES_MAX } from "@/lib/room-limits";
import classes from "./chatling-stack.module.css";

export interface ChatlingStackProps {
  readonly chatlings: readonly ChatlingView[];
  /** Of one portrait, in CSS pixels at normal text size. */
  readonly size: number;
}

/** Decoration beside their names. */
export function ChatlingStack({ chatlings, size }: ChatlingStackProps) {
  return (
    <span className={classes.stack} aria-hidden>
      {chatlings.slice(0, ROOM_FACES_MAX).map((chatling) => (
        <ChatlingPortrait key={chatling.chatlingId} {...chatling} size={size} animated={false} />
      ))}
    </span>
  );
}
