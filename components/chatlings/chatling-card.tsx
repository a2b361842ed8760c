// One chatling on the shelf: face, name, kind and mood. The whole card leads to it.
import Link from "next/link";
import type { ChatlingView } from "@/convex/model/views";
import { ChatlingPortrait } from "./chatling-portrait";
import classes from "./chatlings.module.css";
import { MoodBadge } from "./mood-badge";

export function ChatlingCard({ chatling }: { chatling: ChatlingView }) {
  return (
    <Link href={`/chatlings/${chatling.chatlingId}`} className={classes.card}>
      <ChatlingPortrait {...chatling} size={112} />
      <span className={classes.cardName} dir="auto">
        {chatling.nickname}
      </span>
      <span className={classes.cardKind}>
        {chatling.speciesName}, {chatling.trait}
      </span>
      <MoodBadge mood={chatling.mood} />
    </Link>
  );
}
